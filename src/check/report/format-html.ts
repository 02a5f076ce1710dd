import { escapeHtml, htmlPage, htmlTable } from '../../base/text/html-page.ts';
import { placesLike } from '../../body/read.ts';
import { RULES } from '../../body/rules/rules.ts';
import type { Deviation, Finding } from '../judge/finding.ts';
import { type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';
import { baselineLines, deviationLine, lineOf, notAskedTitle, summaryOf } from './lines.ts';

/** So many places of one finding are shown; how many more there are is said. */
const MOST_PLACES = 20;

/** One place of a finding: the case in which it was met, undefined for all answers together. */
interface Met {
  readonly title: string;
  readonly deviation: Deviation;
  readonly case: CaseReport | undefined;
}

/**
 * A report as one page that opens without a network and without a script: each deviation with its places in the body, what
 * was given, what the contract says, the exchange, and a curl line that repeats it; then all cases and assumptions.
 */
export function formatHtml(report: CheckReport): string {
  const { target, contract, startedAt, requests, stopped, verdict, findings, baseline } = report;
  const tone = { agrees: 'good', deviates: 'bad', untested: 'warn' }[verdict];
  return htmlPage(`${target} held against the contract`, [
    `<h1>${escapeHtml(target)} <span class="soft">held against the contract</span></h1>`,
    `<p class="${tone}"><strong>${escapeHtml(summaryOf(report))}</strong></p>`,
    `<p class="soft">Contract ${escapeHtml(contract)}, ${requests} requests, ${escapeHtml(startedAt)}</p>`,
    ...(stopped
      ? [
          `<p class="warn"><strong>Ended early:</strong> ${escapeHtml(stopped.reason)}. ${escapeHtml(stopped.advice)}</p>`,
        ]
      : []),
    ...(baseline
      ? [
          `<p>Accepted by the baseline: ${baseline.accepted}</p>`,
          ...baselineLines(report).map(({ line }) => `<p class="warn">${escapeHtml(line)}</p>`),
        ]
      : []),
    `<h2>Deviations (${findings.length})</h2>`,
    ...(findings.length === 0 ? ['<p>None.</p>'] : findings.map((finding) => section(finding, report))),
    ...refuted(report),
    '<h2>Cases</h2>',
    casesTable(report.cases),
    ...notAsked(report),
    ...information(report),
    ...assumptions(report),
  ]);
}

function section(finding: Finding, report: CheckReport): string {
  const { heading, rule, pattern, count, assumption } = finding;
  const all = metIn(finding, report);
  const first = all.find((one) => one.case !== undefined)?.case;
  const title = [heading, rule].filter((part) => part !== '').join(' ');
  const more = all.length - MOST_PLACES;
  const says = RULES.find(({ id }) => id === rule)?.title;
  const rows = all
    .slice(0, MOST_PLACES)
    .map(({ title: own, deviation: { pointer, given, allowed } }) => [
      escapeHtml(own),
      `<code>${escapeHtml(pointer === '' ? 'the whole answer' : pointer)}</code>`,
      `<code>${escapeHtml(given)}</code>`,
      escapeHtml(allowed),
    ]);
  return [
    '<section class="finding">',
    `<h3><span class="bad">${escapeHtml(title)}</span> <code>${escapeHtml(pattern)}</code>${count > 1 ? ` (${count} times)` : ''}</h3>`,
    ...(says === undefined ? [] : [`<p>${escapeHtml(rule)}: ${escapeHtml(says)}</p>`]),
    htmlTable(['Case', 'Where in the body', 'Given', 'The contract says'], rows),
    ...(more > 0 ? [`<p class="soft">and ${more} more</p>`] : []),
    ...(assumption === undefined
      ? []
      : [`<p class="soft">Rests on an assumption of the spec: <code>${escapeHtml(assumption)}</code></p>`]),
    ...(first === undefined ? [] : exchange(first)),
    '</section>',
  ].join('\n');
}

/** Where a finding was met: the same heading, rule and place, whatever the indexes and values. */
function metIn(finding: Finding, { cases, together }: CheckReport): readonly Met[] {
  const isLike = (one: Deviation) =>
    one.heading === finding.heading &&
    one.rule === finding.rule &&
    placesLike(one.pointer) === finding.pattern &&
    (finding.pattern !== '' || finding.varies || one.given === finding.given);
  const inCases = cases.flatMap((one) =>
    one.findings.filter(isLike).map((deviation): Met => ({ title: one.title, deviation, case: one })),
  );
  const inAll = together
    .filter(isLike)
    .map((deviation): Met => ({ title: TOGETHER, deviation, case: undefined }));
  return [...inCases, ...inAll];
}

/** How to repeat it, and what was answered. */
function exchange({ request, curl, answer, ms, attempts }: CaseReport): readonly string[] {
  const headers = answer?.headers.map(([name, value]) => `${name}: ${value}`).join('\n') ?? '';
  const times = attempts > 1 ? `, asked ${attempts} times` : '';
  const answered = answer
    ? `${answer.status}, ${answer.bytes} bytes in ${Math.round(ms)} ms${times}\n${headers}`
    : 'no answer';
  return [
    '<p>Again:</p>',
    `<pre>${escapeHtml(curl)}</pre>`,
    `<details><summary>The exchange</summary><pre>${escapeHtml(request)}\n\n${escapeHtml(answered)}</pre></details>`,
  ];
}

const MARKS: Readonly<Record<CaseReport['outcome'], string>> = {
  agrees: '<span class="good">agrees</span>',
  deviates: '<span class="bad">deviates</span>',
  untested: '<span class="warn">untested</span>',
  skipped: '<span class="warn">not asked</span>',
};

function casesTable(cases: readonly CaseReport[]): string {
  const rows = cases.map(({ title, outcome, expected, given, reason, findings, request }) => [
    MARKS[outcome],
    escapeHtml(title),
    `${expected}`,
    given === null ? '' : `${given}`,
    `<code>${escapeHtml(request)}</code>`,
    escapeHtml(reason ?? findings.map(deviationLine).slice(0, 3).join('; ')),
  ]);
  return htmlTable(['', 'Case', 'Expected', 'Given', 'Request', ''], rows);
}

function notAsked({ notAsked: all = [] }: CheckReport): readonly string[] {
  if (all.length === 0) return [];
  const rows = all.map((one) => [escapeHtml(notAskedTitle(one)), escapeHtml(one.reason)]);
  return [`<h2>Not asked for (${all.length})</h2>`, htmlTable(['Of the spec', 'Why'], rows)];
}

function refuted({ assumptions: all }: CheckReport): readonly string[] {
  const found = all.filter(({ verdict }) => verdict === 'refuted');
  if (found.length === 0) return [];
  const rows = found.map(({ place, reason }) => [`<code>${escapeHtml(place)}</code>`, escapeHtml(reason)]);
  return [
    `<h2>Refuted assumptions (${found.length})</h2>`,
    '<p>Lines of the spec to correct: the mock follows it.</p>',
    htmlTable(['Place in the spec', 'What was seen'], rows),
  ];
}

function information({ information: all }: CheckReport): readonly string[] {
  if (all.length === 0) return [];
  const items = all.map((one) => `<li>${escapeHtml(lineOf(one))}</li>`);
  return [`<h2>For information (${all.length})</h2>`, `<ul>\n${items.join('\n')}\n</ul>`];
}

function assumptions({ assumptions: all }: CheckReport): readonly string[] {
  if (all.length === 0) return [];
  const rows = all.map(({ place, verdict, reason }) => [
    escapeHtml(verdict),
    `<code>${escapeHtml(place)}</code>`,
    escapeHtml(reason),
  ]);
  return [
    `<details><summary>All assumptions of the spec (${all.length})</summary>`,
    htmlTable(['', 'Place in the spec', ''], rows),
    '</details>',
  ];
}
