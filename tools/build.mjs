// @ts-check
// Bundles the command line into dist/. Usage: node tools/build.mjs [--root DIR]
import { chmodSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

/**
 * Builds `dist/cli.js`, executable, and the chunks that its commands load when they run. Packages stay outside:
 * they are dependencies. What was in dist/ is gone.
 * @param {string} root the project folder
 * @param {string} [dist] the folder to write
 */
export async function build(root, dist = join(root, 'dist')) {
  const bundle = await rolldown({
    cwd: root,
    input: { cli: join(root, 'src', 'cli', 'main.ts') },
    platform: 'node',
    external: isPackage,
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate(OUTPUT);
  if (output.length === 0) throw new Error('Nothing was built.');
  rmSync(dist, { recursive: true, force: true });
  await bundle.write({ ...OUTPUT, dir: dist });
  await bundle.close();
  chmodSync(join(dist, 'cli.js'), 0o755);
}

/** @type {import('rolldown').OutputOptions} */
const OUTPUT = {
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  sourcemap: false,
};

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
