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

/** What a request wants of an operation. */
export interface OperationWishes {
  /** Name of an example. */
  readonly wished: string | undefined;
  /** The status whose example it is; undefined: that of an answer that went well. */
  readonly status: number | undefined;
  readonly isDynamic: boolean;
}

/**
 * What a request wants of an operation (`Prefer: example=NAME`, `Prefer: code=404, example=NAME`, `Prefer: dynamic=true`). A
 * scenario or an edge case says more than a code does.
 * @param contractOnly whether requests have no preferences
 */
export function operationWishes(
  { request }: Pick<ParsedRequest, 'request'>,
  contractOnly: boolean,
): OperationWishes {
  const { prefer } = request.headers;
  if (prefer === undefined || contractOnly) return { wished: undefined, status: undefined, isDynamic: false };
  const given = parsePrefer(prefer).flatMap((part) => ('name' in part ? [part, ...part.parameters] : []));
  const said = (wanted: string) => given.find(({ name, value }) => name === wanted && value !== '')?.value;
  const [wished, code] = [said('example'), said('code')];
  const isMore = said('scenario') !== undefined || said('edge') !== undefined;
  const isStatus = wished !== undefined && code !== undefined && !isMore && /^[1-5]\d\d$/.test(code);
  return {
    wished,
    status: isStatus ? Number(code) : undefined,
    isDynamic: given.some(({ name, value }) => name === 'dynamic' && (value === '' || value === 'true')),
  };
}
