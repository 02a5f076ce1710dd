import { STATUS_CODES } from 'node:http';
import { inspect, styleText } from 'node:util';
import { realNow, setImmediate } from '../../base/time/real-time.ts';
import type { Failure } from '../../mock/failures.ts';
import type { AccessEntry, AccessLog } from './access-entry.ts';
import { accessLine, failureLine } from './json-lines.ts';

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
  const format = style === 'json' ? accessLine : (entry: AccessEntry) => prettyLine(entry, color);
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
    add(style === 'json' ? failureLine(failure, now()) : failureText(failure));
  return { log, fail, flush };
}

/** Such as `Internal error e1 at GET /api/user/externalId/x: Error: …` with the stack, and those of its causes. */
export function failureText({ id, error, method, path, redact }: Failure): string {
  return `Internal error ${id} at ${method} ${path}: ${redact(inspect(error))}`;
}

/** Such as `09:11:03.784 GET /api/user/externalId/x?code=*** 404 Not Found 0.4 ms  driver-not-found`, time in UTC. */
export function prettyLine(entry: AccessEntry, color: boolean): string {
  const { time, method, path, status, ms, reason, scenario, hint, aborted, requestId, traceId } = entry;
  const paint: typeof styleText = (style, text) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const why = [scenario, reason === 'natural' ? undefined : reason, aborted && 'client went away', hint];
  const id = requestId ?? traceId;
  if (id !== undefined) why.push(`id ${id}`);
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
