import { isObject } from '../../base/json/json-object.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverAnswerFor } from '../../contract/driver-answers.ts';
import { jsonTypeOf, operationsOf } from '../../contract/operations.ts';
import type { SchemaObject, Validators } from '../../contract/schema.ts';
import { type Schemas, schemasOf, typesOf } from '../../contract/schemas.ts';
import { fakerOf, needsFaker } from '../fill/faker.ts';
import { type Filler, fillerOf } from '../fill/fill.ts';
import { KNOWN_PROPERTIES } from '../render/known-properties.ts';
import { candidates } from './convert.ts';
import { errorWriterOf } from './error-body.ts';
import { type BodyMap, type MapRow, mapSlotOf } from './map-slot.ts';
import { operationWriterOf } from './operation-body.ts';
import {
  type Around,
  lowerFirst,
  readerOf,
  sourceFor,
  sourceNamed,
  type Thing,
  type WorldSource,
  type Write,
} from './sources.ts';
import { INNER_KINDS, KINDS, type Kind } from './words.ts';
import { lazily, MAIN, SHARED, seedOf, written } from './writing.ts';

/** The map of a contract; undefined where it has no driver, or validators of its own. */
function mapOf(contract: Contract): BodyMap | undefined {
  const { validators, operation } = contract;
  const content = (validators && driverAnswerFor(200, contract)?.content) ?? {};
  const schema = content[jsonTypeOf(content) ?? '']?.schema;
  if (!validators || schema === undefined) return undefined;
  return new MapMaker(contract.derived(schemasOf), validators, contract.derived(fillerOf)).make(
    schema,
    operation.envelope,
  );
}

/**
 * Makes the map of a contract, and loads what makes up values where some of them need it: bodies are written at once then.
 * @returns the map; undefined where the contract has no driver
 */
export async function prepareMap(contract: Contract): Promise<BodyMap | undefined> {
  const slot = contract.derived(mapSlotOf);
  slot.map ??= mapOf(contract);
  if (contract.validators) {
    slot.writeError = errorWriterOf(contract);
    slot.writeOperation = operationWriterOf(contract);
  }
  const hasOthers = contract.derived(operationsOf).length > (slot.map ? 1 : 0);
  if (slot.map?.needsFaker || hasOthers) await contract.derived(fakerOf).load();
  return slot.map;
}

class MapMaker {
  private readonly rows: MapRow[] = [];
  private readonly problems: string[] = [];
  private readonly used = new Set<string>();
  private readonly unfit = new Set<string>();
  private readonly furtherOfCharger = new Set<string>();
  private readonly writers = new Map<unknown, Map<Kind, Write>>();
  private needsFaker = false;

  private readonly schemas: Schemas;
  private readonly validators: Validators;
  private readonly filler: Filler;

  constructor(schemas: Schemas, validators: Validators, filler: Filler) {
    this.schemas = schemas;
    this.validators = validators;
    this.filler = filler;
  }

  make(schema: unknown, envelope: string | undefined): BodyMap {
    const write = envelope === undefined ? this.object(schema, 'Driver', '') : this.wrapped(schema, envelope);
    const leftOut = KINDS.flatMap((kind) =>
      (KNOWN_PROPERTIES[kind] ?? []).map((name) => `${kind}.${name}`).filter((name) => !this.used.has(name)),
    );
    const { rows, problems, needsFaker, unfit } = this;
    return {
      ...{ rows, problems, needsFaker, unfit, leftOut: leftOut.map(lowerFirst) },
      furtherOfCharger: [...this.furtherOfCharger],
      write(driver, instant) {
        const thing = driver as unknown as Thing;
        const seed = `${driver.id} ${driver.externalId}`;
        return write(thing, { seed, now: formatInstant(instant), within: { Driver: thing } });
      },
      writeThing: ({ kind, thing: own }, instant) => {
        const thing = own as unknown as Thing;
        const around = { seed: seedOf(kind, thing), now: formatInstant(instant), within: { [kind]: thing } };
        return this.writerOf(kind)?.(thing, around) ?? thing;
      },
    };
  }

  /** A body that has the driver in one of its properties. */
  private wrapped(schema: unknown, envelope: string): Write {
    const writes = this.propertiesOf(schema).map(([name, source]): [string, Write] => [
      name,
      name === envelope ? this.object(source, 'Driver', `${name}.`) : this.madeUp(source, name, name),
    ]);
    return (thing, around) => written(writes, thing, around);
  }

  private object(schema: unknown, kind: Kind, place: string): Write {
    const key = isObject(schema) && typeof schema.$ref === 'string' ? schema.$ref : schema;
    const known = this.writers.get(key)?.get(kind);
    if (known) return known;
    const writes: [string, Write][] = [];
    const write: Write = (thing, around) => written(writes, thing, around);
    this.writers.set(key, new Map([...(this.writers.get(key) ?? []), [kind, write]]));
    for (const [name, source] of this.propertiesOf(schema))
      writes.push([name, this.property(source, name, kind, place + name)]);
    return write;
  }

  /** What writes a kind of thing somewhere in the body. */
  private writerOf(kind: Kind): Write | undefined {
    return [...this.writers.values()].find((ofKind) => ofKind.has(kind))?.get(kind);
  }

