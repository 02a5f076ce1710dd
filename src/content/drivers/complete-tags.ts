import { mockError } from '../../base/errors.ts';
import type { Problems } from '../../base/problems.ts';
import { Stream } from '../../base/random.ts';
import { type Identity, idTagOf } from '../../world/identity.ts';
import { KIND } from '../../world/kinds.ts';
import type { TagModel } from '../../world/network/model.ts';
import type { RawTag } from './raw.ts';
import { type FilePart, placeOf } from './source-file.ts';
import { type GivenTime, isAhead, isBefore, isMoving, readWhen, resolve } from './when.ts';

const DAY = 86_400;
const TOKEN_NAMES = ['RFID card', 'Key fob', 'Company card', 'Spare card'];

type State = NonNullable<RawTag['state']>;

/** What stays of a tag at every clock, and what its dates follow from. */
interface TagPlan {
  readonly fixed: Pick<TagModel, 'id' | 'idTag' | 'tokenName' | 'invoicable'>;
  readonly state: State;
  /** Undefined: drawn. Null: there is none. */
  readonly start: GivenTime | null | undefined;
  readonly expiring: GivenTime | undefined;
  readonly updated: GivenTime | null | undefined;
  /** Days drawn for what the fixture leaves open. */
  readonly days: { readonly near: number; readonly span: number; readonly update: number };
}

/**
 * Completes a tag: its values at an instant (whole seconds), such that W11 and W20 hold at every clock.
 * Reports dates that do not exist or contradict each other.
 */
export function completeTag(
  identity: Identity,
  raw: RawTag,
  id: number,
  part: FilePart,
  problems: Problems,
): (instant: number) => TagModel {
  const read = (name: 'startDate' | 'expiringDate' | 'lastUpdated') =>
    readDate(raw[name], part, `/${name}`, problems);
  const stream = new Stream(identity.key, KIND.tag, id);
  const start = read('startDate');
  const expiring = read('expiringDate') ?? undefined;
  const plan: TagPlan = {
    fixed: {
      id,
      idTag: raw.idTag ?? idTagOf(identity.key, id),
      tokenName: raw.tokenName ?? stream.pick(TOKEN_NAMES),
      invoicable: raw.invoicable ?? false,
    },
    state: raw.state ?? 'current',
    start,
    expiring,
    updated: read('lastUpdated'),
    days: { near: stream.between(2, 60), span: stream.between(300, 900), update: stream.between(1, 30) },
  };
  checkDates(raw, plan, part, problems);
  return (instant) => tagAt(plan, raw.state !== undefined, instant);
}

/** A date of a fixture; null for null, undefined where it is absent or not good. */
export function readDate(
  text: string | null | undefined,
  part: FilePart,
  below: string,
  problems: Problems,
): GivenTime | null | undefined {
  if (text === null || text === undefined) return text;
  const when = readWhen(text);
  if (!when) {
    const reason = `${below.slice(1)} is ${JSON.stringify(text)}`;
    const allowed =
      'a date-time that exists, from 1970 to 2199, or a time relative to the clock such as -P1D';
    problems.add(() => mockError('fixture-invalid', { reason, allowed }, placeOf(part, below)));
  }
  return when;
}

function checkDates(raw: RawTag, plan: TagPlan, part: FilePart, problems: Problems): void {
  const { start, expiring, updated } = plan;
  const refuse = (reason: string, allowed: string, below: string) =>
    problems.add(() => mockError('fixture-invalid', { reason, allowed }, placeOf(part, below)));
  if (updated && isAhead(updated)) {
    refuse(`lastUpdated is ${raw.lastUpdated}, after the clock`, 'a time before the clock', '/lastUpdated');
  }
  if (start && expiring && isMoving(start) !== isMoving(expiring)) {
    refuse(
      'one of startDate and expiringDate moves with the clock and the other does not, so at some clock the tag ends before it starts (W20)',
      'both fixed or both relative',
      '/startDate',
    );
  } else if (start && expiring && !isBefore(start, expiring)) {
    const reason = `startDate ${raw.startDate} is not before expiringDate ${raw.expiringDate} at every clock`;
    problems.add(() =>
      mockError('fixture-rule-violated', { rule: 'W20', reason }, placeOf(part, '/startDate')),
    );
  }
  if (raw.state !== undefined) checkState(raw, raw.state, plan, refuse);
}

