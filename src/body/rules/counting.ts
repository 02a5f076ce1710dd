import { itemAt } from '../../base/present.ts';
import { counted } from '../../base/text/counted.ts';
import { type Answer, chargerPointer, groupPointer, type SeenGroup } from './judged-answer.ts';
import type { AnswerRule, Report } from './rule.ts';

/** What is counted of one group with its subgroups. */
interface Count {
  sockets: number;
  offline: number;
  error: number;
  /** The body leaves out a list, so nothing can be counted. */
  isOpen: boolean;
  /** A socket has no status, so only the sum can be held against the sockets. */
  isUnsplit: boolean;
}

/** W7: the three counts of a group tell its sockets and those of its subgroups. */
export const W7: AnswerRule = {
  id: 'W7',
  title: "A group's socket counts cover its own chargers and those of all its subgroups, by status.",
  kind: 'answer',
  over: 'answer',
  binding: 'contract',
  check(answer, report) {
    if (answer.groups.length === 0) return;
    const counts = countSockets(answer);
    for (const group of answer.groups) {
      const count = itemAt(counts, group.order);
      if (!count.isOpen) compare(group, count, report);
    }
  },
};

function countSockets(answer: Answer): Count[] {
  const counts = answer.groups.map(startCount);
  for (const charger of answer.chargers) {
    if (charger.site === null) break; // the driver's own chargers come last and count for no group
    const count = itemAt(counts, charger.site.order);
    if (charger.sockets === null) {
      count.isOpen = true;
      continue;
    }
    count.sockets += charger.sockets.length;
    for (const { status } of charger.sockets) {
      if (status === 'Offline') count.offline++;
      else if (status === 'Error') count.error++;
      else if (typeof status !== 'string') count.isUnsplit = true;
    }
  }
  // Parents come before their subgroups, so going backwards every count is complete when it is added.
  for (let order = counts.length - 1; order >= 0; order--) {
    const parent = itemAt(answer.groups, order).parent;
    if (parent !== null) add(itemAt(counts, parent.order), itemAt(counts, order));
  }
  return counts;
}

function startCount(group: SeenGroup): Count {
  const isOpen = !Array.isArray(group.value.chargers) || !Array.isArray(group.value.subgroups);
  return { sockets: 0, offline: 0, error: 0, isOpen, isUnsplit: false };
}

function add(to: Count, from: Count): void {
  to.sockets += from.sockets;
  to.offline += from.offline;
  to.error += from.error;
  to.isOpen ||= from.isOpen;
  to.isUnsplit ||= from.isUnsplit;
}

function compare(group: SeenGroup, count: Count, report: Report): void {
  const { onlineSocket: online, offlineSocket: offline, errorSocket: error } = group.value;
  const isComplete = typeof online === 'number' && typeof offline === 'number' && typeof error === 'number';
  const countedOnline = count.sockets - count.offline - count.error;
  const isWrongSum = isComplete && online + offline + error !== count.sockets;
  const isWrongSplit =
    !count.isUnsplit &&
    ((typeof online === 'number' && online !== countedOnline) ||
      (typeof offline === 'number' && offline !== count.offline) ||
      (typeof error === 'number' && error !== count.error));
  if (!isWrongSum && !isWrongSplit) return;
  const given = Object.entries({ onlineSocket: online, offlineSocket: offline, errorSocket: error })
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `${name} ${value}`)
    .join(' + ');
  const sum = isComplete ? ` = ${online + offline + error}` : '';
  const split = count.isUnsplit
    ? ''
    : ` (${countedOnline} online, ${count.offline} offline, ${count.error} error)`;
  const message = `${given}${sum}, but the group and its subgroups have ${counted(count.sockets, 'socket')}${split}`;
  report(groupPointer(group), message);
}

/** W8: the deprecated count of sockets is still right. */
export const W8: AnswerRule = {
  id: 'W8',
  title: "A charger's amountOfSockets is the length of its list of sockets.",
  kind: 'answer',
  over: 'answer',
  binding: 'contract',
  check(answer, report) {
    for (const charger of answer.chargers) {
      const given = charger.value.amountOfSockets;
      if (typeof given !== 'number' || charger.sockets === null || given === charger.sockets.length) continue;
      const message = `${given}, but the charger has ${counted(charger.sockets.length, 'socket')}`;
      report(chargerPointer(charger, '/amountOfSockets'), message);
    }
  },
};
