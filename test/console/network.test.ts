import { describe, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

/** The demo's hub, in Lyon. */
async function hubOf(): Promise<number> {
  const { sites } = await under.mock.sites({ search: 'Hub rapide' });
  return sites[0]!.id;
}

describe('the first view', () => {
  test('shows every site on a map and in a list, the worst first, and counts what sockets do', async () => {
    const page = await under.open('/?session=first');
    await settled(page);
    const { sites, statuses } = await under.mock.session('first').networkSites();
    await page.getByText(`${sites.length.toLocaleString('en-GB')} sites ·`).waitFor();
    const faulty = sites.flatMap(({ sockets }) =>
      ['Error', 'Unavailable'].map((status) => sockets[statuses.indexOf(status)]!),
    );
    const sum = faulty.reduce((total, each) => total + each, 0);
    await page.getByRole('button', { name: `${sum.toLocaleString('en-GB')} faulty` }).waitFor();
    const list = page.getByRole('list', { name: 'Sites, the worst first' });
    await list.getByRole('button', { name: /^Site with faults/ }).waitFor();
    expect(await list.getByRole('listitem').first().textContent()).toContain('Site with faults');
    const map = page.getByRole('group', { name: /^Map of the sites/ });
    const marked = await map.getByRole('button').allTextContents();
    expect(marked.length).toBeGreaterThan(5);
    await page.close();
  });

  test('breaks a socket with two clicks from the list, says so, marks the site, and takes it back with one', async () => {
    const session = under.mock.session('one-click');
    const page = await under.open('/?session=one-click');
    await page.getByRole('searchbox', { name: 'Find a site' }).fill('hub rapide');
    await page.getByRole('button', { name: /^Hub rapide, Lyon/ }).click();
    expect(page.url()).toContain(`site=${await hubOf()}`);
    await page.getByRole('button', { name: 'Break socket 2 of Bay 1-2' }).click();
    await page.getByText('Bay 1-2, socket 2: Error.').waitFor();
    expect((await session.changes()).chargers).toMatchObject([
      { name: 'Bay 1-2', changes: [{ socket: 2, status: 'Error' }] },
    ]);
    await page.getByRole('button', { name: 'Mend socket 2 of Bay 1-2' }).waitFor();
    await page.getByRole('button', { name: '‹ All sites' }).click();
    await page.getByRole('button', { name: /^Hub rapide, Lyon.*changed$/ }).waitFor();
    await page.getByRole('button', { name: /^Undo Z/ }).click();
    await expect.poll(async () => (await session.changes()).chargers).toEqual([]);
    await page.close();
  });

  test('a charger is taken offline and brought back, and a status is set, in place', async () => {
    const session = under.mock.session('in-place');
    const page = await under.open(`/?session=in-place&site=${await hubOf()}`);
    await page.getByRole('button', { name: 'Take Bay 5-6 offline' }).click();
    await page.getByRole('button', { name: 'Bring Bay 5-6 online' }).click();
    await page.getByRole('combobox', { name: 'Set socket 1 of Bay 5-6' }).selectOption('Reserved');
    await expect
      .poll(async () => (await session.changes()).chargers[0]?.changes.map(({ status }) => status))
      .toContain('Reserved');
    await page.getByRole('button', { name: 'Give Bay 5-6 back' }).click();
    await expect.poll(async () => (await session.changes()).chargers).toEqual([]);
    await page.close();
  });

  test('the map is moved and zoomed by keys, its marks open, and the list follows what is in view', async () => {
    const page = await under.open('/?session=map-keys');
    await settled(page);
    const map = page.getByRole('group', { name: /^Map of the sites/ });
    const count = page.locator('.site-count');
    await expect.poll(() => count.textContent()).toMatch(/^1,0\d\d sites$/);
    await map.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('+');
    await expect.poll(() => count.textContent()).toMatch(/in view$/);
    const inView = Number((await count.textContent())!.split(' ')[0]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => count.textContent()).not.toBe(`${inView} in view`);
    await page.keyboard.press('0');
    await expect.poll(() => count.textContent()).toMatch(/sites$/);
    // A mark that is drawn anew between press and release is not clicked.
    const open = async () => {
      if (!(await count.textContent())?.endsWith('in view'))
        await map.getByRole('button', { name: /sites around Lyon/ }).click({ timeout: 3000 });
      return count.textContent();
    };
    await expect.poll(open, { interval: 500 }).toMatch(/in view$/);
    await page.close();
  });

  test('“Try it” sends a request that arrives below, and the first steps tick themselves off and go', async () => {
    const session = under.mock.session('steps');
    const page = await under.open('/?session=steps');
    const steps = page.getByRole('region', { name: 'Getting started' });
    await steps.waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Asked for extIdTest: 200.').waitFor();
    await page.getByRole('link', { name: /200.*extIdTest/ }).waitFor();
    await expect.poll(() => steps.locator('[data-done]').count()).toBe(1);
    await session.clock.set('2026-02-01T00:00:00Z');
    await expect.poll(() => steps.locator('[data-done]').count()).toBe(2);
    // What a client asks counts as well.
    await fetch(`${session.apiUrl}/user/externalId/nobody-here?code=demo-key&clientId=demo`);
    await expect.poll(() => steps.locator('[data-done]').count()).toBe(3);
    await page.reload();
    await expect.poll(() => steps.locator('[data-done]').count()).toBe(3);
    await page.getByRole('button', { name: 'Hide these steps' }).click();
    await expect.poll(() => steps.count()).toBe(0);
    await page.close();
  });

  test('names the base URL of the session, and has requests to copy that work', async () => {
    const page = await under.open('/?session=copied');
    await page.getByText(`${under.mock.url}/_session/copied/api`, { exact: true }).waitFor();
    await page.getByText('Requests to copy').click();
    await page.getByRole('figure', { name: 'A driver' }).getByRole('button', { name: 'Copy' }).click();
    const curl = await page.evaluate<string>('navigator.clipboard.readText()');
    const url = /'([^']+)'/.exec(curl)?.[1];
    expect((await fetch(url!)).status).toBe(200);
    await page.getByRole('link', { name: /200.*driver-7/ }).waitFor();
    await page.close();
  });

  test('has nothing serious for axe-core with a site open, and fits 390 pixels to 4K', async () => {
    const site = await hubOf();
    for (const look of [
      { width: 390, colorScheme: 'dark' as const },
      { width: 3840, height: 2160 },
    ]) {
      const page = await under.open(`/?site=${site}`, look);
      await page.getByRole('heading', { name: 'Hub rapide' }).waitFor();
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.close();
    }
  });
});

