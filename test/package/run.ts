import { spawn, spawnSync } from 'node:child_process';

/** What a command did. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const IS_WINDOWS = process.platform === 'win32';

/** A command on its way. */
export interface Running {
  /** All that it writes, once it has ended. */
  readonly ended: Promise<Ran>;
  /** Stops it and all that it has started, as Ctrl-C in a terminal does. */
  interrupt(): void;
}

/** Runs a command, in a shell on Windows, where npm and npx are scripts. @param onText told all of stdout so far */
function start(
  cwd: string,
  command: string,
  args: readonly string[],
  env = {},
  onText = (_: string) => {},
): Running {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell: IS_WINDOWS && command !== process.execPath,
    // Head of a group of its own, which can be stopped as a whole.
    detached: !IS_WINDOWS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
      if (name === 'stdout') onText(written.stdout);
    });
  }
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, ...written }));
  });
  const interrupt = () => {
    if (child.exitCode !== null) return;
    if (IS_WINDOWS) spawnSync('taskkill', ['/pid', `${child.pid}`, '/t', '/f']);
    else process.kill(-child.pid!, 'SIGINT');
  };
  return { ended, interrupt };
}

/** Runs a command to its end. @param cwd absolute path of the folder to run it in */
export function run(cwd: string, command: string, args: readonly string[], env = {}): Promise<Ran> {
  return start(cwd, command, args, env).ended;
}

/** Runs a command that serves. `url`, without a path, rejects if it ends before it has named one. */
export function startServer(
  ...[cwd, command, args, env]: Parameters<typeof run>
): Running & { readonly url: Promise<string> } {
  const { promise: url, resolve, reject } = withResolvers<string>();
  const running = start(cwd, command, args, env, (text) => {
    const found = /http:\/\/[\d.]+:\d+/.exec(text);
    if (found) resolve(found[0]);
  });
  running.ended.then((ran) => reject(new Error(`It ended: ${JSON.stringify(ran)}`)), reject);
  return { ...running, url };
}

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}
