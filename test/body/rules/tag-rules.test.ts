import { describe, expect, test } from 'vitest';
import { answerOf, checkSet } from '../../../src/body/rules/rules.ts';
import { brokenBy, CLOCK, getAt, type Json, validDriver } from '../../support/valid-driver.ts';

const DAY = 86_400;

/** One driver with one tag whose validity is given in days from the clock. */
function driver(number: number, startDay: number, endDay: number, invoicable = false): Json {
  const at = (day: number): string => new Date((CLOCK + day * DAY) * 1000).toISOString();
  const idTag = (0x10000000 + number).toString(16).toUpperCase();
  const tag = { id: number + 1, idTag, startDate: at(startDay), expiringDate: at(endDay), invoicable };
  return { id: number + 1, externalId: `d${number}`, tags: [tag] };
}

function brokenTogether(bodies: readonly Json[]): string[] {
  const found = checkSet(bodies.map((body) => answerOf(body, String(body.externalId), CLOCK)));
  return found.map(({ rule, answer, pointer }) => `${rule} ${answer ?? '-'} ${pointer}`);
}

describe('W20', () => {
  test.each(['', '04A1B2C', '04a1b2c3', '04A1B2C3D', '04A1B2C3D4E5F6A7', 'GGGGGGGG'])(
    'W20 idTag %j is not 8, 14 or 20 upper-case hexadecimal digits',
    (idTag) => expect(brokenBy({ '/tags/0/idTag': idTag })).toEqual(['W20 /tags/0/idTag']),
  );

  test('W20 two tags have two idTags', () => {
    expect(brokenBy({ '/tags/1/idTag': '04A1B2C3' })).toEqual(['W20 /tags/1/idTag']);
    const twin = driver(2, -1, 1);
    (twin.tags as Json[])[0]!.idTag = '10000001';
    expect(brokenTogether([driver(1, -1, 1), twin])).toEqual(['W20 1 /tags/0/idTag']);
  });

  test('W20 a tag starts before it expires', () => {
    expect(brokenBy({ '/tags/0/startDate': '2027-01-01T00:00:00Z' })).toEqual(['W20 /tags/0/startDate']);
    expect(brokenBy({ '/tags/0/startDate': '2027-01-01T01:00:00+02:00' })).toEqual([]);
  });

  test('W20 expired, current and coming tags all occur among many drivers', () => {
    const drivers = Array.from({ length: 400 }, (_, number) => driver(number, -5, 5));
    expect(brokenTogether(drivers)).toEqual(['W20 - ']);
    expect(brokenTogether(drivers.slice(1))).toEqual([]);
    expect(brokenTogether([...drivers, driver(401, -5, -1), driver(402, 1, 5)])).toEqual([]);
  });
});

describe('W21', () => {
  test('W21 costId and costName are both empty or both not', () => {
    expect(brokenBy({ '/chargerGroups/0/costName': '' })).toEqual(['W21 /chargerGroups/0/costId']);
    expect(brokenBy({ '/chargerGroups/0/costName': '', '/chargerGroups/0/costId': '' })).toEqual([]);
  });

  test('W21 most tags of many drivers are not invoicable', () => {
    const drivers = (invoiced: number): Json[] => [
      ...Array.from({ length: 400 }, (_, number) => driver(number, -5, 5, number < invoiced)),
      driver(401, -5, -1),
      driver(402, 1, 5),
    ];
    expect(brokenTogether(drivers(100))).toEqual([]);
    expect(brokenTogether(drivers(300))).toEqual(['W21 - ']);
  });
});

describe('W22', () => {
  test('W22 a pair of referenceType and referenceId occurs once', () => {
    expect(brokenBy({ '/integratedExternalIds/1/referenceType': 0 })).toEqual([
      'W22 /integratedExternalIds/1',
    ]);
    expect(getAt(validDriver(), '/integratedExternalIds/1/referenceId')).toBe('crm');
  });
});
