import { beforeEach, describe, expect, test } from 'vitest';
import { type Harness, harness } from '../../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

const set = (clock: string, session = 'default') => mock.call('PUT', '/clock', { json: { clock }, session });
const advance = (by: string) => mock.call('POST', '/clock/advance', { json: { by } });
const shown = async (session = 'default') => (await mock.call('GET', '/clock', { session })).json;

describe('the clock of a session', () => {
  test.each([
    ['live', 'live', 1],
    ['x60', 'x60', 60],
    ['+PT2H', '+PT7200S', 1],
    ['2027-05-01T00:00:00Z', '2027-05-01T00:00:00Z', 0],
    ['2027-05-01T00:00:00Z,x3600', '2027-05-01T00:00:00Z,x3600', 3600],
  ])('set to %s', async (text, clock, speed) => {
    expect((await set(text)).json).toMatchObject({ clock, speed });
    expect(await shown()).toMatchObject({ clock, speed });
  });

  test('is its own: answers of another session stay where they are', async () => {
    await set('2027-05-01T00:00:00Z', 'a');
    expect((await mock.ask('driver-7', 'a')).provenance.instant).toBe(Date.UTC(2027, 4, 1) / 1000);
    expect((await shown('b')).instant).toBe('2026-01-15T09:00:00Z');
  });

  test('advanced, a frozen clock stays frozen', async () => {
    expect((await advance('PT15M')).json).toEqual({
      clock: '2026-01-15T09:15:00Z',
      instant: '2026-01-15T09:15:00Z',
      speed: 0,
    });
    expect((await advance('-P1D')).json.instant).toBe('2026-01-14T09:15:00Z');
    expect((await advance('P1M')).json.instant).toBe('2026-02-14T09:15:00Z');
  });

  test.each([
    ['live', '2026-01-15T10:00:10Z', 1],
    ['x60', '2026-01-15T10:10:00Z', 60],
    ['+PT2H', '2026-01-15T12:00:10Z', 1],
    ['2027-05-01T00:00:00Z,x60', '2027-05-01T01:10:00Z', 60],
  ])('advanced by an hour, a clock set to %s goes on running', async (text, instant, speed) => {
    await set(text);
    await advance('PT1H');
    mock.pass(10_000);
    expect(await shown()).toMatchObject({ instant, speed });
    expect((await set((await shown()).clock)).status).toBe(200);
  });

  test('frozen, it shows what it showed', async () => {
    await set('x60');
    mock.pass(2000);
    expect((await mock.call('POST', '/clock/freeze')).json).toEqual({
      clock: '2026-01-15T09:02:00Z',
      instant: '2026-01-15T09:02:00Z',
      speed: 0,
    });
    mock.pass(60_000);
    expect((await shown()).instant).toBe('2026-01-15T09:02:00Z');
  });
});
