import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { Stop } from '../../../src/base/stop.ts';
import { dribble } from '../../../src/server/wire/dribble.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Dribbling {
  readonly url: string;
  readonly port: number;
  readonly writes: number[];
  closed: boolean;
}

async function serve(body: Buffer, overMs: number, stopping = new Stop()): Promise<Dribbling> {
  const state: Dribbling = { url: '', port: 0, writes: [], closed: false };
  const server = createServer((_request, response) => {
    const write = response.write.bind(response) as (chunk: Buffer) => boolean;
    response.write = (chunk: Buffer) => {
      state.writes.push(chunk.length);
      return write(chunk);
    };
    response.once('close', () => {
      state.closed = true;
    });
    response.writeHead(200, { 'content-length': body.length });
    dribble(response, body, overMs, stopping);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { port, url: `http://127.0.0.1:${port}` });
}

it('writes a body in pieces over the time, the first at once', async () => {
  const body = Buffer.from('0123456789'.repeat(50));
  const { url, writes } = await serve(body, 2000);
  const started = performance.now();
  const response = await fetch(url);
  const reader = response.body!.getReader();
  const first = await reader.read();
  expect(performance.now() - started).toBeLessThan(1900);
  const chunks = [first.value!];
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  const took = performance.now() - started;
  expect(took).toBeGreaterThanOrEqual(1995);
  expect(Buffer.concat(chunks)).toEqual(body);
  expect(writes.length).toBeGreaterThan(5);
});

it.each([
  ['an empty body', 0, 200],
  ['one byte', 1, 200],
  ['no time', 500, 0],
  ['fewer bytes than pieces', 3, 200],
])('writes %s whole', async (_, length, overMs) => {
  const body = Buffer.alloc(length, 'x');
  const { url } = await serve(body, overMs);
  expect(await (await fetch(url)).text()).toBe(body.toString());
});

it('waits for a client that reads slowly, and writes all of it', async () => {
  const { port, writes } = await serve(Buffer.alloc(20_000_000, 'x'), 100);
  let received = 0;
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
  );
  socket.pause();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(writes.length).toBeLessThan(5);
  socket.on('data', (chunk) => {
    received += chunk.length;
  });
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
  expect(received).toBeGreaterThan(20_000_000);
});

it('stops when the client goes away', async () => {
  const state = await serve(Buffer.alloc(1000, 'x'), 60_000);
  const abort = new AbortController();
  const response = await fetch(state.url, { signal: abort.signal });
  const reading = response.text().catch((error: unknown) => error);
  abort.abort();
  expect(await reading).toBeInstanceOf(Error);
  await vi.waitFor(() => expect(state.closed).toBe(true));
  const written = state.writes.length;
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(state.writes.length).toBe(written);
});

it('writes the rest at once when the server stops', async () => {
  const stopping = new Stop();
  const body = Buffer.from('x'.repeat(4000));
  const { url, writes } = await serve(body, 60_000, stopping);
  const answer = fetch(url).then((response) => response.text());
  await vi.waitFor(() => expect(writes.length).toBeGreaterThan(0));
  stopping.abort();
  expect(await answer).toBe(body.toString());
});
