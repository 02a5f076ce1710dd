import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { temporaryFolder, writeIn } from '../../content/disk/temporary-folder.ts';

const HUB = 'an-evening-at-the-hub';

async function start(options = {}): Promise<DriverMock> {
  const mock = await startDriverMock(options);
  onTestFinished(() => mock.close());
  return mock;
}

const statuses = async (mock: DriverMock) =>
  JSON.stringify((await mock.driver('canteen')).body).match(/"status":"\w+"/g) ?? [];
const offline = async (mock: DriverMock) =>
  (await statuses(mock)).filter((each) => each === '"status":"Offline"').length;

/** A story of two bays, the second of which is offline from 11:30 on, or from another time. */
const noon = (at = '11:30', caption = 'Bay 2 is silent.') => `title: A busy noon
driver: canteen
start: 2026-03-12T11:00
length: PT2H
speed: 60
steps:
  - { at: 11:00, caption: Eleven o'clock. }
  - at: ${at}
    caption: ${caption}
    changes:
      - { charger: Bay 2, connection: offline }
`;
const CANTEEN = `externalId: canteen
sites:
  car-park:
    name: Car park
    kind: workplace
    city: Lyon
    chargers:
      - { name: Bay, count: 2, model: Eve Double Pro-line, connection: online }
`;
const CUSTOMERS = '[{id: demo, keys: [demo-key]}]';

const folderOfNoon = () =>
  temporaryFolder({
    'customers.yaml': CUSTOMERS,
    'drivers/canteen.yaml': CANTEEN,
    'stories/noon.yaml': noon(),
  });

describe('a snapshot', () => {
  test('has the story that is loaded: after a reset it goes on from where it was, and taken off it leaves what was before', async () => {
    const mock = await start();
    await mock.activate('not-authorised', { externalId: 'driver-7' });
    await mock.story.load(HUB, { at: '19:10' });
    const taken = await mock.snapshot();
    await mock.reset();
    expect((await mock.story.read()).state).toBe('none');
    await mock.restore(taken);
    expect(await mock.story.read()).toMatchObject({
      ...{ state: 'paused', at: '2026-03-12T18:10:00Z', step: 3, speed: 150, byHand: false },
      story: { name: HUB },
    });
    expect(JSON.stringify((await mock.driver('stage-hub')).body)).toContain('"Offline"');
    expect(await mock.story.next()).toMatchObject({ step: 4 });
    await mock.story.unload();
    expect((await mock.clock.read()).instant).toBe('2026-01-15T09:00:00Z');
    expect((await mock.changes()).chargers).toEqual([]);
    expect((await mock.changes()).activations).toMatchObject([{ scenario: 'not-authorised' }]);
  });

  test('of a story that plays lets it play on', async () => {
    const mock = await start();
    await mock.story.load(HUB, { at: '18:00', play: true });
    const taken = await mock.snapshot();
    await mock.reset();
    await mock.restore(taken);
    expect((await mock.story.read()).state).toBe('playing');
    await expect
      .poll(async () => (await mock.story.read()).at > '2026-03-12T17:03', { timeout: 10_000 })
      .toBe(true);
  });

  test('without a story takes off the one that is loaded', async () => {
    const mock = await start();
    const taken = await mock.snapshot();
    await mock.story.load(HUB);
    await mock.restore(taken);
    expect((await mock.story.read()).state).toBe('none');
    expect(await mock.snapshot()).toEqual(taken);
  });

  test('of a story that there is not says so, and all else is put in place', async () => {
    const mock = await start();
    await mock.story.load(HUB, { at: '19:10' });
    const { story, ...taken } = await mock.snapshot();
    const other = { ...taken, story: { ...story, name: 'an-evening-at-the-hob' } };
    const answer = await fetch(`${mock.url}/_mock/snapshot`, {
      method: 'PUT',
      body: JSON.stringify(other),
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { missing: [{ pointer: '/story/name', detail: expect.stringContaining(`Did you mean ${HUB}?`) }] },
    ]);
    expect((await mock.story.read()).state).toBe('none');
    expect((await mock.changes()).chargers).toHaveLength(1);
  });

  test('what does not fit in what was before the story is refused with its place', async () => {
    const mock = await start();
    await mock.story.load(HUB);
    const taken = await mock.snapshot();
    const activations = [{ scenario: 'bussy' }];
    const wrong = { ...taken, story: { ...taken.story!, before: { ...taken.story!.before, activations } } };
    await expect(mock.restore(wrong)).rejects.toThrow(/there is no scenario bussy/);
    expect(await mock.snapshot()).toEqual(taken);
  });
});

describe('a story whose file changes while it is loaded', () => {
  test('is told as it is now, from where it is; what was changed by hand stays', async () => {
    const folder = folderOfNoon();
    const mock = await start({ fixtures: folder });
    await mock.story.load('noon', { at: '11:40' });
    expect(await offline(mock)).toBe(2);
    await mock.activate('not-authorised', { externalId: 'driver-7' });
    writeIn(folder, 'stories/noon.yaml', noon('12:10', 'Bay 2 is silent, later.'));
    await mock.reload();
    expect(await mock.story.read()).toMatchObject({
      ...{ state: 'paused', at: '2026-03-12T10:40:00Z', step: 0, byHand: false },
      story: { steps: [{}, { caption: 'Bay 2 is silent, later.' }] },
    });
    expect(await offline(mock)).toBe(0);
    expect((await mock.changes()).activations).toHaveLength(1);
    await mock.story.seek('12:20');
    expect(await offline(mock)).toBe(2);
    await mock.undoReload();
    await mock.story.seek('11:40');
    expect(await offline(mock)).toBe(2);
    await mock.story.unload();
    expect(await offline(mock)).toBe(0);
  });

  test('plays on, and stays as it was where its file is gone or is wrong', async () => {
    const folder = folderOfNoon();
    const mock = await start({ fixtures: folder });
    await mock.story.load('noon', { play: true });
    writeIn(folder, 'stories/noon.yaml', noon('11:45', 'Still later.'));
    await mock.reload();
    expect(await mock.story.read()).toMatchObject({
      state: 'playing',
      story: { steps: [{}, { caption: 'Still later.' }] },
    });
    writeIn(folder, 'stories/noon.yaml', 'title: [');
    await expect(mock.reload()).rejects.toThrow();
    expect(await mock.story.read()).toMatchObject({ state: 'playing' });
    rmSync(join(folder, 'stories/noon.yaml'));
    await mock.reload();
    expect(await mock.story.read()).toMatchObject({ state: 'playing', story: { name: 'noon' } });
  });
});

describe('a reading of the fixtures', () => {
  test('is taken back, the latest first, up to three; then it is refused', async () => {
    const folder = folderOfNoon();
    const mock = await start({ fixtures: folder });
    await mock.story.load('noon');
    const title = async () => (await mock.story.read()).story?.steps[1]?.caption;
    for (const caption of ['One.', 'Two.', 'Three.', 'Four.']) {
      writeIn(folder, 'stories/noon.yaml', noon('11:45', caption));
      await mock.reload();
    }
    for (const before of ['Three.', 'Two.', 'One.']) {
      await mock.undoReload();
      expect(await title()).toBe(before);
    }
    await expect(mock.undoReload()).rejects.toThrow(
      /There is no reading of the fixtures that could be taken back/,
    );
    expect(await title()).toBe('One.');
  });
});
