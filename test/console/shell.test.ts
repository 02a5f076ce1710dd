import { describe, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

describe('every view', () => {
  const views = [
    '/',
    '/drivers',
    '/timeline',
    '/scenarios',
    '/requests',
    '/sessions',
    '/coverage',
    '/edge-cases',
  ];
  test.each(views)(
    '%s is shown with its title and nothing serious for axe-core, at 1280 and 380 pixels, light and dark',
    async (path) => {
      for (const window of [{ width: 1280 }, { width: 380, colorScheme: 'dark' as const }]) {
        const page = await under.open(path, window);
        await settled(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await isWiderThanWindow(page)).toBe(false);
        await page.close();
      }
    },
  );
});

test.each(['changes-strip', 'undo-list', 'story-place'])(
  'where %s cannot be loaded the page goes on, and it comes when it can',
  async (part) => {
    const page = await under.open('/?session=parts-later');
    await under.mock.session('parts-later').activate('maintenance', { times: 9 });
    const file = new RegExp(`/${part}-[^/]*\\.js$`);
    let cut = 0;
    await page.route(file, (route) => (++cut === 1 ? route.abort() : route.continue()));
    await page.reload();
    await page.getByRole('heading', { name: 'Network', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Drivers', exact: true }).click();
    await page.getByRole('heading', { name: 'Drivers', level: 1 }).waitFor();
    await expect.poll(() => cut, { timeout: 20_000 }).toBeGreaterThan(1);
    if (part === 'changes-strip') await page.getByRole('button', { name: 'Reset all' }).waitFor();
    await page.close();
  },
);

describe('the clock', () => {
  test('is frozen, set to run and stopped by its buttons', async () => {
    const page = await under.open('/?session=clock-buttons');
    const clock = page.getByRole('group', { name: 'Clock' });
    await clock.getByRole('button', { name: '×60' }).click();
    await clock.getByRole('button', { name: '×60', pressed: true }).waitFor();
    const session = under.mock.session('clock-buttons');
    expect((await session.clock.read()).speed).toBe(60);
    await clock.getByRole('button', { name: 'Freeze' }).click();
    await clock.getByRole('button', { name: 'Freeze', pressed: true }).waitFor();
    expect((await session.clock.read()).speed).toBe(0);
    await page.close();
  });

  test('is set by date and time in UTC or in the viewer’s zone, and to real time', async () => {
    const page = await under.open('/?session=clock-set', { timezoneId: 'Europe/Helsinki' });
    const session = under.mock.session('clock-set');
    await page.getByRole('button', { name: /15 Jan 2026, 09:00:00 UTC/ }).click();
    await page.getByRole('button', { name: 'In my zone' }).click();
    const field = page.getByLabel(/^Date and time, (?:EET|GMT\+2)/);
    expect(await field.inputValue()).toMatch(/^2026-01-15T11:00/);
    await field.fill('2026-03-01T08:30:00');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await expect.poll(async () => (await session.clock.read()).instant).toBe('2026-03-01T06:30:00Z');
    await page.getByRole('button', { name: /1 Mar 2026, 08:30:00/ }).click();
    await page.getByRole('button', { name: 'Real time' }).click();
    await expect.poll(async () => (await session.clock.read()).clock).toBe('live');
    await page.close();
  });
});

test('the customer is chosen: its world, in the URL, from view to view', async () => {
  const page = await under.open('/drivers');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption('acme');
  await page.getByText('acme-driver', { exact: true }).waitFor();
  expect(page.url()).toContain('customer=acme');
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: 'Network', exact: true })
    .click();
  expect(page.url()).toContain('customer=acme');
  await page.close();
});

test('the theme is chosen and kept', async () => {
  const page = await under.open('/');
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await ground();
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect.poll(ground).not.toBe(light);
  await page.reload();
  await expect.poll(ground).not.toBe(light);
  await page.close();
});

test('fixtures are read again, and a note of the session is shown', async () => {
  const page = await under.open('/?session=notes');
  await page.getByText('What runs here').click();
  await page.getByRole('button', { name: 'Read the fixtures again' }).click();
  await page.getByText('Read, no mistakes.').waitFor();
  await under.mock.session('notes').note('Now the hub loses its connection.');
  await page.getByText('Now the hub loses its connection.').waitFor();
  await page.close();
});

test('everything is reached by keyboard: the first stop leads past the navigation', async () => {
  const page = await under.open('/drivers');
  await settled(page);
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""')).toBe(
    'Search',
  );
  await page.close();
});
