import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The installed package. */
export interface PackageInfo {
  readonly version: string;
  /** Absolute path of its folder. */
  readonly root: string;
}

/** Reads package.json of the folder above this file, wherever the build has put it. */
export function packageInfo(): PackageInfo {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json'))) {
    if (root === dirname(root)) throw new Error('The package.json of ev-driver-mock is missing');
    root = dirname(root);
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { version, root };
}
