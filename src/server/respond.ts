import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StopSignal } from '../base/stop.ts';
import type { Timers } from '../base/time/real-time.ts';
import type { Wire } from '../mock/reply.ts';
import type { HostedSimulator, LoggedAs } from './hosted.ts';
import type { AccessLog } from './log/access-entry.ts';
import { logWhenDone } from './log/log-when-done.ts';
import { requestIdHeader } from './log/request-id.ts';
import { countWhenDone, seriesOf } from './metrics/count-when-done.ts';
import type { RequestTally } from './metrics/request-tally.ts';
import { type CorsOrigin, corsHeaders } from './wire/cors-headers.ts';
import { writeHead, writeReply } from './wire/write-reply.ts';

/** A request that waits for its answer. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path and query as they stood in the request line; express takes the request's own apart. */
  readonly target: string;
  /** When the request was read, in ms since 1970. */
  readonly startedMs: number;
}

/** What every answer needs, whoever made it. */
export interface ResponderOptions {
  readonly simulator: Pick<HostedSimulator, 'contract' | 'redactors'>;
  readonly corsOrigin: CorsOrigin;
  /** Whether answers have no header that the contract does not know. */
  readonly contractOnly?: boolean | undefined;
  readonly log: AccessLog | undefined;
  /** Real time in ms since 1970. */
  readonly now: () => number;
  /** Aborted when the server stops: faults that hang on end then. */
  readonly stopping: StopSignal;
  /** Counts what is answered. */
  readonly tally?: RequestTally | undefined;
  /** By what delays wait; default: real time. */
  readonly timers?: Timers | undefined;
}

/** Writes an answer with what CORS needs and the id of its request; without `logged` it is not logged. */
export type Respond = (asked: Asked, reply: Wire, logged?: LoggedAs) => void;

/** The two ways in which an answer of the app leaves. */
export interface Responder {
  readonly respond: Respond;
  /** Writes status and headers of an answer whose body comes in pieces; without `logged` it is not logged. */
  readonly open: (asked: Asked, reply: Wire, logged?: LoggedAs) => void;
}

/** Makes the ways through which every answer of the app leaves. */
export function createResponder(options: ResponderOptions): Responder {
  const { simulator, corsOrigin, contractOnly, log, now, stopping, tally, timers } = options;
  const around = ({ request: { headers } }: Asked, reply: Wire) => {
    const id = contractOnly ? [] : requestIdHeader(headers);
    const names = [...reply.headers, ...id].map(([name]) => name);
    return [...id, ...corsHeaders(corsOrigin, headers.origin, names)];
  };
  const note = ({ request, response, target, startedMs }: Asked, { status }: Wire, logged: LoggedAs) => {
    if (tally) countWhenDone(response, seriesOf(tally, status, logged, simulator.contract()), startedMs, now);
    if (!log) return;
    const { reason, scenario, hint } = logged;
    const { method = '', headers } = request;
    const answering = { method, target, headers, startedMs, status, reason, scenario, hint };
    logWhenDone(response, answering, log, now, simulator);
  };
  return {
    respond: (asked, reply, logged) => {
      const more = logged?.reason === 'preflight' ? [] : around(asked, reply);
      writeReply(asked.request, asked.response, reply, more, stopping, timers);
      if (logged) note(asked, reply, logged);
    },
    open: (asked, reply, logged) => {
      writeHead(asked.response, reply, around(asked, reply));
      if (logged) note(asked, reply, logged);
    },
  };
}
