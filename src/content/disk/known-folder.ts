import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { digestOfBytes } from '../../base/digest.ts';
import type { MockError } from '../../base/errors.ts';
import { entryFor } from '../../base/present.ts';
import { FirstItems } from '../../base/problems.ts';
import { runAtOnce } from '../../base/steps.ts';
import { builtInFiles } from '../../generated/content/built-in-content.gen.ts';
import { type ContentFiles, contentFrom } from '../content-data.ts';
import { builtInFixturesFolder, DRIVERS, pathsBelow, shownPath, storyPaths } from './folder.ts';
import type { LoadedContent, LoadOptions } from './load-content.ts';
import { readTextFile } from './read-text.ts';
import { unusedIn } from './unused-files.ts';

/** Where the built-in files are listed from. */
const ROOT = 'fixtures/';
/** A folder that takes longer to look through is another one. */
const MOST_RESTS = 100;

/**
 * What a fixture folder holds whose files are those that the package brings, to the byte: what they say is known
 * and was found right when the package was made, so that nothing is parsed and nothing checked. undefined for every
 * other folder. The notes on recorded bodies are left out.
 */
export function knownContent({ folder, seed, instant }: LoadOptions): LoadedContent | undefined {
  const known = knownFiles(folder);
  if (!known) return undefined;
  const unused = runAtOnce(unusedIn(folder, known.used));
  return { ...contentFrom(known.files, { seed, instant, isKnownGood: true }, undefined), notes: [], unused };
}

/** The built-in files under the names that messages call them; undefined where one is another, missing or too many. */
function knownFiles(
  folder: string,
): { readonly files: ContentFiles; readonly used: ReadonlySet<string> } | undefined {
  const { customers, scenarios, drivers, stories } = builtInFiles;
  const all = [customers, ...scenarios, ...drivers, ...stories];
  try {
    if (!statSync(folder).isDirectory() || !existsSync(join(folder, DRIVERS))) return undefined;
    const problems = new FirstItems<MockError>();
    const paths = ['customers.yaml', 'scenarios.yaml'].map((name) => join(folder, name));
    const steps = pathsBelow(join(folder, DRIVERS), problems);
    let step = steps.next();
    for (let rests = 0; !step.done && rests < MOST_RESTS; rests++) step = steps.next();
    if (!step.done || problems.count > 0) return undefined;
    paths.push(...step.value, ...storyPaths(folder, problems));
    if (problems.count > 0 || paths.length !== all.length) return undefined;
    const shown = new Map<string, string>();
    for (const path of paths) {
      const name = ROOT + relative(folder, path).split(sep).join('/');
      const known = all.find(({ file }) => file === name);
      if (known?.digest !== digestOfBytes(Buffer.from(readTextFile(path)))) return undefined;
      shown.set(name, shownPath(path));
    }
    const named = <File extends { readonly file: string }>(data: File): File => ({
      ...data,
      file: entryFor(shown, data.file),
    });
    // A folder's scenarios add to the built-in ones, also where they are the same: the hash of the content tells of both.
    const isBuiltIn = resolve(folder) === resolve(builtInFixturesFolder());
    const files = {
      customers: named(customers),
      scenarios: [...(isBuiltIn ? [] : scenarios), ...scenarios.map(named)],
      drivers: drivers.map(named),
      stories: stories.map(named),
    };
    return { files, used: new Set(paths.map((path) => resolve(path))) };
  } catch {
    // Whoever reads the folder in full tells what is wrong with it.
    return undefined;
  }
}
