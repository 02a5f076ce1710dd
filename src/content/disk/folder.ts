import { existsSync, lstatSync, readdirSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { type Steps, sortedInSteps } from '../../base/steps.ts';

/** Files of drivers and recorded bodies, by their names. */
export const DATA_FILE = /\.(?:ya?ml|json)$/i;
/** Recorded bodies. */
export const JSON_FILE = /\.json$/i;
/** Folders below `drivers/` are looked through to this depth. */
export const DEEPEST = 8;

/**
 * Path of the fixtures that the package brings: `fixtures` beside the folder of the bundle, or at
 * the root of the source tree.
 */
export function builtInFixturesFolder(): string {
  const candidates = ['../../fixtures', '../../../fixtures'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(join(path, 'customers.yaml'))) ?? itemAt(candidates, 0);
}

/** A path as messages show it: relative to the working folder where that is shorter to read. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** What the operating system has against a file or folder, in words. @param path tells a link that leads nowhere */
export function reasonOf(error: unknown, path?: string): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return path !== undefined && isThere(path)
        ? `it is a link to ${readlinkSync(path)}, which does not exist`
        : 'it does not exist';
    case 'ELOOP':
      return 'it is a link that leads back to itself';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read';
    case 'ENOTDIR':
      return 'it is no folder';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return (error as Error).message;
  }
}

/** Whether something has this name, a link that leads nowhere included. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Names that are passed over without a word: hidden ones, and what editors and desktops leave behind. */
export const PASSED_OVER = /^\.|~$|^#.*#$|^(?:Thumbs\.db|desktop\.ini)$|^ev-driver-mock\.config\.yaml$/i;

/** Files that are passed over because they speak to people. A folder may have such a name, and is looked into. */
const DOCUMENT =
  /\.(?:md|markdown)$|^(?:README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG|CONTRIBUTING|AUTHORS|CODEOWNERS)(?:\.txt)?$/i;

/** An entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  /** Of what is behind a link. */
  readonly stats: Stats;
  readonly isLink: boolean;
  /** How many folders there are between the first one and the entry. */
  readonly depth: number;
}

/** What is done with what is in a folder. */
export interface Visitor {
  /** Whether to look into a folder. */
  enters(folder: Entry): boolean;
  /** Takes files, and folders that are not entered. */
  visit(entry: Entry): void;
  /** Takes what cannot be followed: a folder that may not be read, a link that leads nowhere or in a circle. */
  fail(path: string, reason: string, error?: unknown): void;
}

/**
 * Goes through a folder, and through those that links in it lead to, as mounted configuration is often made of them.
 * Names come sorted as code units, so that the order is the same everywhere.
 */
export function* walk(
  folder: string,
  visitor: Visitor,
  above: readonly string[] = identitiesAbove(resolve(folder)),
  depth = 0,
): Steps<void> {
  const { enters, visit, fail } = visitor;
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => !PASSED_OVER.test(name));
  } catch (error) {
    fail(folder, reasonOf(error, folder), error);
    return;
  }
  const stage = `look through ${shownPath(folder)}`;
  const here = [...above, identityOf(folder)];
  let done = 0;
  for (const name of yield* sortedInSteps(names, stage)) {
    if (++done % ENTRIES === 0) yield { stage, done, total: names.length };
    const path = join(folder, name);
    try {
      const own = lstatSync(path);
      const isLink = own.isSymbolicLink();
      const entry = { name, path, isLink, stats: isLink ? statSync(path) : own, depth };
      if (entry.stats.isFile() && DOCUMENT.test(name)) continue;
      if (!entry.stats.isDirectory() || !enters(entry)) visit(entry);
      else if (here.includes(identityOf(path))) fail(path, 'it is a link to a folder that it is in');
      else yield* walk(path, visitor, here, depth + 1);
    } catch (error) {
      fail(path, reasonOf(error, path), error);
    }
  }
}

/** So many entries are looked at between two places to rest. */
const ENTRIES = 64;

/** Of the folders that a folder is in. */
function identitiesAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [] : [identityOf(above), ...identitiesAbove(above)];
}

/** Tells a folder from all others, by whichever way it is reached. */
function identityOf(folder: string): string {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return `${stats?.dev} ${stats?.ino}`;
}

/**
 * Paths of all fixture files below a folder; none where it is not there.
 * @param problems takes an error for each folder or link that cannot be followed
 */
export function* pathsBelow(folder: string, problems: Problems): Steps<readonly string[]> {
  const paths: string[] = [];
  if (!isThere(folder)) return paths;
  yield* walk(folder, {
    enters: ({ name, depth }) => !DATA_FILE.test(name) && depth < DEEPEST,
    visit({ name, path, stats }) {
      if (DATA_FILE.test(name) && !stats.isDirectory()) paths.push(path);
    },
    fail(path, reason) {
      problems.add(() => mockError('file-unreadable', { reason }, { file: shownPath(path) }));
    },
  });
  return paths;
}

/** The folders of drivers and of stories, and the other names that may stand at the top of a fixture folder. */
export const DRIVERS = 'drivers';
export const STORIES = 'stories';
export const FOLDERS = [DRIVERS, STORIES];
export const TOP_NAMES = ['customers.yaml', 'scenarios.yaml', ...FOLDERS];

/** Files of stories, by their names. */
const STORY_FILE = /\.ya?ml$/i;

/**
 * Paths of the stories of a fixture folder, by name; none where it has none.
 * @param problems takes an error where the folder cannot be read
 */
export function storyPaths(folder: string, problems: Problems): readonly string[] {
  const root = join(folder, STORIES);
  if (!isThere(root)) return [];
  try {
    const names = readdirSync(root).filter((name) => STORY_FILE.test(name) && !PASSED_OVER.test(name));
    return names
      .map((name) => join(root, name))
      .filter((path) => !statSync(path).isDirectory())
      .sort();
  } catch (error) {
    problems.add(() =>
      mockError('file-unreadable', { reason: reasonOf(error, root) }, { file: shownPath(root) }),
    );
    return [];
  }
}
