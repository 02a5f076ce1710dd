import { describe, expect, test } from 'vitest';
import { type Heard, judge } from '../../tools/bench/peers/judge.ts';
import {
  CLOCK,
  DOUBLE,
  FAST,
  type Json,
  otherDriver,
  SILENT,
  setAt,
  validDriver,
  WIRED,
} from '../support/valid-driver.ts';

function heard(body: unknown, externalId = 'driver-1', status = 200): Heard {
  return { externalId, status, body: typeof body === 'string' ? body : JSON.stringify(body), instant: CLOCK };
}

/** A driver that obeys the rules and the contract's schema. */
function right(externalId = 'driver-1'): Json {
  const body = validDriver(externalId);
  for (const charger of [DOUBLE, SILENT, FAST, WIRED]) setAt(body, `${charger}/customProperties`, {});
  return body;
}

/** The same, but for some places. */
function changed(changes: Json): Json {
  const body = right();
  for (const [pointer, value] of Object.entries(changes)) setAt(body, pointer, value);
  return body;
}

describe('the coherence of a peer', () => {
  test('is whole for drivers that obey every rule', () => {
    const one = { right: 1, of: 1 };
    expect(judge([heard(right()), heard(otherDriver(), 'driver-2')])).toEqual({
      ...{ answered: 2, different: 2, valid: 2, all: 2 },
      ...{ echo: { right: 2, of: 2 }, groups: one, counts: one, power: one },
    });
  });

  test('asks nothing of a driver that shows nothing', () => {
    const { groups, counts, power } = judge([heard(otherDriver(), 'driver-2')]);
    expect([groups, counts, power].map(({ of }) => of)).toEqual([0, 0, 0]);
  });

  test.for([
    ['groups', { [`${DOUBLE}/groupId`]: 77 }],
    ['counts', { '/chargerGroups/0/onlineSocket': 77 }],
    ['counts', { [`${DOUBLE}/amountOfSockets`]: 77 }],
    ['power', { [`${DOUBLE}/sockets/0/maxWatts`]: 77 }],
    ['echo', { '/externalId': 'somebody' }],
  ] as const)('misses %s with %j', ([aspect, changes]) => {
    const seen = judge([heard(changed(changes))]);
    const { echo, groups, counts, power, all } = seen;
    const wrong = Object.entries({ echo, groups, counts, power }).filter(([, { right }]) => right === 0);
    expect(wrong.map(([name]) => name)).toEqual([aspect]);
    expect(all).toBe(0);
  });

  test('is not whole for one and the same driver under two ids', () => {
    const two = [heard(right('driver-1')), heard(right('driver-2'), 'driver-2')];
    expect(judge(two)).toMatchObject({ answered: 2, different: 1, echo: { right: 2, of: 2 }, all: 1 });
  });

  test('is not whole for a body that the contract does not allow', () => {
    expect(judge([heard(changed({ '/name': 7 }))])).toMatchObject({ answered: 1, valid: 0, all: 0 });
  });

  test.for([
    ['an error', heard({}, 'driver-1', 404)],
    ['broken JSON', heard('{"id": ,}')],
    ['no object', heard('null')],
  ] as const)('does not count %s as an answer', ([, given]) => {
    expect(judge([given])).toMatchObject({ answered: 0, different: 0, valid: 0, all: 0 });
  });
});
