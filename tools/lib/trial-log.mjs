// @ts-check
// What trials of changes found, a line of JSON each, in a file that grows: a process that ends in the middle loses nothing.

import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where instrumented sources keep what they share. */
export const NAMESPACE = '__stryker__';
/**
 * The variable of the environment that says which tests try: `own` for those that take no time, each the changes of the source
 * that its file is named after; `quick` for those that take no time, `all` for all but the slow ones.
 */
export const ROUND = 'TRIAL_ROUND';
/** The variable of the environment that names the file. */
const LOG = 'TRIAL_LOG';
/** The file, which outlives the sandbox: what a run that was broken off has found, the next one need not try. */
export const FOUND = process.env[LOG] ?? 'found.jsonl';

/** Tests that compute for more than so many ms wait until those that do not have tried. */
export const QUICK = 100;
/** Tests that compute for more than so many ms do not try. */
export const SLOW = 700;

/**
 * `test` is a test file where the change happens as a file is loaded, else a test; `ms` is how long a test computes.
 * @typedef {{ readonly outcome: 'begun', readonly digests: Readonly<Record<string, string>> }
 *   | { readonly outcome: 'loaded', readonly file: string, readonly mutants: readonly string[], readonly pid: number }
 *   | { readonly outcome: 'done', readonly file: string }
 *   | { readonly outcome: 'takes', readonly test: string, readonly ms: number }
 *   | { readonly outcome: 'survived', readonly mutant: string, readonly tests: number }
 *   | { readonly outcome: 'tried' | 'unnoticed' | 'unmet' | 'noticed' | 'stuck', readonly mutant: string, readonly test: string }} Found
 */

/** Reads what was found. @param {string} lines of the file @returns {Found[]} */
export const foundIn = (lines) =>
  lines
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));

/** The TypeScript files below a folder, without those that are generated. @param {string} folder */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
    .sort();
}

/**
 * The test files that try what happens when a source is loaded: those of its folder, else of the nearest one above that has some. That
 * others would notice it is not found out: each loads half of a room again.
 * @param {string} source
 * @returns {readonly string[]}
 */
export function testsNear(source) {
  for (let folder = dirname(source).replace(/^src/, 'test'); folder.includes('/'); folder = dirname(folder)) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const tests = names.filter((name) => name.endsWith('.test.ts'));
    if (tests.length > 0) return tests.map((name) => `${folder}/${name}`);
  }
  return [];
}

/** How a change stands in an instrumented source. */
const INSTRUMENTED = /stryMutAct_\w+\("(\d+)"\)/g;

/** The changes in an instrumented source, by their numbers. @param {string} source @returns {readonly string[]} */
export const mutantsIn = (source) => [
  ...new Set([...readFileSync(source, 'utf8').matchAll(INSTRUMENTED)].map(([, mutant = '']) => mutant)),
];

/**
 * Changes are numbered through all sources; in the file they are called after their source, so that a change of another source leaves
 * their names as they are.
 */
export class TrialLog {
  /** @type {Map<string, string>} */
  names = new Map();
  /** @type {Map<string, string>} */
  numbers = new Map();

  /** @param {string | undefined} room whose sources are instrumented */
  constructor(room = process.env.MUTATED_ROOM) {
    for (const source of filesOf(`src/${room}`)) {
      const mutants = mutantsIn(source).toSorted((a, b) => Number(a) - Number(b));
      for (const [index, mutant] of mutants.entries()) {
        this.names.set(mutant, `${source}:${index}`);
        this.numbers.set(`${source}:${index}`, mutant);
      }
    }
  }

  /** The source that a change is in. @param {string} mutant */
  sourceOf(mutant) {
    return (this.names.get(mutant) ?? '').split(':', 1)[0] ?? '';
  }

  /** Adds a line. @param {Found} found */
  tell(found) {
    const { names } = this;
    /** @type {any} */
    const { mutant, mutants, ...more } = found;
    const named = {
      ...more,
      ...(mutant && { mutant: names.get(mutant) }),
      ...(mutants && { mutants: mutants.map((/** @type {string} */ one) => names.get(one)) }),
    };
    appendFileSync(FOUND, `${JSON.stringify(named)}\n`);
  }

  /** What was found of the changes that there are. @returns {Found[]} */
  found() {
    const { numbers } = this;
    const lines = existsSync(FOUND) ? foundIn(readFileSync(FOUND, 'utf8')) : [];
    /** @param {Found} one @returns {Found[]} */
    const numbered = (one) => {
      if ('mutants' in one)
        return [{ ...one, mutants: one.mutants.flatMap((name) => numbers.get(name) ?? []) }];
      if (!('mutant' in one)) return [one];
      const mutant = numbers.get(one.mutant);
      return mutant === undefined ? [] : [{ ...one, mutant }];
    };
    return lines.flatMap(numbered);
  }
}

/** What says something still: of a change that was noticed no more than that. @param {readonly Found[]} found */
function needed(found) {
  const noticed = new Set(found.flatMap((one) => (one.outcome === 'noticed' ? [one.mutant] : [])));
  return found.filter((one) => one.outcome !== 'unnoticed' || !noticed.has(one.mutant));
}

/**
 * Begins the file, or goes on with it: what the very same tests found in the very same sources is kept.
 * @param {string} file where it lies
 * @param {Readonly<Record<string, string>>} digests of each source that is changed and of each test file
 */
export function resume(file, digests) {
  process.env[LOG] = resolve(file);
  const [head, ...findings] = existsSync(file) ? foundIn(readFileSync(file, 'utf8')) : [];
  const known = head?.outcome === 'begun' ? head.digests : {};
  const isSame = (/** @type {string} */ path) => known[path] !== undefined && known[path] === digests[path];
  // That a file was loaded or is done is true of these sources alone.
  const isAllSame = Object.keys(digests).every((path) => path.startsWith('test/') || isSame(path));
  // What no test noticed, another test may.
  const isUntouched =
    Object.keys(digests).every(isSame) && Object.keys(known).every((path) => path in digests);
  const kept = findings.filter((one) => {
    if (one.outcome === 'survived') return isUntouched;
    const [path = ''] = ('test' in one ? one.test : 'file' in one ? one.file : '').split('#', 1);
    const [source = ''] = 'mutant' in one ? one.mutant.split(':', 1) : [];
    const isTrue = source === '' ? isAllSame || one.outcome === 'takes' : isSame(source);
    return one.outcome !== 'tried' && isSame(path) && isTrue;
  });
  const lines = [{ outcome: 'begun', digests }, ...needed(kept)];
  writeFileSync(file, lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
}
