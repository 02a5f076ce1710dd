import { describe, expect, test } from 'vitest';
import { answerOf, checkAnswer, checkSet } from '../../../src/body/rules/rules.ts';
import { brokenBy, CLOCK, DOUBLE, FAST, getAt, SILENT, validDriver } from '../../support/valid-driver.ts';

describe('W13', () => {
  test('W13 manufacturer and firmware are those of the model', () => {
    expect(brokenBy({ [`${DOUBLE}/manufacturer`]: 'ABB' })).toEqual([`W13 ${DOUBLE}/manufacturer`]);
    expect(brokenBy({ [`${DOUBLE}/firmwareVersion`]: '0.0.1' })).toEqual([`W13 ${DOUBLE}/firmwareVersion`]);
  });

  test('W13 a model has the sockets of the catalogue', () => {
    expect(brokenBy({ [`${FAST}/sockets/0/type`]: 'CHADEMO' })).toEqual([`W13 ${FAST}/sockets/0/type`]);
    expect(brokenBy({ [`${FAST}/sockets/0/maxWatts`]: 49_900 })).toEqual([`W13 ${FAST}/sockets/0/maxWatts`]);
    expect(brokenBy({ '/chargers/0/sockets': [], '/chargers/0/amountOfSockets': 0 })).toEqual([
      'W13 /chargers/0/sockets',
    ]);
  });

  test('W13 a model that the catalogue lacks is reported with the nearest that it has', () => {
    const body = { chargers: [{ chargerModel: 'Zaptec Prro' }] };
    expect(checkAnswer(answerOf(body, 'x', CLOCK))).toMatchObject([
      { rule: 'W13', pointer: '/chargers/0/chargerModel', message: expect.stringContaining('"Zaptec Pro"') },
    ]);
  });

  test('W13 one unknown model never has other sockets in another answer', () => {
    const bodies = ['SOCKET', 'CABLE'].map((format) => ({
      chargers: [{ manufacturer: 'M', chargerModel: 'Unheard of', sockets: [{ format }] }],
    }));
    const found = checkSet(bodies.map((body) => answerOf(body, 'x', CLOCK)));
    expect(found.map(({ answer, pointer }) => `${answer} ${pointer}`)).toEqual([
      '0 /chargers/0/chargerModel',
      '1 /chargers/0/chargerModel',
      '1 /chargers/0/sockets',
    ]);
  });
});

describe('W14', () => {
  test('W14 a power type is one of three', () => {
    expect(brokenBy({ [`${DOUBLE}/sockets/0/socketPowerType`]: 'AC' })).toContain(
      `W14 ${DOUBLE}/sockets/0/socketPowerType`,
    );
  });

  test.each(['socketPowerType', 'maxWatts', 'maxVoltage', 'maxAmperage', 'maxPower'])(
    'W14 %s is never null',
    (name) => {
      expect(brokenBy({ [`${SILENT}/sockets/0/${name}`]: null })).toEqual([
        `W14 ${SILENT}/sockets/0/${name}`,
      ]);
    },
  );

  function brokenSocket(socket: object): string[] {
    const found = checkAnswer(answerOf({ chargers: [{ sockets: [socket] }] }, 'x', CLOCK));
    return found.map(({ rule, pointer }) => `${rule} ${pointer}`);
  }
  const watts = 'W14 /chargers/0/sockets/0/maxWatts';

  test.each([
    ['AC_1_PHASE', 230, 32, 7360, []],
    ['AC_1_PHASE', 230, 32, 22_080, [watts]],
    ['AC_3_PHASE', 230, 16, 11_040, []],
    ['AC_3_PHASE', 230, 16, 11_000, [watts]],
    ['DC', 500, 125, 50_000, []],
    ['DC', 400, 100, 40_000, []],
    ['DC', 400, 100, 40_001, [watts]],
  ])('W14 %s of %i V and %i A with %i W', (socketPowerType, maxVoltage, maxAmperage, maxWatts, broken) => {
    expect(brokenSocket({ socketPowerType, maxVoltage, maxAmperage, maxWatts })).toEqual(broken);
  });

  test.each([
    ['22 kW', 22_080, true],
    ['7.4 kW', 7360, true],
    ['7,4 kW', 7360, true],
    ['7 kW', 7360, false],
    ['11 kW', 22_080, false],
    ['22080 W', 22_080, false],
    ['fast', 22_080, false],
  ])('W14 maxPower %j beside %i W', (maxPower, maxWatts, isValid) => {
    expect(brokenSocket({ maxPower, maxWatts })).toEqual(
      isValid ? [] : ['W14 /chargers/0/sockets/0/maxPower'],
    );
  });
});

describe('W15', () => {
  test('W15 a DC connector is a cable', () => {
    const broken = brokenBy({ [`${FAST}/sockets/0/format`]: 'SOCKET' });
    expect(broken).toEqual([`W13 ${FAST}/sockets/0/format`, `W15 ${FAST}/sockets/0/format`]);
  });

  test('W15 three phases have an order, one phase and DC have none', () => {
    const [ac, dc] = [`${DOUBLE}/sockets/0/phaseRotation`, `${FAST}/sockets/0/phaseRotation`];
    for (const order of ['RST', 'RTS', 'SRT', 'STR', 'TRS', 'TSR'])
      expect(brokenBy({ [ac]: order })).toEqual([]);
    expect(brokenBy({ [ac]: 'NotApplicable' })).toEqual([`W15 ${ac}`]);
    expect(brokenBy({ [ac]: 'RRS' })).toEqual([`W15 ${ac}`]);
    expect(brokenBy({ [dc]: 'RST' })).toEqual([`W15 ${dc}`]);
    expect(brokenBy({ [dc]: null })).toEqual([`W15 ${dc}`]);
  });
});

describe('W16', () => {
  test('W16 socket ids run from 1 in order', () => {
    expect(brokenBy({ [`${DOUBLE}/sockets/1/id`]: 3 })).toEqual([`W16 ${DOUBLE}/sockets/1/id`]);
    expect(brokenBy({ [`${DOUBLE}/sockets/0/id`]: 0 })).toEqual([`W16 ${DOUBLE}/sockets/0/id`]);
  });

  test('W16 socket names are not empty and differ', () => {
    expect(brokenBy({ [`${DOUBLE}/sockets/0/name`]: '' })).toEqual([`W16 ${DOUBLE}/sockets/0/name`]);
    const name = getAt(validDriver(), `${DOUBLE}/sockets/0/name`);
    expect(brokenBy({ [`${DOUBLE}/sockets/1/name`]: name })).toEqual([`W16 ${DOUBLE}/sockets/1/name`]);
  });
});
