import { isObject } from '../base/json/json-object.ts';
import type { Contract } from './contract.ts';
import { type Operation, type OperationResponse, operationsOf, responseFor } from './operations.ts';

/** The operation that answers with a driver; undefined where the document has none. */
export function driverOperation(contract: Contract): Operation | undefined {
  const { method, path } = contract.operation;
  return contract.derived(operationsOf).find((one) => one.method === method && one.path === path);
}

/**
 * The driver's operation with the parameters that are held against the spec beside its path: neither what authorises a
 * request nor what names the customer is among them, for a lack of these is a 401. Undefined where there are none.
 */
export function driverQuestion(contract: Contract): Operation | undefined {
  const { securitySchemes, customer, validators } = contract;
  const operation = validators && contract.derived(driverOperation);
  const credentials = [...securitySchemes.map(([, scheme]) => scheme), ...(customer ? [customer] : [])];
  const parameters = operation?.parameters.filter(
    (parameter) =>
      parameter.in !== 'path' &&
      !credentials.some(({ in: place, name }) => place === parameter.in && name === parameter.name),
  );
  if (!operation || !parameters || parameters.length === 0) return undefined;
  const { requestBody: _, ...rest } = operation;
  return { ...rest, parameters };
}

/** The answer of the driver's operation that a status gets, `4XX` and `default` among them; undefined where it has none. */
export function driverAnswerFor(status: number, contract: Contract): OperationResponse | undefined {
  const operation = contract.derived(driverOperation);
  return operation && responseFor(operation, status);
}

/** The media types that a contract lists for the body of a status of the driver's operation. */
export function mediaTypesFor(status: number, contract: Contract): readonly string[] {
  const { document, operation } = contract;
  let stated: unknown = document;
  for (const segment of ['paths', operation.path, operation.method.toLowerCase(), 'responses', `${status}`])
    stated = isObject(stated) ? stated[segment] : undefined;
  // What stands in place is looked at in place: a first error is answered without reading the whole document.
  const answer = isObject(stated) && !('$ref' in stated) ? stated : driverAnswerFor(status, contract);
  return Object.keys(answer?.content ?? {});
}

/** What the contract says of a status of the driver's operation; undefined where it does not have it. */
export function statusMeans(status: number, contract: Contract): string | undefined {
  return contract.operation.statuses[status] ?? driverAnswerFor(status, contract)?.description;
}
