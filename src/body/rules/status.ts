import { itemAt } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import { NEVER } from '../../base/time/instant.ts';
import { chargerPointer, type Loose, objectsOf, type SeenCharger, show } from './judged-answer.ts';
import type { AnswerRule, Report } from './rule.ts';
import { MOST_TELLING, STATUSES } from './statuses.ts';
import { instantOf } from './timestamps.ts';

/** A charger counts as offline once it has been silent for longer than this (W10). */
const SILENCE_SECONDS = 15 * 60;

const KNOWN_STATUSES: ReadonlySet<unknown> = new Set(STATUSES);

/** W9: only the eleven statuses occur. */
export const W9: AnswerRule = {
  id: 'W9',
  title: 'Every status of a charger and of a socket is one of the eleven; Info is none.',
  kind: 'answer',
  over: 'answer',
  binding: 'contract',
  check(answer, report) {
    for (const charger of answer.chargers) {
      const status = charger.value.chargerStatus;
      if (isUnknownStatus(status)) report(chargerPointer(charger, '/chargerStatus'), unknownStatus(status));
      const sockets = charger.sockets ?? [];
      for (let index = 0; index < sockets.length; index++) {
        const own = itemAt(sockets, index).status;
        if (isUnknownStatus(own)) {
          report(chargerPointer(charger, `/sockets/${index}/status`), unknownStatus(own));
        }
      }
    }
  },
};

function isUnknownStatus(status: unknown): status is string {
  return typeof status === 'string' && !KNOWN_STATUSES.has(status);
}

function unknownStatus(status: string): string {
  const meant = nearest(status, STATUSES)[0];
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  return `${show(status)}, but a status is one of ${STATUSES.join(', ')}${hint}`;
}

/** W10: what offline means, and how long such a charger has been silent. */
export const W10: AnswerRule = {
  id: 'W10',
  title:
    'No connection, status Offline and all sockets Offline go together, after over 15 minutes of silence.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    for (const charger of answer.chargers) {
      const isOffline = agreeOnOffline(charger, report);
      if (isOffline === true) checkSilence(charger, answer.instant, report);
    }
  },
};

/** Whether the charger is offline by all that the body tells of it; undefined when that disagrees. */
function agreeOnOffline(charger: SeenCharger, report: Report): boolean | undefined {
  const { activeConnection, chargerStatus } = charger.value;
  let offline = 0;
  let told = 0;
  for (const { status } of charger.sockets ?? []) {
    if (typeof status !== 'string') continue;
    told++;
    if (status === 'Offline') offline++;
  }
  let isOffline: boolean | undefined;
  let agrees = offline === 0 || offline === told;
  if (told > 0) isOffline = offline > 0;
  if (typeof chargerStatus === 'string') {
    if (isOffline !== undefined && isOffline !== (chargerStatus === 'Offline')) agrees = false;
    isOffline = chargerStatus === 'Offline';
  }
  if (typeof activeConnection === 'boolean') {
    if (isOffline !== undefined && isOffline === activeConnection) agrees = false;
    isOffline = !activeConnection;
  }
  if (agrees) return isOffline;
  const given = `activeConnection ${show(activeConnection)}, chargerStatus ${show(chargerStatus)}`;
  const message = `${given} and ${offline} of ${told} sockets Offline, but these go together`;
  report(chargerPointer(charger), message);
  return undefined;
}

function checkSilence(charger: SeenCharger, instant: number, report: Report): void {
  const { lastSeen, lastMessage } = charger.value;
  const seen = instantOf(lastSeen);
  if (Number.isNaN(seen)) return;
  if (seen === instantOf(NEVER)) {
    if (lastMessage === null || lastMessage === undefined) return;
    const message = `${show(lastMessage)}, but a charger that never connected has no last message`;
    report(chargerPointer(charger, '/lastMessage'), message);
  } else if (instant - seen <= SILENCE_SECONDS) {
    const silence = `${show(lastSeen)} is ${Math.ceil(instant - seen)} s before the clock`;
    const allowed = `but an offline charger has been silent for more than ${SILENCE_SECONDS} s`;
    report(chargerPointer(charger, '/lastSeen'), `${silence}, ${allowed}`);
  }
}

