import { describe, expect, test } from 'vitest';
import { answerOf, checkSet } from '../../../src/body/rules/rules.ts';
import {
  brokenBy,
  CLOCK,
  DOUBLE,
  getAt,
  type Json,
  SILENT,
  setAt,
  validDriver,
} from '../../support/valid-driver.ts';

/** Another driver who sees the same sites and chargers, with tags of its own. */
function neighbour(changes: Json = {}): Json {
  const body = validDriver('driver-2');
  setAt(body, '/id', 1_000_002);
  setAt(body, '/tags', []);
  for (const [pointer, value] of Object.entries(changes)) setAt(body, pointer, value);
  return body;
}

function brokenTogether(...bodies: Json[]): string[] {
  const answers = bodies.map((body) => answerOf(body, String(body.externalId), CLOCK));
  return checkSet(answers).map(({ rule, answer, pointer }) => `${rule} ${answer} ${pointer}`);
}

describe('W2', () => {
  test.each(['/id', '/tags/0/id', '/chargerGroups/0/subgroups/0/id', `${DOUBLE}/id`])(
    'W2 %s is a whole number from 1 to 2^53-1',
    (pointer) => {
      for (const id of [0, -1, 1.5, 2 ** 53, 2 ** 60, 0n, -1n, 2n ** 63n]) {
        expect(brokenBy({ [pointer]: id })).toContain(`W2 ${pointer}`);
      }
    },
  );

  test('W2 an id that is no number is left to the schema', () => {
    expect(brokenBy({ '/id': 'x', '/tags/0/id': null })).toEqual([]);
  });

  test('W2 one tag id is one tag', () => {
    expect(brokenBy({ '/tags/1/id': 4_000_001 })).toEqual(['W2 /tags/1/id']);
    const tags = [{ id: 4_000_001, idTag: 'AAAAAAAA' }];
    expect(brokenTogether(validDriver(), neighbour({ '/tags': tags }))).toEqual(['W2 1 /tags/0/id']);
  });

  test('W2 one driver id is one driver, and one driver has one id', () => {
    expect(brokenTogether(validDriver(), neighbour({ '/id': 1_000_001 }))).toEqual(['W2 1 /id']);
    expect(brokenTogether(neighbour(), neighbour({ '/id': 1_000_003 }))).toEqual(['W2 1 /id']);
  });

  test('W2 one group id is one group, and one group has one id', () => {
    const bodies = (second: Json): Json[] => [
      { externalId: 'a', chargerGroups: [{ id: 1, groupName: 'A', externalId: 'a' }] },
      { externalId: 'b', chargerGroups: [second] },
    ];
    expect(brokenTogether(...bodies({ id: 1, groupName: 'B', externalId: 'b' }))).toEqual([
      'W2 1 /chargerGroups/0/id',
    ]);
    expect(brokenTogether(...bodies({ id: 2, groupName: 'A', externalId: 'a' }))).toEqual([
      'W2 1 /chargerGroups/0/id',
    ]);
    expect(brokenTogether(...bodies({ id: 2, groupName: 'A', externalId: '' }))).toEqual([]);
  });

  test('W2 chargerId and id of a charger are one to one', () => {
    expect(brokenBy({ [`${SILENT}/id`]: 3_000_001 })).toEqual([`W6 ${SILENT}`, `W2 ${SILENT}/id`].sort());
    expect(brokenBy({ [`${SILENT}/chargerId`]: 'ABC-FI-1' })).toEqual([`W2 ${SILENT}/chargerId`]);
  });
});

describe('W3', () => {
  test('W3 a charger in two lists of an answer is the same to the last property', () => {
    const twin = getAt(validDriver(), DOUBLE) as Json;
    expect(brokenBy({ '/chargers/1': twin })).toEqual([]);
    const changed = { ...twin, customProperties: { depth: { list: [1, 2, { three: 3 }] } } };
    expect(brokenBy({ '/chargers/1': changed })).toEqual([
      'W3 /chargers/1/customProperties/depth/list/2/three',
    ]);
  });

  test('W3 a charger is the same in the answers of two drivers', () => {
    const changed = neighbour({ [`${SILENT}/chargerName`]: 'Other' });
    expect(brokenTogether(validDriver(), changed)).toEqual([
      'W3 1 /chargerGroups/0/chargers/1/chargerName',
      `W3 1 ${SILENT}/chargerName`,
    ]);
  });

  test('W3 a group is the same in the answers of two drivers', () => {
    const changed = neighbour({ '/chargerGroups/0/costName': 'Other' });
    expect(brokenTogether(validDriver(), changed)).toEqual(['W3 1 /chargerGroups/0/costName']);
  });

  test('W3 a group below another in one answer is the same on top of the next', () => {
    const group = getAt(validDriver(), '/chargerGroups/0/subgroups/0') as Json;
    expect(brokenTogether(validDriver(), neighbour({ '/chargerGroups': [group] }))).toEqual([]);
    const changed = { ...group, payerId: 5 };
    expect(brokenTogether(validDriver(), neighbour({ '/chargerGroups': [changed] }))).toEqual([
      'W3 1 /chargerGroups/0/payerId',
    ]);
  });
});
