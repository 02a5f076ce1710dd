import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** Whether there is a redis-server on this machine. */
export const HAS_REDIS = (() => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** A redis-server on loopback, with a folder of its own. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Runs a command, such as `config set maxmemory 1`. */
  command(...words: readonly string[]): Promise<unknown>;
  /** Kills it, with all that it holds unless it writes a file. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Kills it and deletes its folder. */
  close(): Promise<void>;
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Starts Debian's redis-server. @param more arguments, such as `--requirepass secret` */
export async function startRedis(...more: readonly string[]): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const password = more[more.indexOf('--requirepass') + 1];
  const withPassword = more.includes('--requirepass') ? { password: password! } : {};
  const isTls = more.includes('--tls-port');
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const command = async (...[name, ...words]: readonly string[]) => {
    const client = new Redis(port, '127.0.0.1', { ...withPassword, lazyConnect: true, retryStrategy: null });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.call(name!, ...words);
    } finally {
      client.disconnect();
    }
  };
  const start = async () => {
    const of = isTls ? ['--port', '0'] : ['--port', String(port)];
    const own = ['--bind', '127.0.0.1', '--dir', folder, '--save', '', ...of];
    const words = more.map((word) => (word === 'PORT' ? String(port) : word));
    const started = spawn('redis-server', [...own, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    ended = new Promise((resolve) => started.once('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      let text = '';
      started.stdout.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (text.includes('Ready to accept connections')) resolve();
      });
      started.once('exit', () => reject(new Error(text)));
    });
  };
  const kill = async () => {
    child?.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    port,
    url: `${isTls ? 'rediss' : 'redis'}://127.0.0.1:${port}`,
    ...{ command, kill, start },
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
