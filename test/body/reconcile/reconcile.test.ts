import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, NEVER } from '../../../src/base/time/instant.ts';
import { applyChange, type DriverChange } from '../../../src/body/change.ts';
import { reconcile } from '../../../src/body/reconcile/reconcile.ts';
import { answerOf, checkAnswer, describeViolation } from '../../../src/body/rules/rules.ts';
import { STATUSES } from '../../../src/body/rules/statuses.ts';
import type { Charger, ChargerGroup, Driver } from '../../../src/contract/types.ts';
import { runs } from '../../support/runs.ts';
import { bodyOf, THURSDAY, worldOf } from '../../support/worlds.ts';

const world = worldOf();

const changed = (body: Driver, change: DriverChange, instant = THURSDAY) => {
  const made = applyChange(body, change);
  expect(made.missed).toEqual([]);
  return reconcile(made.body, made.touched, instant);
};
const violations = (body: Driver, instant = THURSDAY) =>
  checkAnswer(answerOf(body, body.externalId!, instant)).map(describeViolation);

/** Pointers of all chargers of a body, by id. */
function chargerPointers(body: Driver): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const add = (list: Charger[] | null | undefined, at: string) => {
    for (const [index, { id }] of (list ?? []).entries()) {
      found.set(id!, [...(found.get(id!) ?? []), `${at}/chargers/${index}`]);
    }
  };
  const walk = (groups: ChargerGroup[] | null | undefined, at: string) =>
    groups?.forEach((group, index) => {
      add(group.chargers, `${at}/${index}`);
      walk(group.subgroups, `${at}/${index}/subgroups`);
    });
  walk(body.chargerGroups, '/chargerGroups');
  add(body.chargers, '');
  return found;
}

/** What a pointer points at. */
function at(body: Driver, pointer: string): Charger {
  let value: unknown = body;
  for (const segment of pointer.split('/').slice(1)) value = (value as Record<string, unknown>)[segment];
  return value as Charger;
}

/** The first driver with a charger that the test can use, and where that charger is. */
function driverWith(fits: (charger: Charger, pointers: readonly string[]) => boolean): [Driver, string[]] {
  for (let n = 1; n < 20_000; n++) {
    const body = bodyOf(world, `driver-${n}`, THURSDAY);
    for (const pointers of chargerPointers(body).values()) {
      if (fits(at(body, pointers[0]!), pointers)) return [body, pointers];
    }
  }
  throw new Error('no such driver');
}

const isOnline = ({ sockets }: Charger) =>
  sockets!.length > 1 && sockets!.every(({ status }) => status === 'Available');
const isOffline = (charger: Charger) => charger.activeConnection === false && charger.sockets!.length > 1;
const inGroup = (pointers: readonly string[]) => pointers[0]!.startsWith('/chargerGroups');

