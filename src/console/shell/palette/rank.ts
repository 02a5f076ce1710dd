import { defaultFilter } from 'cmdk';

/** A line whose letters are strewn over it by chance scores less. */
const LEAST = 0.03;

/**
 * How well a line fits what is typed, from 0 for not at all to 1. What was typed, taken as an id that nobody knows yet, comes
 * after all that is known by it.
 * @param value heading, key and label of the line
 */
export function rankOf(value: string, typed: string): number {
  if (/^Found (open|charger) /.test(value)) return LEAST;
  const score = defaultFilter(value, typed);
  return score < LEAST ? 0 : score;
}
