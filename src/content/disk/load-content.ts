import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatPlace, MockError, mockError } from '../../base/errors.ts';
import { entryFor } from '../../base/present.ts';
import { FirstItems, type Problems } from '../../base/problems.ts';
import { forEachInSteps, runAtOnce, type Steps } from '../../base/steps.ts';
import type { Contract } from '../../contract/contract.ts';
import { builtInFiles } from '../../generated/content/built-in-content.gen.ts';
import { type ReservedForms, sourceOfData } from '../content-data.ts';
import { completionSteps } from '../drivers/complete-fixtures.ts';
import type { FixtureSet } from '../drivers/fixture-set.ts';
import type { SourceFile } from '../drivers/source-file.ts';
import { contentHash, readScenarios } from '../scenarios/read-scenarios.ts';
import { reservedReason } from '../scenarios/reserved.ts';
import type { ScenarioSet } from '../scenarios/scenario.ts';
import { readStories } from '../stories/read-stories.ts';
import type { StoryEntry } from '../stories/story.ts';
import type { StoryWorld } from '../stories/story-world.ts';
import { byPlace, ContentError } from './content-error.ts';
import { builtInFixturesFolder, isThere, reasonOf, shownPath, storyPaths, TOP_NAMES } from './folder.ts';
import { type DriverFile, readDriverFiles, readRecording, readSource, recordingPath } from './read-folder.ts';
import { unusedIn } from './unused-files.ts';

/** What to load, and what for. */
export interface LoadOptions extends ReservedForms {
  /** Path of the fixture folder. */
  readonly folder: string;
  /** Whole number 0..2^53-1. */
  readonly seed: number;
  /** The clock at which answers are checked, in whole seconds since 1970. */
  readonly instant: number;
  /** Whether all is looked at, for a report: what recorded bodies break, too, which are served as they are. Default false. */
  readonly inFull?: boolean;
  /** The contract that drivers and scenarios are held against; default: the built-in one. */
  readonly contract?: Contract | undefined;
}

/** What a fixture folder holds. */
export interface LoadedContent extends ScenarioSet {
  readonly fixtures: FixtureSet;
  /** By name; default: none. */
  readonly stories?: readonly StoryEntry[];
  /** Tells two states of the files apart, as far as answers follow from them. */
  readonly hash?: string;
  /** With `inFull`: what recorded bodies break, one line each, for information. */
  readonly notes: readonly string[];
  /** What is in the folder and is not used, or not shown under the contract: errors `file-unused`, `fixture-not-shown`. */
  readonly unused: readonly MockError[];
}

/**
 * Loads a fixture folder: `customers.yaml`, `scenarios.yaml` the files below `drivers/`, and those in `stories/`. The built-in
 * customers are taken where the folder has none; its scenarios add to the built-in ones.
 * @throws ContentError with all problems: each a MockError with file, line, column and JSON pointer
 */
export function loadContent(options: LoadOptions): LoadedContent {
  return runAtOnce(contentSteps(options));
}

/** As `loadContent`, with places to rest: large files take minutes. */
export function* contentSteps(options: LoadOptions): Steps<LoadedContent> {
  const { folder, seed, instant, reservedOff, contract, inFull: withNotes = false } = options;
  const problems = new FirstItems<MockError>();
  yield* checkFolder(folder);
  const customers = yield* readCustomers(folder, problems);
  const files = yield* readDriverFiles(folder, problems);
  const scenarioFiles = yield* readScenarioFiles(folder, problems);
  const isWhole = problems.count === 0;
  let fixtures: FixtureSet = { customers: [], drivers: new Map() };
  let notes: readonly string[] = [];
  let unshown: readonly MockError[] = [];
  let hash = '';
  const used = new Set(['customers.yaml', 'scenarios.yaml'].map((name) => resolve(folder, name)));
  yield* forEachInSteps(files, 'look at the folders', ({ path }) => void used.add(resolve(path)));
  if (customers) {
    const recording = recordings(folder, files, used);
    const completion = yield* completionSteps(
      { customers, files, recording, isWhole },
      { seed, instant, contract, withNotes, neverAsked: reservedOff ? undefined : reservedReason },
    );
    problems.addAll(completion.problems);
    fixtures = completion.set;
    hash = completion.hash;
    unshown = completion.unshown.items;
    notes = completion.notes.items.map(
      ({ where, text }) => `${formatPlace({ file: where.file ?? '' })}: ${text}`,
    );
    if (completion.notes.untold > 0)
      notes = [...notes, `${completion.notes.untold} more, which are not listed`];
  }
  const read = readScenarios(scenarioFiles, contract);
  for (const problem of read.problems) problems.add(() => problem);
  const stories = yield* readOwnStories(options, { fixtures, scenarios: read.scenarios }, used, problems);
  const told = new Set(problems.items.map(({ where }) => where?.file));
  const unusedFiles = (yield* unusedIn(folder, used)).filter(({ where }) => !told.has(where?.file));
  const unused = [...unusedFiles, ...unshown];
  if (problems.count > 0) throw new ContentError(problems.items.sort(byPlace), unused, problems.untold);
  return {
    fixtures,
    stories,
    scenarios: read.scenarios,
    rules: read.rules,
    notes,
    unused,
    hash: contentHash(hash, read.hash),
  };
}

