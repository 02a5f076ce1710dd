import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeContent, fakeContentError, fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { type Program, portOf, startProgram } from '../../support/program.ts';
import { caughtUp } from '../../support/raw-client.ts';

const TARGET = '/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** Serves in this process until the test ends. */
async function serve(...flags: readonly string[]) {
  const { io, written, signal, isListening } = fakeIo(['serve', '--port', '0', ...flags]);
  const { state, open } = fakeFiles();
  const ended = run(io, open);
  stops.push(() => {
    signal();
    return ended;
  });
  await Promise.race([vi.waitFor(() => expect(isListening()).toBe(true), 10_000), ended]);
  const url = /http:\/\/[^\s/"]+/.exec(written.stdout)?.[0] ?? '';
  return { url, written, state, signal, ended };
}

describe('serve', () => {
  it('starts with a banner whose curl works', async () => {
    const { written } = await serve('--seed', '7', '--clock', '2026-01-15T09:00:00Z');
    const curl = /curl "([^"]+)"/.exec(written.stdout)?.[1];
    const response = await fetch(curl!);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ externalId: 'extIdTest', name: 'UserTest' });
    expect(written.stdout).toMatch(
      /1,000,000 for each customer \(demo, acme\), driver-1 to driver-1000000; 1 named/,
    );
    expect(written.stdout).toContain('seed 7, clock frozen at 2026-01-15T09:00:00Z');
    expect(written.stdout).toMatch(/Docs .*README\.md/);
    expect(written.stderr).toBe('');
  });

  it('where ids are masked, the request of the banner is one for a numbered driver: a named one may be somebody', async () => {
    const { written } = await serve('--redact-ids');
    expect(written.stdout).toContain('/driver-1?');
    expect(written.stdout).not.toContain('/extIdTest');
  });

  it('logs each request in one line, without the key', async () => {
    const { url, written } = await serve();
    await fetch(url + TARGET);
    await vi.waitFor(() =>
      expect(written.stdout).toMatch(
        /\d\d:\d\d:\d\d\.\d{3} GET \/api\/user\/externalId\/extIdTest\?code=\*\*\*&clientId=demo 200 OK [\d.]+ ms/,
      ),
    );
  });

  it('writes nothing but JSON with --log json', async () => {
    const { written, signal, ended } = await serve('--log', 'json');
    const { url } = JSON.parse(written.stdout);
    await fetch(url.full + TARGET, { headers: { 'x-request-id': 'r-1' } });
    signal();
    await ended;
    const lines = written.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { 'log.level': 'info', event: { action: 'listening' }, url, ev_driver_mock: { seed: 1 } },
      { http: { request: { method: 'GET', id: 'r-1' }, response: { status_code: 200 } } },
    ]);
  });

  it.each([
    ['--clock', 'x60', '--replica', 'a'],
    ['--clock', '2026-01-15T09:00:00Z,x60', '--replica', 'a'],
  ])('warns of a clock that other replicas do not share: %s %s %s', async (...flags) => {
    const { written } = await serve(...flags);
    expect(written.stderr).toContain(
      `The clock ${flags[1]} runs from the start of each process, and it is called a`,
    );
    const [, clock] = /--clock "([^"]+)"/.exec(written.stderr)!;
    expect((await serve('--clock', clock!, '--replica', 'a')).written.stderr).toBe('');
  });

  it.each([
    ['--clock', 'x60'],
    ['--clock', 'live', '--replica', 'a'],
    ['--clock', '+PT2H', '--replica', 'a'],
    ['--clock', '2026-01-15T09:00:00Z', '--replica', 'a'],
  ])('warns of no other clock: %s %s', async (...flags) => {
    expect((await serve(...flags)).written.stderr).toBe('');
  });

  it('logs no request with --log silent', async () => {
    const { url, written, signal, ended } = await serve('--log', 'silent');
    const banner = written.stdout;
    await fetch(url + TARGET);
    signal();
    await ended;
    expect(written.stdout).toBe(banner);
  });

  it('ends with 0 at a signal and stops watching', async () => {
    const { url, state, signal, ended } = await serve();
    expect(state.watching).toBe(true);
    signal();
    expect(await ended).toBe(0);
    expect(state.watching).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('puts changed fixtures in place', async () => {
    const { url, written, state } = await serve();
    state.load = () => {
      const content = fakeContent();
      return { ...content, fixtures: { ...content.fixtures, drivers: new Map() } };
    };
    state.change();
    expect((await fetch(url + TARGET)).status).toBe(404);
    expect(written.stderr).toMatch(/fixtures have changed/);
  });

  it('keeps the fixtures from before when an edit is bad, and tells each mistake', async () => {
    const { url, written, state } = await serve();
    state.load = () => {
      throw fakeContentError();
    };
    state.change();
    expect((await fetch(url + TARGET)).status).toBe(200);
    await vi.waitFor(() =>
      expect(written.stderr).toContain('2 mistakes. The fixtures from before stay in place.'),
    );
    expect(written.stderr).toContain('drivers/x.yaml:3: a.');
  });

  it('ends with 1 and one line when the port is taken', async () => {
    const { url } = await serve();
    const { written, ended } = await serve('--port', new URL(url).port);
    expect(await ended).toBe(1);
    expect(written.stderr).toMatch(/^ev-driver-mock: Port \d+ on 127\.0\.0\.1 is taken\.[^\n]*\n$/);
  });
});

describe('as a process', () => {
  async function start(): Promise<Program & { readonly port: number }> {
    const program = startProgram('serve', '--port', '0', '--log', 'silent');
    stops.push(() => {
      program.child.kill('SIGKILL');
      return program.ended;
    });
    return { ...program, port: await portOf(program) };
  }

  /** A request of which the last line is still to come. */
  async function halfRequest(port: number) {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (text) => {
      received += text;
    });
    socket.on('error', () => {});
    const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(received)));
    socket.write(`GET ${TARGET} HTTP/1.1\r\nHost: a\r\n`);
    await caughtUp(`http://127.0.0.1:${port}`);
    return { finish: () => socket.write('\r\n'), closed };
  }

  /** Resolves when a server takes no connections any more. */
  const stopped = (port: number) =>
    vi.waitFor(() => expect(caughtUp(`http://127.0.0.1:${port}`)).rejects.toThrow(), 10_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s finishes the request in flight and ends with 0',
    async (signal) => {
      const { child, ended, port } = await start();
      const { finish, closed } = await halfRequest(port);
      child.kill(signal);
      await stopped(port);
      finish();
      expect(await closed).toMatch(/^HTTP\/1\.1 200 OK/);
      expect(await ended).toBe(0);
    },
  );

  it('the second signal ends it at once', async () => {
    const { child, ended, port } = await start();
    const { closed } = await halfRequest(port);
    child.kill('SIGINT');
    await stopped(port);
    // What comes within 100 ms would be the same signal, passed on by npm.
    await sleep(150);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    await closed;
  });
});
