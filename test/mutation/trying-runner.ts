import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import fc from 'fast-check';
import { type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { mutantsIn, NAMESPACE, QUICK, ROUND, SLOW, TrialLog } from '../../tools/lib/trial-log.mjs';
import { type Instrumented, idOf, LoadTrials, loadedBy } from './load-trials.ts';

/** Those of the tests may be fakes. */
const { setTimeout, clearTimeout } = globalThis;
// That a property fails is enough; by which smallest value is nobody's question here.
fc.configureGlobal({ endOnFailure: true });

/** A test may take five times as long as without a change, and so many ms. */
const PATIENCE = 2000;
/** What a change is in is run so many times as often before it is taken for endless; as in Stryker. */
const ENDLESS = 100;

/**
 * Runs each test once as it is, and then, in the same process, once for each change of the sources that it comes by and that
 * no test has noticed yet.
 */
export default class TryingRunner extends TestRunner {
  private readonly state = sharedState();
  private readonly log = new TrialLog();
  /** Changes that nothing more is to be learned about. */
  private readonly settled = new Set<string>();
  /** Changes that a test has not noticed in an earlier process, each with the test. */
  private readonly tried = new Set<string>();
  /** Of a test file, the changes in the source that it has its name from; none where there is no such source. */
  private readonly own = new Map<string, ReadonlySet<string>>();
  /** How many ms a test computes, from earlier processes. */
  private readonly takes = new Map<string, number>();
  private ran: readonly RunnerTestFile[] = [];
  /** Files of which a test waits. */
  private readonly waiting = new Set<string>();

  onCollected(files: RunnerTestFile[]): void {
    this.ran = files;
    for (const found of this.log.found()) {
      if (found.outcome === 'noticed' || found.outcome === 'stuck') this.settled.add(found.mutant);
      else if (found.outcome === 'unnoticed' || found.outcome === 'unmet')
        this.tried.add(`${found.mutant} ${found.test}`);
      else if (found.outcome === 'takes') this.takes.set(found.test, found.ms);
    }
    const all = Object.keys(this.state.mutantCoverage?.static ?? {});
    for (const file of files) {
      // What failed before its tests has not been loaded.
      if (file.result?.state === 'fail') continue;
      const loaded = loadedBy(file, this);
      const mutants = all.filter((mutant) => loaded.has(resolve(this.log.sourceOf(mutant))));
      const name = relative(process.cwd(), file.filepath);
      this.log.tell({ outcome: 'loaded', file: name, mutants, pid: process.pid });
    }
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    const ms = this.takes.get(idOf(test)) ?? 0;
    const waits = process.env[ROUND] !== 'all' && ms > QUICK;
    if (waits) this.waiting.add(test.file.filepath);
    if (waits || ms > SLOW) test.mode = 'skip';
  }

  // What happens when a file is loaded is tried after its tests, by all that are quick.
  override async onAfterRunFiles(): Promise<void> {
    const files = this.ran;
    super.onAfterRunFiles();
    for (const file of files) {
      if (process.env[ROUND] !== 'all') {
        const own = process.env[ROUND] === 'own' ? this.ownOf(file.filepath) : undefined;
        const isOpen = (mutant: string, name: string) =>
          (own?.has(mutant) ?? true) && !this.settled.has(mutant) && !this.tried.has(`${mutant} ${name}`);
        await new LoadTrials(this, file, this.state, this.log, this.takes).tryAll(isOpen);
      }
      if (!this.waiting.has(file.filepath))
        this.log.tell({ outcome: 'done', file: relative(process.cwd(), file.filepath) });
    }
  }

  /** Stands in the place of the test's own function. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const { state } = this;
    const run = TestRunner.getTestFn(test);
    const began = process.cpuUsage();
    state.currentTestId = test.id;
    try {
      await run();
    } finally {
      state.currentTestId = undefined;
    }
    const took = computed(began);
    const { filepath } = test.file;
    const round = process.env[ROUND];
    const id = idOf(test);
    if (took > QUICK && !this.takes.has(id)) {
      this.takes.set(id, took);
      this.log.tell({ outcome: 'takes', test: id, ms: took });
    }
    if (round === 'own' || (round === 'quick' && took > QUICK)) this.waiting.add(filepath);
    if (took > (round === 'all' ? SLOW : QUICK)) return;
    const own = round === 'own' ? this.ownOf(filepath) : undefined;
    const limit = 5 * took + PATIENCE;
    const noticed: string[] = [];
    for (const [mutant, hits] of Object.entries(state.mutantCoverage?.perTest[test.id] ?? {})) {
      if (own && !own.has(mutant)) continue;
      if (this.settled.has(mutant) || this.tried.has(`${mutant} ${id}`)) continue;
      this.log.tell({ outcome: 'tried', mutant, test: id });
      await this.prepare(test);
      Object.assign(state, { hitCount: 0, hitLimit: hits * ENDLESS, activeMutant: mutant });
      const outcome = await outcomeOf(run, limit);
      const { hitCount = 0 } = state;
      Object.assign(state, { hitCount: undefined, activeMutant: undefined });
      // What is late may go on later, in the middle of another trial.
      if (outcome === 'late') break;
      if (hitCount > hits * ENDLESS) this.log.tell({ outcome: 'stuck', mutant, test: id });
      else if (outcome === 'failed') noticed.push(mutant);
      else this.log.tell({ outcome: hitCount > 0 ? 'unnoticed' : 'unmet', mutant, test: id });
    }
    if (noticed.length === 0) return;
    // What changed code left behind could let the test fail for ever: then it says nothing.
    await this.prepare(test);
    if ((await outcomeOf(run, limit)) !== 'passed') return;
    for (const mutant of noticed) {
      this.settled.add(mutant);
      this.log.tell({ outcome: 'noticed', mutant, test: id });
    }
  }

  private ownOf(testFile: string): ReadonlySet<string> {
    const known = this.own.get(testFile);
    if (known) return known;
    const source = relative(process.cwd(), testFile)
      .replace(/^test/, 'src')
      .replace(/\.test\.ts$/, '.ts');
    const own = new Set(existsSync(source) ? mutantsIn(source) : []);
    this.own.set(testFile, own);
    return own;
  }

  /** Does what is to be done after a test and before it, so that it can run again. */
  private async prepare(test: RunnerTestCase): Promise<void> {
    const around: (RunnerTestFile | NonNullable<RunnerTestCase['suite']>)[] = [test.file];
    for (let { suite } = test; suite; { suite } = suite) around.splice(1, 0, suite);
    for (const suite of around.toReversed())
      for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
    this.onBeforeTryTask(test);
    for (const suite of around)
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(test.context, suite);
  }
}

/** What is there before the first instrumented source is loaded, and stays. */
function sharedState(): Instrumented {
  const owner = globalThis as Record<string, unknown>;
  const state = owner[NAMESPACE] ?? {};
  owner[NAMESPACE] = state;
  return state;
}

/** How many ms the process has computed since. */
const computed = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1000);
};

/** What comes of a test that has `limit` ms of computing, or ten times as many of waiting. */
async function outcomeOf(run: () => unknown, limit: number): Promise<'passed' | 'failed' | 'late'> {
  let timer: unknown;
  const began = process.cpuUsage();
  const late = new Promise<'late'>((resolve) => {
    const wait = (left: number) => {
      timer = setTimeout(
        () => (left === 0 || computed(began) > limit ? resolve('late') : wait(left - 1)),
        limit,
      );
    };
    wait(9);
  });
  const tried = Promise.resolve()
    .then(run)
    .then(
      () => 'passed' as const,
      () => 'failed' as const,
    );
  try {
    return await Promise.race([tried, late]);
  } finally {
    clearTimeout(timer as never);
  }
}
