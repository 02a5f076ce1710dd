import { describe, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

describe('the list of drivers', () => {
  test('shows fixtures first with their story, and a million more', async () => {
    const page = await under.open('/drivers');
    await settled(page);
    const rows = page.locator('.drivers-row');
    expect(await rows.first().textContent()).toContain('fixture');
    await page.getByText('1–25 of 1,000,012').waitFor();
    await page.close();
  });

  test('searches as one types, keeps it in the URL and after a reload, and opens what was found', async () => {
    const page = await under.open('/drivers');
    await page.getByRole('searchbox', { name: 'Search' }).fill('fast');
    await page.getByRole('link', { name: /fast-hub/ }).waitFor();
    await expect.poll(() => page.url()).toContain('search=fast');
    await page.reload();
    await page.getByRole('link', { name: /fast-hub/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Joëlle Jean' }).waitFor();
    await page.close();
  });

  test('goes to the last page of a million at once, back, and to one by its number', async () => {
    const page = await under.open('/drivers');
    await page.getByRole('button', { name: 'Last' }).click();
    await page.getByText('driver-1000000', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect.poll(() => page.url()).toContain('page=40000');
    await page.getByRole('spinbutton', { name: 'Page' }).fill('2');
    await page.keyboard.press('Enter');
    await page.getByText('26–50 of 1,000,012').waitFor();
    await page.close();
  });

  test('says so when nobody is found, and opens an id that no list has', async () => {
    const page = await under.open('/drivers?search=zzz');
    await page.getByRole('heading', { name: 'Nobody is called “zzz”' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('100%/é?');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'There is no such driver' }).waitFor();
    await page.getByRole('heading', { level: 1, name: '100%/é?' }).waitFor();
    await page.close();
  });
});

describe('a driver', () => {
  test('W7 a socket broken in one window changes the counts in another one', async () => {
    const first = await under.open('/drivers/fast-hub?session=two-windows');
    const second = await under.open('/drivers/fast-hub?session=two-windows');
    const errors = second.locator('.site-count-error strong').first();
    await expect.poll(() => errors.textContent()).toBe('1');
    await first.locator('.socket-button').nth(1).click();
    await first.getByRole('button', { name: 'Break it' }).click();
    await expect.poll(() => errors.textContent()).toBe('2');
    await first.locator('.socket-button').nth(1).click();
    await first.getByRole('button', { name: 'Take it offline' }).click();
    await expect.poll(() => errors.textContent()).toBe('1');
    await first.getByRole('button', { name: 'Change charger Bay 1-2' }).click();
    await first.getByRole('button', { name: 'Take all changes back' }).click();
    await expect.poll(async () => (await under.mock.session('two-windows').snapshot()).chargers).toEqual([]);
    await first.close();
    await second.close();
  });

  test('a change that is refused says why in words', async () => {
    const page = await under.open('/drivers/fast-hub?session=refused');
    await page.locator('.charger-card', { hasText: 'Bay 9' }).locator('.socket-button').first().click();
    await page.getByRole('button', { name: 'Charging', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/is offline: a socket of it cannot be Charging/)
      .waitFor();
    await page.close();
  });

  test('what is under the pointer is highlighted on both sides', async () => {
    const page = await under.open('/drivers/fast-hub');
    const socket = page.locator('.socket-button').nth(2);
    await socket.hover();
    const pointed = page.locator('.json-row-pointed');
    await expect.poll(() => pointed.count()).toBeGreaterThan(0);
    const tree = page.getByRole('tree', { name: 'Body of the answer' });
    await page.mouse.move(0, 0);
    await tree.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await tree.getByText('"tags": ').hover();
    await expect.poll(() => page.locator('.json-row-pointed').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('the JSON is opened and closed by the keyboard', async () => {
    const page = await under.open('/drivers/extIdTest');
    const tree = page.getByRole('tree', { name: 'Body of the answer' });
    await tree.focus();
    const lines = () => tree.getByRole('treeitem').count();
    const before = await lines();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(lines).toBe(1);
    await page.keyboard.press('ArrowRight');
    await expect.poll(lines).toBe(before);
    await page.close();
  });

  test('is copied as curl, as fetch and as a fixture, and the curl names the session', async () => {
    const page = await under.open('/drivers/extIdTest?session=copies');
    await settled(page);
    const copied = async (name: string) => {
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const text = await page.evaluate<string>('navigator.clipboard.readText()');
      await page.getByRole('button', { name }).waitFor();
      return text;
    };
    const curl = await copied('Copy as curl');
    expect(curl).toBe(
      `curl -i '${under.mock.url}/_session/copies/api/user/externalId/extIdTest?code=demo-key&clientId=demo'`,
    );
    expect(await copied('Copy as fetch')).toContain('const response = await fetch(');
    expect(await copied('Copy as fixture YAML')).toContain('externalId: "extIdTest"');
    await page.close();
  });

  test('a driver with a body of its own says so, and gives it back', async () => {
    const session = under.mock.session('own-body');
    await session.patchDriver('driver-7', { name: 'Ada <b>', tags: null });
    const page = await under.open('/drivers/driver-7?session=own-body');
    await page.getByRole('heading', { level: 1, name: 'Ada <b>' }).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(() => page.getByText('Patched').count()).toBe(0);
    await page.close();
  });

  test('what the API answers is edited: a property, then the whole body; nonsense is told', async () => {
    const session = under.mock.session('edit');
    const page = await under.open('/drivers/driver-7?session=edit');
    await page.getByRole('button', { name: 'Edit the answer' }).click();
    await page.getByRole('textbox', { name: /merge patch/ }).fill('{"name": "Grace", "tags": [}');
    await page.getByRole('button', { name: 'Answer so from now on' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: /merge patch/ }).fill('{"name": "Grace", "tags": null}');
    await page.getByRole('button', { name: 'Answer so from now on' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grace' }).waitFor();
    expect((await session.driver('driver-7')).body).not.toHaveProperty('tags');
    await page.getByRole('button', { name: 'Edit the answer' }).click();
    await page.getByRole('button', { name: 'The whole body' }).click();
    await page.getByRole('textbox', { name: /may break the contract/ }).fill('{"id": "seven"}');
    await page.getByRole('button', { name: 'Answer so from now on' }).click();
    await page.getByText('Another body', { exact: true }).waitFor();
    expect((await session.driver('driver-7')).body).toEqual({ id: 'seven' });
    await page.close();
  });

  test.each([
    ['a text', 'nothing'],
    ['null', null],
    ['lists in the place of objects', [[1], { tags: [null] }]],
    [
      'wrong types',
      { name: {}, chargerGroups: [{ chargers: [{ sockets: [{}, null, { id: 'x' }] }], subgroups: [[]] }] },
    ],
  ])('a body that is %s never breaks the view', async (name, body) => {
    const session = under.mock.session('odd');
    await session.overrideDriver('driver-9', body);
    const page = await under.open('/drivers/driver-9?session=odd', { width: 380 });
    await settled(page);
    expect(await page.getByRole('tree').count(), name).toBe(1);
    expect(await page.getByRole('alert').count(), name).toBe(0);
    await page.close();
  });

  test('200 chargers fit 380 pixels, and have nothing serious for axe-core', async () => {
    const page = await under.open('/drivers/fleet-200', { width: 380 });
    await settled(page);
    expect(await page.locator('.charger-tile').count()).toBe(200);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  test('of 200 chargers a page is a few screens high, shows those with faults alone, and the card of one on demand', async () => {
    const page = await under.open('/drivers/fleet-200?session=fleet');
    await settled(page);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(4000);
    const tiles = page.locator('.charger-tile');
    await page.getByRole('button', { name: /^\d+ faulty$/ }).click();
    await expect.poll(() => tiles.count()).toBeLessThan(20);
    await page.getByRole('button', { name: 'All 200 chargers' }).click();
    await page.getByRole('button', { name: 'Lane A 1', exact: true }).click();
    expect(await page.locator('.charger-card').count()).toBe(1);
    await page.getByRole('button', { name: 'Change charger Lane A 1' }).waitFor();
    await page.getByRole('button', { name: 'Lane A 3, socket 1: ' }).click();
    await page.getByRole('button', { name: 'Break it' }).click();
    await page.getByRole('button', { name: 'Lane A 3, socket 1: Error' }).waitFor();
    await page.close();
  });

  test.each(['fast-hub', 'unicode-name', 'three-levels', 'newcomer', 'recorded'])(
    '%s has nothing serious for axe-core, and fits 380 pixels',
    async (externalId) => {
      for (const look of [{ width: 1600 }, { width: 380, colorScheme: 'dark' as const }]) {
        const page = await under.open(`/drivers/${externalId}`, look);
        await settled(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await isWiderThanWindow(page)).toBe(false);
        await page.close();
      }
    },
  );
});
