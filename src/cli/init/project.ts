import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../../base/json/json-object.ts';

/** A test runner that a first test is written for, and how it is called. */
export type TestRunner = 'vitest' | 'jest' | 'playwright';

/** What a folder's package.json tells of the project. */
export interface Project {
  /** Whether there is a package.json. */
  readonly hasPackage: boolean;
  /** Whether this program is among its dependencies. */
  readonly hasMock: boolean;
  /** The first of Vitest, Jest and Playwright that it has. */
  readonly runner: TestRunner | undefined;
  /** Whether its `.js` files are ES modules. */
  readonly isModule: boolean;
  /** Whether it is written in TypeScript. */
  readonly isTypeScript: boolean;
}

const RUNNERS: readonly (readonly [name: string, runner: TestRunner])[] = [
  ['vitest', 'vitest'],
  ['jest', 'jest'],
  ['@playwright/test', 'playwright'],
];

/** Reads what package.json in a folder says; one that is none is as good as none. */
export function readProject(folder: string): Project {
  const file = join(folder, 'package.json');
  let stated: unknown;
  try {
    stated = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    stated = undefined;
  }
  const all = isObject(stated) ? stated : {};
  const has = (name: string) =>
    ['dependencies', 'devDependencies', 'peerDependencies'].some((key) => {
      const listed = all[key];
      return isObject(listed) && Object.hasOwn(listed, name);
    });
  return {
    hasPackage: stated !== undefined,
    hasMock: has('ev-driver-mock') || all.name === 'ev-driver-mock',
    runner: RUNNERS.find(([name]) => has(name))?.[1],
    isModule: all.type === 'module',
    isTypeScript: existsSync(join(folder, 'tsconfig.json')),
  };
}
