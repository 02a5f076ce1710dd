import { itemAt } from '../present.ts';

const MOST_SUGGESTIONS = 3;
const LARGEST_DISTANCE = 4;

/**
 * The candidates that a typo most likely meant, nearest first, at most three; equally near ones keep the
 * order given. Letter case does not count. A candidate is near when it is at most a third of the longer
 * name's characters away, at least one and at most four, counting insertions, deletions, replacements
 * and swaps of neighbours (Damerau-Levenshtein, optimal string alignment). Those that are two
 * or more steps farther than the nearest are left out. Empty when nothing is near.
 */
export function nearest(name: string, candidates: readonly string[]): string[] {
  const given = name.toLowerCase();
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const longer = Math.max(given.length, candidate.length);
    const limit = Math.max(1, Math.min(LARGEST_DISTANCE, Math.floor(longer / 3)));
    const distance = boundedDistance(given, candidate.toLowerCase(), limit);
    if (distance <= limit) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  const farthest = (near[0]?.distance ?? 0) + 1;
  const best = near.filter((entry) => entry.distance <= farthest);
  return best.slice(0, MOST_SUGGESTIONS).map((entry) => entry.candidate);
}

/**
 * The words of a short list that a typo most likely meant. Where every one of several is near, those are left that it
 * begins, as `of` begins `off`, or none: a message that names all that is allowed needs no hint that repeats it.
 */
export function nearestWords(given: string, words: readonly string[]): string[] {
  const near = nearest(given, words);
  if (near.length < words.length || words.length === 1) return near;
  const begun = near.filter((word) => word.startsWith(given.toLowerCase()));
  return begun.length < near.length ? begun : [];
}

/** The edit distance of two texts, or any number above `limit` as soon as it is known to exceed it. */
function boundedDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = itemAt(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min(replaced, itemAt(previous, column) + 1, itemAt(current, column - 1) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, itemAt(beforePrevious, column - 2) + 1);
      }
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return itemAt(previous, b.length);
}
