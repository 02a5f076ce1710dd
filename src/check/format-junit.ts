import { type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';
import { lineOf } from './format-text.ts';

/** A report as JUnit XML: a test case for each case, and one for what the answers break together. */
export function formatJunit(report: CheckReport): string {
  const all: readonly CaseReport[] = [
    ...report.cases,
    { title: TOGETHER, request: '', expected: 200, given: null, outcome: 'agrees', ms: 0 },
  ];
  const cases = all.map((one) => testCase(one, report));
  const counts = attributes({
    tests: all.length,
    failures: cases.filter((text) => text.includes('<failure')).length,
    errors: 0,
    skipped: report.cases.filter(({ outcome }) => outcome === 'skipped').length,
    time: seconds(report.ms),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'ev-driver-mock check' })}${counts}>`,
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

function testCase({ title, request, outcome, ms }: CaseReport, { findings }: CheckReport): string {
  const own = findings.filter(({ cases }) => cases.includes(title));
  const head = `    <testcase${attributes({ classname: 'check', name: title, time: seconds(ms) })}`;
  if (outcome === 'skipped') return `${head}><skipped${attributes({ message: 'not asked' })}/></testcase>`;
  if (own.length === 0) return `${head}/>`;
  const lines = [request, ...own.map(lineOf)].filter((line) => line !== '').join('\n');
  const failure = attributes({ message: lineOf(own[0]!), type: own[0]!.heading });
  return `${head}><failure${failure}>${escapeXml(lines)}</failure></testcase>`;
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
    .replace(/[&<>"']/g, (found) => ENTITIES[found]!);
}
