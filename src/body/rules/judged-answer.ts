import { isObject } from '../../base/json/json-object.ts';
import { itemAt } from '../../base/present.ts';
/** A JSON object of which nothing is known yet. Recorded bodies may hold anything under any name. */
export type Loose = { readonly [name: string]: unknown };

/** A charger group as met in a body. */
export interface SeenGroup {
  readonly value: Loose;
  readonly parent: SeenGroup | null;
  /** Its index in the list that holds it. */
  readonly index: number;
  /** Its position in `Answer.groups`; a parent's is smaller than its subgroups'. */
  readonly order: number;
}

/** A charger as met in a body. */
export interface SeenCharger {
  readonly value: Loose;
  /** The group whose `chargers` list holds it, or null for the driver's own list. */
  readonly site: SeenGroup | null;
  readonly index: number;
  /** Its sockets, or null when the body does not say. */
  readonly sockets: readonly Loose[] | null;
}

/** A 200 body with what was asked, and all its groups, chargers and tags collected once. */
export interface Answer {
  readonly body: unknown;
  /** The requested externalId, after decoding. */
  readonly requestedId: string;
  /** The clock in whole seconds since 1970-01-01T00:00:00Z. */
  readonly instant: number;
  /** The body as an object; empty when it is none. */
  readonly driver: Loose;
  /** Groups at every depth, parents first. */
  readonly groups: readonly SeenGroup[];
  /** Chargers of the groups, in the order of `groups`, then the driver's own. */
  readonly chargers: readonly SeenCharger[];
  readonly tags: readonly Loose[];
}

const NOTHING: Loose = Object.freeze({});
const NONE: readonly Loose[] = Object.freeze([]);

/** The value as an object; an empty one when it is something else. */
export function objectOf(value: unknown): Loose {
  return isObject(value) ? value : NOTHING;
}

/** The entries of a list, those that are no objects as empty objects; null when it is no list. */
export function objectsOf(value: unknown): readonly Loose[] | null {
  if (!Array.isArray(value)) return null;
  for (const entry of value) {
    if (!isObject(entry)) return Array.from(value, objectOf);
  }
  return value as readonly Loose[];
}

/**
 * Prepares a body for the rules. `body` may be any JSON value: a driver of our own, a recorded body or the
 * answer of a live service. `instant` is the clock in whole seconds since 1970-01-01T00:00:00Z. Never throws.
 */
export function answerOf(body: unknown, requestedId: string, instant: number): Answer {
  const driver = objectOf(body);
  const groups: SeenGroup[] = [];
  const chargers: SeenCharger[] = [];
  collectGroups(driver.chargerGroups, null, groups);
  // Breadth first with the list as its own queue: no recursion, so depth cannot overflow the stack.
  for (let order = 0; order < groups.length; order++) {
    const group = itemAt(groups, order);
    collectChargers(group.value.chargers, group, chargers);
    collectGroups(group.value.subgroups, group, groups);
  }
  collectChargers(driver.chargers, null, chargers);
  return { body, requestedId, instant, driver, groups, chargers, tags: objectsOf(driver.tags) ?? NONE };
}

function collectGroups(list: unknown, parent: SeenGroup | null, into: SeenGroup[]): void {
  const values = objectsOf(list) ?? NONE;
  for (let index = 0; index < values.length; index++) {
    into.push({ value: itemAt(values, index), parent, index, order: into.length });
  }
}

function collectChargers(list: unknown, site: SeenGroup | null, into: SeenCharger[]): void {
  const values = objectsOf(list) ?? NONE;
  for (let index = 0; index < values.length; index++) {
    const value = itemAt(values, index);
    into.push({ value, site, index, sockets: objectsOf(value.sockets) });
  }
}

/** The JSON pointer of a group, with `rest` appended. */
export function groupPointer(group: SeenGroup, rest = ''): string {
  const steps: string[] = [];
  let current = group;
  while (current.parent !== null) {
    steps.push(`/subgroups/${current.index}`);
    current = current.parent;
  }
  return `/chargerGroups/${current.index}${steps.reverse().join('')}${rest}`;
}

/** The JSON pointer of a charger, with `rest` appended. */
export function chargerPointer(charger: SeenCharger, rest = ''): string {
  const list = charger.site === null ? '' : groupPointer(charger.site);
  return `${list}/chargers/${charger.index}${rest}`;
}

/** A value as a message shows it: texts in quotes, long ones cut, objects and lists by their kind. */
export function show(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}...` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
