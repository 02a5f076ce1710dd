import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../src/body/map/names-of-map.ts';
import type { ControlAccess } from '../../src/server/access/control-access.ts';
import { createServerApp } from '../../src/server/app.ts';
import { sampleAppSettings } from '../../src/server/pages/sample-app-settings.ts';
import { contentOf, simulatorOf } from '../support/simulators.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-app-'));
  mkdirSync(join(folder, 'app', 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'app', 'index.html'),
    '<meta name="settings" content="{}" /><title>app</title><script src="./assets/index-abc.js"></script>',
  );
  writeFileSync(join(folder, 'app', 'assets', 'index-abc.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LOOPBACK: ControlAccess = { host: '127.0.0.1', token: undefined, allowHosts: [] };

async function app(more: { access?: ControlAccess; contractOnly?: boolean; consoleFolder?: string } = {}) {
  const content = contentOf({ recorded: { other: '{}', extIdTest: '{}', third: '{}' } });
  const simulator = await simulatorOf({ content });
  const of = { seed: 1, version: '0.0.0-test', access: LOOPBACK, consoleFolder: folder };
  return createServerApp({ simulator, ...of, ...more });
}

function settingsIn(page: string): Record<string, unknown> {
  const [, text = ''] = /name="settings" content="([^"]*)"/.exec(page) ?? [];
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
}

describe('the page of the sample app', () => {
  test.each(['/_mock/app/', '/_session/a/_mock/app/', '/_mock/app/?externalId=fast-hub'])(
    'is at %s, within our own pages alone, under a policy without anything inline',
    async (path) => {
      const { status, headers, text } = await request(await app()).get(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = headers['content-security-policy']!;
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(settingsIn(text)).toMatchObject({
        url: '../../api/user/externalId/{externalId}',
        query: { code: '{key}', clientId: '{customer}' },
        sample: { externalId: 'extIdTest', key: 'demo-key', customer: 'demo' },
        others: ['other', 'third', 'driver-1'],
      });
    },
  );

  test('finds its files from a session, too', async () => {
    const { text } = await request(await app()).get('/_session/a/_mock/app/');
    const [, src = ''] = /src="([^"]*)"/.exec(text) ?? [];
    const { pathname } = new URL(src, 'http://host/_session/a/_mock/app/');
    expect(pathname).toBe('/_mock/app/assets/index-abc.js');
    const { headers } = await request(await app()).get(pathname);
    expect(headers['cache-control']).toContain('immutable');
  });

  test.each(['/_mock/app', '/_session/a/_mock/app'])('is where %s leads, its query kept', async (path) => {
    const { status, headers } = await request(await app()).get(`${path}?externalId=x`);
    expect([status, headers.location]).toEqual([308, 'app/?externalId=x']);
  });

  test('is in no frame of another site, and under no name that was made to point here', async () => {
    const hosted = await app();
    const framed = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'iframe',
    };
    expect((await request(hosted).get('/_mock/app/').set(framed)).status).toBe(403);
    expect((await request(hosted).get('/_mock/app/').set('host', 'evil.example')).status).toBe(403);
  });

  test.each([{ contractOnly: true }, { consoleFolder: join(tmpdir(), 'no-such-folder') }])(
    'is not there with %j',
    async (more) => {
      expect((await request(await app(more)).get('/_mock/app/')).status).toBe(404);
    },
  );

  test('is not there where the control API is off; with a token it tells no id of a file', async () => {
    const off = await app({ access: { ...LOOPBACK, host: '0.0.0.0' } });
    expect((await request(off).get('/_mock/app/')).body.type).toBe('urn:ev-driver-mock:error:control-off');
    const guarded = await app({ access: { ...LOOPBACK, token: 'secret' } });
    const { status, text } = await request(guarded).get('/_mock/app/');
    expect(status).toBe(200);
    expect(settingsIn(text)).toMatchObject({ sample: { externalId: 'driver-1' }, others: [] });
  });

  test('tells no id of a file where ids are masked', async () => {
    const content = contentOf({ recorded: { extIdTest: '{}' } });
    const simulator = await simulatorOf({ content, maskId: () => 'masked' });
    const settings = await sampleAppSettings(simulator, true);
    expect([settings.sample.externalId, settings.others]).toEqual(['driver-1', []]);
  });

  test('is read alone', async () => {
    const { status, headers } = await request(await app()).post('/_mock/app/');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

test('names of another back end are those of its places, by kind of thing', () => {
  const rows = [
    { place: 'data.full_name', source: 'driver.name' },
    { place: 'data.badge', source: '' },
    { place: 'data.cards', source: 'driver.tags' },
    { place: 'data.cards[].uid', source: 'tag.idTag' },
    { place: 'data.cards[].owner', source: 'driver.externalId' },
    { place: 'data.points', source: 'driver.chargers' },
    { place: 'data.points[].town', source: 'locationInfo.city' },
  ].map((row) => ({ ...row, from: 'map' as const }));
  expect(namesOf(rows, 'data')).toEqual({
    Driver: { name: 'full_name', tags: 'cards', chargers: 'points' },
    Tag: { idTag: 'uid' },
    LocationInfo: { city: 'town' },
  });
  expect(namesOf(undefined, undefined)).toBeUndefined();
});
