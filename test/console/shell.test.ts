import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type ConsoleUnderTest,
  isWiderThanWindow,
  openConsole,
  seriousFindings,
  settled,
} from './open-console.ts';

let under: ConsoleUnderTest;
beforeAll(async () => {
  under = await openConsole();
});
afterAll(() => under.close());
afterEach(() => expect(under.misdeeds).toEqual([]));

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
});
