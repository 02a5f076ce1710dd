import { itemAt, memberOf } from '../../base/present.ts';
import { Stream } from '../../base/random.ts';
import { reservedReason } from '../../content/scenarios/reserved.ts';
import { NAMES } from '../../generated/names.gen.ts';
import { identityOf } from '../../world/identity.ts';
import { jitter } from '../../world/places/address.ts';
import { COUNTRIES, cityByName, countryByCode } from '../../world/places/countries.ts';
import type { Country } from '../../world/places/country.ts';
import { luhnDigit } from '../../world/places/luhn.ts';
import type { Form } from './pseudonym-form.ts';
import { digitsFor, type Shape, textOf } from './text-shape.ts';

/** A value in the place of another; a place is latitude and longitude. */
export type NewValue = string | number | bigint | readonly [number, number];

/** Chooses for one value. */
export interface PseudonymChoice {
  readonly form: Form;
  /** Hexadecimal digits that follow from key and value. */
  readonly digest: string;
  /** Counted from 0: which of the values that would do. */
  readonly attempt: number;
  /** Whether ids are those that fixtures may have: 1 to 1,000,000. */
  readonly smallIds: boolean;
  /** Name of the city that stands in the place of the one that a place is in. */
  readonly cityName?: string | undefined;
  /** Digest of the site that a place belongs to. */
  readonly siteDigest?: string | undefined;
}

/** How often a name of a list is tried before one is made up. */
const LISTED_ATTEMPTS = 8;
/** Chargers of one site stand at most this far from its middle, in metres, so that no two are more than 500 m apart (W17). */
const SITE_REACH = 170;
const SITES_REACH = 1800;
const MICRO = 1_000_000;

/** The value of an attempt; the same choice gives the same value. */
export function pseudonym(choice: PseudonymChoice): NewValue {
  const { form, digest, attempt } = choice;
  const stream = streamFor(digest, attempt);
  if (form.type !== 'string') return form.kind === 'point' ? placeFor(choice) : numberFor(choice, stream);
  const land =
    (form.country === undefined ? undefined : countryByCode(form.country)) ??
    itemAt(COUNTRIES, stream.below(COUNTRIES.length));
  const { shape, prefix = '' } = form;
  const isListed = attempt < LISTED_ATTEMPTS;
  if (prefix === '@')
    return `${latin(textOf(shape, stream, attempt), stream)}@${textOf('aaaaa', stream)}.example`;
  if (prefix.startsWith('http')) return prefix + hostAndPath(shape, stream, attempt);
  switch (form.kind) {
    case 'person':
      return isListed ? personFor(shape, land, stream) : textOf(shape, stream, attempt - LISTED_ATTEMPTS);
    case 'city':
      return isListed ? stream.pick(land.cities).name : textOf(shape, stream, attempt - LISTED_ATTEMPTS);
    case 'street':
      return isListed ? stream.pick(land.streets) : textOf(shape, stream, attempt - LISTED_ATTEMPTS);
    case 'postal-number':
      return postalNumberFor(shape, land, stream, attempt);
    case 'sim-card':
    case 'sim-subscriber':
      return simFor(form, stream);
    case 'evse-id':
      return evseIdFor(form, stream, attempt);
    case 'tag':
      return prefix + hexadecimal(shape.slice(prefix.length), stream, attempt);
    default:
      return prefix + textOf(shape, stream, attempt);
  }
}

/** Whether a value may be given at all: an id that asks for something else, or a number of the world's own, may not. */
export function isUsable({ kind }: Form, value: NewValue): boolean {
  if (kind === 'external-id')
    return typeof value !== 'string' || (reservedReason(value) === undefined && !/^\.{1,2}$/.test(value));
  // As src/content/drivers/complete-charger.ts has it: the form of numbers that the world gives to its own chargers.
  if (kind === 'charger-id') return !new RegExp(`^${OPERATOR}-[A-Z]{2}-F?\\d+$`).test(String(value));
  return kind !== 'evse-id' || !new RegExp(`^[A-Z]{2}\\*?${OPERATOR}\\*?EF?\\d{6,7}$`).test(String(value));
}

/** The customer whose drivers recorded ones become, and its part of EVSE ids, which no seed changes. */
export const RECORDED_CUSTOMER = 'demo';
const OPERATOR = identityOf(1, RECORDED_CUSTOMER).operator;

function streamFor(digest: string, attempt: number): Stream {
  const word = (at: number) => Number.parseInt(digest.slice(at, at + 8), 16) | 0;
  return new Stream({ a: word(0), b: word(8) }, word(16), (word(24) >>> 0) * 1024 + attempt);
}

