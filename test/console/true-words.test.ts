import { describe, expect, test } from 'vitest';
import { startDriverMock } from '../../src/doors/start.ts';
import { settled, useConsole } from './open-console.ts';

const under = useConsole();

/** The line that names what is changed, on every view. */
const STRIP = 'Changed in this session';

describe('what is changed', () => {
  test('stands on every view in one line, with what is left and a way back for each, and for all', async () => {
    const session = under.mock.session('strip');
    const page = await under.open('/scenarios?session=strip');
    await settled(page);
    expect(await page.getByRole('region', { name: STRIP }).count()).toBe(0);
    await session.activate('not-authorised', { times: 2 });
    const strip = page.getByRole('region', { name: STRIP });
    await strip.getByText('everybody · 2 of 2 calls left').waitFor();
    await session.tryRequest({ externalId: 'driver-7' });
    await strip.getByText('everybody · 1 of 2 calls left').waitFor();
    await session.tryRequest({ externalId: 'driver-7' });
    await strip.getByText('everybody · used up').waitFor();
    await session.setSocket(await firstCharger(), 1, 'Error');
    await strip.getByText('Hub rapide · socket 1: Error').waitFor();
    await strip.getByRole('button', { name: 'Undo Bay 1-2' }).click();
    await expect.poll(async () => (await session.changes()).chargers).toEqual([]);
    await page.getByRole('button', { name: /^Undo Z/ }).click();
    await expect.poll(async () => (await session.changes()).chargers.length).toBe(1);
    await session.clock.set('2026-03-01T00:00:00Z');
    await strip.getByText('Clock frozen').waitFor();
    await strip.getByRole('button', { name: 'Reset all' }).click();
    await expect
      .poll(() => session.changes())
      .toMatchObject({ clock: { changed: false }, activations: [], chargers: [] });
    await expect.poll(() => strip.count()).toBe(0);
    expect(await session.requests()).toHaveLength(2);
    await page.close();
  });

  test('a driver’s page says that clients get something else than the body it shows, while they do', async () => {
    const session = under.mock.session('instead');
    await session.activate('not-authorised', { externalId: 'fast-*', times: 1 });
    const page = await under.open('/drivers/fast-hub?session=instead');
    await page.getByText(/Clients get 401 now: not-authorised is on, for 1 more call/).waitFor();
    await session.tryRequest({ externalId: 'fast-hub' });
    await expect.poll(() => page.getByText(/Clients get/).count(), { timeout: 10_000 }).toBe(0);
    await page.close();
  });

  /** The first charger of the hub. */
  async function firstCharger(): Promise<string> {
    const { body } = await under.mock.driver('fast-hub');
    const { chargerGroups } = body as { chargerGroups: { chargers: { chargerId: string }[] }[] };
    return chargerGroups[0]!.chargers[0]!.chargerId;
  }
});

test('after a socket is broken, it and its line in the JSON stay pointed at, whatever lies below the pointer', async () => {
  const page = await under.open('/drivers/fast-hub?session=pointed');
  await settled(page);
  await page.locator('.socket-button').nth(1).click();
  await page.getByRole('button', { name: 'Break it' }).click();
  const tree = page.getByRole('tree', { name: 'Body of the answer' });
  const line = tree.locator('.json-row-pointed').filter({ hasText: '"status": "Error"' });
  await line.waitFor();
  const [inner, outer] = [await line.boundingBox(), await tree.boundingBox()];
  expect(inner!.y).toBeGreaterThanOrEqual(outer!.y);
  expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height);
  expect(await page.locator('.charger-card[data-pointed]').textContent()).toContain('Bay 1-2');
  await page.getByText('online 11 · offline 4 · error 2').waitFor();
  await page.keyboard.press('z');
  await page.getByText('online 12 · offline 4 · error 1').waitFor();
  await page.close();
});

test('the date that is typed stays while the clock runs', async () => {
  const session = under.mock.session('typed');
  await session.clock.set('2026-01-15T09:00:00Z,x60');
  const page = await under.open('/scenarios?session=typed');
  await page.getByRole('button', { name: /15 Jan 2026/ }).click();
  const field = page.getByLabel(/^Date and time/);
  await field.fill('2026-03-01T22:00:00');
  const shown = page.getByRole('dialog').locator('strong');
  const before = await shown.textContent();
  await expect.poll(() => shown.textContent()).not.toBe(before);
  expect(await field.inputValue()).toMatch(/^2026-03-01T22:00/);
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect.poll(async () => (await session.clock.read()).instant).toMatch(/^2026-03-01T22:/);
  await page.close();
});

