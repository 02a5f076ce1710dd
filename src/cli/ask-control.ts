import { mockError } from '../contract/errors.ts';

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
 * Reads something from the control API of a running mock.
 * @param path below `/_mock`, with the query
 * @throws MockError `control-unreachable`
 */
export async function askControl({ url, token, session }: ControlTarget, path: string): Promise<string> {
  const headers = {
    'x-mock-session': session,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${url}/_mock${path}`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    text = await response.text();
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : message;
    throw mockError('control-unreachable', { given: url, reason });
  }
  if (response.ok) return text;
  throw mockError('control-unreachable', {
    given: url,
    reason: detailOf(text) ?? `status ${response.status}`,
  });
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
