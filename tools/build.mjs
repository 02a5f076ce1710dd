// @ts-check
// Bundles the command line and the modules that the package offers into dist/; with --alone the command line with all that
// it loads, so that it runs without node_modules, as in the image. Usage: node tools/build.mjs [--root DIR] [--alone]
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { licencesOf } from './lib/licences.mjs';
import { PREBUILT, prebuild } from './lib/prebuilt.mjs';

/**
 * What the command line loads together is one file each: first what every command needs, then what a server needs until
 * its first answer. Finding and reading thirty small files takes a tenth of a start.
 */
const CLI_CHUNKS = {
  command: ['src/cli/run.ts', 'src/base/time/real-time.ts'],
  server: ['src/cli/commands/serve.ts', 'src/cli/files-on-disk.ts'],
};
/** Those that run in browsers too, by their name in dist/browser/. */
const BROWSER_ENTRIES = { core: 'src/doors/core.ts', msw: 'src/doors/msw.ts' };
/** The modules that the package offers, by their name in dist/. */
const MODULE_ENTRIES = {
  index: 'src/doors/index.ts',
  ...BROWSER_ENTRIES,
  vitest: 'src/doors/vitest.ts',
  playwright: 'src/doors/playwright.ts',
  vite: 'src/doors/vite.ts',
};
/** What runs in Node.js, by its name in dist/: the modules share what the command line has. */
const NODE_ENTRIES = { cli: 'src/cli/main.ts', ...MODULE_ENTRIES };
/** What `require` gets, by its name in dist/: Jest and others cannot `require` an ES module, though Node.js can. */
const REQUIRE_ENTRIES = MODULE_ENTRIES;
/** What runs in a folder without packages. */
const ALONE = { cli: NODE_ENTRIES.cli };
/** What a package within takes where it is installed, and does without elsewhere: colours of the `debug` that ioredis brings. */
const OPTIONAL = [/^supports-color$/];
/** The test tools, which a project has already. */
const TEST_TOOLS = ['@playwright/test', 'msw', 'vite', 'vitest'];
/** What tools/build-types.mjs and tools/build-console.mjs write. */
const OTHERS = ['types', 'console'];

/**
 * Builds `dist/cli.js`, executable, the modules that the package offers, and the chunks that they load when they
 * run. They contain what a start needs, openapi-backend among it (`lib/prebuilt.mjs`): fewer files to find and read make
 * a quicker start. The other packages that run in Node.js are loaded from node_modules when they are needed; a browser
 * has none, so what runs there contains all. What was in dist/ is gone, but for the types and the console.
 * @param {string} root the project folder
 * @param {string} [dist] the folder to write
 */
export async function build(root, dist = join(root, 'dist')) {
  const together = loadedTogether(root, CLI_CHUNKS);
  const prebuilt = await prebuild(root);
  const forNode = await bundle(root, NODE_ENTRIES, 'node', [together.plugin]);
  const forRequire = await bundle(root, REQUIRE_ENTRIES, 'node');
  const forBrowsers = await bundle(root, BROWSER_ENTRIES, 'browser', [withoutFiles(root)]);
  empty(dist);
  await forNode.write({ ...OUTPUT, dir: dist, codeSplitting: together.codeSplitting });
  await forRequire.write({ ...OUTPUT, ...COMMON_JS, dir: dist });
  await forBrowsers.write({ ...OUTPUT, dir: join(dist, 'browser') });
  for (const [made, folder, what] of /** @type {const} */ ([
    [[forNode, forRequire], dist, 'The modules in this folder contain'],
    [[forBrowsers], join(dist, 'browser'), 'The bundles core.js and msw.js contain'],
  ])) {
    const modules = (await Promise.all(made.map((one) => one.watchFiles))).flat();
    writeFileSync(join(folder, 'LICENSES.txt'), licencesOf([...modules, ...prebuilt], what));
  }
  await Promise.all([forNode, forRequire, forBrowsers].map((made) => made.close()));
  chmodSync(join(dist, 'cli.js'), 0o755);
}

/**
 * Builds the command line with all packages within.
 * @param {string} root the project folder
 * @param {string} [dist] the folder to write
 */
export async function buildAlone(root, dist = join(root, 'dist')) {
  const together = loadedTogether(root, CLI_CHUNKS);
  const prebuilt = await prebuild(root);
  const made = await bundle(root, ALONE, 'node', [together.plugin], []);
  empty(dist);
  await made.write({ ...OUTPUT, dir: dist, codeSplitting: together.codeSplitting });
  const modules = await made.watchFiles;
  writeFileSync(
    join(dist, 'LICENSES.txt'),
    licencesOf([...modules, ...prebuilt], 'The modules in this folder contain'),
  );
  await made.close();
  chmodSync(join(dist, 'cli.js'), 0o755);
}

