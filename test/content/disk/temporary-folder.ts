import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, which is gone when the test is over. @param finished of the test's context, where others run beside it */
export function temporaryFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  finished = onTestFinished,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'ev-fixtures-'));
  finished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) writeIn(folder, path, content);
  return folder;
}

/** Writes a file of a folder, and the folders above it. */
export function writeIn(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