  private property(source: unknown, name: string, kind: Kind, place: string): Write {
    const flat = this.schemas.flat(source);
    const said = flat['x-mock-source'];
    const from = typeof said === 'string' ? this.sourceNamed(said, place) : sourceFor(kind, name);
    if (!from) {
      const madeUp = this.madeUp(source, name, place);
      if (kind !== 'Charger' || KNOWN_PROPERTIES[kind]?.includes(name)) return madeUp;
      this.furtherOfCharger.add(name);
      return (thing, around) => (Object.hasOwn(thing, name) ? thing[name] : madeUp(thing, around));
    }
    const isSame = from.kind === kind && from.own === name && said === undefined;
    const source_ = `${from.kind}.${from.own}`;
    this.used.add(source_);
    this.rows.push({ place, from: isSame ? 'world' : 'map', source: lowerFirst(source_) });
    const inner = INNER_KINDS[from.kind]?.[from.own];
    const read = readerOf(from, kind);
    if (inner) return this.inner(flat, inner, read, { source, name, place });
    return this.scalar(flat, source, read, { name, own: from.own, place });
  }

  /** A thing in a thing, or a list of them. */
  private inner(
    flat: SchemaObject,
    kind: Kind,
    read: Write,
    { source, name, place }: { readonly source: unknown; readonly name: string; readonly place: string },
  ): Write {
    const types = typesOf(flat);
    const items = types.includes('array') ? flat.items : undefined;
    const element = items ?? source;
    const isObjects = isObject(this.schemas.flat(element).properties);
    const one = isObjects
      ? this.object(element, kind, items === undefined ? `${place}.` : `${place}[].`)
      : this.scalar(this.schemas.flat(element), element, (thing) => thing[MAIN[kind]], {
          name,
          own: MAIN[kind],
          place,
        });
    const within = (thing: Thing, around: Around, at: number): Around => ({
      ...around,
      seed: SHARED.includes(kind)
        ? seedOf(kind, thing)
        : `${around.seed}/${kind} ${String(thing.id ?? thing.chargerId ?? at)}`,
      within: { ...around.within, [kind]: thing },
    });
    const isNumber = types.includes('integer') || types.includes('number');
    return (thing, around) => {
      const value = read(thing, around);
      const things = (Array.isArray(value) ? value : isObject(value) ? [value] : []) as readonly Thing[];
      if (Array.isArray(value) && items === undefined && isNumber) return value.length;
      const written = (each: Thing, at: number) => one(each, within(each, around, at));
      if (items !== undefined && (things.length > 0 || Array.isArray(value) || !types.includes('null')))
        return this.listed(things.map(written), flat, name, around);
      const [first] = things;
      if (first) return written(first, 0);
      return types.includes('null') ? null : this.made(source, name, around);
    };
  }

  /** A list as long as its schema allows, and each of its values once where it wants that. */
  private listed(
    all: readonly unknown[],
    { minItems = 0, maxItems = Infinity, uniqueItems, items }: SchemaObject,
    name: string,
    around: Around,
  ): readonly unknown[] {
    const isNew = (value: unknown, at: number, list: readonly unknown[]) =>
      list.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === at;
    const list = (uniqueItems === true ? all.filter(isNew) : all).slice(0, Number(maxItems));
    for (let at = list.length; at < Number(minItems); at++)
      list.push(this.made(items, `${name}/${at}`, around));
    return list;
  }

  /** What `x-mock-source` names; undefined where that is nothing, which is told. */
  private sourceNamed(said: string, place: string): WorldSource | undefined {
    const source = sourceNamed(said);
    if (typeof source !== 'string') return source;
    this.problems.push(`${place}: x-mock-source ${source}`);
    return undefined;
  }

  private scalar(
    flat: SchemaObject,
    source: unknown,
    read: Write,
    { name, own, place }: { readonly name: string; readonly own: string; readonly place: string },
  ): Write {
    const validate = lazily(() => this.validators.of(flat));
    return (thing, around) => {
      const value = read(thing, around);
      if (value === undefined) return this.made(source, name, around);
      const seed = `${around.seed}/${name}`;
      for (const each of candidates(value, flat, { name, own, seed }))
        if (validate(each).length === 0) return each;
      if (value !== null) this.unfit.add(place);
      return this.made(source, name, around);
    };
  }

  private madeUp(source: unknown, name: string, place: string): Write {
    const flat = this.schemas.flat(source);
    const hasExample =
      flat.example !== undefined || flat.default !== undefined || flat.examples !== undefined;
    const byFaker = !hasExample && needsFaker(flat, name);
    this.needsFaker ||= byFaker || this.needsFakerWithin(source, name);
    this.rows.push({ place, from: hasExample ? 'example' : byFaker ? 'faker' : 'schema', source: '' });
    return (_thing, around) => this.made(source, name, around);
  }

  private needsFakerWithin(source: unknown, name: string, seen = new Set<unknown>()): boolean {
    const key = isObject(source) && typeof source.$ref === 'string' ? source.$ref : source;
    if (seen.has(key)) return false;
    seen.add(key);
    const flat = this.schemas.flat(source);
    if (needsFaker(flat, name)) return true;
    const items = flat.items === undefined ? [] : [[name, flat.items] as const];
    return [...this.propertiesOf(source), ...items].some(([below, schema]) =>
      this.needsFakerWithin(schema, below, seen),
    );
  }

  private made(source: unknown, name: string, { seed, now }: Around): unknown {
    return this.filler.fill(source, `${seed}/${name}`, name, {
      now,
      direction: 'response',
      withExamples: true,
    });
  }

  private propertiesOf(schema: unknown): readonly (readonly [string, unknown])[] {
    const { properties } = this.schemas.flat(schema);
    return Object.entries(isObject(properties) ? properties : {}).filter(
      ([, source]) => this.schemas.flat(source).writeOnly !== true,
    );
  }
}
