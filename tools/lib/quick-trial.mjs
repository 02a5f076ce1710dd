// @ts-check
// A runner of tests for Stryker. Its own starts a thread and loads all files for each change, which takes a second and more. This one
// first runs each test file once, in a process that tries a change by switching it on and running the test again. Of
// the changes that this says something certain about the result is taken; the others Stryker's own runner tries: what
// happens when a file is loaded, what took too long, what an earlier run had left a result of.
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { strykerPlugins as thoroughPlugins } from '@stryker-mutator/vitest-runner';
import { createVitest } from 'vitest/node';
import { SAMPLED } from './rooms-tried.mjs';
import { FOUND, foundIn, ROUND, SLOW, TrialLog, testsNear } from './trial-log.mjs';

/** After so many seconds of computing without a word a process is taken for stuck, and after so many of anything. */
const STUCK = { computing: 15, waiting: 120 };
/** Ticks of Linux in a second. */
const TICKS = 100;

/** What is tried first; see `ROUND`. */
const ROUNDS = [
  // The tests that are nearest notice most of the changes of a whole room.
  ...(SAMPLED.includes(process.env.MUTATED_ROOM ?? '') ? [] : ['own']),
  ...['quick', 'all'],
];

/** Short files first: what tests of one thing notice, those that go through all need not try. */
class ShortFirst {
  /** @param {any[]} files */
  shard(files) {
    return files;
  }

  /** @param {{ moduleId: string }[]} files */
  sort(files) {
    return files.toSorted((a, b) => statSync(a.moduleId).size - statSync(b.moduleId).size);
  }
}

/**
 * Tries all changes, in one process, as nothing is kept in modules: first by the tests that take no time, of the source that they
 * are named after, then of all; then by the other tests; once more by those files of which one had to be ended.
 */
async function tryAll() {
  for (let round = 0, ended = 0; round < ROUNDS.length || ended > 0; round++) {
    process.env[ROUND] = ROUNDS[round] ?? 'all';
    const done = new Set(
      found()
        .filter(({ outcome }) => outcome === 'done')
        .map(({ file }) => file),
    );
    const vitest = await createVitest('test', {
      config: 'test/mutation/vitest.config.ts',
      ...{ runner: 'test/mutation/trying-runner.ts', pool: 'forks', isolate: false, maxWorkers: 1 },
      sequence: { sequencer: /** @type {any} */ (ShortFirst) },
      ...{ watch: false, update: 'none', reporters: [{}], testTimeout: 60_000, onConsoleLog: () => false },
    });
    try {
      const own = ROUNDS[round] === 'own' ? openSources() : undefined;
      const specs = (await vitest.globTestSpecifications()).filter(
        ({ moduleId }) =>
          ![...done].some((file) => moduleId.endsWith(`/${file}`)) &&
          (own?.some((source) => moduleId.endsWith(source)) ?? true),
      );
      if (specs.length === 0 && ROUNDS[round] !== 'own') return;
      const over = new AbortController();
      const watch = endStuck(over.signal);
      await vitest.runTestSpecifications(specs).catch(() => {});
      over.abort();
      ended = await watch;
      if (ended === 0) refuseUnloaded(specs.map(({ moduleId }) => moduleId));
    } finally {
      await vitest.close();
    }
  }
}

/**
 * A file that is not loaded has no tests, which would say nothing of it.
 * @param {readonly string[]} files with their folders
 * @param {readonly any[]} all what was found
 * @throws Error that names those that were not loaded
 */
export function refuseUnloaded(files, all = found()) {
  const loaded = all.filter(({ outcome }) => outcome === 'loaded').map(({ file }) => file);
  const missing = files.filter((file) => !loaded.some((one) => file.endsWith(`/${one}`)));
  if (missing.length > 0) throw new Error(`Test files that do not load: ${missing.join(', ')}`);
}

/** The tests that are named after sources with changes that nothing is known of. */
function openSources() {
  const log = new TrialLog();
  const known = new Set(log.found().map((one) => ('mutant' in one ? one.mutant : '')));
  const open = [...log.names].filter(([mutant]) => !known.has(mutant));
  const sources = new Set(open.map(([, name]) => name.split(':', 1)[0] ?? ''));
  return [...sources].map((source) => source.replace(/^src/, '/test').replace(/\.ts$/, '.test.ts'));
}

/** In the sandbox. @returns {any[]} */
const found = () => new TrialLog().found();

/** Ends processes that say nothing for long, and notes by which change. @param {AbortSignal} over @returns {Promise<number>} how many */
async function endStuck(over) {
  let size = 0;
  let ended = 0;
  let before = 0;
  for (let silent = 0; !over.aborted; await wait(1000)) {
    const now = existsSync(FOUND) ? statSync(FOUND).size : 0;
    if (now !== size) silent = 0;
    size = now;
    if (silent++ < STUCK.computing) continue;
    const all = foundIn(readFileSync(FOUND, 'utf8'));
    const last = all.at(-1);
    const loaded = all.findLast(({ outcome }) => outcome === 'loaded');
    const pid = loaded?.outcome === 'loaded' ? loaded.pid : undefined;
    if (last?.outcome !== 'tried' || pid === undefined) continue;
    const computed = secondsOf(pid);
    if (silent === STUCK.computing + 1) before = computed ?? 0;
    const isComputing = computed !== undefined && computed - before >= STUCK.computing;
    if (!isComputing && silent < STUCK.waiting) continue;
    silent = 0;
    appendFileSync(FOUND, `${JSON.stringify({ ...last, outcome: 'stuck' })}\n`);
    process.kill(pid, 'SIGKILL');
    ended++;
  }
  return ended;
}

