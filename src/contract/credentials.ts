import { isObject } from '../base/json/json-object.ts';
import type { Contract } from './contract.ts';
import type { SecurityScheme } from './security.ts';

/** Who asks: the customer, and one of its API keys or tokens. */
export interface CustomerWithKey {
  readonly customer: string;
  /** Undefined where none is sent. */
  readonly key: string | undefined;
}

/** What stands for a key that is not told, in a line to copy: a variable of the shell. */
export const KEY_VARIABLE = '$KEY';

/** What a request sends so that it is let in, by name. */
export interface Credentials {
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case, as requests have them. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What of a contract tells how a request is let in. */
export type Entrance = Pick<
  Contract,
  'document' | 'operation' | 'securitySchemes' | 'keySchemes' | 'customer'
>;

/**
 * What a request of the driver's operation sends so that it is let in.
 * @param scheme id of the security scheme that carries the key; default: one in the query, or the first
 */
export function credentialsFor(
  contract: Entrance,
  { customer, key }: CustomerWithKey,
  scheme?: string,
): Credentials {
  const query: Record<string, string> = {};
  const headers: Record<string, string> = {};
  const put = ({ in: place, name }: { readonly in: string; readonly name: string }, value: string) => {
    if (place === 'query') query[name] = value;
    else if (place === 'cookie')
      headers.cookie = `${headers.cookie ? `${headers.cookie}; ` : ''}${name}=${value}`;
    else if (place === 'header') headers[name.toLowerCase()] = value;
  };
  if (key !== undefined) for (const each of carriersOf(contract, scheme)) put(each, shownIn(each, key));
  if (contract.customer) put(contract.customer, customer);
  return { query, headers };
}

/** The schemes that carry the key: those of a security requirement that are needed together. */
function carriersOf(
  { document, operation, keySchemes, securitySchemes }: Entrance,
  wanted: string | undefined,
): readonly SecurityScheme[] {
  const [preferred] = keySchemes.filter(([id, { in: place }]) =>
    wanted === undefined ? place === 'query' : id === wanted,
  );
  const [id] = preferred ?? keySchemes[0] ?? [];
  const of = new Map(securitySchemes);
  const together = requirementsOf(document, operation).find(
    (names) => id !== undefined && names.includes(id),
  ) ?? [id];
  return together.flatMap((name) => {
    const scheme = name === undefined ? undefined : of.get(name);
    return scheme && keySchemes.some(([key]) => key === name) ? [scheme] : [];
  });
}

function requirementsOf(
  document: Entrance['document'],
  { path, method }: Entrance['operation'],
): readonly string[][] {
  const { paths, security } = document as Readonly<Record<string, unknown>>;
  const item = isObject(paths) ? paths[path] : undefined;
  const operation = isObject(item) ? item[method.toLowerCase()] : undefined;
  const listed = (isObject(operation) ? operation.security : undefined) ?? security;
  return Array.isArray(listed) ? listed.map((requirement) => Object.keys(requirement ?? {})) : [];
}

/** How requests are let in, in words: `the query parameter code or the header x-functions-key, together with clientId`. */
export function describeCredentials(contract: Entrance): string {
  const { keySchemes, customer, document, operation } = contract;
  const keys = new Map(keySchemes);
  const ways = requirementsOf(document, operation).map((names) =>
    names.flatMap((name) => placeOf(keys.get(name)) ?? []).join(' and '),
  );
  const said = [...new Set(ways.filter((way) => way !== ''))];
  const all = said.length > 0 ? said : keySchemes.flatMap(([, scheme]) => placeOf(scheme) ?? []);
  const together = customer ? `, together with ${customer.name}` : '';
  return `${all.join(' or ') || 'no credentials'}${together}`;
}

/** Where a scheme has its credentials, in words; undefined for none. */
export function placeOf(scheme: SecurityScheme | undefined): string | undefined {
  if (!scheme) return undefined;
  const { kind, in: place, name } = scheme;
  if (kind === 'apiKey') return `the ${place === 'query' ? 'query parameter' : place} ${name}`;
  return kind === 'bearer' ? 'the header Authorization: Bearer TOKEN' : 'the header Authorization: Basic';
}

function shownIn({ kind }: SecurityScheme, key: string): string {
  if (kind === 'bearer') return `Bearer ${key}`;
  if (kind !== 'basic') return key;
  return `Basic ${key === KEY_VARIABLE ? `$(printf 'user:%s' "${KEY_VARIABLE}" | base64)` : btoa(`user:${key}`)}`;
}
