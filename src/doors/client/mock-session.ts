/// <reference lib="esnext.disposable" preserve="true" />

import { describeValue, mockError } from '../../base/errors.ts';
import { Stop, type StopSignal } from '../../base/stop.ts';
import { isSessionName, SESSION_NAME_ALLOWED } from '../../mock/session/session-name.ts';
import { closable, type Transport } from './control-call.ts';
import { createControlClient } from './control-client.ts';
import type { ControlClient } from './control-methods.ts';
import { MockApiError } from './mock-api-error.ts';

/** `Symbol.asyncDispose`, also where the engine has none. */
export const ASYNC_DISPOSE: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? (Symbol.for('Symbol.asyncDispose') as typeof Symbol.asyncDispose);

/** An isolated copy of all that can change, its settings for a client, and its control methods. */
export interface MockSession extends ControlClient {
  readonly name: string;
  /** Base of its URLs: `http://127.0.0.1:4010/_session/<name>`. Whoever asks below it is in the session. */
  readonly url: string;
  /** Base URL of the mocked API in the session: `url` and `/api`. */
  readonly apiUrl: string;
  /** Request headers that name the session, for a client whose URL is fixed. */
  readonly headers: { readonly 'x-mock-session': string };
  /** An API key that names the session, for a client that can change neither. @param apiKey default `demo-key` */
  key(apiKey?: string): string;
  /** Deletes the session; does nothing where it is gone. Its other methods reject with MockError `mock-closed` from then on. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What sessions are made from. */
export interface SessionsOptions {
  readonly transport: Transport;
  /** Where the mock is, without a slash at the end. */
  readonly url: string;
  /** Path of the API, such as `/api`. */
  readonly apiRoot: string;
  /** Headers of each control request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Tells this process from others that share its sessions: stands in the names of those that have none. */
  readonly boot?: string | undefined;
  /** Given when the mock is closed; default: it never is. */
  readonly closed?: StopSignal;
}

/**
 * A function that opens sessions by name; without one they are called `session-1`, `session-2` and so on. A session
 * comes into being when it is first used.
 * @throws MockError `bad-session-name`, `mock-closed`
 */
export function createSessions(options: SessionsOptions): (name?: string) => MockSession {
  const own = options.boot === undefined ? '' : `${options.boot}-`;
  let count = 0;
  return (name = `session-${own}${++count}`) => {
    if (options.closed?.aborted) {
      throw mockError('mock-closed', { what: 'The mock', asked: `session ${name}` });
    }
    if (typeof name !== 'string' || !isSessionName(name)) {
      throw mockError('bad-session-name', {
        given: typeof name === 'string' ? name : describeValue(name),
        allowed: SESSION_NAME_ALLOWED,
      });
    }
    const { headers, apiRoot, closed: mockClosed } = options;
    const url = `${options.url}/_session/${name}`;
    const closed = new Stop();
    const close = async () => {
      closed.abort();
      if (!mockClosed?.aborted) await deleteSession(options, name);
    };
    const transport = closable(options.transport, `The session ${name}`, closed);
    return {
      ...createControlClient({ transport, session: name, headers }),
      ...{ name, url, apiUrl: url + apiRoot, headers: { 'x-mock-session': name } },
      key(apiKey = 'demo-key') {
        if (typeof apiKey === 'string') return `${apiKey}~${name}`;
        throw mockError('bad-option-value', {
          source: 'apiKey',
          given: describeValue(apiKey),
          allowed: 'a text',
        });
      },
      close,
      [ASYNC_DISPOSE]: close,
    };
  };
}

async function deleteSession({ transport, headers }: SessionsOptions, name: string): Promise<void> {
  const path = `/_mock/sessions/${name}`;
  const answer = await transport({ method: 'DELETE', path, headers: { ...headers }, body: '' });
  if (answer.status >= 400 && answer.status !== 404)
    throw new MockApiError(`DELETE ${path}`, answer.status, answer.body);
}
