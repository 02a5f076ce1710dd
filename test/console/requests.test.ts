import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

/** Asks the mocked API over HTTP as a client would. */
async function ask(
  session: string,
  externalId: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const url = `${under.mock.session(session).apiUrl}/user/externalId/${externalId}?code=demo-key&clientId=demo`;
  await (await fetch(url, { headers })).arrayBuffer();
}

/** The entries in the list. */
function entriesOf(page: Page) {
  return page.getByRole('listbox', { name: /^Requests/ }).getByRole('option');
}

describe('the journal', () => {
  test('shows a request as soon as it is answered, the latest first, and only those of its session', async () => {
    const page = await under.open('/requests?session=live');
    await page.getByRole('heading', { name: 'No requests yet' }).waitFor();
    await ask('live', 'driver-7');
    await ask('another', 'driver-8');
    await ask('live', 'nobody');
    const options = entriesOf(page);
    await expect.poll(() => options.count()).toBe(2);
    expect(await options.first().textContent()).toContain('nobody');
    await page.close();
  });

  test('has what came while another view was shown', async () => {
    await ask('away', 'driver-7');
    const page = await under.open('/requests?session=away');
    await expect.poll(() => entriesOf(page).count()).toBe(1);
    await page.getByRole('link', { name: 'Drivers', exact: true }).click();
    await page.getByRole('heading', { name: 'Drivers', exact: true }).waitFor();
    await ask('away', 'driver-8');
    await page.goBack();
    await expect.poll(() => entriesOf(page).count()).toBe(2);
    await ask('away', 'driver-9');
    await expect.poll(() => entriesOf(page).count()).toBe(3);
    await page.close();
  });

  test('can be exported as a file of another tool, without the key', async () => {
    await ask('export', 'driver-7');
    const page = await under.open('/requests?session=export');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'HAR', exact: true }).click();
    expect((await download).suggestedFilename()).toBe('export.har');
    const { log } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(log.entries).toHaveLength(1);
    expect(log.entries[0].request.url).toContain(`${under.mock.url}/api/user/externalId/driver-7?code=***`);
    await page.close();
  });

  test('is filtered by status, by who chose, and by text; a reload keeps it', async () => {
    await ask('filter', 'driver-7');
    await ask('filter', 'driver-8', { prefer: 'code=404' });
    await ask('filter', 'err-401');
    const page = await under.open('/requests?session=filter');
    const options = entriesOf(page);
    await page.getByRole('button', { name: /^prefer 1/ }).click();
    await expect.poll(() => options.count()).toBe(1);
    await page.getByRole('button', { name: /^404 1/ }).click();
    await expect.poll(() => page.url()).toMatch(/reason=prefer.*status=404/);
    await page.reload();
    await expect.poll(() => options.count()).toBe(1);
    await page.getByRole('button', { name: 'prefer ×' }).click();
    await page.getByRole('button', { name: '404 ×' }).click();
    await expect.poll(() => options.count()).toBe(3);
    await page.getByRole('searchbox', { name: 'Find' }).fill('err-');
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('err-401')]);
    await page.close();
  });

  test('has its filters behind one button on a phone, which counts those that are chosen', async () => {
    await ask('fold', 'driver-7');
    await ask('fold', 'driver-8', { prefer: 'code=404' });
    const page = await under.open('/requests?session=fold', { width: 390 });
    await expect.poll(() => entriesOf(page).count()).toBe(2);
    const chip = page.getByRole('button', { name: /^404 1/ });
    expect(await chip.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await chip.click();
    await page.getByRole('button', { name: 'Filters · 1' }).click();
    await expect.poll(() => entriesOf(page).count()).toBe(1);
    expect(await page.getByRole('button', { name: '404 ×' }).isVisible()).toBe(false);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  test('names a reserved id as such, not as a driver', async () => {
    await ask('reserved', 'err-401');
    await ask('reserved', 'driver-7');
    const page = await under.open('/requests/1?session=reserved');
    await page.getByText('reserved id err-401').waitFor();
    expect(await page.getByRole('link', { name: 'Driver err-401' }).count()).toBe(0);
    await entriesOf(page).first().click();
    await page.getByRole('link', { name: 'Driver driver-7' }).waitFor();
    await page.close();
  });

  test('is held and goes on, and is cleared', async () => {
    await ask('hold', 'driver-1');
    const page = await under.open('/requests?session=hold');
    const options = entriesOf(page);
    await expect.poll(() => options.count()).toBe(1);
    await page.getByRole('button', { name: 'Pause' }).click();
    await ask('hold', 'driver-2');
    await page.getByRole('button', { name: '1 new request' }).waitFor();
    expect(await options.count()).toBe(1);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => options.count()).toBe(2);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('2 earlier requests out of sight.').waitFor();
    await expect.poll(() => options.count()).toBe(0);
    await page.keyboard.press('z');
    await expect.poll(() => options.count()).toBe(2);
    await page.getByRole('button', { name: 'Clear' }).click();
    await ask('hold', 'driver-3');
    await expect.poll(() => options.count()).toBe(1);
    await page.getByRole('button', { name: 'Delete on the server' }).click();
    await page.getByText('All 3 requests of this session go').waitFor();
    await page.getByRole('button', { name: 'Delete all requests' }).click();
    await page.getByRole('heading', { name: 'No requests yet' }).waitFor();
    expect(await under.mock.session('hold').requests()).toEqual([]);
    await page.close();
  });

  test('of 10,000 entries stays usable: only what is in view is drawn', async () => {
    const page = await under.open('/requests?session=many');
    await settled(page);
    for (let i = 0; i < 100; i++) {
      await Promise.all(
        Array.from({ length: 100 }, (_, j) => ask('many', `driver-${1 + ((i * 100 + j) % 5)}`)),
      );
    }
    await expect.poll(() => page.getByText('10,000 of 10,000').count(), { timeout: 20_000 }).toBe(1);
    expect(await entriesOf(page).count()).toBeLessThan(80);
    await page.getByRole('searchbox', { name: 'Find' }).fill('driver-3');
    await page.getByText('2,000 of 10,000').waitFor();
    await page.close();
  });
});

