import type { Exchange } from '../exchange.ts';
import type { LadderRequest } from '../ladder.ts';
import type { ParsedRequest } from '../parse-request.ts';

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

/** What a request wants of an operation (`Prefer: example=NAME`, `Prefer: dynamic=true`). */
export function operationWishes({ request }: Pick<ParsedRequest, 'request'>) {
  const preferences = [request.headers.prefer ?? []].flat().join(', ');
  return {
    wished: /(?:^|[,;\s])example="?([^",;\s]+)"?/i.exec(preferences)?.[1],
    isDynamic: /(?:^|[,;\s])dynamic(?:="?true"?)?(?:[,;\s]|$)/i.test(preferences),
  };
}
