import { fileURLToPath } from 'node:url';
import { buildConsole } from '../../tools/build-console.mjs';
import build from './build.ts';

/** Builds dist/ with the console in it, once before all tests: some of them open its page. */
export default async function setup(): Promise<void> {
  await build();
  await buildConsole(fileURLToPath(new URL('../..', import.meta.url)));
}
