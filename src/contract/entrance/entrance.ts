import { isObject } from '../../base/json/json-object.ts';
import { pointerOfReference, valueAtPointer } from '../../base/json/json-pointer.ts';
import type { Contract } from '../contract.ts';
import type { Operation } from '../operations.ts';
import type { CustomerPlace, SecurityRequirement } from '../security.ts';

/** What of a contract tells how requests of an operation are let in. */
export type Entrance = Pick<Contract, 'document' | 'securitySchemes' | 'keySchemes' | 'customer'> & {
  readonly operation: Pick<Contract['operation'], 'method' | 'path'>;
  /** What the operation asks for; default: what the document says of it. */
  readonly security?: readonly SecurityRequirement[];
};

/** How requests of an operation are let in that need not be the driver's: by its own schemes, and the customer where it asks for one. */
export function entranceOf(contract: Contract, operation: Operation): Entrance {
  const { document, securitySchemes, keySchemes, customer } = contract;
  const { method, path, security } = operation;
  const named = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  const isPlace = placeIs(customer);
  const isNamed =
    operation.parameters.some(isPlace) ||
    securitySchemes.some(([id, scheme]) => named.has(id) && isPlace(scheme));
  return {
    ...{ document, securitySchemes, operation: { method, path }, security },
    keySchemes: keySchemes.filter(([id]) => named.has(id)),
    customer: isNamed ? customer : undefined,
  };
}

/** Whether requests of an operation must name the customer: where they need not, a key tells whose it is. */
export function asksForCustomer(
  { securitySchemes, customer }: Pick<Contract, 'securitySchemes' | 'customer'>,
  { security, parameters }: Pick<Operation, 'security' | 'parameters'>,
): boolean {
  const isPlace = placeIs(customer);
  if (parameters.some((parameter) => parameter.required && isPlace(parameter))) return true;
  const names = securitySchemes.flatMap(([id, scheme]) => (isPlace(scheme) ? [id] : []));
  return (
    security.length > 0 && security.every((requirement) => names.some((id) => Object.hasOwn(requirement, id)))
  );
}

function placeIs(customer: CustomerPlace | undefined) {
  return (one: { readonly in: string; readonly name: string }) =>
    one.in === customer?.in && one.name === customer.name;
}

/** The names of the schemes of each of an operation's security requirements: of one of them all must be satisfied. */
export function requirementsOf({ document, operation, security }: Entrance): readonly string[][] {
  const listed = security ?? statedSecurity(document, operation);
  return Array.isArray(listed) ? listed.map((requirement) => Object.keys(requirement ?? {})) : [];
}

function statedSecurity(
  document: Readonly<Record<string, unknown>>,
  { path, method }: Entrance['operation'],
): unknown {
  const { paths, security } = document;
  const stated = isObject(paths) ? paths[path] : undefined;
  const pointer = isObject(stated) ? pointerOfReference(stated.$ref) : undefined;
  const item = pointer === undefined ? stated : valueAtPointer(document, pointer);
  const operation = isObject(item) ? item[method.toLowerCase()] : undefined;
  return (isObject(operation) ? operation.security : undefined) ?? security;
}
