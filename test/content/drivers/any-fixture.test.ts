import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES } from '../../../src/body/rules/statuses.ts';
import { validateDriver } from '../../../src/generated/contract/validators.gen.ts';
import { STATIONS } from '../../../src/world/catalogue/stations.ts';
import { COUNTRIES } from '../../../src/world/places/countries.ts';
import { runs } from '../../support/runs.ts';
import { answersOf, complete, violationsOf } from './support.ts';

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const ago = fc.integer({ min: 0, max: 5000 }).map((minutes) => `-PT${minutes}M`);
const status = fc.constantFrom(...STATUSES);
const model = fc.constantFrom(...STATIONS.map((station) => station.model));
const when = fc.oneof(
  fc.integer({ min: -4000, max: 4000 }).map((days) => `${days < 0 ? '-' : ''}P${Math.abs(days)}D`),
  fc.integer({ min: 0, max: 2_000_000_000 }).map((at) => new Date(at * 1000).toISOString()),
);

const charger = fc.record(
  {
    model: some(model),
    name: some(fc.string({ minLength: 1, maxLength: 8 })),
    count: some(fc.integer({ min: 1, max: 6 })),
    connection: some(fc.constantFrom('online', 'offline', 'never')),
    lastSeen: some(ago),
    status: some(status),
    sockets: some(
      fc.dictionary(
        fc.constantFrom('1', '2', '3'),
        fc.oneof(status, fc.record({ status, since: some(ago) })),
        { maxKeys: 2 },
      ),
    ),
  },
  { requiredKeys: [] },
);

const tag = fc.record(
  {
    state: some(fc.constantFrom('expired', 'current', 'future')),
    startDate: some(fc.oneof(when, fc.constant(null))),
    expiringDate: some(when),
    lastUpdated: some(when),
  },
  { requiredKeys: [] },
);

const site = (depth: number): fc.Arbitrary<object> =>
  fc.record(
    {
      kind: some(fc.constantFrom('residence', 'workplace', 'destination', 'hub', 'depot')),
      country: some(fc.constantFrom(...COUNTRIES.map(({ code }) => code))),
      chargers: some(fc.array(charger, { maxLength: 3 })),
      access: depth === 0 ? some(fc.boolean()) : fc.constant(undefined),
      sites:
        depth >= 2
          ? fc.constant(undefined)
          : some(fc.dictionary(fc.stringMatching(/^[a-z]{6}$/), site(depth + 1), { maxKeys: 2 })),
    },
    { requiredKeys: [] },
  );

const driver = fc.record(
  {
    externalId: fc.stringMatching(/^[a-z0-9]{10}$/),
    country: some(fc.constantFrom(...COUNTRIES.map(({ code }) => code))),
    tags: some(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.array(tag, { maxLength: 3 }))),
    sites: some(fc.dictionary(fc.stringMatching(/^[a-z]{6}$/), site(0), { maxKeys: 3 })),
    worldSites: some(fc.integer({ min: 0, max: 3 })),
  },
  { requiredKeys: ['externalId'] },
);

/** JSON is YAML; undefined properties fall away. */
const text = (drivers: readonly unknown[]) => JSON.stringify(drivers);

test('any fixture obeys all rules at any instant, or is refused with a place and a reason', () => {
  let good = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(driver, { minLength: 1, maxLength: 3, selector: ({ externalId }) => externalId }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.array(fc.integer({ min: 0, max: 7_258_118_399 }), { minLength: 2, maxLength: 4 }),
      (drivers, seed, instants) => {
        const { set, problems } = complete(text(drivers), { seed, instant: instants[0]! });
        for (const { where, message, code } of problems) {
          expect([
            'fixture-invalid',
            'fixture-rule-violated',
            'fixture-unknown-name',
            'fixture-duplicate',
          ]).toContain(code);
          expect(where).toMatchObject({ file: 'a.yaml', line: 1, pointer: expect.any(String) });
          expect(message).toMatch(/Allowed: |World rule W\d+: |exists already/);
          // These follow from the words of the fixture alone: what completes it must never break a rule.
          expect(message).not.toMatch(/World rule W(?:1|2|3|4|5|7|8|9|13|14|15|16|17|18|19|21)\b/);
        }
        if (problems.length > 0) return;
        good++;
        for (const instant of instants) {
          expect(violationsOf(set, instant)).toEqual([]);
          for (const { body } of answersOf(set, 'demo', instant)) expect(validateDriver(body)).toEqual([]);
        }
      },
    ),
    { numRuns: runs(100) },
  );
  expect(good).toBeGreaterThan(20);
});
