import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTimeline, timelineOf } from '../../../src/body/rules/rules.ts';
import { chargerStateAt } from '../../../src/world/timeline/charger-state.ts';
import { pinnedState } from '../../../src/world/timeline/pinned-state.ts';
import { instantOf, minuteAt, phaseOf, type Status } from '../../../src/world/timeline/rhythm.ts';
import { setOf, THURSDAY } from '../../content/drivers/support.ts';
import { runs } from '../../support/runs.ts';

function chargerOf(entry: string, seed = 1) {
  const driver = setOf(`{externalId: a, sites: {hq: {chargers: [{${entry}}]}}}`, { seed })
    .drivers.get('demo')!
    .get('a')!;
  if (driver.kind !== 'completed') throw new Error('not completed');
  return driver.model.sites[0]!.chargers[0]!;
}

const instants = fc.integer({ min: 0, max: 7_258_118_399 });

test('without a pin a charger follows its timeline', () => {
  const charger = chargerOf('');
  expect(pinnedState(charger, THURSDAY)).toEqual(chargerStateAt(charger.rhythm, THURSDAY));
});

test.each([
  ['Error', true],
  ['Charging', true],
  ['Booting', true],
  ['Unavailable', true],
  ['Offline', false],
] as const)('a charger pinned to %s has it at any instant', (status, connected) => {
  const charger = chargerOf(`model: LS4 Twin T2, status: ${status}`);
  fc.assert(
    fc.property(instants, (instant) => {
      const state = pinnedState(charger, instant);
      expect(state).toMatchObject({ connected, status });
      expect(state.sockets.map((socket) => socket.status)).toEqual([status, status]);
    }),
  );
});

test('Booting for one socket is for the whole charger', () => {
  const { sockets } = pinnedState(chargerOf('model: LS4 Twin T2, sockets: {2: Booting}'), THURSDAY);
  expect(sockets.map(({ status }) => status)).toEqual(['Booting', 'Booting']);
});

test.each([
  'connection: online',
  'sockets: {1: Error}',
  'connection: offline',
  'status: Charging',
  'lastSeen: -PT1H',
])('W25 nothing changes before `until`: %s', (entry) => {
  const charger = chargerOf(`model: LS4 Twin T2, ${entry}`);
  fc.assert(
    fc.property(instants, (instant) => {
      const { until, ...state } = pinnedState(charger, instant);
      expect(until).toBeGreaterThan(instant);
      const { until: _, ...later } = pinnedState(charger, until - 1);
      expect({ ...later, lastSeen: 0, lastMessage: '' }).toEqual({ ...state, lastSeen: 0, lastMessage: '' });
    }),
  );
});

test.each(['connection: online', 'sockets: {1: Error}'])(
  'W26 what is not pinned takes only steps that a real socket takes: %s',
  (entry) => {
    for (let seed = 1; seed <= runs(2); seed++) {
      const charger = chargerOf(`model: LS4 Twin T2, ${entry}`, seed);
      const samples: { instant: number; status: Status }[] = [];
      const phase = phaseOf(charger.rhythm);
      const first = minuteAt(THURSDAY, phase);
      // Everything happens on the charger's grid of minutes: a sample of each minute misses nothing.
      for (let minute = first; minute < first + 45 * 1440; minute++) {
        const instant = instantOf(minute, phase);
        const { status } = pinnedState(charger, instant).sockets[1]!;
        if (samples.at(-1)?.status !== status) samples.push({ instant, status });
      }
      const statuses = new Set(samples.map(({ status }) => status));
      expect(statuses).not.toContain('Offline');
      expect(statuses.size).toBeGreaterThan(4);
      expect(checkTimeline(timelineOf(samples))).toEqual([]);
    }
  },
);
