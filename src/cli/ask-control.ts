import { type MockError, mockError } from '../base/errors.ts';
import { callTarget } from '../check/ask/call-target.ts';
import { destinationOf, forwardProxyFor } from '../server/fallback/forward-proxy.ts';

/** Nobody waits longer for an answer; ms. */
const PATIENCE_MS = 30_000;

/** Which mock is asked, and as whom. */
export interface ControlTarget {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: string | undefined;
  readonly session: string;
  /** Authorities to trust, PEM; default: those that Node.js knows. */
  readonly ca?: readonly string[] | undefined;
}

/**
 * Asks the control API of a running mock for something, through a proxy where the environment names one.
 * @param path below `/_mock`, with the query
 * @param body sent as JSON, by POST; undefined: GET
 * @throws MockError `control-unreachable`, `control-token-wanted`, `control-refused`; `bad-option-value` for a proxy that is none
 */
export async function askControl(
  target: ControlTarget,
  path: string,
  env: Parameters<typeof forwardProxyFor>[1],
  body?: object,
): Promise<string> {
  return (await askControlFully(target, path, env, body)).text;
}

/** The same with the headers of the answer, names in lower case. @throws as `askControl` */
export async function askControlFully(
  { url, token, session, ca }: ControlTarget,
  path: string,
  env: Parameters<typeof forwardProxyFor>[1],
  body?: object,
): Promise<{ readonly text: string; readonly headers: ReadonlyMap<string, string> }> {
  const destination = destinationOf(new URL(url));
  const headers = {
    'x-mock-session': session,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const method = body === undefined ? 'GET' : 'POST';
  const given = await callTarget(
    { ...destination, via: forwardProxyFor(destination, env), tls: ca && { ca: [...ca] } },
    {
      ...{ method, headers, body: body && JSON.stringify(body) },
      path: `${new URL(url).pathname.replace(/\/$/, '')}/_mock${path}`,
    },
    { timeoutMs: PATIENCE_MS },
  );
  if (given.kind !== 'answered') throw mockError('control-unreachable', { given: url, reason: given.reason });
  const text = given.bytes.toString();
  if (given.status >= 200 && given.status < 300) return { text, headers: new Map(given.headers) };
  throw refusal(url, token, given.status, problemIn(text));
}

/** What the mock refused, or that something else answered. */
function refusal(url: string, token: string | undefined, status: number, problem: Problem): MockError {
  const { type = '', detail = '' } = problem;
  if (!type.startsWith(PROBLEM_TYPE)) {
    return mockError('control-unreachable', {
      given: url,
      reason: `something else answers there, ${status}`,
    });
  }
  if (type === `${PROBLEM_TYPE}control-token-refused`) {
    const hint =
      token === undefined
        ? 'Give it by --token TOKEN or EV_DRIVER_MOCK_TOKEN.'
        : 'The one that was given is another.';
    return mockError('control-token-wanted', { given: url, hint });
  }
  return mockError('control-refused', { given: url, status, reason: detail.replace(/[.?]$/, '') });
}

/** What the errors of the control API have as their type, before the code. */
const PROBLEM_TYPE = 'urn:ev-driver-mock:error:';

interface Problem {
  readonly type?: string;
  readonly detail?: string;
}

/** A problem (RFC 9457); nothing of anything else. */
function problemIn(text: string): Problem {
  try {
    const { type, detail } = JSON.parse(text) as Record<keyof Problem, unknown>;
    return { ...(typeof type === 'string' && { type }), ...(typeof detail === 'string' && { detail }) };
  } catch {
    return {};
  }
}
