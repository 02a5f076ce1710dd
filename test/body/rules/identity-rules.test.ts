import { describe, expect, test } from 'vitest';
import { answerOf, checkAnswer, checkSet } from '../../../src/body/rules/rules.ts';
import {
  brokenBy,
  CLOCK,
  DOUBLE,
  getAt,
  otherDriver,
  setAt,
  validDriver,
  WIRED,
} from '../../support/valid-driver.ts';

describe('W1', () => {
  test('W1 externalId is the requested id, character for character', () => {
    expect(brokenBy({ '/externalId': 'Driver-1' })).toEqual(['W1 /externalId']);
  });
});

describe('W4', () => {
  test('W4 the home group has the name that it has in the answer', () => {
    expect(brokenBy({ '/homeGroupName': 'Site 9' })).toEqual(['W4 /homeGroupName']);
  });

  test('W4 the home group has the name that it has in another answer', () => {
    const other = { ...otherDriver(), homeGroupId: 2_000_002, homeGroupName: 'Site 9' };
    const answers = [answerOf(other, 'driver-2', CLOCK), answerOf(validDriver(), 'driver-1', CLOCK)];
    expect(checkSet(answers)).toMatchObject([{ rule: 'W4', answer: 0, pointer: '/homeGroupName' }]);
  });

  test('W4 a home group in no list has one name for all drivers', () => {
    const bodies = ['A', 'B'].map((homeGroupName) => ({ homeGroupId: 2_000_009, homeGroupName }));
    const answers = bodies.map((body) => answerOf(body, 'x', CLOCK));
    expect(checkSet(answers)).toMatchObject([{ rule: 'W4', answer: 1, pointer: '/homeGroupName' }]);
  });

  test('W4 every driver has a home group', () => {
    expect(brokenBy({ '/homeGroupName': '' })).toEqual(['W4 /homeGroupName']);
    expect(brokenBy({ '/homeGroupId': 0 })).toEqual(['W4 /homeGroupId']);
  });
});

describe('W5', () => {
  test('W5 a charger names the site that holds it', () => {
    expect(brokenBy({ [`${DOUBLE}/groupId`]: 2_000_002 })).toEqual([`W5 ${DOUBLE}/groupId`]);
    expect(brokenBy({ [`${DOUBLE}/groupName`]: 'Site 2' })).toEqual([`W5 ${DOUBLE}/groupName`]);
  });

  test('W5 a single charger calls its site as the site calls itself', () => {
    const body = validDriver();
    setAt(body, `${WIRED}/groupId`, 2_000_002);
    expect(checkAnswer(answerOf(body, 'driver-1', CLOCK))).toMatchObject([
      { rule: 'W5', pointer: `${WIRED}/groupName` },
    ]);
  });

  test('W5 two single chargers of one site give it one name', () => {
    const chargers = ['A', 'B'].map((groupName) => ({ groupId: 7, groupName }));
    expect(checkAnswer(answerOf({ chargers }, 'x', CLOCK))).toMatchObject([
      { rule: 'W5', pointer: '/chargers/1/groupName' },
    ]);
  });
});

describe('W6', () => {
  test('W6 no group is in the tree twice', () => {
    const twin = getAt(validDriver(), '/chargerGroups/0/subgroups/0');
    expect(brokenBy({ '/chargerGroups/1': twin })).toEqual(['W6 /chargerGroups/0/subgroups/0']);
  });

  test('W6 no group is below itself', () => {
    const below = { id: 2_000_001, groupName: 'Site 1', externalId: 'site-1' };
    expect(brokenBy({ '/chargerGroups/0/subgroups/0/subgroups': [below] })).toContain(
      'W6 /chargerGroups/0/subgroups/0/subgroups/0',
    );
    const body = { chargerGroups: [{ id: 1, subgroups: [{ id: 1 }] }] };
    const cycle = checkAnswer(answerOf(body, 'x', CLOCK)).find(({ rule }) => rule === 'W6');
    expect(cycle?.message).toContain('subgroup of itself');
  });

  test('W6 no charger is in one list twice', () => {
    const twin = getAt(validDriver(), WIRED);
    expect(brokenBy({ '/chargers/1': twin })).toEqual(['W6 /chargers/1']);
  });

  test('W6 a charger may be in its site and among the single ones', () => {
    expect(brokenBy({ '/chargers/1': getAt(validDriver(), DOUBLE) })).toEqual([]);
  });
});
