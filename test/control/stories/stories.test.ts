import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';
import { type Harness, harness } from '../../support/controls.ts';
import { runs } from '../../support/runs.ts';
import { THURSDAY } from '../../support/worlds.ts';

const HUB = 'an-evening-at-the-hub';
const DOWN = 'the-back-end-goes-down';
const content = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });

let mock: Harness;
let idle: (() => void)[];
/** A mock whose stories go on when a test says so. */
const open = (own = content) =>
  harness({ content: own, population: 100 }, () => ({
    waitIdly: () => new Promise<void>((done) => idle.push(done)),
  }));
beforeEach(async () => {
  idle = [];
  mock = await open();
});

const put = async (name: string, more = {}) =>
  (await mock.call('PUT', '/story', { json: { name, ...more } })).json;
const patch = async (json: object) => (await mock.call('PATCH', '/story', { json })).json;
const shown = async () => (await mock.call('GET', '/story')).json;
const clock = async () => (await mock.call('GET', '/clock')).json;

/** Lets real time pass, and whatever waits for it look. */
async function pass(ms: number): Promise<void> {
  mock.pass(ms);
  for (const done of idle.splice(0)) done();
  await new Promise((done) => setTimeout(done));
}

describe('a story', () => {
  test('is listed with its steps, clock times as instants', async () => {
    const { stories } = (await mock.call('GET', '/stories')).json;
    expect(stories.map(({ name }: { name: string }) => name)).toContain(HUB);
    expect(stories[0]).toMatchObject({
      timeZone: 'Europe/Amsterdam',
      start: '2026-03-12T14:30:00Z',
      siteName: 'Canal Quarter',
    });
  });

  test('stands at its beginning when it is loaded, and plays at its own speed', async () => {
    expect(await shown()).toEqual({
      state: 'none',
      at: '2026-01-15T09:00:00Z',
      step: 0,
      speed: 0,
      byHand: false,
    });
    expect(await put(HUB)).toMatchObject({
      state: 'paused',
      at: '2026-03-12T14:30:00Z',
      step: 0,
      speed: 150,
    });
    expect(await clock()).toMatchObject({ instant: '2026-03-12T14:30:00Z', speed: 0 });
    expect(await patch({ play: true })).toMatchObject({ state: 'playing' });
    await pass(10_000);
    expect(await shown()).toMatchObject({ state: 'playing', at: '2026-03-12T14:55:00Z' });
    expect(await patch({ play: false })).toMatchObject({ state: 'paused', at: '2026-03-12T14:55:00Z' });
    await pass(10_000);
    expect(await shown()).toMatchObject({ at: '2026-03-12T14:55:00Z' });
    expect(await patch({ play: true, speed: 60 })).toMatchObject({ speed: 60, at: '2026-03-12T14:55:00Z' });
    await pass(10_000);
    expect(await clock()).toMatchObject({ instant: '2026-03-12T15:05:00Z', speed: 60 });
  });

  test('ends where it ends, and plays again from its beginning', async () => {
    await put(HUB, { play: true, at: '21:29' });
    await pass(1000);
    expect(await shown()).toMatchObject({ state: 'ended', at: '2026-03-12T20:30:00Z', step: 7 });
    expect(await clock()).toMatchObject({ instant: '2026-03-12T20:30:00Z', speed: 0 });
    expect(await patch({ play: true })).toMatchObject({ state: 'playing', at: '2026-03-12T14:30:00Z' });
  });

  test('is stepped from step to step, and moved to clock times of its site', async () => {
    await put(HUB);
    expect(await patch({ step: 'next' })).toMatchObject({
      step: 1,
      at: '2026-03-12T16:30:00Z',
      state: 'paused',
    });
    expect(await patch({ at: '19:10' })).toMatchObject({ step: 3, at: '2026-03-12T18:10:00Z' });
    expect(await patch({ step: 'previous' })).toMatchObject({ step: 3, at: '2026-03-12T18:00:00Z' });
    expect(await patch({ step: 'previous' })).toMatchObject({ step: 2 });
    expect(await patch({ at: '2026-03-12T20:00:00Z' })).toMatchObject({ step: 7 });
    expect(await patch({ step: 'next' })).toMatchObject({ step: 7, at: '2026-03-12T20:30:00Z' });
  });

  test.each([
    [
      'PUT',
      { name: 'an-evening-at-the-hob' },
      404,
      /There is no story an-evening-at-the-hob\. Did you mean an-evening-at-the-hub\?/,
    ],
    [
      'PUT',
      { name: HUB, at: '14:00' },
      400,
      /at is "14:00"\. Allowed: an instant from 2026-03-12T14:30:00Z to 2026-03-12T20:30:00Z/,
    ],
    ['PUT', { name: HUB, speed: 0 }, 400, /speed is 0/],
    ['PATCH', { play: true }, 409, /No story is loaded in the session default: load one with PUT/],
  ])('%s %j is refused', async (method, json, status, detail) => {
    const answered = await mock.call(method, '/story', { json });
    expect(answered.status).toBe(status);
    expect(answered.json.detail).toMatch(detail);
  });

  test('at and step together are refused', async () => {
    await put(HUB);
    expect((await mock.call('PATCH', '/story', { json: { at: '17:00', step: 'next' } })).json.detail).toMatch(
      /at and step are both given\. Allowed: one of the two/,
    );
  });

  test('taken off, the session is as it was, its clock too', async () => {
    await mock.call('PUT', '/clock', { json: { clock: '2026-02-01T10:00:00Z,x60' } });
    await mock.call('POST', '/activations', { json: { scenario: 'maintenance', externalId: 'x' } });
    const before = (await mock.call('GET', '/snapshot')).json;
    await put(HUB, { play: true });
    await pass(5000);
    await put(DOWN, { at: '17:30' });
    expect((await mock.call('DELETE', '/story')).status).toBe(204);
    expect((await mock.call('GET', '/snapshot')).json).toEqual(before);
    expect(await shown()).toMatchObject({ state: 'none' });
    expect((await mock.call('DELETE', '/story')).status).toBe(204);
  });

  test('is gone with a reset, and stays through the undo of something else', async () => {
    await put(HUB, { at: '19:10' });
    const before = (await mock.call('GET', '/snapshot')).json;
    await mock.call('POST', '/activations', { json: { scenario: 'maintenance' } });
    await mock.call('PUT', '/snapshot', { json: before });
    expect(await shown()).toMatchObject({ state: 'paused', byHand: false, at: '2026-03-12T18:10:00Z' });
    expect((await mock.ask('stage-hub')).body).toContain('"status":"Offline"');
    await mock.call('POST', '/reset');
    expect(await shown()).toMatchObject({ state: 'none' });
    expect((await mock.call('GET', '/snapshot')).json.chargers).toEqual([]);
  });

  test('is refused where several replicas share the sessions', async () => {
    const { store } = mock.context;
    const shared = await harness({ content }, () => ({
      store: Object.assign(Object.create(Object.getPrototypeOf(store)), store, { isShared: true }),
    }));
    const answered = await shared.call('PUT', '/story', { json: { name: HUB } });
    expect([answered.status, answered.json.detail]).toEqual([
      409,
      expect.stringMatching(/replicas share them/),
    ]);
  });

  test('in another session is another one', async () => {
    await put(HUB);
    expect((await mock.call('GET', '/story', { session: 'b' })).json.state).toBe('none');
    await mock.call('PUT', '/story', { json: { name: DOWN }, session: 'b' });
    expect((await shown()).story.name).toBe(HUB);
  });
});

