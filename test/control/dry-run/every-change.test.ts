import { beforeAll, describe, expect, test } from 'vitest';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { controlSpec, type Harness, harness, resolve } from '../../support/controls.ts';
import { THURSDAY } from '../../support/worlds.ts';

/** Operations with a method that may change something, which take no `dry-run`: why each of them needs none. */
const NEEDS_NONE: Readonly<Record<string, string>> = {
  tryRequest:
    'is a request of a client, not a change: GET /requests/{id}/why and dry runs tell what it would get',
  replayRequest: 'makes an answer again; asks nothing and counts nothing',
  verifyRequests: 'reads the journal',
  postNote: 'is told to those who listen, and kept nowhere',
};

/** How each operation that changes something is asked so that it does. */
const ASKED: Readonly<Record<string, readonly [path: string, body?: unknown]>> = {
  activateScenario: ['/activations', { scenario: 'not-authorised' }],
  deleteActivations: ['/activations'],
  deleteActivation: ['/activations/1'],
  putDriver: ['/drivers/newcomer', { externalId: 'newcomer' }],
  patchDriver: ['/drivers/ext-1', { name: 'Ada' }],
  deleteDriverOverride: ['/drivers/driver-12'],
  patchCharger: ['/chargers/500', { connection: 'offline' }],
  patchSocket: ['/chargers/500/sockets/2', { status: 'Error' }],
  deleteChargerOverrides: ['/chargers/500/overrides'],
  patchSite: ['/sites/SITE', { connection: 'offline' }],
  putClock: ['/clock', { clock: '2026-05-01T12:00:00Z' }],
  advanceClock: ['/clock/advance', { by: 'PT1H' }],
  freezeClock: ['/clock/freeze'],
  putStory: ['/story', { name: 'an-evening-at-the-hub', play: false }],
  patchStory: ['/story', { step: 'next' }],
  deleteStory: ['/story'],
  deleteRequests: ['/requests'],
  deleteCoverage: ['/coverage'],
  resetSession: ['/reset'],
  resetAll: ['/reset/all'],
  reloadFixtures: ['/reload'],
  undoReload: ['/reload/undo'],
  putSnapshot: ['/snapshot', 'SNAPSHOT'],
  deleteSession: ['/sessions/mine'],
};

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly takesDry: boolean;
}

/** Every operation of the spec whose method may change something. */
const operations = Object.values<Record<string, { operationId: string; parameters?: object[] }>>(
  controlSpec.paths,
).flatMap((item) =>
  ['put', 'post', 'patch', 'delete'].flatMap((method): Operation[] => {
    const operation = item[method];
    if (!operation) return [];
    const own = (operation.parameters ?? []).map(resolve);
    const takesDry = own.some((parameter) => parameter.name === 'dry-run');
    return [{ id: operation.operationId, method: method.toUpperCase(), takesDry }];
  }),
);
const changing = operations.filter(({ id }) => !(id in NEEDS_NONE));
const shipped = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });

describe('every changing operation', () => {
  // One for all: what a dry run changed would be seen.
  let mock: Harness;
  beforeAll(async () => {
    mock = await harness({ population: 100 });
    await mock.ask('driver-3');
    await mock.ask('driver-3', 'mine');
    await mock.call('POST', '/activations', { json: { scenario: 'driver-not-found', times: 2 } });
    await mock.call('PATCH', '/drivers/driver-12', { json: { name: 'Eve' } });
    await mock.call('PATCH', '/chargers/500/sockets/1', { json: { status: 'Error' } });
  });

  /** All that operations change. */
  async function kept(mock: Harness): Promise<unknown> {
    const paths = ['/snapshot', '/requests', '/coverage', '/sessions', '/changes', '/activations', '/story'];
    const answers = await Promise.all(
      paths.map((path) => mock.call('GET', path, { headers: { accept: 'application/json' } })),
    );
    return answers.map(({ json }) => json);
  }

  test('takes dry-run, or is named with the reason why it needs none', () => {
    expect(operations.filter(({ takesDry }) => !takesDry).map(({ id }) => id)).toEqual(
      operations.filter(({ id }) => id in NEEDS_NONE).map(({ id }) => id),
    );
    expect(Object.keys(ASKED).sort()).toEqual(changing.map(({ id }) => id).sort());
  });

  test.each(changing)('$id tells by a dry run what it would do, and does nothing', async ({ id, method }) => {
    const [path, body] = ASKED[id]!;
    const asked = /Story$/.test(id) ? await harness({ content: shipped, population: 100 }) : mock;
    if (/^(patch|delete)Story$/.test(id))
      await asked.call('PUT', '/story', { json: { name: 'an-evening-at-the-hub', play: false } });
    const siteId = id === 'patchSite' ? (await asked.call('GET', '/chargers/500')).json.siteId : '';
    const snapshot = (await asked.call('GET', '/snapshot')).json;
    const json = body === 'SNAPSHOT' ? { ...snapshot, activations: [] } : body;
    const before = await kept(asked);
    const answered = await asked.call(method, `${path.replace('SITE', siteId)}?dry-run=true`, {
      ...(json !== undefined && { json }),
    });
    expect(answered.status, answered.reply.body).toBe(200);
    expect(answered.json).toMatchObject({ dryRun: true, operation: id });
    expect(answered.json.status).toBeLessThan(300);
    expect(answered.json.affects).toBeDefined();
    expect(await kept(asked)).toEqual(before);
  });
});
