import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import type { Zone } from '../../parts/moment.ts';

/** One row of a day: what a socket does. */
export interface BandRow {
  readonly key: string;
  readonly chargerId: string;
  readonly chargerName: string;
  readonly siteName: string | undefined;
  readonly socket: number;
  readonly bands: readonly Band[];
}

/** A stretch of one status, in ms since 1970. */
export interface Band {
  readonly status: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly cause: 'timeline' | 'fixture' | 'session';
}

/** Why a socket has a status, in words. */
export const CAUSES = {
  timeline: 'as its own timeline has it',
  fixture: 'pinned down by its fixture',
  session: 'changed in this session',
} as const;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

type SocketTimelines = Schemas['SocketTimelines'];

/** The rows of a charger. */
export function rowsOfCharger(
  chargerId: string,
  chargerName: string,
  siteName: string | undefined,
  sockets: SocketTimelines,
): readonly BandRow[] {
  return sockets.map(({ socket, segments }) => ({
    key: `${chargerId} ${socket}`,
    ...{ chargerId, chargerName, siteName, socket },
    bands: segments.map(({ status, from, to, cause }) => {
      return { status, cause, fromMs: Date.parse(from), toMs: Date.parse(to) };
    }),
  }));
}

/** The band of a row that holds an instant (ms). */
export function bandAt({ bands }: BandRow, atMs: number): Band | undefined {
  return bands.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
}

/** The instants (ms) at which any row changes, in order, the ends of the day left out. */
export function changesOf(rows: readonly BandRow[]): readonly number[] {
  const instants = new Set(rows.flatMap(({ bands }) => bands.slice(1).map(({ fromMs }) => fromMs)));
  return [...instants].sort((a, b) => a - b);
}

/** The start (ms) of the day of an instant in a zone. */
export function startOfDay(atMs: number, zone: Zone): number {
  const date = new Date(atMs);
  if (zone === 'utc') date.setUTCHours(0, 0, 0, 0);
  else date.setHours(0, 0, 0, 0);
  return date.getTime();
}

/** A day as the URL has it, such as 2026-01-15, in a zone. */
export function dayText(atMs: number, zone: Zone): string {
  const date = new Date(atMs);
  if (zone === 'utc') return date.toISOString().slice(0, 10);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The start (ms) of a day that `dayText` wrote; undefined for another text. */
export function parseDay(text: string | null, zone: Zone): number | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = new Date(`${text}T00:00:00${zone === 'utc' ? 'Z' : ''}`).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

/** An instant (ms) as the control API takes it: whole seconds, RFC 3339. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
