import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PropertyShape } from '../../../src/base/json/shape.ts';
import { computeDriver } from '../../../src/body/compute.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { operation, schemaShapes } from '../../../src/generated/contract/definition.gen.ts';
import { Coverage } from '../../../src/mock/coverage/coverage.ts';
import { goalsOf } from '../../../src/mock/coverage/goal-index.ts';
import { minimalBody } from '../../../src/mock/coverage/minimal-body.ts';
import { THURSDAY, worldOf } from '../../support/worlds.ts';

const GOALS = builtInContract.derived(goalsOf);

/** Ids of what a set of bits has. */
function idsOf(bits: Uint32Array): string[] {
  return GOALS.slots.flatMap(({ id }, bit) => ((bits[bit >>> 5]! >>> (bit & 31)) & 1 ? [id] : []));
}
const met = (body: unknown) => idsOf(GOALS.cover(body));

test('what is left out, null, empty and there is told apart', () => {
  const ids = met({ name: '', payerId: null, tags: [], chargers: [{ sockets: null, customProperties: {} }] });
  expect(ids).toEqual(
    expect.arrayContaining([
      ...['id=absent', 'name=present', 'name=empty', 'payerId=null', 'tags=present', 'tags=empty'],
      ...['chargers=one', 'chargers.sockets=null', 'chargers.customProperties=empty', 'chargers.id=absent'],
    ]),
  );
  expect(ids).not.toContain('payerId=present');
  expect(ids).not.toContain('chargers.sockets.id=absent');
});

test('chargers of sites count like those of the driver, and sites below sites like sites', () => {
  const ids = met({ chargerGroups: [{ subgroups: [{ groupType: 3, chargers: [{ imsi: null }, {}] }] }] });
  expect(ids).toEqual(
    expect.arrayContaining([
      ...['chargers.imsi=null', 'chargerGroups.groupType=3', 'chargerGroups.chargers=many'],
      ...['chargerGroups=level-1', 'chargerGroups=level-2'],
    ]),
  );
  expect(ids).not.toContain('chargerGroups=level-3+');
});

test('what the contract does not allow covers nothing', () => {
  for (const body of [null, [], 'text', 7, [{ id: 1 }]]) expect(met(body)).toEqual([]);
  const ids = met({
    id: null,
    name: 7,
    tags: {},
    chargers: 'none',
    chargerGroups: [{ groupType: 'Public' }, null],
  });
  expect(ids.filter((id) => /^(id|name|tags|chargers|chargerGroups\.groupType)=/.test(id))).toEqual([]);
  expect(ids).toContain('chargerGroups=many');
});

test('a body of any depth is looked at without an end of the stack', () => {
  let group: object = {};
  for (let i = 0; i < 50_000; i++) group = { subgroups: [group] };
  expect(met({ chargerGroups: [group] })).toContain('chargerGroups=level-3+');
});

test('the smallest body of each goal about a body meets it', () => {
  for (const slot of GOALS.slots.filter(({ path }) => path !== '')) {
    const body = minimalBody(slot, GOALS);
    expect(met(JSON.parse(JSON.stringify(body))), JSON.stringify(body)).toContain(slot.id);
  }
});

test('what the world computes is covered alike before and after it was written', () => {
  const world = worldOf();
  for (let i = 1; i <= 20; i++) {
    const body = computeDriver(world.find(`driver-${i}`)!, THURSDAY, builtInContract).own;
    expect(met(body)).toEqual(met(JSON.parse(JSON.stringify(body))));
  }
});

/** Values that a property may have, and some that it may not. */
function anyValue({ type, schema }: PropertyShape, depth: number): fc.Arbitrary<unknown> {
  const inner = schema && depth > 0 ? bodyOf(schema, depth - 1) : fc.constant({});
  const own: Record<PropertyShape['type'], fc.Arbitrary<unknown>> = {
    string: fc.constantFrom('', 'text'),
    integer: fc.integer({ min: 0, max: 5 }),
    number: fc.double(),
    boolean: fc.boolean(),
    array: fc.array(inner, { maxLength: 3 }),
    object: inner,
  };
  return fc.oneof({ weight: 4, arbitrary: own[type] }, fc.constant(null), fc.jsonValue({ maxDepth: 1 }));
}
function bodyOf(schema: string, depth: number): fc.Arbitrary<unknown> {
  const entries = schemaShapes[schema]!.map((property) => [property.name, anyValue(property, depth)]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}

test('the coverage of a set of bodies is the union of their coverages, in any order', () => {
  const bodies = fc.array(bodyOf(operation.bodySchema, 2), { maxLength: 5 });
  fc.assert(
    fc.property(bodies, (all) => {
      const coverage = new Coverage();
      for (const body of all) coverage.add(GOALS, GOALS.cover(body));
      const reversed = new Coverage();
      for (const body of [...all].reverse()) reversed.add(GOALS, GOALS.cover(body));
      const union = new Set(all.flatMap(met));
      for (const [bit, { id }] of GOALS.slots.entries()) {
        expect(coverage.has(GOALS, bit), id).toBe(union.has(id));
        expect(reversed.has(GOALS, bit), id).toBe(union.has(id));
      }
    }),
    { numRuns: 60 },
  );
});
