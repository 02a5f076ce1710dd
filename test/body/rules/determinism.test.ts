import { describe, expect, test } from 'vitest';
import { checkCustomers, checkReplies, checkRuns } from '../../../src/body/rules/rules.ts';

const reply = (question: string, bytes: string, instant = 1000) => ({ question, bytes, instant });

describe('W23', () => {
  test('W23 the same question at the same instant has the same bytes', () => {
    expect(checkReplies([reply('a', '1'), reply('b', '2'), reply('a', '1'), reply('a', '3', 1001)])).toEqual(
      [],
    );
    const found = checkReplies([reply('a', '{"id":1}'), reply('a', '{"id":2}')]);
    expect(found).toMatchObject([{ rule: 'W23', pointer: '/1', answer: 1 }]);
    expect(found[0]?.message).toContain('at character 6');
  });
});

describe('W24', () => {
  const generated = (externalId: string, id: number) =>
    ({ externalId, origin: 'generated', status: 200, body: { id, externalId } }) as const;
  const fixture = { externalId: 'f', origin: 'fixture', status: 200, body: { id: 1 } } as const;
  const missing = { externalId: 'f', origin: 'none', status: 404 } as const;

  test('W24 a generated id is another driver for each customer', () => {
    const views = (id: number) => [
      { customer: 'a', drivers: [generated('d', 5)] },
      { customer: 'b', drivers: [generated('d', id)] },
    ];
    expect(checkCustomers(views(6))).toEqual([]);
    expect(checkCustomers(views(5))).toMatchObject([{ rule: 'W24', pointer: '/1/drivers/0/body' }]);
  });

  test('W24 a fixture driver is a 404 for other customers', () => {
    const views = (other: typeof missing | ReturnType<typeof generated>) => [
      { customer: 'b', drivers: [other] },
      { customer: 'a', drivers: [fixture] },
    ];
    expect(checkCustomers(views(missing))).toEqual([]);
    expect(checkCustomers(views(generated('f', 9)))).toMatchObject([
      { rule: 'W24', pointer: '/0/drivers/0/status', answer: 0 },
    ]);
  });
});

describe('W25', () => {
  test('W25 order and number of questions change nothing', () => {
    const [a, b] = [reply('a', '1'), reply('b', '2')];
    expect(checkRuns([[a, b], [b, a, a], [b]])).toEqual([]);
    expect(
      checkRuns([
        [a, b],
        [b, reply('a', '9')],
      ]),
    ).toMatchObject([{ rule: 'W25', pointer: '/1/1' }]);
    expect(checkRuns([[a, reply('a', '9')]])).toMatchObject([{ rule: 'W25', pointer: '/0/1' }]);
  });

  test('W25 the clock that answers see shows whole seconds', () => {
    expect(checkRuns([[reply('a', '1', 1000.5)]])).toMatchObject([{ rule: 'W25', pointer: '/0/0/instant' }]);
  });
});
