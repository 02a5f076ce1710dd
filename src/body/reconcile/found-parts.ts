import { itemAt } from '../../base/present.ts';
import { listOf, type MutableObject, objectOf } from './loose.ts';
import type { Touched } from './touched.ts';

/** A group in a body, with what was touched of it. */
export interface FoundGroup {
  readonly value: MutableObject;
  readonly touched: Touched;
  readonly parent: FoundGroup | undefined;
  /** The list that holds it, and where. */
  readonly list: unknown[];
  readonly index: number;
}

/** One occurrence of a charger in a body. */
export interface FoundCharger {
  /** Replaced along with the element of the list. */
  value: MutableObject;
  readonly touched: Touched;
  /** The group whose list holds it; undefined in the driver's own list. */
  readonly site: FoundGroup | undefined;
  readonly list: unknown[];
  readonly index: number;
}

/** What a body consists of. */
export interface BodyParts {
  /** At every depth, parents before their subgroups. */
  readonly groups: readonly FoundGroup[];
  readonly chargers: readonly FoundCharger[];
}

/**
 * Finds all groups and chargers of a body; what is null or missing has none.
 * @param grafts groups whose touched parts are told here and not by `touched`
 */
export function findParts(
  body: MutableObject,
  touched: Touched,
  grafts: ReadonlyMap<MutableObject, Touched>,
): BodyParts {
  const groups: FoundGroup[] = [];
  const chargers: FoundCharger[] = [];
  const addGroups = (holder: MutableObject, name: string, of: Touched, parent: FoundGroup | undefined) => {
    const list = listOf(holder[name]);
    list.forEach((entry, index) => {
      const value = objectOf(entry);
      if (!value) return;
      groups.push({ value, touched: grafts.get(value) ?? of.at(name).at(index), parent, list, index });
    });
  };
  const addChargers = (holder: MutableObject, of: Touched, site: FoundGroup | undefined) => {
    const list = listOf(holder.chargers);
    list.forEach((entry, index) => {
      const value = objectOf(entry);
      if (value) chargers.push({ value, touched: of.at('chargers').at(index), site, list, index });
    });
  };
  addGroups(body, 'chargerGroups', touched, undefined);
  // The list is its own queue: no recursion, whatever the depth.
  for (let next = 0; next < groups.length; next++) {
    const group = itemAt(groups, next);
    addChargers(group.value, group.touched, group);
    addGroups(group.value, 'subgroups', group.touched, group);
  }
  addChargers(body, touched, undefined);
  return { groups, chargers };
}
