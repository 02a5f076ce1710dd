#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';
import type { Io, SignalOptions } from './io.ts';

/** npm passes on a signal that the terminal has sent already: what comes this soon (in ms) is the same one. */
const SAME_SIGNAL_MS = 100;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** A stop takes no longer beyond the drain, whatever is open; process managers wait five seconds or ten. In ms. */
const LONGEST_STOP_MS = 4500;
/** What nobody reads is not waited for any longer at the end, in ms. */
const LAST_WORDS_MS = 300;
/** So often it is seen whether npm is still there, in ms. */
const PARENT_MS = 500;

/** Who started this process, asked first of all: it may be gone before anybody waits for a signal. */
const parent = process.ppid;

/**
 * Calls `gone` when the process that started this one is gone, or one between it and npm, where that is npm or npx, whose
 * shells do not pass signals on, or whoever it is where that is asked for. Else a server may well outlive who started it.
 */
function watchParent(gone: () => void, always: boolean): void {
  const { npm_lifecycle_event: script, npm_command: command } = process.env;
  if ((script === undefined && command === undefined && !always) || parent <= 1) return;
  const between = belowNpm(parent);
  const timer = setInterval(() => {
    const isLeft = between.some(([pid, parentOfIt]) => parentOf(pid) !== parentOfIt);
    if (process.ppid === parent && isAlive(parent) && !isLeft) return;
    clearInterval(timer);
    gone();
  }, PARENT_MS);
  timer.unref();
}

/** The processes from the one that started this one up to npm, each with its parent; none where there is no /proc. */
function belowNpm(first: number): readonly (readonly [pid: number, parent: number])[] {
  const chain: [number, number][] = [];
  let upTo = 0;
  for (let pid = first; pid > 1 && chain.length < MOST_BETWEEN; ) {
    if (NPM.test(commandOf(pid))) upTo = chain.length;
    const next = parentOf(pid);
    if (next === undefined) break;
    chain.push([pid, next]);
    pid = next;
  }
  return chain.slice(0, upTo);
}

/** How npm and its like call themselves, or are called. */
const NPM = /^(?:\S*\/)?(?:npm|npx|pnpm|yarn)\b|\b(?:npm|npx|pnpm|yarn)(?:-cli)?\.c?js\b/;
/** Scripts that call scripts: no more are followed. */
const MOST_BETWEEN = 16;

function commandOf(pid: number): string {
  return procFile(pid, 'cmdline').replaceAll('\0', ' ');
}

/** Undefined where there is no such process, or no /proc. The name before it may hold anything, `) ` too. */
function parentOf(pid: number): number | undefined {
  const [, parentOfIt] = /^.*\) \S (\d+) /s.exec(procFile(pid, 'stat')) ?? [];
  return parentOfIt === undefined ? undefined : Number(parentOfIt);
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return '';
  }
}

/** Whether there is a process of this id. Where it is another user's, a signal to it is forbidden. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Calls `stop` at the first signal, or when npm is gone, and ends the process at the second, or when that takes too long. */
function onSignal(stop: (signal: string) => void, options?: SignalOptions): void {
  let firstMs: number | undefined;
  for (const signal of Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[]) {
    process.on(signal, () => {
      if (firstMs !== undefined && performance.now() - firstMs > SAME_SIGNAL_MS)
        process.exit(EXIT_CODES[signal]);
      begin(signal);
    });
  }
  function begin(signal: keyof typeof EXIT_CODES | 'parent') {
    if (firstMs !== undefined) return;
    firstMs = performance.now();
    const drainMs = signal === 'SIGTERM' ? (options?.drainMs ?? 0) : 0;
    const code = EXIT_CODES[signal === 'parent' ? 'SIGTERM' : signal];
    setTimeout(() => process.exit(code), LONGEST_STOP_MS + drainMs).unref();
    stop(signal);
  }
  watchParent(() => begin('parent'), options?.endWithParent ?? false);
}

// A server that makes up bodies leaves much behind. To collect it when the heap has grown by this many percent, not by
// more than a hundred, keeps about 12 MB less for some 2 % more time (measured on Node.js 20).
v8.setFlagsFromString('--heap-growing-percent=40');
// Node.js 22 and later keep compiled code for the next start; it must be on before the rest is loaded.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { argv, env, stdout, stderr } = process;
const io: Io = { argv: argv.slice(2), env, cwd: process.cwd(), stdout, stderr, onSignal, now: Date.now };
process.on('uncaughtException', async (error) => {
  const { reportError } = await import('./output/report-error.ts');
  process.exit(reportError(error, io));
});
const { run } = await import('./run.ts');
process.exitCode = await run(io);
// Commands have written all by now; of a server, nobody may be reading, which would keep the process.
setTimeout(() => process.exit(), LAST_WORDS_MS).unref();
