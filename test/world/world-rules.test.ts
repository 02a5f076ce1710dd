import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkAnswer,
  checkCustomers,
  checkReplies,
  checkRuns,
  checkSet,
} from '../../src/body/rules/rules.ts';
import { validateDriver } from '../../src/generated/contract/validators.gen.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/runs.ts';
import { answersOf, bodyOf, customers, instants, numbers, seeds, worldOf } from '../support/worlds.ts';

const RUNS = { numRuns: runs(60) };

describe('any world', () => {
  test('W1 to W22 hold for any seed, customer, driver and instant, and the body obeys the spec', () => {
    fc.assert(
      fc.property(seeds, customers, numbers, instants, (seed, customer, n, instant) => {
        const world = worldOf({ seed, customer });
        const answers = answersOf(world, [`driver-${n}`], instant);
        expect(validateDriver(answers[0]!.body)).toEqual([]);
        expect(checkAnswer(answers[0]!)).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  test('W1 holds for any text where unknown ids get a driver', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: anyCharacter }), instants, (externalId, instant) => {
        const answers = answersOf(worldOf({ unknown: 'generate' }), [externalId], instant);
        expect(checkAnswer(answers[0]!)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('W2, W3, W4, W13, W18 and W20 hold over sets of drivers of one customer', () => {
    fc.assert(
      fc.property(
        seeds,
        customers,
        instants,
        fc.uniqueArray(numbers, { minLength: 40, maxLength: 60 }),
        (seed, customer, instant, ns) => {
          const ids = ns.map((n) => `driver-${n}`);
          expect(checkSet(answersOf(worldOf({ seed, customer }), ids, instant))).toEqual([]);
        },
      ),
      { numRuns: runs(10) },
    );
  });

  test('W2, W3 and W20 hold over 2,000 neighbouring drivers', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `driver-${i + 1}`);
    expect(checkSet(answersOf(worldOf(), ids, 1_768_467_600))).toEqual([]);
  });

  test('W23 the same question has the same bytes in a world made anew', () => {
    fc.assert(
      fc.property(seeds, customers, numbers, instants, (seed, customer, n, instant) => {
        const reply = () => ({
          question: `${seed} ${customer} driver-${n}`,
          instant,
          bytes: JSON.stringify(bodyOf(worldOf({ seed, customer }), `driver-${n}`, instant)),
        });
        expect(checkReplies([reply(), reply()])).toEqual([]);
      }),
      RUNS,
    );
  });

  test('W24 another customer has another driver under the same id', () => {
    fc.assert(
      fc.property(seeds, fc.uniqueArray(customers, { minLength: 2, maxLength: 2 }), (seed, both) => {
        const views = both.map((customer) => ({
          customer,
          drivers: [1, 2, 3].map((n) => ({
            externalId: `driver-${n}`,
            origin: 'generated' as const,
            status: 200,
            body: bodyOf(worldOf({ seed, customer }), `driver-${n}`, 1_768_467_600),
          })),
        }));
        expect(checkCustomers(views)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('W25 the order and number of questions leave no trace', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), instants), { minLength: 2, maxLength: 12 }),
        (seed, questions) => {
          const run = (asked: typeof questions) => {
            const world = worldOf({ seed });
            return asked.map(([n, instant]) => ({
              question: `driver-${n}`,
              instant,
              bytes: JSON.stringify(bodyOf(world, `driver-${n}`, instant)),
            }));
          };
          const runs = [run(questions), run([...questions].reverse()), run([...questions, ...questions])];
          expect(checkRuns(runs)).toEqual([]);
        },
      ),
      { numRuns: runs(20) },
    );
  });
});

describe('identity', () => {
  test('the population decides who exists, not who they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), instants, (n, instant) => {
        const small = bodyOf(worldOf({ population: 10 }), `driver-${n}`, instant);
        const large = bodyOf(worldOf({ population: 1_000_000_000 }), `driver-${n}`, instant);
        expect(small).toEqual(large);
      }),
      RUNS,
    );
  });

  test.each([
    'driver-0',
    'driver-01',
    'driver-+1',
    'driver--1',
    'driver-1e3',
    'driver-1.0',
    'driver-',
    'driver-11',
    'x',
  ])('%s names nobody in a population of ten', (id) => {
    expect(worldOf({ population: 10 }).find(id)).toBeUndefined();
  });

  test('W2 ids of drivers and tags stay exact numbers for texts that follow no pattern', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: anyCharacter }), seeds, (externalId, seed) => {
        const model = worldOf({ seed, unknown: 'generate' }).find(externalId)!;
        const ids = [model.id, ...model.tagsAt(0).map((tag) => tag.id)];
        expect(ids.filter((id) => !Number.isSafeInteger(id) || id <= 1_000_000)).toEqual([]);
      }),
      RUNS,
    );
  });
});
