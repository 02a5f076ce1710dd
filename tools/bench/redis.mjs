// @ts-check
// A redis-server to measure with.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** @typedef {{ address: string, pid: number, stop: () => void }} Redis stop ends it; its files are none */

/** A redis-server on loopback that writes no file; undefined, and said, where there is none. @returns {Promise<Redis | undefined>} */
export async function startRedis() {
  if (spawnSync('redis-server', ['--version']).error) {
    console.error('There is no redis-server: nothing is measured with --store.');
    return undefined;
  }
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  return {
    address: `redis://127.0.0.1:${port}`,
    pid: Number(child.pid),
    stop: () => void child.kill('SIGTERM'),
  };
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
