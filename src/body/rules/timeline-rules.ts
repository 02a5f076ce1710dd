import { itemAt } from '../../base/present.ts';
import type { Report, StatusSegment, Timeline, TimelineRule } from './rule.ts';
import { STATUSES } from './statuses.ts';

const SHORTEST_SECONDS = 60;
const LONGEST_RESERVATION_SECONDS = 30 * 60;

/** Steps besides those to Error, Offline and Booting, which any status can take. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  Available: ['Preparing', 'Reserved', 'Charging', 'Unavailable'],
  Reserved: ['Preparing', 'Available'],
  Preparing: ['Charging', 'Available'],
  Charging: ['SuspendedCAR', 'SuspendedCHARGER', 'Finishing'],
  SuspendedCAR: ['Charging', 'Finishing'],
  SuspendedCHARGER: ['Charging', 'Finishing'],
  Finishing: ['Available'],
  Unavailable: ['Available'],
  Error: ['Available'],
  Booting: ['Available'],
};
const FROM_ANY: readonly string[] = ['Error', 'Offline', 'Booting'];

/** W26: a socket takes only steps that a real one can take, and stays a while. */
export const W26: TimelineRule = {
  id: 'W26',
  title: 'A socket goes from status to status only as a real one can, and holds each for a minute or more.',
  kind: 'timeline',
  over: 'timeline',
  binding: 'simulated',
  check(timeline, report) {
    const { segments } = timeline;
    for (let index = 0; index < segments.length; index++) {
      if (!STATUSES.includes(itemAt(segments, index).status)) {
        report(`/segments/${index}/status`, `${itemAt(segments, index).status} is no status of a socket`);
      }
      checkJoint(segments, index, report);
    }
    checkStays(segments, report);
  },
};

/** A segment begins where the one before it ended, and ends after it began. */
function checkJoint(segments: readonly StatusSegment[], index: number, report: Report): void {
  const { from, to } = itemAt(segments, index);
  if (!(from < to)) report(`/segments/${index}`, `from ${from} to ${to}, but a segment ends after it begins`);
  const before = segments[index - 1];
  if (before !== undefined && before.to !== from) {
    report(`/segments/${index}/from`, `${from}, but the segment before ends at ${before.to}`);
  }
}

/** One uninterrupted stay in a status, with the index of its first segment. */
interface Stay {
  readonly status: string;
  readonly from: number;
  to: number;
  readonly index: number;
}

function checkStays(segments: readonly StatusSegment[], report: Report): void {
  const stays = mergeStays(segments);
  for (let at = 0; at < stays.length; at++) {
    const { status, from, to, index } = itemAt(stays, at);
    const isCut = at === 0 || at === stays.length - 1;
    const seconds = to - from;
    if (!isCut && seconds < SHORTEST_SECONDS) {
      report(
        `/segments/${index}`,
        `${status} for ${seconds} s, but a status stays at least ${SHORTEST_SECONDS} s`,
      );
    }
    if (status === 'Reserved' && seconds > LONGEST_RESERVATION_SECONDS) {
      const allowed = `at most ${LONGEST_RESERVATION_SECONDS} s`;
      report(`/segments/${index}`, `Reserved for ${seconds} s, but a reservation lasts ${allowed}`);
    }
    const before = stays[at - 1];
    if (before === undefined || canFollow(status, before.status, stays[at - 2]?.status)) continue;
    const allowed = (STEPS[before.status] ?? []).concat(FROM_ANY).filter((next) => next !== before.status);
    const message = `${status} after ${before.status}, but ${allowed.join(', ')} can follow it`;
    report(`/segments/${index}/status`, message);
  }
}

function mergeStays(segments: readonly StatusSegment[]): Stay[] {
  const stays: Stay[] = [];
  for (let index = 0; index < segments.length; index++) {
    const { status, from, to } = itemAt(segments, index);
    const last = stays.at(-1);
    if (last !== undefined && last.status === status) last.to = to;
    else stays.push({ status, from, to, index });
  }
  return stays;
}

/** Whether `status` can follow `before`, which came after `earlier` (undefined: not seen). */
function canFollow(status: string, before: string, earlier: string | undefined): boolean {
  if (before === 'Offline' || FROM_ANY.includes(status)) return true;
  if (STEPS[before]?.includes(status) ?? true) return true;
  if (before !== 'Booting') return false;
  // What held before the boot may go on; what held before an outage, or before the window, is not known.
  return earlier === undefined || earlier === 'Offline' || earlier === status;
}

/**
 * A timeline from samples: each status holds from its instant to that of the next sample, the last one for
 * one second. Exact when the samples are the change points or every second; with samples up to 60 s apart
 * every stay is seen (W26), but its length is known only to that step. Samples must be in order of time.
 */
export function timelineOf(
  samples: readonly { readonly instant: number; readonly status: string }[],
): Timeline {
  const segments: StatusSegment[] = [];
  for (let index = 0; index < samples.length; index++) {
    const { instant: from, status } = itemAt(samples, index);
    segments.push({ from, to: samples[index + 1]?.instant ?? from + 1, status });
  }
  return { segments };
}
