import type { PropertyShape, SchemaShapes } from '../../base/json/shape.ts';
import { entryFor } from '../../base/present.ts';
import type { Allot, GoalKind, GroupName } from './goal-slot.ts';

/** No such goal. */
export const NO_BIT = -1;
/** Deeper levels are met as this one. */
export const DEEPEST_LEVEL = 3;

/** The bits of what can be met of one property; NO_BIT where the contract does not allow it. */
export interface PropertyPlan {
  readonly name: string;
  /** The dotted path under which its goals are. */
  readonly path: string;
  readonly type: PropertyShape['type'];
  readonly present: number;
  readonly absent: number;
  readonly null: number;
  readonly empty: number;
  readonly one: number;
  readonly many: number;
  /** By allowed value other than null. */
  readonly members: ReadonlyMap<unknown, number> | undefined;
  /** What its value, or each of its elements, is made of. */
  readonly inner: SchemaPlan | undefined;
}

/** The bits of what can be met of one schema, wherever in a body it stands. */
export interface SchemaPlan {
  /** The shortest dotted path to it, under which its goals are; '' for the root. */
  readonly path: string;
  readonly properties: readonly PropertyPlan[];
  /** For a schema that contains itself, the bits of the levels 1, 2 and so on. */
  readonly levels: readonly number[];
}

interface Draft {
  readonly path: string;
  readonly properties: PropertyPlan[];
  readonly levels: number[];
}

/**
 * Computes from the spec's schemas what can be met of a body. A schema that stands at several places has
 * one path, the shortest: chargers of a site are met as `chargers`, sites below a site as `chargerGroups`.
 * @param root name of the schema of a body
 */
export function planBody(shapes: SchemaShapes, root: string, allot: Allot): SchemaPlan {
  const plans = new Map<string, Draft>([[root, draft('')]]);
  // A map goes on over what is added meanwhile: breadth first, so that the shortest path comes first.
  for (const [schema, plan] of plans) {
    const properties = shapes[schema] ?? [];
    for (const property of properties) {
      const path = plan.path === '' ? property.name : `${plan.path}.${property.name}`;
      if (property.schema !== undefined && !plans.has(property.schema)) {
        plans.set(property.schema, draft(path));
      }
      const inner = property.schema === undefined ? undefined : plans.get(property.schema);
      plan.properties.push(planProperty(property, path, inner, allot));
    }
    if (properties.some((property) => property.schema === schema)) {
      for (let level = 1; level <= DEEPEST_LEVEL; level++) {
        const id = `${plan.path}=level-${level}${level === DEEPEST_LEVEL ? '+' : ''}`;
        plan.levels.push(allot({ id, group: 'nesting', kind: 'depth', path: plan.path, value: level }));
      }
    }
  }
  return entryFor(plans, root);
}

function draft(path: string): Draft {
  return { path, properties: [], levels: [] };
}

function planProperty(
  property: PropertyShape,
  path: string,
  inner: SchemaPlan | undefined,
  allot: Allot,
): PropertyPlan {
  const { name, type, nullable, enum: allowed } = property;
  const add = (kind: GoalKind, group: GroupName, wanted = true): number =>
    wanted ? allot({ id: `${path}=${kind}`, group, kind, path, property }) : NO_BIT;
  const isList = type === 'array';
  const members = allowed?.filter((value) => value !== null);
  return {
    ...{ name, path, type, inner },
    present: add('present', 'properties'),
    absent: add('absent', 'properties'),
    null: add('null', 'properties', nullable === true),
    empty: add('empty', isList ? 'sizes' : 'properties', mayBeEmpty(property)),
    one: add('one', 'sizes', isList),
    many: add('many', 'sizes', isList),
    members:
      members &&
      new Map(
        members.map((value) => {
          const id = `${path}=${JSON.stringify(value)}`;
          return [value, allot({ id, group: 'enums', kind: 'enum', path, value, property })];
        }),
      ),
  };
}

/** An empty text is no date and no address, and no member of an enum. */
function mayBeEmpty({ type, format, enum: allowed }: PropertyShape): boolean {
  if (type === 'string') return format === undefined && allowed === undefined;
  return type === 'array' || type === 'object';
}
