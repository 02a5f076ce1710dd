// @ts-check
// What the checks of an image work with: containers that serve, a Redis, and ways to wait and to judge.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { said } from './engine.mjs';

/** How long a container may take for what is waited for, in ms: machines that run tests are busy. */
const PATIENCE_MS = 60_000;
const HAPROXY = '/usr/sbin/haproxy';
const HAPROXY_CFG = fileURLToPath(new URL('../../examples/compose/haproxy.cfg', import.meta.url));
/** How containers run as long as a check says nothing else. */
const BOUNDED = [
  '--read-only',
  '--cap-drop',
  'all',
  '--security-opt',
  'no-new-privileges',
  '--network',
  'host',
];

/** @typedef {{ name: string, url: string, port: number }} Container */

/** @returns {Promise<number>} a port that nobody listens on */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** Containers of one image. */
export class Workshop {
  /** @type {(() => void)[]} */
  #ends = [];
  #count = 0;

  /**
   * @param {import('./engine.mjs').Engine} engine
   * @param {string} image name of what is checked
   */
  constructor(engine, image) {
    this.engine = engine;
    this.image = image;
  }

  /** @param {unknown} holds @param {string} otherwise */
  expect = (holds, otherwise) => {
    if (!holds) throw new Error(otherwise);
  };

  /** @param {string} what @param {() => Promise<boolean>} holds */
  until = async (what, holds) => {
    for (const end = Date.now() + PATIENCE_MS; ; await sleep(100)) {
      if (await holds().catch(() => false)) return;
      if (Date.now() > end) throw new Error(`It does not come about that ${what}.`);
    }
  };

  /**
   * Starts a container that serves, and waits until it is ready.
   * @param {readonly string[]} options of `serve`
   * @param {readonly string[]} [settings] of podman
   * @returns {Promise<Container>}
   */
  start = async (options, settings = []) => {
    const port = await freePort();
    const name = `ev-driver-mock-${++this.#count}`;
    const { engine, image } = this;
    const listens = ['--env', `PORT=${port}`, '--env', 'HOST=127.0.0.1'];
    engine.podman(
      'run',
      '--detach',
      '--name',
      name,
      ...BOUNDED,
      ...listens,
      ...settings,
      image,
      'serve',
      ...options,
    );
    const isUp = () => engine.podman('logs', name).includes('listens on');
    await this.until(`${name} listens`, async () => {
      const state = engine.podman('inspect', name, '--format', '{{.State.Status}}');
      if (state === 'exited') throw new Error('It is gone.');
      return isUp();
    }).catch(({ message }) => {
      throw new Error(`${message} ${said(engine.ask('logs', name).stderr)}`);
    });
    return { name, port, url: `http://127.0.0.1:${port}` };
  };

  /** Starts a Redis beside the containers. @returns {Promise<string | undefined>} its URL, undefined where there is none */
  startRedis = async () => {
    if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
    const port = await freePort();
    const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const redis = spawn('redis-server', args, { stdio: 'ignore', cwd: this.engine.place });
    this.#ends.push(() => redis.kill('SIGKILL'));
    return `redis://127.0.0.1:${port}`;
  };

  /**
   * Starts HAProxy before two replicas, as examples/compose does.
   * @param {readonly number[]} ports of the two
   * @returns {Promise<string | undefined>} its URL, undefined where there is none
   */
  startHaproxy = async ([a, b]) => {
    if (!existsSync(HAPROXY)) return undefined;
    const port = await freePort();
    const places = { MOCK_BIND: port, MOCK_A: a, MOCK_B: b };
    const env = Object.fromEntries(Object.entries(places).map(([name, one]) => [name, `127.0.0.1:${one}`]));
    const haproxy = spawn(HAPROXY, ['-f', HAPROXY_CFG], { env, stdio: 'ignore' });
    this.#ends.push(() => haproxy.kill('SIGKILL'));
    const url = `http://127.0.0.1:${port}`;
    await this.until('HAProxy answers', async () => (await fetch(`${url}/_mock/ready`)).status === 200);
    return url;
  };

  /** Ends what the last check has started. */
  clear() {
    this.engine.ask('rm', '--all', '--force', '--time', '0');
    for (const end of this.#ends.splice(0)) end();
  }
}
