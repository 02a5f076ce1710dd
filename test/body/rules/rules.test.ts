import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerOf, checkAnswer, checkSet, describeViolation, RULES } from '../../../src/body/rules/rules.ts';
import { CLOCK, otherDriver, setAt, validDriver } from '../../support/valid-driver.ts';

describe('the rules of the world', () => {
  test('RULES lists W1 to W26, each once and in order', () => {
    expect(RULES.map((rule) => rule.id)).toEqual(Array.from({ length: 26 }, (_, index) => `W${index + 1}`));
  });

  test('W1 to W9 bind the real service, the others only the simulated world', () => {
    const contract = RULES.filter((rule) => rule.binding === 'contract').map((rule) => rule.id);
    expect(contract).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9']);
  });

  test('each rule has the kind that the world rules give it', () => {
    const sets = ['W2', 'W3', 'W4', 'W13', 'W18', 'W20', 'W23', 'W24'];
    const timelines = ['W25', 'W26'];
    for (const { id, kind } of RULES) {
      const expected = sets.includes(id) ? 'set' : timelines.includes(id) ? 'timeline' : 'answer';
      expect(`${id} ${kind}`).toBe(`${id} ${expected}`);
    }
  });

  test('each title is one sentence, and is that of the docs', () => {
    const docs = readFileSync('docs/world-rules.md', 'utf8');
    for (const { id, kind, binding, title } of RULES) {
      expect(title).toMatch(/^[A-Z][^.]*\.$/);
      expect(docs).toContain(`| ${id} | ${kind} | ${binding} | ${title} |`);
    }
  });

  test('a valid driver breaks no rule', () => {
    expect(checkAnswer(answerOf(validDriver(), 'driver-1', CLOCK)).map(describeViolation)).toEqual([]);
  });

  test('a set of valid drivers breaks no rule, even with one of them twice', () => {
    const answers = [validDriver(), otherDriver(), validDriver()].map((body) =>
      answerOf(body, String(body.externalId), CLOCK),
    );
    expect(checkSet(answers).map(describeViolation)).toEqual([]);
  });

  test('a set does not repeat what a single answer breaks', () => {
    const body = validDriver();
    setAt(body, '/chargerGroups/0/onlineSocket', 99);
    expect(checkSet([answerOf(body, 'driver-1', CLOCK)])).toEqual([]);
  });

  test('a violation reads as one line', () => {
    const body = validDriver();
    setAt(body, '/chargerGroups/0/subgroups/0/onlineSocket', 3);
    const [violation] = checkAnswer(answerOf(body, 'driver-1', CLOCK));
    expect(describeViolation(violation!)).toBe(
      'W7 /chargerGroups/0/subgroups/0: onlineSocket 3 + offlineSocket 0 + errorSocket 1 = 4, ' +
        'but the group and its subgroups have 3 sockets (2 online, 0 offline, 1 error)',
    );
    expect(describeViolation({ rule: 'W2', pointer: '/id', answer: 4, message: 'x' })).toBe(
      'W2 answer 4 /id: x',
    );
    expect(describeViolation({ rule: 'W20', pointer: '', message: 'x' })).toBe('W20: x');
  });
});
