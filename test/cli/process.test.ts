import { closeSync, existsSync, openSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder, writeIn } from '../content/disk/temporary-folder.ts';
import { type Program, type ProgramOptions, portOf, startProgramBy } from '../support/program.ts';
import { caughtUp, driverTarget, talk } from '../support/raw-client.ts';

/** What is promised, in ms. */
const STOPS_WITHIN = 5000;
const HAS_SIGNALS = process.platform !== 'win32';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Server extends Program {
  readonly port: number;
  readonly url: string;
}

/** Starts a server that is killed at the end of the test, if it is still there. */
async function serve(options: ProgramOptions = {}, ...flags: readonly string[]): Promise<Server> {
  const program = startProgramBy(options, 'serve', '--port', '0', ...flags);
  cleanups.push(() => {
    program.child.kill('SIGKILL');
    return program.ended;
  });
  const port = await portOf(program);
  return { ...program, port, url: `http://127.0.0.1:${port}` };
}

/** Sends SIGTERM. @returns exit code or signal, and how long it took in ms */
async function terminate({ child }: Program): Promise<{ how: number | string; ms: number }> {
  // Not `close`: there may be output that nobody reads.
  const exited = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal!)),
  );
  const sent = performance.now();
  child.kill('SIGTERM');
  const how = await exited;
  return { how, ms: performance.now() - sent };
}

