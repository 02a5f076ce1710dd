import { describe, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

const LOOKS = [{ width: 1600, colorScheme: 'dark' as const }, { width: 380 }];

describe('scenarios', () => {
  test('are found by words and by what they answer; a reload keeps the place', async () => {
    const page = await under.open('/scenarios');
    await page.getByRole('button', { name: '5xx' }).click();
    await page.getByRole('searchbox', { name: 'Find' }).fill('maint');
    await page
      .getByRole('list', { name: 'Scenarios' })
      .getByRole('link', { name: /^maintenance/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: 'maintenance' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 2, name: 'maintenance' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe('maint');
    await page.close();
  });

  test('the next request goes wrong by one click; forms of an error are one entry, and a search without a find says so', async () => {
    const page = await under.open('/scenarios?session=next');
    await page.getByRole('button', { name: '503', exact: true }).click();
    await page.getByText('The next request gets maintenance.').waitFor();
    expect(await under.mock.session('next').activations()).toMatchObject([
      { scenario: 'maintenance', times: 1 },
    ]);
    const list = page.getByRole('list', { name: 'Scenarios' });
    expect(await list.getByText('not-authorised-text').count()).toBe(0);
    await list.getByRole('link', { name: /^not-authorised/ }).click();
    await page.getByRole('link', { name: 'Body text' }).click();
    await page.getByRole('heading', { level: 2, name: 'not-authorised-text' }).waitFor();
    await page.getByRole('searchbox', { name: 'Find' }).fill('zzz');
    await page.getByRole('heading', { name: 'No scenario has “zzz”' }).waitFor();
    await page.close();
  });

  test('one is tried, and the answer is shown as it is on the wire', async () => {
    const page = await under.open('/scenarios/rate-limited?session=tried');
    await page.getByRole('button', { name: 'Try it' }).click();
    const wire = page.getByRole('region', { name: 'The answer on the wire' });
    await wire.getByText('429 Too Many Requests').waitFor();
    await wire.getByText('retry-after').waitFor();
    await wire.getByRole('tree').waitFor();
    const [entry] = await under.mock.session('tried').requests();
    expect(entry).toMatchObject({ status: 429, scenario: 'rate-limited', reason: 'prefer' });
    await page.close();
  });

  test('a fault and a delay are told in words', async () => {
    const page = await under.open('/scenarios/hang');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Not a byte is answered until the client gives up.').last().waitFor();
    await page.goto(page.url().replace('hang', 'slow'));
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText(/The first byte comes after [\d,]+ ms/).waitFor();
    await page.close();
  });

  test('one is switched on for one driver and the next calls, and off again', async () => {
    const page = await under.open('/scenarios/maintenance?session=on');
    const session = under.mock.session('on');
    await page.getByRole('textbox', { name: 'For which driver' }).fill('driver-7');
    await page.getByRole('spinbutton', { name: 'For how many requests' }).fill('2');
    await page.getByRole('button', { name: 'For the next 2 requests' }).click();
    await page.getByText('for driver-7, 2 of 2 requests left', { exact: true }).waitFor();
    expect(await session.activations()).toMatchObject([
      { scenario: 'maintenance', externalId: 'driver-7', times: 2 },
    ]);
    await page.getByRole('button', { name: 'Switch off maintenance' }).click();
    await page.getByText('Nothing: answers come about naturally.').waitFor();
    expect(await session.activations()).toEqual([]);
    await page.close();
  });

  test('what has answered its requests is told to be used up, and once on for good it is not switched on twice', async () => {
    const page = await under.open('/scenarios/maintenance?session=used-up');
    const session = under.mock.session('used-up');
    await page.getByRole('button', { name: 'For the next request', exact: true }).click();
    await page.getByText('for everybody, 1 of 1 request left', { exact: true }).waitFor();
    await session.tryRequest({ externalId: 'driver-7' });
    await page.getByText('for everybody, used up: it has answered its 1 request', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Remove maintenance' }).click();
    await page.getByRole('button', { name: 'Until I switch it off' }).click();
    await page.getByText('for everybody, until it is switched off', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'On until you switch it off' }).isDisabled()).toBe(true);
    await page.close();
  });

  test('all are switched off at once', async () => {
    const session = under.mock.session('all-off');
    await session.activate('maintenance');
    await session.activate('rate-limited');
    const page = await under.open('/scenarios?session=all-off');
    await page.getByRole('button', { name: 'Switch all off' }).click();
    await expect.poll(() => session.activations()).toEqual([]);
    await page.close();
  });

  test('have nothing serious for axe-core, and fit 380 pixels', async () => {
    for (const look of LOOKS) {
      const page = await under.open('/scenarios/dribble', look);
      await page.getByRole('button', { name: 'Try it' }).click();
      await page.getByRole('region', { name: 'The answer on the wire' }).waitFor();
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.close();
    }
  });
});

describe('edge cases', () => {
  test('more than a thousand are browsed, filtered by what they are about, and found by words', async () => {
    const page = await under.open('/edge-cases');
    await page.getByText('1,184 of 1,184').waitFor();
    expect(await page.getByRole('list', { name: 'Edge cases' }).getByRole('link').count()).toBeLessThan(60);
    await page.getByRole('combobox', { name: 'What it is about' }).selectOption('null');
    await page.getByRole('searchbox', { name: 'Find' }).fill('sockets.maxWatts');
    await page.getByRole('link', { name: /^chargers\.sockets\.maxWatts=null/ }).click();
    await page.getByRole('heading', { level: 2, name: 'chargers.sockets.maxWatts=null' }).waitFor();
    await page.getByText('✓ The spec allows it').waitFor();
    await page.close();
  });

  test('what the spec allows and what breaks it are told apart; a reload keeps the choice', async () => {
    const page = await under.open('/edge-cases');
    const shown = async () =>
      Number((await page.getByText(/ of 1,184$/).innerText()).replace(/ of .*|,/g, ''));
    await page.getByRole('button', { name: 'Valid' }).click();
    await expect.poll(() => page.url()).toContain('spec=valid');
    const valid = await shown();
    await page.getByRole('button', { name: 'Breaks the spec' }).click();
    await expect.poll(() => page.url()).toContain('spec=breaks');
    const breaking = await shown();
    expect([valid > 0, breaking > 0, valid + breaking]).toEqual([true, true, 1184]);
    await page.reload();
    await page.getByRole('button', { name: 'Breaks the spec', pressed: true }).waitFor();
    await page.getByRole('list', { name: 'Edge cases' }).getByRole('link').first().click();
    await page.getByText('▲ The spec does not allow it').waitFor();
    expect(page.url()).toContain('spec=breaks');
    await page.close();
  });

  test('the changed place is opened and highlighted in the body; it is tried and switched on', async () => {
    const page = await under.open('/edge-cases/chargers.sockets.maxWatts%3Dnull?session=edge');
    await page.locator('.json-row-pointed', { hasText: '"maxWatts": null' }).first().waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    const wire = page.getByRole('region', { name: 'The answer on the wire' });
    await wire.getByText('200 OK').waitFor();
    const reason = () => wire.locator('div', { hasText: /^x-mock-reason/ }).textContent();
    expect(await reason()).toContain('prefer');
    await page.getByRole('button', { name: 'Until I switch it off' }).click();
    await page.getByText('for everybody, until it is switched off', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'As a client asks' }).click();
    await expect.poll(reason).toContain('session');
    await expect
      .poll(() => under.mock.session('edge').activations())
      .toMatchObject([{ edge: 'chargers.sockets.maxWatts=null' }]);
    await page.close();
  });

  test('have nothing serious for axe-core, and fit 380 pixels', async () => {
    for (const look of LOOKS) {
      const page = await under.open('/edge-cases/chargers%3Dempty', look);
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.close();
    }
  });
});
