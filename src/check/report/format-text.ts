import { counted } from '../../base/text/counted.ts';
import { mapTexts } from '../../mock/secrets/redactor.ts';
import type { Finding } from '../judge/finding.ts';
import { type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';
import { baselineLines, firstOf, lineOf, notAskedLine, summaryOf } from './lines.ts';

/** Dresses a text for the terminal, or leaves it as it is. */
export type Dress = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow', text: string) => string;

/** How much of a report is told. */
export interface TextOptions {
  /** All assumptions, not only those that are refuted. */
  readonly allAssumptions?: boolean;
}

const MARKS = {
  agrees: ['green', '✔'],
  deviates: ['red', '✖'],
  untested: ['yellow', '?'],
  skipped: ['yellow', '-'],
  confirmed: ['green', '✔'],
  refuted: ['red', '✖'],
} as const;

/** A report for people, in lines, what matters first; no key, and no character that could alter the terminal. */
export function formatText(
  given: CheckReport,
  dress: Dress = (_style, text) => text,
  options: TextOptions = {},
): string {
  const report = mapTexts(given, safe);
  const { stopped, target, contract, requests } = report;
  const lines = [
    `${dress('bold', target)} held against contract ${contract}: ${counted(requests, 'request')}`,
    ...(stopped ? ['', `${dress('yellow', 'Ended early')}: ${stopped.reason}`, `    ${stopped.advice}`] : []),
    ...baseline(report, dress),
    ...deviations(report, dress),
    ...assumptions(report, dress, options.allAssumptions === true),
    '',
    ...cases(report, dress),
    ...(report.notAsked ?? []).map((one) => `${dress('dim', '-')} ${notAskedLine(one)}`),
    ...information(report, dress),
    '',
    summaryOf(report),
  ];
  return `${lines.join('\n')}\n`;
}

function baseline(report: CheckReport, dress: Dress): string[] {
  if (!report.baseline) return [];
  const lines = baselineLines(report);
  const colours = { gone: 'red', expired: 'yellow' } as const;
  return [
    ...['', `${dress('bold', 'Accepted by the baseline')}: ${report.baseline.accepted}`],
    ...lines.map(({ kind, line }) => dress(colours[kind], kind) + line.slice(kind.length)),
    ...(report.baseline.gone.length > 0 ? ['    Write the baseline again, with --write-baseline.'] : []),
  ];
}

function deviations({ findings, cases: all }: CheckReport, dress: Dress): string[] {
  if (findings.length === 0) return [];
  return [
    '',
    dress('bold', 'Deviations'),
    ...findings.flatMap((finding) => [
      dress('red', lineOf(finding)),
      ...[firstOf(finding) ?? []].flat().map((line) => `    ${line}`),
      `    ${dress('dim', `in: ${someOf(finding.cases)}`)}`,
      ...(finding.assumption ? [`    ${dress('dim', `rests on the assumption ${finding.assumption}`)}`] : []),
      ...repeated(finding, all).map((line) => `    ${dress('dim', line)}`),
    ]),
  ];
}

/** The line that repeats the first request which met it. */
function repeated({ cases: [first] }: Finding, all: readonly CaseReport[]): string[] {
  const found = all.find(({ title }) => title === first);
  return found && first !== TOGETHER ? [`again: ${found.curl}`] : [];
}

function assumptions({ assumptions: all }: CheckReport, dress: Dress, isAll: boolean): string[] {
  // A proxy asks nothing of its own, and knows none.
  if (all.length === 0) return [];
  const count = (verdict: string) => all.filter((one) => one.verdict === verdict).length;
  const told = [...all]
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
    .filter(({ verdict }) => isAll || verdict === 'refuted');
  const counts = ORDER.map((verdict) => `${count(verdict)} ${verdict}`).join(', ');
  const hint = isAll ? '' : '; --assumptions lists them';
  return [
    '',
    `${dress('bold', 'Assumptions of the spec')}: ${counts}${hint}`,
    ...told.flatMap(({ verdict, place, reason, text }) => [
      `${mark(verdict, dress)} ${verdict} ${place}`,
      ...(verdict === 'refuted' ? [`    assumed: ${text.replace(/\s+/g, ' ')}`] : []),
      `    ${dress('dim', reason)}`,
    ]),
  ];
}

const ORDER = ['refuted', 'confirmed', 'untested'];

function mark(of: keyof typeof MARKS, dress: Dress): string {
  return dress(MARKS[of][0], MARKS[of][1]);
}

function cases({ by, cases: all }: CheckReport, dress: Dress): string[] {
  const skipped = all.filter(({ outcome }) => outcome === 'skipped').length;
  const rest = skipped > 0 ? [`${mark('skipped', dress)} ${counted(skipped, 'other')}: not asked`] : [];
  const told = all.filter(({ outcome }) => outcome !== 'skipped');
  const lines = told.map(({ title, expected, given, outcome, reason }) => {
    const other = given === null ? `no answer; expected ${expected}` : `${given}, not ${expected}`;
    const isAsExpected = outcome === 'agrees' || given === expected;
    const shown = reason ?? (isAsExpected ? given : other);
    // What a proxy has seen is called by its status.
    return `${mark(outcome, dress)} ${title}${by === 'proxy' ? '' : `: ${shown}`}`;
  });
  return [...lines, ...rest];
}

function information({ information: all }: CheckReport, dress: Dress): string[] {
  if (all.length === 0) return [];
  return [
    '',
    dress('bold', 'For information'),
    ...all.flatMap((finding) => [lineOf(finding), `    ${dress('dim', `in: ${someOf(finding.cases)}`)}`]),
  ];
}

function someOf(cases: readonly string[]): string {
  const more = cases.length > 3 ? ` and ${cases.length - 3} more` : '';
  return cases.slice(0, 3).join(', ') + more;
}

// Control characters and changes of writing direction could alter the terminal.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

function safe(text: string): string {
  return text.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
