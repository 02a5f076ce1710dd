import type { Request, Response } from 'express';
import type { Reason } from '../simulator/reply.ts';
import type { AccessEntry, AccessLog } from './access-log.ts';
import { type CorsOrigin, corsHeaders } from './cors-headers.ts';
import type { WireReply } from './problem-reply.ts';
import { redactTarget } from './redact-target.ts';
import { writeReply } from './write-reply.ts';

/** What every answer needs, whoever made it. */
export interface ResponderOptions {
  readonly corsOrigin: CorsOrigin;
  readonly log: AccessLog | undefined;
  /** Real time in ms since 1970. */
  readonly now: () => number;
}

/** What the log tells besides the reply. */
export interface LoggedAs {
  readonly reason: Reason | 'preflight';
  readonly scenario?: string | undefined;
}

/** Writes an answer with what CORS needs; without `logged` it is not logged. */
export type Respond = (request: Request, response: Response, reply: WireReply, logged?: LoggedAs) => void;

/** Makes the one function through which every answer of the app leaves. */
export function createRespond({ corsOrigin, log, now }: ResponderOptions): Respond {
  return (request, response, reply, logged) => {
    const isPreflight = logged?.reason === 'preflight';
    const names = reply.headers.map(([name]) => name);
    const cors = isPreflight ? [] : corsHeaders(corsOrigin, request.headers.origin, names);
    writeReply(request, response, reply, cors);
    if (log && logged) logWhenDone(request, response, reply, logged, log, now);
  };
}

function logWhenDone(
  request: Request,
  response: Response,
  { status }: WireReply,
  { reason, scenario }: LoggedAs,
  log: AccessLog,
  now: () => number,
): void {
  const time: number = response.locals.startedMs;
  response.once('close', () => {
    const entry: AccessEntry = {
      time,
      method: request.method,
      path: redactTarget(request.originalUrl),
      status,
      ms: now() - time,
      reason,
      ...(scenario !== undefined && { scenario }),
      ...(!response.writableFinished && { aborted: true as const }),
    };
    log(entry);
  });
}
