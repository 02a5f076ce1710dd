import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The program as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  readonly written: { stdout: string; stderr: string };
  /** Exit code, or the name of the signal that ended it, once whoever has its output open has ended as well. */
  readonly ended: Promise<number | string>;
}

/** How the program is started. */
export interface ProgramOptions {
  /** Variables beside those of this process, of which options and what npm says are left out. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is started in its place, with the program and its arguments behind. */
  readonly through?: readonly string[];
  /** Descriptor to write to; default: kept in `written`. */
  readonly stdout?: number;
}

/** Starts dist/cli.js, in an environment without options. */
export function startProgram(...args: readonly string[]): Program {
  return startProgramBy({}, ...args);
}

/** The same in another way. */
export function startProgramBy(options: ProgramOptions, ...args: readonly string[]): Program {
  const { env, through = [], stdout = 'pipe' } = options;
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(EV_DRIVER_MOCK_|PORT$|HOST$|NO_COLOR$|FORCE_COLOR$|npm_)/i.test(name),
  );
  const [command, ...words] = [...through, process.execPath, CLI, ...args];
  const child = spawn(command!, words, {
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['ignore', stdout, 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal!));
  });
  return { child, written, ended };
}

/** The port of a server that was started, once it listens. */
export async function portOf({ written, ended }: Program): Promise<number> {
  const port = () => /http:\/\/127\.0\.0\.1:(\d+)/.exec(written.stdout)?.[1];
  await Promise.race([vi.waitFor(() => expect(port()).toBeDefined(), 15_000), ended]);
  expect(port(), written.stderr).toBeDefined();
  return Number(port());
}
