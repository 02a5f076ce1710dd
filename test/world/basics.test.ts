import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash, keyOf, permute, Stream } from '../../src/base/random.ts';
import { addDuration, parseDuration } from '../../src/base/time/duration.ts';
import { formatInstant, parseInstant } from '../../src/base/time/instant.ts';
import { formatClock, frozenAt, instantAt, LIVE, parseClock } from '../../src/world/clock.ts';
import { parseIdPattern, readId, writeId } from '../../src/world/drivers/id-pattern.ts';
import { identityOf, idTagOf } from '../../src/world/identity.ts';
import { instants, seeds } from '../support/worlds.ts';

describe('instants', () => {
  test('what is written is read back', () => {
    fc.assert(fc.property(instants, (instant) => parseInstant(formatInstant(instant)) === instant));
    fc.assert(
      fc.property(instants, (instant) => {
        expect(formatInstant(instant)).toBe(new Date(instant * 1000).toISOString().replace('.000Z', 'Z'));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2026-01-15T09:00:00Z', 1_768_467_600],
    ['2026-01-15T10:00:00+01:00', 1_768_467_600],
    ['2026-01-15t05:30:00.999-03:30', 1_768_467_600],
  ])('%s is read with its offset, fractions floored', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test.each([
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-15',
    '2026-01-15T25:00:00Z',
    '1969-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    'now',
  ])('%s is no instant of a clock', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('durations', () => {
  test.each([
    ['PT2H', 0, 7200],
    ['-PT3M', 0, -180],
    ['P1DT1S', 0, 86_401],
    ['+P1Y2M', 14, 0],
    ['P2W', 0, 1_209_600],
  ])('%s', (text, months, seconds) => {
    expect(parseDuration(text)).toEqual({ months, seconds });
  });

  test.each(['P', 'PT', 'P1', '1D', 'P1H', 'PT1.5H', 'P-1D', ''])('%s is no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test('a month after 31 January is the last day of February', () => {
    const added = addDuration(parseInstant('2028-01-31T10:00:00Z')!, { months: 1, seconds: 0 });
    expect(formatInstant(added)).toBe('2028-02-29T10:00:00Z');
  });
});

describe('clocks', () => {
  const started = 1_768_467_600_000;

  test.each([
    ['live', 90_500, '2026-01-15T09:01:30Z'],
    ['2026-03-01T00:00:00Z', 90_500, '2026-03-01T00:00:00Z'],
    ['x60', 90_500, '2026-01-15T10:30:30Z'],
    ['x0.5', 90_500, '2026-01-15T09:00:45Z'],
    ['+PT2H', 90_500, '2026-01-15T11:01:30Z'],
    ['-P1M', 90_500, '2025-12-15T09:01:30Z'],
    ['2026-03-01T00:00:00Z,x60', 90_500, '2026-03-01T01:30:30Z'],
    // One that says since when it runs does not ask when it was set: ten seconds before that here.
    ['x60,from=2026-01-15T08:59:50Z', 90_500, '2026-01-15T10:40:20Z'],
    ['2026-03-01T00:00:00Z,x60,from=2026-01-15T08:59:50Z', 90_500, '2026-03-01T01:40:30Z'],
  ])('%s shows the right instant 90.5 seconds later', (text, passedMs, shown) => {
    expect(formatInstant(instantAt(parseClock(text), started, started + passedMs))).toBe(shown);
  });

  test.each([
    '',
    'frozen',
    'x0',
    'x',
    'x100000',
    '2026-01-15',
    'PT2H',
    '2026-01-15T09:00:00Z,x60,x2',
    '2026-01-15T09:00:00Z,live',
    'x60,x60',
    'x60,from=yesterday',
    'from=2026-01-15T08:59:50Z',
    'live,from=2026-01-15T08:59:50Z',
    '+PT2H,from=2026-01-15T08:59:50Z',
    '2026-03-01T00:00:00Z,from=2026-01-15T08:59:50Z',
    'x60,from=2026-01-15T08:59:50Z,from=2026-01-15T08:59:50Z',
  ])('"%s" is refused, and the message says what is allowed', (text) => {
    expect(() => parseClock(text)).toThrow(/allowed: live, an instant.*x60.*\+PT2H/);
  });

  test('a clock never leaves the years that it can show', () => {
    expect(instantAt(parseClock('-P300Y'), started, started)).toBe(0);
    expect(
      formatInstant(instantAt(parseClock('2199-12-31T23:00:00Z,x86400'), started, started + 90_000)),
    ).toBe('2199-12-31T23:59:59Z');
  });

  test('what is written is read back', () => {
    for (const text of [
      'live',
      '2026-03-01T00:00:00Z',
      'x60',
      '2026-03-01T00:00:00Z,x0.5',
      'x60,from=2026-01-15T08:59:50Z',
      '2026-03-01T00:00:00Z,x60,from=2026-01-15T08:59:50Z',
      '+PT7200S',
      '-P1MT60S',
    ]) {
      expect(parseClock(formatClock(parseClock(text)))).toEqual(parseClock(text));
    }
    expect(formatClock(LIVE)).toBe('live');
    expect(formatClock(frozenAt(0))).toBe('1970-01-01T00:00:00Z');
  });
});

describe('randomness', () => {
  test('W2 a permutation maps different numbers to different numbers, by construction', () => {
    for (const halfBits of [4, 6, 8]) {
      const size = 4 ** halfBits;
      const images = new Set(Array.from({ length: size }, (_, i) => permute(keyOf('k'), 1, i, halfBits)));
      expect(images.size).toBe(size);
      expect(Math.max(...images)).toBe(size - 1);
    }
  });

  test('W20 idTags of neighbouring ids differ and have 8, 14 or 20 digits', () => {
    fc.assert(
      fc.property(seeds, fc.maxSafeNat(), (seed, from) => {
        const { key } = identityOf(seed, 'demo');
        const start = Math.min(from, Number.MAX_SAFE_INTEGER - 500);
        const tags = Array.from({ length: 500 }, (_, i) => idTagOf(key, start + i));
        expect(new Set(tags).size).toBe(500);
        for (const tag of tags) expect(tag).toMatch(/^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$/);
      }),
      { numRuns: 40 },
    );
  });

  test('words are spread evenly, and differ by kind, index and part', () => {
    const key = keyOf('even');
    const counts = Array.from({ length: 16 }, () => 0);
    for (let i = 0; i < 160_000; i++) counts[hash(key, 1, i) % 16]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    const words = [
      hash(key, 1, 1),
      hash(key, 2, 1),
      hash(key, 1, 2),
      hash(key, 1, 1, 1),
      hash(key, 1, 1 + 2 ** 32),
    ];
    expect(new Set(words).size).toBe(5);
  });

  test('a stream keeps to its bounds and to its weights', () => {
    const stream = new Stream(keyOf('bounds'), 1, 1);
    const rolls = Array.from({ length: 6000 }, () => stream.between(1, 6));
    expect([Math.min(...rolls), Math.max(...rolls)]).toEqual([1, 6]);
    const weighted = Array.from({ length: 3000 }, () => stream.weighted([0, 2, 1]));
    expect(weighted.filter((index) => index === 0)).toHaveLength(0);
    expect(Math.abs(weighted.filter((index) => index === 1).length - 2000)).toBeLessThan(150);
    expect(stream.digits(13)).toMatch(/^\d{13}$/);
  });
});

describe('ids of drivers', () => {
  test('what is written is read back, for any pattern', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 1e12 }), (before, after, n) => {
        fc.pre(!`${before}${after}`.includes('{n}'));
        const pattern = parseIdPattern(`${before}{n}${after}`);
        expect(readId(pattern, writeId(pattern, n))).toBe(n);
      }),
    );
  });

  test.each(['driver', '{n}{n}', 'a{N}'])('the pattern %s is refused', (text) => {
    expect(() => parseIdPattern(text)).toThrow(/contains \{n\} exactly once/);
  });
});
