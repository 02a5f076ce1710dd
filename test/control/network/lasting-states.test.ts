import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastingStates } from '../../../src/control/network/lasting-states.ts';
import { pinnedState } from '../../../src/world/timeline/pinned-state.ts';
import { setOf } from '../../content/drivers/support.ts';
import { runs } from '../../support/runs.ts';

const ENTRIES = ['', 'connection: offline', 'sockets: {1: Error}', 'lastSeen: -PT1M'];

const CHARGERS = ENTRIES.map((entry) => {
  const driver = setOf(`{externalId: a, sites: {hq: {chargers: [{${entry}}]}}}`)
    .drivers.get('demo')!
    .get('a')!;
  if (driver.kind !== 'completed') throw new Error('not completed');
  return driver.model.sites[0]!.chargers[0]!;
});

/** Steps of a clock: on by seconds or hours, or anywhere else. */
const step = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -86_400, max: 86_400 }));

test('what is kept of a charger is what it does, however the clock is moved', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CHARGERS),
      fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
      fc.array(step, { minLength: 5, maxLength: 60 }),
      (charger, start, steps) => {
        const stateOf = lastingStates();
        let instant = start;
        for (const by of steps) {
          instant += by;
          expect(stateOf(charger, instant)).toEqual(pinnedState(charger, instant));
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

test('while nothing changes it is not found out again', () => {
  const stateOf = lastingStates();
  const [charger] = CHARGERS;
  const { until } = stateOf(charger!, 1_800_000_000);
  expect(stateOf(charger!, until - 1)).toBe(stateOf(charger!, 1_800_000_000));
});
