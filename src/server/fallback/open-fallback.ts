import { type SimulatorOptions, sendsMockHeaders } from '../../mock/simulator-options.ts';
import type { Fallback, FallbackOptions } from './pass-on.ts';

/**
 * What passes requests on that no operation knows, loaded where there is one.
 * @param options `fallback`: address of the other server; undefined for none
 * @param env names the proxy that has to be passed on the way there
 * @throws MockError `bad-option-value` where it names no HTTP proxy
 */
export async function openFallback(
  {
    fallback: url,
    ...options
  }: Pick<SimulatorOptions, 'contractOnly' | 'mockHeaders'> & { readonly fallback?: string | undefined },
  env: FallbackOptions['env'],
): Promise<Fallback | undefined> {
  if (url === undefined) return undefined;
  return (await import('./pass-on.ts')).createFallback({ url, mockHeaders: sendsMockHeaders(options), env });
}
