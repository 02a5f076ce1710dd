import { getEventListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { FAULT_NAMES, FAULTS, type FaultName } from '../../../src/content/scenarios/fault.ts';
import { faultByName } from '../../../src/server/wire/faults.ts';
import { requestText, type TalkOptions, talk } from '../../support/raw-client.ts';

const BODY = JSON.stringify({ name: 'Ångström', chargers: [], tags: [{ id: 1 }] });
const LENGTH = Buffer.byteLength(BODY);
const servers: Server[] = [];

afterEach(() => {
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
    faultByName(name)({ request, response, ...answer, stopping: stop.signal });
  });
  return { port: await listening(server), open, stop };
}

/** The free port that a server listens on from now on, until the test ends. */
async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** What a bare socket receives until the connection is over, and how that ended. */
async function ask(port: number, options: TalkOptions = {}, request = requestText('/', [])) {
  const { received, ending } = await talk(port, request, options);
  const [head = '', body = ''] = received.toString().split('\r\n\r\n');
  return { head, body, ending };
}

describe('the table of faults', () => {
  test('is that of docs/faults.md, name by name and sentence by sentence', () => {
    const page = readFileSync(new URL('../../../docs/faults.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, name, text]) => [name, text]);
    expect(Object.fromEntries(rows)).toEqual(FAULTS);
  });
});

describe('what a bare socket sees', () => {
  it('reset-before: a reset and no byte', async () => {
    const { port } = await serve('reset-before');
    expect(await ask(port)).toEqual({ head: '', body: '', ending: 'reset' });
  });

  it('reset-mid-body: headers, the first half of the body, a reset', async () => {
    const { port } = await serve('reset-mid-body');
    const seen = await ask(port);
    expect(seen.head).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(seen.head).toContain(`content-length: ${LENGTH}`);
    expect(Buffer.byteLength(seen.body)).toBe(Math.floor(LENGTH / 2));
    expect(BODY.startsWith(seen.body)).toBe(true);
    expect(seen.ending).toBe('reset');
  });

  it('empty-reply: a good end and no byte', async () => {
    const { port } = await serve('empty-reply');
    expect(await ask(port)).toEqual({ head: '', body: '', ending: 'closed' });
  });

  it('truncated-body: the length of the whole, the first half, a good end', async () => {
    const { port } = await serve('truncated-body', BODY, 404);
    const seen = await ask(port);
    expect(seen.head).toMatch(/^HTTP\/1.1 404 Not Found\r\ncontent-type: application\/json\r\n/);
    expect(seen.head).toContain(`content-length: ${LENGTH}`);
    expect(Buffer.byteLength(seen.body)).toBe(Math.floor(LENGTH / 2));
    expect(seen.ending).toBe('closed');
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
    const count = (received: Buffer) => received.toString().match(/HTTP\/1.1 200/g)?.length ?? 0;
    const { received } = await talk(port, requestText('/', []).repeat(2), {
      until: (received) => count(received) === 2,
    });
    expect(count(received)).toBe(2);
  });

  it('hang: nothing, until the client gives up; then nothing is left', async () => {
    const { port, open } = await serve('hang');
    const seen = ask(port, { silenceMs: 80 });
    await vi.waitFor(() => expect(open.size).toBe(1));
    expect(await seen).toEqual({ head: '', body: '', ending: 'silent' });
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
      const seen = await ask(port, {}, requestText('/', ['connection: close'], 'HEAD'));
      expect(seen.head).toMatch(/^HTTP\/1.1 200 OK\r\n/);
      expect(seen.body).toBe('');
    },
  );

  it.each(FAULT_NAMES)(
    '%s: a client that is gone already leaves nothing behind, and the next one is answered',
    async (name) => {
      const { signal } = new AbortController();
      const applied: unknown[] = [];
      const server = createServer((request, response) => {
        if (request.url === '/next') return void response.end('here');
        response.once('close', () => {
          const answer = { status: 200, headers: [], body: Buffer.from(BODY) };
          applied.push(faultByName(name)({ request, response, ...answer, stopping: signal }));
        });
        request.socket.destroy();
      });
      const port = await listening(server);
      await talk(port, requestText('/', []));
      await vi.waitFor(() => expect(applied).toEqual([undefined]));
      expect(getEventListeners(signal, 'abort')).toEqual([]);
      const { received } = await talk(port, requestText('/next'));
      expect(received.toString()).toMatch(/^HTTP\/1.1 200 OK.*here$/s);
      await vi.waitFor(async () => expect(await promisify(server.getConnections.bind(server))()).toBe(0));
    },
  );
});
