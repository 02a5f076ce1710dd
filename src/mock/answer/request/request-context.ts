import { parsePrefer } from '../../../content/scenarios/prefer.ts';
import type { Exchange } from '../exchange.ts';
import type { ParsedRequest } from '../parse-request.ts';
import type { LadderRequest } from '../run-scenario.ts';

/** What scenarios, rules and templates look at of a request. */
export function requestContext(request: ParsedRequest & Pick<Exchange, 'operation'>): LadderRequest {
  const { headers } = request.request;
  return {
    operation: request.operation?.id ?? request.contract.operation.operationId,
    externalId: request.externalId,
    customer: request.customer,
    prefer: headers.prefer,
    keys: request.keys.values(),
    query: (name) => request.query.get(name) ?? undefined,
    header: (name) => {
      const value = headers[name];
      return typeof value === 'string' || value === undefined ? value : value.join(', ');
    },
  };
}

/**
 * What a request wants of an operation (`Prefer: example=NAME`, `Prefer: dynamic=true`).
 * @param contractOnly whether requests have no preferences
 */
export function operationWishes(
  { request }: Pick<ParsedRequest, 'request'>,
  contractOnly: boolean,
): { readonly wished: string | undefined; readonly isDynamic: boolean } {
  const { prefer } = request.headers;
  if (prefer === undefined || contractOnly) return { wished: undefined, isDynamic: false };
  const given = parsePrefer(prefer).flatMap((part) => ('name' in part ? [part, ...part.parameters] : []));
  return {
    wished: given.find(({ name, value }) => name === 'example' && value !== '')?.value,
    isDynamic: given.some(({ name, value }) => name === 'dynamic' && (value === '' || value === 'true')),
  };
}
