import type { CoverageReport } from './coverage-report.ts';

/** So many of what is missing are told of in a summary. */
const MOST = 10;

/** A report as Markdown, for the comment on a pull request. */
export function coverageMarkdown(report: CoverageReport): string {
  const { session, met, total, percent, groups, missing } = report;
  const of = session === undefined ? 'all sessions' : `session \`${session}\``;
  const rows = groups.map(
    (group) => `| ${group.title} | ${group.met} of ${group.total} | ${group.percent} % |`,
  );
  const lines = [
    `### Contract coverage: ${percent} %`,
    '',
    `${met} of ${total} things that the contract allows are covered (${of}).`,
    '',
    '| What | Covered | |',
    '| --- | ---: | ---: |',
    ...rows,
  ];
  if (missing.length > 0) lines.push('', ...missingLines(missing));
  return `${lines.join('\n')}\n`;
}

function missingLines(missing: CoverageReport['missing']): string[] {
  const shown = missing.slice(0, MOST);
  const more = missing.length - shown.length;
  return [
    '<details><summary>Not covered yet, most dangerous first</summary>',
    '',
    ...shown.flatMap(({ id, what, how }) => [`- \`${id}\`: ${what}`, '  ```sh', `  ${how}`, '  ```']),
    ...(more > 0 ? [`- and ${more} more`] : []),
    '',
    '</details>',
  ];
}
