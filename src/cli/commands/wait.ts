import { mockError } from '../../base/errors.ts';
import { wait } from '../../base/time/wait.ts';
import { spanText } from '../../options/option-types.ts';
import { forwardProxyFor, type ProxyDestination } from '../../server/fallback/forward-proxy.ts';
import { whyNotReady } from '../ask-ready.ts';
import type { CommandContext } from '../command.ts';
import { readCa } from '../read-ca.ts';

const PATIENCE_MS = 30_000;
/** So long after one question comes the next, in ms. */
const PAUSE_MS = 100;

/**
 * `wait`: returns as soon as a mock is ready, through a proxy where the environment names one.
 * @throws MockError `mock-not-ready` where it is not in time; `bad-option-value` for a proxy that is none
 */
export async function waitUntilReady({ io, options }: CommandContext): Promise<number> {
  const { url, timeout = PATIENCE_MS } = options;
  const until = performance.now() + timeout;
  for (;;) {
    const left = Math.max(1, Math.ceil(until - performance.now()));
    // The server that is waited for may be the one that writes the file.
    const ca = await readCa(options.ca).catch((error: Error) => error);
    const via = (to: ProxyDestination) => forwardProxyFor(to, io.env);
    const reason =
      ca instanceof Error
        ? ca.message.replace(/\.$/, '')
        : await whyNotReady({ url, timeoutMs: left, via, ca });
    if (reason === undefined) break;
    if (performance.now() + PAUSE_MS >= until) {
      throw mockError('mock-not-ready', { given: url, after: ` after ${spanText(timeout)}`, reason });
    }
    await wait(PAUSE_MS);
  }
  io.stdout.write(`The mock at ${url} is ready.\n`);
  return 0;
}
