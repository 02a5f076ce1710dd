import { relative, resolve } from 'node:path';
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { QUICK, type TrialLog, testsNear } from '../../tools/lib/trial-log.mjs';

/** What Stryker's instrumented sources share. */
export interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>;
    readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

/** A loaded file, as Vite's module runner keeps it. */
interface Loaded {
  readonly id: string;
  readonly importers: ReadonlySet<string>;
  readonly imports: ReadonlySet<string>;
  evaluated: boolean;
  promise?: unknown;
  exports?: unknown;
}

/** What runs files, of which Vitest's types say little. */
interface ModuleRunner {
  readonly evaluatedModules: {
    readonly idToModuleMap: ReadonlyMap<string, Loaded>;
    getModuleByUrl(url: string): Loaded | undefined;
  };
  cachedModule(url: string, importer?: string): Promise<Loaded>;
}

/** So many changes are noticed before the tests are asked whether they still pass without one. */
const BATCH = 20;
/** A test as Stryker names it. */
export function idOf(test: RunnerTestCase): string {
  const names: string[] = [];
  for (let task: RunnerTask | undefined = test; task; task = task.suite) names.unshift(task.name);
  return `${relative(process.cwd(), test.file.filepath)}#${names.join(' ').trim()}`;
}

/** Runs the tests of a file until one fails, and tells nobody. */
class AgainRunner extends TestRunner {
  failed: string | undefined;
  private readonly takes: ReadonlyMap<string, number>;

  constructor(like: TestRunner, takes: ReadonlyMap<string, number>) {
    super(like.config);
    this.takes = takes;
    const { moduleRunner, _otel } = like as unknown as Record<string, unknown>;
    Object.assign(this, { moduleRunner, _otel });
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    if (this.failed || (this.takes.get(idOf(test)) ?? 0) > QUICK) test.mode = 'skip';
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    if (test.result?.state === 'fail') this.failed ??= idOf(test);
  }
}

/**
 * Tries the changes that happen when a file is loaded: loads a test file again with one switched on, but of the sources only the one that is changed and those
 * that rest on it.
 */
export class LoadTrials {
  private readonly modules: ModuleRunner;
  private readonly name: string;
  /** The id of the source that a change is in. */
  private readonly sourceOf = new Map<string, string>();

  private readonly like: TestRunner;
  private readonly file: RunnerTestFile;
  private readonly state: Instrumented;
  private readonly log: TrialLog;
  private readonly takes: ReadonlyMap<string, number>;

  constructor(
    like: TestRunner,
    file: RunnerTestFile,
    state: Instrumented,
    log: TrialLog,
    takes: ReadonlyMap<string, number>,
  ) {
    this.like = like;
    this.file = file;
    this.state = state;
    this.log = log;
    this.takes = takes;
    this.modules = modulesOf(like);
    this.name = relative(process.cwd(), file.filepath);
    const loaded = loadedBy(file, like);
    for (const mutant of log.names.keys()) {
      const source = log.sourceOf(mutant);
      if (loaded.has(resolve(source)) && testsNear(source).includes(this.name))
        this.sourceOf.set(mutant, resolve(source));
    }
  }

  /** @param isOpen whether something is to be learned of a change by the file of this name */
  async tryAll(isOpen: (mutant: string, name: string) => boolean): Promise<void> {
    const { mutantCoverage } = this.state;
    const hits = { ...mutantCoverage?.static };
    const open = Object.keys(hits).filter((mutant) => this.sourceOf.has(mutant) && isOpen(mutant, this.name));
    if (open.length === 0) return;
    for (const each of Object.values(mutantCoverage?.perTest ?? {}))
      for (const [mutant, count] of Object.entries(each)) hits[mutant] = (hits[mutant] ?? 0) + count;
    const { cachedModule } = this.modules;
    // Asking Vite again for what is there takes longer than running it.
    this.modules.cachedModule = async (url, importer) =>
      this.modules.evaluatedModules.getModuleByUrl(url) ?? cachedModule.call(this.modules, url, importer);
    let noticed: { readonly mutant: string; readonly test: string }[] = [];
    for (const [index, mutant] of open.entries()) {
      this.log.tell({ outcome: 'tried', mutant, test: this.name });
      Object.assign(this.state, { hitCount: 0, hitLimit: 100 * (hits[mutant] ?? 1), activeMutant: mutant });
      const test = await this.failing(mutant);
      const { hitCount = 0 } = this.state;
      Object.assign(this.state, { hitCount: undefined, hitLimit: undefined, activeMutant: undefined });
      if (test) noticed.push({ mutant, test });
      else this.log.tell({ outcome: hitCount > 0 ? 'unnoticed' : 'unmet', mutant, test: this.name });
      if (noticed.length < BATCH && index < open.length - 1) continue;
      // What changed code left behind could let the tests fail for ever: then they say nothing.
      if (await this.failing(mutant)) break;
      for (const one of noticed) this.log.tell({ outcome: 'noticed', ...one });
      noticed = [];
    }
    this.modules.cachedModule = cachedModule;
  }

  /** A test that fails, once what a change is in has been loaded again. */
  private async failing(mutant: string): Promise<string | undefined> {
    this.forget(this.sourceOf.get(mutant) ?? '');
    const again = new AgainRunner(this.like, this.takes);
    const [file] = await startTests([this.file.filepath], again as never);
    return again.failed ?? (file?.result?.state === 'fail' ? firstTest(this.file) : undefined);
  }

  /** Forgets a file and all that import it. */
  private forget(source: string): void {
    const all = this.modules.evaluatedModules.idToModuleMap;
    const dependents = new Set([source]);
    for (const id of dependents) for (const one of all.get(id)?.importers ?? []) dependents.add(one);
    for (const id of dependents) {
      const loaded = all.get(id);
      if (loaded) Object.assign(loaded, { evaluated: false, promise: undefined, exports: undefined });
    }
  }
}

/** The ids of what a test file loads, however far away. */
export function loadedBy({ filepath }: RunnerTestFile, runner: TestRunner): ReadonlySet<string> {
  const { idToModuleMap } = modulesOf(runner).evaluatedModules;
  const loaded = new Set([filepath]);
  for (const id of loaded) for (const one of idToModuleMap.get(id)?.imports ?? []) loaded.add(one);
  return loaded;
}

const modulesOf = (runner: TestRunner) => (runner as unknown as { moduleRunner: ModuleRunner }).moduleRunner;

/** The first test of a file, which stands for all where it cannot be loaded. */
function firstTest(suite: { readonly tasks: readonly RunnerTask[] }): string | undefined {
  for (const task of suite.tasks) {
    const found = task.type === 'test' ? idOf(task) : 'tasks' in task ? firstTest(task) : undefined;
    if (found) return found;
  }
  return undefined;
}
