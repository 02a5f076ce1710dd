import { type SimulatorOptions, sendsMockHeaders } from '../../mock/simulator-options.ts';
import type { Fallback } from './pass-on.ts';

/**
 * What passes requests on that no operation knows, loaded where there is one.
 * @param options `fallback`: address of the other server; undefined for none
 */
export async function openFallback({
  fallback: url,
  ...options
}: Pick<SimulatorOptions, 'contractOnly' | 'mockHeaders'> & {
  readonly fallback?: string | undefined;
}): Promise<Fallback | undefined> {
  if (url === undefined) return undefined;
  return (await import('./pass-on.ts')).createFallback({ url, mockHeaders: sendsMockHeaders(options) });
}
