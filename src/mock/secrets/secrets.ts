import { itemAt, present } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { idsIn } from '../answer/request/path-parameters.ts';
import type { MockRequest } from '../request.ts';
import {
  REDACTED,
  type Redact,
  redactor,
  redactorOfMany,
  SHORTEST_VALUE,
  valueRedactor,
} from './redactor.ts';

/**
 * Names of headers and of query parameters that let somebody in, wherever they are used: those of HTTP (RFC 9110,
 * RFC 6265), of OAuth (RFC 6749), of API gateways and clouds. What the contract names comes on top. In lower case and without
 * hyphens and underscores, which each writes as they like: `api_key`, `Api-Key`, `apiKey`.
 */
const KNOWN: ReadonlySet<string> = new Set([
  ...['authorization', 'proxyauthorization', 'cookie', 'setcookie', 'authenticationinfo'],
  ...[
    'code',
    'codeverifier',
    'clientassertion',
    'assertion',
    'token',
    'xtoken',
    'key',
    'sig',
    'auth',
    'pwd',
    'passwd',
  ],
  ...['xfunctionskey', 'xzumoauth', 'xmsclientprincipal', 'xmstokenaadaccesstoken', 'xhubsignature256'],
  ...['xawsec2metadatatoken', 'xvaulttoken', 'xgitlabtoken', 'privatetoken', 'xmocktoken', 'jobtoken'],
]);

/** How further names end that do, written in the same way: `x-forwarded-access-token`, `client_secret`. */
const ENDING =
  /(?:(?:access|auth|bearer|csrf|id|refresh|security|session|xsrf)token|(?:api|subscription)key|secret|password|signature|credential|jwt)$/;

/** More names, and longer ones, are looked at anew each time. */
const MOST_NAMES = 500;
const LONGEST_NAME = 64;

