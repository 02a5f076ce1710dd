import type { Deviation, Finding } from '../judge/finding.ts';
import type { NotAsked } from '../run/operation-cases.ts';
import type { Accepted, CheckReport } from './check-report.ts';

/** A deviation in one line: heading, rule, place, what was given and what is allowed. */
export function deviationLine({ heading, rule, pointer, given, allowed }: Deviation): string {
  const what = [heading, rule, pointer].filter((part) => part !== '').join(' ');
  return `${what}: ${given}; allowed: ${allowed}`;
}

/** Deviations that are alike in one line; without values where these are not the same in all of them. */
export function lineOf(finding: Finding): string {
  const { heading, rule, pattern, count, varies } = finding;
  if (count === 1) return deviationLine(finding);
  const what = [heading, rule, pattern].filter((part) => part !== '').join(' ');
  if (varies) return `${what} (${count} times, with other values)`;
  return deviationLine({ ...finding, pointer: pattern, rule: `${rule}` }).replace(
    `${what}:`,
    `${what} (${count} times):`,
  );
}

/** Of deviations that are alike and have other values each, those of the first one, with its case; undefined where `lineOf` tells them. */
export function firstOf(finding: Finding): string | undefined {
  return finding.varies ? `first, in ${finding.cases[0]}: ${deviationLine(finding)}` : undefined;
}

/** What of an operation was not asked for: `operation addSite`, `operation getSite: answers 404, 500`. */
export function notAskedTitle({ operation, answers }: NotAsked): string {
  return `operation ${operation}${answers ? `: answers ${answers.join(', ')}` : ''}`;
}

/** What was not asked for, and why, in one line. */
export function notAskedLine(one: NotAsked): string {
  return `${notAskedTitle(one)}${one.answers ? ' not asked for' : ': not asked'}, ${one.reason}`;
}

/** What was accepted once and counts now, in one line for each; none where there is no baseline. */
export function baselineLines({
  baseline,
}: CheckReport): readonly { kind: 'gone' | 'expired'; line: string }[] {
  const lineOfEntry = ({ heading, rule, place, reason }: Accepted) =>
    [heading, rule, place, reason && `(${reason})`].filter((part) => part !== '').join(' ');
  const { gone = [], expired = [] } = baseline ?? {};
  return [
    ...gone.map((one) => ({ kind: 'gone' as const, line: `gone: ${lineOfEntry(one)}` })),
    ...expired.map((one) => ({
      kind: 'expired' as const,
      line: `expired: ${lineOfEntry(one)}, accepted until ${one.until}`,
    })),
  ];
}

/** What a check has found, in one line. */
export function summaryOf({ cases, findings, information, verdict, baseline }: CheckReport): string {
  const count = (own: string) => cases.filter(({ outcome }) => outcome === own).length;
  const [untested, skipped] = [count('untested'), count('skipped')];
  const rest = [
    ...(untested > 0 ? [`${untested} without an answer that tells anything`] : []),
    ...(skipped > 0 ? [`${skipped} not asked`] : []),
  ];
  const gone = baseline?.gone.length ?? 0;
  const isOnlyGone = gone > 0 && findings.length === 0;
  return [
    `${isOnlyGone ? 'The baseline is out of date' : VERDICTS[verdict]}: ${count('agrees')} of ${cases.length} cases agree${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`,
    `${findings.length} ${findings.length === 1 ? 'deviation' : 'deviations'}`,
    ...(gone > 0 ? [`${gone} of the baseline gone`] : []),
    `${information.length} for information`,
  ].join('; ');
}

const VERDICTS = {
  agrees: 'The service agrees',
  deviates: 'The service deviates',
  untested: 'Not tested to the end',
};
