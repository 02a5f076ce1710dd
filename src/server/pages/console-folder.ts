import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder with the built console: `dist/console` of the package that this file belongs to. */
export function consoleFolder(): string {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json'))) {
    if (root === dirname(root)) throw new Error('The package.json of ev-driver-mock is missing');
    root = dirname(root);
  }
  return join(root, 'dist', 'console');
}
