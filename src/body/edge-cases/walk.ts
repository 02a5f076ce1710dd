import type { PropertyShape } from '../../base/json/shape.ts';
import type { Contract } from '../../contract/contract.ts';
import { propertyOf } from './edge-places.ts';
import { isObject, type WireObject, type WireValue } from './wire.ts';

/** The new value of a property; undefined: the old one, of which the inside is looked at. */
export type Visit = (property: PropertyShape, value: WireValue, isRoot: boolean) => WireValue | undefined;

/** A copy of a body in which `visit` has looked at every property that the contract has. */
export function mapProperties(
  body: WireObject,
  visit: Visit,
  contract: Contract,
  schema: string = contract.operation.bodySchema,
  isRoot = true,
): WireObject {
  const entries = Object.entries(body).map(([name, value]): [string, WireValue] => {
    const property = propertyOf(schema, name, contract);
    if (!property) return [name, value];
    const visited = visit(property, value, isRoot);
    const inside = (inner: WireValue) =>
      property.schema && isObject(inner)
        ? mapProperties(inner, visit, contract, property.schema, false)
        : inner;
    return [name, visited === undefined ? eachOf(value, inside) : visited];
  });
  return Object.fromEntries(entries);
}

/** A copy of a body in which every object that the contract describes is changed, the innermost first. */
export function mapObjects(
  body: WireObject,
  change: (object: WireObject) => WireObject,
  contract: Contract,
  schema: string = contract.operation.bodySchema,
): WireObject {
  const entries = Object.entries(body).map(([name, value]): [string, WireValue] => {
    const inner = propertyOf(schema, name, contract)?.schema;
    if (!inner) return [name, value];
    return [
      name,
      eachOf(value, (item) => (isObject(item) ? mapObjects(item, change, contract, inner) : item)),
    ];
  });
  return change(Object.fromEntries(entries));
}

function eachOf(value: WireValue, change: (item: WireValue) => WireValue): WireValue {
  return Array.isArray(value) ? (value as readonly WireValue[]).map(change) : change(value);
}
