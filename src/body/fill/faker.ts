import type { Faker } from '@faker-js/faker';
import { didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { keyOf } from '../../base/random.ts';
import { nearest } from '../../base/text/nearest.ts';
import { isKnownFormat } from '../../contract/checks/known-formats.ts';
import type { Contract } from '../../contract/contract.ts';
import type { SchemaObject } from '../../contract/schema.ts';
import { wordsOf } from './text-for.ts';

/** What of @faker-js/faker makes values: any of its modules by name. */
export type FakerLike = Faker;

/** Holds faker for a contract, once it is loaded: values are made up at once, and it is loaded only where one needs it. */
export class FakerSlot {
  faker: FakerLike | undefined;

  /** Loads faker, with English words alone. */
  async load(): Promise<void> {
    this.faker ??= (await import('@faker-js/faker/locale/en')).faker;
  }
}

/** The slot of a contract: to be asked for by `contract.derived(fakerOf)`. */
export function fakerOf(_contract: Contract): FakerSlot {
  return new FakerSlot();
}

/**
 * A faker of its own for one who draws from it as he likes, seeded.
 * @param instant whole seconds since 1970
 * @throws Error where faker was not loaded: the contract has no operation but the driver's
 */
export function freshFaker(contract: Contract, seed: number, instant: number): FakerLike {
  const { faker } = contract.derived(fakerOf);
  if (!faker) throw new Error('faker is not loaded');
  const fresh = new (faker.constructor as new (options: object) => FakerLike)({
    locale: faker.rawDefinitions,
    seed,
  });
  fresh.setDefaultRefDate(instant * 1000);
  return fresh;
}

/** Modules of faker for what properties are called, the most telling words first. */
const BY_NAME: readonly (readonly [words: string, method: string])[] = [
  ['email', 'internet.email'],
  ['first name', 'person.firstName'],
  ['last name', 'person.lastName'],
  ['surname', 'person.lastName'],
  ['full name', 'person.fullName'],
  ['user name', 'internet.username'],
  ['phone', 'phone.number'],
  ['mobile', 'phone.number'],
  ['company', 'company.name'],
  ['street', 'location.street'],
  ['city', 'location.city'],
  ['country code', 'location.countryCode'],
  ['country', 'location.country'],
  ['zip', 'location.zipCode'],
  ['postal', 'location.zipCode'],
  ['license plate', 'vehicle.vrm'],
  ['plate', 'vehicle.vrm'],
  ['vin', 'vehicle.vin'],
  ['vehicle', 'vehicle.vehicle'],
  ['currency', 'finance.currencyCode'],
  ['iban', 'finance.iban'],
  ['description', 'lorem.sentence'],
  ['comment', 'lorem.sentence'],
  ['note', 'lorem.sentence'],
  ['color', 'color.human'],
];

/** What a value of faker is made for. */
interface FakedFor {
  readonly type: string;
  readonly seed: string;
  readonly name: string;
  /** RFC 3339. */
  readonly now: string;
}

/**
 * A value of faker: by `x-faker` (`name.method`, or an object from it to its arguments), or of a text by its format and the
 * name of its property; undefined where neither says anything.
 */
export function byFaker(
  schema: SchemaObject,
  { type, seed, name, now }: FakedFor,
  faker: FakerLike | undefined,
): unknown {
  if (!faker) return undefined;
  const wanted = schema['x-faker'] ?? (type === 'string' ? methodFor(schema, name) : undefined);
  if (wanted === undefined) return undefined;
  const { a } = keyOf(seed);
  faker.seed(a);
  faker.setDefaultRefDate(now);
  // Addresses of others are nobody's business: those of a made-up host stand in for them.
  if (wanted === 'internet.email') return faker.internet.email({ provider: 'charging.example' });
  const [path, given] = isObject(wanted) ? (Object.entries(wanted)[0] ?? ['', []]) : [String(wanted), []];
  return call(faker, path, Array.isArray(given) ? given : [given]);
}

function methodFor({ format, pattern }: SchemaObject, name: string): string | undefined {
  if (pattern !== undefined) return undefined;
  if (format === 'email') return 'internet.email';
  if (format !== undefined && isKnownFormat(format)) return undefined;
  const words = ` ${wordsOf(`${name} ${format ?? ''}`).join(' ')} `;
  return BY_NAME.find(([known]) => words.includes(` ${known} `))?.[1];
}

/** Calls a method of faker by its path; undefined where there is none, or what it makes is no JSON. */
function call(faker: FakerLike, path: string, given: readonly unknown[]): unknown {
  const [module = '', method = ''] = path.split('.');
  const of = moduleOf(faker, module);
  const found = of?.[method];
  if (typeof found !== 'function') return undefined;
  try {
    const value: unknown = (found as (...values: readonly unknown[]) => unknown).apply(of, [...given]);
    return value instanceof Date ? value.toISOString() : value;
  } catch {
    return undefined;
  }
}

/** The methods of one of faker's modules, by name; undefined where there is no such module. */
function moduleOf(faker: FakerLike, name: string): Readonly<Record<string, unknown>> | undefined {
  // Before version 8, faker had other names, which Prism's documents still have.
  const known = name === 'name' ? 'person' : name === 'address' ? 'location' : name;
  return (faker as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[known];
}

/**
 * What is wrong with an `x-faker`, one sentence; undefined where faker has such a method, or is not loaded.
 * @param wanted as it stands in the document
 */
export function fakerFault(wanted: unknown, faker: FakerLike | undefined): string | undefined {
  if (!faker) return undefined;
  const path = isObject(wanted) ? (Object.keys(wanted)[0] ?? '') : String(wanted);
  const [name = '', method = ''] = path.split('.');
  const found = moduleOf(faker, name);
  if (typeof found?.[method] === 'function') return undefined;
  const modules = Object.keys(faker).filter((key) => /^[a-z]+$/i.test(key));
  const methods = Object.keys(found ?? {}).filter((key) => typeof found?.[key] === 'function');
  const near = found ? nearest(method, methods).map((each) => `${name}.${each}`) : nearest(name, modules);
  return `x-faker "${path}" is no method of faker.${didYouMean(near)}`;
}

/** Whether a value of a schema is made by faker. */
export function needsFaker(schema: SchemaObject, name: string): boolean {
  return schema['x-faker'] !== undefined || methodFor(schema, name) !== undefined;
}
