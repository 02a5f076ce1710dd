import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, checkAnswer, checkSet, describeViolation } from '../../../src/body/rules/rules.ts';
import { CLOCK, type Json, setAt, validDriver } from '../../support/valid-driver.ts';

function checkAll(body: unknown): string[] {
  const answer = answerOf(body, 'driver-1', CLOCK);
  return [...checkAnswer(answer), ...checkSet([answer, answer])].map(describeViolation);
}

/** Every place in a JSON value, as pointers. */
function places(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const below = Object.entries(value).flatMap(([name, child]) => places(child, `${pointer}/${name}`));
  return pointer === '' ? below : [pointer, ...below];
}

const ODD_VALUES = [undefined, null, '', 'x', 0, -1, 1e300, 2 ** 60, true, [], [null], {}, [[]], [{}]];

describe('checks of any JSON', () => {
  test('any value at the root is checked without an exception', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (body) => void checkAll(body)),
    );
  });

  test('any JSON in the place of a list is checked without an exception', () => {
    const lists = ['tags', 'chargerGroups', 'chargers', 'integratedExternalIds'];
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.jsonValue(), (name, value) => {
        checkAll({ ...validDriver(), [name]: value });
        checkAll({ ...validDriver(), [name]: [value, value] });
      }),
    );
  });

  test('an odd value in any place of a driver is checked without an exception', () => {
    for (const pointer of places(validDriver())) {
      for (const odd of ODD_VALUES) {
        const body = validDriver();
        setAt(body, pointer, odd);
        checkAll(body);
      }
    }
  });

  test('a rule says nothing about what is absent', () => {
    for (const pointer of places(validDriver())) {
      if (/\/\d+$/.test(pointer)) continue; // an absent entry of a list is a null one
      const body = validDriver();
      setAt(body, pointer, undefined);
      const broken = checkAll(JSON.parse(JSON.stringify(body)));
      const consequences = /\/(subgroups|chargers|sockets|chargerGroups)$/.test(pointer);
      if (!consequences) expect(`${pointer}: ${broken.join()}`).toBe(`${pointer}: `);
    }
    expect(checkAll({})).toEqual([]);
    expect(checkAll({ chargerGroups: [{ onlineSocket: 3 }], chargers: [{}], tags: [{}] })).toEqual([]);
  });

  test('groups and properties nested ten thousand deep do not overflow the stack', () => {
    let group: Json = { id: 2_000_000 };
    let properties: Json = {};
    for (let id = 1; id < 10_000; id++) {
      group = { id, subgroups: [group], chargers: [] };
      properties = { properties };
    }
    const charger = (): Json => ({ id: 1, customProperties: structuredClone({}) });
    const body = { chargerGroups: [group], chargers: [{ ...charger(), customProperties: properties }] };
    checkAll(body);
  });
});
