// @ts-check
// What the scenario engine costs per request, in one process without HTTP. Usage: node tools/bench/engine.mjs
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
mkdirSync(join(root, '.tmp'), { recursive: true });
const folder = mkdtempSync(join(root, '.tmp', 'engine-'));
try {
  const bundle = await rolldown({
    input: join(root, 'tools/bench/engine-probe.ts'),
    platform: 'node',
    external: /^(?!\.|\/|[A-Za-z]:)/,
    logLevel: 'silent',
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'probe.mjs' });
  const { probe } = await import(pathToFileURL(join(folder, 'probe.mjs')).href);
  const figures = /** @type {Record<string, number>} */ (await probe());
  const rows = Object.entries(figures).map(
    ([name, microseconds]) => `| ${name} | ${microseconds.toFixed(1)} µs |`,
  );
  console.log(['| Answer, in process, body remembered | Time |', '| --- | ---: |', ...rows].join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
