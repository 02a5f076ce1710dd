import { isObject } from '../../base/json/json-object.ts';
import { itemAt } from '../../base/present.ts';
import { keyOf, Stream } from '../../base/random.ts';
import type { Validator } from '../../base/violation.ts';
import type { Contract } from '../../contract/contract.ts';
import { LeastDepth } from '../../contract/least-depth.ts';
import type { SchemaObject, Validators } from '../../contract/schema.ts';
import { type Schemas, schemasOf, typesOf } from '../../contract/schemas.ts';
import { ConditionalSchemas } from './conditional-schemas.ts';
import { discriminated } from './discriminated.ts';
import { byFaker, type FakerSlot, fakerOf } from './faker.ts';
import { furtherOf } from './further-properties.ts';
import { matching } from './matching.ts';
import { numberFor } from './number-for.ts';
import { fitted, textFor } from './text-for.ts';

/** How values are made up for an answer or a request. */
export interface FillOptions {
  /** The instant of the answer, RFC 3339. */
  readonly now: string;
  /** `response` leaves out what is only written, `request` what is only read. */
  readonly direction: 'response' | 'request';
  /** Whether examples and defaults are taken; otherwise all is made up, as `Prefer: dynamic=true` wants. */
  readonly withExamples: boolean;
}

/** So deep is filled in what may be there; deeper what must be, in the way that ends soonest. */
const DEEPEST = 6;
/** So many lists and texts are tried before one is taken that may break a rare keyword. */
const TRIES = 20;

/** What `true` and `false` are as schemas: the same objects each time, as validators are kept by them. */
const ANYTHING: readonly SchemaObject[] = [{}];
const NOTHING: readonly SchemaObject[] = [{ not: {} }];

/** Makes up values for the schemas of a contract. */
export class Filler {
  private readonly schemas: Schemas;
  private readonly validators: Validators | undefined;
  private readonly slot: FakerSlot;
  /** The schemas that may be chosen for one, merged. */
  private readonly variants = new WeakMap<object, readonly SchemaObject[]>();
  private readonly conditions: ConditionalSchemas;
  private readonly compiled = new WeakMap<SchemaObject, Validator>();
  private readonly depth: LeastDepth;

  constructor(schemas: Schemas, validators: Validators | undefined, slot: FakerSlot) {
    this.schemas = schemas;
    this.validators = validators;
    this.slot = slot;
    this.depth = new LeastDepth(schemas);
    this.conditions = new ConditionalSchemas(schemas);
  }

  /**
   * Makes up a value for a schema: what it names itself (const, example, default, one of its enumeration), `x-faker`, its
   * format and name, else its type with pattern, range and length. The same seed gives the same value.
   * @param seed tells one value from another: whose it is, and where in it
   * @param name of the property that it is for
   */
  fill(schema: unknown, seed: string, name: string, options: FillOptions): unknown {
    return this.value(schema, seed, name, { ...options, depth: 0 });
  }

  /** Whether a schema of the document allows a value; true where nothing can hold it against one. */
  allows(schema: unknown, value: unknown): boolean {
    return isObject(schema) ? this.isValid(value, schema) : schema !== false;
  }

  private value(source: unknown, seed: string, name: string, at: At): unknown {
    const stream = new Stream(keyOf(seed), 0, 0);
    if (at.depth > DEEPEST * 10 || (at.depth >= DEEPEST && this.mayBeNull(source))) return null;
    const variants = this.choicesOf(source, at);
    const schema = itemAt(variants, variants.length === 1 ? 0 : stream.below(variants.length));
    return this.kept(schema, (each, own) => this.valueFor(each, own, name, at), seed);
  }

