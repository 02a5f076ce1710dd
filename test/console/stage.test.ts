import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { startDriverMock } from '../../src/doors/start.ts';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();
const HUB = 'an-evening-at-the-hub';
const TITLE = 'An evening at the hub';

afterEach(() => under.mock.story.unload());

const bar = (page: Page) => page.getByRole('region', { name: `Story: ${TITLE}` });
const caption = (page: Page) => bar(page).locator('.story-caption');

/** A view with the story loaded, standing at a clock time of its site. */
async function at(time: string, path = '/stage', window = {}): Promise<Page> {
  await under.mock.story.load(HUB, { at: time });
  const page = await under.open(path, window);
  await bar(page).waitFor();
  return page;
}

test('a story is played, paused and stepped by buttons and by keys, on every view', async () => {
  const page = await under.open('/stage');
  await settled(page);
  expect(await bar(page).count()).toBe(0);
  await page.getByRole('button', { name: `Play ${TITLE}` }).click();
  await bar(page).getByRole('button', { name: 'Pause the story' }).click();
  await bar(page).getByRole('button', { name: 'Play the story' }).waitFor();
  expect((await under.mock.story.read()).state).toBe('paused');
  await page.goto(`${under.mock.url}/_mock/console/drivers`);
  await settled(page);
  await expect.poll(() => caption(page).textContent()).toMatch(/^Half past three/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => caption(page).textContent()).toMatch(/^The first cars/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => caption(page).textContent()).toMatch(/^Half past six/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => caption(page).textContent()).toMatch(/^The first cars/);
  await page.keyboard.press('Space');
  await bar(page).getByRole('button', { name: 'Pause the story' }).waitFor();
  await page.keyboard.press('Space');
  await bar(page).getByRole('button', { name: 'Play the story' }).waitFor();
  // Moves in a row are one change, which Z takes back.
  await page.keyboard.press('z');
  await expect.poll(() => caption(page).textContent()).toMatch(/^Half past three/);
  await bar(page).getByRole('button', { name: 'Take the story off' }).click();
  await expect.poll(() => bar(page).count()).toBe(0);
  expect((await under.mock.clock.read()).instant).toBe('2026-01-15T09:00:00Z');
  await page.close();
});

test('a story is played, stepped, paused and stopped from the palette, which leads to the stage too', async () => {
  const page = await under.open('/drivers');
  await settled(page);
  const choose = async (typed: string, line: RegExp) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go to or do' }).fill(typed);
    await page.getByRole('option', { name: line }).first().click();
  };
  await choose('play story', /^Play story: An evening at the hub/);
  await bar(page).getByRole('button', { name: 'Pause the story' }).waitFor();
  await choose('pause', /^Pause the story/);
  await bar(page).getByRole('button', { name: 'Play the story' }).waitFor();
  await choose('story on', /^Step the story on/);
  await expect.poll(() => caption(page).textContent()).toMatch(/^The first cars/);
  await choose('story back', /^Step the story back/);
  await expect.poll(() => caption(page).textContent()).toMatch(/^Half past three/);
  await choose('play the', /^Play the story/);
  await bar(page).getByRole('button', { name: 'Pause the story' }).waitFor();
  await choose('stop', /^Stop the story/);
  await expect.poll(() => bar(page).count()).toBe(0);
  await choose('go to stage', /^Stage/);
  await page.getByRole('heading', { level: 1, name: 'Stage' }).waitFor();
  await page.close();
});

test('a story is scrubbed along its line and by its steps, and the network follows both ways', async () => {
  const page = await at('15:30');
  const scrub = bar(page).getByRole('slider', { name: 'Moment of the story' });
  const offline = async () =>
    JSON.stringify((await under.mock.driver('stage-hub')).body).includes('"Offline"');
  const [start, end] = [Date.parse('2026-03-12T14:30:00Z'), Date.parse('2026-03-12T20:30:00Z')];
  await scrub.fill(String(start + (end - start) * 0.6));
  await expect.poll(async () => (await under.mock.story.read()).at).toBe('2026-03-12T18:06:00Z');
  expect(await scrub.getAttribute('aria-valuetext')).toBe('19:06, Amsterdam time');
  await expect.poll(() => caption(page).textContent()).toMatch(/^Post 4 loses its connection/);
  expect(await offline()).toBe(true);
  await scrub.fill(String(start + 600_000));
  await expect.poll(() => caption(page).textContent()).toMatch(/^Half past three/);
  expect(await offline()).toBe(false);
  await page.getByRole('button', { name: /A socket breaks/ }).click();
  await expect.poll(() => caption(page).textContent()).toMatch(/^At Post 9/);
  await bar(page).getByLabel('Speed of the story').selectOption('600');
  await expect.poll(async () => (await under.mock.story.read()).speed).toBe(600);
  await page.close();
});

