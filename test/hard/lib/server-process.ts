import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const PROBE = new URL('./probe.mjs', import.meta.url).href;

/** The instant at which servers stand still, unless a test says otherwise: the same question gets the same bytes. */
export const FROZEN = '2026-01-15T09:00:00Z';

/** How a program ends that was asked to stop: by itself, except where nothing but an end by force can be sent. */
export const STOPPED = process.platform === 'win32' ? 'SIGTERM' : 0;

/** What a server holds after a collection of garbage; memory in bytes. */
export interface Holding {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** How many handles of each kind keep it alive. */
  readonly handles: Readonly<Record<string, number>>;
  /** Open files, sockets included; undefined where the system does not tell. */
  readonly files?: number;
}

/** The program as its users start it, serving on a free port. */
export interface ServerProcess {
  readonly port: number;
  readonly url: string;
  readonly child: ChildProcess;
  readonly written: { stdout: string; stderr: string };
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  holding(): Promise<Holding>;
  /** Sends a signal, SIGTERM by default, and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

/** What a server process is started with. */
export interface ProcessOptions {
  /** What is to serve; default `serve`. */
  readonly command?: 'serve' | 'proxy';
  /** Its flags, after `--port 0 --log silent --clock` an instant that stands still. */
  readonly flags?: readonly string[];
  /** Flags of Node.js. */
  readonly nodeFlags?: readonly string[];
  /** Working directory; default: that of the test. */
  readonly cwd?: string;
  /** User to run as, where the system has such numbers. */
  readonly uid?: number;
}

/** Starts dist/cli.js and waits until it listens. */
export async function startProcess(options: ProcessOptions = {}): Promise<ServerProcess> {
  const { command = 'serve', flags = [], nodeFlags = [], cwd, uid } = options;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(EV_DRIVER_MOCK_|PORT$|HOST$|NO_COLOR$|FORCE_COLOR$|NODE_OPTIONS$)/.test(name),
    ),
  );
  const serve = [command, '--port', '0', '--log', 'silent', '--clock', FROZEN, ...flags];
  const child = fork(CLI, serve, {
    ...{ env, silent: true, execArgv: ['--expose-gc', '--import', PROBE, ...nodeFlags] },
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal!));
  });
  const port = await listening(child, written, ended);
  let asked = 0;
  return {
    ...{ port, url: `http://127.0.0.1:${port}`, child, written, ended },
    holding: () => askHolding(child, ++asked),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

function listening(
  child: ChildProcess,
  written: { readonly stdout: string; readonly stderr: string },
  ended: Promise<number | string>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(written.stdout);
      if (found) resolve(Number(found[1]));
    };
    child.stdout!.on('data', look);
    ended.then((how) => reject(new Error(`The server ended with ${how}: ${written.stderr}`)), reject);
  });
}

function askHolding(child: ChildProcess, id: number): Promise<Holding> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('The server is gone.'));
    const read = (message: unknown) => {
      const told = message as Holding & { readonly id: number };
      if (told.id !== id) return;
      child.off('message', read).off('exit', gone);
      resolve(told);
    };
    child.on('message', read).once('exit', gone);
    child.send(id);
  });
}

/**
 * What a server holds once it has loaded what it loads after its start, such as what watches its files: the same for a
 * second, looked at each 100 ms.
 */
export async function holdingAtRest(server: ServerProcess): Promise<Holding> {
  let before = await server.holding();
  for (let same = 0; same < 10; ) {
    await sleep(100);
    const now = await server.holding();
    same = moreThan(before, now).length === 0 && moreThan(now, before).length === 0 ? same + 1 : 0;
    before = now;
  }
  return before;
}

/**
 * Waits until a server has let go of what it did not hold before: handles of each kind, and open files.
 * @throws Error that names what is left after some seconds
 */
export async function lettingGo(server: ServerProcess, before: Holding, withinMs = 15_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const left = moreThan(before, await server.holding());
    if (left.length === 0) return;
    if (performance.now() > deadline) throw new Error(`The server still holds ${left.join(', ')}.`);
    await sleep(100);
  }
}

function moreThan(before: Holding, now: Holding): readonly string[] {
  const counts = { ...now.handles, ...(now.files !== undefined && { files: now.files }) };
  const allowed: Readonly<Record<string, number | undefined>> = { ...before.handles, files: before.files };
  return Object.entries(counts)
    .filter(([kind, count]) => count > (allowed[kind] ?? 0))
    .map(([kind, count]) => `${count} ${kind} (before: ${allowed[kind] ?? 0})`);
}
