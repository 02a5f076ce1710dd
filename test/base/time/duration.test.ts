import { expect, test } from 'vitest';
import { addDuration, durationInWords, parseDuration, spanInWords } from '../../../src/base/time/duration.ts';

const at = (text: string) => Date.parse(text) / 1000;

test.each([
  ['PT2H', 0, 7200],
  ['-P1D', 0, -86_400],
  ['+P1Y2M', 14, 0],
  ['-P1Y2M', -14, 0],
  ['P1W', 0, 604_800],
  ['P1DT1H1M1S', 0, 90_061],
  ['P1Y2M3W4DT5H6M7S', 14, (25 * 24 + 5) * 3600 + 6 * 60 + 7],
  ['P12Y345678M', 144 + 345_678, 0],
  ['P12W34D', 0, (84 + 34) * 86_400],
  ['PT12H34M56S', 0, 45_296],
  ['PT0S', 0, 0],
  ['-PT0S', 0, 0],
  ['PT999999999S', 0, 999_999_999],
])('%s is %i months and %i seconds', (text, months, seconds) => {
  expect(parseDuration(text)).toEqual({ months, seconds });
});

test.each(['', 'P', 'PT', 'P1DT', '1D', 'P1', 'P1.5D', 'PT1H2', ' P1D', 'P1D ', '--P1D', 'P1H', 'P1234567D'])(
  '%j is no duration',
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test.each([
  ['2026-01-31T10:00:00Z', 'P1M', '2026-02-28T10:00:00Z'],
  ['2028-01-31T10:00:00Z', 'P1M', '2028-02-29T10:00:00Z'],
  ['2026-03-31T10:00:00Z', '-P1M', '2026-02-28T10:00:00Z'],
  ['2026-01-15T10:00:00Z', '-P1M', '2025-12-15T10:00:00Z'],
  ['2026-12-31T23:59:59Z', 'P2M', '2027-02-28T23:59:59Z'],
  ['2026-01-31T10:00:00Z', 'P1M1D', '2026-03-01T10:00:00Z'],
  ['2026-01-31T10:00:00Z', 'PT1H', '2026-01-31T11:00:00Z'],
  ['2026-01-31T10:00:00Z', 'P1Y', '2027-01-31T10:00:00Z'],
])('%s and %s is %s: months are clamped, then seconds are added', (from, text, to) => {
  const duration = parseDuration(text);
  expect(duration && addDuration(at(from), duration)).toBe(at(to));
});

test.each([
  [0, '0 seconds'],
  [0.9, '0 seconds'],
  [1, '1 second'],
  [59.9, '59 seconds'],
  [60, '1 minute'],
  [61, '1 minute 1 second'],
  [3600, '1 hour'],
  [3605, '1 hour'],
  [7260, '2 hours 1 minute'],
  [86_400, '1 day'],
  [183_600, '2 days 3 hours'],
  [183_659, '2 days 3 hours'],
])('%d seconds are %s to people', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1 second'],
  [1500, '1.5 seconds'],
  [10_000, '10 seconds'],
  [600_000, '10 minutes'],
  [5_400_000, '1 hour 30 minutes'],
])('%i ms are %s', (ms, words) => {
  expect(spanInWords(ms)).toBe(words);
});
