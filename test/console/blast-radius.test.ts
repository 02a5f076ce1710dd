import { describe, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();
const WHAT = 'What it would do';

describe('before a change', () => {
  test('of a socket the console says who would get another answer and which counts change, and changes nothing', async () => {
    const session = under.mock.session('before-socket');
    const { sites } = await session.sites({ search: 'Hub rapide' });
    const page = await under.open(`/?session=before-socket&site=${sites[0]?.id}`);
    const told = page.getByRole('region', { name: WHAT });
    await told.getByText(/Point at a button/).waitFor();
    await page.getByRole('button', { name: 'Break socket 2 of Bay 1-2' }).hover();
    await told.getByRole('heading', { name: 'Bay 1-2, socket 2: Error' }).waitFor();
    await told.getByText('fast-hub gets another answer.').waitFor();
    await told.getByText('Hub rapide: onlineSocket 12 ▸ 11, errorSocket 1 ▸ 2').waitFor();
    await told.getByText(/The answer about fast-hub/).click();
    await told.getByText('/chargerGroups/0/errorSocket').waitFor();
    expect((await session.changes()).chargers).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  test('of a whole site it says so by keyboard, too', async () => {
    const { sites } = await under.mock.sites({ search: 'Hub rapide' });
    const page = await under.open(`/?session=before-site&site=${sites[0]?.id}`);
    await page.getByRole('button', { name: 'Take the site offline' }).focus();
    const told = page.getByRole('region', { name: WHAT });
    await told.getByText(/onlineSocket 12 ▸ 0/).waitFor();
    await page.close();
  });

  test('of a charger of the computed world it estimates how many see it, and says so', async () => {
    const session = under.mock.session('before-estimate');
    const { sites } = await session.networkSites();
    const busy = sites.find(({ id, chargers }) => id > 1_000_000 && chargers > 3)!;
    const page = await under.open(`/?session=before-estimate&site=${busy.id}`);
    await page.getByRole('button', { name: 'Take the site offline' }).hover();
    const told = page.getByRole('region', { name: WHAT });
    await told.getByText(/from a sample of 2,000/).waitFor();
    await page.close();
  });

  test('of a scenario it says what clients would get instead', async () => {
    const session = under.mock.session('before-scenario');
    const page = await under.open('/scenarios/not-authorised?session=before-scenario');
    await page.getByRole('textbox', { name: 'For which driver' }).fill('extIdTest');
    const told = page.getByRole('region', { name: WHAT });
    await told.getByText('extIdTest gets another answer.').waitFor();
    await told.getByText('401').waitFor();
    await page.getByRole('textbox', { name: 'For which driver' }).fill('nobody-*');
    await told.getByText('Nobody gets another answer.').waitFor();
    expect(await session.activations()).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  test('of the clock it says how many sockets would do something else', async () => {
    const page = await under.open('/scenarios?session=before-clock');
    await page.getByRole('button', { name: /15 Jan 2026/ }).click();
    await page.getByLabel(/^Date and time/).fill('2026-01-15T18:00:00');
    const told = page.getByRole('region', { name: WHAT });
    await told
      .getByText(/\d sockets \w+ ▸ \w+/)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });
});

test('after a change its places glow once, the JSON marks what stood there, and the counts follow', async () => {
  const page = await under.open('/drivers/fast-hub?session=glows', { reducedMotion: 'no-preference' });
  await settled(page);
  await page.locator('.socket-button').nth(1).click();
  await page.getByRole('button', { name: 'Break it' }).hover();
  await page.getByRole('region', { name: WHAT }).getByText('fast-hub gets another answer.').waitFor();
  // A glow is over within seconds, and a busy machine may look later.
  const glowed = await page.evaluateHandle<string[]>(`(() => {
    const places = [];
    const see = (all) => places.push(...all.map(({ target }) => target.className));
    new MutationObserver(see).observe(document.body, { subtree: true, attributeFilter: ['data-glow'] });
    return places;
  })()`);
  await page.getByRole('button', { name: 'Break it' }).click();
  await expect
    .poll(() => glowed.jsonValue(), { timeout: 20_000 })
    .toContainEqual(expect.stringContaining('socket-button'));
  const changed = page.locator('.json-row-changed').filter({ hasText: '"status"' });
  expect(await changed.textContent()).toMatch(/"status": "\w+" ▸ "Error"/);
  await expect.poll(() => page.locator('[data-glow]').count(), { timeout: 20_000 }).toBe(0);
  await page.close();
});

test('sites that a change has changed glow once on the map and in the list, and no others', async () => {
  const session = under.mock.session('site-glow');
  const [hub] = (await under.mock.sites({ search: 'Hub rapide' })).sites;
  await session.setSiteConnection(hub!.id, 'offline');
  const page = await under.open('/?session=site-glow', { reducedMotion: 'no-preference' });
  await settled(page);
  const row = page.getByRole('list', { name: 'Sites, the worst first' }).getByRole('button').first();
  expect(await row.textContent()).toContain('Hub rapide');
  const glowed = await page.evaluateHandle<string[]>(`(() => {
    const places = [];
    const see = (all) =>
      places.push(...all.filter(({ target }) => target.dataset.glow).map(({ target }) => target.className));
    new MutationObserver(see).observe(document.body, { subtree: true, attributeFilter: ['data-glow'] });
    return places;
  })()`);
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect
    .poll(async () => (await glowed.jsonValue()).toSorted(), { timeout: 20_000 })
    .toEqual(['map-mark', 'site-row']);
  await expect.poll(() => page.locator('[data-glow]').count(), { timeout: 20_000 }).toBe(0);
  await page.close();
});

describe('every change made here', () => {
  test('stands in a list with its way back; Z takes the latest back, the list all from one on', async () => {
    const session = under.mock.session('undo-list');
    const page = await under.open('/scenarios/not-authorised?session=undo-list');
    await settled(page);
    await page.getByRole('button', { name: 'Until I switch it off' }).click();
    await page.getByText('not-authorised is on for everybody.').waitFor();
    await page.getByRole('button', { name: '×60' }).click();
    await expect.poll(async () => (await session.clock.read()).speed).toBe(60);
    await page.getByRole('button', { name: 'Freeze' }).click();
    await expect.poll(async () => (await session.clock.read()).speed).toBe(0);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('z');
    await expect.poll(async () => (await session.clock.read()).speed).toBe(60);
    await page.getByRole('button', { name: 'Undo: 2 changes' }).click();
    const list = page.getByRole('dialog', { name: 'Changes made here' });
    expect(await list.getByRole('listitem').count()).toBe(2);
    expect(await seriousFindings(page)).toEqual([]);
    await list.getByRole('button', { name: 'Back to before this' }).click();
    await expect.poll(() => session.activations()).toEqual([]);
    expect((await session.clock.read()).clock).toBe('2026-01-15T09:00:00Z');
    await list.getByText(/^None yet/).waitFor();
    await page.close();
  });
});

test('what a change would do fits 390 pixels', async () => {
  const { sites } = await under.mock.sites({ search: 'Hub rapide' });
  const page = await under.open(`/?site=${sites[0]!.id}`, { width: 390, colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Break socket 1 of Bay 1-2' }).focus();
  await page.getByText('fast-hub gets another answer.').waitFor();
  expect(await isWiderThanWindow(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
  await page.close();
});
