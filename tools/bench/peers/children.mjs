// @ts-check
// The processes that the benchmark has started and that run now.

/** @type {Set<import('node:child_process').ChildProcess>} */
const alive = new Set();

/**
 * Remembers a process until it ends.
 * @param {import('node:child_process').ChildProcess} child
 */
export function track(child) {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
}

/** Ends all at once, for when the benchmark itself is ended. */
export function killAll() {
  for (const child of alive) child.kill('SIGKILL');
}