/** A folder that is none, or holds nothing of what is read here, is a mistake in its name. */
function* checkFolder(folder: string): Steps<void> {
  const fail = (reason: string, unused: readonly MockError[] = []) => {
    const where = { file: shownPath(resolve(folder)) };
    throw new ContentError([mockError('file-unreadable', { reason }, where)], unused);
  };
  try {
    if (!statSync(folder).isDirectory()) fail('it is no folder');
  } catch (error) {
    if (error instanceof ContentError) throw error;
    fail(reasonOf(error, folder));
  }
  if (TOP_NAMES.some((name) => isThere(join(folder, name)))) return;
  const unused = yield* unusedIn(folder, new Set());
  fail('it has neither customers.yaml nor scenarios.yaml nor a folder drivers or stories', unused);
}

/** The built-in scenarios, and those of the folder, which add to them. */
function* readScenarioFiles(folder: string, problems: Problems): Steps<readonly SourceFile[]> {
  const isBuiltIn = resolve(folder) === resolve(builtInFixturesFolder());
  const files = isBuiltIn ? [] : builtInFiles.scenarios.map((file) => sourceOfData(file));
  const own = join(folder, 'scenarios.yaml');
  const file = isThere(own) ? yield* readOrReport(resolve(own), problems) : undefined;
  return file ? [...files, file] : files;
}

/** The stories of the folder; what is wrong with them is not told while drivers are missing. @param used takes their paths */
function* readOwnStories(
  { folder, inFull }: LoadOptions,
  world: StoryWorld,
  used: Set<string>,
  problems: Problems,
): Steps<readonly StoryEntry[]> {
  const isWhole = problems.count === 0;
  const files: SourceFile[] = [];
  for (const path of storyPaths(folder, problems)) {
    used.add(resolve(path));
    const file = yield* readOrReport(path, problems);
    if (file) files.push(file);
  }
  if (!isWhole) return [];
  // Numbers of the shipped stories are those of the usual seed.
  const withNumbers = inFull === true && resolve(folder) !== resolve(builtInFixturesFolder());
  const { stories, problems: found } = readStories(files, world, withNumbers);
  for (const problem of found) problems.add(() => problem);
  return stories;
}

/** The customers of the folder, or the built-in ones where it has none. */
function* readCustomers(folder: string, problems: Problems): Steps<SourceFile | undefined> {
  const own = join(folder, 'customers.yaml');
  return isThere(own) ? yield* readOrReport(resolve(own), problems) : sourceOfData(builtInFiles.customers);
}

function* readOrReport(path: string, problems: Problems): Steps<SourceFile | undefined> {
  try {
    return yield* readSource(path);
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    problems.add(() => error);
    return undefined;
  }
}

/** Finds the recording that a driver file names among those that were read, or reads it. @param used takes its path */
function recordings(folder: string, files: readonly DriverFile[], used: Set<string>) {
  const paths = new Map(files.map(({ file, path }) => [file, resolve(path)]));
  return (from: { readonly file: string }, path: string) => {
    const wanted = recordingPath(folder, entryFor(paths, from.file), path);
    used.add(wanted);
    for (const file of files) {
      if (file.kind === 'recorded' && resolve(file.path) === wanted) return file;
    }
    return readRecording(wanted, undefined);
  };
}
