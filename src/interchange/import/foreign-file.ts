import { isObject } from '../../base/json/json-object.ts';
import type { FaultName } from '../../content/scenarios/fault.ts';

/** One answer that a file of another tool holds. */
export interface ForeignEntry {
  /** Where in its file, such as `entry 3`; it quotes nothing of the file. */
  readonly at: string;
  /** In capitals. */
  readonly method: string;
  /** Of the request, as it was written, without query; undefined for a body without a request. */
  readonly path?: string | undefined;
  /** 0 where there was no answer. */
  readonly status: number;
  /** The body as text; undefined where the file has none. */
  readonly body?: string | undefined;
  /** A receipt that the body can be made again from. */
  readonly receipt?: string | undefined;
  /** What happened on the wire in the place of an answer. */
  readonly fault?: FaultName | undefined;
  readonly delayMs?: number | undefined;
  /** Seconds of Retry-After. */
  readonly retryAfter?: string | undefined;
  /** When it was answered, in ms since 1970. */
  readonly atMs?: number | undefined;
  /** What was changed of it, or could not be followed. */
  readonly note?: string | undefined;
  /** In which state of the provider it is answered (Pact), or the name of an example. */
  readonly state?: string | undefined;
}

/** What is not taken, and why. */
export interface LeftOut {
  readonly at: string;
  readonly reason: string;
}

/** What a file of another tool holds. */
export interface ForeignFile {
  /** What it is, such as `a HAR archive`. */
  readonly form: string;
  readonly entries: readonly ForeignEntry[];
  readonly leftOut: readonly LeftOut[];
  /** The file as JSON, for what stands in it beside its answers. */
  readonly value?: unknown;
}

/** Reads a file beside the one that is imported, below its folder; undefined where there is none. */
export type ReadBeside = (path: string) => Uint8Array | undefined;

/** The members of an object; none of anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** The items of a list; none of anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A text; undefined for anything else. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The path of a URL or of a request target, without query; undefined for what is none. */
export function pathOfUrl(url: unknown): string | undefined {
  if (typeof url !== 'string' || url === '') return undefined;
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return path === '' ? '/' : path;
}

/** A moment in ms since 1970; undefined where a text is none. */
export function momentOf(value: unknown): number | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