describe('all rules hold after a change of', () => {
  const drivers = fc.integer({ min: 1, max: 3000 });

  const changeOf = (pointer: string, count: number): fc.Arbitrary<DriverChange> =>
    fc.oneof(
      fc
        .tuple(fc.nat({ max: Math.max(0, count - 1) }), fc.constantFrom(...STATUSES))
        .map(([socket, status]) => ({ set: { [`${pointer}/sockets/${socket}/status`]: status } })),
      fc.constantFrom(...STATUSES).map((status) => ({ set: { [`${pointer}/sockets/*/status`]: status } })),
      fc.boolean().map((connected) => ({ set: { [`${pointer}/activeConnection`]: connected } })),
      fc.constantFrom(...STATUSES).map((status) => ({ set: { [`${pointer}/chargerStatus`]: status } })),
      fc.constant({ remove: [pointer] }),
    );

  const randomChange = (body: Driver): fc.Arbitrary<DriverChange> => {
    const pointers = [...chargerPointers(body).values()].flat();
    return fc
      .constantFrom(...pointers)
      .chain((pointer) => changeOf(pointer, at(body, pointer).sockets?.length ?? 0));
  };

  test('statuses, connections and chargers, one after the other', () => {
    fc.assert(
      fc.property(
        drivers,
        fc.nat({ max: 40_000_000 }).map((after) => THURSDAY + after),
        fc.gen(),
        fc.integer({ min: 1, max: 4 }),
        (n, instant, draw, times) => {
          let body = bodyOf(world, `driver-${n}`, instant);
          for (let time = 0; time < times && chargerPointers(body).size > 0; time++) {
            const change = draw(() => randomChange(body));
            body = changed(body, change, instant);
            expect(violations(body, instant), JSON.stringify(change)).toEqual([]);
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('several chargers at once, through any of their occurrences', () => {
    fc.assert(
      fc.property(drivers, fc.infiniteStream(fc.tuple(fc.constantFrom(...STATUSES), fc.nat())), (n, luck) => {
        const body = bodyOf(world, `driver-${n}`, THURSDAY);
        const set: Record<string, string> = {};
        for (const pointers of chargerPointers(body).values()) {
          const [status, which] = luck.next().value;
          const pointer = pointers[which % pointers.length]!;
          const sockets = at(body, pointer).sockets!.length;
          set[`${pointer}/sockets/${which % sockets}/status`] = status;
        }
        expect(violations(changed(body, { set }))).toEqual([]);
      }),
      { numRuns: runs(50) },
    );
  });

  test('sockets that are removed, but for W13: a model has the sockets that it has', () => {
    fc.assert(
      fc.property(drivers, fc.nat(), (n, which) => {
        const body = bodyOf(world, `driver-${n}`, THURSDAY);
        const pointers = [...chargerPointers(body).values()].flat();
        fc.pre(pointers.length > 0);
        const pointer = pointers[which % pointers.length]!;
        const socket = which % at(body, pointer).sockets!.length;
        const after = changed(body, { remove: [`${pointer}/sockets/${socket}`] });
        expect(violations(after).filter((line) => !line.startsWith('W13'))).toEqual([]);
      }),
      { numRuns: runs(50) },
    );
  });

  test('names and ids of groups, and groups that are removed', () => {
    fc.assert(
      fc.property(drivers, fc.nat({ max: 2 }), (n, kind) => {
        const body = bodyOf(world, `driver-${n}`, THURSDAY);
        fc.pre((body.chargerGroups?.length ?? 0) > 0);
        const change = [
          { set: { '/chargerGroups/0/groupName': 'Renamed' } },
          { set: { '/chargerGroups/0/id': 77 } },
          { remove: ['/chargerGroups/0'] },
        ][kind]!;
        expect(violations(changed(body, change))).toEqual([]);
      }),
      { numRuns: runs(35) },
    );
  });

  test('every socket of the body', () => {
    for (let n = 1; n <= 60; n++) {
      const body = bodyOf(world, `driver-${n}`, THURSDAY);
      for (const status of STATUSES) {
        const set = { '/chargers/*/sockets/*/status': status };
        const made = applyChange(body, { set });
        expect(violations(reconcile(made.body, made.touched, THURSDAY))).toEqual([]);
      }
    }
  });
});

describe('a socket', () => {
  test('W7 W12 in Error is counted, and alone decides no charger that has another one Available', () => {
    const [body, [pointer]] = driverWith((charger, pointers) => isOnline(charger) && inGroup(pointers));
    const after = changed(body, { set: { [`${pointer}/sockets/0/status`]: 'Error' } });
    const charger = at(after, pointer!);
    expect(charger.sockets![0]).toMatchObject({ status: 'Error', lastUpdated: formatInstant(THURSDAY) });
    expect(charger).toMatchObject({ chargerStatus: 'Available', lastSeen: formatInstant(THURSDAY) });
    const group = body.chargerGroups![Number(pointer!.split('/')[2])]!;
    const groupAfter = after.chargerGroups![Number(pointer!.split('/')[2])]!;
    expect(groupAfter.errorSocket).toBe(group.errorSocket! + 1);
    expect(groupAfter.onlineSocket).toBe(group.onlineSocket! - 1);
  });

  test('W10 Offline takes its charger offline, 15 minutes and a second after it was last seen', () => {
    const [body, [pointer]] = driverWith(isOnline);
    const after = changed(body, { set: { [`${pointer}/sockets/1/status`]: 'Offline' } });
    const lastSeen = formatInstant(THURSDAY - 901);
    expect(at(after, pointer!)).toMatchObject({
      activeConnection: false,
      chargerStatus: 'Offline',
      lastSeen,
    });
    for (const socket of at(after, pointer!).sockets!) {
      expect(socket).toMatchObject({ status: 'Offline', lastUpdated: lastSeen });
    }
  });

  test('W10 lastSeen stays as it was set', () => {
    const [body, [pointer]] = driverWith(isOnline);
    const set = { [`${pointer}/sockets/1/status`]: 'Offline', [`${pointer}/lastSeen`]: NEVER };
    expect(at(changed(body, { set }), pointer!)).toMatchObject({ lastSeen: NEVER, lastMessage: null });
    expect(violations(changed(body, { set }))).toEqual([]);
  });

  test('W12 Booting is for all sockets of its charger, and ends for all', () => {
    const [body, [pointer]] = driverWith(isOnline);
    const booting = changed(body, { set: { [`${pointer}/sockets/1/status`]: 'Booting' } });
    expect(at(booting, pointer!)).toMatchObject({
      chargerStatus: 'Booting',
      lastMessage: 'BootNotification',
    });
    expect(at(booting, pointer!).sockets!.every(({ status }) => status === 'Booting')).toBe(true);
    const done = changed(booting, { set: { [`${pointer}/sockets/0/status`]: 'Charging' } });
    expect(at(done, pointer!).chargerStatus).toBe('Charging');
    expect(
      at(done, pointer!)
        .sockets!.slice(1)
        .every(({ status }) => status === 'Available'),
    ).toBe(true);
  });

  test('a live status brings an offline charger back', () => {
    const [body, [pointer]] = driverWith(isOffline);
    const after = changed(body, { set: { [`${pointer}/sockets/0/status`]: 'Charging' } });
    expect(at(after, pointer!)).toMatchObject({
      activeConnection: true,
      chargerStatus: 'Charging',
      lastSeen: formatInstant(THURSDAY),
    });
    expect(at(after, pointer!).sockets![1]!.status).toBe('Available');
  });

  test('W8 W16 that is added is counted and numbered', () => {
    const [body, [pointer]] = driverWith(isOnline);
    const count = at(body, pointer!).sockets!.length;
    const after = changed(body, { set: { [`${pointer}/sockets/-`]: { status: 'Available' } } });
    expect(at(after, pointer!).amountOfSockets).toBe(count + 1);
    expect(at(after, pointer!).sockets![count]).toEqual({ status: 'Available', id: count + 1 });
  });

  test('W8 W16 that is removed leaves the others numbered from 1', () => {
    const [body, [pointer]] = driverWith(isOnline);
    const count = at(body, pointer!).sockets!.length;
    const after = at(changed(body, { remove: [`${pointer}/sockets/0`] }), pointer!);
    expect(after.amountOfSockets).toBe(count - 1);
    expect(after.sockets!.map(({ id }) => id)).toEqual(Array.from({ length: count - 1 }, (_, i) => i + 1));
  });
});

describe('a charger', () => {
  test('W3 W5 is the same wherever it appears', () => {
    const [body, pointers] = driverWith((charger, of) => isOnline(charger) && of.length > 1);
    for (const pointer of pointers) {
      const after = changed(body, { set: { [`${pointer}/chargerName`]: 'New', [`${pointer}/id`]: 77 } });
      for (const other of pointers) expect(at(after, other)).toMatchObject({ chargerName: 'New', id: 77 });
      expect(violations(after)).toEqual([]);
    }
  });

  test('W3 takes what was set of it in several places together', () => {
    const [body, [first, second]] = driverWith((charger, of) => isOnline(charger) && of.length > 1);
    const set = { [`${first}/chargerName`]: 'New', [`${second}/sockets/0/status`]: 'Charging' };
    const after = changed(body, { set });
    expect(at(after, first!)).toMatchObject({ chargerName: 'New', chargerStatus: 'Charging' });
    expect(violations(after)).toEqual([]);
    const removed = changed(body, {
      set: { [`${first}/chargerName`]: 'New' },
      remove: [`${second}/sockets/0`],
    });
    expect(at(removed, first!)).toEqual(at(removed, second!));
    expect(at(removed, first!).amountOfSockets).toBe(at(body, first!).sockets!.length - 1);
    const added = { status: 'Available' };
    const twice = changed(body, { set: { [`${first}/sockets/-`]: added, [`${second}/sockets/-`]: added } });
    expect(at(twice, first!)).toEqual(at(twice, second!));
  });

  test('set to two things at once is left so', () => {
    const [body, [first, second]] = driverWith((charger, of) => isOnline(charger) && of.length > 1);
    const after = changed(body, { set: { [`${first}/chargerName`]: 'A', [`${second}/chargerName`]: 'B' } });
    expect([at(after, first!).chargerName, at(after, second!).chargerName]).toEqual(['A', 'B']);
    expect(violations(after)).toHaveLength(1);
  });

  test('W12 whose status is set has a socket with that status and none that tells more', () => {
    const [body, [pointer]] = driverWith(isOnline);
    for (const status of STATUSES) {
      const after = changed(body, { set: { [`${pointer}/chargerStatus`]: status } });
      expect(at(after, pointer!).chargerStatus).toBe(status);
      expect(violations(after)).toEqual([]);
    }
  });

  test('W5 that is added to a group names it', () => {
    const [body, [pointer]] = driverWith((charger, of) => isOnline(charger) && !inGroup(of));
    const [other] = driverWith((charger, of) => isOnline(charger) && inGroup(of));
    const charger = structuredClone(at(body, pointer!)) as never;
    const group = other.chargerGroups!.findIndex(({ chargers }) => chargers);
    const after = changed(other, { set: { [`/chargerGroups/${group}/chargers/-`]: charger } });
    expect(after.chargerGroups![group]!.chargers!.at(-1)).toMatchObject({
      groupId: other.chargerGroups![group]!.id,
      groupName: other.chargerGroups![group]!.groupName,
    });
    expect(violations(after).filter((line) => !line.startsWith('W17'))).toEqual([]);
  });
});

describe('a group', () => {
  test('W4 W5 gives its name to its chargers, to single ones, and to the home group', () => {
    const [body, [pointer]] = driverWith((charger, of) => isOnline(charger) && inGroup(of));
    const group = pointer!.replace(/\/chargers\/\d+$/, '');
    const { id } = at(body, group);
    const charger = structuredClone(at(body, pointer!));
    const start: Driver = {
      ...body,
      homeGroupId: id!,
      chargers: [{ ...charger, id: 5, chargerId: 'single' }],
    };
    const after = changed(start, { set: { [`${group}/groupName`]: 'Renamed' } });
    expect(at(after, pointer!).groupName).toBe('Renamed');
    expect(after.chargers![0]!.groupName).toBe('Renamed');
    expect(after.homeGroupName).toBe('Renamed');
  });

  test('W3 is the same where it appears again', () => {
    const [body] = driverWith(
      (charger, of) => isOnline(charger) && of[0]!.startsWith('/chargerGroups/0/chargers'),
    );
    const start: Driver = structuredClone({
      ...body,
      chargerGroups: [body.chargerGroups![0]!, body.chargerGroups![0]!],
    });
    const after = changed(start, {
      set: { '/chargerGroups/1/costName': 'New', '/chargerGroups/1/onlineSocket': 99 },
    });
    expect(after.chargerGroups![0]).toEqual(after.chargerGroups![1]);
    expect(after.chargerGroups![0]).toMatchObject({ costName: 'New', onlineSocket: 99 });
  });

  test('that is set whole is left as it was set; others follow its name', () => {
    const [body, [pointer]] = driverWith((charger, of) => isOnline(charger) && of.length > 1 && inGroup(of));
    const group = pointer!.replace(/\/chargers\/\d+$/, '');
    const { id } = at(body, group);
    const whole = { id: id!, groupName: 'Whole', chargers: [{ chargerId: 'sparse' }] };
    const single = { id: 5, chargerId: 'single', groupId: id!, groupName: 'Old' };
    const after = changed({ ...body, chargers: [single] }, { set: { [group]: whole } });
    expect(at(after, group)).toEqual(whole);
    expect(after.chargers).toEqual([{ ...single, groupName: 'Whole' }]);
  });

  test('keeps a count that was set on purpose', () => {
    const [body, [pointer]] = driverWith((charger, of) => isOnline(charger) && inGroup(of));
    const group = pointer!.replace(/\/chargers\/\d+$/, '');
    const set = { [`${group}/onlineSocket`]: 99, [`${pointer}/sockets/0/status`]: 'Error' };
    expect(at(changed(body, { set }), group)).toMatchObject({ onlineSocket: 99 });
  });
});

describe('what was touched stays', () => {
  test('every value that was set is there afterwards, every removed property is gone', () => {
    const properties = [
      'amountOfSockets',
      'chargerStatus',
      'activeConnection',
      'lastSeen',
      'groupName',
      'id',
    ];
    const json = fc.oneof(fc.constantFrom(...STATUSES), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.dictionary(fc.constantFrom(...properties, 'sockets/0/status', 'sockets/0/id'), json, {
          minKeys: 1,
        }),
        fc.subarray(properties),
        (n, set, remove) => {
          const body = bodyOf(world, `driver-${n}`, THURSDAY);
          const [pointers] = [...chargerPointers(body).values()];
          fc.pre(pointers !== undefined);
          const [pointer] = pointers!;
          const prefixed = Object.fromEntries(
            Object.entries(set).map(([key, value]) => [`${pointer}/${key}`, value]),
          );
          const after = changed(body, { set: prefixed, remove: remove.map((key) => `${pointer}/${key}`) });
          for (const [key, value] of Object.entries(set)) {
            if (!remove.includes(key)) expect(at(after, `${pointer}/${key}`)).toEqual(value);
          }
          for (const key of remove) expect(Object.hasOwn(at(after, pointer!), key)).toBe(false);
        },
      ),
      { numRuns: runs(50) },
    );
  });

  test('a change of something else changes nothing else', () => {
    for (let n = 1; n <= 40; n++) {
      const body = bodyOf(world, `driver-${n}`, THURSDAY);
      expect(changed(body, { set: { '/name': 'X' } })).toEqual({ ...body, name: 'X' });
      expect(reconcile(body, ['/chargers', '/nothing/here', 'no pointer'], THURSDAY)).toEqual(body);
    }
  });

  test('the body that is given is not changed', () => {
    const [body, [pointer]] = driverWith(isOnline);
    const before = structuredClone(body);
    reconcile(body, [`${pointer}/activeConnection`, `${pointer}/chargerStatus`], THURSDAY);
    expect(body).toEqual(before);
  });
});

test('nulls, gaps and anything else in a body never throw', () => {
  const value = fc.oneof(
    fc.constantFrom(...STATUSES),
    fc.integer({ max: 5 }),
    fc.boolean(),
    fc.constant(null),
  );
  const socket = fc.oneof(
    value,
    fc.record({ id: value, status: value, lastUpdated: value }, { requiredKeys: [] }),
  );
  const list = <T>(items: fc.Arbitrary<T>) => fc.oneof(fc.array(items, { maxLength: 3 }), value);
  const charger = fc.oneof(
    value,
    fc.record(
      {
        id: value,
        chargerId: value,
        groupId: value,
        activeConnection: value,
        chargerStatus: value,
        lastSeen: value,
        sockets: list(socket),
      },
      { requiredKeys: [] },
    ),
  );
  const group = fc.letrec((tie) => ({
    group: fc.oneof(
      { depthSize: 'small' },
      value,
      fc.record(
        {
          id: value,
          groupName: value,
          chargers: list(charger),
          subgroups: list(tie('group')),
          onlineSocket: value,
        },
        { requiredKeys: [] },
      ),
    ),
  })).group;
  const body = fc.oneof(
    value,
    fc.record(
      { homeGroupId: value, chargerGroups: list(group), chargers: list(charger) },
      { requiredKeys: [] },
    ),
  );
  const segment = fc.constantFrom(
    'chargers',
    'chargerGroups',
    'subgroups',
    'sockets',
    'status',
    'id',
    '0',
    '1',
    '-',
    '__proto__',
  );
  const pointer = fc
    .array(segment, { maxLength: 6 })
    .map((segments) => segments.map((name) => `/${name}`).join(''));
  fc.assert(
    fc.property(body, fc.array(pointer, { maxLength: 5 }), (given, touched) => {
      reconcile(given as unknown as Driver, touched, THURSDAY);
    }),
    { numRuns: runs(500) },
  );
});
