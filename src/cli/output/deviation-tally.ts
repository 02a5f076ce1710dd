import { counted } from '../../base/text/counted.ts';
import { placesLike } from '../../body/read.ts';
import type { Deviation } from '../../check/judge/finding.ts';

/** So many kinds of deviations are kept apart; what comes after them is counted. */
const MOST_KINDS = 500;

/** Gathers what a proxy sees. */
export interface DeviationTally {
  add(request: string, deviations: readonly Deviation[]): void;
  /** How many answers deviated. */
  answers(): number;
  /** What was seen, a line for each kind with how often; one line where nothing was. @param passed how many answers of the service there were */
  lines(passed: number): readonly string[];
}

/**
 * Tells the first deviation of each kind (heading, rule, place) at once, and how often each was seen at the end.
 * @param tell gets one line
 */
export function deviationTally(tell: (line: string) => void): DeviationTally {
  const kinds = new Map<string, number>();
  let answers = 0;
  let others = 0;
  return {
    add(request, deviations) {
      answers++;
      for (const { heading, rule, pointer, given, allowed } of deviations) {
        const what = [heading, rule, placesLike(pointer)].filter((part) => part !== '').join(' ');
        const count = kinds.get(what);
        if (count === undefined && kinds.size >= MOST_KINDS) {
          others++;
          continue;
        }
        kinds.set(what, (count ?? 0) + 1);
        if (count === undefined)
          tell(`deviation: ${what}: ${given}; allowed: ${allowed} (first in ${request})`);
      }
    },
    answers: () => answers,
    lines(passed) {
      if (passed === 0)
        return ['no answer of the service has passed: nothing was held against the contract.'];
      if (answers === 0) return ['no answer deviated from the contract.'];
      return [
        `${counted(answers, 'answer')} deviated from the contract:`,
        ...[...kinds].map(([what, count]) => `  ${what} (${counted(count, 'time')})`),
        ...(others > 0 ? [`  and ${counted(others, 'deviation')} of other kinds`] : []),
      ];
    },
  };
}