function numberFor({ form, attempt, smallIds }: PseudonymChoice, stream: Stream): number | bigint {
  const { shape, prefix = '', kind, type } = form;
  const sign = prefix === '-' ? -1 : 1;
  if (kind === 'id' && smallIds && type === 'number') return sign * stream.between(1000, 999_999);
  const longer = '9'.repeat(Math.max(0, Math.floor((attempt - 8) / 8)));
  const [whole = '9', fraction] = (longer + shape).split('.');
  const digits = digitsFor(whole, stream);
  if (type === 'bigint') return BigInt(prefix + digits);
  return Number(`${prefix}${digits}${fraction === undefined ? '' : `.${digitsFor(fraction, stream)}`}`);
}

function placeFor({
  form,
  digest,
  attempt,
  cityName,
  siteDigest,
}: PseudonymChoice): readonly [number, number] {
  const stream = streamFor(digest, attempt);
  const round = (degrees: number, decimals: number) => Number(degrees.toFixed(decimals));
  const decimals = Math.min(6, Math.max(4, form.shape.length));
  if (form.degrees) {
    const [south, west] = form.degrees;
    return [
      round(south + stream.below(MICRO) / MICRO, decimals),
      round(west + stream.below(MICRO) / MICRO, decimals),
    ];
  }
  const around = streamFor(siteDigest ?? digest, 0);
  const country =
    (form.country === undefined ? undefined : countryByCode(form.country)) ?? around.pick(COUNTRIES);
  const city =
    (cityName === undefined ? undefined : cityByName(country, cityName)) ?? around.pick(country.cities);
  const site = jitter(city.latitude, city.longitude, SITES_REACH, (n) => around.below(n));
  const point = jitter(site.latitudeMicro, site.longitudeMicro, SITE_REACH, (n) => stream.below(n));
  return [round(point.latitudeMicro / MICRO, decimals), round(point.longitudeMicro / MICRO, decimals)];
}

/** Lengths that programs treat alike: what does not fit a column at 32 characters does not at 40. */
function lengthClass(length: number): number {
  return length < 4 ? 0 : Math.floor(Math.log2(length));
}

function personFor(shape: Shape, { code }: Country, stream: Stream): string {
  const names = memberOf(NAMES, code);
  const words = shape.split(' ').length;
  if (!/^[aAäÄ' .-]+$/.test(shape) || words > 4) return textOf(shape, stream);
  for (let tries = 0; tries < 12; tries++) {
    const given = Array.from({ length: words - 1 }, () => stream.pick(names.given));
    const name = [...given, stream.pick(names.family)].join(' ');
    if (lengthClass(name.length) === lengthClass(shape.length)) return name;
  }
  return textOf(shape, stream);
}

/** So many are drawn of which one is taken. */
const POSTAL_NUMBERS = 32;

/**
 * A postal number of the country, and of most others that have such ones: the same real number gets the same new one wherever it
 * stands, and 9000 is in Aalborg and in Gent, where none begins with 0.
 */
function postalNumberFor(shape: Shape, country: Country, stream: Stream, attempt: number): string {
  const forms = COUNTRIES.map(({ postalForm }) => new RegExp(postalForm));
  const own = new RegExp(country.postalForm);
  const drawn = Array.from({ length: POSTAL_NUMBERS }, () => textOf(shape, stream, attempt));
  const countriesOf = (text: string) =>
    (own.test(text) ? COUNTRIES.length : 0) + forms.filter((form) => form.test(text)).length;
  return drawn.reduce((best, text) => (countriesOf(text) > countriesOf(best) ? text : best));
}

function simFor({ shape, prefix = '', isLuhn }: Form, stream: Stream): string {
  const body = prefix + stream.digits(shape.length - prefix.length - (isLuhn ? 1 : 0));
  return isLuhn ? body + luhnDigit(body) : body;
}

function evseIdFor({ shape, prefix = '' }: Form, stream: Stream, attempt: number): string {
  const [land = '', rest = ''] = prefix.split('|');
  // All of a customer's EVSE ids in a country have one operator (W18), that of the customer who is served.
  const own = textOf(shape.replace(/^9/, 'A'), stream, attempt)
    .toUpperCase()
    .replace(/[^A-Z0-9*]/g, 'X');
  return land + OPERATOR + rest + own;
}

function hexadecimal(shape: Shape, stream: Stream, attempt: number): string {
  const letters = shape.includes('f') ? '0123456789abcdef' : '0123456789ABCDEF';
  const length = shape.length + Math.floor(Math.max(0, attempt - 24) / 8);
  return Array.from({ length }, () => letters[stream.below(16)]).join('');
}

/** A host below `.example`, which nobody has (RFC 2606), and a path. */
function hostAndPath(shape: Shape, stream: Stream, attempt: number): string {
  const [, ...path] = shape.split(/[/?#]/);
  const parts = path.map((part) => latin(textOf(part, stream, attempt), stream));
  return [`${textOf('aaaaaa', stream, attempt)}.example`, ...parts].join('/');
}

function latin(text: string, stream: Stream): string {
  return text.replace(/[^A-Za-z0-9._-]/g, () => stream.pick([...'abcdefgh']));
}
