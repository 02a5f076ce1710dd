import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildConsole } from '../../tools/build-console.mjs';
import build from './build.ts';

/** Builds dist/, and the console where it is missing, once before all tests: some of them open its page. */
export default async function setup(): Promise<void> {
  await build();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!existsSync(`${root}/dist/console/index.html`)) await buildConsole(root);
}
