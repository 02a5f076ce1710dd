// @ts-check
// What trials of changes found, a line of JSON each, in a file that grows: a process that ends in the middle loses nothing.

/** Where instrumented sources keep what they share. */
export const NAMESPACE = '__stryker__';
/**
 * The variable of the environment that says which tests try: `own` for those that take no time, each the changes of the source
 * that its file is named after; `quick` for those that take no time, `all` for all.
 */
export const ROUND = 'EV_DRIVER_MOCK_TRIALS';
/** The file, in the sandbox. */
export const FOUND = 'found.jsonl';

/**
 * @typedef {{ readonly outcome: 'loaded', readonly file: string, readonly mutants: readonly string[], readonly pid: number }
 *   | { readonly outcome: 'done', readonly file: string }
 *   | { readonly outcome: 'tried' | 'unnoticed' | 'unmet' | 'noticed' | 'stuck', readonly mutant: string, readonly test: string }} Found
 */

/** Reads what was found. @param {string} lines of the file @returns {Found[]} */
export const foundIn = (lines) =>
  lines
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