/** In the place of what reads files, what says that there are none. @param {string} root @returns {import('rolldown').Plugin} */
function withoutFiles(root) {
  return {
    name: 'without-files',
    resolveId: (id) =>
      id === './spec-file.ts' ? join(root, 'src/doors/spec-file-in-browser.ts') : undefined,
  };
}

/**
 * A bundle that can be written: what is wrong with it is known before anything is deleted.
 * @param {string} root
 * @param {Readonly<Record<string, string>>} entries
 * @param {'node' | 'browser'} platform
 * @param {readonly import('rolldown').Plugin[]} [plugins]
 * @param {readonly RegExp[]} [loaded] packages that are not within
 */
async function bundle(
  root,
  entries,
  platform,
  plugins = [],
  loaded = platform === 'node' ? loadedOf(root) : [],
) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]));
  const made = await rolldown({
    cwd: root,
    input,
    platform,
    external: [...TEST_TOOLS, ...OPTIONAL, ...loaded],
    resolve: {
      alias: { 'openapi-backend': join(root, PREBUILT) },
      // Of a package that has both, what Node.js would load may not say what it needs (UMD); the ES module does.
      ...(platform === 'node' && loaded.length === 0 && { mainFields: ['module', 'main'] }),
    },
    transform: { inject: realTimeOf(root) },
    plugins: [...plugins],
    onwarn({ code, message }) {
      // What tests load at once for receipts, a server loads when it is needed: both are meant.
      if (code !== 'INEFFECTIVE_DYNAMIC_IMPORT') throw new Error(message);
    },
  });
  const { output } = await made.generate(OUTPUT);
  if (output.length === 0) throw new Error('Nothing was built.');
  for (const chunk of output) {
    // Such as the wrapper of an UMD module: it would be looked for beside the chunk.
    const [missing] = (chunk.type === 'chunk' && /\brequire\(["'`]\.[^)]*\)/.exec(chunk.code)) || [];
    if (missing) throw new Error(`${chunk.fileName} says ${missing}, which is in no bundle.`);
  }
  return made;
}

/**
 * The packages that are loaded from node_modules: the dependencies with a range of versions. Those of one version are
 * within, as code (openapi-backend, ajv) or as what was made with them (validators, names).
 * @param {string} root
 * @returns {readonly RegExp[]}
 */
function loadedOf(root) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies).filter((name) => !/^\d/.test(dependencies[name]));
  return names.map((name) => new RegExp(`^${name}(?:/|$)`));
}

/**
 * The packages that are within wait and take turns by globals, which a test's fake timers or a DOM environment may have
 * replaced: what bundles say of them is real time.
 * @param {string} root
 * @returns {Record<string, [string, string]>}
 */
function realTimeOf(root) {
  const from = join(root, 'src/base/time/real-time.ts');
  const names = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'];
  return Object.fromEntries([
    ...names.map((name) => [name, [from, name]]),
    ['process.nextTick', [from, 'nextTick']],
  ]);
}

/**
 * Puts modules and all that they import into one chunk each; a module that two would hold is in the first.
 * @param {string} root
 * @param {Readonly<Record<string, readonly string[]>>} chunks paths of modules by the chunk's name
 * @returns {{ plugin: import('rolldown').Plugin, codeSplitting: NonNullable<import('rolldown').OutputOptions['codeSplitting']> }}
 */
function loadedTogether(root, chunks) {
  /** @type {Map<string, string>} */
  const chunkOf = new Map();
  /** @type {import('rolldown').Plugin} */
  const plugin = {
    name: 'loaded-together',
    buildEnd() {
      for (const [name, paths] of Object.entries(chunks)) {
        const open = paths.map((path) => join(root, path));
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (chunkOf.has(id)) continue;
          const info = this.getModuleInfo(id);
          if (!info) continue;
          chunkOf.set(id, name);
          open.push(...info.importedIds);
        }
      }
    },
  };
  const groups = Object.keys(chunks).map((name) => ({
    name,
    test: (/** @type {string} */ id) => chunkOf.get(id) === name,
  }));
  return { plugin, codeSplitting: { groups } };
}

/**
 * Without blanks and comments, which were half of the size; names stay, so that a stack trace can be read.
 * @type {import('rolldown').OutputOptions}
 */
const OUTPUT = {
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  sourcemap: false,
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
};

/** @type {import('rolldown').OutputOptions} */
const COMMON_JS = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'commonjs/[name]-[hash].cjs',
};

/** @param {string} dist */
function empty(dist) {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) {
    if (!OTHERS.includes(name)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { root: { type: 'string' }, alone: { type: 'boolean' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  await (values.alone ? buildAlone : build)(root).catch((error) => {
    console.error(`The build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
