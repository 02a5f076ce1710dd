import { itemAt, memberOf, present } from '../../base/present.ts';
import { type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';
import { baselineLines, deviationLine, lineOf, notAskedTitle } from './lines.ts';

/**
 * A report as JUnit XML: a test case for each case, with its own values alone, and one for what the answers break together.
 * What ended before its end is an error of the suite, so that nobody takes it for green.
 */
export function formatJunit(report: CheckReport): string {
  const { stopped, by } = report;
  // A proxy judges nothing between answers.
  const hasTogether = by === 'check' && report.cases.some(({ outcome }) => outcome !== 'skipped');
  const cases = [
    ...report.cases.map((one) => testCase(one, by)),
    ...(report.notAsked ?? []).map((one) =>
      skipped(notAskedTitle(one), 0, `not asked for: ${one.reason}`, by),
    ),
    ...(hasTogether ? [together(report)] : []),
    ...(report.baseline ? [ofBaseline(report)] : []),
    ...(stopped ? [caseOf('the whole check', 0, stoppedError(stopped), by)] : []),
  ];
  const count = (tag: string) => cases.filter((text) => text.includes(`<${tag}`)).length;
  const counts = attributes({
    ...{ tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') },
    time: seconds(report.ms),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: `ev-driver-mock ${by}` })}${counts}>`,
    `  <testsuite${attributes({ name: report.target, timestamp: report.startedAt })}${counts}>`,
    '    <properties>',
    ...report.assumptions.map(({ place, verdict, reason }) => {
      return `      <property${attributes({ name: `assumption ${place}`, value: `${verdict}: ${reason}` })}/>`;
    }),
    '    </properties>',
    ...cases,
    `    <system-out>${escapeXml(report.information.map(lineOf).join('\n'))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(
  { title, request, curl, outcome, reason, ms, findings }: CaseReport,
  by: CheckReport['by'],
): string {
  if (outcome === 'skipped') return skipped(title, ms, reason ?? '', by);
  if (outcome === 'untested')
    return caseOf(title, ms, `<error${attributes({ message: reason ?? '', type: 'untested' })}/>`, by);
  if (findings.length === 0) return caseOf(title, ms, '', by);
  return caseOf(title, ms, failure(findings, [request, ...findings.map(deviationLine), curl]), by);
}

function skipped(title: string, ms: number, message: string, by: CheckReport['by']): string {
  return caseOf(title, ms, `<skipped${attributes({ message })}/>`, by);
}

function together({ together: findings, by }: CheckReport): string {
  return caseOf(TOGETHER, 0, findings.length === 0 ? '' : failure(findings, findings.map(deviationLine)), by);
}

/** What was accepted and is gone is a failure; what is accepted no more fails where it is met. */
function ofBaseline(report: CheckReport): string {
  const lines = baselineLines(report);
  const gone = lines.filter(({ kind }) => kind === 'gone').map(({ line }) => line);
  const expired = lines.filter(({ kind }) => kind === 'expired').map(({ line }) => line);
  const failed =
    gone.length === 0
      ? ''
      : `<failure${attributes({ message: itemAt(gone, 0), type: 'baseline' })}>${escapeXml(gone.join('\n'))}</failure>`;
  const told = expired.length === 0 ? '' : `<system-out>${escapeXml(expired.join('\n'))}</system-out>`;
  return caseOf('baseline', 0, failed + told, report.by);
}

function failure(findings: CheckReport['together'], lines: readonly string[]): string {
  const [first] = findings;
  const head = attributes({ message: deviationLine(present(first)), type: present(first).heading });
  return `<failure${head}>${escapeXml(lines.join('\n'))}</failure>`;
}

function stoppedError({ reason, advice }: NonNullable<CheckReport['stopped']>): string {
  return `<error${attributes({ message: reason, type: 'untested' })}>${escapeXml(advice)}</error>`;
}

function caseOf(name: string, ms: number, content: string, by: CheckReport['by']): string {
  const head = `    <testcase${attributes({ classname: by, name, time: seconds(ms) })}`;
  return content === '' ? `${head}/>` : `${head}>${content}</testcase>`;
}
function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
// XML 1.0 has no place for these, escaped or not (section 2.2).
const NO_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as the content of an element or of an attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(NO_XML, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"']/g, (found) => memberOf(ENTITIES, found));
}
