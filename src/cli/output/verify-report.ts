import { escapeHtml, htmlPage, htmlTable } from '../../base/text/html-page.ts';
import { workflowCommand } from '../../check/report/format-github.ts';
import { escapeXml } from '../../check/report/format-junit.ts';
import { plain } from '../../check/report/format-markdown.ts';
import type { ReportFormat } from '../../check/report/format-report.ts';
import type { VerifyBody } from '../../control/requests/verify.ts';
import { counted, entryLine, nearMissLines } from '../../doors/client/journal-text.ts';
import type { components } from '../../generated/control/control-api.gen.ts';
import { type Paint, shown } from './paint.ts';

type Schemas = components['schemas'];
/** How often something was asked, and what came closest. */
export type Verification = Schemas['Verification'];

/** `unknown`: the journal has forgotten requests that may have matched. */
type Outcome = 'met' | 'unmet' | 'unknown';

/** What came of one expectation. */
export interface Verified extends Verification {
  readonly name: string;
  readonly match: Schemas['Match'];
  readonly outcome: Outcome;
  /** Of an expectation that is not met, the first requests that match. */
  readonly found: readonly Schemas['RequestEntry'][];
}

/** What came of all expectations of a session. */
export interface VerifyReport {
  /** Version of the form that this report has as JSON. */
  readonly form: 1;
  readonly verdict: Outcome;
  readonly url: string;
  readonly session: string;
  readonly expectations: readonly Verified[];
}

/** What came of an expectation: what the journal has forgotten may have matched, which more do no harm or cannot mend. */
export function outcomeOf(
  { verified, count, forgotten }: Verification,
  { exactly, atMost, never }: VerifyBody,
): Outcome {
  const most = never ? 0 : (exactly ?? atMost);
  const isSure = forgotten === 0 || (most === undefined ? verified : count > most);
  if (!isSure) return 'unknown';
  return verified ? 'met' : 'unmet';
}

/** A report of `verify` in one of its formats. */
export function formatVerification(report: VerifyReport, format: ReportFormat, paint: Paint): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'junit':
      return junit(report);
    case 'markdown':
      return markdown(report);
    case 'github':
      return github(report);
    case 'html':
      return html(report);
    case 'text':
      return text(report, paint);
  }
}

function summaryOf({ expectations, session }: VerifyReport): string {
  const count = (own: Outcome) => expectations.filter(({ outcome }) => outcome === own).length;
  const unknown = count('unknown') > 0 ? `; ${count('unknown')} cannot be told` : '';
  return `${count('met')} of ${expectations.length} expectations met${unknown} (session ${session})`;
}

/** What was expected, and what was found. */
function lineOf({ expected, count, outcome, forgotten }: Verified): string {
  const gone = `; the journal has forgotten ${counted(forgotten)}, which may have matched`;
  return `expected ${expected}, found ${count}${outcome === 'unknown' ? gone : ''}`;
}

/** The requests that match, or those that came closest and where they differ. */
function detailsOf({ outcome, found, count, nearMisses }: Verified): readonly string[] {
  if (outcome === 'met') return [];
  const more = found.length > 0 && count > found.length ? [`  and ${count - found.length} more`] : [];
  const matching = found.length > 0 ? ['Found:', ...found.map((entry) => `  ${entryLine(entry)}`)] : [];
  return [...matching, ...more, ...nearMissLines(nearMisses)];
}

const MARKS = { met: '✔', unmet: '✖', unknown: '?' };
const COLORS = { met: 'green', unmet: 'red', unknown: 'yellow' } as const;

function text(report: VerifyReport, paint: Paint): string {
  const lines = report.expectations.flatMap((one) => [
    `${paint(COLORS[one.outcome], MARKS[one.outcome])} ${shown(one.name)}: ${lineOf(one)}`,
    ...detailsOf(one).map((line) => `    ${paint('dim', shown(line))}`),
  ]);
  return `${[...lines, '', paint('bold', summaryOf(report))].join('\n')}\n`;
}

/** A test case for each expectation; what cannot be told is an error, so that nobody takes it for green. */
function junit(report: VerifyReport): string {
  const { expectations, session } = report;
  const count = (own: Outcome) => expectations.filter(({ outcome }) => outcome === own).length;
  const counts = `tests="${expectations.length}" failures="${count('unmet')}" errors="${count('unknown')}" skipped="0"`;
  const cases = expectations.map((one) => {
    const head = `    <testcase classname="verify" name="${escapeXml(one.name)}"`;
    if (one.outcome === 'met') return `${head}/>`;
    const [tag, type] = one.outcome === 'unmet' ? ['failure', 'verify'] : ['error', 'untested'];
    const content = escapeXml([JSON.stringify(one.match), ...detailsOf(one)].join('\n'));
    return `${head}><${tag} message="${escapeXml(lineOf(one))}" type="${type}">${content}</${tag}></testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ev-driver-mock verify" ${counts}>`,
    `  <testsuite name="${escapeXml(`session ${session}`)}" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

const SIGNS = { met: '✅', unmet: '❌', unknown: '⚠️' };

function markdown(report: VerifyReport): string {
  const lines = report.expectations.flatMap((one) => [
    `- ${SIGNS[one.outcome]} ${plain(one.name)}: ${plain(lineOf(one))}`,
    ...detailsOf(one).map((line) => `  ${line.startsWith(' ') ? '  - ' : '- '}${plain(line.trim())}`),
  ]);
  return `${[`### ${plain(summaryOf(report))}`, '', ...lines].join('\n')}\n`;
}

/** An annotation for each expectation that is not met, or of which nothing can be told. */
function github(report: VerifyReport): string {
  const lines = report.expectations
    .filter(({ outcome }) => outcome !== 'met')
    .map((one) => workflowCommand('error', one.name, [lineOf(one), ...detailsOf(one)].join('\n')));
  return `${[...lines, workflowCommand('notice', 'verify', summaryOf(report))].join('\n')}\n`;
}

const TONES = { met: 'good', unmet: 'bad', unknown: 'warn' };

/** One page that opens without a network and without a script. */
function html(report: VerifyReport): string {
  const rows = report.expectations.map((one) => [
    `<span class="${TONES[one.outcome]}">${MARKS[one.outcome]}</span>`,
    escapeHtml(one.name),
    escapeHtml(lineOf(one)),
    one.outcome === 'met' ? '' : `<pre>${escapeHtml(detailsOf(one).join('\n'))}</pre>`,
  ]);
  return htmlPage(summaryOf(report), [
    `<h1>${escapeHtml(summaryOf(report))}</h1>`,
    `<p class="soft">${escapeHtml(report.url)}</p>`,
    htmlTable(['', 'Expectation', 'Asked', 'What came'], rows),
  ]);
}
