import type { RequestListener, ServerResponse } from 'node:http';
import express, { type Application, type Request } from 'express';

/**
 * An application of express 5 whose first layer answers every request, so that it can be mounted in another one: what
 * comes below the mount path is answered as if it had come without. Express adds no header of its own.
 */
export function expressApp(app: RequestListener): Application {
  const host = express();
  host.disable('x-powered-by');
  host.disable('etag');
  // The app asks its server how many headers it takes; express forgets which it is.
  const layer = (request: Request, response: ServerResponse) =>
    Reflect.apply(app, (request.socket as { server?: unknown }).server, [request, response]);
  return host.use(layer);
}
