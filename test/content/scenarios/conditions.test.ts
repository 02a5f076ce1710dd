import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/base/random.ts';
import {
  type Calls,
  compileWhen,
  countsMatch,
  isLucky,
  luckOf,
  type RequestContext,
  type When,
} from '../../../src/content/scenarios/conditions.ts';

const HEADERS: Readonly<Record<string, string>> = { 'x-app': 'ios/17' };

const facts = (more: Partial<RequestContext> = {}): RequestContext => ({
  externalId: 'driver-7',
  customer: 'demo',
  header: (name) => HEADERS[name],
  query: (name) => (name === 'page' ? '2' : undefined),
  ...more,
});

describe('conditions', () => {
  test.each<[When, boolean]>([
    [{}, true],
    [{ externalId: 'driver-*' }, true],
    [{ externalId: 'driver-7', customer: 'demo' }, true],
    [{ externalId: 'driver-7', customer: 'acme' }, false],
    [{ headers: { 'X-App': 'ios/*' } }, true],
    [{ headers: { 'x-app': 'android/*' } }, false],
    [{ headers: { 'x-other': '*' } }, false],
    [{ query: { page: '?' } }, true],
    [{ query: { Page: '?' } }, false],
    [{ query: { __proto__: '*', page: '2' } }, true],
    [{ externalId: '*', query: { page: '3' } }, false],
  ])('%j: %j', (when, expected) => expect(compileWhen(when).matches(facts())).toBe(expected));

  test('a value that is not there matches nothing, not even *', () => {
    expect(compileWhen({ externalId: '*' }).matches(facts({ externalId: undefined }))).toBe(false);
    expect(compileWhen({ customer: '*' }).matches(facts({ customer: undefined }))).toBe(false);
  });

  test('tell the one id that they are about', () => {
    expect(compileWhen({ externalId: 'a\\*b' }).exactExternalId).toBe('a*b');
    expect(compileWhen({ externalId: 'a*b' }).exactExternalId).toBeUndefined();
    expect(compileWhen({}).exactExternalId).toBeUndefined();
  });
});

describe('counting', () => {
  test.each<[Calls | undefined, boolean[]]>([
    [undefined, [true, true, true, true]],
    ['once', [true, false, false, false]],
    [{ first: 2 }, [true, true, false, false]],
    [{ nth: 3 }, [false, false, true, false]],
    [{}, [true, true, true, true]],
  ])('%j', (calls, expected) => {
    expect([1, 2, 3, 4].map((count) => countsMatch(calls, count))).toEqual(expected);
  });
});

describe('luck', () => {
  const key = keyOf('session');
  const run = (session = key, subject = 'rule') =>
    Array.from({ length: 2000 }, (_, index) => isLucky(0.3, session, subject, index + 1));

  test('is the same for the same session, rule and call', () => {
    expect(run()).toEqual(run());
  });

  test('differs between sessions and between rules', () => {
    expect(run(keyOf('other'))).not.toEqual(run());
    expect(run(key, 'other')).not.toEqual(run());
  });

  test('comes as often as it is likely', () => {
    expect(run().filter(Boolean).length / 2000).toBeCloseTo(0.3, 1);
  });

  test('0 is never, 1 always', () => {
    for (let count = 1; count < 500; count++) {
      expect(isLucky(0, key, 'rule', count)).toBe(false);
      expect(isLucky(1, key, 'rule', count)).toBe(true);
    }
  });

  test('as numbers is the same again, and spread over 0 to 1', () => {
    const draw = () => {
      const luck = luckOf(key, 'rule', 1);
      return Array.from({ length: 1000 }, luck);
    };
    expect(draw()).toEqual(draw());
    expect(draw().every((number) => number >= 0 && number < 1)).toBe(true);
    expect(draw().reduce((sum, number) => sum + number) / 1000).toBeCloseTo(0.5, 1);
  });
});
