import type { Stats } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type MockError, mockError } from '../../base/errors.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import { nearest } from '../../base/text/nearest.ts';
import { foreignKind, takenInBy } from '../drivers/foreign-kind.ts';
import {
  DATA_FILE,
  DEEPEST,
  DRIVERS,
  type Entry,
  FOLDERS,
  isThere,
  JSON_FILE,
  STORIES,
  shownPath,
  TOP_NAMES,
  walk,
} from './folder.ts';
import { kindOfFile, readTextFile } from './read-text.ts';

/** Handlers that `import` writes, and what they answer. */
const OF_IMPORT = ['handlers.mjs', 'examples.json'];

/**
 * What is in a fixture folder and is not used, each as an error `file-unused`; a folder of which nothing is used is
 * told as one.
 * @param used absolute paths of the files that were read
 */
export function* unusedIn(folder: string, used: ReadonlySet<string>): Steps<readonly MockError[]> {
  const found: MockError[] = [];
  const foldersInUse = yield* foldersAbove(used);
  const drivers = join(folder, DRIVERS) + sep;
  const stories = join(folder, STORIES) + sep;
  const isDriver = (path: string) => path.startsWith(drivers);
  // `import` writes them side by side, for --handlers.
  const isOfImport = ({ name, depth }: Entry) =>
    depth === 0 && OF_IMPORT.includes(name) && OF_IMPORT.every((each) => isThere(join(folder, each)));
  const tell = (path: string, reason: string) =>
    found.push(mockError('file-unused', { reason }, { file: shownPath(path) }));
  yield* walk(folder, {
    enters: ({ name, path, depth }) =>
      foldersInUse.has(resolve(path)) ||
      (depth === 0 ? FOLDERS.includes(name) : isDriver(path) && !DATA_FILE.test(name) && depth <= DEEPEST),
    visit(entry) {
      if (used.has(resolve(entry.path)) || isOfImport(entry)) return;
      if (entry.path.startsWith(stories)) tell(entry.path, 'only files called .yaml and .yml are read here');
      else tell(entry.path, isDriver(entry.path) ? reasonBelowDrivers(entry) : reasonElsewhere(entry));
    },
    fail(path, reason) {
      // Those below drivers/ are mistakes, and were told as such.
      if (!isDriver(path)) tell(path, reason);
    },
  });
  return found;
}

function* foldersAbove(paths: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  const folders = new Set<string>();
  const all = { length: paths.size, [Symbol.iterator]: () => paths.values() };
  yield* forEachInSteps(all, 'look at the folders', (path) => {
    let above = dirname(path);
    while (!folders.has(above)) {
      folders.add(above);
      above = dirname(above);
    }
  });
  return folders;
}

function reasonBelowDrivers({ name, path, stats }: Entry): string {
  if (stats.isDirectory() && DATA_FILE.test(name)) return 'it is a folder with the name of a file';
  if (stats.isDirectory())
    return `folders are looked into down to ${DEEPEST} levels below drivers, not further`;
  if (!stats.isFile()) return `it is ${kindOfFile(stats)}`;
  return foreignByName(path) ?? `only files called .yaml, .yml and .json are read here`;
}

function reasonElsewhere({ name, path, stats, depth }: Entry): string {
  if (!stats.isDirectory() && !stats.isFile()) return `it is ${kindOfFile(stats)}`;
  if (depth > 0) return 'no driver names it as its recorded body';
  const stem = name.replace(/\.[^.]*$/, '');
  const meant = TOP_NAMES.filter((top) => FOLDERS.includes(top) === stats.isDirectory());
  const same = meant.find((top) => top.replace(/\.[^.]*$/, '') === stem.toLowerCase());
  const near = same === undefined ? nearest(name, meant) : [same];
  if (near.length > 0)
    return `only ${meant.join(' and ')} ${meant.length > 1 ? 'are' : 'is'} read here; rename it to ${near[0]}`;
  if (stats.isDirectory()) return 'only drivers and stories are looked into, and what files of drivers name';
  const foreign = DATA_FILE.test(name) ? foreignByContent(path, stats) : foreignByName(path);
  if (foreign !== undefined) return foreign;
  return DATA_FILE.test(name)
    ? 'drivers are read below drivers: move it there'
    : 'only customers.yaml and scenarios.yaml are read here';
}

/** A file that is read to tell what it is has at most so many bytes. */
const LONGEST_LOOK = 1_000_000;

/** Files that their names tell, as nothing here is called so. */
const FOREIGN_NAMES = [
  [/\.har(?:\.gz)?$/i, 'a HAR archive'],
  [/\.(?:ndjson|jsonl)$/i, 'NDJSON, a body on each line'],
] as const;

function foreignByName(path: string): string | undefined {
  const kind = FOREIGN_NAMES.find(([name]) => name.test(path))?.[1];
  return kind && `it is ${kind}: ${takenInBy(shownPath(path))}`;
}

function foreignByContent(path: string, { size }: Stats): string | undefined {
  if (!JSON_FILE.test(path) || size > LONGEST_LOOK) return undefined;
  try {
    const kind = foreignKind(JSON.parse(readTextFile(path)));
    return kind === undefined ? undefined : `it is ${kind}: ${takenInBy(shownPath(path))}`;
  } catch {
    return undefined;
  }
}
