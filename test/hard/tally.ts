/** The classes of hard knocks, and what an attempt must do to count as survived. */
export const CLASSES = {
  wire: 'a clean 4xx or a closed connection; never a stack, a 5xx or a leak, and everyone else gets the same bytes',
  'fuzzed requests': 'a well-formed answer that is no 5xx, within seconds; an error names what was given',
  'fuzzed control bodies':
    'a 2xx or a 4xx problem that names the place; the session goes on answering the same bytes',
  'fuzzed files': 'read, or refused with file and place of each mistake; no crash, no hang',
  'hostile YAML, globs, templates': 'refused or harmless, in bounded time and memory',
  'contract of the API': 'status, content type, headers and schema as the spec says, by another validator',
  'contract of the control API': 'status, content type and schema as the spec says, by another validator',
  security: 'refused, redacted or kept within, as SECURITY.md says',
  faults: 'no answer lost, no byte changed, nothing left open',
  soak: 'answered, and memory flat',
} as const;

/** Name of a class of hard knocks. */
export type HardClass = keyof typeof CLASSES;

/** How many attempts there were, and how many of them were survived. */
export interface Count {
  cases: number;
  survived: number;
}

declare module 'vitest' {
  interface TaskMeta {
    /** Attempts that the test made, by class. */
    tally?: Partial<Record<HardClass, Count>>;
  }
}

/** Counts the attempts of one test. */
export interface Tally {
  /** Makes one attempt; it is survived if nothing is thrown. What is thrown is passed on. */
  attempt<T>(work: () => T | Promise<T>): Promise<T>;
  /** Adds attempts that were counted elsewhere; by default all of them survived. */
  add(cases: number, survived?: number): void;
}

/**
 * Counts a test's attempts for the table that ends a run of the suite.
 * @param task the first property of a vitest test's context: `test('...', async ({ task }) => ...)`
 */
export function tally(task: { readonly meta: { tally?: object } }, name: HardClass): Tally {
  const meta = task.meta as { tally?: Partial<Record<HardClass, Count>> };
  meta.tally ??= {};
  meta.tally[name] ??= { cases: 0, survived: 0 };
  const count = meta.tally[name];
  return {
    async attempt(work) {
      count.cases++;
      const result = await work();
      count.survived++;
      return result;
    },
    add(cases, survived = cases) {
      count.cases += cases;
      count.survived += survived;
    },
  };
}

/** Whether the suite runs in its short form: `HARD=short`. */
export const isShort = process.env.HARD === 'short';

/** A number of attempts: the first in the short form, the second in the long one. */
export function sized(short: number, long: number): number {
  return isShort ? short : long;
}
