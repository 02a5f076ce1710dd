import { difference } from '../../base/json/difference.ts';
import { isObject } from '../../base/json/json-object.ts';
import { parsePointer, valueAtPointer } from '../../base/json/json-pointer.ts';
import type { PropertyShape } from '../../base/json/shape.ts';
import { parseInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverAnswerFor } from '../../contract/driver-answers.ts';
import { jsonTypeOf } from '../../contract/operations.ts';
import type { SchemaObject } from '../../contract/schema.ts';
import { type Schemas, schemasOf, typesOf } from '../../contract/schemas.ts';
import type { Driver } from '../../contract/types.ts';
import { otherSpelling } from '../privacy/other-spelling.ts';
import { mapSlotOf } from './map-slot.ts';
import { ownValue } from './own-value.ts';
import { lowerFirst, sourceFor, sourceNamed, type WorldSource } from './sources.ts';
import { INNER_KINDS, type Kind } from './words.ts';
import { MAIN } from './writing.ts';

type Thing = Readonly<Record<string, unknown>>;
/** A body in the world's own words, or why it cannot be said in them; the reason quotes no value. */
export type ReadBody =
  | { readonly own: Thing }
  | {
      readonly reason: string;
      /** The id that it tells all the same. */
      readonly externalId?: unknown;
    };

const NO_OBJECT = { reason: 'the body is no object' };

/** The way back from the bodies of a contract to the world's own words, for what is recorded. */
export interface BodyReader {
  /**
   * Reads a 200 body. What is read gives the same body when it is written again, else it is not taken.
   * @param instant of the answer, in whole seconds since 1970
   */
  read(body: unknown, instant: number): ReadBody;
  /** The world's name of a property of the contract's schemas: `Card.uid` is `Tag.idTag`. */
  readonly ownNames: ReadonlyMap<string, string>;
}

/** The reader of a contract, whose map is made: to be asked for by `contract.derived(bodyReaderOf)`. */
export function bodyReaderOf(contract: Contract): BodyReader {
  const { map } = contract.derived(mapSlotOf);
  if (!map) return { read: (body) => (isObject(body) ? { own: body } : NO_OBJECT), ownNames: new Map() };
  const content = driverAnswerFor(200, contract)?.content ?? {};
  const { envelope, bodySchema } = contract.operation;
  const making = new ReaderMaker(contract.derived(schemasOf), contract.shapes);
  const schema = content[jsonTypeOf(content) ?? '']?.schema;
  const inner = envelope === undefined ? schema : making.propertyOf(schema, envelope);
  const readDriver = making.object(inner, 'Driver', making.shapeOf(bodySchema, envelope));
  const read = (body: unknown, instant: number): ReadBody => {
    const driver = envelope === undefined ? body : isObject(body) ? body[envelope] : undefined;
    if (!isObject(driver)) return { reason: `the body has no object at ${envelope ?? '/'}` };
    const { body: own } = otherSpelling(readDriver(driver, {}) as Thing);
    const written = map.write(own as unknown as Driver, instant);
    const place = difference(comparable(body, envelope), comparable(written, envelope));
    if (place === null) return { own };
    return { reason: reasonFor(place, body, contract, making.ownNames), externalId: own.externalId };
  };
  return { read, ownNames: making.ownNames };
}

type Parts = Record<string, unknown>;
type Within = Readonly<Partial<Record<Kind, Parts>>>;
type Read = (value: unknown, within: Within) => unknown;

/** Goes through the schemas as the map does, the other way round. */
class ReaderMaker {
  readonly ownNames = new Map<string, string>();
  private readonly readers = new Map<unknown, Map<Kind, Read>>();
  private readonly schemas: Schemas;
  private readonly shapes: Contract['shapes'];

  constructor(schemas: Schemas, shapes: Contract['shapes']) {
    this.schemas = schemas;
    this.shapes = shapes;
  }

  propertyOf(schema: unknown, name: string): unknown {
    return (this.schemas.flat(schema).properties as SchemaObject | undefined)?.[name];
  }

  /** The name of the schema of a property, or that of the schema itself. */
  shapeOf(schema: string, property: string | undefined): string {
    if (property === undefined) return schema;
    return this.shapes[schema]?.find(({ name }) => name === property)?.schema ?? '';
  }

