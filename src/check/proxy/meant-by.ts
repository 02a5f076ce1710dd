import { type MockError, mockError } from '../../base/errors.ts';
import { isServerWide, METHODS, routerOf } from '../../contract/router.ts';
import type { Exchange } from '../../mock/answer/exchange.ts';
import { otherMethod, withOperation } from '../../mock/answer/match-operation.ts';
import { externalIdOf } from '../../mock/answer/request/path-parameters.ts';
import { isSessionName, SESSION_NAME_ALLOWED } from '../../mock/session/session-name.ts';
import type { Target } from '../ask/target.ts';

/** What a request to a proxy means. */
export type Meant =
  /** It goes on. @param exchange with the operation that it means, where that is not the driver's */
  | { readonly kind: 'passes'; readonly exchange: Exchange }
  | { readonly kind: 'error'; readonly error: MockError }
  /** Its path is one of the contract, and its method does not only read. */
  | { readonly kind: 'other-method'; readonly outcome: ReturnType<typeof otherMethod> };

/** Requests that are not the API's, and those that might write, are not passed on: the target is only ever read. */
export function meantBy(exchange: Exchange, target: Target): Meant {
  const { request, path, rawPath, method, sessionName, contract } = exchange;
  if (!isSessionName(sessionName)) {
    const details = { given: sessionName, allowed: SESSION_NAME_ALLOWED };
    return { kind: 'error', error: mockError('bad-session-name', details) };
  }
  const refused: Meant = { kind: 'other-method', outcome: otherMethod(request.method, rawPath, METHODS) };
  if (isServerWide(exchange)) return refused;
  const isBelow = path.startsWith(`${contract.root}/`);
  if (isBelow && externalIdOf({ contract, decodes: true, path }) !== undefined)
    return method === contract.operation.method ? { kind: 'passes', exchange } : refused;
  // The built-in contract has one operation, and its document need not be read to know that.
  const route = contract.validators && isBelow ? contract.derived(routerOf)(exchange) : undefined;
  if (route?.kind === 'operation')
    return method === 'GET'
      ? { kind: 'passes', exchange: withOperation(exchange, route.operation) }
      : refused;
  if (route?.kind === 'other-method') return refused;
  const allowed = [...new Set([target.root, contract.root])]
    .map((base) => base + contract.operation.path)
    .join(' or ');
  return { kind: 'error', error: mockError('path-not-found', { given: rawPath, allowed }) };
}
