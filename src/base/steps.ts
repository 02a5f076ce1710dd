import { itemAt } from './present.ts';
import { realNow, setImmediate } from './time/real-time.ts';

/** How far a long piece of work is. */
export interface Progress {
  /** What is being done, such as `read drivers/all.yaml`. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Work that can rest wherever it yields, so that one code runs at once or leaves turns to others. */
export type Steps<Result> = Generator<Progress, Result, undefined>;

/** How long one turn of the event loop is worked, in ms. */
const SLICE_MS = 8;
/** So many items are taken between two places to rest. */
const ITEMS = 16;
/** So many texts are sorted at once. */
const RUN = 4096;

/** Does all of the work at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work in slices of some ms, with a turn of the event loop between them. @param onProgress once a slice */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  onProgress?: (progress: Progress) => void,
): Promise<Result> {
  for (;;) {
    const until = realNow() + SLICE_MS;
    let last: Progress;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      last = value;
    } while (realNow() < until);
    onProgress?.(last);
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/**
 * Does asynchronous work one after the other, in the order in which it is asked for: whoever reads files last has read
 * their latest state, and is done last.
 */
export function inTurn<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const result = last.then(() => work(...args));
    last = result.catch(() => {});
    return result;
  };
}

/** Takes each item, with a place to rest after every few. */
export function* forEachInSteps<Item>(
  items: { readonly length: number } & Iterable<Item>,
  stage: string,
  take: (item: Item, index: number) => void,
): Steps<void> {
  let done = 0;
  for (const item of items) {
    take(item, done++);
    if (done % ITEMS === 0) yield { stage, done, total: items.length };
  }
}

/** Texts by their code units, as `sort()` has them. */
export function* sortedInSteps(texts: readonly string[], stage: string): Steps<readonly string[]> {
  const total = texts.length;
  let runs: (readonly string[])[] = [];
  for (let at = 0; at < total; at += RUN) {
    runs.push(texts.slice(at, at + RUN).sort());
    yield { stage, done: at, total };
  }
  while (runs.length > 1) {
    const merged: (readonly string[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergedInSteps(itemAt(runs, at), runs[at + 1] ?? [], stage));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedInSteps(a: readonly string[], b: readonly string[], stage: string): Steps<readonly string[]> {
  const merged: string[] = [];
  const total = a.length + b.length;
  for (let i = 0, j = 0; i + j < total; ) {
    const isFirst = j >= b.length || (i < a.length && itemAt(a, i) <= itemAt(b, j));
    merged.push(isFirst ? itemAt(a, i++) : itemAt(b, j++));
    if ((i + j) % RUN === 0) yield { stage, done: i + j, total };
  }
  return merged;
}
