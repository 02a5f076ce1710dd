import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { type MockError, mockError } from '../contract/errors.ts';

const YAML_FILE = /\.ya?ml$/i;
/** Recorded bodies. */
export const JSON_FILE = /\.json$/i;
/** Folders below `drivers/` are looked through to this depth. */
const DEEPEST = 8;

/**
 * Path of the fixtures that the package brings: `fixtures` beside the folder of the bundle, or at
 * the root of the source tree.
 */
export function builtInFixturesFolder(): string {
  const candidates = ['../fixtures', '../../fixtures'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(join(path, 'customers.yaml'))) ?? candidates[0]!;
}

/** A path as messages show it: relative to the working folder where that is shorter to read. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** What the operating system has against a file or folder, in words. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'it does not exist';
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

/**
 * Paths of all fixture files of a folder, sorted by their parts as code units, so that it is the same everywhere.
 * @param problems takes an error for each folder that cannot be read, but for a first one that is not there
 */
export function pathsBelow(folder: string, problems: MockError[], depth = 0): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing || depth > 0) {
      const values = { reason: reasonOf(error) };
      problems.push(mockError('file-unreadable', values, { file: shownPath(folder) }));
    }
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || depth > DEEPEST) return [];
    const path = join(folder, entry.name);
    if (isFolder(entry, path)) return pathsBelow(path, problems, depth + 1);
    return YAML_FILE.test(entry.name) || JSON_FILE.test(entry.name) ? [path] : [];
  });
}

/** Follows links, as mounted configuration is often made of them. */
function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
