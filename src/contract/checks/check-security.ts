import { didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { formatPointer } from '../../base/json/json-pointer.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { ContractProblem } from '../contract-error.ts';
import type { Operation } from '../operations.ts';
import type { Schemas } from '../schemas.ts';

const TYPES = ['apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect'];
const PLACES = ['query', 'header', 'cookie'];

/** What is wrong with the security schemes of a document. */
export function schemeProblems({
  components,
}: Readonly<Record<string, unknown>>): readonly ContractProblem[] {
  return Object.entries(schemesIn(components)).flatMap(([id, scheme]) => problemsOf(id, scheme));
}

function schemesIn(components: unknown): Readonly<Record<string, unknown>> {
  return isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
}

/** Names of security schemes that something asks for and that are not there. */
export function securityProblems(
  { document }: Schemas,
  operations: readonly Operation[],
): readonly ContractProblem[] {
  const { components, security } = document;
  const ids = Object.keys(schemesIn(components));
  return [
    ...unknownIn(security, '', ids),
    ...operations.flatMap(({ source, at }) => unknownIn(source.security, at, ids)),
  ];
}

function problemsOf(id: string, scheme: unknown): readonly ContractProblem[] {
  if (!isObject(scheme) || scheme.$ref !== undefined) return [];
  const at = (...below: readonly string[]) => formatPointer(['components', 'securitySchemes', id, ...below]);
  const { type, in: place, name } = scheme;
  if (!TYPES.includes(String(type))) return [{ pointer: at('type'), reason: noneOf('type', type, TYPES) }];
  if (type === 'http' && typeof scheme.scheme !== 'string')
    return [{ pointer: at(), reason: 'no scheme; allowed: such as basic or bearer' }];
  if (type !== 'apiKey') return [];
  return [
    ...(PLACES.includes(String(place)) ? [] : [{ pointer: at('in'), reason: noneOf('in', place, PLACES) }]),
    ...(typeof name === 'string' && name !== ''
      ? []
      : [{ pointer: at(), reason: 'no name; allowed: that of the parameter, header or cookie, as a text' }]),
  ];
}

/** The names in a list of security requirements that are those of no scheme. */
function unknownIn(security: unknown, at: string, ids: readonly string[]): readonly ContractProblem[] {
  if (!Array.isArray(security)) return [];
  return security.flatMap((requirement, index) =>
    Object.keys(isObject(requirement) ? requirement : {})
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        pointer: at + formatPointer(['security', index, id]),
        reason: `there is no security scheme "${id}".${didYouMean(nearest(id, ids))} Allowed: ${ids.join(', ') || 'none, as components have no securitySchemes'}`,
      })),
  );
}

function noneOf(name: string, given: unknown, allowed: readonly string[]): string {
  const shown = given === undefined ? `no ${name}` : `${name} is ${JSON.stringify(given)}`;
  return `${shown}.${didYouMean(nearest(String(given), allowed))} Allowed: ${allowed.join(', ')}`;
}
