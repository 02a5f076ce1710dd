import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startDriverMock } from '../../src/doors/start.ts';
import { isWiderThanWindow, seriousFindings, useConsole } from './open-console.ts';

const under = useConsole();
const PHONE = { width: 390, height: 844 };

/** Opens the app of a session; a driver that is named is signed in at once. */
function openApp(session: string, externalId?: string, window = {}): Promise<Page> {
  const query = externalId === undefined ? '' : `?externalId=${externalId}`;
  return under.openAt(`/_session/${session}/_mock/app/${query}`, { ...PHONE, ...window });
}

/** Has the app of a page give up soon. */
async function makeImpatient(page: Page): Promise<void> {
  await page.route(/\/_mock\/app\/\?/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('{&quot;url', '{&quot;patienceMs&quot;:400,&quot;url');
    await route.fulfill({ response, body });
  });
}

describe('what somebody new meets', () => {
  test('is a form that is filled in, all by keyboard: chargers, sites, cards, and the way out', async () => {
    const page = await openApp('new');
    await page.getByRole('textbox', { name: 'Driver id' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
    const sites = page.getByRole('button', { name: 'Sites' });
    await sites.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^homeOne garage/ }).press('Enter');
    await page.getByRole('region', { name: 'homeOne garage' }).waitFor();
    await page.getByRole('button', { name: 'Cards' }).press('Enter');
    await page.getByText('43 E6 9C 01').waitFor();
    await page.getByRole('button', { name: 'Account' }).press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).press('Enter');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.close();
  });

  test('asks the mocked API alone, as a client that can be told from others', async () => {
    const page = await openApp('client', 'extIdTest');
    await page.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
    const toApi = asked.filter((path) => !path.includes('/_mock/app/'));
    expect(toApi).toEqual(['/_session/client/api/user/externalId/extIdTest']);
    const [entry] = await under.mock.session('client').requests();
    expect(entry).toMatchObject({ externalId: 'extIdTest', status: 200 });
    expect(JSON.stringify(entry)).toContain('sample-app/1.0');
    await page.close();
  });
});

/** What the app can show, by what makes it do so, and the heading that tells. */
const STATES: readonly (readonly [scenario: string, externalId: string | undefined, heading: RegExp])[] = [
  ['', undefined, /^Find a free charger/],
  ['', 'fast-hub', /^Hello, /],
  ['', 'newcomer', /^No chargers yet/],
  ['bad-route-parameter', 'extIdTest', /^That driver id/],
  ['not-authorised', 'extIdTest', /^Please sign in again/],
  ['driver-not-found', 'extIdTest', /^No such driver/],
  ['maintenance', 'extIdTest', /^The service has a problem/],
  ['malformed-json', 'extIdTest', /^An answer nobody can read/],
  ['reset-mid-body', 'extIdTest', /^The connection broke off/],
  ['hang', 'extIdTest', /^This takes too long/],
];

test.each(['light', 'dark'] as const)(
  'each state says what happened and what to do, in %s, and axe-core finds nothing serious',
  async (colorScheme) => {
    const name = `states-${colorScheme}`;
    const of = under.mock.session(name);
    const page = await openApp(name, undefined, { colorScheme });
    await makeImpatient(page);
    const form = page.url();
    for (const [scenario, externalId, heading] of STATES) {
      await of.reset();
      if (scenario !== '') await of.activate(scenario);
      await page.goto(externalId === undefined ? form : `${form}?externalId=${externalId}`);
      await page.getByRole('heading', { name: heading }).waitFor();
      expect([heading, await seriousFindings(page)]).toEqual([heading, []]);
      expect(await isWiderThanWindow(page)).toBe(false);
    }
    await page.close();
  },
);

test('while it loads there is a skeleton; when it fails later, the last answer with its age', async () => {
  const of = under.mock.session('stale');
  const page = await openApp('stale');
  await of.activate('slow', { times: 1 });
  await page.goto(`${page.url()}?externalId=fast-hub`);
  await page.locator('.bone').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('heading', { name: /^Hello, / }).waitFor();
  await of.activate('maintenance', { times: 1 });
  await page.getByRole('button', { name: 'Ask again now' }).click();
  await page.getByText('The service answered 503.').waitFor();
  await page.getByText(/You see what was known \d+ s ago/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => page.getByText('The service answered 503.').count()).toBe(0);
  await page.close();
});

test('without a network it says so, keeps what it knows, and goes on by itself when there is one', async () => {
  const page = await openApp('offline', 'extIdTest');
  await page.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await page.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
  await page.context().setOffline(false);
  await expect.poll(() => page.getByText('You are offline.').count()).toBe(0);
  await page.close();
});

test('nothing sticks out, from a phone to 4K', async () => {
  const page = await openApp('wide', 'three-levels');
  await page.getByRole('heading', { name: /^Hello, / }).waitFor();
  for (const width of [390, 1280, 1920, 3840]) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of ['Sites', 'Cards', 'Chargers']) {
      await page.getByRole('button', { name: view }).click();
      expect([width, view, await isWiderThanWindow(page)]).toEqual([width, view, false]);
    }
  }
  await page.close();
});

describe('of another spec', () => {
  test('drivers are read under their own names, let in by its own scheme', async () => {
    await using mock = await startDriverMock({ spec: 'examples/own-spec/api.yaml' });
    const page = await openApp('own');
    await page.goto(`${mock.url}/_mock/app/?externalId=one-home-charger`);
    const { body } = await mock.driver('one-home-charger');
    const { data } = body as { data: { full_name: string; charge_points: { identity: string }[] } };
    await page.getByRole('heading', { name: `Hello, ${data.full_name}` }).waitFor();
    await page.getByRole('heading', { name: data.charge_points[0]!.identity }).waitFor();
    // Another server than the one that is watched here.
    under.misdeeds.splice(0);
    await page.close();
  });

  test('where no operation answers with a driver, the page says so, and is a 404', async () => {
    const document = {
      openapi: '3.0.3',
      info: { title: 'Other', version: '1' },
      paths: { '/status': { get: { responses: { 200: { description: 'Fine.' } } } } },
    };
    await using mock = await startDriverMock({ spec: document });
    const page = await openApp('none');
    const answer = await page.goto(`${mock.url}/_mock/app/`);
    expect(answer?.status()).toBe(404);
    await page.getByText(/No operation of the spec answers with a driver/).waitFor();
    under.misdeeds.splice(0);
    await page.close();
  });
});
