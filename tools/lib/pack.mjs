// @ts-check
// The package as it would be published.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packs what `npm run build:package` has built.
 * @param {string} folder where the tarball goes
 * @returns {{ tarball: string, unpackedSize: number, files: readonly { path: string, size: number }[] }} absolute
 *   path, bytes, and what is inside, with paths that begin within the package
 */
export function pack(folder) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const shell = process.platform === 'win32';
  const json = JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell }));
  // npm 10 writes a list, npm 11 and later an object by name.
  const [{ filename, unpackedSize, files }] = Object.values(json);
  return { tarball: join(folder, filename), unpackedSize, files };
}
