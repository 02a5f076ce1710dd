import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { StopSignal } from '../base/stop.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { createConsoleRouter } from './console-router.ts';
import type { ControlAccess } from './control-access.ts';
import { createControlRouter } from './control-router.ts';
import type { Asked, Responder } from './respond.ts';

/** What hosts the console and the control API. */
export interface MockAppOptions {
  readonly simulator: Pick<Simulator, 'control'>;
  readonly access: ControlAccess;
  readonly responder: Responder;
  /** Aborted when the server stops. */
  readonly stopping: StopSignal;
  /** Absolute path of the folder with the built console; default: that of the package. */
  readonly consoleFolder: string | undefined;
  /** Answers what is neither the console's nor the control API's. */
  readonly askSimulator: (asked: Asked) => Promise<void>;
  /** Answers an error. */
  readonly fail: (asked: Asked, error: unknown) => void;
}

/** Hosts what shows and steers the simulator, in express 5: the console and the control API. */
export function createMockApp(options: MockAppOptions): (asked: Asked) => void {
  const { simulator, access, responder, stopping, consoleFolder: folder } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.use(createConsoleRouter({ access, respond: responder.respond, folder }));
  app.use(createControlRouter({ simulator, access, responder, stopping }));
  const askSimulator: RequestHandler = (_request, response) => options.askSimulator(response.locals.asked);
  const fail: ErrorRequestHandler = (error: unknown, _request, response, _next) =>
    options.fail(response.locals.asked, error);
  app.use(askSimulator);
  app.use(fail);
  return (asked) => {
    const { request, response } = asked;
    app(request, Object.assign(response, { locals: { asked } }));
  };
}
