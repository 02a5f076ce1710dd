import http from 'node:http';
import type https from 'node:https';
import { nodeBuiltin } from '../../base/node-builtin.ts';
import { itemAt, present } from '../../base/present.ts';
import { apiRoot } from '../../generated/contract/definition.gen.ts';
import {
  A_FUNCTION,
  type CodeOptions,
  checkOptions,
  ofBaseUrl,
  ofTable,
} from '../../options/check-options.ts';
import type { Transport } from './control-call.ts';
import { createControlClient } from './control-client.ts';
import type { ControlClient } from './control-methods.ts';
import { createSessions, type MockSession } from './mock-session.ts';

/** How to reach a mock that runs elsewhere. */
export interface ConnectOptions {
  /** The token that the server was started with (`--control-token`). */
  readonly token?: string;
  /** Authority to trust where the mock is behind TLS, PEM, as its `--tls-ca-out` writes it. Default: those that Node.js knows. */
  readonly ca?: string;
  /** Asks in the place of Node.js's own HTTP client, which no environment of tests and none of its CORS rules concern. */
  readonly fetch?: typeof fetch;
  /** Path that all paths of its API start with, where it serves another spec than the built-in one. Default `/api`. */
  readonly basePath?: string;
}

const AT: CodeOptions<{ readonly url: string }> = { url: { ...ofBaseUrl(false), required: true } };
const CONNECT_OPTIONS: CodeOptions<ConnectOptions> = {
  token: ofTable('token'),
  ca: { allowed: 'a certificate as PEM', read: (value) => (isPem(value) ? value : undefined) },
  fetch: A_FUNCTION,
  basePath: ofTable('basePath'),
};

/** A mock that runs elsewhere. Its own control methods are those of the default session. */
export interface ConnectedMock extends ControlClient {
  readonly url: string;
  /** Base URL of the mocked API. */
  readonly apiUrl: string;
  /** Opens a session; without a name, `session-1`, `session-2` and so on, for this connection. */
  session(name?: string): MockSession;
}

/**
 * Steers a mock that runs elsewhere, such as in a container; asks it nothing yet.
 * @param at such as `http://127.0.0.1:4010`
 * @throws OptionsError with what is wrong in the address, or with all that is wrong in the options
 */
export function connectDriverMock(at: string, options: ConnectOptions = {}): ConnectedMock {
  const { url: base } = checkOptions('connectDriverMock', AT, { url: at });
  const {
    token,
    ca,
    fetch: ask,
    basePath = apiRoot,
  } = checkOptions('connectDriverMock', CONNECT_OPTIONS, options);
  const headers = token === undefined ? undefined : { 'x-mock-token': token };
  const transport = ask ? fetchTransport(base, ask) : httpTransport(base, ca);
  return {
    ...createControlClient({ transport, session: 'default', headers }),
    ...{ url: base, apiUrl: base + basePath },
    session: createSessions({ transport, url: base, apiRoot: basePath, headers }),
  };
}

function isPem(value: unknown): value is string {
  return typeof value === 'string' && value.includes('-----BEGIN CERTIFICATE-----');
}

function fetchTransport(base: string, ask: typeof fetch): Transport {
  return async ({ method, path, headers, body, signal }) => {
    const init = { method, headers, ...(body !== '' && { body }), ...(signal && { signal }) };
    const response = await ask(base + path, init);
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  };
}

/**
 * Carries requests over HTTP by Node.js itself: in a DOM environment the global fetch is the page's, with the rules of
 * CORS, or there is none.
 * @param base URL of the mock, without a slash at the end
 * @param ca authority to trust, PEM; default: those that Node.js knows
 */
function httpTransport(base: string, ca?: string): Transport {
  // A mock behind TLS is rare: what https needs is not loaded for others.
  const isSecure = /^https:/i.test(base);
  return ({ method, path, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const { request } = isSecure ? present(nodeBuiltin<typeof https>('node:https')) : http;
      const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const asked = request(
        base + path,
        { method, headers: { ...headers, ...length }, ...(ca && { ca }) },
        (response) => {
          const { statusCode: status = 0, rawHeaders } = response;
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', (part: string) => {
              text += part;
            })
            .on('error', reject)
            .on('end', () => resolve({ status, headers: pairs(rawHeaders), body: text }));
        },
      );
      const abort = () => asked.destroy(new Error('The request was aborted.'));
      asked.on('error', reject).on('close', () => signal?.removeEventListener('abort', abort));
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
      asked.end(body);
    });
}

/** Names in lower case and values, of a list in which they stand in turn. */
function pairs(raw: readonly string[]): [name: string, value: string][] {
  const found: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) found.push([itemAt(raw, i).toLowerCase(), itemAt(raw, i + 1)]);
  return found;
}
