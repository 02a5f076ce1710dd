import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { freePort } from './redis.ts';

const PROGRAMS = { haproxy: '/usr/sbin/haproxy', nginx: '/usr/sbin/nginx' } as const;

/** Which balancer. */
export type BalancerName = keyof typeof PROGRAMS;

/** Whether this machine has it; where it has not, nothing can be said of its configuration. */
export function hasBalancer(name: BalancerName): boolean {
  return existsSync(PROGRAMS[name]);
}

/** A balancer that listens on loopback. */
export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a balancer before two replicas.
 * @param file path of its configuration. HAProxy's has the addresses from the environment; in that of nginx ports 4010,
 *   4011 and 4012 are replaced.
 * @param ports of the two
 */
export async function startBalancer(
  name: BalancerName,
  file: string,
  [a, b]: readonly number[],
): Promise<Balancer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'balancer-'));
  const env = {
    MOCK_BIND: `127.0.0.1:${port}`,
    MOCK_A: `127.0.0.1:${a}`,
    MOCK_B: `127.0.0.1:${b}`,
  };
  const args = name === 'haproxy' ? ['-f', file] : nginxArguments(file, folder, [port, a!, b!]);
  const child = spawn(PROGRAMS[name], args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    // nginx ends its workers when it is asked to, and leaves them behind when it is killed.
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await vi.waitFor(async () => expect((await fetch(`${url}/_mock/live`)).status).toBe(200), 15_000);
  } catch (error) {
    await close();
    throw new Error(`${name} does not answer: ${written}`, { cause: error });
  }
  return { url, close };
}

/** nginx reads a copy, and writes nowhere but into the folder. */
function nginxArguments(file: string, folder: string, ports: readonly number[]): readonly string[] {
  const given = readFileSync(file, 'utf8');
  const text = ports.reduce((sum, port, index) => sum.replaceAll(`:${4010 + index};`, `:${port};`), given);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((one) => `${one}_temp_path ${join(folder, one)};`)
    .join(' ');
  const copy = join(folder, 'nginx.conf');
  const own = `daemon off; pid ${join(folder, 'pid')}; error_log stderr;\n`;
  writeFileSync(copy, own + text.replace('http {', `http { access_log off; ${places}`));
  return ['-c', copy, '-e', 'stderr', '-p', folder];
}
