// @ts-check
// Builds the console into dist/console. Usage: node tools/build-console.mjs [--root DIR]
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { licencesOf } from './lib/licences.mjs';

/**
 * Builds `dist/console/`: the page and its files, in `app/` the sample app, and the licences of the packages that they contain.
 * @param {string} root the project folder
 * @param {string} [dist] the folder to write
 */
export async function buildConsole(root, dist = join(root, 'dist', 'console')) {
  /** @type {Set<string>} */
  const modules = new Set();
  /** @type {import('vite').Plugin} */
  const noteModules = {
    name: 'note-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') for (const id of chunk.moduleIds) modules.add(id);
      }
    },
  };
  const parts = { 'vite-config.mjs': dist, 'app-config.mjs': join(dist, 'app') };
  for (const [config, outDir] of Object.entries(parts)) {
    await build({
      configFile: join(root, 'tools/console', config),
      logLevel: 'warn',
      build: { outDir },
      plugins: [noteModules],
    });
  }
  writeFileSync(join(dist, 'LICENSES.txt'), licencesOf([...modules], 'The console contains'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  await buildConsole(root).catch((error) => {
    console.error(`The console's build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
