import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings, useConsole } from './open-console.ts';

const under = useConsole();

/** The first view as somebody new has it: a session that nothing was done in, a browser that remembers nothing. */
async function fresh(session: string, width = 1280): Promise<Page> {
  const page = await under.open(`/?session=${session}`, { width });
  // What people click, not what a script does: counted as the browser tells of it.
  await page.evaluate(
    'window.clicks = 0; addEventListener("click", (event) => event.isTrusted && window.clicks++, true)',
  );
  return page;
}

/** How often a page was clicked since it was opened; another page by a full load would have forgotten. */
function clicks(page: Page): Promise<number> {
  return page.evaluate<number>('window.clicks');
}

/** One driver's answer, asked over HTTP as a client would. */
async function ask(session: string, externalId = 'extIdTest'): Promise<Response> {
  const api = under.mock.session(session).apiUrl;
  return fetch(`${api}/user/externalId/${externalId}?code=demo-key&clientId=demo`);
}

/** Whether something is seen without scrolling. */
async function isInSight(place: Locator): Promise<boolean> {
  const box = await place.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 900;
}

test.each([1280, 1920])(
  'a socket is broken and seen in the JSON by three clicks at most, %i pixels wide',
  async (width) => {
    const page = await fresh(`clicks-break-${width}`, width);
    await page.getByRole('link', { name: 'App', exact: true }).click();
    await page.getByRole('button', { name: 'Break socket 1 of Bay 10' }).click();
    await page.getByText('Bay 10, socket 1: Error.').waitFor();
    // Where there is room for both, the answer stands beside the sockets.
    if (width < 1600) await page.getByRole('button', { name: 'The answer' }).click();
    const changed = page.locator('.json-row-changed').filter({ hasText: '"status"' });
    await expect.poll(() => changed.allTextContents()).toEqual([expect.stringMatching(/ ▸ "Error"/)]);
    await expect.poll(() => isInSight(changed)).toBe(true);
    expect(await clicks(page)).toBeLessThanOrEqual(3);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  },
);

test('the next request gets 401 by two clicks', async () => {
  const page = await fresh('clicks-401');
  await page.getByRole('button', { name: 'Go to or do' }).click();
  await page.getByRole('option', { name: /^Next request: 401/ }).click();
  await page.getByText('The next request gets not-authorised.').waitFor();
  expect(await clicks(page)).toBeLessThanOrEqual(2);
  expect((await ask('clicks-401')).status).toBe(401);
  expect((await ask('clicks-401')).status).toBe(200);
  await page.close();
});

test('why a request got its answer is read after at most two clicks', async () => {
  const page = await fresh('clicks-why');
  await ask('clicks-why', 'nobody-here');
  await page.getByRole('link', { name: /404.*nobody-here/ }).click();
  await page.getByText(/^404 Not Found: \w/).waitFor();
  expect(await clicks(page)).toBeLessThanOrEqual(2);
  await page.close();
});

test('the clock is frozen by one click', async () => {
  const session = under.mock.session('clicks-freeze');
  await session.clock.set('2026-01-15T09:00:00Z,x60');
  const page = await fresh('clicks-freeze');
  await page.getByRole('button', { name: 'Freeze' }).click();
  await expect.poll(async () => (await session.clock.read()).speed).toBe(0);
  expect(await clicks(page)).toBe(1);
  await page.close();
});

test('a request is a snippet to copy by two clicks', async () => {
  const page = await fresh('clicks-snippet');
  await ask('clicks-snippet');
  await page.getByRole('link', { name: /200.*extIdTest/ }).click();
  await page.getByRole('tab', { name: 'Make this…' }).click();
  await page.getByText(/mock\.session\('clicks-snippet'\)/).waitFor();
  expect(await clicks(page)).toBeLessThanOrEqual(2);
  await page.close();
});

test('a change is undone by one click, and all of them by at most two', async () => {
  const session = under.mock.session('clicks-undo');
  await session.activate('not-authorised');
  await session.activate('maintenance');
  await session.clock.set('2026-03-01T00:00:00Z');
  const page = await fresh('clicks-undo');
  await page.getByRole('button', { name: 'Undo not-authorised' }).click();
  await expect.poll(async () => (await session.activations()).length).toBe(1);
  expect(await clicks(page)).toBe(1);
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect.poll(() => session.activations()).toEqual([]);
  await expect.poll(async () => (await session.clock.read()).clock).toBe('2026-01-15T09:00:00Z');
  expect(await clicks(page)).toBeLessThanOrEqual(1 + 2);
  await page.close();
});
