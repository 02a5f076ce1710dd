import { CUSTOMER_PARAMETER, SCHEMES } from './exchange.ts';

/** Headers that carry credentials of any kind. */
const HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-mock-token']);
const PARAMETERS = new Set<string>();
for (const [, { in: place, name }] of SCHEMES) {
  if (place === 'header') HEADERS.add(name.toLowerCase());
  else if (place === 'query' && name !== CUSTOMER_PARAMETER) PARAMETERS.add(name.toLowerCase());
}

/** Whether a header carries a key or the like, which is kept nowhere. @param name in lower case */
export function isSecretHeader(name: string): boolean {
  return HEADERS.has(name);
}

/**
 * Whether a query parameter carries a key, in whatever letter case: a `Code` that was meant to be `code` is no less
 * secret for that.
 */
export function isSecretParameter(name: string): boolean {
  return PARAMETERS.has(name.toLowerCase());
}

/** A query as it may be told: every key is `***`. */
export function redactedQuery(query: URLSearchParams): string {
  const pairs = [...query].map(([name, value]): [string, string] => {
    return [name, isSecretParameter(name) ? '***' : value];
  });
  return new URLSearchParams(pairs).toString();
}