test('who freezes the clock by hand pauses the story, and the bar says so', async () => {
  const page = await at('17:30', '/');
  await bar(page).getByRole('button', { name: 'Play the story' }).click();
  await bar(page).getByRole('button', { name: 'Pause the story' }).waitFor();
  await page.getByRole('button', { name: 'Freeze' }).click();
  await bar(page).getByText('somebody has set the clock by hand').waitFor();
  expect(await under.mock.story.read()).toMatchObject({ state: 'paused', byHand: true });
  await bar(page).getByRole('button', { name: 'Play the story' }).click();
  await expect.poll(() => bar(page).getByText('somebody has set the clock by hand').count()).toBe(0);
  await page.close();
});

test('on a phone it is a remote control: large buttons, nothing sideways, and axe finds nothing', async () => {
  const page = await at('19:05', '/stage', { width: 390, height: 844 });
  await settled(page);
  expect(await isWiderThanWindow(page)).toBe(false);
  for (const name of ['Step back', 'Play the story', 'Step on']) {
    const box = await bar(page).getByRole('button', { name }).boundingBox();
    expect(Math.min(box!.width, box!.height), name).toBeGreaterThanOrEqual(44);
  }
  const foot = await page.locator('.nav').boundingBox();
  const own = await bar(page).boundingBox();
  expect(own!.y + own!.height).toBeLessThanOrEqual(foot!.y + 1);
  expect(await seriousFindings(page)).toEqual([]);
  await page.close();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the stage and its bar, %s',
  async (colorScheme) => {
    const page = await at('19:25', '/stage', { colorScheme });
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  },
);

/** What of the wall is out of the window, cut, or lies over something else. */
const FAULTS = `(() => {
  const [width, height] = [innerWidth, innerHeight];
  const found = [];
  for (const element of document.querySelectorAll('.wall *')) {
    if (element.closest('svg, .wall-map, .visually-hidden')) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right === left) continue;
    const name = element.className + ' ' + element.textContent.slice(0, 30);
    if (left < -1 || top < -1 || right > width + 1 || bottom > height + 1) found.push('out: ' + name);
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden' && element.clientWidth > 0)
      found.push('cut: ' + name);
  }
  const boxes = [...document.querySelectorAll('.wall-panel, .wall-head, .wall-foot')].map((each) => each.getBoundingClientRect());
  for (const a of boxes) for (const b of boxes)
    if (a !== b && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) found.push('over another');
  const filled = boxes.reduce((sum, box) => sum + box.width * box.height, 0) / (width * height);
  if (filled < 0.75) found.push('empty: ' + filled);
  if (document.documentElement.scrollHeight > height || document.documentElement.scrollWidth > width) found.push('scrolls');
  return found;
})()`;

test.each([
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
])(
  'the wall at %ix%i shows all of it: nothing cut, covered, empty or scrolled, and no control',
  async (width, height) => {
    await under.mock.story.load(HUB, { at: '19:25' });
    const page = await under.open('/wall', { width, height });
    await page.getByText('At Post 9 a socket reports a fault').waitFor();
    await expect.poll(() => page.locator('.wall-tiles li').count()).toBe(32);
    await page.locator('.wall-here span').waitFor();
    expect(await page.evaluate(FAULTS)).toEqual([]);
    expect(await page.locator('button, input, select, a:not(.skip-link)').count()).toBe(0);
    expect(await page.locator('.wall-clock').textContent()).toMatch(/Thu 12 Mar 2026.*Amsterdam time.*19:25/);
    const sizes =
      '[...document.querySelectorAll(".wall-caption, .wall-clock time")].map((each) => parseFloat(getComputedStyle(each).fontSize) / innerHeight)';
    for (const share of (await page.evaluate(sizes)) as number[]) expect(share).toBeGreaterThan(0.03);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
    if (width === 1280) expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  },
);

test('on the wall the number that has changed flies, a depot is a mosaic, and the story of another site follows', async () => {
  await under.mock.story.load(HUB, { at: '18:59' });
  const page = await under.open('/wall', { reducedMotion: 'no-preference' });
  const offline = page.locator('.wall-figure', { hasText: 'Offline' });
  await expect.poll(() => offline.locator('.wall-number').textContent()).toBe('0');
  await under.mock.story.next();
  await expect.poll(() => offline.locator('.wall-number').textContent()).toBe('2');
  expect(await offline.locator('.wall-flight').textContent()).toBe('+2');
  await under.mock.story.load('fleet-comes-home', { at: '20:00' });
  await page.getByRole('heading', { name: 'Depot Nord' }).waitFor();
  await expect.poll(() => page.locator('.wall-mosaic li').count()).toBe(280);
  expect(await page.evaluate(FAULTS)).toEqual([]);
  await page.close();
});

test('errors stay on the wall as a number, and the last requests pass by', async () => {
  await under.mock.forgetRequests();
  const page = await under.open('/wall');
  await page.getByText('No app has asked yet.').waitFor();
  const errors = page.locator('.wall-errors .wall-number');
  await under.mock.tryRequest({ externalId: 'stage-hub', key: 'old' });
  await under.mock.tryRequest({ externalId: 'stage-hub' });
  await expect.poll(() => errors.textContent()).toBe('1');
  await expect.poll(() => page.locator('.wall-last li').count()).toBe(2);
  await page.reload();
  await expect.poll(() => errors.textContent()).toBe('1');
  await page.close();
});

test('without a story the wall shows the largest site, also of a customer who has no stage; ?wall leads there', async () => {
  const page = await under.open('/?wall&customer=acme');
  await expect.poll(() => page.locator('.wall-tiles li').count(), { timeout: 15_000 }).toBeGreaterThan(2);
  expect(new URL(page.url()).pathname).toBe('/_mock/console/wall');
  await page.getByText('Each socket lives by itself').waitFor();
  expect(await page.evaluate(FAULTS)).toEqual([]);
  await page.close();
});

test('the wall says that the server is away, and wakes up by itself', async () => {
  const first = await startDriverMock();
  const { port } = first;
  await first.story.load(HUB, { at: '17:35' });
  const page = await under.open('/wall');
  await page.goto(`${first.url}/_mock/console/wall`);
  await page.getByText('The first cars of the evening').waitFor();
  // At once: what is loaded last, the land of the map, may be missing then.
  await first.close();
  await page.getByText('Connection lost').waitFor();
  const second = await startDriverMock({ port });
  await second.story.load(HUB, { at: '19:25' });
  await page.getByText('At Post 9 a socket reports a fault').waitFor({ timeout: 20_000 });
  expect(await page.getByText('Connection lost').count()).toBe(0);
  await page.close();
  await second.close();
  // It asked another mock than that of this file.
  under.misdeeds.splice(0);
});

test('a code for a phone is not shown by a server that listens on this machine alone; it says how', async () => {
  const page = await under.open('/stage');
  await page.getByText('--host 0.0.0.0 --control-token SECRET').waitFor();
  expect(await page.getByRole('button', { name: 'Show the code' }).count()).toBe(0);
  await page.close();
});

test('a code for a phone opens the stage there, its token in the fragment, which is struck from the address and kept out of the log', async () => {
  const logged: string[] = [];
  const mock = await startDriverMock({
    host: '0.0.0.0',
    controlToken: 'a-long-secret',
    log: ({ path }) => logged.push(path),
  });
  const page = await under.open('/stage');
  await page.goto(`${mock.url}/_mock/console/stage#token=a-long-secret`);
  await settled(page);
  expect(page.url()).toBe(`${mock.url}/_mock/console/stage`);
  const asked = await fetch(`${mock.url}/_mock/info`, { headers: { 'x-mock-token': 'a-long-secret' } });
  const { reach } = (await asked.json()) as { reach: { isLocal: boolean; addresses: string[] } };
  expect(reach.isLocal).toBe(false);
  if (reach.addresses.length > 0) {
    await page.getByRole('button', { name: 'Show the code' }).click();
    const code = page.getByRole('img', { name: `Opens ${reach.addresses[0]}:${mock.port} on a phone` });
    await code.waitFor();
    expect((await code.boundingBox())!.width).toBeGreaterThan(200);
    expect(await seriousFindings(page)).toEqual([]);
  }
  expect(logged.join(' ')).not.toContain('a-long-secret');
  await page.close();
  await mock.close();
  under.misdeeds.splice(0);
});
