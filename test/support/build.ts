import { fileURLToPath } from 'node:url';
import { build } from '../../tools/build.mjs';

/** Builds dist/ once before all tests: some of them start the program as its users do. */
export default async function setup(): Promise<void> {
  await build(fileURLToPath(new URL('../..', import.meta.url)));
}
