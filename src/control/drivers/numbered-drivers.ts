import type { IdPattern } from '../../world/drivers/id-pattern.ts';

/** A set of numbers of drivers, in rising order; nothing in it is stored one by one. */
export interface NumberSet {
  readonly count: number;
  /** The number at a place (from 0) below `count`. */
  at(place: number): number;
  /** How many numbers of the set are at most `number`. */
  upTo(number: number): number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers of drivers whose id starts with a text, letter case apart; where the text is digits only, those
 * too whose number starts with it. Without a text: all.
 * @param population the numbers are 1 to this
 * @param without numbers that are left out
 */
export function numbersFound(
  pattern: IdPattern,
  population: number,
  search: string | undefined,
  without: readonly number[],
): NumberSet {
  const ranges = (
    search === undefined ? [{ from: 1, to: population }] : rangesOf(pattern, population, search)
  )
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from);
  const missing = [...new Set(without)].sort((a, b) => a - b);
  const missingIn = ({ from, to }: Range) => missing.filter((n) => n >= from && n <= to);
  const parts = ranges.map((range) => {
    const gaps = missingIn(range);
    return { range, gaps, size: range.to - range.from + 1 - gaps.length };
  });
  return {
    count: parts.reduce((sum, { size }) => sum + size, 0),
    at(place) {
      let left = place;
      for (const { range, gaps, size } of parts) {
        if (left < size) return gaps.reduce((n, gap) => (gap <= n ? n + 1 : n), range.from + left);
        left -= size;
      }
      throw new RangeError(`no place ${place}`);
    },
    upTo(number) {
      return parts.reduce((sum, { range }) => {
        const to = Math.min(range.to, number);
        return to < range.from ? sum : sum + to - range.from + 1 - missingIn({ from: range.from, to }).length;
      }, 0);
    },
  };
}

/** Ranges that do not overlap: a number alone is never one that starts with more digits. */
function rangesOf({ before, after }: IdPattern, population: number, search: string): Range[] {
  const text = search.toLowerCase();
  const start = before.toLowerCase();
  if (start.startsWith(text)) return [{ from: 1, to: population }];
  if (!text.startsWith(start)) return startingWith(text, population);
  const rest = text.slice(start.length);
  const found = startingWith(rest, population);
  for (let length = 1; length < rest.length; length++) {
    const digits = rest.slice(0, length);
    if (
      isNumber(digits) &&
      after.toLowerCase().startsWith(rest.slice(length)) &&
      Number(digits) <= population
    ) {
      found.push({ from: Number(digits), to: Number(digits) });
    }
  }
  return found;
}

/** The numbers up to `last` whose decimal digits start with these. */
function startingWith(digits: string, last: number): Range[] {
  const found: Range[] = [];
  if (!isNumber(digits)) return found;
  let width = 1;
  for (let from = Number(digits); from <= last; from *= 10) {
    found.push({ from, to: Math.min(from + width - 1, last) });
    width *= 10;
  }
  return found;
}

function isNumber(digits: string): boolean {
  return /^[1-9]\d{0,14}$/.test(digits);
}
