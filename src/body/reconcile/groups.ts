import { copyOf } from '../../base/copy.ts';
import { derive } from './connection.ts';
import type { BodyParts, FoundGroup } from './found-parts.ts';
import { listOf, type MutableObject, objectOf } from './loose.ts';
import type { Touched } from './touched.ts';

/** Whether the id or the name of a group was touched. */
export function isRenamed({ touched }: FoundGroup): boolean {
  return touched.at('id').isAny || touched.at('groupName').isAny;
}

/**
 * Makes other occurrences of a touched group equal to it (W3). A group that is inside of itself stays.
 * @returns what was touched of each copy, to be seen as it is seen of its original
 */
export function alignGroups(groups: readonly FoundGroup[]): Map<MutableObject, Touched> {
  const copies = new Map<MutableObject, Touched>();
  const truths = new Map<unknown, FoundGroup>();
  for (const group of groups) {
    const { id } = group.value;
    const isTruth = group.touched.isAny && !group.touched.at('id').isExact && typeof id === 'number';
    if (isTruth && !truths.has(id)) truths.set(id, group);
  }
  for (const group of groups) {
    const truth = truths.get(group.value.id);
    if (!truth || group.touched.isAny || holds(truth, group)) continue;
    const copy = copyOf(truth.value);
    group.list[group.index] = copy;
    copies.set(copy, truth.touched);
  }
  return copies;
}

/** One that holds a touched group is touched itself, so only this direction is asked for. */
function holds(above: FoundGroup, group: FoundGroup): boolean {
  for (let at: FoundGroup | undefined = group; at; at = at.parent) if (at === above) return true;
  return false;
}

interface Counts {
  online: number;
  offline: number;
  error: number;
}

/** Counts the sockets of all groups again, their subgroups included (W7). */
export function recount({ groups, chargers }: BodyParts): void {
  const counts = new Map(
    groups.map((group): [FoundGroup, Counts] => [group, { online: 0, offline: 0, error: 0 }]),
  );
  for (const { site, value } of chargers) {
    const count = site && counts.get(site);
    if (!count) continue;
    for (const socket of listOf(value.sockets)) {
      const status = objectOf(socket)?.status;
      count[status === 'Offline' ? 'offline' : status === 'Error' ? 'error' : 'online']++;
    }
  }
  // Backwards, subgroups come before what holds them, so every count is complete when it is added.
  for (const [group, count] of [...counts].reverse()) {
    derive(group, 'onlineSocket', count.online);
    derive(group, 'offlineSocket', count.offline);
    derive(group, 'errorSocket', count.error);
    const above = group.parent && counts.get(group.parent);
    if (!above) continue;
    above.online += count.online;
    above.offline += count.offline;
    above.error += count.error;
  }
}
