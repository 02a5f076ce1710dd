import { itemAt } from '../../base/present.ts';
import { hash, Stream } from '../../base/random.ts';
import type { SiteKind } from '../catalogue/station.ts';
import { KIND } from '../kinds.ts';
import { type Rhythm, type Span, slotIndex } from './rhythm.ts';
import { type Phase, tellVisit } from './visit.ts';

/** What a socket is used for in one slot: phases within it, `Available` between and around them. */
export interface Usage {
  readonly slot: Span;
  readonly phases: readonly Phase[];
}

/** Of 100 hours, how many see a car come to a fast charger, by local hour. */
const FAST_BY_HOUR = [
  6, 5, 4, 4, 6, 12, 22, 35, 40, 42, 45, 50, 52, 50, 48, 50, 55, 58, 50, 40, 30, 22, 14, 9,
];
/** Of 100 slots of three hours, how many see a car at a shop or hotel, by local time. */
const SHOP_BY_SLOT = [12, 10, 14, 35, 50, 55, 45, 22];

const DAY = 1440;
const NOON = 720;
/** Of 1,000 slots, how many are spent `Unavailable`: somebody works on the station. */
const MAINTENANCE = 14;

type Habit = (stream: Stream, slot: Span, weekday: number, localMinute: number) => readonly Phase[];

/** How a slot of each habit is laid out: its length and the local minute of day at which it starts. */
const SLOTS = {
  fast: { length: 60, start: 0, spread: true, tell: fastVisit },
  destination: { length: 180, start: 0, spread: true, tell: shopVisit },
  hub: { length: 180, start: 0, spread: true, tell: shopVisit },
  workplace: { length: DAY, start: 0, spread: false, tell: workday },
  residence: { length: DAY, start: NOON, spread: false, tell: homeNight },
  depot: { length: DAY, start: NOON, spread: false, tell: depotNight },
} satisfies Record<SiteKind | 'fast', { length: number; start: number; spread: boolean; tell: Habit }>;

/** The usage of a socket in the slot that holds `minute` (of the charger's grid). */
export function usageAround(rhythm: Rhythm, socket: number, minute: number): Usage {
  const layout = SLOTS[rhythm.dc[socket] ? 'fast' : rhythm.use];
  const shift = layout.spread
    ? hash(rhythm.key, KIND.usageShift, rhythm.chargerId, socket) % layout.length
    : 0;
  const origin = layout.start + shift - rhythm.utcOffsetMinutes;
  const index = Math.floor((minute - origin) / layout.length);
  const from = origin + index * layout.length;
  const slot = { from, to: from + layout.length };
  const stream = new Stream(rhythm.key, KIND.usage, slotIndex(rhythm.chargerId, socket, index));
  if (stream.chance(MAINTENANCE)) return { slot, phases: maintenance(stream, slot) };
  const local = from + rhythm.utcOffsetMinutes;
  const day = Math.floor(local / DAY);
  // 1 January 1970 was a Thursday; 0 is Sunday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return { slot, phases: layout.tell(stream, slot, weekday, local - day * DAY) };
}

function maintenance(stream: Stream, slot: Span): readonly Phase[] {
  const length = slot.to - slot.from;
  const from = slot.from + stream.between(1, Math.floor(length / 4));
  const longest = slot.to - 1 - from;
  return [{ status: 'Unavailable', from, to: from + stream.between(Math.floor(longest / 3), longest) }];
}

function fastVisit(stream: Stream, slot: Span, _weekday: number, local: number): readonly Phase[] {
  const hour = Math.floor(local / 60) % 24;
  if (!stream.chance(itemAt(FAST_BY_HOUR, hour) * 10)) return [];
  const from = slot.from + stream.between(1, 12);
  const length = stream.between(14, slot.to - 1 - from);
  return tellVisit(stream, { from, length, chargingAtMost: 40, reserved: 150, paused: 80, waiting: 0 });
}

function shopVisit(stream: Stream, slot: Span, _weekday: number, local: number): readonly Phase[] {
  const part = Math.floor(local / 180) % 8;
  if (!stream.chance(itemAt(SHOP_BY_SLOT, part) * 10)) return [];
  const from = slot.from + stream.between(1, 60);
  const length = stream.between(25, slot.to - 1 - from);
  return tellVisit(stream, { from, length, chargingAtMost: 110, reserved: 180, paused: 150, waiting: 0 });
}

function workday(stream: Stream, slot: Span, weekday: number): readonly Phase[] {
  const works = weekday === 0 ? 60 : weekday === 6 ? 110 : 700;
  if (!stream.chance(works)) return [];
  const from = slot.from + stream.between(390, 620);
  const length = stream.between(180, 600);
  return tellVisit(stream, { from, length, chargingAtMost: 260, reserved: 40, paused: 380, waiting: 40 });
}

function homeNight(stream: Stream, slot: Span): readonly Phase[] {
  const luck = stream.below(1000);
  if (luck < 150) {
    // An afternoon at home: the slot starts at noon.
    const from = slot.from + stream.between(5, 240);
    const length = stream.between(60, 420);
    return tellVisit(stream, { from, length, chargingAtMost: 200, reserved: 0, paused: 200, waiting: 60 });
  }
  if (luck < 760) {
    const from = slot.from + stream.between(270, 640);
    const length = slot.from + stream.between(1050, 1290) - from;
    return tellVisit(stream, { from, length, chargingAtMost: 420, reserved: 0, paused: 450, waiting: 150 });
  }
  return [];
}

function depotNight(stream: Stream, slot: Span, weekday: number): readonly Phase[] {
  const works = weekday === 0 || weekday === 6 ? 450 : 880;
  if (!stream.chance(works)) return [];
  const from = slot.from + stream.between(180, 520);
  const length = slot.from + stream.between(990, 1180) - from;
  return tellVisit(stream, { from, length, chargingAtMost: 460, reserved: 0, paused: 420, waiting: 180 });
}
