import { describe, expect, test } from 'vitest';
import { computeDriver } from '../../../src/body/compute.ts';
import { type EdgeBody, edgeBody, edgeCaseNamed, edgeCases } from '../../../src/body/edge-cases/catalogue.ts';
import { exampleBase } from '../../../src/body/edge-cases/edge-base.ts';
import { allPlaces } from '../../../src/body/edge-cases/edge-places.ts';
import { EDGE_GROUPS } from '../../../src/body/edge-cases/variant.ts';
import { writeJson } from '../../../src/body/edge-cases/wire.ts';
import { answerOf, checkAnswer } from '../../../src/body/rules/rules.ts';
import { preferOf } from '../../../src/content/scenarios/edge-ways.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { definition, operation, schemaShapes } from '../../../src/generated/contract/definition.gen.ts';
import { someOf } from '../../support/runs.ts';
import { THURSDAY, worldOf } from '../../support/worlds.ts';
import { secondOpinion } from './second-validator.ts';

const ALL = edgeCases(builtInContract);
const { externalId, instant, body } = exampleBase(builtInContract);
const EXAMPLE = { externalId, instant, baseBody: writeJson(body) };

/** Answers about drivers of the world: one with all there is, and one with as little as there is. */
const world = worldOf();
const DRIVERS = [7, 21, 86].map((number) => {
  const id = `driver-${number}`;
  const text = JSON.stringify(computeDriver(world.find(id)!, THURSDAY, builtInContract).body);
  return { externalId: id, instant: THURSDAY, baseBody: text };
});

/** The body of the edge case at an index for one of the drivers in turn, made once. */
const bodies = new Map<number, EdgeBody>();
function ofDriver(at: number): EdgeBody {
  const body = bodies.get(at) ?? edgeBody(ALL[at]!.name, DRIVERS[at % DRIVERS.length]!, builtInContract);
  bodies.set(at, body);
  return body;
}
const NEW_DRIVER = { ...DRIVERS[0]!, baseBody: '{"tags":[],"chargerGroups":[],"chargers":[]}' };

describe('the catalogue', () => {
  test('has many hundreds, with stable and unique names', async () => {
    const names = ALL.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1000);
    expect(new Set(names).size).toBe(names.length);
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/names.txt');
  });

  test('has names that need no escaping but the = in a header, and fit into a path', () => {
    for (const { name } of ALL) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9.-]*(?:=[A-Za-z0-9.-]+)?$/);
      expect(`edge-${name}`.length).toBeLessThanOrEqual(128);
      expect(preferOf(name)).toBe(name.includes('=') ? `edge="${name}"` : `edge=${name}`);
    }
  });

  test('says of each in a sentence what breaks, and what it is about', () => {
    for (const { name, why, group, path } of ALL) {
      expect(why, name).toMatch(/^[A-Za-z].{15,180}\.$/);
      expect(Object.keys(EDGE_GROUPS)).toContain(group);
      expect(path === undefined || name.startsWith(`${path}=`), name).toBe(true);
    }
    expect([...new Set(ALL.map(({ group }) => group))].sort()).toEqual(Object.keys(EDGE_GROUPS).sort());
  });

  test('has every property of every schema of the body as absent, and as null where it may be', () => {
    const places = allPlaces(builtInContract);
    const schemas = new Set(places.map(({ owner }) => owner));
    expect([...schemas].sort()).toEqual(
      Object.keys(schemaShapes)
        .filter((name) => name !== 'Problem')
        .sort(),
    );
    for (const { path, property } of places) {
      expect(edgeCaseNamed(`${path}=absent`, builtInContract), path).toBeDefined();
      expect(edgeCaseNamed(`${path}=null`, builtInContract) !== undefined, path).toBe(
        property.nullable === true,
      );
      for (const value of property.enum ?? [])
        expect(edgeCaseNamed(`${path}=${value}`, builtInContract), path).toBeDefined();
    }
  });
});

