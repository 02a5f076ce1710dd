import type { Request, Response } from 'express';
import type { Reason } from '../simulator/reply.ts';
import type { AccessLog } from './access-log.ts';
import { type CorsOrigin, corsHeaders } from './cors-headers.ts';
import { logWhenDone } from './log-when-done.ts';
import type { WireReply } from './problem-reply.ts';
import { writeHead, writeReply } from './write-reply.ts';

/** What every answer needs, whoever made it. */
export interface ResponderOptions {
  readonly corsOrigin: CorsOrigin;
  readonly log: AccessLog | undefined;
  /** Real time in ms since 1970. */
  readonly now: () => number;
  /** Aborted when the server stops: faults that hang on end then. */
  readonly stopping: AbortSignal;
}

/** What the log tells besides the reply. */
export interface LoggedAs {
  readonly reason: Reason | 'preflight';
  readonly scenario?: string | undefined;
}

/** Writes an answer with what CORS needs; without `logged` it is not logged. */
export type Respond = (request: Request, response: Response, reply: WireReply, logged?: LoggedAs) => void;

/** The two ways in which an answer of the app leaves. */
export interface Responder {
  readonly respond: Respond;
  /** Writes status and headers of an answer whose body comes in pieces. */
  readonly open: (request: Request, response: Response, reply: WireReply) => void;
}

/** Makes the ways through which every answer of the app leaves. */
export function createResponder({ corsOrigin, log, now, stopping }: ResponderOptions): Responder {
  const cors = (request: Request, reply: WireReply) =>
    corsHeaders(
      corsOrigin,
      request.headers.origin,
      reply.headers.map(([name]) => name),
    );
  return {
    respond: (request, response, reply, logged) => {
      const more = logged?.reason === 'preflight' ? [] : cors(request, reply);
      writeReply(request, response, reply, more, stopping);
      if (log && logged) {
        const { reason, scenario } = logged;
        const asked = {
          method: request.method,
          target: request.originalUrl,
          startedMs: response.locals.startedMs,
        };
        logWhenDone(response, { ...asked, status: reply.status, reason, scenario }, log, now);
      }
    },
    open: (request, response, reply) => writeHead(response, reply, cors(request, reply)),
  };
}
