import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { faultByName } from '../../../src/http/faults/index.ts';
import { FAULT_NAMES, FAULTS, type FaultName } from '../../../src/scenarios/fault.ts';

const BODY = JSON.stringify({ name: 'Ångström', chargers: [], tags: [{ id: 1 }] });
const LENGTH = Buffer.byteLength(BODY);
const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Faulty {
  readonly port: number;
  /** Responses that are not closed. */
  readonly open: Set<unknown>;
  readonly stop: AbortController;
}

async function serve(name: FaultName, body = BODY, status = 200): Promise<Faulty> {
  const stop = new AbortController();
  const open = new Set<unknown>();
  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    const headers = [['content-type', 'application/json']] as const;
    const answer = { status, headers, body: Buffer.from(body) };
    faultByName(name).apply({ request, response, ...answer, stopping: stop.signal });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, open, stop };
}

/** What a bare socket receives until the connection is over, and how that ended: FIN or an error. */
interface Seen {
  readonly head: string;
  readonly body: string;
  readonly end: 'FIN' | string;
}

function ask(port: number, method = 'GET', onSocket?: (socket: Socket) => void): Promise<Seen> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let end = 'closed';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${method} / HTTP/1.1\r\nHost: a\r\n\r\n`);
      onSocket?.(socket);
    });
    sockets.push(socket);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => {
      end = 'FIN';
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end = error.code ?? error.message;
    });
    socket.on('close', () => {
      const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
      resolve({ head, body, end });
    });
  });
}

describe('the table of faults', () => {
  test.each(FAULT_NAMES)('%s is implemented under its name', (name) => {
    expect(faultByName(name).name).toBe(name);
  });

  test('is that of docs/faults.md, name by name and sentence by sentence', () => {
    const page = readFileSync(new URL('../../../docs/faults.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, name, text]) => [name, text]);
    expect(Object.fromEntries(rows)).toEqual(FAULTS);
  });
});

describe('what a bare socket sees', () => {
  it('reset-before: a reset and no byte', async () => {
    const { port } = await serve('reset-before');
    expect(await ask(port)).toEqual({ head: '', body: '', end: 'ECONNRESET' });
  });

  it('reset-mid-body: headers, the first half of the body, a reset', async () => {
    const { port } = await serve('reset-mid-body');
    const seen = await ask(port);
    expect(seen.head).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(seen.head).toContain(`content-length: ${LENGTH}`);
    expect(Buffer.byteLength(seen.body)).toBe(Math.floor(LENGTH / 2));
    expect(BODY.startsWith(seen.body)).toBe(true);
    expect(seen.end).toBe('ECONNRESET');
  });

  it('empty-reply: a good end and no byte', async () => {
    const { port } = await serve('empty-reply');
    expect(await ask(port)).toEqual({ head: '', body: '', end: 'FIN' });
  });

  it('truncated-body: the length of the whole, the first half, a good end', async () => {
    const { port } = await serve('truncated-body', BODY, 404);
    const seen = await ask(port);
    expect(seen.head).toMatch(/^HTTP\/1.1 404 Not Found\r\ncontent-type: application\/json\r\n/);
    expect(seen.head).toContain(`content-length: ${LENGTH}`);
    expect(Buffer.byteLength(seen.body)).toBe(Math.floor(LENGTH / 2));
    expect(seen.end).toBe('FIN');
  });

  it('truncated-body: also where the body is larger than any buffer on the way', async () => {
    const { port } = await serve('truncated-body', 'x'.repeat(8_000_000));
    expect((await ask(port)).body).toHaveLength(4_000_000);
  });

  it.each([BODY, '{}          ', '10', '"ää"', ''])(
    'malformed-json: valid HTTP, and no JSON of %j',
    async (body) => {
      const { port } = await serve('malformed-json', body);
      const response = await fetch(`http://127.0.0.1:${port}`);
      const text = await response.text();
      expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
      expect(() => JSON.parse(text)).toThrow(SyntaxError);
    },
  );

  it('malformed-json: the connection goes on', async () => {
    const { port } = await serve('malformed-json');
    const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request + request));
    sockets.push(socket);
    socket.on('data', (chunk) => {
      received += chunk;
    });
    await vi.waitFor(() => expect(received.match(/HTTP\/1.1 200/g)).toHaveLength(2));
  });

  it('hang: nothing, until the client gives up; then nothing is left', async () => {
    const { port, open } = await serve('hang');
    const seen = ask(port, 'GET', (socket) => setTimeout(() => socket.destroy(), 80));
    await vi.waitFor(() => expect(open.size).toBe(1));
    expect(await seen).toMatchObject({ head: '', body: '' });
    await vi.waitFor(() => expect(open.size).toBe(0));
  });

  it('hang: ends when the server stops', async () => {
    const { port, open, stop } = await serve('hang');
    const seen = ask(port);
    await vi.waitFor(() => expect(open.size).toBe(1));
    stop.abort();
    expect(await seen).toMatchObject({ head: '', body: '' });
    expect(await ask(port)).toMatchObject({ head: '', body: '' });
  });

  it.each(['reset-mid-body', 'truncated-body', 'malformed-json'] as const)(
    '%s: no body for HEAD',
    async (name) => {
      const { port } = await serve(name);
      const close = (socket: Socket) => setTimeout(() => socket.destroy(), 200);
      const seen = await ask(port, 'HEAD', close);
      expect(seen.head).toMatch(/^HTTP\/1.1 200 OK\r\n/);
      expect(seen.body).toBe('');
    },
  );

  it.each(FAULT_NAMES)('%s: a client that is gone already does no harm', async (name) => {
    const stop = new AbortController();
    const applied = new Promise<void>((resolve) => {
      const server = createServer((request, response) => {
        response.once('close', () => {
          const answer = { status: 200, headers: [], body: Buffer.from(BODY) };
          faultByName(name).apply({ request, response, ...answer, stopping: stop.signal });
          resolve();
        });
        request.socket.destroy();
      });
      servers.push(server);
      server.listen(0, '127.0.0.1', () => void ask((server.address() as AddressInfo).port));
    });
    await applied;
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
