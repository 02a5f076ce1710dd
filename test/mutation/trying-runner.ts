import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { FOUND, type Found, foundIn, NAMESPACE, ROUND } from '../../tools/lib/trial-log.mjs';

/** What Stryker's instrumented sources share. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>;
    readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

/** Those of the tests may be fakes. */
const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);

/** A test may take five times as long as without a change, and so many ms. */
const PATIENCE = 2000;
/** Tests that take longer than so many ms wait until those that do not have tried. */
const QUICK = 100;
/** How a change stands in an instrumented source. */
const INSTRUMENTED = /stryMutAct_\w+\("(\d+)"\)/g;
/** What a change is in is run so many times as often before it is taken for endless; as in Stryker. */
const ENDLESS = 100;

/**
 * Runs each test once as it is, and then, in the same process, once for each change of the sources that it comes by and that
 * no test has noticed yet.
 */
export default class TryingRunner extends TestRunner {
  private readonly state = sharedState();
  /** Changes that nothing more is to be learned about. */
  private readonly settled = new Set<string>();
  /** Changes that a test has not noticed in an earlier process, each with the test. */
  private readonly tried = new Set<string>();
  /** Of a test file, the changes in the source that it has its name from; none where there is no such source. */
  private readonly own = new Map<string, ReadonlySet<string>>();
  /** Files of which a test waits. */
  private readonly waiting = new Set<string>();

  onCollected(files: RunnerTestFile[]): void {
    for (const found of existsSync(FOUND) ? foundIn(readFileSync(FOUND, 'utf8')) : []) {
      if (found.outcome === 'noticed' || found.outcome === 'stuck') this.settled.add(found.mutant);
      else if (found.outcome === 'unnoticed' || found.outcome === 'unmet')
        this.tried.add(`${found.mutant} ${found.test}`);
    }
    const mutants = Object.keys(this.state.mutantCoverage?.static ?? {});
    // What failed before its tests has not been loaded.
    for (const { filepath, result } of files)
      if (result?.state !== 'fail')
        tell({ outcome: 'loaded', file: relative(process.cwd(), filepath), mutants, pid: process.pid });
  }

  override async onAfterRunSuite(suite: Parameters<TestRunner['onAfterRunSuite']>[0]): Promise<void> {
    await super.onAfterRunSuite(suite);
    if ('filepath' in suite && !this.waiting.has(suite.file.filepath))
      tell({ outcome: 'done', file: relative(process.cwd(), suite.file.filepath) });
  }

  /** Stands in the place of the test's own function. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const { state } = this;
    const run = TestRunner.getTestFn(test);
    const began = now();
    state.currentTestId = test.id;
    try {
      await run();
    } finally {
      state.currentTestId = undefined;
    }
    const took = now() - began;
    const { filepath } = test.file;
    const round = process.env[ROUND];
    if (round === 'own' || (round === 'quick' && took > QUICK)) this.waiting.add(filepath);
    if (round !== 'all' && took > QUICK) return;
    const own = round === 'own' ? this.ownOf(filepath) : undefined;
    const limit = 5 * took + PATIENCE;
    const id = idOf(test);
    const noticed: string[] = [];
    for (const [mutant, hits] of Object.entries(state.mutantCoverage?.perTest[test.id] ?? {})) {
      if (own && !own.has(mutant)) continue;
      if (this.settled.has(mutant) || this.tried.has(`${mutant} ${id}`)) continue;
      tell({ outcome: 'tried', mutant, test: id });
      await this.prepare(test);
      Object.assign(state, { hitCount: 0, hitLimit: hits * ENDLESS, activeMutant: mutant });
      const outcome = await outcomeOf(run, limit);
      const { hitCount = 0 } = state;
      Object.assign(state, { hitCount: undefined, activeMutant: undefined });
      // What is late may go on later, in the middle of another trial.
      if (outcome === 'late') break;
      if (hitCount > hits * ENDLESS) tell({ outcome: 'stuck', mutant, test: id });
      else if (outcome === 'failed') noticed.push(mutant);
      else tell({ outcome: hitCount > 0 ? 'unnoticed' : 'unmet', mutant, test: id });
    }
    if (noticed.length === 0) return;
    // What changed code left behind could let the test fail for ever: then it says nothing.
    await this.prepare(test);
    if ((await outcomeOf(run, limit)) !== 'passed') return;
    for (const mutant of noticed) {
      this.settled.add(mutant);
      tell({ outcome: 'noticed', mutant, test: id });
    }
  }

  private ownOf(testFile: string): ReadonlySet<string> {
    const known = this.own.get(testFile);
    if (known) return known;
    const source = relative(process.cwd(), testFile)
      .replace(/^test/, 'src')
      .replace(/\.test\.ts$/, '.ts');
    const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
    const own = new Set([...text.matchAll(INSTRUMENTED)].map(([, mutant = '']) => mutant));
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

function tell(found: Found): void {
  appendFileSync(FOUND, `${JSON.stringify(found)}\n`);
}

async function outcomeOf(run: () => unknown, limit: number): Promise<'passed' | 'failed' | 'late'> {
  let timer: unknown;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limit);
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

/** A test as Stryker names it. */
function idOf(test: RunnerTestCase): string {
  const names: string[] = [];
  for (let task: RunnerTask | undefined = test; task; task = task.suite) names.unshift(task.name);
  return `${relative(process.cwd(), test.file.filepath)}#${names.join(' ').trim()}`;
}
