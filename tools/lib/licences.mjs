// @ts-check
// The licences of the packages that bundles contain.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that a bundle contains, as one text.
 * @param {readonly string[]} modules absolute paths of the modules in the bundle
 * @param {string} what subject and verb of the first line
 * @returns {string}
 * @throws {Error} if a package has no licence file, and a licence that asks for its text to be passed on
 */
export function licencesOf(modules, what) {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(folder, name, license)}`;
  });
  return `${what} these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** @param {string} path of a module */
function packageFolder(path) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}

/** Licences that ask for nothing. */
const FREE = ['Unlicense', '0BSD', 'CC0-1.0'];

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} license its SPDX identifier
 */
function licenceText(folder, name, license) {
  const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md', 'LICENCE', 'License'];
  const file = files.map((file) => join(folder, file)).find((path) => existsSync(path));
  if (file) return `${readFileSync(file, 'utf8').trim()}\n`;
  if (FREE.includes(license)) return `https://spdx.org/licenses/${license}.html\n`;
  throw new Error(`${name} has no licence file`);
}
