import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fileName, fixtureYaml } from '../../src/console/parts/snippets/fixture-yaml.ts';
import { scenarioYaml } from '../../src/console/parts/snippets/scenario-yaml.ts';
import { allChargers, readBody } from '../../src/console/views/driver/read-body.ts';
import { loadContent } from '../../src/content/disk/load-content.ts';
import { startDriverMock } from '../../src/doors/start.ts';

const AT = '2026-01-15T09:00:00Z';
const OPTIONS = { seed: 1, instant: Date.parse(AT) / 1000 };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fixture folder with these files. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'take-along-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** What a person sees of chargers: names, models, statuses, and where they are. */
function seen(body: unknown) {
  const shown = readBody(body);
  const chargers = allChargers(shown).map(({ model, city, isConnected, sockets }) => {
    return { model, city, isConnected, statuses: sockets.map(({ status }) => status) };
  });
  return { name: shown.name, tags: shown.tags.map(({ idTag }) => idTag), chargers };
}

describe('a driver as fixture YAML', () => {
  const ids = [
    ...['extIdTest', 'newcomer', 'fast-hub', 'three-levels', 'all-offline', 'all-error', 'one-home-charger'],
    ...[
      'expired-tags',
      'unicode-name',
      'driver-1',
      'driver-2',
      'driver-3',
      'driver-17',
      'driver-40',
      'driver-99',
    ],
  ];
  test.each(ids)(
    '%s loads without a mistake and shows the same people, models and statuses',
    async (externalId) => {
      await using mock = await startDriverMock();
      const { body } = await mock.driver(externalId);
      const yaml = fixtureYaml(body, { externalId, story: 'Taken along.', atMs: Date.parse(AT) });
      const folder = await folderWith({ [`drivers/${fileName(externalId)}.yaml`]: yaml });
      await using copy = await startDriverMock({ fixtures: folder });
      const view = await copy.driver(externalId);
      expect(view).toMatchObject({ origin: 'fixture', story: 'Taken along.', violations: [] });
      expect(seen(view.body)).toEqual(seen(body));
    },
  );

  test.each([
    ['no body', null],
    ['a list', [1, 2]],
    [
      'wrong types',
      { name: 7, tags: 'none', chargerGroups: [null, { chargers: [{ sockets: 3 }] }], chargers: {} },
    ],
  ])('of %s is one without what cannot be read', async (_, body) => {
    const yaml = fixtureYaml(body, { externalId: 'odd: id', atMs: 0 });
    const folder = await folderWith({ [`drivers/${fileName('odd: id')}.yaml`]: yaml });
    expect(
      loadContent({ folder, ...OPTIONS })
        .fixtures.drivers.get('demo')
        ?.has('odd: id'),
    ).toBe(true);
  });
});

describe('an answer as a scenario', () => {
  const answers = [
    ['driver-7', 'code=404'],
    ['driver-7', 'scenario=rate-limited'],
    ['driver-7', 'scenario=not-authorised-text'],
    ['driver-7', 'scenario=not-authorised-empty'],
    ['driver-7', 'edge="chargers.sockets.maxWatts=null"'],
    ['we*rd?id', 'code=500'],
  ] as const;
  test.each(answers)(
    'of %s with Prefer: %s is given again: status, headers and body',
    async (externalId, prefer) => {
      await using mock = await startDriverMock();
      const { answer } = await mock.tryRequest({ externalId, headers: { prefer } });
      const yaml = scenarioYaml({ externalId, ...answer });
      const folder = await folderWith({ 'scenarios.yaml': yaml });
      await using copy = await startDriverMock({ fixtures: folder });
      const again = (await copy.tryRequest({ externalId })).answer;
      expect(again).toMatchObject({ status: answer.status, body: answer.body, reason: 'rule' });
      const told = (headers: typeof answer.headers) =>
        headers
          .filter(({ name }) => !/^x-mock-|^preference-applied/.test(name))
          .map(({ name, value }) => `${name}: ${value}`)
          .sort();
      expect(told(again.headers)).toEqual(told(answer.headers));
      expect((await copy.tryRequest({ externalId: 'driver-8' })).answer.status).toBe(200);
    },
  );
});
