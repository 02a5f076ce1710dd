import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { BytePool } from '../../../src/server/wire/byte-pool.ts';

let server: Server;
afterEach(() => server.close());

/** A body that tells its number and is of another length than its neighbours. */
function body(n: number): string {
  return `${n};`.repeat(1 + ((n * 7919) % 20_000));
}

/** Serves bodies by their number, each after a moment in the pool; tells where each waited. */
async function serve(pool: BytePool): Promise<{ readonly url: string; readonly places: ArrayBufferLike[] }> {
  const places: ArrayBufferLike[] = [];
  server = createServer((request, response) => {
    const held = pool.until(response)(Buffer.from(body(Number(request.url?.slice(1)))));
    places.push(held.buffer);
    setTimeout(() => response.end(held), 3);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, places };
}

describe('BytePool', () => {
  it('gives each answer its own bytes, however many wait at once', async () => {
    const { url } = await serve(new BytePool());
    const numbers = Array.from({ length: 300 }, (_, n) => n);
    const bodies = await Promise.all(numbers.map(async (n) => (await fetch(`${url}/${n}`)).text()));
    expect(bodies.map((got, n) => got === body(n))).toEqual(numbers.map(() => true));
  });

  it('uses the place of an answer again once that is out', async () => {
    const { url, places } = await serve(new BytePool());
    for (const n of [1, 2, 3]) await (await fetch(`${url}/${n}`)).text();
    expect(new Set(places).size).toBe(1);
  });

  it('keeps the bytes of an answer that its client reads slowly, whatever is answered meanwhile', async () => {
    const { url } = await serve(new BytePool());
    const { port } = new URL(url);
    const slow = connect(Number(port), '127.0.0.1');
    slow.pause();
    // More than the system takes from a server that nobody reads from, on one connection.
    const asked = Array.from({ length: 200 }, (_, n) => 1000 + n);
    slow.write(asked.map((n) => `GET /${n} HTTP/1.1\r\nhost: x\r\n\r\n`).join(''));
    for (let n = 0; n < 50; n++) expect(await (await fetch(`${url}/${n}`)).text()).toBe(body(n));
    slow.write('GET /0 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const got = await text(slow);
    for (const n of asked) expect(got.includes(`\r\n\r\n${body(n)}`), `${n}`).toBe(true);
  });
});
