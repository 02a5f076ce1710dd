import { present } from '../../base/present.ts';
import { type EdgeBase, exampleBase, exampleOf, sampleOf } from './edge-base.ts';
import { hasIdentity, type PathStep } from './edge-places.ts';
import { isObject, type WireObject, type WireValue, writeJson } from './wire.ts';

/** Where a value is in a body: names and indexes. */
type Position = readonly (string | number)[];

/**
 * A copy of the body in which the first object that steps lead to is changed. A body that has no such
 * object is given one. The same charger or group elsewhere in the body changes with it (W3).
 */
export function editAt(
  base: EdgeBase,
  steps: readonly PathStep[],
  change: (owner: WireObject) => WireObject,
): WireObject {
  let body: WireValue = withSteps(base, steps);
  const position = present(positionOf(body, steps));
  const before = body;
  body = replaced(body, position, change(valueAt(body, position) as WireObject));
  let at = 0;
  for (const { isList, schema } of steps) {
    at += isList ? 2 : 1;
    if (!hasIdentity(schema, base.contract)) continue;
    const thing = position.slice(0, at);
    body = withCopies(body, valueAt(before, thing) as WireObject, valueAt(body, thing));
  }
  return body as WireObject;
}

/** The body, with what steps lead to: from the spec's example, or else made from the schemas. */
function withSteps(base: EdgeBase, steps: readonly PathStep[]): WireObject {
  const { body, instant, contract } = base;
  const [first] = steps;
  if (!first || positionOf(body, steps)) return body;
  const borrowed = { ...body, [first.name]: exampleOf(first.name, instant, contract) ?? null };
  if (positionOf(borrowed, steps)) return borrowed;
  const made = sampleOf(first.schema, instant, contract);
  return { ...body, [first.name]: first.isList ? [made] : made };
}

/** The first element that a list of the body, or of the spec's example, has at a place. */
export function elementAt(base: EdgeBase, steps: readonly PathStep[], name: string): WireValue | undefined {
  return [base.body, exampleBase(base.contract).body].flatMap((body) => elementsIn(body, steps, name))[0];
}

function elementsIn(body: WireObject, steps: readonly PathStep[], name: string): readonly WireValue[] {
  let owners: readonly WireValue[] = [body];
  for (const step of [...steps, { name }]) {
    owners = owners.flatMap((owner) => (isObject(owner) ? (owner[step.name] ?? []) : []) as WireValue);
  }
  return owners;
}

function positionOf(value: WireValue | undefined, steps: readonly PathStep[]): Position | undefined {
  const [step, ...more] = steps;
  if (!isObject(value)) return undefined;
  if (!step) return [];
  const next = value[step.name];
  if (!step.isList) {
    const rest = positionOf(next, more);
    return rest && [step.name, ...rest];
  }
  for (const [index, item] of (Array.isArray(next) ? (next as readonly WireValue[]) : []).entries()) {
    const rest = positionOf(item, more);
    if (rest) return [step.name, index, ...rest];
  }
  return undefined;
}

function valueAt(value: WireValue, position: Position): WireValue {
  return position.reduce<WireValue>(
    (inner, key) => present((inner as Record<string | number, WireValue>)[key]),
    value,
  );
}

function replaced(value: WireValue, position: Position, by: WireValue): WireValue {
  const [key, ...more] = position;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return (value as readonly WireValue[]).map((item, index) =>
      index === key ? replaced(item, more, by) : item,
    );
  }
  const object = value as WireObject;
  return { ...object, [key]: replaced(present(object[key]), more, by) };
}

/** Puts `after` wherever the body has a thing that is in every letter what it was before. */
function withCopies(body: WireValue, before: WireObject, after: WireValue): WireValue {
  const text = writeJson(before);
  const id = writeJson(before.id ?? null);
  const copy = (value: WireValue): WireValue => {
    if (Array.isArray(value)) return (value as readonly WireValue[]).map(copy);
    if (!isObject(value) || value === after) return value;
    if (writeJson(value.id ?? null) === id && writeJson(value) === text) return after;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)]));
  };
  return copy(body);
}