  /** A value that keeps the keywords which no part of it is made by: `if`, `not`. */
  private kept(
    schema: SchemaObject,
    make: (schema: SchemaObject, seed: string) => unknown,
    seed: string,
  ): unknown {
    if (schema.if === undefined && schema.not === undefined) return make(schema, seed);
    const { own, held, broken } = this.conditions.of(schema);
    let made: unknown;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const from = attempt === 0 ? seed : `${seed}/~${attempt}`;
      made = make(own, from);
      const branch = isObject(schema.if) && this.isValid(made, schema.if) ? held : broken;
      if (branch) made = make(branch, from);
      if (this.isValid(made, schema)) return made;
    }
    return made;
  }

  private valueFor(schema: SchemaObject, seed: string, name: string, at: At): unknown {
    const stream = new Stream(keyOf(seed), 0, 0);
    const named = this.named(schema, stream, at);
    if (named !== undefined) return named;
    const types = typesOf(schema);
    const type = types.find((each) => each !== 'null') ?? (types.length > 0 ? 'null' : 'string');
    const faked = byFaker(schema, { type, seed, name, now: at.now }, this.slot.faker);
    if (faked !== undefined && this.isValid(faked, schema)) return faked;
    switch (type) {
      case 'object':
        return this.object(schema, seed, at);
      case 'array':
        return this.array(schema, seed, name, at);
      case 'boolean':
        return stream.chance(500);
      case 'integer':
      case 'number':
        return numberFor(schema, type, stream);
      case 'null':
        return null;
      default:
        return this.text(schema, seed, name, at);
    }
  }

  /** The schemas of oneOf or anyOf that a value may be made for, each with what stands beside; the schema itself for none. */
  private variantsOf(source: unknown): readonly SchemaObject[] {
    if (!isObject(source)) return source === false ? NOTHING : ANYTHING;
    const known = this.variants.get(source);
    if (known) return known;
    const { oneOf, anyOf, discriminator, ...own } = this.schemas.resolve(source);
    const branches = [oneOf, anyOf]
      .find(Array.isArray)
      ?.filter((each) => this.schemas.resolve(each).type !== 'null')
      .map((each) => discriminated(each, discriminator));
    const all = (own.allOf as readonly unknown[] | undefined) ?? [];
    const made =
      branches && branches.length > 0
        ? branches.map((branch) => this.schemas.flat({ ...own, allOf: [...all, branch] }))
        : [this.schemas.flat(source)];
    this.variants.set(source, made);
    return made;
  }

  /** The variants to choose from: where a value is deep in others those that end soonest. */
  private choicesOf(source: unknown, { depth }: At): readonly SchemaObject[] {
    const all = this.variantsOf(source);
    if (depth < DEEPEST || all.length === 1) return all;
    const depths = all.map((each) => this.depth.of(each));
    return all.filter((_, index) => depths[index] === Math.min(...depths));
  }

  /** Whether null stands for an object or a list. */
  private mayBeNull(source: unknown): boolean {
    if (!isObject(source) || !this.variantsOf(source).some(isComposite)) return false;
    return this.isValid(null, source);
  }

  private named(schema: SchemaObject, stream: Stream, { withExamples }: At): unknown {
    if (schema.const !== undefined) return schema.const;
    if (withExamples) {
      const [first] = Array.isArray(schema.examples) ? schema.examples : [];
      const example = schema.example ?? first ?? schema.default;
      if (example !== undefined && this.isValid(example, schema)) return example;
    }
    if (!Array.isArray(schema.enum)) return undefined;
    const values = schema.enum.filter((value) => value !== null);
    return values.length > 0 ? values[stream.below(values.length)] : schema.enum[0];
  }

  private object(
    schema: SchemaObject,
    seed: string,
    { depth, ...at }: At,
  ): Readonly<Record<string, unknown>> {
    const { properties, required, dependentRequired, minProperties } = schema;
    const needed: unknown[] = Array.isArray(required) ? [...required] : [];
    const further = furtherOf(schema);
    const known = isObject(properties) ? properties : {};
    const hidden = at.direction === 'response' ? 'writeOnly' : 'readOnly';
    // By entries: a property may be called `__proto__`.
    const made = new Map<string, unknown>();
    const isHidden = (inner: unknown) => itemAt(this.variantsOf(inner), 0)[hidden] === true;
    for (const [name, inner] of Object.entries(known)) {
      const flat = itemAt(this.variantsOf(inner), 0);
      // `false` says that there is no such property.
      if (inner === false || flat[hidden] === true) continue;
      const isDeep = depth >= DEEPEST || (depth >= 2 && isComposite(flat));
      if (isDeep && !needed.includes(name)) continue;
      made.set(name, this.value(inner, `${seed}/${name}`, name, { ...at, depth: depth + 1 }));
    }
    const add = (name: string, inner: unknown) =>
      made.set(name, this.value(inner, `${seed}/${name}`, name, { ...at, depth: depth + 1 }));
    for (const [name, others] of Object.entries(isObject(dependentRequired) ? dependentRequired : {}))
      if (made.has(name) && Array.isArray(others)) needed.push(...others);
    for (const name of needed)
      if (typeof name === 'string' && !made.has(name) && !isHidden(known[name]))
        add(name, known[name] ?? further.schemaOf(name));
    for (let extra = 1; made.size < Number(minProperties ?? 0) && extra <= 20; extra++) {
      const name = further.nameOf(extra, seed);
      add(name, further.schemaOf(name));
    }
    return Object.fromEntries(made);
  }

  private array(schema: SchemaObject, seed: string, name: string, { depth, ...at }: At): readonly unknown[] {
    const { items, prefixItems, minItems = 0, maxItems = Infinity, uniqueItems, contains } = schema;
    const wanted = contains === undefined ? 0 : Number(schema.minContains ?? 1);
    const containing = { allOf: [...(isObject(items) ? [items] : []), contains] };
    const tuple = Array.isArray(prefixItems) ? prefixItems : [];
    const least = Math.max(Number(minItems), wanted);
    const usual = depth >= 2 ? 1 : 2;
    const count = Math.min(Math.max(least, depth >= DEEPEST ? least : usual), Number(maxItems), 100);
    const made: unknown[] = [];
    const seen = new Set<string>();
    for (let turn = 0; made.length < count && turn < count + TRIES; turn++) {
      // What the list is to contain comes behind the items that have a place of their own.
      const isWanted = made.length >= tuple.length && made.length < tuple.length + wanted;
      const rest = isWanted ? containing : (items ?? true);
      const inner = tuple[made.length] ?? rest;
      const value = this.value(inner, `${seed}/${turn}`, name, { ...at, depth: depth + 1 });
      const written = JSON.stringify(value);
      if (uniqueItems === true && seen.has(written)) continue;
      seen.add(written);
      made.push(value);
    }
    return made;
  }

  private text(schema: SchemaObject, seed: string, name: string, { now }: At): string {
    const { pattern, minLength = 0, maxLength = Infinity } = schema;
    if (typeof pattern !== 'string')
      return fitted(textFor(schema, seed, name, now), Number(minLength), Number(maxLength));
    let made = '';
    for (let attempt = 0; attempt < TRIES; attempt++) {
      made = matching(pattern, new Stream(keyOf(seed), 1, attempt), Number(maxLength));
      if (this.isValid(made, schema)) return made;
    }
    return made;
  }

  private isValid(value: unknown, schema: SchemaObject): boolean {
    if (!this.validators) return true;
    let validate = this.compiled.get(schema);
    if (!validate) {
      validate = this.validators.of(schema);
      this.compiled.set(schema, validate);
    }
    return validate(value).length === 0;
  }
}

interface At extends FillOptions {
  readonly depth: number;
}

/** The filler of a contract: to be asked for by `contract.derived(fillerOf)`. */
export function fillerOf(contract: Contract): Filler {
  return new Filler(contract.derived(schemasOf), contract.validators, contract.derived(fakerOf));
}

function isComposite(schema: SchemaObject): boolean {
  return typesOf(schema).some((type) => type === 'object' || type === 'array');
}
