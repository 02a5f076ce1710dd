import { Router } from 'express';
import { mockError } from '../contract/errors.ts';
import { formatInstant } from '../world/instant.ts';
import { type HealthOptions, healthReply } from './health.ts';
import { problemReply } from './problem-reply.ts';
import type { Respond } from './respond.ts';

/** What the paths under `/_mock` need. */
export interface MockRouterOptions extends HealthOptions {
  readonly contractOnly: boolean;
  readonly respond: Respond;
}

/**
 * The simulator's own paths, mounted at `/_mock`. The health check always answers. What is not answered here
 * goes on to the control API, or to the simulator, for which such a path is unknown like any other.
 */
export function createMockRouter(options: MockRouterOptions): Router {
  const { simulator, contractOnly, respond } = options;
  const router = Router({ caseSensitive: true, strict: true });
  // To HEAD as well, says express.
  router.get('/health', (request, response) => respond(request, response, healthReply(options)));
  if (contractOnly) return router;
  router.all('/health', (request, response) => {
    const allowed = ['GET', 'HEAD', 'OPTIONS'];
    const given = request.method;
    const error = mockError('method-not-allowed', { given, path: request.originalUrl, allowed });
    const clock = formatInstant(simulator.instant());
    const headers = [['allow', allowed.join(', ')] as const, ['x-mock-clock', clock] as const];
    respond(request, response, problemReply(error, headers), { reason: 'off-contract' });
  });
  return router;
}
