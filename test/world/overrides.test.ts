import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDriver } from '../../src/body/render/render-driver.ts';
import { answerOf, checkAnswer } from '../../src/body/rules/rules.ts';
import type { ChargerModel, SiteModel } from '../../src/world/network/model.ts';
import {
  type ChargerChange,
  overriddenState,
  refusalOf,
} from '../../src/world/overrides/charger-overrides.ts';
import { type ChargerState, chargerStateAt } from '../../src/world/timeline/charger-state.ts';
import { instants, THURSDAY, worldOf } from '../support/worlds.ts';

const STATUSES = [
  'Available',
  'Preparing',
  'Charging',
  'SuspendedCHARGER',
  'SuspendedCAR',
  'Finishing',
  'Reserved',
  'Booting',
  'Error',
  'Offline',
  'Unavailable',
] as const;

const changes: fc.Arbitrary<Omit<ChargerChange, 'from'>> = fc.oneof(
  fc.record({ socket: fc.constant(1), status: fc.constantFrom(...STATUSES, 'timeline' as const) }),
  fc.record({ connection: fc.constantFrom('online' as const, 'offline' as const, 'timeline' as const) }),
);

const stateUnder = (made: readonly ChargerChange[]) => (charger: ChargerModel, instant: number) => {
  const before = (at: number) => chargerStateAt(charger.rhythm, at);
  return overriddenState(before(instant), before, made, instant);
};

function firstCharger(sites: readonly SiteModel[]): ChargerModel | undefined {
  return sites[0]?.chargers[0];
}

describe('overrides of chargers', () => {
  test('all rules hold at any instant under any changes, W3, W7, W10, W11 and W12 among them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        instants.filter((instant) => instant < 7_000_000_000),
        fc.array(fc.tuple(fc.nat({ max: 90_000 }), changes), { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 200_000 }),
        (n, start, made, later) => {
          const world = worldOf();
          const model = world.find(`driver-${n}`)!;
          const charger = model.chargers[0] ?? firstCharger(model.sites);
          fc.pre(charger !== undefined);
          const all: ChargerChange[] = [];
          for (const [after, change] of made.sort((a, b) => a[0] - b[0])) {
            const next = { from: start + after, ...change };
            const state = stateUnder(all)(charger, next.from);
            if (!refusalOf(charger, state, next)) all.push(next);
          }
          const stateOf = (other: ChargerModel, instant: number): ChargerState =>
            other.id === charger.id ? stateUnder(all)(other, instant) : chargerStateAt(other.rhythm, instant);
          const instant = start + later;
          const body = renderDriver(model, instant, stateOf);
          expect(checkAnswer(answerOf(body, `driver-${n}`, instant))).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a change does not exist before its instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), changes, (n, change) => {
        const model = worldOf().find(`driver-${n}`)!;
        const charger = model.chargers[0] ?? firstCharger(model.sites);
        fc.pre(charger !== undefined);
        const state = stateUnder([{ from: THURSDAY, ...change }])(charger, THURSDAY - 1);
        expect(state).toEqual(chargerStateAt(charger.rhythm, THURSDAY - 1));
      }),
    );
  });

  const online = () => {
    for (let n = 1; ; n++) {
      const charger = worldOf().find(`driver-${n}`)!.chargers[0];
      if (charger && chargerStateAt(charger.rhythm, THURSDAY).status === 'Available') return charger;
    }
  };

  test('W10 taken offline, a charger was last seen 15 minutes and a second before', () => {
    const state = stateUnder([{ from: THURSDAY, connection: 'offline' }])(online(), THURSDAY);
    expect(state).toMatchObject({ connected: false, status: 'Offline' });
    expect(state.lastSeen).toBeLessThanOrEqual(THURSDAY - 901);
    expect(state.sockets.every((socket) => socket.status === 'Offline')).toBe(true);
  });

  test('a live status on an offline charger is refused, with the reason', () => {
    const charger = online();
    const offline = stateUnder([{ from: THURSDAY, connection: 'offline' }])(charger, THURSDAY);
    const change: ChargerChange = { from: THURSDAY, socket: 1, status: 'Charging' };
    expect(refusalOf(charger, offline, change)).toMatch(
      /is offline: a socket of it cannot be Charging until/,
    );
    expect(refusalOf(charger, offline, { ...change, connection: 'online' })).toBeUndefined();
    expect(refusalOf(charger, offline, { from: THURSDAY, socket: 9, status: 'Charging' })).toMatch(
      /has sockets 1 to/,
    );
  });

  test('brought back, a charger is seen at once and its sockets are what their timeline says', () => {
    const charger = online();
    const made: ChargerChange[] = [
      { from: THURSDAY, connection: 'offline' },
      { from: THURSDAY + 60, connection: 'online' },
    ];
    const state = stateUnder(made)(charger, THURSDAY + 60);
    expect(state).toMatchObject({ connected: true, lastSeen: THURSDAY + 60 });
    expect(state.sockets.map((socket) => socket.status)).toEqual(
      chargerStateAt(charger.rhythm, THURSDAY + 60).sockets.map((socket) => socket.status),
    );
  });

  test('Booting of one socket is that of its charger, until a socket is something else', () => {
    const charger = online();
    const booting: ChargerChange = { from: THURSDAY, socket: 1, status: 'Booting' };
    expect(stateUnder([booting])(charger, THURSDAY).sockets.every(({ status }) => status === 'Booting')).toBe(
      true,
    );
    const after = stateUnder([booting, { from: THURSDAY + 60, socket: 1, status: 'Error' }])(
      charger,
      THURSDAY + 60,
    );
    expect(after.sockets[0]!.status).toBe('Error');
    expect(after.sockets.slice(1).some(({ status }) => status === 'Booting')).toBe(false);
  });
});