function checkState(
  raw: RawTag,
  state: State,
  { start, expiring }: TagPlan,
  refuse: (reason: string, allowed: string, below: string) => void,
): void {
  for (const name of ['startDate', 'expiringDate'] as const) {
    const when = name === 'startDate' ? start : expiring;
    if (!when || isMoving(when)) continue;
    const allowed = 'a time relative to the clock, or no state';
    refuse(`the tag is ${state} at every clock, and ${name} is fixed`, allowed, `/${name}`);
    return;
  }
  const ends = expiring && isAhead(expiring);
  const starts = start !== undefined && start !== null && isAhead(start);
  if (expiring && ends !== (state !== 'expired')) {
    const allowed = state === 'expired' ? 'a time before the clock' : 'a time after the clock';
    refuse(`the tag is ${state}, and expiringDate is ${raw.expiringDate}`, allowed, '/expiringDate');
  }
  if (start !== undefined && starts !== (state === 'future')) {
    const allowed = state === 'future' ? 'a time after the clock' : 'a time before the clock, or null';
    refuse(`the tag is ${state}, and startDate is ${raw.startDate}`, allowed, '/startDate');
  }
}

function tagAt(plan: TagPlan, hasState: boolean, clock: number): TagModel {
  const { start, expiring } = validity(plan, hasState, clock);
  const { updated, days } = plan;
  // A change lies before the start of validity, and never after the clock (W11).
  const drawn = Math.min(start ?? clock, expiring, clock) - days.update * DAY;
  return {
    ...plan.fixed,
    start,
    expiring,
    updated: updated === null ? null : Math.min(updated ? resolve(updated, clock) : drawn, clock),
  };
}

/** First and last moment of validity; what is drawn moves on at midnight UTC, not every second. */
function validity(plan: TagPlan, hasState: boolean, clock: number) {
  const { days, state } = plan;
  const today = Math.floor(clock / DAY) * DAY;
  const given = plan.start && resolve(plan.start, clock);
  if (plan.expiring) {
    const expiring = resolve(plan.expiring, clock);
    if (given !== undefined) return { start: given, expiring };
    const opens = hasState && state === 'future' ? middle(clock, expiring) : undefined;
    const usual = isMoving(plan.expiring) ? Math.min(expiring, today) : expiring - 2 * days.span * DAY;
    return { start: opens ?? usual - days.span * DAY, expiring };
  }
  if (given !== undefined && given !== null) {
    const ended = hasState && state === 'expired' ? middle(given, clock) : undefined;
    const fixed = plan.start && !isMoving(plan.start);
    const from = fixed ? given : Math.max(given, today);
    return { start: given, expiring: ended ?? from + (fixed ? 3 : 1) * days.span * DAY };
  }
  const drawn = drawnValidity(state, today, days);
  return { start: given === null ? null : drawn.start, expiring: drawn.expiring };
}

function drawnValidity(state: State, today: number, { near, span }: TagPlan['days']) {
  if (state === 'expired') {
    return { start: today - (near + 2 * span) * DAY, expiring: today - near * DAY - 1 };
  }
  if (state === 'future') {
    return { start: today + near * DAY, expiring: today + (near + 2 * span) * DAY - 1 };
  }
  return { start: today - span * DAY, expiring: today + 10 * near * DAY - 1 };
}

function middle(a: number, b: number): number {
  return Math.floor((a + b) / 2);
}
