import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/base/random.ts';
import { checkTimeline } from '../../src/body/rules/rules.ts';
import type { SiteKind } from '../../src/world/catalogue/station.ts';
import { chargerStateAt } from '../../src/world/timeline/charger-state.ts';
import type { Rhythm } from '../../src/world/timeline/rhythm.ts';
import { segments } from '../../src/world/timeline/segments.ts';
import { runs } from '../support/runs.ts';
import { instants } from '../support/worlds.ts';

const USES: readonly SiteKind[] = ['residence', 'workplace', 'destination', 'hub', 'depot'];
const DAY = 86_400;

const rhythms: fc.Arbitrary<Rhythm> = fc.record({
  key: fc.string().map(keyOf),
  chargerId: fc.integer({ min: 1, max: 10_000_000 }),
  use: fc.constantFrom(...USES),
  dc: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  utcOffsetMinutes: fc.constantFrom(0, 60, 120),
  heartbeat: fc.constantFrom(60, 120, 300, 600),
  everConnected: fc.constant(true),
});

describe('timelines', () => {
  test('W26 a socket takes only steps that a real one can take, over ninety days of any charger', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, from) => {
        for (let socket = 0; socket < rhythm.dc.length; socket++) {
          expect(checkTimeline({ segments: segments(rhythm, socket, from, from + 90 * DAY) })).toEqual([]);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test('W25 a status asked for directly is the one that the timeline shows', () => {
    fc.assert(
      fc.property(
        rhythms,
        instants,
        fc.array(fc.nat({ max: 3 * DAY - 1 }), { maxLength: 20 }),
        (rhythm, from, offsets) => {
          const whole = segments(rhythm, 0, from, from + 3 * DAY);
          for (const offset of offsets) {
            const at = from + offset;
            const told = whole.find((segment) => segment.from <= at && at < segment.to)!;
            expect(chargerStateAt(rhythm, at).sockets[0]!.status).toBe(told.status);
          }
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test('W10, W11 a charger is seen within 15 minutes while connected, and not since when offline', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, from) => {
        for (let at = from; at < from + 5 * DAY; at += 397) {
          const state = chargerStateAt(rhythm, at);
          const silence = at - state.lastSeen!;
          expect(state.connected ? silence >= 0 && silence <= 900 : silence > 900).toBe(true);
          expect(state.sockets.every((socket) => socket.since! <= state.lastSeen!)).toBe(true);
        }
      }),
      { numRuns: runs(20) },
    );
  });

  test('nothing about a charger changes before the instant that it names', () => {
    fc.assert(
      fc.property(rhythms, instants, fc.double({ min: 0, max: 1, noNaN: true }), (rhythm, at, part) => {
        const { until, ...now } = chargerStateAt(rhythm, at);
        const later = at + Math.floor((until - at - 1) * part);
        const { until: again, ...then } = chargerStateAt(rhythm, later);
        expect(then).toEqual(now);
        expect(until).toBeGreaterThan(at);
        expect(again).toBe(until);
      }),
      { numRuns: runs(150) },
    );
  });

  test('a visit that a restart ended is named as a change when it would have been over', () => {
    const rhythm: Rhythm = {
      ...{ key: { a: 141957578, b: 542685486 }, chargerId: 10, use: 'residence', dc: [false, false, false] },
      ...{ utcOffsetMinutes: 0, heartbeat: 600, everConnected: true },
    };
    expect(chargerStateAt(rhythm, 300_265_801).until).toBe(300_266_101);
  });

  test.each(USES)('a %s socket has a day: the share of charging differs between hours', (use) => {
    const byHour = Array.from({ length: 24 }, () => 0);
    for (let id = 1; id <= 150; id++) {
      const rhythm: Rhythm = {
        key: keyOf('day'),
        chargerId: id,
        use,
        dc: [use === 'hub'],
        utcOffsetMinutes: 0,
        heartbeat: 60,
        everConnected: true,
      };
      for (let hour = 0; hour < 24 * 5; hour++) {
        // Monday 2026-01-12T00:30:00Z
        const state = chargerStateAt(rhythm, 1_768_177_800 + hour * 3600);
        if (state.status === 'Charging') byHour[hour % 24]!++;
      }
    }
    const busy = { residence: 21, workplace: 11, destination: 14, hub: 16, depot: 22 }[use];
    const quiet = { residence: 11, workplace: 3, destination: 3, hub: 3, depot: 12 }[use];
    expect(byHour[busy]).toBeGreaterThan(2 * byHour[quiet]! + 20);
  });
});
