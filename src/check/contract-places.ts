import { formatPointer } from '../base/json-pointer.ts';
import { STATUSES } from '../body/rules/statuses.ts';
import { SCHEMES } from '../contract/built-in-contract.ts';
import { CUSTOMER_PARAMETER } from '../contract/contract.ts';
import { definition, operation } from '../generated/contract/definition.gen.ts';

/** An assumption of the spec (`x-assumption`) and its place. */
export interface Assumption {
  /** JSON pointer (RFC 6901) into the spec to what the assumption stands beside. */
  readonly place: string;
  readonly text: string;
}

const PATH = formatPointer(['paths', operation.path]);
const OPERATION = `${PATH}/${operation.method.toLowerCase()}`;

/** The places in the spec that cases of a check are about. */
export const PLACES = {
  server: '/servers/0',
  path: PATH,
  operation: OPERATION,
  id: `${OPERATION}/parameters/0`,
  idSchema: `${OPERATION}/parameters/0/schema`,
  badRequest: `${OPERATION}/responses/400`,
  unauthorized: `${OPERATION}/responses/401`,
  notFound: `${OPERATION}/responses/404`,
  keyQuery: schemePlace('query'),
  keyHeader: schemePlace('header'),
  customer: formatPointer(['components', 'securitySchemes', schemeOf('customer')?.[0] ?? '']),
} as const;

/** Name of the query parameter that carries the key, of the header that does, and of the customer's. */
export const NAMES = {
  keyQuery: schemeOf('query')?.[1].name ?? 'code',
  keyHeader: schemeOf('header')?.[1].name.toLowerCase() ?? 'x-functions-key',
  customer: CUSTOMER_PARAMETER,
} as const;

/** Names of properties and listed values of the spec's schemas, and the statuses of a socket. */
export const CONTRACT_WORDS: ReadonlySet<string> = new Set([...STATUSES, ...wordsOf(definition)]);

function wordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, enum: listed } = schema as { properties?: object; enum?: unknown };
  return [
    ...Object.keys(properties ?? {}),
    ...(Array.isArray(listed) ? listed.filter((value) => typeof value === 'string') : []),
    ...Object.values(schema).flatMap(wordsOf),
  ];
}

function schemeOf(what: 'query' | 'header' | 'customer') {
  return SCHEMES.find(([, { in: place, name }]) =>
    what === 'customer' ? name === CUSTOMER_PARAMETER : name !== CUSTOMER_PARAMETER && place === what,
  );
}

function schemePlace(what: 'query' | 'header'): string {
  return formatPointer(['components', 'securitySchemes', schemeOf(what)?.[0] ?? '']);
}

/** The place of a media type of an error's body. */
export function contentPlace(status: number, mediaType: string): string {
  return OPERATION + formatPointer(['responses', status, 'content', mediaType]);
}

/** The assumptions of the spec, in its order. */
export function assumptionsOf(spec: unknown = definition): readonly Assumption[] {
  const found: Assumption[] = [];
  const visit = (value: unknown, path: readonly string[]) => {
    if (typeof value !== 'object' || value === null) return;
    const text = (value as { 'x-assumption'?: unknown })['x-assumption'];
    if (typeof text === 'string') found.push({ place: formatPointer(path), text: text.trim() });
    for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
  };
  visit(spec, []);
  return found;
}
