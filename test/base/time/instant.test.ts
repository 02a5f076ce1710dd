import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIRST_INSTANT,
  formatInstant,
  LAST_INSTANT,
  NEVER,
  parseInstant,
} from '../../../src/base/time/instant.ts';

const THURSDAY = 1_768_467_600;

describe('formatInstant', () => {
  test.each([
    [FIRST_INSTANT, '1970-01-01T00:00:00Z'],
    [LAST_INSTANT, '2199-12-31T23:59:59Z'],
    [THURSDAY, '2026-01-15T09:00:00Z'],
    [951_782_399, '2000-02-28T23:59:59Z'],
    [951_782_400, '2000-02-29T00:00:00Z'],
    [951_868_800, '2000-03-01T00:00:00Z'],
    [4_107_542_399, '2100-02-28T23:59:59Z'],
    [4_107_542_400, '2100-03-01T00:00:00Z'],
    [1_798_761_599, '2026-12-31T23:59:59Z'],
    [1_798_761_600, '2027-01-01T00:00:00Z'],
  ])('%i is %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });

  test.each([
    [-1, '1969-12-31T23:59:59Z'],
    [-62_135_596_800, NEVER],
    [LAST_INSTANT + 1, '2200-01-01T00:00:00Z'],
  ])('%i, which no clock shows, is %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });

  test('a fraction of a second is floored', () => {
    expect(formatInstant(THURSDAY + 0.9)).toBe('2026-01-15T09:00:00Z');
  });

  test('a number that is none is refused', () => {
    expect(() => formatInstant(Number.NaN)).toThrow(RangeError);
  });

  test('each day of three centuries is that of Date', () => {
    const instants = Array.from(
      { length: Math.ceil(LAST_INSTANT / 86_400) },
      (_, day) => day * 86_400 + ((day * 7919) % 86_400),
    );
    const others = instants.filter(
      (instant) => formatInstant(instant) !== `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`,
    );
    expect(others).toEqual([]);
  });
});

describe('parseInstant', () => {
  test.each([
    ['1970-01-01T00:00:00Z', FIRST_INSTANT],
    ['2199-12-31T23:59:59Z', LAST_INSTANT],
    ['2199-12-31T23:59:59.999999999Z', LAST_INSTANT],
    ['2026-01-15T09:00:00z', THURSDAY],
    ['2026-01-15t09:00:00Z', THURSDAY],
    ['2026-01-15T10:00:00+01:00', THURSDAY],
    ['2026-01-15T05:30:00-03:30', THURSDAY],
    ['2026-01-16T08:59:00+23:59', THURSDAY],
    ['1970-01-01T01:00:00+01:00', FIRST_INSTANT],
    ['2028-02-29T00:00:00Z', 1_835_395_200],
    ['2026-01-15T23:59:59Z', THURSDAY + 53_999],
  ])('%s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test.each([
    ...['1969-12-31T23:59:59Z', '2200-01-01T00:00:00Z', '1970-01-01T00:59:59+01:00'],
    ...['2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-00-10T00:00:00Z', '2026-13-10T00:00:00Z'],
    ...['2026-01-00T00:00:00Z', '2026-01-32T00:00:00Z'],
    ...['2026-01-15T24:00:00Z', '2026-01-15T09:60:00Z', '2026-01-15T09:00:60Z'],
    ...['2026-01-15T09:00:00+24:00', '2026-01-15T09:00:00+01:60', '2026-01-15T09:00:00+1:00'],
    ...['2026-01-15T09:00:00', '2026-01-15T09:00Z', '2026-01-15', '2026-01-15 09:00:00Z', ''],
    ...['2026-01-15T09:00:00.Z', '2026-01-15T09:00:00.1234567890Z', '2026-01-15T09:00:00UTC'],
    ...[' 2026-01-15T09:00:00Z', '2026-01-15T09:00:00Z ', '26-01-15T09:00:00Z', '+2026-01-15T09:00:00Z'],
  ])('%j is no instant of a clock', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('what is written is read back, in any offset', () => {
    const instants = fc.integer({ min: 86_400, max: LAST_INSTANT - 86_400 });
    fc.assert(
      fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (instant, minutes) => {
        const away = Math.abs(minutes);
        const two = (number: number) => String(number).padStart(2, '0');
        const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
        const text = formatInstant(instant + minutes * 60).replace('Z', offset);
        expect(parseInstant(text)).toBe(instant);
      }),
    );
  });
});
