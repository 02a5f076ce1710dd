import { mapTexts } from '../mock/secrets/redactor.ts';
import type { CheckReport } from './check-report.ts';
import type { Finding } from './finding.ts';

/** Dresses a text for the terminal, or leaves it as it is. */
export type Dress = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow', text: string) => string;

const MARKS = {
  agrees: ['green', '✔'],
  deviates: ['red', '✖'],
  skipped: ['yellow', '-'],
  confirmed: ['green', '✔'],
  refuted: ['red', '✖'],
  untested: ['yellow', '?'],
} as const;

/** A report for people, in lines; no key, and no character that could alter the terminal. */
export function formatText(given: CheckReport, dress: Dress = (_style, text) => text): string {
  const report = mapTexts(given, safe);
  const mark = (of: keyof typeof MARKS) => dress(MARKS[of][0], MARKS[of][1]);
  const lines = [
    `${dress('bold', report.target)} held against contract ${report.contract}: ${report.requests} requests`,
    '',
    ...report.cases.map(({ title, expected, given, outcome }) => {
      const other = given === null ? `no answer; expected ${expected}` : `${given}, not ${expected}`;
      const told = outcome === 'skipped' ? 'not asked' : given === expected ? given : other;
      return `${mark(outcome)} ${title}: ${told}`;
    }),
    ...section('Deviations', report.findings, dress),
    ...section('For information', report.information, dress),
    ...(report.assumptions.length > 0 ? ['', dress('bold', 'Assumptions of the spec')] : []),
    ...[...report.assumptions]
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
      .flatMap(({ verdict, place, reason, text }) => [
        `${mark(verdict)} ${verdict} ${place}`,
        ...(verdict === 'refuted' ? [`    assumed: ${text.replace(/\s+/g, ' ')}`] : []),
        `    ${dress('dim', reason)}`,
      ]),
    '',
    summaryOf(report),
  ];
  return `${lines.join('\n')}\n`;
}

const ORDER = ['refuted', 'confirmed', 'untested'];

function section(title: string, findings: readonly Finding[], dress: Dress): string[] {
  if (findings.length === 0) return [];
  return [
    '',
    dress('bold', title),
    ...findings.flatMap((finding) => [
      `${lineOf(finding)}`,
      `    ${dress('dim', `in: ${someOf(finding.cases)}`)}`,
      ...(finding.assumption ? [`    ${dress('dim', `rests on the assumption ${finding.assumption}`)}`] : []),
    ]),
  ];
}

/** One line: heading, rule, place, how often, what was given and what is allowed. */
export function lineOf({ heading, rule, pointer, pattern, count, given, allowed }: Finding): string {
  const where = count === 1 ? pointer : pattern;
  const times = count === 1 ? '' : ` (${count} times)`;
  const what = [heading, rule, where].filter((part) => part !== '').join(' ');
  return `${what}${times}: ${given}; allowed: ${allowed}`;
}

function someOf(cases: readonly string[]): string {
  const more = cases.length > 3 ? ` and ${cases.length - 3} more` : '';
  return cases.slice(0, 3).join(', ') + more;
}

/** What a check has found, in one line. */
export function summaryOf({ cases, findings, information, assumptions }: CheckReport): string {
  const agree = cases.filter(({ outcome }) => outcome === 'agrees').length;
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  const verdicts = ORDER.map((verdict) => {
    return `${assumptions.filter((assumption) => assumption.verdict === verdict).length} ${verdict}`;
  });
  return [
    `${agree} of ${cases.length} cases agree${skipped > 0 ? ` (${skipped} not asked)` : ''}`,
    `${findings.length} ${findings.length === 1 ? 'deviation' : 'deviations'}`,
    `${information.length} for information`,
    `assumptions: ${verdicts.join(', ')}`,
  ].join('; ');
}

// Control characters and changes of writing direction could alter the terminal.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

function safe(text: string): string {
  return text.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
