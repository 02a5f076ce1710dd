// @ts-check
// How long startDriverMock takes once the package is loaded, each time in a new process.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './load.mjs';

const entry = new URL('../../dist/index.js', import.meta.url).href;
const code = `
  const { startDriverMock } = await import(${JSON.stringify(entry)});
  const started = performance.now();
  const mock = await startDriverMock();
  console.log(performance.now() - started);
  await mock.close();
`;

/**
 * Median of so many starts, in ms.
 * @param {number} times
 */
export function startInProcess(times) {
  return median(
    Array.from({ length: times }, () => {
      const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
        encoding: 'utf8',
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
      });
      if (status !== 0) throw new Error(`startDriverMock ended with ${status}.`);
      return Number(stdout);
    }),
  );
}
