import { inspect } from 'node:util';
import { version } from '../../generated/version.gen.ts';
import type { Failure } from '../../mock/failures.ts';
import type { AccessEntry } from './access-entry.ts';

/** Which version of the Elastic Common Schema the names of fields are from (https://www.elastic.co/docs/reference/ecs). */
const ECS = '8.11.0';

/** What a line tells beside its time, its level and who writes it. */
interface LineFields {
  readonly message: string;
  readonly [name: string]: unknown;
}

/**
 * One line of the log: a JSON object in the names of the Elastic Common Schema. `@timestamp`, `log.level`, `message` and
 * `ecs.version` stand where its libraries for logs have them, what it has no name for below `ev_driver_mock`.
 * @param time in ms since 1970
 */
function ecsLine(time: number, level: 'info' | 'warn' | 'error', fields: LineFields): string {
  const { message, event, ...rest } = fields;
  return JSON.stringify({
    ...{ '@timestamp': new Date(time).toISOString(), 'log.level': level, message, 'ecs.version': ECS },
    ...{ service: { name: 'ev-driver-mock', version }, event, ...rest },
  });
}

/** The line of a request. Durations are in nanoseconds. */
export function accessLine(entry: AccessEntry): string {
  const { time, method, path, status, ms, requestId, traceId, ...own } = entry;
  return ecsLine(time, status >= 500 ? 'warn' : 'info', {
    message: `${method} ${path} ${status}`,
    event: {
      ...{ dataset: 'ev-driver-mock.access', category: ['web'] },
      ...{ duration: Math.round(ms * 1e6), outcome: status >= 500 ? 'failure' : 'success' },
    },
    http: {
      request: { method, ...(requestId !== undefined && { id: requestId }) },
      response: { status_code: status },
    },
    url: { original: path },
    ...(traceId !== undefined && { trace: { id: traceId } }),
    ev_driver_mock: own,
  });
}

/** The line of an error of the program; its stack holds the causes, too. */
export function failureLine({ id, error, method, path, redact }: Failure, now: number): string {
  return ecsLine(now, 'error', {
    message: `Internal error ${id} at ${method} ${path}`,
    event: { dataset: 'ev-driver-mock.error', category: ['web'] },
    http: { request: { method } },
    url: { original: path },
    error: {
      ...{ id, type: error instanceof Error ? error.name : typeof error },
      message: redact(error instanceof Error ? error.message : String(error)),
      stack_trace: redact(inspect(error)),
    },
  });
}

/** The line of a server that listens. @param ofMock what only the mock has a name for */
export function listeningLine(now: number, url: string, ofMock: Readonly<Record<string, unknown>>): string {
  return ecsLine(now, 'info', {
    message: `listening on ${url}`,
    event: { dataset: 'ev-driver-mock.server', category: ['process'], action: 'listening' },
    url: { full: url },
    ev_driver_mock: ofMock,
  });
}

/** The line in the place of those that nobody read in time. */
export function droppedLine(now: number, lines: number): string {
  return ecsLine(now, 'warn', {
    message: `${lines} lines of the log were dropped, as nobody was reading`,
    event: { dataset: 'ev-driver-mock.server', category: ['process'], action: 'log-dropped' },
    ev_driver_mock: { lines },
  });
}