describe('a request', () => {
  test('is opened by a click and by the arrow keys, with its answer made again', async () => {
    await ask('open', 'driver-7');
    await ask('open', 'nobody');
    const page = await under.open('/requests?session=open');
    await entriesOf(page).first().click();
    await page.getByText('✓ Made again: the same bytes').waitFor();
    expect(page.url()).toContain('/requests/2?session=open');
    await page.getByRole('listbox', { name: /^Requests/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('region', { name: 'Request 1' }).getByText('200 OK').first().waitFor();
    await page.getByRole('tree', { name: 'Body of the answer' }).getByText('"driver-7"').waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Request 1' }).waitFor();
    await page.close();
  });

  test('tells why: the rung that chose, and what came near', async () => {
    await ask('why', 'extIdTes');
    const page = await under.open('/requests/1?session=why&tab=why');
    await page
      .getByRole('list', { name: 'What came near' })
      .getByText('There is a driver extIdTest.')
      .waitFor();
    await page.getByText('404 Not Found: The customer demo has no driver extIdTes.').waitFor();
    await page.close();
  });

  test('is taken along as a scenario and as a fixture, and as curl', async () => {
    await ask('take', 'driver-7', { prefer: 'delay=1' });
    const page = await under.open('/requests/1?session=take&tab=take');
    await page.getByText('as-answered-to-driver-7:').waitFor();
    await page.getByText('# Save as drivers/driver-7.yaml').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download driver-7.yaml' }).click();
    expect((await download).suggestedFilename()).toBe('driver-7.yaml');
    await page.getByRole('tab', { name: 'Request' }).click();
    await page.getByText("-H 'prefer: delay=1'").waitFor();
    await page.close();
  });

  test('that follows others which are alike is one row with them, until each is wanted', async () => {
    for (let i = 0; i < 4; i++) await ask('alike', 'driver-7');
    await ask('alike', 'nobody');
    const page = await under.open('/requests?session=alike');
    const options = entriesOf(page);
    await options.first().waitFor();
    await expect.poll(() => options.count()).toBe(2);
    await page.getByText('×4').waitFor();
    await page.getByRole('button', { name: 'Show each' }).click();
    await expect.poll(() => options.count()).toBe(5);
    expect(page.url()).toContain('group=off');
    await page.close();
  });

  test('is made into a test in two clicks, with its session, its scenario and its instant', async () => {
    const session = under.mock.session('made');
    await session.activate('rate-limited', { externalId: 'driver-5', times: 1 });
    await ask('made', 'driver-5');
    const page = await under.open('/requests/1?session=made');
    await page.getByRole('tab', { name: 'Make this…' }).click();
    await page
      .getByText(/session\.activate\('rate-limited', \{ externalId: 'driver-5', times: 1 \}\)/)
      .waitFor();
    await page.getByText(/mock\.session\('made'\)/).waitFor();
    await page.getByRole('button', { name: 'Python' }).click();
    await page.getByText(/requests\.request\("GET", "http.*_session\/made\/api\/user/).waitFor();
    await page.close();
  });

  test('is compared with the one before it: what was asked, what was answered, the bodies', async () => {
    const session = under.mock.session('compare');
    await ask('compare', 'driver-7');
    await session.clock.advance('PT1H');
    await ask('compare', 'driver-7', { prefer: 'scenario=maintenance' });
    const page = await under.open('/requests/2?session=compare&tab=compare');
    await page.getByRole('region', { name: 'What was asked' }).getByText('/headers/prefer').waitFor();
    const answered = page.getByRole('region', { name: 'What was answered' });
    await answered.getByRole('row', { name: '/status 200 503' }).waitFor();
    await page.getByRole('region', { name: 'The bodies' }).getByRole('table').waitFor();
    await page.close();
  });

  test('tells when its answer left and whether it arrived', async () => {
    await ask('waterfall', 'driver-7', { prefer: 'delay=120' });
    const page = await under.open('/requests/1?session=waterfall');
    const waterfall = page.getByRole('region', { name: 'When it left' });
    await waterfall.getByText(/120 ms before the first byte/).waitFor();
    await waterfall.getByText(/Delivered in full/).waitFor();
    await page.close();
  });

  test('that is not in the journal is told as such', async () => {
    const page = await under.open('/requests/77?session=none');
    await page.getByRole('heading', { name: 'Request 77 is not in the journal' }).waitFor();
    await page.close();
  });

  test('has nothing serious for axe-core, and fits 380 pixels', async () => {
    await ask('axe', 'driver-7');
    await ask('axe', 'driver-7', { prefer: 'scenario=maintenance' });
    for (const look of [{ width: 1600, colorScheme: 'dark' as const }, { width: 380 }]) {
      for (const tab of ['answer', 'why', 'take', 'compare']) {
        const page = await under.open(`/requests/2?session=axe&tab=${tab}`, look);
        await settled(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await isWiderThanWindow(page)).toBe(false);
        await page.close();
      }
    }
  });
});
