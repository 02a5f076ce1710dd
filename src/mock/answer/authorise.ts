import { mockError } from '../../base/errors.ts';
import type { CustomerFixture } from '../../content/drivers/fixture-set.ts';
import type { Cause } from '../../content/scenarios/scenario.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverQuestion } from '../../contract/driver-answers.ts';
import type { RequestParts } from '../../contract/request-parts.ts';
import type { Match } from '../../contract/router.ts';
import type { AuthMode, SecurityRequirement } from '../../contract/security.ts';
import { requestProblem } from '../../contract/validate-request.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { cookieIn, headerOf, type ParsedRequest } from './parse-request.ts';
import type { Source } from './parts.ts';

/** What holds where nobody says: the customers' keys, where a contract has API keys and says which customer asks. */
function usualAuth({ customer, keySchemes }: Contract): AuthMode {
  return customer && keySchemes.some(([, { kind }]) => kind === 'apiKey') ? 'keys' : 'any';
}

/** Which credentials are right for a contract. @param auth as the option says; undefined where it was not given */
export function authOf(auth: AuthMode | undefined, contract: Contract): AuthMode {
  return auth ?? contract.derived(usualAuth);
}

/**
 * What comes about naturally where an operation is meant: 401 before 400 before the driver, as in the operations of the
 * contract.
 */
export function authorise(
  { contentState: { customers }, options }: Source,
  exchange: Exchange,
  { security, operation: id, parameters }: Match,
): Outcome {
  const { operation, validatePathParameters } = exchange.contract;
  if (!isAuthorised(exchange, security, customers, authOf(options.auth, exchange.contract)))
    return { kind: 'cause', cause: causeOf401(exchange, customers) };
  if (id !== operation.operationId) return otherOperation(exchange, parameters, id);
  const isValid = exchange.decodes && validatePathParameters(parameters).length === 0;
  if (!isValid) return { kind: 'cause', cause: 'bad-route-parameter' };
  const question = exchange.contract.derived(driverQuestion);
  const problem = question && requestProblem(question, partsOf(exchange, parameters), exchange.contract);
  if (problem) return { kind: 'bad-request', ...problem };
  return { kind: 'driver', externalId: parameters[operation.parameter] ?? '', invent: false };
}

/** What an operation answers that is not the driver's: it is held against the contract first. */
function otherOperation(exchange: Exchange, parameters: Match['parameters'], id: string): Outcome {
  const { operation, contract, decodes } = exchange;
  if (!operation) return { kind: 'error', error: mockError('not-implemented', { operation: id }) };
  if (!decodes) return { kind: 'bad-request', status: 400, detail: 'The path is not percent-encoded UTF-8.' };
  const problem = requestProblem(operation, partsOf(exchange, parameters), contract);
  return problem ? { kind: 'bad-request', ...problem } : { kind: 'other-operation', operation, parameters };
}

/** A request as the contract holds it against an operation. @param path its parameters, decoded */
export function partsOf({ query, request }: ParsedRequest, path: Match['parameters']): RequestParts {
  const header = (name: string) => headerOf(request, name);
  const cookie = (name: string) => cookieIn(header('cookie') ?? '', name);
  return { path, query, header, cookie, body: request.body };
}

/**
 * Whether a request may have an operation: it satisfies every scheme of one of the operation's security requirements, or
 * there are none (OpenAPI 3.0, Security Requirement Object).
 */
export function isAuthorised(
  request: ParsedRequest,
  security: readonly SecurityRequirement[],
  customers: readonly CustomerFixture[],
  auth: AuthMode,
): boolean {
  if (security.length === 0 || auth === 'off') return true;
  const customer = customerOf(request, customers);
  const { keySchemes, securitySchemes } = request.contract;
  const satisfies = (id: string): boolean => {
    // One that is not followed, such as mutual TLS, cannot be looked at: it asks for nothing, which is told at the start.
    if (!securitySchemes.some(([name]) => name === id)) return true;
    const isKey = keySchemes.some(([name]) => name === id);
    const given = isKey ? request.keys.get(id) : request.customer;
    if (auth === 'any') return given !== undefined && given !== '';
    if (!customer) return false;
    return !isKey || (given !== undefined && customer.keys.includes(given));
  };
  return security.some((requirement) => Object.keys(requirement).every(satisfies));
}

/** The customer that the request names; undefined when it names none that exists. */
export function customerOf(
  { customer: id }: ParsedRequest,
  customers: readonly CustomerFixture[],
): CustomerFixture | undefined {
  return customers.find((customer) => customer.id === id);
}

/**
 * Why a request is not authorised (docs/facts.md): its key is nobody's, or not the one of the
 * customer that it names; or the key is somebody's and the customer does not exist.
 */
export function causeOf401(request: ParsedRequest, customers: readonly CustomerFixture[]): Cause {
  const given = [...request.keys.values()];
  const known = customers.some(({ keys }) => keys.some((key) => given.includes(key)));
  return known && !customerOf(request, customers) ? 'customer-not-found' : 'not-authorised';
}
