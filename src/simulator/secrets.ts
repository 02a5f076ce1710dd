import { CUSTOMER_PARAMETER, SCHEMES } from './exchange.ts';

/** Headers that carry credentials of any kind. */
const HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-mock-token']);
const PARAMETERS = new Set<string>();
for (const [, { in: place, name }] of SCHEMES) {
  if (place === 'header') HEADERS.add(name.toLowerCase());
  else if (place === 'query' && name !== CUSTOMER_PARAMETER) PARAMETERS.add(name);
}

/** Whether a header carries a key or the like, which is kept nowhere. @param name in lower case */
export function isSecretHeader(name: string): boolean {
  return HEADERS.has(name);
}

/** The query parameters that carry keys. */
export const SECRET_PARAMETERS: ReadonlySet<string> = PARAMETERS;
