import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../src/body/rules/timestamps.ts';

describe('instants of timestamps', () => {
  test('agree with the engine for every millisecond of years 1 to 9999', () => {
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (at) => {
        expect(instantOf(at.toISOString())).toBeCloseTo(at.getTime() / 1000, 3);
      }),
    );
  });

  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['0001-01-01T00:00:00Z', -62_135_596_800],
    ['2025-04-02T09:11:03.7849436Z', 1_743_585_063.784_943_6],
    ['2024-02-29T23:59:59z', 1_709_251_199],
    ['2025-04-02T11:11:03+02:00', 1_743_585_063],
    ['2025-04-02T04:41:03-04:30', 1_743_585_063],
  ])('%s', (text, instant) => expect(instantOf(text)).toBeCloseTo(instant, 6));

  test.each([null, undefined, 0, '', 'now', '2025-04-02', '2025-04-02T09:11:03', '2025-13-02T09:11:03Z'])(
    '%j is no timestamp',
    (value) => expect(instantOf(value)).toBeNaN(),
  );
});