  object(schema: unknown, kind: Kind, shape: string): Read {
    const key = isObject(schema) && typeof schema.$ref === 'string' ? schema.$ref : schema;
    const known = this.readers.get(key)?.get(kind);
    if (known) return known;
    const reads = new Map<string, (value: unknown, within: Within) => void>();
    const read: Read = (value, within) => {
      if (!isObject(value)) return value;
      const thing: Parts = {};
      for (const [name, inner] of Object.entries(value))
        reads.get(name)?.(inner, { ...within, [kind]: thing });
      return thing;
    };
    this.readers.set(key, new Map([...(this.readers.get(key) ?? []), [kind, read]]));
    const { properties } = this.schemas.flat(schema);
    for (const [name, source] of Object.entries(isObject(properties) ? properties : {})) {
      const said = this.schemas.flat(source)['x-mock-source'];
      const from = typeof said === 'string' ? sourceNamed(said) : sourceFor(kind, name);
      // A further property of a charger is one that fixtures may set; another word of a list would break the spec.
      if (from === undefined && kind === 'Charger' && !this.schemas.flat(source).enum)
        reads.set(name, (value, { Charger: charger = {} }) => {
          charger[name] = value;
        });
      if (from === undefined || typeof from === 'string') continue;
      this.ownNames.set(`${shape}.${name}`, `${from.kind}.${from.own}`);
      const readValue = this.property(source, from, name, this.shapeOf(shape, name));
      reads.set(name, (value, within) => {
        const owner = ownerOf(from, kind, within);
        if (owner) owner[from.own] ??= readValue(value, within);
      });
    }
    return read;
  }

  private property(source: unknown, from: WorldSource, name: string, shape: string): Read {
    const kind = INNER_KINDS[from.kind]?.[from.own];
    if (!kind) return (value) => ownValue(value, from, name);
    const flat = this.schemas.flat(source);
    const element = typesOf(flat).includes('array') ? flat.items : source;
    const main = { kind, own: MAIN[kind] };
    const one: Read = isObject(this.schemas.flat(element).properties)
      ? this.object(element, kind, shape)
      : (value) => ({ [main.own]: ownValue(value, main, name) });
    const isList = from.own !== 'locationInfo';
    return (value, within) => {
      // A number tells how many there are, and not which.
      if (value === null || typeof value === 'number') return value === null ? null : undefined;
      const all = (Array.isArray(value) ? value : [value]).map((each) => one(each, within));
      return isList ? all : all[0];
    };
  }
}

/** What has a property of the world: the thing itself, what is around it, or the place of a charger. */
function ownerOf({ kind }: WorldSource, here: Kind, within: Within): Parts | undefined {
  const charger = within.Charger;
  if (kind !== 'LocationInfo' || here !== 'Charger' || !charger) return within[kind];
  charger.locationInfo ??= {};
  return charger.locationInfo as Parts;
}

/** A body as it is compared: without the times of its envelope, and times in milliseconds to the second. */
function comparable(body: unknown, envelope: string | undefined): unknown {
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole);
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]));
    const isMs = Number.isInteger(value) && Number(value) >= 1e12 && Number(value) < 4.2e12;
    return isMs ? Math.floor(Number(value) / 1000) : value;
  };
  if (envelope === undefined || !isObject(body)) return whole(body);
  const isTime = (value: unknown) => typeof value === 'string' && parseInstant(value) !== undefined;
  const pairs = Object.entries(body).filter(([name, value]) => name === envelope || !isTime(value));
  return whole(Object.fromEntries(pairs));
}

/** Why a body is another when it is written again, by the place. Names that the spec does not have may be somebody's. */
function reasonFor(
  pointer: string,
  body: unknown,
  { shapes, operation }: Contract,
  ownNames: BodyReader['ownNames'],
): string {
  let [place, shape]: [string, string | undefined] = ['', operation.bodySchema];
  let source: string | undefined;
  for (const step of parsePointer(pointer) ?? []) {
    if (/^\d+$/.test(step)) {
      place += '[]';
      continue;
    }
    const property: PropertyShape | undefined = shapes[shape ?? '']?.find(({ name }) => name === step);
    if (!property) return `something ${place === '' ? 'in it' : `at ${place}`} is not in the spec`;
    place += place === '' ? step : `.${step}`;
    source = ownNames.get(`${shape}.${step}`);
    shape = property.schema;
  }
  if (source === undefined) return `the world does not know what the spec has at ${place}`;
  if (valueAtPointer(body, pointer) === undefined) return `the answer leaves out ${place}`;
  return `${place} says what ${lowerFirst(source)} of the world cannot`;
}
