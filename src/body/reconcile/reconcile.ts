import { copyOf } from '../../base/copy.ts';
import type { Driver } from '../../contract/types.ts';
import { derive } from './connection.ts';
import { settleChargers } from './copies.ts';
import { type FoundGroup, findParts } from './found-parts.ts';
import { alignGroups, isRenamed, recount } from './groups.ts';
import { type MutableObject, objectOf } from './loose.ts';
import { type Touched, touchedBy } from './touched.ts';

/**
 * Makes the rest of a changed body consistent where the change touches sockets, chargers or groups, so
 * that the world rules hold again:
 * - the touched occurrence of a charger or group is the truth for all others (W3), each charger names its
 *   site (W5), the home group has its group's name (W4);
 * - `Offline` or `Booting` of one socket is that of its charger, a live status brings a charger back,
 *   connection and status of a charger go down to its sockets, and theirs up to it (W10, W11, W12);
 * - sockets are numbered and counted, in chargers and groups (W7, W8, W16).
 *
 * What was touched is left as it was set, even where that breaks a rule; whoever serves the body notes
 * that. What a body leaves out stays out, but for the id of a new socket and the site of a new charger.
 * Nulls and missing lists never throw.
 * @param body after the change; it is not changed itself
 * @param touched JSON pointers (RFC 6901) into `body` of what was set, removed or nulled. An element that
 *   was removed from a list is its list's pointer and `/-`; others are ignored where they point at nothing
 * @param instant what the clock shows, in whole seconds since 1970
 * @returns a copy
 */
export function reconcile(body: Driver, touched: readonly string[], instant: number): Driver {
  const copy = copyOf(body);
  const driver = objectOf(copy);
  const parts = touchedBy(touched);
  if (driver && concernsNetwork(parts)) settle(driver, parts, instant);
  return copy;
}

function concernsNetwork(touched: Touched): boolean {
  return ['chargerGroups', 'chargers', 'homeGroupId'].some((name) => touched.at(name).isAny);
}

function settle(driver: MutableObject, touched: Touched, instant: number): void {
  const grafts = alignGroups(findParts(driver, touched, new Map()).groups);
  const parts = findParts(driver, touched, grafts);
  const groups = new Map(parts.groups.map((group) => [group.value.id, group]));
  settleChargers(parts.chargers, groups, instant);
  nameHome(driver, touched, groups.get(driver.homeGroupId));
  recount(parts);
}

/** W4: the home group has the name of the group that it is. */
function nameHome(driver: MutableObject, touched: Touched, home: FoundGroup | undefined): void {
  if (!home || typeof home.value.groupName !== 'string') return;
  if (!isRenamed(home) && !touched.at('homeGroupId').isAny) return;
  derive({ value: driver, touched }, 'homeGroupName', home.value.groupName);
}
