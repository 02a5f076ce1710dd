// @ts-check
// Servers as processes of their own.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';

/**
 * A server that runs.
 * @typedef {object} Running
 * @property {string} url without a path
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a Node.js program and waits until it writes its URL.
 * @param {readonly string[]} args script and arguments
 * @returns {Promise<Running>}
 */
export async function startServer(args) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: plainEnvironment(),
  });
  const ended = once(child, 'exit');
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
      const found = /http:\/\/[\d.]+:\d+/.exec(text);
      if (found) resolve(found[0]);
    });
    ended.then(() => reject(new Error(`${args[0]} ended before it listened.`)), reject);
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, pid: Number(child.pid), stop };
}

/**
 * From spawn to the first complete answer, in ms.
 * @param {readonly string[]} args script and arguments
 * @param {string} path what to ask for
 */
export async function coldStart(args, path) {
  const started = performance.now();
  const server = await startServer(args);
  try {
    const { status } = await fetchText(server.url + path);
    const ms = performance.now() - started;
    if (status !== 200) throw new Error(`${args[0]} answered ${status}.`);
    return ms;
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} url
 * @returns {Promise<{ status: number, headers: string[], body: string }>} headers: names and values in turn, without
 *   those that Node.js adds by itself
 */
export function fetchText(url) {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => {
        const { statusCode = 0, rawHeaders } = response;
        const pairs = rawHeaders.flatMap((name, i) =>
          i % 2 === 0 ? [[name, String(rawHeaders[i + 1])]] : [],
        );
        const own = pairs.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(String(name)));
        resolve({ status: statusCode, headers: own.flat().map(String), body });
      });
    });
    request.on('error', reject);
  });
}

/**
 * Resident memory of a process in MB; undefined where the system does not tell.
 * @param {number} pid
 */
export function residentMemory(pid) {
  try {
    if (process.platform === 'linux') {
      const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
      return found ? Number(found[1]) / 1024 : undefined;
    }
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return undefined;
  }
}

/**
 * Processor time that a process has taken, in ms, all of its threads; undefined where the system does not tell.
 * @param {number} pid
 */
export function processorTime(pid) {
  if (process.platform !== 'linux') return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // utime and stime, in ticks of 10 ms (proc(5)).
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The environment without options of the server. */
export function plainEnvironment() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !/^(EV_DRIVER_MOCK_.*|PORT|HOST)$/.test(name)));
}