describe('the palette', () => {
  test('goes to what is typed, remembers it, and does what is asked by keys alone', async () => {
    const session = under.mock.session('palette');
    const page = await under.open('/scenarios?session=palette');
    await settled(page);
    await page.keyboard.press('Control+k');
    const input = page.getByRole('combobox', { name: 'Go to or do' });
    await input.fill('lyon');
    await page
      .getByRole('option', { name: /Site in Lyon/ })
      .first()
      .waitFor();
    await expect
      .poll(() => page.locator('[cmdk-item][aria-selected=true]').textContent())
      .toContain('fast-hub');
    await input.fill('hub rapide');
    await page.getByRole('option', { name: /Hub rapide Site in Lyon/ }).click();
    await page.getByRole('heading', { name: 'Hub rapide' }).waitFor();
    expect(page.url()).toContain('session=palette');
    await page.keyboard.press('/');
    await page.getByRole('option', { name: 'Hub rapide' }).waitFor();
    await input.fill('401');
    await page.getByRole('option', { name: /^Next request: 401/ }).waitFor();
    await input.press('Enter');
    await expect.poll(async () => (await session.activations()).map(({ times }) => times)).toEqual([1]);
    await page.getByText('The next request gets not-authorised.').waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => session.activations()).toEqual([]);
    await page.keyboard.press('/');
    await input.fill('take hub rapide offline');
    await page.getByRole('option', { name: 'Take Hub rapide offline' }).waitFor();
    await input.press('Enter');
    await page.getByText('Hub rapide is offline.').waitFor();
    await page.keyboard.press('/');
    await input.fill('reset');
    await expect
      .poll(() => page.locator('[cmdk-item][aria-selected=true]').textContent())
      .toBe('Reset all: as at the start');
    await input.press('Enter');
    await page.getByText('Everything is as at the start; the requests are kept.').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await input.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });
});