// Windows has no SIGTERM that a program could hear.
describe.skipIf(!HAS_SIGNALS)('SIGTERM ends a server within five seconds', () => {
  test('whatever is open: each is told, and the exit code is 0', async () => {
    const server = await serve({}, '--log', 'silent');
    const { port, url } = server;
    const events = await fetch(`${url}/_mock/events?all=true`);
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    const read = (async () => {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) told += piece.value;
    })();
    const delayed = fetch(url + driverTarget('driver-7'), { headers: { prefer: 'delay=60000' } });
    const poll = fetch(`${url}/_mock/requests/wait?externalId=nobody&timeout=60000&session=polling`);
    const half = talk(port, 'GET /api/user HTTP/1.1\r\nHost: a\r\n');
    const halfBody = talk(port, 'PUT /_mock/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{');
    const idle = talk(port, '');
    await vi.waitFor(() => {
      for (const arrived of ['"session":"polling"', '"externalId":"driver-7"'])
        expect(told).toContain(arrived);
    }, 10_000);
    await caughtUp(`${url}/_mock/live`);

    const { how, ms } = await terminate(server);

    expect(how, server.written.stderr).toBe(0);
    expect(ms).toBeLessThan(STOPS_WITHIN);
    expect(await (await delayed).json()).toMatchObject({ externalId: 'driver-7' });
    const polled = await poll;
    expect(polled.status).toBe(503);
    expect(await polled.json()).toMatchObject({ type: 'urn:ev-driver-mock:error:mock-stopping' });
    await read;
    for (const cut of [half, halfBody, idle]) expect((await cut).ending).not.toBe('silent');
  });

  test('when nobody reads its log, of which little waits meanwhile', async () => {
    const server = await serve();
    const { child, written, port } = server;
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    cleanups.push(() => agent.destroy());
    // 7.5 MB of log.
    const target = driverTarget('driver-7', `&x=${'y'.repeat(15_000)}`);
    const askOften = async () => {
      const answers = await Promise.all(Array.from({ length: 500 }, () => ask(port, target, agent)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    };
    child.stdout!.pause();
    await askOften();
    child.stdout!.resume();
    // 1 MB waits in the process at most; pipe and reader hold some kB each.
    const dropped = () => /^(\d+) lines of the log were dropped/m.exec(written.stdout)?.[1];
    await vi.waitFor(() => expect(dropped()).toBeDefined(), 10_000);
    expect(written.stdout.length).toBeLessThan(2_000_000);
    expect(written.stdout.match(/driver-7.*200 OK/g)!.length + Number(dropped())).toBe(500);
    child.stdout!.pause();
    await askOften();

    const { how, ms } = await terminate(server);

    expect(how, written.stderr).toBe(0);
    expect(ms).toBeLessThan(STOPS_WITHIN);
  });
});

describe.skipIf(!HAS_SIGNALS)('a server with --drain', () => {
  /** Longer than any test here takes. */
  const LONG = ['--log', 'silent', '--drain', '60s'];

  async function draining(...flags: readonly string[]) {
    const server = await serve({}, ...flags);
    const exited = new Promise((resolve) => server.child.once('exit', resolve));
    const events = await fetch(`${server.url}/_mock/events`);
    server.child.kill('SIGTERM');
    await vi.waitFor(() => expect(server.written.stderr).toContain('Not ready any more'), 10_000);
    return { ...server, exited, events };
  }

  test('is not ready after SIGTERM, answers all else on connections that it closes, and ends with 0', async () => {
    const { url, exited, events, written } = await draining('--log', 'silent', '--drain', '3s');
    expect(written.stderr).toBe('ev-driver-mock: Not ready any more, stops in 3s.\n');
    const ready = await fetch(`${url}/_mock/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ type: 'urn:ev-driver-mock:error:mock-stopping' });
    for (const path of ['/_mock/live', '/_mock/clock', driverTarget('driver-7')]) {
      const answer = await fetch(url + path);
      expect([path, answer.status, answer.headers.get('connection')]).toEqual([path, 200, 'close']);
    }
    expect(await exited).toBe(0);
    expect(await events.text()).toContain(': listening');
    await expect(fetch(url)).rejects.toThrow();
  });

  test('ends at once at the second signal', async () => {
    const { child, exited } = await draining(...LONG);
    await sleep(150);
    child.kill('SIGTERM');
    expect(await exited).toBe(143);
  });

  test('does not wait where somebody pressed Ctrl+C', async () => {
    const { child, written } = await serve({}, ...LONG);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await exited, written.stderr).toBe(0);
  });
});

/** Asks over a connection of the agent. */
function ask(port: number, path: string, agent: Agent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode!, text })).on('error', reject);
    }).on('error', reject);
  });
}

describe('a server whose parent is killed', () => {
  /** Starts what follows, says its process id and waits for nothing but its own end. */
  const PARENT = `
    const [command, ...words] = process.argv.slice(1);
    const child = require('node:child_process').spawn(command, words, { stdio: 'inherit' });
    console.error('pid ' + child.pid);
    setInterval(() => {}, 1000);
  `;

  async function serveBelow(env: Readonly<Record<string, string>>, ...flags: readonly string[]) {
    const through = [process.execPath, '-e', PARENT, '--'];
    const server = await serve({ env, through }, ...flags);
    const pid = Number(/pid (\d+)/.exec(server.written.stderr)![1]);
    cleanups.push(() => {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    });
    const exited = new Promise((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGKILL');
    await exited;
    return server;
  }

  test.each([{ npm_lifecycle_event: 'start' }, { npm_command: 'exec' }])(
    'ends where that was npm: %o',
    async (env) => {
      const { ended, url } = await serveBelow(env);
      // Its output is open as long as it is there.
      await ended;
      await expect(fetch(url)).rejects.toThrow();
    },
  );

  test.skipIf(!existsSync('/proc/self/stat'))(
    'ends where npm was further up, behind shells that outlive it',
    async () => {
      // As npm calls itself; its script calls a script.
      const npm = `process.title = 'npm run mock';${PARENT}`;
      const through = [process.execPath, '-e', npm, '--', 'sh', '-c', '"$@"; true', 'sh'];
      const server = await serve({ env: { npm_lifecycle_event: 'mock' }, through });
      server.child.kill('SIGKILL');
      await server.ended;
      await expect(fetch(server.url)).rejects.toThrow();
    },
  );

  test('ends wherever --end-with-parent says so', async () => {
    const { ended, url } = await serveBelow({}, '--end-with-parent');
    await ended;
    await expect(fetch(url)).rejects.toThrow();
  });

  test('stays where it was not', async () => {
    const { url } = await serveBelow({});
    await sleep(1500);
    expect((await fetch(`${url}/_mock/live`)).status).toBe(200);
  });
});

describe.skipIf(!HAS_SIGNALS)('a server without file descriptors', () => {
  /** 404 where the console was not built. */
  const PAGE = existsSync('dist/console/index.html') ? 200 : 404;
  const SHORT = { status: 503, text: expect.stringMatching(/error:no-descriptors.*ulimit -n/) };

  test('says so, also when it is asked whether it is ready, and lacks nothing once there are some', async () => {
    const through = ['sh', '-c', 'ulimit -n 80 && exec "$@"', 'sh'];
    const fixtures = temporaryFolder({ 'drivers/a.yaml': 'externalId: a0' });
    const { port, url, written } = await serve({ through }, '--log', 'silent', '--fixtures', fixtures);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    cleanups.push(() => agent.destroy());
    const times = (line: string) => written.stderr.split(line).length - 1;
    expect((await ask(port, '/_mock/ready', agent)).status).toBe(200);
    // At first, what is loaded when it is first asked for is not there yet.
    for (const [round, clock] of [SHORT, { status: 200 }].entries()) {
      const leave = fill(port);
      await vi.waitFor(
        () => expect(times('Too few file descriptors are left (EMFILE)')).toBe(round + 1),
        10_000,
      );
      expect(await ask(port, '/_mock/ready', agent)).toEqual(SHORT);
      expect(await ask(port, '/_mock/clock', agent)).toMatchObject(clock);
      expect(await ask(port, '/_mock/', agent)).toEqual(SHORT);
      expect((await ask(port, '/_mock/live', agent)).status).toBe(200);
      expect((await ask(port, driverTarget(`a${round}`), agent)).status).toBe(200);
      writeIn(fixtures, 'drivers/a.yaml', `externalId: a${round + 1}`);
      await sleep(200);
      await leave();
      await vi.waitFor(() => expect(times('File descriptors are free again')).toBe(round + 1), 10_000);
      const found = ['/_mock/ready', '/_mock/clock', '/_mock/drivers', '/_mock/'].map(
        async (path) => (await fetch(url + path)).status,
      );
      expect(await Promise.all(found)).toEqual([200, 200, 200, PAGE]);
      // An edit that could not be read meanwhile.
      await vi.waitFor(() => expect(times('The fixtures have changed')).toBe(round + 1), 10_000);
      expect((await ask(port, driverTarget(`a${round + 1}`), agent)).status).toBe(200);
    }
    expect(written.stderr.trim().split('\n')).toHaveLength(6);
  });

  /** Opens more connections than a server can take. */
  function fill(port: number): () => Promise<unknown> {
    const clients = Array.from({ length: 100 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    const leave = () => Promise.all(clients.map(closed));
    cleanups.push(leave);
    return leave;
  }

  function closed(client: Socket): Promise<unknown> {
    if (client.closed) return Promise.resolve();
    return new Promise((resolve) => client.once('close', resolve).destroy());
  }
});

describe.skipIf(!existsSync('/dev/full'))('a server whose output cannot be written', () => {
  test('says so once, serves on, and ends with 1', async () => {
    const full = openSync('/dev/full', 'w');
    const program = startProgramBy({ stdout: full }, 'serve', '--port', '0');
    closeSync(full);
    cleanups.push(() => {
      program.child.kill('SIGKILL');
      return program.ended;
    });
    await vi.waitFor(() => expect(program.written.stderr).toContain('serves on'), 15_000);
    expect((await terminate(program)).how).toBe(1);
    expect(program.written.stderr).toBe(
      'ev-driver-mock: stdout: The file cannot be written: ENOSPC: no space left on device, write.\n' +
        'ev-driver-mock: It serves on, and will end with exit code 1.\n',
    );
  });
});
