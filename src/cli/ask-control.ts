import { mockError } from '../base/errors.ts';
import { callTarget } from '../check/call-target.ts';
import { destinationOf, forwardProxyFor } from '../check/forward-proxy.ts';

/** Nobody waits longer for an answer; ms. */
const PATIENCE_MS = 30_000;

/** Which mock is asked, and as whom. */
export interface ControlTarget {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: string | undefined;
  readonly session: string;
}

/**
 * Reads something from the control API of a running mock, through a proxy where the environment names one.
 * @param path below `/_mock`, with the query
 * @throws MockError `control-unreachable`, `bad-option-value` for a proxy that is none
 */
export async function askControl(
  { url, token, session }: ControlTarget,
  path: string,
  env: Parameters<typeof forwardProxyFor>[1],
): Promise<string> {
  const destination = destinationOf(new URL(url));
  const headers = {
    'x-mock-session': session,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const given = await callTarget(
    { ...destination, via: forwardProxyFor(destination, env) },
    { method: 'GET', path: `${new URL(url).pathname.replace(/\/$/, '')}/_mock${path}`, headers },
    { timeoutMs: PATIENCE_MS },
  );
  if (given.kind !== 'answered') throw mockError('control-unreachable', { given: url, reason: given.reason });
  const text = given.bytes.toString();
  if (given.status >= 200 && given.status < 300) return text;
  throw mockError('control-unreachable', { given: url, reason: detailOf(text) ?? `status ${given.status}` });
}

/** What a problem (RFC 9457) says, without the closing period. */
function detailOf(text: string): string | undefined {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    return typeof detail === 'string' ? detail.replace(/\.$/, '') : undefined;
  } catch {
    return undefined;
  }
}
