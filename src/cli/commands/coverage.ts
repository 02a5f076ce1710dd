import { writeFileSync } from 'node:fs';
import { mockError } from '../../base/errors.ts';
import { askControl } from '../ask-control.ts';
import type { CommandContext } from '../command.ts';
import { type CoverageView, coverageLines } from '../output/coverage-text.ts';
import { formatOf } from '../output/format-of.ts';
import { painter } from '../output/paint.ts';
import { singleOutput } from '../output/single-output.ts';
import { readCa } from '../read-ca.ts';

/**
 * `coverage`: tells what of the contract clients of a running mock have met, as text, JSON or Markdown.
 * @throws MockError `control-unreachable`, `file-not-writable`; `coverage-too-low` once it is told
 */
export async function coverage(context: CommandContext): Promise<number> {
  const { io, options } = context;
  const format = formatOf(context, ['text', 'json', 'markdown']);
  const target = { ...options, ca: await readCa(options.ca) };
  const query = options.all ? '?all=true' : '';
  const view = viewOf(await askControl(target, `/coverage${query}`, io.env), options.url);
  const isFile = singleOutput(context) !== '-';
  if (format === 'text') {
    const paint = painter(context.color && !isFile);
    write(context, `${coverageLines(view, options.url, paint).join('\n')}\n`);
  } else if (format === 'json') write(context, `${JSON.stringify(view, null, 2)}\n`);
  else write(context, await askControl(target, `/coverage/summary${query}`, io.env));
  const { met, total, percent } = view;
  if (met * 100 >= options.failUnder * total) return 0;
  throw mockError('coverage-too-low', { given: percent, allowed: options.failUnder });
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

/** @throws MockError `file-not-writable` */
function write(context: CommandContext, text: string): void {
  const { io } = context;
  const out = singleOutput(context);
  if (out === '-') {
    io.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw mockError('file-not-writable', { reason: (error as Error).message }, { file: out });
  }
}
