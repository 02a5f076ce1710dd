import { beforeAll, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();
let hub: { readonly site: number; readonly charger: string };
beforeAll(async () => {
  const { body } = await under.mock.driver('fast-hub');
  const [group] = (body as { chargerGroups: { id: number; chargers: { chargerId: string }[] }[] })
    .chargerGroups;
  hub = { site: group!.id, charger: group!.chargers.at(-1)!.chargerId };
});

test('a site is found by its city, and its day is shown; a reload keeps the place', async () => {
  const page = await under.open('/timeline');
  // It opens with a day, not with a question.
  await page.getByRole('heading', { level: 2, name: 'Canal Quarter, Amsterdam' }).waitFor();
  await page.getByRole('searchbox', { name: 'Find a site or a charger' }).fill('hub rapide');
  await page.getByRole('button', { name: /Hub rapide.*Lyon/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Hub rapide, Lyon' }).waitFor();
  expect(page.url()).toContain(`site=${hub.site}`);
  await page.reload();
  await page.getByRole('button', { name: 'Bay 8, socket 1: Booting' }).waitFor();
  await page.close();
});

test('what is no site is taken for a charger', async () => {
  const page = await under.open('/timeline?session=by-charger');
  const box = page.getByRole('searchbox', { name: 'Find a site or a charger' });
  await box.fill(hub.charger);
  await page.getByText(`No site is called “${hub.charger}”.`).waitFor();
  await box.press('Enter');
  await page.getByRole('heading', { level: 2, name: hub.charger }).waitFor();
  await page.close();
});

test('the clock jumps to the next change and back, and a running clock goes on running', async () => {
  const page = await under.open(`/timeline?charger=${hub.charger}&session=jump`);
  const session = under.mock.session('jump');
  const { sockets } = await session.timeline(hub.charger, {
    ...{ from: '2026-01-15T00:00:00Z', to: '2026-01-16T00:00:00Z', effective: true },
  });
  const next = sockets[0]!.segments.map(({ from }) => from).filter((from) => from > '2026-01-15T09:00:00Z');
  const other =
    sockets[1]?.segments.map(({ from }) => from).filter((from) => from > '2026-01-15T09:00:00Z') ?? [];
  const expected = [...next, ...other].sort()[0];
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect.poll(async () => (await session.clock.read()).instant).toBe(expected);
  await page.getByRole('button', { name: 'Change before' }).click();
  await expect.poll(async () => (await session.clock.read()).instant < expected!).toBe(true);
  expect((await session.clock.read()).speed).toBe(0);
  await page.close();
});

test('the clock is scrubbed by keyboard, and set when the key is let go', async () => {
  const page = await under.open(`/timeline?site=${hub.site}&session=scrub`);
  const slider = page.getByRole('slider', { name: "The session's clock" });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const session = under.mock.session('scrub');
  await expect.poll(async () => (await session.clock.read()).instant).toBe('2026-01-15T09:01:00Z');
  await page.close();
});

test('a change of the session shows at once, and is told to be one', async () => {
  const page = await under.open(`/timeline?charger=${hub.charger}&session=mark`);
  await settled(page);
  await under.mock.session('mark').setSocket(hub.charger, 1, 'Reserved');
  const band = page.locator('.band[data-cause=session]').first();
  await band.waitFor();
  expect(await band.getAttribute('aria-label')).toMatch(/reserved, .+ to .+, changed in this session$/i);
  await band.focus();
  await page.getByText('changed in this session', { exact: false }).first().waitFor();
  await page.close();
});

test('other days are a click away, also as a table', async () => {
  const page = await under.open(`/timeline?site=${hub.site}`);
  await page.getByRole('button', { name: 'Day after' }).click();
  await expect.poll(() => page.url()).toContain('day=2026-01-16');
  await page.getByText('The clock shows another day.').waitFor();
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('columnheader', { name: 'Cause' }).waitFor();
  await page.getByRole('button', { name: 'To the clock’s day' }).click();
  await expect.poll(() => page.url()).not.toContain('day=');
  await page.close();
});

test('a charger that is not there is told as such', async () => {
  const page = await under.open('/timeline?charger=nobody');
  await page.getByRole('alert').getByText('There is no charger nobody.').waitFor();
  await page.close();
});

test('a site with 200 chargers draws only the rows in view', async () => {
  const { sites } = await under.mock.sites({ search: 'Depot Nord' });
  const page = await under.open(`/timeline?site=${sites[0]!.id}`);
  await page.locator('.band-row').first().waitFor();
  expect(await page.locator('.band-row').count()).toBeLessThan(80);
  await page.close();
});

test('has nothing serious for axe-core, and fits 380 pixels, light and dark', async () => {
  for (const look of [{ width: 1600, colorScheme: 'dark' as const }, { width: 380 }]) {
    const page = await under.open(`/timeline?site=${hub.site}`, look);
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.close();
  }
});
