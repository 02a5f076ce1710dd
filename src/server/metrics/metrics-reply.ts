import type { IncomingHttpHeaders } from 'node:http';
import { mockError } from '../../base/errors.ts';
import { lazily } from '../../base/lazily.ts';
import type { Wire } from '../../mock/reply.ts';
import type { ControlAccess } from '../access/control-access.ts';
import { problemReply } from '../wire/problem-reply.ts';
import type { MetricsOptions } from './metrics.ts';

/** Where the metrics are. */
export const METRICS_PATH = '/_mock/metrics';

const ALLOWED = ['GET', 'HEAD', 'OPTIONS'];

/** Who may read the metrics. */
export interface MetricsAccess {
  readonly access: ControlAccess;
  /** Whether everybody may; default: who may use the control API. */
  readonly metricsOpen?: boolean | undefined;
}

/** Answers a request for the metrics; what makes them is loaded with the first one. */
export function metricsResponder(options: MetricsOptions, { access, metricsOpen = false }: MetricsAccess) {
  const load = lazily(async () => (await import('./metrics.ts')).createMetrics(options));
  const loadGuard = lazily(() => import('../access/control-guard.ts'));
  return async (method: string, headers: IncomingHttpHeaders): Promise<Wire> => {
    const refusal = metricsOpen ? undefined : (await loadGuard()).refusalOf(access, headers);
    if (refusal) return problemReply(refusal, [], METRICS_PATH);
    const allow = ['allow', ALLOWED.join(', ')] as const;
    if (method === 'OPTIONS')
      return { status: 204, headers: [allow, ['x-mock-off-contract', 'true']], body: '' };
    if (!ALLOWED.includes(method)) {
      const error = mockError('method-not-allowed', { given: method, path: METRICS_PATH, allowed: ALLOWED });
      return problemReply(error, [allow], METRICS_PATH);
    }
    const metrics = await load();
    return {
      status: 200,
      headers: [
        ['content-type', metrics.contentType],
        ['cache-control', 'no-store'],
        ['x-content-type-options', 'nosniff'],
        ['x-mock-off-contract', 'true'],
      ],
      body: await metrics.text(),
    };
  };
}