/** W11: a connected charger was heard of lately, and the past is not in the future. */
export const W11: AnswerRule = {
  id: 'W11',
  title: 'A connected charger was seen within the last 15 minutes, and no past event is after the clock.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    const { instant, driver, tags } = answer;
    for (const charger of answer.chargers) {
      const { lastSeen, activeConnection } = charger.value;
      const seen = instantOf(lastSeen);
      if (seen > instant) report(chargerPointer(charger, '/lastSeen'), inFuture(lastSeen, instant));
      else if (activeConnection === true && instant - seen > SILENCE_SECONDS) {
        const given = `${show(lastSeen)} is ${Math.ceil(instant - seen)} s before the clock`;
        const message = `${given}, but a connected charger was seen at most ${SILENCE_SECONDS} s ago`;
        report(chargerPointer(charger, '/lastSeen'), message);
      }
      const sockets = charger.sockets ?? [];
      for (let index = 0; index < sockets.length; index++) {
        const at = itemAt(sockets, index).lastUpdated;
        if (instantOf(at) > instant) {
          report(chargerPointer(charger, `/sockets/${index}/lastUpdated`), inFuture(at, instant));
        }
      }
    }
    checkPast(tags, 'tags', 'lastUpdated', instant, report);
    checkPast(
      objectsOf(driver.integratedExternalIds),
      'integratedExternalIds',
      'effectiveFrom',
      instant,
      report,
    );
  },
};

function checkPast(
  list: readonly Loose[] | null,
  listName: string,
  property: string,
  instant: number,
  report: Report,
): void {
  if (list === null) return;
  for (let index = 0; index < list.length; index++) {
    const at = itemAt(list, index)[property];
    if (instantOf(at) > instant) report(`/${listName}/${index}/${property}`, inFuture(at, instant));
  }
}

function inFuture(at: unknown, instant: number): string {
  return `${show(at)}, but it tells of the past and the clock is at ${instant} s since 1970`;
}

/** W12: the charger's status sums up those of its sockets. */
export const W12: AnswerRule = {
  id: 'W12',
  title: 'A connected charger has the most telling status of its sockets, and they boot together.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    for (const charger of answer.chargers) {
      const { activeConnection, chargerStatus } = charger.value;
      if (activeConnection === false || chargerStatus === 'Offline') continue; // W10 speaks of these
      checkSummary(charger, chargerStatus, report);
    }
  },
};

function checkSummary(charger: SeenCharger, chargerStatus: unknown, report: Report): void {
  const sockets = charger.sockets ?? [];
  let best = MOST_TELLING.length;
  let firstAwake = -1;
  for (let index = 0; index < sockets.length; index++) {
    const rank = MOST_TELLING.indexOf(itemAt(sockets, index).status as string);
    if (rank < 0) return; // absent, unknown (W9) or Offline (W10): nothing can be said
    if (rank < best) best = rank;
    if (rank > 0 && firstAwake < 0) firstAwake = index;
  }
  const expected = MOST_TELLING[best];
  if (expected === undefined) return;
  if (expected === 'Booting' && firstAwake >= 0) {
    const given = show(itemAt(sockets, firstAwake).status);
    const message = `${given}, but another socket is Booting, and a charger boots as a whole`;
    report(chargerPointer(charger, `/sockets/${firstAwake}/status`), message);
  }
  if (typeof chargerStatus === 'string' && KNOWN_STATUSES.has(chargerStatus) && chargerStatus !== expected) {
    const message = `${show(chargerStatus)}, but the most telling status of its sockets is ${expected}`;
    report(chargerPointer(charger, '/chargerStatus'), message);
  }
}
