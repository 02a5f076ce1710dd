// @ts-check
// How long startDriverMock takes once the package is loaded, each time in a new process.
// Usage: node tools/bench/start.mjs
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
const times = Array.from({ length: 9 }, () => {
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  if (status !== 0) throw new Error(`ended with ${status}`);
  return Number(stdout);
});
console.log(`startDriverMock() in a new process, median of 9: ${median(times).toFixed(0)} ms`);
