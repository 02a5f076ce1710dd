import { describe, expect, test } from 'vitest';
import { answerOf, checkAnswer, checkSet } from '../../../src/body/rules/rules.ts';
import {
  brokenBy,
  CLOCK,
  DOUBLE,
  FAST,
  getAt,
  SILENT,
  validDriver,
  WIRED,
} from '../../support/valid-driver.ts';

describe('W17', () => {
  test.each([
    ['streetAddress', 'Other street'],
    ['city', 'Espoo'],
    ['postalNumber', '00520'],
  ])('W17 chargers of one site share %s', (name, value) => {
    expect(brokenBy({ [`${SILENT}/locationInfo/${name}`]: value })).toEqual([
      `W17 ${SILENT}/locationInfo/${name}`,
    ]);
  });

  test('W17 chargers of one site lie within 500 m of each other, not only of the first', () => {
    const chargers = (...latitudes: number[]): unknown => ({
      chargers: latitudes.map((latitude) => ({ groupId: 5, locationInfo: { latitude, longitude: 25 } })),
    });
    const broken = (...latitudes: number[]): string[] =>
      checkAnswer(answerOf(chargers(...latitudes), 'x', CLOCK)).map(({ pointer }) => pointer);
    expect(broken(60, 60.002, 60.004)).toEqual([]);
    expect(broken(60, 60.005)).toEqual(['/chargers/1/locationInfo']);
    expect(broken(60, 60.004, 59.996)).toEqual(['/chargers/2/locationInfo']);
    expect(broken(60, 60.004, 59.999)).toEqual(['/chargers/2/locationInfo']);
  });

  test.each([null, '', 'fi', 'FIN', 'Finland'])('W17 country %j is not two upper-case letters', (country) => {
    expect(brokenBy({ [`${WIRED}/locationInfo/country`]: country })).toContain(
      `W17 ${WIRED}/locationInfo/country`,
    );
  });

  test('W17 of a country that the world does not cover only the code is checked', () => {
    const locationInfo = { country: 'JP', postalNumber: 'x', latitude: 0, longitude: 0 };
    expect(checkAnswer(answerOf({ chargers: [{ locationInfo }] }, 'x', CLOCK))).toEqual([]);
  });

  test('W17 coordinates lie near the city, or in the country when the city is not known', () => {
    const place = `${WIRED}/locationInfo`;
    expect(brokenBy({ [`${place}/latitude`]: 61.5 })).toEqual([`W17 ${place}`]);
    expect(brokenBy({ [`${place}/latitude`]: 61.5, [`${place}/city`]: 'Kuuma' })).toEqual([]);
    expect(brokenBy({ [`${place}/latitude`]: 0, [`${place}/city`]: null })).toEqual([`W17 ${place}`]);
  });

  test('W17 a postal number has the form of its country', () => {
    const pointer = `${WIRED}/locationInfo/postalNumber`;
    expect(brokenBy({ [pointer]: '1000' })).toEqual([`W17 ${pointer}`]);
  });
});

describe('W18', () => {
  test.each(['', 'FI', 'FI*ABC*1', 'fi*abc*e1', 'FI*ABC*E', 'FI*AB*E1', `FI*ABC*E${'1'.repeat(32)}`])(
    'W18 %j is no eMI3 EVSE id',
    (evseId) => expect(brokenBy({ [`${DOUBLE}/evseId`]: evseId })).toEqual([`W18 ${DOUBLE}/evseId`]),
  );

  test("W18 the API page's own example is an EVSE id", () => {
    expect(checkAnswer(answerOf({ chargers: [{ evseId: 'FRA23E45B*78C' }] }, 'x', CLOCK))).toEqual([]);
  });

  test("W18 an EVSE id starts with the charger's country", () => {
    expect(brokenBy({ [`${DOUBLE}/evseId`]: 'SE*ABC*E1' })).toEqual([`W18 ${DOUBLE}/evseId`]);
  });

  test('W18 an EVSE id belongs to one charger', () => {
    const taken = getAt(validDriver(), `${DOUBLE}/evseId`);
    expect(brokenBy({ [`${FAST}/evseId`]: taken })).toEqual([`W18 ${FAST}/evseId`]);
  });

  test('W18 all chargers of one customer in one country have one operator', () => {
    const answers = ['FI*ABC*E1', 'FI*XYZ*E2', 'SE*XYZ*E3'].map((evseId, id) =>
      answerOf({ chargers: [{ id: id + 1, evseId }] }, 'x', CLOCK),
    );
    expect(checkSet(answers)).toMatchObject([{ rule: 'W18', answer: 1, pointer: '/chargers/0/evseId' }]);
  });
});

describe('W19', () => {
  test('W19 an ICCID has 19 or 20 digits, the prefix of the country and a Luhn digit', () => {
    const pointer = `${DOUBLE}/iccid`;
    const valid = String(getAt(validDriver(), pointer));
    const flipped = valid.slice(0, -1) + String((Number(valid.at(-1)) + 1) % 10);
    for (const iccid of ['', '8935800', flipped, valid.replace('89358', '89046'), `${valid}0`]) {
      expect(brokenBy({ [pointer]: iccid })).toEqual([`W19 ${pointer}`]);
    }
  });

  test('W19 an IMSI has 15 digits and starts with the country code of its network', () => {
    const pointer = `${DOUBLE}/imsi`;
    for (const imsi of ['', '2440000', '240000000000001', '24400000000000x']) {
      expect(brokenBy({ [pointer]: imsi })).toEqual([`W19 ${pointer}`]);
    }
  });

  test('W19 a SIM card has both numbers, a wired charger none', () => {
    expect(brokenBy({ [`${DOUBLE}/iccid`]: null })).toEqual([`W19 ${DOUBLE}/iccid`]);
    expect(brokenBy({ [`${DOUBLE}/iccid`]: null, [`${DOUBLE}/imsi`]: null })).toEqual([]);
    const { iccid, imsi } = getAt(validDriver(), DOUBLE) as { iccid: string; imsi: string };
    expect(brokenBy({ [`${WIRED}/iccid`]: iccid, [`${WIRED}/imsi`]: imsi })).toEqual([`W19 ${WIRED}/iccid`]);
  });
});
