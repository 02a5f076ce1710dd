/** A line whose letters are strewn over it by chance scores less. */
const LEAST = 0.03;
/** Whatever has what was typed in one piece scores more than this, all else less. */
const WHOLE = 0.5;
/** What is found by a name comes before what can be done to it, unless that is typed, too. */
const LATER = 0.6;

/**
 * How well a line fits what is typed, from 0 for not at all to 1. What was typed, taken as an id that nobody knows yet, comes
 * after all that is known by it.
 * @param value heading, key and label of the line
 * @param score how well it fits by its letters alone
 */
export function rankOf(value: string, typed: string, score: number): number {
  if (/^Found (open|charger) /.test(value)) return LEAST;
  if (score < LEAST) return 0;
  const [had, wanted] = [value.toLowerCase(), typed.trim().toLowerCase()];
  // What can be done anywhere and has the word comes first.
  if (had.startsWith('do ') && ` ${had} `.includes(` ${wanted} `)) return 1;
  const fit = had.includes(wanted) ? WHOLE + (1 - WHOLE) * score : WHOLE * score;
  return had.startsWith('change ') ? LATER * fit : fit;
}
