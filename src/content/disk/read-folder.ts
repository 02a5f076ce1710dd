import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type ErrorPlace, MockError, mockError } from '../../base/errors.ts';
import { DEEPEST_JSON, isDeepJson } from '../../base/json/json-depth.ts';
import { lastItem } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { runAtOnce, type Steps } from '../../base/steps.ts';
import type { RawDriverFile, RawRecording } from '../drivers/raw.ts';
import type { SourceFile } from '../drivers/source-file.ts';
import { fileValidators } from '../file-validators.ts';
import { DRIVERS, JSON_FILE, pathsBelow, reasonOf, shownPath } from './folder.ts';
import { findJsonFault } from './json-fault.ts';
import { textSteps } from './read-text.ts';
import { yamlSteps } from './yaml-source.ts';

/** A file of drivers with its path. */
export type DriverFile = (RawDriverFile | RawRecording) & { readonly path: string };

/**
 * The text of a file as `readTextFile` has it.
 * @throws MockError file-unreadable
 */
function* readText(path: string, most?: number): Steps<string> {
  try {
    return yield* textSteps(path, shownPath(path), most);
  } catch (error) {
    throw mockError(
      'file-unreadable',
      { reason: reasonOf(error, path) },
      { file: shownPath(path) },
      { cause: error },
    );
  }
}

/**
 * Reads a YAML file as a source of fixtures.
 * @throws MockError file-unreadable or yaml-invalid
 */
export function* readSource(path: string): Steps<SourceFile> {
  const file = shownPath(path);
  const yaml = yield* yamlSteps(yield* readText(path), file);
  const place = (pointer: string, at?: 'key' | 'value'): ErrorPlace => ({
    file,
    ...(at === 'key' ? yaml.locateKey(pointer) : yaml.locate(pointer)),
    pointer,
  });
  return { file, value: yaml.value, place, written: yaml.written, validators: fileValidators };
}

/** Reads a recorded body; text that is no JSON is told by `fault`. @throws MockError file-unreadable */
export function readRecording(path: string, folder: string | undefined): RawRecording & { path: string } {
  return runAtOnce(recordingSteps(path, folder));
}

/**
 * The most bytes of a recorded body. It is one answer, 640 kB with 200 chargers; JSON.parse takes it in one go, and what
 * is larger would hold up all answers meanwhile (100 MB: more than half a second), in a worker thread too, which has to hand
 * over the value.
 */
const MOST_RECORDED = 8 * 1024 * 1024;

function* recordingSteps(path: string, folder: string | undefined): Steps<RawRecording & { path: string }> {
  const file = shownPath(path);
  const text = yield* readText(path, MOST_RECORDED);
  const place = (pointer: string): ErrorPlace => ({ file, pointer });
  const base = { kind: 'recorded', path, file, folder, text, place, validators: undefined } as const;
  if (isDeepJson(text)) {
    return { ...base, value: undefined, fault: { reason: `nested more than ${DEEPEST_JSON} levels deep` } };
  }
  try {
    return { ...base, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ...base, value: undefined, fault: faultOf(text, error as Error) };
  }
}

function faultOf(text: string, error: Error) {
  if (text.trim() === '') return { reason: 'the file is empty', line: 1, column: 1 };
  const fault = findJsonFault(text);
  if (!fault) return { reason: `not JSON: ${error.message}` };
  const before = text.slice(0, fault.offset).split('\n');
  return {
    reason: `not JSON: ${fault.reason}`,
    line: before.length,
    column: lastItem(before).length + 1,
  };
}

/**
 * The files below `drivers/`, by path; those that cannot be read or parsed are left out and reported.
 * @returns also whether all could be read
 */
export function* readDriverFiles(folder: string, problems: Problems): Steps<readonly DriverFile[]> {
  const root = join(folder, DRIVERS);
  const files: DriverFile[] = [];
  for (const path of yield* pathsBelow(root, problems)) {
    const [first, ...rest] = relative(root, path).split(sep);
    const below = rest.length > 0 ? first : undefined;
    try {
      if (JSON_FILE.test(path)) files.push(yield* recordingSteps(path, below));
      else files.push({ ...(yield* readSource(path)), kind: 'drivers', folder: below, path });
    } catch (error) {
      if (!(error instanceof MockError)) throw error;
      problems.add(() => error);
    }
  }
  return files;
}

/**
 * The path of a recording that a driver file names; it must lie in the fixture folder.
 * @throws MockError file-unreadable
 */
export function recordingPath(folder: string, from: string, path: string): string {
  const found = resolve(join(from, '..'), path);
  const inside = relative(resolve(folder), found);
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw mockError('file-unreadable', { reason: `${path} is outside of the fixture folder` });
  }
  return found;
}