/** Parameters within a value that is, or holds, a URL. */
const PAIR = /([?&#;])([^=?&#;\s"]+)=[^&#;\s"]*/g;

/** A user before the host of an absolute form (RFC 9112 section 3.2.2). */
const USER = /^([a-z][a-z\d+.-]*:\/\/)[^/]*@/i;

/** The secrets that requests of a contract carry. */
export function secretsOf(contract: Contract): Secrets {
  return new Secrets(contract);
}

/** Knows where requests of a contract carry keys, and takes them out of what is told. */
export class Secrets {
  /** The contract's own names of parameters and headers that carry keys. */
  private readonly names: readonly string[];
  private readonly headers = new Set<string>();
  private readonly parameters = new Set<string>();
  /** Clients use the same names again and again. */
  private readonly known = new Map<string, boolean>();

  private readonly contract: Contract;

  constructor(contract: Contract) {
    this.contract = contract;
    const { keySchemes } = contract;
    this.names = keySchemes.map(([, { name }]) => name);
    for (const [, { in: place, name }] of keySchemes) {
      if (place === 'header') this.headers.add(name.toLowerCase());
      else if (place === 'query') this.parameters.add(name.toLowerCase());
    }
  }

  /** Whether a header carries a key or the like, which is kept nowhere. @param name in lower case */
  isHeader(name: string): boolean {
    return this.headers.has(name) || this.isKnown(name);
  }

  /**
   * Whether a query parameter carries a key, in whatever letter case: a `Code` that was meant to be `code` is no less
   * secret for that.
   */
  isParameter(name: string): boolean {
    return this.parameters.has(name.toLowerCase()) || this.isKnown(name);
  }

  private isKnown(name: string): boolean {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const plain = name.toLowerCase().replace(/[-_]/g, '');
    const isKnown = KNOWN.has(plain) || ENDING.test(plain);
    if (this.known.size < MOST_NAMES && name.length <= LONGEST_NAME) this.known.set(name, isKnown);
    return isKnown;
  }

  /** The ids that a target names, decoded where they decode. */
  idsIn(target: string): readonly string[] {
    return idsIn(target, this.contract);
  }

  /** Takes these keys out of texts; see `redactor`. */
  redactor(keys: readonly string[]): Redact {
    return redactor(keys, this.names);
  }

  /** Takes these keys out of texts, however many they are; see `redactorOfMany`. */
  redactorOfMany(keys: readonly string[]): Redact {
    return redactorOfMany(keys, this.names);
  }

  /** Takes these keys out of values; see `valueRedactor`. */
  valueRedactor(keys: readonly string[]): Redact {
    return valueRedactor(keys, this.names);
  }

  /** A query as it may be told: every key is `***`. @param redact takes out what is repeated in other values */
  query(query: URLSearchParams, redact: Redact = asItIs): string {
    const pairs = [...query].map(([name, value]): [string, string] => {
      return [redact(name), this.isParameter(name) ? REDACTED : redact(value)];
    });
    return new URLSearchParams(pairs).toString();
  }

  /** A header's value as it may be told. Of a cookie that is set, name and attributes stay. @param name in lower case */
  header(name: string, value: string, redact: Redact = asItIs): string {
    if (name === 'set-cookie') return redact(value.replace(/=[^;]*/, `=${REDACTED}`));
    return this.isHeader(name) ? REDACTED : redact(this.withoutPairs(value));
  }

  /** A value without the keys of a URL in it, such as that of `Referer` or `Location`. */
  private withoutPairs(value: string): string {
    if (!value.includes('=')) return value;
    return value.replace(PAIR, (pair, mark: string, name: string) =>
      this.isParameter(decode(name)) ? `${mark}${name}=${REDACTED}` : pair,
    );
  }

  /**
   * A request target as it may be logged: the value of every parameter that carries a key is `***`, also where the name
   * is percent-encoded, and so is a user before the host and what is repeated elsewhere; what is not printable ASCII is
   * percent-encoded, so that it cannot steer a terminal.
   */
  target(target: string, redact: Redact = asItIs): string {
    const at = target.indexOf('?');
    const path = redact((at < 0 ? target : target.slice(0, at)).replace(USER, '$1***@'));
    if (at < 0) return printable(path);
    const pairs = target.slice(at + 1).split('&');
    return printable(`${path}?${pairs.map((pair) => this.pair(pair, redact)).join('&')}`);
  }

  private pair(pair: string, redact: Redact): string {
    const at = pair.indexOf('=');
    if (at >= 0 && this.isParameter(decode(pair.slice(0, at))))
      return `${redact(pair.slice(0, at))}=${REDACTED}`;
    return redact(pair);
  }

  /**
   * What a request was authorised with, or meant to be: the values of all its headers and query parameters that carry
   * keys, taken apart where there are parts (`Bearer`, cookies). The customer's public name is none, nor is a value that
   * is so short that it is met by chance.
   */
  valuesOf({ target, headers }: Pick<MockRequest, 'target' | 'headers'>): readonly string[] {
    const values = Object.entries(headers).flatMap(([name, value]) =>
      value !== undefined && this.isHeader(name) ? [value].flat().flatMap(partsOf) : [],
    );
    const query = new URLSearchParams(queryOf(target));
    for (const [name, value] of query) if (this.isParameter(name)) values.push(...partsOf(value));
    const { customer: at } = this.contract;
    const header = at?.in === 'header' ? headers[at.name.toLowerCase()] : undefined;
    const customer = at?.in === 'query' ? query.get(at.name) : header;
    return values.filter((value) => value.length >= SHORTEST_VALUE && value !== customer);
  }
}

/** The value of a header that lets in, and its parts: key and session, what follows the scheme of `Authorization`, the values of cookies. */
export function partsOf(value: string): readonly string[] {
  const [scheme, credentials] = /^([A-Za-z][\w-]*) +(.*)$/.exec(value)?.slice(1) ?? ['', value];
  const parts = present(credentials)
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^[\w.-]+=(?=.)/, '').replaceAll('"', ''));
  const basic = present(scheme).toLowerCase() === 'basic' ? decodedBasic(present(credentials)) : [];
  return [value, value.replace(/~[^~]*$/, ''), ...parts, ...basic];
}

/** User and password together, and the password, or the user where there is none (RFC 7617). */
function decodedBasic(credentials: string): readonly string[] {
  try {
    const text = atob(credentials);
    return [text, text.slice(text.indexOf(':') + 1) || text.slice(0, -1)];
  } catch {
    return [];
  }
}

function queryOf(target: string): string {
  const at = target.indexOf('?');
  return at < 0 ? '' : itemAt(target.slice(at + 1).split('#', 1), 0);
}

export function asItIs(text: string): string {
  return text;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

// Node.js gives a target as Latin-1: one character is one byte.
function printable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
