import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater, instantIn, parseTimeOfDay, parseWallTime, wallTimeIn } from '../../src/base/time-zone.ts';

const at = (text: string) => Date.parse(text) / 1000;

describe('a moment on a wall', () => {
  test.each([
    ['2026-03-12T16:00', 16 * 3600],
    ['2026-03-12T16:05:09', 16 * 3600 + 309],
    ['2026-03-12T00:00', 0],
    ['2026-03-12T23:59:59', 86_399],
  ])('%s is read', (text, secondOfDay) => {
    expect(parseWallTime(text)).toEqual({ year: 2026, month: 3, day: 12, secondOfDay });
  });

  test('29 February is a day of leap years alone', () => {
    expect(parseWallTime('2028-02-29T00:00')).toMatchObject({ month: 2, day: 29 });
    expect(parseWallTime('2026-02-29T00:00')).toBeUndefined();
  });

  test.each([
    ...['2026-03-12', '2026-03-12T', '2026-03-12T24:00', '2026-03-12T16', '2026-03-12T16:60'],
    ...['2026-13-01T10:00', '2026-00-01T10:00', '2026-04-31T10:00', '26-03-12T16:00', '', 'T16:00'],
    ...[
      '2026-03-12 16:00',
      '2026-03-12T16:00Z',
      ' 2026-03-12T16:00',
      '2026-03-12T16:00:60',
      '2026-3-12T16:00',
    ],
  ])('%j is none', (text) => {
    expect(parseWallTime(text)).toBeUndefined();
  });

  test('days later it has the same date, and its seconds go on', () => {
    const time = { year: 2026, month: 3, day: 31, secondOfDay: 60 };
    expect(daysLater(time, 2)).toEqual({ ...time, secondOfDay: 2 * 86_400 + 60 });
    expect(instantIn('UTC', daysLater(time, 2))).toBe(at('2026-04-02T00:01:00Z'));
  });
});

test.each([
  ['00:00', 0],
  ['17:30', 63_000],
  ['17:30:15', 63_015],
  ['23:59:59', 86_399],
  ['09:05', 32_700],
])('%s is %i seconds after midnight', (text, seconds) => {
  expect(parseTimeOfDay(text)).toBe(seconds);
});

test.each(['24:00', '9:00', '09:60', '09:00:60', '09:00:0', '09', '', '109:00', '09:001', '19:00 '])(
  '%j is no time of day',
  (text) => {
    expect(parseTimeOfDay(text)).toBeUndefined();
  },
);

describe('clocks of a zone', () => {
  test.each([
    ['UTC', '2026-01-15T09:00:00Z', '2026-01-15T09:00:00'],
    ['Europe/Paris', '2026-01-15T09:00:00Z', '2026-01-15T10:00:00'],
    ['Europe/Paris', '2026-07-15T23:30:05Z', '2026-07-16T01:30:05'],
    ['America/New_York', '2026-01-01T03:00:00Z', '2025-12-31T22:00:00'],
    ['Asia/Kolkata', '2026-01-15T18:30:00Z', '2026-01-16T00:00:00'],
  ])('in %s show at %s %s', (zone, instant, shown) => {
    const wall = parseWallTime(shown);
    expect(wallTimeIn(zone, at(instant))).toEqual(wall);
    expect(wall && instantIn(zone, wall)).toBe(at(instant));
  });

  test('skip an hour in spring: what they skip is as if they did not', () => {
    const skipped = parseWallTime('2026-03-29T02:30');
    expect(skipped && instantIn('Europe/Paris', skipped)).toBe(at('2026-03-29T01:30:00Z'));
  });

  test('show an hour twice in autumn: it is one of the two', () => {
    const twice = parseWallTime('2026-10-25T02:30');
    const either = [at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')];
    expect(either).toContain(twice && instantIn('Europe/Paris', twice));
  });

  test('tell each instant, but for the hour that they show twice', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Helsinki', 'America/New_York', 'Asia/Kolkata');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: at('2100-01-01T00:00:00Z') }), (zone, instant) => {
        expect([0, 3600]).toContain(Math.abs(instantIn(zone, wallTimeIn(zone, instant)) - instant));
      }),
    );
  });
});
