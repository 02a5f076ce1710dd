// @ts-check
// Bundles the command line and the modules that the package offers into dist/. Usage: node tools/build.mjs [--root DIR]
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { leaveOutUnused, licencesOf } from './lib/browser-bundle.mjs';

/** The command line, which contains the packages that it loads: fewer files to find and read make a quicker start. */
const CLI_ENTRY = { cli: 'src/cli/main.ts' };
/** Where the modules are that the package offers, by their name in dist/. */
const NODE_ENTRIES = {
  index: 'src/adapters/index.ts',
  vitest: 'src/adapters/vitest.ts',
  playwright: 'src/adapters/playwright.ts',
};
/** Those that run in browsers too, by their name in dist/browser/. */
const BROWSER_ENTRIES = { core: 'src/adapters/core.ts', msw: 'src/adapters/msw.ts' };
/** What tools/build-types.mjs and tools/build-console.mjs write. */
const OTHERS = ['types', 'console'];

/**
 * Builds `dist/cli.js`, executable, the modules that the package offers, and the chunks that they load when they
 * run. Packages stay outside of the modules, as they are dependencies, and are within the command line, which is the
 * quicker started. The modules for browsers contain theirs, so that no bundler
 * has to cope with what openapi-backend has for Node.js alone. What was in dist/ is gone, but for the types and
 * the console.
 * @param {string} root the project folder
 * @param {string} [dist] the folder to write
 */
export async function build(root, dist = join(root, 'dist')) {
  const forNode = await bundle(root, NODE_ENTRIES, { platform: 'node', external: isPackage });
  const forCli = await bundle(root, CLI_ENTRY, { platform: 'node', plugins: [leaveOutUnused()] });
  const forBrowsers = await bundle(root, BROWSER_ENTRIES, {
    platform: 'browser',
    external: ['msw'],
    plugins: [leaveOutUnused()],
  });
  empty(dist);
  await forNode.write({ ...OUTPUT, dir: dist });
  await forCli.write({ ...OUTPUT, dir: dist, minify: SMALL });
  await forBrowsers.write({ ...OUTPUT, dir: join(dist, 'browser') });
  writeFileSync(join(dist, 'browser', 'LICENSES.txt'), licencesOf(await forBrowsers.watchFiles));
  writeFileSync(
    join(dist, 'LICENSES.txt'),
    licencesOf(await forCli.watchFiles, 'The command line cli.js contains'),
  );
  await Promise.all([forNode.close(), forCli.close(), forBrowsers.close()]);
  chmodSync(join(dist, 'cli.js'), 0o755);
}

/**
 * A bundle that can be written: what is wrong with it is known before anything is deleted.
 * @param {string} root
 * @param {Readonly<Record<string, string>>} entries
 * @param {import('rolldown').InputOptions} options
 */
async function bundle(root, entries, options) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]));
  const made = await rolldown({
    cwd: root,
    input,
    onwarn(warning) {
      throw new Error(warning.message);
    },
    ...options,
  });
  const { output } = await made.generate(OUTPUT);
  if (output.length === 0) throw new Error('Nothing was built.');
  return made;
}

/** @type {import('rolldown').OutputOptions} */
const OUTPUT = {
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  sourcemap: false,
};

/** Names stay, so that a stack trace can be read. */
const SMALL = { compress: true, mangle: false, codegen: { removeWhitespace: true } };

/** @param {string} dist */
function empty(dist) {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) {
    if (!OTHERS.includes(name)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/**
 * Everything that is no file of this project.
 * @param {string} id as it stands in the import, or an absolute path, with a drive letter on Windows
 */
function isPackage(id) {
  return !/^(?:\.|\/|[A-Za-z]:[\\/])/.test(id);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  await build(root).catch((error) => {
    console.error(`The build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