test('without a clipboard, as on plain http elsewhere, a text is copied all the same', async () => {
  const page = await under.open('/drivers/extIdTest?session=no-clipboard');
  await settled(page);
  await page.evaluate('Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })');
  await page.getByRole('button', { name: 'Copy as curl' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  await page.getByRole('button', { name: 'Edit the answer' }).click();
  const field = page.getByRole('textbox', { name: /merge patch/ });
  await field.fill('');
  await field.press('Control+V');
  expect(await field.inputValue()).toContain('/_session/no-clipboard/api/user/externalId/extIdTest');
  await page.close();
});

describe('a server that goes away', () => {
  test('stops the clock that is shown, and a view that could not be loaded comes by itself when it is back', async () => {
    const first = await startDriverMock({ clock: 'x60' });
    const page = await under.open('/scenarios');
    await page.goto(`${first.url}/_mock/console/scenarios`);
    await page.getByText('Live', { exact: true }).waitFor();
    await first.close();
    await page.getByText('The server is away.').waitFor();
    const clock = page.getByRole('group', { name: 'Clock' });
    expect(await clock.getByRole('button', { name: 'Freeze' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Coverage' }).click();
    await page.getByRole('heading', { name: 'This view could not be loaded' }).waitFor();
    const second = await startDriverMock({ port: first.port });
    await page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
    await page.close();
    await second.close();
    // The other server is none of the console under test.
    under.misdeeds.length = 0;
  });

  test('a wrong token is called so, and a page without one says it quietly', async () => {
    const guarded = await startDriverMock({ controlToken: 'let-me-in' });
    const page = await under.open('/scenarios');
    await page.goto(`${guarded.url}/_mock/console/scenarios`);
    await page.getByRole('textbox', { name: 'Token' }).fill('wrong');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('That token is wrong.').waitFor();
    await page.getByText('Token needed').waitFor();
    expect(await page.getByText('The server is away.').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Give it' }).first().click();
    await page.getByRole('textbox', { name: 'Token' }).fill('let-me-in');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.close();
    await guarded.close();
    under.misdeeds.length = 0;
  });
});

test.each([1280, 1024, 800, 390])(
  'the top bar is one row at %i pixels, from the first paint on',
  async (width) => {
    const page = await under.open('/scenarios?session=bar', { width });
    const bar = page.locator('.top-bar');
    await bar.waitFor();
    const main = async () => (await page.getByRole('main').boundingBox())!.y;
    const before = await main();
    await settled(page);
    expect(await main()).toBe(before);
    expect((await bar.boundingBox())!.height).toBeLessThanOrEqual(52);
    const tops = await bar.locator('> *:visible').evaluateAll((all) =>
      all
        .map((each) => each.getBoundingClientRect())
        .filter(({ height }) => height > 0)
        .map(({ bottom }) => bottom),
    );
    for (const bottom of tops) expect(bottom).toBeLessThanOrEqual(53);
    await page.close();
  },
);

test('a request that is read stays where it is while others come', async () => {
  const session = under.mock.session('read');
  for (let i = 1; i <= 3; i++) await session.tryRequest({ externalId: `driver-${i}` });
  const page = await under.open('/requests?session=read');
  const list = page.getByRole('listbox', { name: /^Requests/ });
  await list.getByRole('option').filter({ hasText: 'driver-2' }).click();
  const opened = list.getByRole('option', { selected: true });
  const before = (await opened.boundingBox())!.y;
  for (let i = 4; i <= 6; i++) await session.tryRequest({ externalId: `driver-${i}` });
  await page.getByRole('button', { name: '3 new requests' }).waitFor();
  expect((await opened.boundingBox())!.y - before).toBeLessThan(50);
  await page.getByRole('button', { name: '3 new requests' }).click();
  await list.getByRole('option').filter({ hasText: 'driver-6' }).waitFor();
  await page.close();
});

test('the wall of a customer without the demo’s driver shows the sockets of its largest site', async () => {
  const page = await under.open('/wall?customer=acme', { width: 1600 });
  await expect.poll(() => page.locator('.wall-tiles li').count(), { timeout: 20_000 }).toBeGreaterThan(4);
  await page.close();
});
