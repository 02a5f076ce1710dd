import { lazily } from '../base/lazily.ts';
import { builtInFixturesFolder } from '../files/folder.ts';
import { knownContent } from '../files/known-folder.ts';
import { watchContent } from '../files/watch-content.ts';
import { needDescriptors } from '../http/descriptors.ts';
import { withBuiltInDrivers } from '../simulator/built-in-drivers.ts';
import type { Files } from './files.ts';

/** What reads files; it is tried again where it could not be loaded. */
const loadReader = lazily(() => {
  needDescriptors();
  return import('../files/load-content.ts');
});

/** The fixture folder on disk. The YAML parser is loaded for those that are not the one which the package brings. */
export const FILES_ON_DISK: Files = {
  builtInFixturesFolder,
  watchContent,
  async loadContent(options) {
    const known = options.inFull ? undefined : knownContent(options);
    if (known) return options.builtInDrivers ? withBuiltInDrivers(known, options) : known;
    const { loadContent } = await loadReader();
    const content = loadContent(options);
    return options.builtInDrivers ? withBuiltInDrivers(content, options) : content;
  },
};
