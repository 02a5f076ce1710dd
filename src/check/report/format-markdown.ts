import { type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';
import { baselineLines, firstOf, lineOf, notAskedLine, summaryOf } from './lines.ts';

/** So many findings are told in full: GitHub takes a megabyte for a summary. */
const MOST_FINDINGS = 50;

const VERDICTS = { agrees: '✅ agrees', deviates: '❌ deviates', untested: '⚠️ not tested to the end' };

/** A report as Markdown, for the summary of a job or the comment on a pull request. */
export function formatMarkdown(report: CheckReport): string {
  const { target, verdict, stopped, findings, cases, baseline, assumptions, notAsked = [] } = report;
  const refuted = assumptions.filter((one) => one.verdict === 'refuted');
  const more = findings.length - MOST_FINDINGS;
  const lines = [
    `### ${plain(target)}: ${VERDICTS[verdict]}`,
    '',
    `${plain(summaryOf(report))}.`,
    ...(stopped ? ['', `**Ended early**: ${plain(stopped.reason)}. ${plain(stopped.advice)}`] : []),
    ...(baseline
      ? [
          '',
          `Accepted by the baseline: ${baseline.accepted}.`,
          ...baselineLines(report).map(({ line }) => `\n- ${plain(line)}`),
        ]
      : []),
    ...findings.slice(0, MOST_FINDINGS).flatMap((finding) => {
      const curl = cases.find(({ title }) => finding.cases.includes(title))?.curl;
      const where = finding.cases.filter((title) => title !== TOGETHER).slice(0, 5);
      return [
        '',
        `- ${plain(lineOf(finding))}${where.length > 0 ? ` (in: ${plain(where.join(', '))})` : ''}`,
        ...[firstOf(finding) ?? []].flat().map((line) => `  ${plain(line)}`),
        ...(curl === undefined ? [] : ['  ```sh', `  ${curl.replaceAll('```', "'''")}`, '  ```']),
      ];
    }),
    ...(more > 0 ? ['', `- and ${more} more`] : []),
    ...(refuted.length > 0
      ? [
          '',
          '**Refuted assumptions**',
          '',
          ...refuted.map((one) => `- \`${one.place}\`: ${plain(one.reason)}`),
        ]
      : []),
    '',
    `<details><summary>${cases.length} cases</summary>`,
    '',
    '| | case | expected | given |',
    '| --- | --- | ---: | ---: |',
    ...cases.map(row),
    '',
    '</details>',
    ...(notAsked.length > 0
      ? [
          '',
          `<details><summary>Not asked for: ${notAsked.length}</summary>`,
          '',
          ...notAsked.map((one) => `- ${plain(notAskedLine(one))}`),
          '',
          '</details>',
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

const MARKS = { agrees: '✅', deviates: '❌', untested: '⚠️', skipped: '➖' };

function row({ outcome, title, expected, given }: CaseReport): string {
  return `| ${MARKS[outcome]} | ${plain(title)} | ${expected} | ${given ?? ''} |`;
}

/** A text that Markdown takes for nothing but itself, in one line. */
export function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&')
    .replace(/\p{Cc}/gu, ' ');
}
