import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startDriverMock } from '../../src/doors/start.ts';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

const LOOKS = [{ width: 1600, colorScheme: 'dark' as const }, { width: 380 }];

describe('sessions', () => {
  test('two side by side show nothing of each other', async () => {
    const [a, b] = [
      await under.open('/drivers/fast-hub?session=a'),
      await under.open('/drivers/fast-hub?session=b'),
    ];
    const errors = (page: typeof a) => page.locator('.site-count-error strong').first().textContent();
    await expect.poll(() => errors(b)).toBe('1');
    await a.locator('.socket-button').nth(1).click();
    await a.getByRole('button', { name: 'Break it' }).click();
    await expect.poll(() => errors(a)).toBe('2');
    await a.getByRole('button', { name: '×60' }).click();
    await expect.poll(async () => (await under.mock.session('a').clock.read()).speed).toBe(60);
    await b.reload();
    await settled(b);
    expect(await errors(b)).toBe('1');
    expect((await under.mock.session('b').clock.read()).speed).toBe(0);
    await a.close();
    await b.close();
  });

  test('one is opened by its name, and the page stays in it from view to view', async () => {
    const page = await under.open('/');
    await page.getByRole('combobox', { name: 'Session' }).selectOption('New session…');
    await page.getByRole('textbox', { name: 'Name' }).fill('of-my-own');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(() => page.url()).toContain('session=of-my-own');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Drivers' }).click();
    expect(page.url()).toContain('/drivers?session=of-my-own');
    await page.close();
  });

  test('one is started afresh, all are reset, and one is deleted', async () => {
    await under.mock.session('gone').clock.set('2027-01-01T00:00:00Z');
    const own = under.mock.session('afresh');
    await own.activate('maintenance');
    const page = await under.open('/sessions?session=afresh');
    await page.getByRole('button', { name: 'Reset this session' }).click();
    await page.getByRole('button', { name: 'Reset it' }).click();
    await expect.poll(() => own.activations()).toEqual([]);
    await page.getByRole('button', { name: 'Delete gone' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Delete gone' }).count()).toBe(0);
    await own.activate('maintenance');
    await page.getByRole('main').getByRole('button', { name: 'Reset all' }).click();
    await page.getByText(/\d+ sessions? with .*1 scenario/).waitFor();
    await page.getByRole('button', { name: 'Reset all sessions' }).click();
    await expect.poll(() => own.activations()).toEqual([]);
    await page.close();
  });

  test('a reset, of one and of all, a deletion and a snapshot put in place are taken back by Z', async () => {
    const [own, other] = [under.mock.session('back'), under.mock.session('beside')];
    const scenarios = async (of: typeof own) => (await of.activations()).map(({ scenario }) => scenario);
    await own.activate('maintenance');
    await own.clock.set('2027-01-01T00:00:00Z');
    await other.activate('not-authorised');
    const page = await under.open('/sessions?session=back');
    const undo = async () => {
      await page.getByRole('button', { name: 'Undo Z' }).waitFor();
      await page.keyboard.press('z');
      await page.getByText('Taken back.', { exact: true }).waitFor();
    };
    await page.getByRole('button', { name: 'Reset this session' }).click();
    await page.getByText('its requests go for good').waitFor();
    await page.getByRole('button', { name: 'Reset it' }).click();
    await expect.poll(() => scenarios(own)).toEqual([]);
    await undo();
    expect(await scenarios(own)).toEqual(['maintenance']);
    expect((await own.clock.read()).instant).toBe('2027-01-01T00:00:00Z');
    await page.getByRole('button', { name: 'Delete beside' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Delete beside' }).count()).toBe(0);
    await undo();
    expect(await scenarios(other)).toEqual(['not-authorised']);
    await page.getByRole('main').getByRole('button', { name: 'Reset all' }).click();
    await page.getByRole('button', { name: 'Reset all sessions' }).click();
    await expect.poll(() => scenarios(other)).toEqual([]);
    await undo();
    expect(await scenarios(other)).toEqual(['not-authorised']);
    expect(await scenarios(own)).toEqual(['maintenance']);
    const snapshot = await other.snapshot();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'other.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(snapshot)),
    });
    await expect.poll(() => scenarios(own)).toEqual(['not-authorised']);
    await undo();
    expect(await scenarios(own)).toEqual(['maintenance']);
    await page.close();
  });

  test('a snapshot is taken along and put in place; what is none is told where', async () => {
    await under.mock.session('from').clock.set('2026-05-01T12:00:00Z');
    const page = await under.open('/sessions?session=from');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download a snapshot' }).click();
    const file = await (await download).path();
    await page.goto(page.url().replace('from', 'into'));
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('In place.', { exact: true }).waitFor();
    expect((await under.mock.session('into').clock.read()).instant).toBe('2026-05-01T12:00:00Z');
    const bad = join(tmpdir(), `bad-${process.pid}.json`);
    writeFileSync(bad, '{"format": "ev-driver-mock/sesion"}');
    await page.locator('input[type=file]').setInputFiles(bad);
    await page.getByRole('alert').waitFor();
    await page.close();
  });

  test('have nothing serious for axe-core, and fit 380 pixels', async () => {
    for (const look of LOOKS) {
      const page = await under.open('/sessions', look);
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.close();
    }
  });
});

describe('coverage', () => {
  test('shows what was met, how to meet the rest, and is cleared', async () => {
    const session = under.mock.session('covered');
    await session.tryRequest({ externalId: 'driver-7' });
    const page = await under.open('/coverage?session=covered');
    await page.getByRole('button', { name: /^Covered:.*an answer 200/ }).waitFor();
    await page.getByRole('button', { name: /^Not covered:.*an answer 400/ }).click();
    const goal = page.getByRole('figure', { name: 'The line that triggers it' });
    expect(await goal.textContent()).toContain('Prefer: code=400');
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByRole('button', { name: /^Not covered:.*an answer 200/ }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('button', { name: /^Covered:.*an answer 200/ }).waitFor();
    await page.getByRole('button', { name: 'All sessions' }).click();
    await expect.poll(() => page.url()).toContain('of=all');
    await page.close();
  });

  test('has nothing serious for axe-core, and fits 380 pixels', async () => {
    for (const look of LOOKS) {
      const page = await under.open('/coverage', look);
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.close();
    }
  });
});

describe('the server', () => {
  test('goes away and comes back: the page says so, and shows what is new', async () => {
    const first = await startDriverMock();
    const page = await under.open('/');
    await page.goto(`${first.url}/_mock/console/`);
    await page.getByText('Live', { exact: true }).waitFor();
    await first.close();
    await page.getByText('The server is away.').waitFor();
    const second = await startDriverMock({ port: first.port, clock: '2026-07-01T10:00:00Z' });
    await page.getByText('Live', { exact: true }).waitFor();
    await expect.poll(() => page.getByText('The server is away.').count()).toBe(0);
    await page.getByText('1 Jul 2026').first().waitFor();
    await page.close();
    await second.close();
    // The other server is none of the console under test.
    under.misdeeds.length = 0;
  });

  test('asks for its token once; then everything works, events included', async () => {
    const guarded = await startDriverMock({ controlToken: 'let-me-in' });
    const page = await under.open('/');
    await page.goto(`${guarded.url}/_mock/`);
    await page.getByRole('textbox', { name: 'Token' }).fill('wrong');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'This server asks for a token' }).waitFor();
    await page.getByRole('textbox', { name: 'Token' }).fill('let-me-in');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByText('1,000,012 drivers').waitFor();
    await fetch(`${guarded.apiUrl}/user/externalId/driver-77?code=demo-key&clientId=demo`);
    await page.getByRole('link', { name: /200.*driver-77/ }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: /200.*driver-77/ }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
    await guarded.close();
    under.misdeeds.length = 0;
  });
});

test('a reset in the middle of a story and a reading of the fixtures are taken back by z', async () => {
  const session = under.mock.session('back');
  await session.story.load('an-evening-at-the-hub', { at: '19:10' });
  const page = await under.open('/sessions?session=back');
  await page.getByRole('button', { name: 'Reset this session' }).click();
  await page.getByRole('button', { name: 'Reset it' }).click();
  await expect.poll(async () => (await session.story.read()).state).toBe('none');
  await page.getByRole('button', { name: /^Undo Z/ }).waitFor();
  await page.keyboard.press('z');
  await expect.poll(async () => (await session.story.read()).at).toBe('2026-03-12T18:10:00Z');
  await page.getByRole('region', { name: 'Story: An evening at the hub' }).waitFor();
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: 'Network', exact: true })
    .click();
  await page.getByText('What runs here').click();
  await page.getByRole('button', { name: 'Read the fixtures again' }).click();
  await page.getByText('Read, no mistakes.').waitFor();
  const [undone] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/_mock/reload/undo')),
    page.keyboard.press('z'),
  ]);
  expect(undone.status()).toBe(200);
  await expect.poll(async () => (await session.story.read()).state).toBe('paused');
  await page.close();
});
