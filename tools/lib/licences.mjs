// @ts-check
// The licences of the packages that bundles contain.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that a bundle contains, as one text.
 * @param {readonly string[]} modules absolute paths of the modules in the bundle
 * @param {string} what subject and verb of the first line
 * @returns {string}
 * @throws {Error} if a package has no licence file, and a licence whose text is not known here
 */
export function licencesOf(modules, what) {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(folder, { name, license, author })}`;
  });
  return `${what} these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** @param {string} path of a module */
function packageFolder(path) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}

/** Licences that ask for nothing. */
const FREE = ['Unlicense', '0BSD', 'CC0-1.0'];

/** The MIT licence (https://spdx.org/licenses/MIT.html), which asks for its text to be passed on. @param {string} holder */
const mit = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify,
merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/**
 * @param {string} folder
 * @param {object} of what its package.json says
 * @param {string} of.name
 * @param {string} of.license its SPDX identifier
 * @param {string | { readonly name: string }} [of.author]
 */
function licenceText(folder, { name, license, author }) {
  const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md', 'LICENCE', 'License'];
  const file = files.map((file) => join(folder, file)).find((path) => existsSync(path));
  if (file) return `${readFileSync(file, 'utf8').trim()}\n`;
  // Who leaves the file out has said under which licence it is all the same.
  const holder = typeof author === 'string' ? author : author?.name;
  if (license === 'MIT' && holder) return mit(holder);
  if (FREE.includes(license)) return `https://spdx.org/licenses/${license}.html\n`;
  throw new Error(`${name} has no licence file`);
}
