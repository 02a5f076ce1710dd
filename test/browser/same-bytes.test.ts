import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { manyBodies, SEEDS } from '../support/fingerprint.ts';

let chromium: Chromium;
let code: string;

beforeAll(async () => {
  chromium = await openChromium();
  const bundle = await rolldown({
    input: 'test/support/fingerprint.ts',
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'fingerprint', codeSplitting: false });
  code = output[0].code;
});

afterAll(() => chromium?.close());

test.each(SEEDS)('W23 Chromium computes the same bytes as Node.js, seed %d', async (seed) => {
  const page = await chromium.page();
  const computed = await page.evaluate(`(() => { ${code}; return fingerprint.manyBodies(${seed}); })()`);
  expect(computed === manyBodies(seed)).toBe(true);
  await page.close();
});
