import { describe, expect, test } from 'vitest';
import { answerOf, checkAnswer } from '../../../src/body/rules/rules.ts';
import { brokenBy, CLOCK, DOUBLE, FAST, SILENT, WIRED } from '../../support/valid-driver.ts';

describe('W9', () => {
  test('W9 Info and unknown words are no statuses', () => {
    expect(brokenBy({ [`${DOUBLE}/sockets/0/status`]: 'Info' })).toEqual([`W9 ${DOUBLE}/sockets/0/status`]);
    expect(brokenBy({ [`${DOUBLE}/chargerStatus`]: 'charging' })).toEqual([`W9 ${DOUBLE}/chargerStatus`]);
  });

  test('W9 suggests the status that was meant', () => {
    const [violation] = checkAnswer(answerOf({ chargers: [{ chargerStatus: 'Availble' }] }, 'x', CLOCK));
    expect(violation?.message).toContain('did you mean Available?');
  });
});

describe('W10', () => {
  test.each([
    ['activeConnection', { [`${SILENT}/activeConnection`]: true }, SILENT],
    ['chargerStatus', { [`${SILENT}/chargerStatus`]: 'Available' }, SILENT],
    ['one socket', { [`${FAST}/sockets/0/status`]: 'Offline' }, FAST],
    ['connection lost, sockets not', { [`${DOUBLE}/activeConnection`]: false }, DOUBLE],
  ])('W10 connection, charger and sockets are offline together: %s', (_, changes, pointer) => {
    expect(brokenBy(changes).filter((broken) => !broken.startsWith('W7'))).toContain(`W10 ${pointer}`);
    expect(brokenBy(changes).filter((broken) => !/^W(7|10|11) /.test(broken))).toEqual([]);
  });

  test('W10 an offline charger has been silent for more than 15 minutes', () => {
    expect(brokenBy({ [`${SILENT}/lastSeen`]: '2026-01-15T08:45:00Z' })).toEqual([`W10 ${SILENT}/lastSeen`]);
    expect(brokenBy({ [`${SILENT}/lastSeen`]: '2026-01-15T08:44:59.9999999Z' })).toEqual([]);
  });

  test('W10 a charger that never connected has no last message', () => {
    expect(brokenBy({ [`${WIRED}/lastMessage`]: 'Heartbeat' })).toEqual([`W10 ${WIRED}/lastMessage`]);
  });
});

describe('W11', () => {
  test('W11 a connected charger was seen at most 15 minutes ago', () => {
    expect(brokenBy({ [`${DOUBLE}/lastSeen`]: '2026-01-15T08:45:00Z' })).toEqual([]);
    expect(brokenBy({ [`${DOUBLE}/lastSeen`]: '2026-01-15T08:44:59Z' })).toEqual([`W11 ${DOUBLE}/lastSeen`]);
    expect(brokenBy({ [`${DOUBLE}/lastSeen`]: '0001-01-01T00:00:00Z' })).toEqual([`W11 ${DOUBLE}/lastSeen`]);
  });

  test.each([
    `${DOUBLE}/lastSeen`,
    `${DOUBLE}/sockets/1/lastUpdated`,
    '/tags/0/lastUpdated',
    '/integratedExternalIds/1/effectiveFrom',
  ])('W11 %s is not after the clock', (pointer) => {
    expect(brokenBy({ [pointer]: '2026-01-15T09:00:00Z' })).toEqual([]);
    expect(brokenBy({ [pointer]: '2026-01-15T09:00:00.0000001Z' })).toEqual([`W11 ${pointer}`]);
    expect(brokenBy({ [pointer]: '2026-01-15T11:00:01+02:00' })).toEqual([`W11 ${pointer}`]);
  });
});

describe('W12', () => {
  const order = [
    'Booting',
    'Charging',
    'SuspendedCAR',
    'SuspendedCHARGER',
    'Finishing',
    'Preparing',
    'Reserved',
    'Available',
    'Error',
    'Unavailable',
  ];

  function brokenCharger(chargerStatus: string, ...statuses: string[]): string[] {
    const charger = {
      chargerStatus,
      activeConnection: true,
      sockets: statuses.map((status) => ({ status })),
    };
    return checkAnswer(answerOf({ chargers: [charger] }, 'x', CLOCK)).map(
      (found) => `${found.rule} ${found.pointer}`,
    );
  }

  test("W12 the more telling of two statuses is the charger's", () => {
    for (let at = 2; at < order.length; at++) {
      expect(brokenCharger(order[at - 1]!, order[at]!, order[at - 1]!)).toEqual([]);
      expect(brokenCharger(order[at]!, order[at]!, order[at - 1]!)).toEqual([
        'W12 /chargers/0/chargerStatus',
      ]);
    }
  });

  test('W12 all sockets boot together', () => {
    expect(brokenCharger('Booting', 'Booting', 'Booting')).toEqual([]);
    expect(brokenCharger('Booting', 'Booting', 'Available')).toEqual(['W12 /chargers/0/sockets/1/status']);
  });

  test('W12 a charger without sockets may have any status', () => {
    expect(brokenCharger('Charging')).toEqual([]);
  });
});
