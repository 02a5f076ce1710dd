import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { StopSignal } from '../base/stop.ts';
import type { Mock } from '../control/open-mock.ts';
import type { NotReady } from '../control/server/health.ts';
import { splitPath } from '../mock/session/session-name.ts';
import type { ControlAccess } from './access/control-access.ts';
import { hostRefusalOf } from './access/control-guard.ts';
import { createControlRouter } from './access/control-on-express.ts';
import type { Brand } from './brand/brand.ts';
import { createConsoleRouter } from './pages/console-router.ts';
import { createSampleAppRouter } from './pages/sample-app-router.ts';
import type { AppFacts } from './pages/sample-app-settings.ts';
import type { Asked, Responder } from './respond.ts';
import { type CorsOrigin, isPreflight, preflightHeaders } from './wire/cors-headers.ts';

/** What hosts the console and the control API. */
export interface MockAppOptions {
  readonly simulator: Pick<Mock, 'control'> & AppFacts;
  readonly access: ControlAccess;
  readonly corsOrigin: CorsOrigin;
  readonly responder: Responder;
  /** Aborted when the server stops. */
  readonly stopping: StopSignal;
  readonly notReady: NotReady;
  /** Absolute path of the folder with the built console; default: that of the package. */
  readonly consoleFolder: string | undefined;
  readonly brand: Brand | undefined;
  /** Answers what is neither the console's nor the control API's. */
  readonly askSimulator: (asked: Asked) => Promise<void>;
  /** Answers an error. */
  readonly fail: (asked: Asked, error: unknown) => void;
}

/**
 * Hosts what shows and steers the simulator, in express 5: the console, the sample app and the control API. Its paths are compared in their
 * normal spelling, which it is given beside the request. Where it is mounted in another application, what that has read
 * counts: the path below which it is (`baseUrl`), and the body.
 */
export function createMockApp(options: MockAppOptions): (asked: Asked, normal: string) => void {
  const { simulator, access, responder, stopping, notReady, consoleFolder: folder, brand } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.use(answerPreflight(options));
  app.use(createConsoleRouter({ access, respond: responder.respond, folder, brand }));
  app.use(createSampleAppRouter({ simulator, access, respond: responder.respond, folder }));
  app.use(createControlRouter({ simulator, access, responder, stopping, notReady }));
  const askSimulator: RequestHandler = (_request, response) => options.askSimulator(response.locals.asked);
  const fail: ErrorRequestHandler = (error: unknown, _request, response, _next) =>
    options.fail(response.locals.asked, error);
  app.use(askSimulator);
  app.use(fail);
  return (asked, normal) => {
    const { request, response } = asked;
    request.url = normal;
    app(request, Object.assign(response, { locals: { asked, normal } }));
  };
}

/** Tells browsers the methods of a path, for pages that the control API lets in; others are told none. */
function answerPreflight({ simulator, access, corsOrigin, responder }: MockAppOptions): RequestHandler {
  return async (request, response, next) => {
    const { method, headers } = request;
    if (!isPreflight(corsOrigin, method, headers)) return next();
    const isLetIn = hostRefusalOf(access, headers) === undefined;
    const { path } = splitPath(request.path);
    const methods = isLetIn ? (await simulator.control()).methodsAt(path) : undefined;
    const told = preflightHeaders(isLetIn ? corsOrigin : 'none', headers, methods);
    responder.respond(
      response.locals.asked,
      { status: 204, headers: told, body: '' },
      { reason: 'preflight' },
    );
  };
}
