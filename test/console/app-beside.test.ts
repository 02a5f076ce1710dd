import { describe, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

describe('the app beside the console', () => {
  test('a socket that is broken at the left is out of order at the right without a poll, and back by one key', async () => {
    const page = await under.open('/sessions');
    await page.route(/\/_mock\/app\/\?/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('{&quot;url', '{&quot;everyMs&quot;:600000,&quot;url');
      await route.fulfill({ response, body });
    });
    await page.goto(`${under.mock.url}/_mock/console/app?session=beside`);
    const app = page.frameLocator('iframe[title="The sample app"]');
    await app.getByRole('heading', { name: /^Hello, / }).waitFor();
    await page.getByRole('button', { name: 'Break socket 2 of Bay 1-2' }).click();
    await app.getByText('Bay 1-2, socket 2: out of order').waitFor();
    await page.getByText('Bay 1-2, socket 2: Error.').waitFor();
    await page.keyboard.press('z');
    await app.getByText('Bay 1-2, socket 2: free').waitFor();
    await page.close();
  });

  test('its next answer is chosen by one click, and the one after that is as before', async () => {
    const page = await under.open('/app/extIdTest?session=beside-next');
    const app = page.frameLocator('iframe');
    await app.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
    await page.getByRole('button', { name: '401' }).click();
    await app.getByRole('heading', { name: 'Please sign in again' }).waitFor();
    await app.getByRole('button', { name: 'Sign in' }).click();
    await app.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
    await page.close();
  });

  test('is reached from the first view by a click or two keys, and from a driver; another driver is chosen there', async () => {
    const page = await under.open('/?session=beside-ways');
    await page.getByRole('navigation').getByRole('link', { name: 'App', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'App beside' }).waitFor();
    await page.getByRole('combobox', { name: 'Driver' }).selectOption('newcomer');
    await page.frameLocator('iframe').getByText('No chargers yet').waitFor();
    await page.goto(`${under.mock.url}/_mock/console/drivers/three-levels?session=beside-ways`);
    await page.getByRole('link', { name: 'App beside' }).click();
    await page.frameLocator('iframe').getByText('Car park').first().waitFor();
    expect(page.url()).toContain('/app/three-levels?session=beside-ways');
    await page.close();
  });

  test('what it asks is in the journal, and the console asks for it no oftener than it would by itself', async () => {
    const page = await under.open('/app/extIdTest?session=beside-journal');
    await page.frameLocator('iframe').getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
    await page.waitForTimeout(1000);
    const entries = await under.mock.session('beside-journal').requests();
    expect(entries.map(({ status, externalId }) => [status, externalId])).toEqual([[200, 'extIdTest']]);
    await page.close();
  });

  test.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 1920, colorScheme: 'dark' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])(
    'at %j nothing serious for axe-core, nothing sticks out, and the app is as light or dark',
    async (window) => {
      const page = await under.open('/app?session=beside-look', window);
      const inner = page.frameLocator('iframe');
      await inner.getByRole('heading', { name: /^Hello, / }).waitFor();
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      const ground = await page.evaluate<string>(
        'getComputedStyle(document.querySelector("iframe").contentDocument.body).backgroundColor',
      );
      const [red = 0] = ground.match(/\d+/g)?.map(Number) ?? [];
      expect(red < 60).toBe(window.colorScheme === 'dark');
      await page.close();
    },
  );
});

test('another customer’s key is not known: the app asks for it', async () => {
  const page = await under.open('/app/acme-driver?customer=acme&session=beside-acme');
  const app = page.frameLocator('iframe');
  await expect.poll(() => app.getByRole('textbox', { name: 'Driver id' }).inputValue()).toBe('acme-driver');
  expect(await app.getByRole('textbox', { name: 'Customer' }).inputValue()).toBe('acme');
  await app.getByRole('textbox', { name: 'Key' }).fill('acme-key');
  await app.getByRole('button', { name: 'Sign in' }).click();
  await app.getByRole('heading', { name: /^Hello/ }).waitFor();
  await page.close();
});
