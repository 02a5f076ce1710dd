import type { Json, PropertyShape, SchemaShapes } from '../../base/json/shape.ts';
import { lastItem, present } from '../../base/present.ts';
import { plausibleValue } from '../../body/plausible-value.ts';
import type { PropertyPlan, SchemaPlan } from './body-plan.ts';
import type { GoalIndex } from './goal-index.ts';
import type { GoalSlot } from './goal-slot.ts';

/** What stands for the time where a value is a timestamp. */
const SOME_INSTANT = '2026-01-15T09:00:00Z';

/** The smallest body in which a goal about a body is met. */
export function minimalBody(slot: GoalSlot, { plan, contract }: GoalIndex): Json {
  const names = namesIn(slot.path);
  if (slot.kind === 'depth') return within(plan, names, nested(plan, slot));
  const [inside, name] = [names.slice(0, -1), lastItem(names)];
  const value = () => valueFor(slot, present(slot.property), contract.shapes);
  return within(plan, inside, slot.kind === 'absent' ? {} : { [name]: value() });
}

function namesIn(path: string): readonly string[] {
  return path === '' ? [] : path.split('.');
}

/** Puts an object where a path leads. */
function within(plan: SchemaPlan, path: readonly string[], object: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  const property = present(plan.properties.find((own) => own.name === name));
  const inner = within(present(property.inner), rest, object);
  return { [name]: property.type === 'array' ? [inner] : inner };
}

function valueFor({ kind, value }: GoalSlot, property: PropertyShape, shapes: SchemaShapes): Json {
  switch (kind) {
    case 'null':
      return null;
    case 'enum':
      return value ?? null;
    case 'empty':
      return property.type === 'array' ? [] : property.type === 'object' ? {} : '';
    case 'one':
      return [elementOf(property)];
    case 'many':
      return [elementOf(property), elementOf(property)];
    default:
      return plausibleValue(property, shapes, SOME_INSTANT);
  }
}

function elementOf({ items }: PropertyShape): Json {
  if (items === 'integer' || items === 'number') return 1;
  if (items === 'boolean') return true;
  return items === 'string' ? 'text' : {};
}

/** An object of a schema that contains itself, as many levels deep as the goal says. */
function nested(plan: SchemaPlan, { path, value }: GoalSlot): Json {
  const property = recursive(plan, path);
  let object: Json = {};
  for (let level = 1; level < Number(value); level++) {
    object = { [property.name]: property.type === 'array' ? [object] : object };
  }
  return object;
}

function recursive(root: SchemaPlan, path: string): PropertyPlan {
  let plan = root;
  for (const name of namesIn(path))
    plan = present(present(plan.properties.find((own) => own.name === name)).inner);
  return present(plan.properties.find(({ inner }) => inner === plan));
}
