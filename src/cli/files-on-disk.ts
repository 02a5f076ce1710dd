import { resolve } from 'node:path';
import { lazily } from '../base/lazily.ts';
import { inTurn, runInSlices } from '../base/steps.ts';
import { withBuiltInDrivers } from '../content/built-in-drivers.ts';
import { builtInFixturesFolder } from '../content/disk/folder.ts';
import { knownContent } from '../content/disk/known-folder.ts';
import { watchContent } from '../content/disk/watch-content.ts';
import { needDescriptors } from '../server/descriptors.ts';
import type { Files, FilesLoadOptions } from './files.ts';

/** What reads files; it is tried again where it could not be loaded. */
const loadReader = lazily(() => import('../content/disk/load-content.ts'));

/** The fixture folder on disk. The YAML parser is loaded for those that are not the one which the package brings. */
export function filesOnDisk(): Files {
  return { builtInFixturesFolder, watchContent, loadContent: inTurn(load) };
}

async function load(options: FilesLoadOptions) {
  // The shipped files say all that our own contract has: under another, which shows less, there is no mistake in them.
  const isShipped = resolve(options.folder) === resolve(builtInFixturesFolder());
  const isOwn = options.contract?.validators === undefined;
  const known = options.inFull && (isOwn || !isShipped) ? undefined : knownContent(options);
  if (known) return options.builtInDrivers ? withBuiltInDrivers(known, options) : known;
  // A lack of them passes, and is no mistake in a file.
  needDescriptors();
  const { contentSteps } = await loadReader();
  const content = await runInSlices(contentSteps(options), options.onProgress);
  return options.builtInDrivers ? withBuiltInDrivers(content, options) : content;
}
