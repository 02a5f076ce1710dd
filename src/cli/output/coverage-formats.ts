import { escapeHtml, htmlPage, htmlTable } from '../../base/text/html-page.ts';
import { workflowCommand } from '../../check/report/format-github.ts';
import { escapeXml } from '../../check/report/format-junit.ts';
import type { CoverageView } from './coverage-text.ts';

/** So many of what is missing become annotations: GitHub shows ten of a step. */
const MOST_ANNOTATIONS = 9;

/**
 * A coverage as JUnit XML: a test case for each goal; what is not covered is skipped, and the share is a case that fails where
 * it is too low.
 * @param failUnder percent
 */
export function coverageJunit(view: CoverageView, failUnder: number): string {
  const { goals, missing, percent, met, total } = view;
  const isLow = met * 100 < failUnder * total;
  const counts = `tests="${goals.length + 1}" failures="${isLow ? 1 : 0}" errors="0" skipped="${missing.length}"`;
  const cases = goals.map(({ id, group, what, met: isMet }) => {
    const head = `    <testcase classname="${escapeXml(`coverage.${group}`)}" name="${escapeXml(id)}"`;
    return isMet
      ? `${head}/>`
      : `${head}><skipped message="${escapeXml(`not covered: ${what}`)}"/></testcase>`;
  });
  const share = '    <testcase classname="coverage" name="share"';
  const failure = `<failure message="${percent} % are covered, which is less than ${failUnder} %" type="coverage"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ev-driver-mock coverage" ${counts}>`,
    `  <testsuite name="${escapeXml(sessionOf(view))}" ${counts}>`,
    isLow ? `${share}>${failure}</testcase>` : `${share}/>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** A coverage as workflow commands of GitHub Actions: the share, and a notice for each of the most dangerous that are missing. */
export function coverageGithub(view: CoverageView, failUnder: number): string {
  const { missing, percent, met, total } = view;
  const isLow = met * 100 < failUnder * total;
  const share = `${percent} % of the contract are covered (${met} of ${total}, ${sessionOf(view)})`;
  const lines = [
    isLow
      ? workflowCommand('error', 'coverage', `${share}, which is less than ${failUnder} %`)
      : workflowCommand('notice', 'coverage', share),
    ...missing
      .slice(0, MOST_ANNOTATIONS)
      .map(({ id, what, how }) => workflowCommand('notice', `not covered: ${id}`, `${what}\n${how}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A coverage as one page that opens without a network and without a script. */
export function coverageHtml(view: CoverageView): string {
  const { percent, met, total, groups, missing } = view;
  const groupRows = groups.map((group) => [
    escapeHtml(group.title),
    `${group.met} of ${group.total}`,
    `${group.percent} %`,
    `<div class="bar"><span style="width: ${Math.max(0, Math.min(100, Number(group.percent)))}%"></span></div>`,
  ]);
  const missingRows = missing.map(({ id, what, danger, how }) => [
    `<code>${escapeHtml(id)}</code>`,
    escapeHtml(what),
    `${danger}`,
    `<pre>${escapeHtml(how)}</pre>`,
  ]);
  return htmlPage(`Contract coverage: ${percent} %`, [
    `<h1>Contract coverage: ${percent} %</h1>`,
    `<p>${met} of ${total} things that the contract allows are covered (${escapeHtml(sessionOf(view))}).</p>`,
    htmlTable(['What', 'Covered', '', ''], groupRows),
    `<h2>Not covered yet (${missing.length}), most dangerous first</h2>`,
    missing.length === 0
      ? '<p>Everything that the contract allows is covered.</p>'
      : htmlTable(['Goal', 'What', 'Danger', 'The line that triggers it'], missingRows),
  ]);
}

function sessionOf({ session }: CoverageView): string {
  return session === null ? 'all sessions' : `session ${session}`;
}
