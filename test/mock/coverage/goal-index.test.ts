import { expect, test } from 'vitest';
import { setBit } from '../../../src/base/bits.ts';
import { CAUSES } from '../../../src/content/scenarios/scenario.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { operation, schemaShapes } from '../../../src/generated/contract/definition.gen.ts';
import { Coverage } from '../../../src/mock/coverage/coverage.ts';
import { dangerOf, whatOf } from '../../../src/mock/coverage/describe-goal.ts';
import { GoalIndex, goalsOf } from '../../../src/mock/coverage/goal-index.ts';
import { GROUPS } from '../../../src/mock/coverage/goal-slot.ts';
import { minimalBody } from '../../../src/mock/coverage/minimal-body.ts';

const GOALS = builtInContract.derived(goalsOf);

const ids = (goals: GoalIndex) => goals.slots.map(({ id }) => id);
const body = schemaShapes[operation.bodySchema]!;

test('every goal has an id of its own, a group, words and a danger from 0 to 100', () => {
  expect(new Set(ids(GOALS)).size).toBe(GOALS.slots.length);
  for (const [bit, slot] of GOALS.slots.entries()) {
    expect(GOALS.bit(slot.id)).toBe(bit);
    expect(Object.keys(GROUPS)).toContain(slot.group);
    expect(whatOf(slot, GOALS).length, slot.id).toBeGreaterThan(5);
    expect(whatOf(slot, GOALS)).not.toMatch(/undefined/);
    const danger = dangerOf(slot, GOALS);
    expect(danger >= 0 && danger <= 100 && Number.isInteger(danger), slot.id).toBe(true);
  }
});

test('the goals follow from the spec: statuses, causes, properties, null only where it may be', () => {
  const expected = [...Object.keys(operation.statuses).map((status) => `status=${status}`)];
  expect(ids(GOALS)).toEqual(
    expect.arrayContaining([...expected, ...CAUSES.map((cause) => `cause=${cause}`)]),
  );
  for (const { name, nullable } of body) {
    expect(ids(GOALS)).toContain(`${name}=present`);
    expect(ids(GOALS)).toContain(`${name}=absent`);
    expect(ids(GOALS).includes(`${name}=null`)).toBe(nullable === true);
  }
});

test('a schema that stands at several places has one path, and one that contains itself has levels', () => {
  const all = ids(GOALS);
  expect(all).toContain('chargers.sockets.maxWatts=null');
  expect(all.filter((id) => id.endsWith('maxWatts=null'))).toHaveLength(1);
  expect(all).toContain('chargerGroups.chargers=empty');
  expect(all.some((id) => id.startsWith('chargerGroups.subgroups.'))).toBe(false);
  expect(all.filter((id) => id.includes('=level-'))).toEqual([
    'chargerGroups=level-1',
    'chargerGroups=level-2',
    'chargerGroups=level-3+',
  ]);
});

test('enum members are goals of their own, null among them only once', () => {
  const own = ids(GOALS).filter((id) => id.startsWith('chargerGroups.groupType='));
  expect(own).toEqual(
    ['present', 'absent', 'null', 0, 1, 2, 3, 4].map((end) => `chargerGroups.groupType=${end}`),
  );
});

test('an empty text is a goal where text is free, and none for dates and addresses', () => {
  expect(ids(GOALS)).toContain('name=empty');
  expect(ids(GOALS)).not.toContain('tags.startDate=empty');
  expect(ids(GOALS)).not.toContain('chargers.sockets.termsAndConditions=empty');
  expect(ids(GOALS)).toContain('chargers.customProperties=empty');
});

test('a property that the spec gets is a goal at once', () => {
  const shapes = {
    Thing: [
      { name: 'level', type: 'string' as const, enum: ['gold', 'silver'], nullable: true as const },
      { name: 'parts', type: 'array' as const, schema: 'Thing' },
    ],
  };
  const goals = new GoalIndex({
    ...builtInContract,
    shapes,
    operation: { ...operation, bodySchema: 'Thing' },
  });
  const added = ids(goals).filter((id) => /^(level|parts)/.test(id));
  expect(added).toEqual([
    ...['level=present', 'level=absent', 'level=null', 'level="gold"', 'level="silver"'],
    ...['parts=present', 'parts=absent', 'parts=empty', 'parts=one', 'parts=many'],
  ]);
  const level = goals.slots[goals.bit('=level-3+')]!;
  expect(minimalBody(level, goals)).toEqual({ parts: [{ parts: [{}] }] });
});

test('edge cases are goals as soon as they are named', () => {
  const edgeCases = [{ name: 'all-nulls', what: 'everything null that may be', danger: 88 }];
  const goals = new GoalIndex(builtInContract, edgeCases);
  const slot = goals.slots[goals.bit('edge=all-nulls')]!;
  expect([slot.group, whatOf(slot, goals), dangerOf(slot, goals)]).toEqual([
    'edge-cases',
    'everything null that may be',
    88,
  ]);
});

test('a goal that does not exist has no bit', () => {
  expect(() => GOALS.bit('status=299')).toThrow(RangeError);
  expect(GOALS.bitOrNone('status=299')).toBe(-1);
});

test('a coverage holds each bit by itself', () => {
  for (const bit of GOALS.slots.keys()) {
    const coverage = new Coverage();
    const met = new Uint32Array(GOALS.words);
    setBit(met, bit);
    coverage.add(GOALS, met);
    expect([...GOALS.slots.keys()].filter((other) => coverage.has(GOALS, other))).toEqual([bit]);
  }
});
