import { nodeBuiltin } from '../node-builtin.ts';

/**
 * Real time: taken when this module is loaded, so that fake timers which a test puts in place later stop nothing here.
 * Fakes that are there already are looked through. In Node.js the timers are its own, whatever a DOM environment
 * has in their place: those of jsdom are numbers without `unref`, and go with the window.
 */

/** Runs a task in a later turn of the event loop. */
type Later = (task: (...args: never[]) => void, ...args: unknown[]) => unknown;

/** Spelt out where the types of a browser do not have it. */
interface Functions
  extends Pick<typeof globalThis, 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'> {
  readonly setImmediate?: Later;
}

const FROM = nodeBuiltin<Functions>('node:timers') ?? (globalThis as unknown as Functions);

export const setTimeout: Functions['setTimeout'] = original(FROM, 'setTimeout');
export const clearTimeout: Functions['clearTimeout'] = original(FROM, 'clearTimeout');
/** @public In the bundles it takes the place of the global, as the others do (tools/build.mjs). */
export const setInterval: Functions['setInterval'] = original(FROM, 'setInterval');
/** @public */
export const clearInterval: Functions['clearInterval'] = original(FROM, 'clearInterval');
/** Of Node.js; undefined in browsers. */
export const setImmediate = original(FROM, 'setImmediate') as Later;

/**
 * Resolves in the next turn of the event loop, after all who wait for theirs. Not by a timer where there is another way: a process
 * that sleeps for a moment on a busy machine is woken late.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const later: Later | undefined = setImmediate;
    if (later) later(resolve);
    else setTimeout(resolve, 0);
  });
}

/** `process.nextTick`; a microtask where there is no Node.js. @public for the packages in the bundles */
export const nextTick: Later = realNextTick();

const RealDate = realDate();

/** Real time in ms since 1970. */
export function realNow(): number {
  return RealDate.now();
}

/** By what something waits, and the clock that goes with it. */
export interface Timers {
  setTimeout(task: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  /** In ms since 1970. */
  now(): number;
}

/** Real time. */
export const REAL_TIMERS: Timers = {
  setTimeout: (task, ms) => setTimeout(task, ms),
  clearTimeout: (timer) => clearTimeout(timer as never),
  now: realNow,
};

/** The globals of the moment: where they are fake, time passes when a test says so. */
export const GLOBAL_TIMERS: Timers = {
  setTimeout: (task, ms) => globalThis.setTimeout(task, ms),
  clearTimeout: (timer) => globalThis.clearTimeout(timer as never),
  now: () => globalThis.Date.now(),
};

/** What is waited by, as it is asked for; default: by real time. */
export function timersOf({ timers }: { readonly timers?: 'real' | 'global' }): Timers {
  return timers === 'global' ? GLOBAL_TIMERS : REAL_TIMERS;
}

function realNextTick(): Later {
  const { process } = globalThis as { process?: Pick<NodeJS.Process, 'nextTick'> };
  if (!process?.nextTick)
    return (task, ...args) => void Promise.resolve().then(() => task(...(args as never[])));
  const tick = original(process, 'nextTick');
  return (task, ...args) => tick.call(process, task, ...args);
}

/** The Date beneath those that extend it, as the fakes of Jest, Vitest and Sinon do. */
function realDate(): DateConstructor {
  let date: DateConstructor = original(globalThis, 'Date');
  for (;;) {
    const parent: DateConstructor = Object.getPrototypeOf(date);
    if (typeof parent?.now !== 'function') return date;
    date = parent;
  }
}

/**
 * A function that may be the fake of @sinonjs/fake-timers, which Jest, Vitest, Sinon and Playwright use: the fake knows
 * its clock, and the clock keeps the original under the same name with `_` before it.
 */
function original<Owner, Name extends keyof Owner & string>(owner: Owner, name: Name): Owner[Name] {
  const found = owner[name];
  const { clock } = (found ?? {}) as { readonly clock?: Readonly<Record<string, typeof found>> };
  return clock?.[`_${name}`] ?? found;
}
