import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The program as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  readonly written: { stdout: string; stderr: string };
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts dist/cli.js, in an environment without options. */
export function startProgram(...args: readonly string[]): Program {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(EV_DRIVER_MOCK_|PORT$|HOST$|NO_COLOR$|FORCE_COLOR$)/.test(name),
    ),
  );
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal!));
  });
  return { child, written, ended };
}