describe('what is changed now', () => {
  test('is what the story has changed by now, and nothing that it does later or gave back', async () => {
    const changed = async () => {
      const { chargers, activations } = (await mock.call('GET', '/changes')).json;
      return [...chargers, ...activations].length;
    };
    await put(HUB);
    expect(await changed()).toBe(0);
    await patch({ at: '19:25' });
    expect(await changed()).toBe(2);
    await patch({ at: '20:30' });
    expect(await changed()).toBe(0);
    await put(DOWN);
    expect(await changed()).toBe(0);
    await patch({ at: '17:30' });
    expect(await changed()).toBe(1);
    expect((await mock.ask('stage-hub')).status).toBe(503);
    await patch({ at: '17:57' });
    expect((await mock.ask('stage-hub')).status).toBe(200);
  });
});

describe('whoever touches the clock', () => {
  test.each([
    ['freezes it', 'POST', '/clock/freeze', undefined],
    ['sets it', 'PUT', '/clock', { clock: '2026-03-12T16:00:00Z,x60' }],
    ['moves it', 'POST', '/clock/advance', { by: 'PT2H' }],
  ])('and %s, pauses the story, and it says so', async (_, method, path, json) => {
    await put(HUB, { play: true });
    await pass(4000);
    await mock.call(method, path, json ? { json } : {});
    expect(await shown()).toMatchObject({ state: 'paused', byHand: true });
    expect(await patch({ play: true })).toMatchObject({ state: 'playing', byHand: false, speed: 150 });
  });

  test('is noticed without being asked', async () => {
    const told: string[] = [];
    mock.context.events.listen((event) => event.type === 'story' && told.push(event.what));
    await put(HUB, { play: true });
    await mock.call('POST', '/clock/freeze');
    await pass(500);
    expect(told).toEqual(['loaded', 'playing', 'step', 'paused']);
    await pass(500);
    expect(idle).toHaveLength(0);
  });
});

