import type { CheckReport } from './check-report.ts';
import type { Dress } from './format-text.ts';

/** A format that reports have. */
export type ReportFormat = 'text' | 'json' | 'junit' | 'markdown' | 'github' | 'html';

/** All of them, the one for the terminal first. */
export const REPORT_FORMATS = ['text', 'json', 'junit', 'markdown', 'github', 'html'] as const;

/** A report of `check` or of `proxy` in one of its formats, each loaded when it is wanted. */
export async function formatReport(
  report: CheckReport,
  format: ReportFormat,
  dress?: Dress,
  allAssumptions = false,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'junit':
      return (await import('./format-junit.ts')).formatJunit(report);
    case 'markdown':
      return (await import('./format-markdown.ts')).formatMarkdown(report);
    case 'github':
      return (await import('./format-github.ts')).formatGithub(report);
    case 'html':
      return (await import('./format-html.ts')).formatHtml(report);
    case 'text':
      return (await import('./format-text.ts')).formatText(report, dress, { allAssumptions });
  }
}
