import { isUnasked } from '../../../base/http/unasked.ts';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import type { TextWithKey } from './text-with-key.ts';

type Info = Schemas['Info'];
type Place = Info['credentials'][number];

/** A request to the mocked API, as somebody would write it by hand. */
export interface WrittenRequest {
  readonly method: string;
  /** From the root of the server on, percent-encoded, without what names a session. */
  readonly path: string;
  /** Names and values decoded. */
  readonly query: readonly Field[];
  readonly headers: readonly Field[];
  /** Whether it had a body, which nobody has kept. */
  readonly isBodyLost: boolean;
}

/** A parameter of a query, or a header. */
export interface Field {
  readonly name: string;
  readonly value: TextWithKey;
}

/** What of the server says how its API is asked. */
export type HowToAsk = Pick<Info, 'sample' | 'credentials' | 'customers'> & {
  readonly options: Pick<Info['options'], 'auth'>;
};

/** What the server tells in the place of a key that is a secret, and of what stood in a request. */
const SECRET = '$KEY';
const STRUCK = '***';

/** Who asks, and by which key. */
export interface Asker {
  readonly customer: string;
  readonly key: string;
}

/**
 * A request for a driver; where the spec has no operation for these, the first that reads.
 * @param customer default: the first one @param headers beside what the spec wants
 */
export function requestFor(
  externalId: string,
  info: HowToAsk,
  { customer, headers = {} }: { readonly customer?: string | undefined; readonly headers?: Headers } = {},
): WrittenRequest {
  const asker = askerNamed(customer, info);
  const { method, path, query, headers: needed } = info.sample ?? NO_SAMPLE;
  const usual = info.credentials.filter(({ usual: isUsual }) => isUsual);
  const at = (place: Place['in']) =>
    usual
      .filter((one) => one.in === place)
      .map(({ name, template }) => ({ name, value: filled(template, asker) }));
  const given = Object.entries(headers).map(([name, value]) => ({ name, value: [value] }));
  return {
    method,
    path: path
      .replace('{externalId}', () => encodeURIComponent(externalId))
      .replace('{customer}', () => encodeURIComponent(asker.customer)),
    query: [...at('query'), ...pairsOf(query)],
    headers: [...withCookies(pairsIn(needed), at('header'), at('cookie')), ...given],
    isBodyLost: false,
  };
}

type Headers = Readonly<Record<string, string>>;
const NO_SAMPLE = { method: 'GET', path: '/', query: '', headers: {} };

/** What of an entry of the journal says how it was asked. */
export type AskedEntry = Pick<
  Schemas['RequestEntry'],
  'method' | 'path' | 'query' | 'headers' | 'customer' | 'status' | 'reason' | 'scenario'
>;

/** The request of the journal again: what the journal struck is put back, where it may be told. */
export function requestAgain(entry: AskedEntry, info: HowToAsk): WrittenRequest {
  const { method, path, query, headers, reason, scenario } = entry;
  const asker = askerOf(entry, info);
  const { cookie, ...others } = headers;
  const again = Object.entries(others).flatMap(([name, value]) => headerAgain(name, value, asker, info));
  // The key said which scenario: it is struck, so that a header says so.
  const isByKey = reason === 'reserved-key' && scenario !== null && others.prefer === undefined;
  return {
    ...{ method, path },
    query: pairsOf(query).map((pair) => parameterAgain(pair, asker, info)),
    headers: [
      ...withCookies(
        cookie === undefined ? [] : pairsIn(info.sample?.headers ?? {}).filter(isCookie),
        again,
        cookie === undefined ? [] : cookiesAgain(asker, info),
      ),
      ...(isByKey ? [{ name: 'prefer', value: [`scenario=${scenario}`] }] : []),
    ],
    isBodyLost: /^[1-9]/.test(headers['content-length'] ?? '') || headers['transfer-encoding'] !== undefined,
  };
}

function parameterAgain(pair: Field, asker: Asker, { credentials }: HowToAsk): Field {
  const place = credentials.find((one) => one.in === 'query' && one.name === pair.name);
  return place && isStruck(pair) ? { ...pair, value: filled(place.template, asker) } : pair;
}

function headerAgain(name: string, value: string, asker: Asker, { credentials }: HowToAsk): readonly Field[] {
  if (isUnasked(name, value)) return [];
  if (value !== STRUCK) return [{ name, value: [value] }];
  // Nobody can say what stood in one that the spec does not know.
  const place = credentials.find((one) => one.in === 'header' && one.name === name);
  return place ? [{ name, value: filled(place.template, asker) }] : [];
}

function cookiesAgain(asker: Asker, { credentials }: HowToAsk): readonly Field[] {
  const cookies = credentials.filter((one) => one.in === 'cookie');
  const usual = cookies.filter((one) => one.usual);
  return (usual.length > 0 ? usual : cookies.slice(0, 1)).map(({ name, template }) => ({
    ...{ name, value: filled(template, asker) },
  }));
}

function isStruck({ value: [first] }: Field): boolean {
  return first === STRUCK;
}

function isCookie({ name }: Field): boolean {
  return name.toLowerCase() === 'cookie';
}

/** Headers with cookies in the one that carries them, behind those that stand there. */
function withCookies(
  needed: readonly Field[],
  headers: readonly Field[],
  cookies: readonly Field[],
): readonly Field[] {
  const all = [...needed, ...headers];
  const before = all.filter(isCookie).map(({ value }) => value);
  const texts = [...before, ...cookies.map(({ name, value }) => [`${name}=`, ...value])];
  const joined = texts.flatMap((text, index): TextWithKey => (index === 0 ? text : ['; ', ...text]));
  return [
    ...all.filter((field) => !isCookie(field)),
    ...(joined.length > 0 ? [{ name: 'cookie', value: joined }] : []),
  ];
}

function pairsOf(query: string): readonly Field[] {
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value: [value] }));
}

function pairsIn(headers: Headers): readonly Field[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value: [value] }));
}

/** Whoever asks. @param customer default: the first one */
export function askerNamed(customer: string | undefined, { customers }: HowToAsk): Asker {
  const found = customers.find(({ id }) => id === customer) ?? customers[0];
  return { customer: customer ?? found?.id ?? '', key: found?.key ?? SECRET };
}

/** Whoever got a 401 by nature had no right key, nor has the request that asks again. */
function askerOf({ customer, status, reason }: AskedEntry, info: HowToAsk): Asker {
  const asker = askerNamed(customer ?? undefined, info);
  if (status !== 401 || reason !== 'natural') return asker;
  return { ...asker, key: info.options.auth === 'keys' ? 'a-wrong-key' : '' };
}

/** A template of the server's, filled in. */
export function filled(template: string, { customer, key }: Asker): TextWithKey {
  const [, before = '', what = ''] = /^(.*)\{(\w+)\}$/.exec(template) ?? [];
  if (what === 'customer') return [before + customer];
  if (key === SECRET) return [before, { hidden: what === 'basic' ? 'basic' : 'key' }];
  // A user without a password would be taken for the key.
  return [before + (what === 'basic' && key !== '' ? btoa(`user:${key}`) : key)];
}
