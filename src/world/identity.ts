import { hash, type Key, keyOf, permute, Stream, unpermute } from '../base/random.ts';
import { KIND } from './kinds.ts';

/**
 * Version of the generator, part of the identity of all that it makes: a change that alters data
 * raises it, as a decision (W23).
 */
export const GENERATOR_VERSION = 1;

/** Ids up to this one are kept for fixtures (W2). */
export const LAST_FIXTURE_ID = 1_000_000;

/** One customer's world, of one seed: the source of all its random words and of its ids. */
export interface Identity {
  readonly seed: number;
  readonly customer: string;
  readonly key: Key;
  /** The first id that is not a fixture's; ids count up from here in each kind of thing. */
  readonly firstId: number;
  /** Three letters or digits that stand for the operator in EVSE ids (eMI3). */
  readonly operator: string;
}

/**
 * @param seed whole number 0..2^53-1
 * @param customer the customer's `clientId`
 */
export function identityOf(seed: number, customer: string): Identity {
  const key = keyOf(`${GENERATOR_VERSION}/${seed}/${customer}`);
  const firstId = LAST_FIXTURE_ID + 1 + (hash(key, KIND.customer, 0) % 8_000_000);
  return { seed, customer, key, firstId, operator: operatorOf(key, customer) };
}

function operatorOf(key: Key, customer: string): string {
  const own = customer
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 3);
  const stream = new Stream(key, KIND.customer, 1);
  let code = own;
  while (code.length < 3) code += stream.pick([...'BCDFGHJKLMNPRSTVWXZ']);
  return code;
}

/** Largest index of a driver, chosen so that the ids of its tags stay below 2^53. */
const DRIVER_LIMIT = 2251799780130816;
/** Indexes from here belong to drivers whose id follows no pattern (`unknown: generate`). */
const UNPATTERNED = 1125899906842624;
/** The most tags a driver can have, one tag of a later generation included. */
const TAGS_PER_DRIVER = 4;

/**
 * The index of a driver whose externalId is no number of the pattern: drawn from 2^50 indexes that
 * no numbered driver has. Texts are more than numbers, so two of them could meet; with a million
 * such drivers the odds are below one in a thousand.
 */
export function indexOfText(key: Key, externalId: string): number {
  const own = keyOf(externalId);
  const high = hash({ a: key.a ^ own.a, b: key.b ^ own.b }, KIND.unknownDriver, 0) % 262144;
  const low = hash({ a: key.a ^ own.b, b: key.b ^ own.a }, KIND.unknownDriver, 1);
  return Math.min(UNPATTERNED + high * 4294967296 + low, DRIVER_LIMIT);
}

/** The id of the driver with this index (1, 2, ...); one to one (W2). */
export function driverId(identity: Identity, index: number): number {
  return identity.firstId + index;
}

/** The index of the driver with this id; undefined for an id that is no computed driver's. */
export function driverIndexOf(identity: Identity, id: number): number | undefined {
  const index = id - identity.firstId;
  return Number.isSafeInteger(index) && index >= 1 && index <= DRIVER_LIMIT ? index : undefined;
}

/** The index of the driver whose tag may have this id; that there is the tag is not said. */
export function driverIndexOfTag(identity: Identity, id: number): number | undefined {
  return driverIndexOf(identity, identity.firstId + Math.floor((id - identity.firstId) / TAGS_PER_DRIVER));
}

/** The id of a driver's tag number `nth` (0..3); one to one (W2). */
export function tagId(identity: Identity, index: number, nth: number): number {
  return identity.firstId + index * TAGS_PER_DRIVER + nth;
}

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');

/**
 * The `idTag` of a tag: 8, 14 or 20 upper-case hexadecimal digits (ISO 14443 UIDs of 4, 7 and 10
 * bytes), different for different tag ids because each length is a bijection of the id (W20).
 * A UID of 7 bytes begins with 04, the code of the most common manufacturer (ISO/IEC 7816-6).
 */
export function idTagOf(key: Key, id: number): string {
  const length = hash(key, KIND.tag, id) % 10;
  if (length < 4 && id < 4294967296) return hex(permute(key, KIND.tag32, id, 16), 8);
  if (length < 9 && id < 281474976710656) return `04${hex(permute(key, KIND.tag48, id, 24), 12)}`;
  const noise = hash(key, KIND.tag, id, 1) % 16777216;
  return hex(noise, 6) + hex(permute(key, KIND.tag56, id, 28), 14);
}

/** The id of the tag with this `idTag`, the inverse of `idTagOf`; undefined for a text that is none. */
export function tagIdOf(key: Key, idTag: string): number | undefined {
  const id = /^[\dA-F]+$/.test(idTag) ? unpermuted(key, idTag) : undefined;
  return id !== undefined && idTagOf(key, id) === idTag ? id : undefined;
}

function unpermuted(key: Key, idTag: string): number | undefined {
  switch (idTag.length) {
    case 8:
      return unpermute(key, KIND.tag32, Number.parseInt(idTag, 16), 16);
    case 14:
      return unpermute(key, KIND.tag48, Number.parseInt(idTag.slice(2), 16), 24);
    case 20: {
      const value = Number.parseInt(idTag.slice(6), 16);
      return Number.isSafeInteger(value) ? unpermute(key, KIND.tag56, value, 28) : undefined;
    }
    default:
      return undefined;
  }
}
