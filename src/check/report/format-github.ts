import type { CheckReport } from './check-report.ts';
import { baselineLines, firstOf, lineOf, notAskedLine, summaryOf } from './lines.ts';

/** A report as workflow commands of GitHub Actions: an annotation for each deviation, and one for what is not tested. */
export function formatGithub(report: CheckReport): string {
  const { stopped, findings, notAsked = [] } = report;
  const lines = [
    ...(stopped
      ? [workflowCommand('error', `${report.by} ended early`, `${stopped.reason}. ${stopped.advice}`)]
      : []),
    ...findings.map((finding) => {
      const cases = finding.cases.slice(0, 5).join(', ');
      return workflowCommand(
        'error',
        `${finding.heading} ${finding.rule}`.trim(),
        [lineOf(finding), ...[firstOf(finding) ?? []].flat(), `in: ${cases}`].join('\n'),
      );
    }),
    ...baselineLines(report).map(({ kind, line }) =>
      workflowCommand(kind === 'gone' ? 'error' : 'warning', `baseline: ${kind}`, line),
    ),
    ...report.assumptions
      .filter(({ verdict }) => verdict === 'refuted')
      .map(({ place, reason }) => workflowCommand('warning', 'refuted assumption', `${place}: ${reason}`)),
    // One for all: a step has no more than ten notices.
    ...(notAsked.length > 0
      ? [workflowCommand('notice', 'not asked for', notAsked.map(notAskedLine).join('\n'))]
      : []),
    workflowCommand('notice', report.by, summaryOf(report)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A workflow command of GitHub Actions, which becomes an annotation of the run. */
export function workflowCommand(
  kind: 'error' | 'warning' | 'notice',
  title: string,
  message: string,
): string {
  return `::${kind} title=${escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}::${escaped(message)}`;
}

/** As the runner wants it in data; what could begin a command of its own stays in one line. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
