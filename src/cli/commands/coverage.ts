import { mockError } from '../../base/errors.ts';
import { REPORT_FORMATS } from '../../check/report/format-report.ts';
import { askControl } from '../ask-control.ts';
import type { CommandContext } from '../command.ts';
import { type CoverageView, coverageLines } from '../output/coverage-text.ts';
import { formatOf } from '../output/format-of.ts';
import { painter } from '../output/paint.ts';
import { openReportFiles } from '../output/report-files.ts';
import { readCa } from '../read-ca.ts';

/**
 * `coverage`: tells what of the contract clients of a running mock have met, in each format that reports have.
 * @throws MockError `control-unreachable`, `file-not-writable`, `bad-option-value`; `coverage-too-low` once it is told
 */
export async function coverage(context: CommandContext): Promise<number> {
  const { io, options } = context;
  const { url, failUnder } = options;
  const files = openReportFiles(context, formatOf(context, REPORT_FORMATS), (text) => text);
  const target = { ...options, ca: await readCa(options.ca) };
  const query = options.all ? '?all=true' : '';
  const view = viewOf(await askControl(target, `/coverage${query}`, io.env), url);
  await files.write(async (format, isPlain) => {
    if (format === 'json') return `${JSON.stringify(view, null, 2)}\n`;
    if (format === 'markdown') return askControl(target, `/coverage/summary${query}`, io.env);
    if (format === 'text')
      return `${coverageLines(view, url, painter(context.color && !isPlain)).join('\n')}\n`;
    const { coverageGithub, coverageHtml, coverageJunit } = await import('../output/coverage-formats.ts');
    if (format === 'html') return coverageHtml(view);
    return format === 'junit' ? coverageJunit(view, failUnder) : coverageGithub(view, failUnder);
  });
  const { met, total, percent } = view;
  if (met * 100 >= failUnder * total) return 0;
  throw mockError('coverage-too-low', { given: percent, allowed: failUnder });
}

/** @throws MockError `control-unreachable` where something else answers than the mock */
function viewOf(text: string, url: string): CoverageView {
  try {
    const view = JSON.parse(text) as Partial<CoverageView>;
    if (Array.isArray(view.missing) && Array.isArray(view.groups)) return view as CoverageView;
  } catch {
    // Told below.
  }
  throw mockError('control-unreachable', { given: url, reason: 'something else answers there' });
}
