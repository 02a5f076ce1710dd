import { closeSync, openSync } from 'node:fs';
import type { Server } from 'node:http';
import { devNull } from 'node:os';
import { type MockError, mockError } from '../base/errors.ts';
import { clearTimeout, setTimeout } from '../base/time/real-time.ts';

/** To load what is loaded late takes fewer. */
const ENOUGH = 32;
/** After a connection has come, it is seen so soon (in ms) whether there is a descriptor for the next. */
const LOOK_MS = 100;
/** While none is left, it is seen so often (in ms) whether that is over. */
const LOOK_AGAIN_MS = 500;

/** Whose limit is reached, by the code of the system. */
const LIMITS: Readonly<Record<string, string>> = {
  EMFILE:
    'this process has as many files and connections open as it may (`ulimit -n` before the start lets it have more)',
  ENFILE: 'this machine has as many files open as it may (`fs.file-max` of Linux)',
};

/**
 * Whether so many files or connections could be opened now.
 * @returns MockError `no-descriptors` where they could not; undefined where they could, and where nothing is known of it
 */
export function descriptorShortage(needed = 1): MockError | undefined {
  const open: number[] = [];
  try {
    while (open.length < needed) open.push(openSync(devNull, 'r'));
    return undefined;
  } catch (error) {
    return shortageOf(error);
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}

/** MockError `no-descriptors` for what the system throws where none is left; undefined for anything else. */
export function shortageOf(thrown: unknown): MockError | undefined {
  const { code = '' } = (thrown ?? {}) as NodeJS.ErrnoException;
  const limit = LIMITS[code];
  return limit === undefined
    ? undefined
    : mockError('no-descriptors', { code, limit }, undefined, { cause: thrown });
}

/**
 * Throws where too few file descriptors are left to load modules. Node.js keeps a module that could not be read as
 * broken for good, so that this is seen before it tries.
 * @throws MockError `no-descriptors`
 */
export function needDescriptors(): void {
  const shortage = descriptorShortage(ENOUGH);
  if (shortage) throw shortage;
}

/**
 * Tells of a server that listens in a line when no file descriptor is left for a further connection, in another when
 * that is over, and once of each other error. Node.js tells nothing of the connections that it could not accept: it
 * closes them, or lets them wait, so that this looks for itself after those that it could.
 */
export function watchAccepting(server: Server, warn: (line: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isShort = false;
  const lookIn = (ms: number) => {
    timer ??= setTimeout(look, ms);
    timer.unref();
  };
  const look = () => {
    timer = undefined;
    const shortage = descriptorShortage();
    if (shortage && !isShort) warn(shortage.message);
    if (!shortage && isShort) warn('File descriptors are free again: new connections are answered.');
    isShort = shortage !== undefined;
    if (isShort) lookIn(LOOK_AGAIN_MS);
  };
  const told = new Set<string>();
  server.on('connection', () => lookIn(LOOK_MS));
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code !== undefined && code in LIMITS) return lookIn(LOOK_MS);
    const name = code ?? message;
    if (told.has(name)) return;
    told.add(name);
    warn(`A connection could not be accepted: ${message}.`);
  });
  server.on('close', () => clearTimeout(timer));
}
