import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** What is sent. */
export interface Asked {
  readonly method?: string;
  /** The target as it stands in the request line. */
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** How long an answer may take, in ms, before it counts as a hang. */
const HANG_MS = 10_000;

/** A client that sends what `fetch` forbids, such as `Host`, over connections that it keeps. */
export interface Client {
  ask(asked: Asked): Promise<Answered>;
  close(): void;
}

/**
 * Makes a client of a server on 127.0.0.1. An answer that does not come within ten seconds is an error.
 * @param maxSockets how many requests are under way at a time, at most
 */
export function clientOf(port: number, maxSockets = 4): Client {
  const agent = new Agent({ keepAlive: true, maxSockets });
  return { ask: (asked) => ask(port, agent, asked), close: () => agent.destroy() };
}

function ask(
  port: number,
  agent: Agent,
  { method = 'GET', path, headers = {}, body }: Asked,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request({
      ...{ host: '127.0.0.1', port, agent, method, path, headers: { ...length, ...headers } },
      timeout: HANG_MS,
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${HANG_MS} ms: ${method} ${path}`)));
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    sent.end(body);
  });
}
