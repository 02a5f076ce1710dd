import { STATUS_CODES } from 'node:http';
import { inspect, styleText } from 'node:util';
import { realNow, setImmediate } from '../base/real-time.ts';
import type { Failure } from '../mock/failures.ts';
import type { Reason } from '../mock/session/trace.ts';

/** What the access log tells of one request. */
export interface AccessEntry {
  /** When the request was read, in ms since 1970. */
  readonly time: number;
  readonly method: string;
  /** Path and query, without the API key. */
  readonly path: string;
  readonly status: number;
  /** From reading the request to the last byte of the answer, in ms. */
  readonly ms: number;
  readonly reason?: Reason | 'preflight' | 'malformed' | 'fallback';
  readonly scenario?: string;
  /** What the request most likely meant for the mock and wrote otherwise. */
  readonly hint?: string;
  /** The client went away before the answer was complete. */
  readonly aborted?: true;
}

/** Takes one entry per request. */
export type AccessLog = (entry: AccessEntry) => void;

/** How entries are written. */
export interface AccessLogStyle {
  readonly style: 'pretty' | 'json';
  readonly color?: boolean;
  /** Real time in ms since 1970; default: that of the machine. */
  readonly now?: (() => number) | undefined;
  /** Takes whole lines, each with its newline. */
  readonly write: (lines: string) => void;
}

/** An access log, and how to empty it. */
export interface BufferedLog {
  readonly log: AccessLog;
  /** Writes an error of the program, with its stack and what caused it. */
  readonly fail: (failure: Failure) => void;
  /** Writes at once what waits to be written. */
  flush(): void;
}

/**
 * Makes an access log of one line per request. The lines of one turn of the event loop are written together:
 * a write to a terminal or a file holds up the process.
 */
export function createAccessLog({ style, color = false, write, now = realNow }: AccessLogStyle): BufferedLog {
  const format = style === 'json' ? jsonLine : (entry: AccessEntry) => prettyLine(entry, color);
  let waiting = '';
  const flush = () => {
    const lines = waiting;
    waiting = '';
    if (lines !== '') write(lines);
  };
  const add = (line: string) => {
    if (waiting === '') setImmediate(flush);
    waiting += `${line}\n`;
  };
  const log = (entry: AccessEntry) => add(format(entry));
  const fail = (failure: Failure) =>
    add(style === 'json' ? jsonFailure(failure, now()) : failureText(failure));
  return { log, fail, flush };
}

/** Such as `Internal error e1 at GET /api/user/externalId/x: Error: …` with the stack, and those of its causes. */
export function failureText({ id, error, method, path, redact }: Failure): string {
  return `Internal error ${id} at ${method} ${path}: ${redact(inspect(error))}`;
}

/** One JSON object; `stack` holds the causes, too. */
function jsonFailure({ error, redact, ...where }: Failure, now: number): string {
  const message = redact(error instanceof Error ? error.message : String(error));
  const stack = redact(inspect(error));
  return JSON.stringify({ time: new Date(now).toISOString(), event: 'error', ...where, message, stack });
}

/** One JSON object; `time` is RFC 3339 with milliseconds. */
export function jsonLine({ time, ms, ...rest }: AccessEntry): string {
  return JSON.stringify({ time: new Date(time).toISOString(), ...rest, ms: rounded(ms) });
}

/** Such as `09:11:03.784 GET /api/user/externalId/x?code=*** 404 Not Found 0.4 ms  driver-not-found`, time in UTC. */
export function prettyLine(entry: AccessEntry, color: boolean): string {
  const { time, method, path, status, ms, reason, scenario, hint, aborted } = entry;
  const paint: typeof styleText = (style, text) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const why = [scenario, reason === 'natural' ? undefined : reason, aborted && 'client went away', hint];
  const words = why.filter((word) => word !== undefined).join(', ');
  const shown = [
    paint('dim', new Date(time).toISOString().slice(11, 23)),
    method,
    path,
    paint(statusColor(status), `${status} ${STATUS_CODES[status] ?? ''}`.trim()),
    paint('dim', `${rounded(ms)} ms`),
  ];
  return shown.join(' ') + (words === '' ? '' : ` ${paint('dim', `(${words})`)}`);
}

function statusColor(status: number): 'red' | 'yellow' | 'green' {
  if (status >= 500) return 'red';
  return status >= 400 ? 'yellow' : 'green';
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
