import type { Contract } from '../contract.ts';
import type { CustomerPlace, SecurityScheme } from '../security.ts';
import { type Entrance, requirementsOf } from './entrance.ts';

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

/** A place where requests carry a credential, with a template of what stands there. */
export interface CredentialPlace {
  readonly in: CustomerPlace['in'];
  /** Headers in lower case, as requests have them. */
  readonly name: string;
  /**
   * `{key}` stands for the key, `{basic}` for user and key of basic authentication in base64 (RFC 7617), `{customer}` for who
   * asks: `Bearer {key}`.
   */
  readonly template: string;
}

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
  const places = credentialPlaces(contract, scheme).filter(
    ({ template }) => (template === CUSTOMER ? customer : key) !== undefined,
  );
  for (const { in: place, name, template } of places) {
    const value = filledIn(template, customer ?? '', key ?? '');
    if (place === 'query') query[name] = value;
    else if (place === 'cookie')
      headers.cookie = `${headers.cookie ? `${headers.cookie}; ` : ''}${name}=${value}`;
    else if (place === 'header') headers[name] = value;
  }
  return { query, headers };
}

/** Headers with others over them; cookies stand beside each other. Names are in lower case. */
export function withCookies(
  headers: Readonly<Record<string, string>>,
  over: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const cookies = [headers.cookie, over.cookie].filter((cookie) => cookie !== undefined && cookie !== '');
  return { ...headers, ...over, ...(cookies.length > 0 && { cookie: cookies.join('; ') }) };
}

/** What stands for the customer in templates. */
const CUSTOMER = '{customer}';

/**
 * The places at which a request of the driver's operation carries what lets it in: the key, and who asks.
 * @param scheme as of `credentialsFor`
 */
export function credentialPlaces(contract: Entrance, scheme?: string): readonly CredentialPlace[] {
  const { customer } = contract;
  return [
    ...carriersOf(contract, scheme).map(keyPlace),
    ...(customer ? [{ ...placeNamed(customer), template: CUSTOMER }] : []),
  ];
}

/** All places at which requests may carry a key, those of other operations among them. */
export function allKeyPlaces({ keySchemes }: Pick<Contract, 'keySchemes'>): readonly CredentialPlace[] {
  return keySchemes.map(([, scheme]) => keyPlace(scheme));
}

function keyPlace(scheme: SecurityScheme): CredentialPlace {
  const { kind } = scheme;
  const template = kind === 'bearer' ? 'Bearer {key}' : kind === 'basic' ? 'Basic {basic}' : '{key}';
  return { ...placeNamed(scheme), template };
}

function placeNamed({ in: place, name }: CustomerPlace): Pick<CredentialPlace, 'in' | 'name'> {
  return { in: place, name: place === 'header' ? name.toLowerCase() : name };
}

function filledIn(template: string, customer: string, key: string): string {
  return template.replace(/\{(\w+)\}/g, (_, what: string) => {
    if (what === 'customer') return customer;
    return what === 'key' ? key : basicOf(key);
  });
}

/** User and key in base64; of a key that is not told, what makes it of the variable in a shell. */
function basicOf(key: string): string {
  // Some print base64 in lines of 76 characters.
  if (key === KEY_VARIABLE) return `$(printf 'user:%s' "${KEY_VARIABLE}" | base64 | tr -d '\\n')`;
  // A user without a password would be taken for the key.
  return key === '' ? '' : btoa(`user:${key}`);
}

/** The schemes that carry the key: those of a security requirement that are needed together. */
function carriersOf(entrance: Entrance, wanted: string | undefined): readonly SecurityScheme[] {
  const { keySchemes, securitySchemes } = entrance;
  const [preferred] = keySchemes.filter(([id, { in: place }]) =>
    wanted === undefined ? place === 'query' : id === wanted,
  );
  const [id] = preferred ?? keySchemes[0] ?? [];
  const of = new Map(securitySchemes);
  const together = requirementsOf(entrance).find((names) => id !== undefined && names.includes(id)) ?? [id];
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
  return requirementsOf(contract).flatMap((names): readonly OtherWay[] => {
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
  entrance: Entrance,
): readonly ('key' | 'customer')[] {
  const { keySchemes, securitySchemes, customer } = entrance;
  // One that is not followed, such as mutual TLS, cannot be looked at.
  const isKnown = (id: string) => securitySchemes.some(([name]) => name === id);
  const isKey = (id: string) => keySchemes.some(([name]) => name === id);
  const all = requirementsOf(entrance).map((names) => names.filter(isKnown));
  if (all.length === 0) return [];
  const withKey = all.filter((names) => names.filter(isKey).every((id) => shown.keys.get(id)));
  const wanted = withKey.length > 0 ? withKey : all;
  const isNamed = !customer || shown.customer || wanted.some((names) => names.every(isKey));
  return [...(withKey.length > 0 ? [] : ['key' as const]), ...(isNamed ? [] : ['customer' as const])];
}

/** Whether the driver's operation lets in who shows nothing. */
export function isOpen(entrance: Entrance): boolean {
  const requirements = requirementsOf(entrance);
  return requirements.length === 0 || requirements.some((names) => names.length === 0);
}

/** How requests are let in, in words: `the query parameter code or the header x-functions-key, together with clientId`. */
export function describeCredentials(contract: Entrance): string {
  const { keySchemes, customer } = contract;
  const keys = new Map(keySchemes);
  const ways = requirementsOf(contract).map((names) =>
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
