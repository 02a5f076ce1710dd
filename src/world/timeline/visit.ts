import type { Stream } from '../../base/random.ts';
import type { Span, Status } from './rhythm.ts';

/** A stretch of one status within a visit. */
export interface Phase extends Span {
  readonly status: Status;
}

/** What is known of a visit before it is told in phases; all in minutes. */
export interface VisitPlan {
  readonly from: number;
  /** Length of the whole visit, reservation included: at least 10. */
  readonly length: number;
  /** Energy flows for at most this long. */
  readonly chargingAtMost: number;
  /** Of 1,000 visits, how many begin with a reservation. */
  readonly reserved: number;
  /** Of 1,000 visits, how many have the charger pause for load management. */
  readonly paused: number;
  /** Of 1,000 visits, how many wait long for their authorisation (a planned night charge). */
  readonly waiting: number;
}

/** Collects phases one after the other, so that they are contiguous by construction. */
class Telling {
  readonly phases: Phase[] = [];
  private at: number;

  constructor(from: number) {
    this.at = from;
  }

  add(status: Status, minutes: number): void {
    if (minutes <= 0) return;
    this.phases.push({ status, from: this.at, to: this.at + minutes });
    this.at += minutes;
  }
}

/**
 * A visit of a car as the statuses it leads through, in steps that W26 allows; after the last one
 * the socket is `Available`. Some reservations are not taken up, some authorisations fail.
 */
export function tellVisit(stream: Stream, plan: VisitPlan): readonly Phase[] {
  const telling = new Telling(plan.from);
  let left = plan.length;
  if (left >= 40 && stream.chance(plan.reserved)) {
    const reserved = stream.between(5, 25);
    telling.add('Reserved', reserved);
    left -= reserved;
    if (stream.chance(200)) return telling.phases;
  }
  const waits = left > 300 && stream.chance(plan.waiting);
  const preparing = waits ? stream.between(60, left - 100) : stream.between(1, 3);
  telling.add('Preparing', preparing);
  left -= preparing;
  if (stream.chance(30)) return telling.phases;
  tellCharging(stream, plan, left, telling);
  return telling.phases;
}

function tellCharging(stream: Stream, plan: VisitPlan, left: number, telling: Telling): void {
  const charging = Math.max(1, Math.min(left - 2, stream.between(1, plan.chargingAtMost) + 8));
  let rest = left - charging;
  if (charging > 12 && rest > 8 && stream.chance(plan.paused)) {
    const first = stream.between(4, charging - 4);
    const pause = stream.between(3, Math.min(rest - 2, 120));
    telling.add('Charging', first);
    telling.add('SuspendedCHARGER', pause);
    telling.add('Charging', charging - first);
    rest -= pause;
  } else {
    telling.add('Charging', charging);
  }
  if (rest > 3 && stream.chance(650)) {
    const finishing = stream.between(1, Math.min(rest - 1, 6));
    telling.add('SuspendedCAR', rest - finishing);
    telling.add('Finishing', finishing);
  } else {
    telling.add('Finishing', Math.max(rest, 1));
  }
}
