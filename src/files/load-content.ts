import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatPlace, MockError, mockError } from '../contract/errors.ts';
import { contentHash, readScenarios } from '../scenarios/read-scenarios.ts';
import type { ScenarioSet } from '../scenarios/scenario.ts';
import { completeFixtures } from '../world/fixtures/complete-fixtures.ts';
import type { FixtureSet } from '../world/fixtures/fixture-set.ts';
import type { SourceFile } from '../world/fixtures/source-file.ts';
import { builtInFixturesFolder, reasonOf, shownPath } from './folder.ts';
import { type DriverFile, readDriverFiles, readRecording, readSource, recordingPath } from './read-folder.ts';

/** What to load, and what for. */
export interface LoadOptions {
  /** Path of the fixture folder. */
  readonly folder: string;
  /** Whole number 0..2^53-1. */
  readonly seed: number;
  /** The clock at which answers are checked, in whole seconds since 1970. */
  readonly instant: number;
}

/** What a fixture folder holds. */
export interface LoadedContent extends ScenarioSet {
  readonly fixtures: FixtureSet;
  /** Tells two states of the files apart, as far as answers follow from them. */
  readonly hash?: string;
  /** What recorded bodies break, one line each: for information, as they are served as they are. */
  readonly notes: readonly string[];
}

/** All that is wrong in a fixture folder. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** By file and line. */
  readonly problems: readonly MockError[];

  constructor(problems: readonly MockError[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/**
 * Loads a fixture folder: `customers.yaml`, `scenarios.yaml` and the files below `drivers/`. The built-in
 * customers are taken where the folder has none; its scenarios add to the built-in ones.
 * @throws ContentError with all problems: each a MockError with file, line, column and JSON pointer
 */
export function loadContent({ folder, seed, instant }: LoadOptions): LoadedContent {
  const problems: MockError[] = [];
  checkFolder(folder);
  const customers = readOrBuiltIn(folder, 'customers.yaml', problems);
  const files = readDriverFiles(folder, problems);
  const scenarioFiles = readScenarioFiles(folder, problems);
  const isWhole = problems.length === 0;
  let fixtures: FixtureSet = { customers: [], drivers: new Map() };
  let notes: readonly string[] = [];
  let hash = '';
  if (customers) {
    const recording = recordings(folder, files);
    const completion = completeFixtures({ customers, files, recording, isWhole }, { seed, instant });
    problems.push(...completion.problems);
    fixtures = completion.set;
    hash = completion.hash;
    notes = completion.notes.map(({ where, text }) => `${formatPlace({ file: where.file ?? '' })}: ${text}`);
  }
  const read = readScenarios(scenarioFiles);
  problems.push(...read.problems);
  if (problems.length > 0) throw new ContentError(problems.sort(byPlace));
  return {
    fixtures,
    scenarios: read.scenarios,
    rules: read.rules,
    notes,
    hash: contentHash(hash, read.hash),
  };
}

function byPlace({ where: a = {} }: MockError, { where: b = {} }: MockError): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** A folder that is none, or holds nothing of what is read here, is a mistake in its name. */
function checkFolder(folder: string): void {
  const fail = (reason: string) => {
    throw new ContentError([mockError('file-unreadable', { reason }, { file: shownPath(resolve(folder)) })]);
  };
  try {
    if (!statSync(folder).isDirectory()) fail('it is no folder');
  } catch (error) {
    if (error instanceof ContentError) throw error;
    fail(reasonOf(error));
  }
  const parts = ['customers.yaml', 'scenarios.yaml', 'drivers'];
  if (!parts.some((part) => existsSync(join(folder, part)))) {
    fail('it has neither customers.yaml nor scenarios.yaml nor a folder drivers');
  }
}

/** The built-in scenarios, and those of the folder, which add to them. */
function readScenarioFiles(folder: string, problems: MockError[]): readonly SourceFile[] {
  const name = 'scenarios.yaml';
  const paths = new Set(
    [join(builtInFixturesFolder(), name), join(folder, name)].map((path) => resolve(path)),
  );
  return [...paths].filter((path) => existsSync(path)).flatMap((path) => readOrReport(path, problems) ?? []);
}

function readOrBuiltIn(folder: string, name: string, problems: MockError[]): SourceFile | undefined {
  const own = join(folder, name);
  return readOrReport(resolve(existsSync(own) ? own : join(builtInFixturesFolder(), name)), problems);
}

function readOrReport(path: string, problems: MockError[]): SourceFile | undefined {
  try {
    return readSource(path);
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    problems.push(error);
    return undefined;
  }
}

/** Finds the recording that a driver file names among those that were read, or reads it. */
function recordings(folder: string, files: readonly DriverFile[]) {
  return (from: { readonly file: string }, path: string) => {
    const { path: fromPath } = files.find((file) => file.file === from.file)!;
    const wanted = recordingPath(folder, resolve(fromPath), path);
    for (const file of files) {
      if (file.kind === 'recorded' && resolve(file.path) === wanted) return file;
    }
    return readRecording(wanted, undefined);
  };
}
