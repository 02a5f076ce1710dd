import { builtInFixturesFolder } from '../files/folder.ts';
import { knownContent } from '../files/known-folder.ts';
import { watchContent } from '../files/watch-content.ts';
import { withBuiltInDrivers } from '../simulator/built-in-drivers.ts';
import type { Files } from './files.ts';

/** The fixture folder on disk. The YAML parser is loaded for those that are not the one which the package brings. */
export const FILES_ON_DISK: Files = {
  builtInFixturesFolder,
  watchContent,
  async loadContent(options) {
    const known = options.inFull ? undefined : knownContent(options);
    if (known) return options.builtInDrivers ? withBuiltInDrivers(known, options) : known;
    const { loadContent } = await import('../files/load-content.ts');
    const content = loadContent(options);
    return options.builtInDrivers ? withBuiltInDrivers(content, options) : content;
  },
};
