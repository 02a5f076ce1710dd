// @ts-check
// How the server is started that is measured: as `npm start` does.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
const [, ...words] = String(scripts.start).split(' ');

/** Arguments of Node.js, the last of them the command `serve`. */
export const SERVE = words.map((word) =>
  word.startsWith('dist/') ? fileURLToPath(new URL(word, ROOT)) : word,
);

/**
 * Arguments of Node.js for a silent server on a free port.
 * @param {readonly string[]} more
 */
export function ours(...more) {
  return [...SERVE, '--port', '0', '--log', 'silent', ...more];
}