describe('validity', { timeout: 120_000 }, () => {
  test('what claims to be valid is, in the eyes of another validator; what does not, is not', () => {
    for (const { name, valid, breaksSpec } of someOf(ALL, 100)) {
      const opinion = secondOpinion(edgeBody(name, EXAMPLE, builtInContract).text);
      expect({ name, valid, breaksSpec }).toEqual({ name, valid: opinion.length === 0, breaksSpec: !valid });
    }
  });

  test('holds on any driver as well, one without anything included', () => {
    for (const [at, { name, valid }] of someOf([...ALL.entries()], 100)) {
      for (const { violations } of [edgeBody(name, NEW_DRIVER, builtInContract), ofDriver(at)]) {
        const breaksSpec = violations.some((line) => line.startsWith('spec '));
        expect({ name, valid: !breaksSpec }).toEqual({ name, valid });
      }
    }
  });

  test('the second validator sees what is wrong', () => {
    expect(secondOpinion('{"id":1}')).toEqual([]);
    for (const text of [
      '{"id":"1"}',
      '{"id":null}',
      '{"id":9223372036854775808}',
      '{"tags":[null]}',
      '{"tags":[{"startDate":"2026-02-30T00:00:00Z"}]}',
      '{"chargers":[{"sockets":[{"maxWatts":2147483648}]}]}',
      '{"chargers":[{"sockets":[{"termsAndConditions":"string"}]}]}',
      '{"chargerGroups":[{"groupType":5}]}',
      '{"chargerGroups":[{"subgroups":[{"subgroups":[null]}]}]}',
      '{"chargers":[{"customProperties":{"a":1}}]}',
    ]) {
      expect(secondOpinion(text).length, text).toBeGreaterThan(0);
    }
  });
});

describe('world rules', () => {
  test('are named where a body breaks one that the example of the spec obeys', () => {
    const rulesOf = (name: string) => edgeCaseNamed(name, builtInContract)!.breaksRules;
    expect(rulesOf('chargers.sockets.maxWatts=null')).toEqual(['W14']);
    expect(rulesOf('chargers.sockets.status=emoji')).toEqual(['W9']);
    expect(rulesOf('chargerGroups.onlineSocket=int32-max')).toEqual(['W7']);
    expect(rulesOf('externalId=empty')).toEqual(['W1']);
    expect(rulesOf('chargers.lastSeen=year-9999')).toEqual(['W11']);
    expect(rulesOf('name=emoji')).toEqual([]);
  });

  test.each(['chargerGroups.subgroups=nested-1', 'chargerGroups.subgroups=nested-50', 'properties-reversed'])(
    'none is broken by %s, on the example and on a driver of the world',
    (name) => {
      expect(edgeCaseNamed(name, builtInContract)!.breaksRules).toEqual([]);
      for (const base of DRIVERS) {
        const { text } = edgeBody(name, base, builtInContract);
        expect(checkAnswer(answerOf(JSON.parse(text), base.externalId, base.instant))).toEqual([]);
      }
    },
  );

  test('a charger that is in two lists changes in both (W3)', () => {
    expect(
      ALL.filter(({ name, breaksRules }) => name.startsWith('chargers.') && breaksRules.includes('W3')),
    ).toEqual([]);
  });
});

test('bodies are about the driver that was asked for, and the same every time', () => {
  for (const [at, { name, path }] of someOf([...ALL.entries()], 100)) {
    if (path === 'externalId' || /^(?:empty-object|page-example.*)$/.test(name)) continue;
    const { externalId } = JSON.parse(ofDriver(at).text) as { externalId: string };
    expect(externalId, name).toBe(DRIVERS[at % DRIVERS.length]!.externalId);
  }
  const some = ALL.filter((_, at) => at % 17 === 0);
  for (const { name } of some)
    expect(edgeBody(name, EXAMPLE, builtInContract)).toEqual(edgeBody(name, EXAMPLE, builtInContract));
});

test('the example that bodies are made from is the one of the spec', () => {
  const { examples } = definition.components as unknown as { examples: { extIdTest: { value: unknown } } };
  expect(JSON.parse(EXAMPLE.baseBody)).toEqual(examples.extIdTest.value);
  expect(EXAMPLE.instant).toBe(Date.UTC(2026, 2, 2, 9, 15) / 1000);
  expect(Object.keys(body)).toEqual(schemaShapes[operation.bodySchema]!.map(({ name }) => name));
});

test.each(['nobody=null', 'chargers.sockets.maxWats=null', '', '__proto__'])('%j is no edge case', (name) => {
  expect(edgeCaseNamed(name, builtInContract)).toBeUndefined();
  expect(() => edgeBody(name, EXAMPLE, builtInContract)).toThrow(/There is no edge case/);
});

test('a wrong name is told the nearest ones, or those that it is a part of', () => {
  const told = (name: string) => {
    try {
      edgeBody(name, EXAMPLE, builtInContract);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  expect(told('chargers.sockets.maxWats=null')).toMatch(/Did you mean chargers\.sockets\.maxWatts=null\?/);
  expect(told('payerId=nul')).toMatch(/Did you mean payerId=null\?/);
  expect(told('maxAmperage=null')).toMatch(/Did you mean .*chargers\.sockets\.maxAmperage=null.*\?/);
});
