import { contractTree } from './contract-tree.ts';
import type { GoalIndex } from './goal-index.ts';
import { escaped, mark } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';
import type { CoverageReport, ReportedGoal } from './report.ts';

/** So many of what is missing are shown at once; the others at a click. */
const SHOWN = 20;

/** A report as one HTML page that loads nothing and runs nothing. */
export function coveragePage(report: CoverageReport, goals: GoalIndex): string {
  const { session, percent, met, total } = report;
  const whose = session === undefined ? 'all sessions' : `the session ${session}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Contract coverage ${percent} %</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>Contract coverage: ${percent} %</h1>
<p>Of ${total} things that the contract allows, ${met} were met in ${escaped(whose)}.</p>
<p class="legend">${mark(true)} met, ${mark(false)} not met</p>
</header>
<main>
${section('By kind', groupTable(report))}
${section('The driver', contractTree(report.goals, goals.plan))}
${section('Around the driver', aroundIt(report))}
${section('Not met yet, most dangerous first', missingList(report.missing))}
</main>
</body>
</html>
`;
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>\n${content}\n</section>`;
}

function groupTable({ groups }: CoverageReport): string {
  const rows = groups.map(
    ({ title, met, total, percent }) =>
      `<tr><th scope="row">${title}</th><td class="figure">${met} of ${total}</td><td class="figure">${percent} %</td>` +
      `<td><progress max="${total}" value="${met}" aria-label="${title}"></progress></td></tr>`,
  );
  return `<table>\n${rows.join('\n')}\n</table>`;
}

/** What is not about the driver's body, one line for each kind. */
function aroundIt({ groups, goals }: CoverageReport): string {
  const lines = groups.flatMap(({ name, title }) => {
    const own = goals.filter(({ group, slot }) => group === name && slot.path === '');
    return own.length === 0
      ? []
      : [`<li><span class="name">${title}</span> ${own.map(around).join('')}</li>`];
  });
  return `<ul>\n${lines.join('\n')}\n</ul>`;
}

function around({ met, what, slot: { value } }: ReportedGoal): string {
  return `<span class="chip ${met ? 'met' : 'unmet'}" title="${escaped(what)}">${mark(met)}${escaped(String(value))}</span>`;
}

function missingList(missing: readonly ReportedGoal[]): string {
  if (missing.length === 0) return '<p>Everything was met.</p>';
  const items = missing.map(
    ({ id, what, how }) =>
      `<li><span class="name">${escaped(id)}</span> ${escaped(what)}<code>${escaped(how)}</code></li>`,
  );
  const list = (some: readonly string[]) => `<ul class="missing">\n${some.join('\n')}\n</ul>`;
  const rest = items.slice(SHOWN);
  const more =
    rest.length === 0 ? '' : `<details><summary>${rest.length} more</summary>${list(rest)}</details>`;
  return list(items.slice(0, SHOWN)) + more;
}
