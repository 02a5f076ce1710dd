import type { PropertyShape, SchemaShapes } from '../../base/json/shape.ts';
import { memberOf } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';

/** One step on the way to an object: a property that holds it, or holds a list of such. */
export interface PathStep {
  readonly name: string;
  readonly isList: boolean;
  /** Name of the schema of the object. */
  readonly schema: string;
}

/** A property of a schema, at a place where the body has it. */
export interface EdgePlace {
  /** Names with points between them: `chargers.sockets.maxWatts`. */
  readonly path: string;
  /** From the body to the object that has the property. */
  readonly steps: readonly PathStep[];
  /** Schema of that object. */
  readonly owner: string;
  readonly property: PropertyShape;
}

/** Every property of every schema of a contract wherever the body has it, in the order of the spec. */
export function allPlaces({ shapes, operation }: Contract): readonly EdgePlace[] {
  return placesOf(shapes, operation.bodySchema, []);
}

/** A schema within itself is not entered again: its places have been named. */
function placesOf(shapes: SchemaShapes, owner: string, steps: readonly PathStep[]): readonly EdgePlace[] {
  return memberOf(shapes, owner).flatMap((property) => {
    const { name, schema, type } = property;
    const place = { path: [...steps.map((step) => step.name), name].join('.'), steps, owner, property };
    if (!schema || schema === owner || steps.some((step) => step.schema === schema)) return [place];
    return [place, ...placesOf(shapes, schema, [...steps, { name, isList: type === 'array', schema }])];
  });
}

/** The property of a schema by its name. */
export function propertyOf(
  schema: string,
  name: string,
  { shapes }: Pick<Contract, 'shapes'>,
): PropertyShape | undefined {
  return shapes[schema]?.find((property) => property.name === name);
}

/** Whether objects of a schema are things with an id of their own in the whole world (W2). */
export function hasIdentity(schema: string, contract: Pick<Contract, 'shapes'>): boolean {
  return propertyOf(schema, 'id', contract)?.format === 'int64';
}
