// @ts-check
// What a peer is given, as files in its folder.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies a script to where the packages are that it imports.
 * @param {string} name in installed/
 * @param {string} folder
 */
export function copyScript(name, folder) {
  const copy = join(folder, name);
  copyFileSync(new URL(`installed/${name}`, import.meta.url), copy);
  return copy;
}

/**
 * Writes JSON and returns where.
 * @param {string} folder
 * @param {string} name
 * @param {unknown} value
 */
export function writeJson(folder, name, value) {
  return writeText(folder, name, JSON.stringify(value));
}

/**
 * Writes a file and returns where.
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
export function writeText(folder, name, text) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/**
 * The script behind a command of an installed package: started by Node.js itself, it is the process that is measured.
 * @param {string} folder
 * @param {string} name of the package
 * @param {string} command
 */
export function programOf(folder, name, command) {
  const home = join(folder, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}
