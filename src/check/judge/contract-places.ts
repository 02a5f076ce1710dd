import { formatPointer } from '../../base/json/json-pointer.ts';
import { STATUSES } from '../../body/rules/statuses.ts';
import type { Contract } from '../../contract/contract.ts';

/** An assumption of the spec (`x-assumption`) and its place. */
export interface Assumption {
  /** JSON pointer (RFC 6901) into the spec to what the assumption stands beside. */
  readonly place: string;
  readonly text: string;
}

/** What a check looks up in a contract. */
export interface ContractPlaces {
  /** The places in the spec that cases of a check are about. */
  readonly places: Readonly<Record<PlaceName, string>>;
  /** Names of properties and listed values of the spec's schemas, and the statuses of a socket. */
  readonly words: ReadonlySet<string>;
  /** The assumptions of the spec, in its order. */
  readonly assumptions: readonly Assumption[];
  /** The place of a media type of an error's body. */
  contentPlace(status: number, mediaType: string): string;
}

type PlaceName =
  | 'server'
  | 'path'
  | 'operation'
  | 'id'
  | 'idSchema'
  | 'badRequest'
  | 'unauthorized'
  | 'notFound'
  | 'keyQuery'
  | 'keyHeader'
  | 'customer';

/** Looks up what a check needs of a contract: to be asked for by `contract.derived(contractPlaces)`. */
export function contractPlaces({
  document,
  operation,
  securitySchemes,
  keySchemes,
}: Contract): ContractPlaces {
  const path = formatPointer(['paths', operation.path]);
  const at = `${path}/${operation.method.toLowerCase()}`;
  const keyIn = (place: string) => keySchemes.find(([, scheme]) => scheme.in === place);
  const [keyQuery, keyHeader] = [keyIn('query'), keyIn('header')];
  const customer = securitySchemes.find((scheme) => !keySchemes.includes(scheme));
  const schemePlace = (found: typeof customer) =>
    formatPointer(['components', 'securitySchemes', found?.[0] ?? '']);
  return {
    places: {
      server: '/servers/0',
      path,
      operation: at,
      id: `${at}/parameters/0`,
      idSchema: `${at}/parameters/0/schema`,
      badRequest: `${at}/responses/400`,
      unauthorized: `${at}/responses/401`,
      notFound: `${at}/responses/404`,
      keyQuery: schemePlace(keyQuery),
      keyHeader: schemePlace(keyHeader),
      customer: schemePlace(customer),
    },
    words: new Set([...STATUSES, ...wordsOf(document)]),
    assumptions: assumptionsOf(document),
    contentPlace: (status, mediaType) => at + formatPointer(['responses', status, 'content', mediaType]),
  };
}

function wordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, enum: listed } = schema as { properties?: object; enum?: unknown };
  return [
    ...Object.keys(properties ?? {}),
    ...(Array.isArray(listed) ? listed.filter((value) => typeof value === 'string') : []),
    ...Object.values(schema).flatMap(wordsOf),
  ];
}

function assumptionsOf(spec: unknown): readonly Assumption[] {
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
