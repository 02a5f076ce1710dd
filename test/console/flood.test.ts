import { expect, test } from 'vitest';
import { fillJournal, floodConsole } from '../../tools/bench/console-load.mjs';
import { settled, useConsole } from './open-console.ts';

/** A minute of it with FLOOD_SECONDS=60, as in CI; half an hour, or as long as is wanted: `node tools/bench/console-events.mjs SECONDS`. */
const SECONDS = Number(process.env.FLOOD_SECONDS ?? 12);
/** Of a longer one more than a console keeps of the journal: from then on its memory has no reason to grow. */
const FILL = SECONDS > 12 ? 10_500 : 1500;
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
}, 300_000);
