// @ts-check
// What two images differ in. Their ids may differ where they do not: podman 4 writes a random host name and the id of the
// container that it worked in into each image of docker's format.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** So many differences are told. */
const MOST = 20;

/**
 * @param {import('./engine.mjs').Engine} engine
 * @param {string} one name of an image
 * @param {string} other name of another
 * @returns {string} a line for each difference in files, layers and settings; '' for none
 */
export function difference(engine, one, other) {
  const files = filesOf(engine.podman('image', 'mount', one));
  const others = filesOf(engine.podman('image', 'mount', other));
  const paths = new Set([...files.keys(), ...others.keys()]);
  const lines = [...paths].flatMap((path) => {
    const [a, b] = [files.get(path), others.get(path)];
    return a === b ? [] : [`${path}: ${a ?? 'not there'}, ${b ?? 'not there'}`];
  });
  const settings = settingsOf(engine, one);
  const otherSettings = settingsOf(engine, other);
  if (settings !== otherSettings) lines.push(`settings: ${settings}`, `settings: ${otherSettings}`);
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  return [...lines.slice(0, MOST), ...more].join('\n');
}

/** @param {import('./engine.mjs').Engine} engine @param {string} name */
function settingsOf(engine, name) {
  const [{ Config, History, RootFS, Created }] = JSON.parse(engine.podman('image', 'inspect', name));
  return JSON.stringify({ Config, History, RootFS, Created });
}

/** @param {string} root @returns {Map<string, string>} what can be told of each file, by its path */
function filesOf(root) {
  /** @type {Map<string, string>} */
  const files = new Map();
  const walk = (/** @type {string} */ path) => {
    const full = join(root, path);
    const stat = lstatSync(full);
    const { mode, uid, gid, mtimeMs } = stat;
    const what = stat.isSymbolicLink()
      ? readlinkSync(full)
      : stat.isFile()
        ? createHash('sha256').update(readFileSync(full)).digest('hex').slice(0, 12)
        : '';
    files.set(path, `${mode.toString(8)} ${uid}:${gid} ${mtimeMs} ${what}`);
    if (stat.isDirectory()) for (const name of readdirSync(full).sort()) walk(join(path, name));
  };
  walk('/');
  return files;
}