describe('what is changed by hand', () => {
  const reserved = async () => ((await mock.ask('stage-hub')).body.match(/"Reserved"/g) ?? []).length;

  test('holds from its second on, wherever the story is moved, until the story is loaded again', async () => {
    await put(HUB, { at: '18:00' });
    const before = await reserved();
    const { json } = await mock.call('GET', '/drivers/stage-hub');
    const { chargerId } = json.body.chargerGroups[0].chargers[0];
    await mock.call('PATCH', `/chargers/${chargerId}/sockets/1`, { json: { status: 'Reserved' } });
    const after = await reserved();
    expect(after).toBeGreaterThan(before);
    await patch({ at: '19:10' });
    expect((await mock.ask('stage-hub')).body).toContain('"Offline"');
    await patch({ at: '18:00' });
    expect(await reserved()).toBe(after);
    await put(HUB, { at: '18:00' });
    expect(await reserved()).toBe(before);
  });

  test('counts on: a call that is used up stays so when the story plays on or is moved', async () => {
    await put(HUB, { at: '18:00' });
    await mock.call('POST', '/activations', { json: { scenario: 'not-authorised', times: 1 } });
    expect((await mock.ask('stage-hub')).status).toBe(401);
    await patch({ play: true });
    await patch({ at: '18:10' });
    expect((await mock.ask('stage-hub')).status).toBe(200);
  });

  test('and taken from the story by a snapshot that has it without its changes comes back when it plays on', async () => {
    const empty = (await mock.call('GET', '/snapshot')).json;
    await put(HUB, { at: '19:10' });
    const { clock: now, story } = (await mock.call('GET', '/snapshot')).json;
    await mock.call('PUT', '/snapshot', { json: { ...empty, clock: now, story } });
    expect((await mock.ask('stage-hub')).body).not.toContain('"Offline"');
    await patch({ play: true });
    expect((await mock.ask('stage-hub')).body).toContain('"Offline"');
  });
});

describe('requests of a story', () => {
  const entries = async () => (await mock.call('GET', '/requests')).json.entries.length;

  test('are sent when it plays over them or steps to them, and not when it is moved', async () => {
    await put(HUB, { at: '19:49' });
    await patch({ at: '20:30' });
    await patch({ step: 'previous' });
    expect(await entries()).toBe(0);
    await patch({ at: '19:49' });
    await patch({ step: 'next' });
    for (let i = 0; i < 5; i++) await pass(200);
    expect(await entries()).toBe(3);
    await patch({ play: true });
    for (let i = 0; i < 5; i++) await pass(10);
    expect(await entries()).toBe(3);
    await pass(11_000);
    expect(await entries()).toBe(4);
  });
});