/** How long a process has computed; undefined where the system does not tell in a file. @param {number} pid */
function secondsOf(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return undefined;
  const fields = readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Answers from what trials found, and asks Stryker's own runner where they say nothing certain. */
export class QuickRunner {
  /** @param {any} thorough Stryker's own runner for Vitest */
  constructor(thorough) {
    this.thorough = thorough;
  }

  capabilities() {
    return this.thorough.capabilities();
  }

  async init() {
    await tryAll();
    this.learn(found());
    const log = new TrialLog();
    this.log = log;
    this.sourceOf = (/** @type {string} */ mutant) => log.sourceOf(mutant);
    await this.thorough.init();
  }

  /** The source that a change is in. @param {string} _mutant */
  sourceOf(_mutant) {
    return '';
  }

  /** Takes what trials found. @param {readonly any[]} findings */
  learn(findings) {
    /** The test that noticed a change. @type {Map<string, string>} */
    this.noticed = new Map();
    this.unnoticed = new Set();
    this.unsure = new Set();
    this.endless = new Set();
    /** How many tests did not notice a change that Stryker's own runner tried. @type {Map<string, number>} */
    this.survived = new Map();
    /** Tests that do not try. */
    this.slow = new Set();
    /** @type {Map<string, string[]>} */
    this.loadedBy = new Map();
    for (const { outcome, mutant, test, file, mutants, ms, tests } of findings) {
      if (outcome === 'noticed') this.noticed.set(mutant, test);
      else if (outcome === 'unnoticed') this.unnoticed.add(`${mutant} ${test}`);
      else if (outcome === 'stuck') this.endless.add(mutant);
      else if (outcome === 'survived') this.survived.set(mutant, tests);
      else if (outcome === 'unmet') this.unsure.add(mutant);
      else if (outcome === 'takes' && ms > SLOW) this.slow.add(test);
      else if (outcome === 'loaded')
        for (const one of mutants)
          this.loadedBy.set(one, [...new Set([...(this.loadedBy.get(one) ?? []), file])]);
    }
  }

  /** @param {any} options */
  async dryRun(options) {
    const result = await this.thorough.dryRun(options);
    this.tests = (result.tests ?? []).map((/** @type {{ id: string }} */ { id }) => id);
    return result;
  }

  /** @param {any} options */
  async mutantRun(options) {
    const { id } = options.activeMutant;
    const test = this.noticed?.get(id);
    if (test) return { status: 'killed', killedBy: [test], failureMessage: '', nrOfTests: 1 };
    if (this.endless?.has(id)) return { status: 'timeout', reason: 'It never ended.' };
    const survived = this.survived?.get(id);
    if (survived !== undefined) return { status: 'survived', nrOfTests: survived };
    // What runs when a file is loaded is seen by the tests of those files that load it.
    const loading = this.loadedBy?.get(id) ?? [];
    const near = testsNear(this.sourceOf(id));
    const files = loading.some((file) => near.includes(file))
      ? loading.filter((file) => near.includes(file))
      : loading;
    const isRuntime = options.mutantActivation === 'runtime';
    const tests = (isRuntime ? (options.testFilter ?? []) : (this.tests ?? [])).filter(
      (/** @type {string} */ one) =>
        !this.slow?.has(one) && (isRuntime || files.includes(one.split('#', 1)[0] ?? '')),
    );
    const isSure =
      !this.unsure?.has(id) &&
      (isRuntime || files.length > 0) &&
      (isRuntime ? tests : files).every((/** @type {string} */ one) => this.unnoticed?.has(`${id} ${one}`));
    if (isSure) return { status: 'survived', nrOfTests: tests.length };
    const result = await this.thorough.mutantRun(
      tests.length > 0 ? { ...options, testFilter: tests } : options,
    );
    // Kept for a run that goes on after this one was broken off.
    const { status, killedBy: [by = ''] = [], nrOfTests = 0 } = result;
    if (status === 'killed') this.log?.tell({ outcome: 'noticed', mutant: id, test: by });
    if (status === 'survived') this.log?.tell({ outcome: 'survived', mutant: id, tests: nrOfTests });
    return result;
  }

  dispose() {
    return this.thorough.dispose();
  }
}

/** @param {any} injector */
function quickRunner(injector) {
  const [{ factory }] = /** @type {any} */ (thoroughPlugins);
  return new QuickRunner(factory(injector));
}
quickRunner.inject = ['$injector'];

/** What Stryker finds in a plugin. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'quick', factory: quickRunner }];
