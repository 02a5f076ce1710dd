import { networkInterfaces } from 'node:os';
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { mockError } from '../../base/errors.ts';
import { lazily } from '../../base/lazily.ts';
import { present } from '../../base/present.ts';
import { Stop, type StopSignal } from '../../base/stop.ts';
import { clearTimeout, setTimeout } from '../../base/time/real-time.ts';
import type { ControlReply, Reach } from '../../control/context.ts';
import type { Mock } from '../../control/open-mock.ts';
import type { NotReady } from '../../control/server/health.ts';
import { splitPath } from '../../mock/session/session-name.ts';
import { needDescriptors } from '../descriptors.ts';
import { LARGEST_CONTROL_BODY } from '../limits.ts';
import type { Asked, Responder } from '../respond.ts';
import { onClose } from '../wire/delivery.ts';
import { instanceOf, problemReply } from '../wire/problem-reply.ts';
import { type ControlAccess, isLoopback } from './control-access.ts';
import { refusalOf } from './control-guard.ts';

/** What the control API needs of its host. */
export interface ControlRouterOptions {
  readonly simulator: Pick<Mock, 'control'>;
  readonly access: ControlAccess;
  readonly responder: Responder;
  /** Aborted when the server stops: streams of events and long polls end then. */
  readonly stopping: StopSignal;
  readonly notReady: NotReady;
}

/** Where the control API is. Not as parameters: express answers 500 where one does not decode. */
const ROOTS = [/^\/_mock(?=\/|$)/, /^\/_session\/[^/]*\/_mock(?=\/|$)/];

/** Hosts the control API, at `/_mock` and, for a session, at `/_session/<name>/_mock`. */
export function createControlRouter(options: ControlRouterOptions): Router {
  const { access, responder } = options;
  const router = Router({ caseSensitive: true, strict: true });
  const guard: RequestHandler = (request, response, next) => {
    const refusal = refusalOf(access, request.headers);
    if (!refusal) return next();
    responder.respond(response.locals.asked, problemReply(refusal, [], instanceOf(response.locals.normal)));
  };
  const readBody = express.text({ type: () => true, limit: LARGEST_CONTROL_BODY, defaultCharset: 'utf-8' });
  router.use(ROOTS, guard, readBody, askControl(options), refuseBody);
  return router;
}

function askControl({
  simulator,
  access,
  responder,
  stopping,
  notReady,
}: ControlRouterOptions): RequestHandler {
  const load = lazily(() => {
    needDescriptors();
    return simulator.control();
  });
  return async (request, response) => {
    const gone = new Stop();
    onClose(response, () => gone.abort());
    const { path, session } = splitPath(response.locals.normal);
    const control = await load();
    const reply = await control.handle({
      method: request.method,
      target: path,
      headers: session === undefined ? request.headers : { ...request.headers, 'x-mock-session': session },
      body: textOf(request.body),
      signal: gone,
      stopping,
      notReady,
      reach: () => reachOf(access),
    });
    if (reply.stream) stream(response.locals.asked, reply, responder, stopping);
    else if (!gone.aborted) responder.respond(response.locals.asked, reply);
  };
}

/** A body as text; an application around this one may have read it as JSON. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body === undefined || Buffer.isBuffer(body) ? String(body ?? '') : JSON.stringify(body);
}

/** What follows a piece of a stream within so many ms is written with it: a write costs more than an event. */
const GATHER_MS = 50;

/** Server-sent events until the client goes away or the server stops; what a slow client does not take is not piled up for ever. */
function stream(asked: Asked, reply: ControlReply, responder: Responder, stopping: StopSignal): void {
  const { response } = asked;
  responder.open(asked, reply);
  let stop = () => {};
  let waiting = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mayWait = 0;
  const flush = () => {
    timer = undefined;
    if (waiting === '') return;
    response.write(waiting);
    waiting = '';
    if (response.writableLength > mayWait) response.destroy();
    else timer = setTimeout(flush, GATHER_MS);
  };
  const send = (piece: string, allowed: number) => {
    mayWait = allowed;
    waiting += piece;
    if (!timer) flush();
  };
  const cease = () => {
    stopping.removeEventListener('abort', end);
    clearTimeout(timer);
    stop();
  };
  // Nothing is written after the end, whoever goes on telling until the connection is closed.
  const end = () => {
    cease();
    response.end(waiting);
  };
  stopping.addEventListener('abort', end, { once: true });
  onClose(response, cease);
  stop = present(reply.stream)(send);
  if (response.destroyed || response.req.socket.destroyed) stop();
  if (stopping.aborted) end();
}

/** What body-parser refuses: a body that is too large, or one that does not arrive whole. */
const refuseBody: ErrorRequestHandler = (
  error: { status?: number; message?: string },
  _request,
  _response,
  next,
) => {
  if (error?.status === 413) return next(mockError('body-too-large', { allowed: LARGEST_CONTROL_BODY }));
  if (error?.status === 400 || error?.status === 415) {
    return next(mockError('malformed-request', { reason: error.message ?? 'its body cannot be read' }));
  }
  next(error);
};

/** What a server listens on that listens on every network. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** From where else a server can be steered: from nowhere without a token. */
function reachOf({ host, token }: ControlAccess): Reach {
  if (isLoopback(host)) return { isLocal: true, addresses: [] };
  if (token === undefined) return { isLocal: false, addresses: [] };
  return { isLocal: false, addresses: EVERYWHERE.has(host) ? ownAddresses() : [host] };
}

/** IPv4 addresses of this machine that others may reach. */
function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((found = []) =>
    found.flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [address] : [])),
  );
}
