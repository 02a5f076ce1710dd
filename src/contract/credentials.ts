import { isObject } from '../base/json/json-object.ts';
import type { Contract } from './contract.ts';
import type { SecurityScheme } from './security.ts';

/** Who asks: the customer, and one of its API keys or tokens. */
export interface CustomerWithKey {
  /** Undefined where none is named. */
  readonly customer: string | undefined;
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
  if (contract.customer && customer !== undefined) put(contract.customer, customer);
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

/** An API key's way in, beside the one that `credentialsFor` takes where nothing else is said. */
export interface OtherWay {
  /** Name of the security scheme in the document. */
  readonly id: string;
  readonly scheme: SecurityScheme;
}

/**
 * The other places that the driver's operation takes the same API key from: the schemes of further security requirements. A
 * token is no API key, so schemes of other kinds are left out.
 */
export function otherWaysOf(contract: Entrance): readonly OtherWay[] {
  const usual = carriersOf(contract, undefined);
  const isKey = ({ kind }: SecurityScheme) => kind === 'apiKey';
  if (!usual.every(isKey)) return [];
  const of = new Map(contract.keySchemes);
  return requirementsOf(contract.document, contract.operation).flatMap((names): readonly OtherWay[] => {
    const schemes = names.flatMap((id) => {
      const scheme = of.get(id);
      return scheme ? [{ id, scheme }] : [];
    });
    const isOther = schemes.every(({ scheme }) => isKey(scheme) && !usual.includes(scheme));
    return isOther ? schemes.slice(0, 1) : [];
  });
}

/** What a request lacks that the driver's operation wants of who asks; nothing where it lets in whoever comes. */
export function lackedBy(
  shown: { readonly keys: ReadonlyMap<string, string>; readonly customer: string | undefined },
  { document, operation, keySchemes, securitySchemes, customer }: Entrance,
): readonly ('key' | 'customer')[] {
  // One that is not followed, such as mutual TLS, cannot be looked at.
  const isKnown = (id: string) => securitySchemes.some(([name]) => name === id);
  const isKey = (id: string) => keySchemes.some(([name]) => name === id);
  const all = requirementsOf(document, operation).map((names) => names.filter(isKnown));
  if (all.length === 0) return [];
  const withKey = all.filter((names) => names.filter(isKey).every((id) => shown.keys.get(id)));
  const wanted = withKey.length > 0 ? withKey : all;
  const isNamed = !customer || shown.customer || wanted.some((names) => names.every(isKey));
  return [...(withKey.length > 0 ? [] : ['key' as const]), ...(isNamed ? [] : ['customer' as const])];
}

/** Whether the driver's operation lets in who shows nothing. */
export function isOpen({ document, operation }: Entrance): boolean {
  const requirements = requirementsOf(document, operation);
  return requirements.length === 0 || requirements.some((names) => names.length === 0);
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