describe('a dry run of a story', () => {
  test('tells what would be different, and changes nothing', async () => {
    const before = (await mock.call('GET', '/snapshot')).json;
    const { json } = await mock.call('PUT', '/story?dry-run=true', {
      json: { name: HUB, at: '19:25', play: true },
    });
    expect(json.answer).toMatchObject({ state: 'playing', step: 4 });
    expect(json.affects.clock.to.instant).toBe('2026-03-12T18:25:00Z');
    expect((await mock.call('GET', '/snapshot')).json).toEqual(before);
    expect(await shown()).toMatchObject({ state: 'none' });
    expect(idle).toHaveLength(0);
    await put(HUB);
    await mock.call('PATCH', '/story?dry-run=true', { json: { step: 'next' } });
    expect(await shown()).toMatchObject({ step: 0, state: 'paused' });
  });
});

describe('a file that changes', () => {
  test('with a mistake leaves the story as it was; without, it is read anew', async () => {
    const story = (caption: string) =>
      `title: T\ndriver: me\nstart: 2026-03-12T10:00\nlength: PT1H\nsteps: [{at: '10:00', caption: ${caption}}]\n`;
    const driver = 'externalId: me\nsites: {hub: {city: Lyon, chargers: [{name: A}]}}\n';
    const read = (caption: string) =>
      loadContent({
        folder: temporaryFolder({ 'drivers/me.yaml': driver, 'stories/mine.yaml': story(caption) }),
        ...{ seed: 1, instant: THURSDAY },
      });
    expect(read('One').stories![0]!.story.steps[0]!.caption).toBe('One');
    expect(() => read('[Two]')).toThrow(/caption/);
  });
});

describe('the same second', () => {
  const moves = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('seek' as const), at: fc.integer({ min: 0, max: 6000 }) }),
      fc.record({ kind: fc.constant('play' as const), ms: fc.integer({ min: 1, max: 40_000 }) }),
      fc.constantFrom({ kind: 'next' as const }, { kind: 'previous' as const }, { kind: 'pause' as const }),
    ),
    { maxLength: 12 },
  );

  /** What clients get at some seconds of a story, receipts included. */
  async function answersAt(seconds: readonly number[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const second of seconds) {
      await patch({ play: false, at: new Date(START + second * 1000).toISOString().replace('.000', '') });
      for (const id of ['stage-hub', 'fast-hub', 'driver-7']) {
        const { status, body, headers } = await mock.ask(id);
        const receipt = headers.find(([name]) => name === 'x-mock-receipt')?.[1];
        found.push(`${second} ${id} ${status} ${receipt} ${body}`);
      }
    }
    return found;
  }
  const START = Date.parse('2026-03-13T16:00:00Z');
  const SECONDS = [0, 719, 720, 1619, 1620, 3420, 4140, 5040, 6000];

  test('shows the same network, in whatever way the story came there', async () => {
    await put(DOWN);
    const expected = await answersAt(SECONDS);
    expect(new Set(expected.map((line) => line.split(' ')[2]))).toEqual(new Set(['200', '404', '503']));
    await fc.assert(
      fc.asyncProperty(moves, async (made) => {
        mock = await open();
        await put(DOWN);
        for (const move of made) {
          if (move.kind === 'seek')
            await patch({ at: new Date(START + move.at * 1000).toISOString().replace('.000', '') });
          else if (move.kind === 'play') {
            await patch({ play: true });
            for (let left = move.ms; left > 0; left -= 5000) await pass(Math.min(left, 5000));
          } else if (move.kind === 'pause') await patch({ play: false });
          else await patch({ step: move.kind });
        }
        expect(await answersAt(SECONDS)).toEqual(expected);
      }),
      { numRuns: runs(2) },
    );
  });
});

afterEach(() => {
  for (const done of idle.splice(0)) done();
});
