import { expect, test } from 'vitest';
import { fillJournal, floodConsole } from '../../tools/bench/console-load.mjs';
import { settled, useConsole } from './open-console.ts';

/** Half an hour of it, or as long as is wanted: `node tools/bench/console-events.mjs SECONDS`. */
const SECONDS = 12;
/** More than the server keeps of the journal; what a console keeps besides may still grow somewhat. */
const FILL = 1500;
/** Bytes. */
const MOST_GROWTH = 5_000_000;
/** Of the processor: a busy machine adds nothing. */
const MOST_SCRIPT_MS = 100;

const under = useConsole();

test('a console that shows 100 requests a second keeps its memory and its connection, and no script takes long', async () => {
  const page = await under.open('/requests');
  await settled(page);
  await page.getByText('Live', { exact: true }).waitFor();
  await fillJournal(under.mock.apiUrl, FILL);
  const seen = await floodConsole(page, under.mock.apiUrl, SECONDS);
  expect(seen.sent).toBe(SECONDS * 100);
  expect(seen.connections).toBe(0);
  expect(seen.heapAfter - seen.heapBefore).toBeLessThanOrEqual(MOST_GROWTH);
  expect(seen.longestScriptMs).toBeLessThanOrEqual(MOST_SCRIPT_MS);
  await page.close();
});
