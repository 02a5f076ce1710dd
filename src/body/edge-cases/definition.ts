import { memberOf } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import type { EdgeBase } from './edge-base.ts';
import { allPlaces, type EdgePlace } from './edge-places.ts';
import { editAt } from './edit.ts';
import type { EdgeGroup, Variant } from './variant.ts';
import { variantsOf } from './variants.ts';
import { type WireObject, writeJson } from './wire.ts';

/** An edge case as it is written down: how its body is made from the answer about a driver. */
export interface EdgeDefinition {
  readonly name: string;
  readonly group: EdgeGroup;
  /** What breaks in clients, in a sentence. */
  readonly why: string;
  /** The property that it is about; undefined: the body as a whole. */
  readonly path: string | undefined;
  readonly breaksSpec: boolean;
  /** JSON text. */
  readonly build: (base: EdgeBase) => string;
}

/** Every unusual value of every property of a contract, in the order of the spec. */
export function propertyEdges(contract: Contract): readonly EdgeDefinition[] {
  return allPlaces(contract).flatMap((place) => variantsOf(place).map((variant) => edgeOf(place, variant)));
}

function edgeOf(place: EdgePlace, variant: Variant): EdgeDefinition {
  const { path, steps } = place;
  return {
    name: `${path}=${variant.name}`,
    group: variant.group,
    why: `${path} ${variant.why}.`,
    path,
    breaksSpec: variant.breaksSpec === true,
    build: (base) => writeJson(editAt(base, steps, (owner) => edited(variant, base, place, owner))),
  };
}

function edited(variant: Variant, base: EdgeBase, place: EdgePlace, owner: WireObject): WireObject {
  const given = { base, place, owner };
  if (variant.edit) return variant.edit(given);
  const { name } = place.property;
  const value = variant.value(given);
  const { [name]: before, ...others } = owner;
  if (value === undefined) return others;
  return before === undefined
    ? inOrder({ ...owner, [name]: value }, place.owner, base.contract)
    : { ...owner, [name]: value };
}

/** A property that was not there goes to its place in the spec. */
function inOrder(object: WireObject, schema: string, { shapes }: Contract): WireObject {
  const known = memberOf(shapes, schema)
    .map(({ name }) => name)
    .filter((name) => name in object);
  return Object.fromEntries(
    [...new Set([...known, ...Object.keys(object)])].map((name) => [name, memberOf(object, name)]),
  );
}
