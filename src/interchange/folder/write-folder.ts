import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mockError } from '../../base/errors.ts';
import type { OutFile } from '../anonymise/find-leaks.ts';

/** Where an interrupted recording is kept, in its folder. */
export const STATE_FILE = '.recording.ndjson';

/**
 * Makes the folder, before anything is asked.
 * @throws MockError `folder-not-empty` where something is in it that is no interrupted recording, `file-not-writable`
 */
export function openFolder(folder: string): void {
  let names: readonly string[];
  try {
    mkdirSync(folder, { recursive: true });
    names = readdirSync(folder);
  } catch (error) {
    throw notWritable(folder, error);
  }
  if (names.some((name) => name !== STATE_FILE)) throw mockError('folder-not-empty', {}, { file: folder });
}

/** Writes files into a folder. @throws MockError `file-not-writable` */
export function writeFolder(folder: string, files: readonly OutFile[]): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch (error) {
      throw notWritable(file, error);
    }
  }
}

function notWritable(file: string, error: unknown) {
  const { code, message } = error as NodeJS.ErrnoException;
  return mockError('file-not-writable', { reason: code ?? message }, { file });
}
