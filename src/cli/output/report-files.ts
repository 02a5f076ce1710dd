import { appendFileSync, closeSync, openSync, writeFileSync } from 'node:fs';
import { describeValue, didYouMean, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../check/report/format-report.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import type { CommandContext } from '../command.ts';

/** The variable by which GitHub Actions names the file for the summary of a job, in Markdown. */
const SUMMARY_VARIABLE = 'GITHUB_STEP_SUMMARY';

/** Where a report goes, once for each format and file. */
export interface ReportFiles {
  /** Whether the terminal gets the report as text. */
  readonly hasText: boolean;
  /**
   * Writes the report everywhere; as `github` it is appended to the summary of the job as well, where there is one.
   * @param formatted the report in a format; `isPlain` where it goes to a file, without colours
   */
  write(formatted: (format: ReportFormat, isPlain: boolean) => Promise<string>): Promise<void>;
}

/**
 * Opens all files that a report goes to, before anything is asked: a report that cannot be written is known at once. Where
 * each file has its own format, standard output gets the text beside them.
 * @throws MockError `file-not-writable`, `bad-option-value`
 */
export function openReportFiles(context: CommandContext, format: ReportFormat, redact: Redact): ReportFiles {
  const { io, options, sources } = context;
  const outputs = options.out.map(({ format: own = format, file }) => ({ format: known(own), file }));
  const isEachNamed = options.out.every(({ format: own }) => own !== undefined);
  if (isEachNamed && !outputs.some(({ file }) => file === '-')) outputs.push({ format, file: '-' });
  const twice = outputs.find(
    ({ file }, index) => outputs.findIndex((other) => other.file === file) !== index,
  );
  if (twice) {
    const allowed = 'each file once';
    throw mockError('bad-option-value', {
      ...{ source: sources.out.name, given: describeValue(redact(twice.file)), allowed },
    });
  }
  const opened = outputs.map((output) => ({
    ...output,
    descriptor: output.file === '-' ? undefined : open(output.file, redact),
  }));
  const summary = opened.some(({ format: own }) => own === 'github') ? io.env[SUMMARY_VARIABLE] : undefined;
  if (summary) append(summary, '', redact);
  return {
    hasText: opened.some(({ format: own, file }) => own === 'text' && file === '-'),
    async write(formatted) {
      for (const { format: own, file, descriptor } of opened) {
        const text = await formatted(own, descriptor !== undefined);
        if (descriptor === undefined) io.stdout.write(text);
        else writeAll(descriptor, text, file, redact);
      }
      if (summary) append(summary, await formatted('markdown', true), redact);
    },
  };

  function known(given: string): ReportFormat {
    const found = REPORT_FORMATS.find((one) => one === given);
    if (found) return found;
    throw mockError('bad-option-value', {
      ...{ source: sources.out.name, given: describeValue(given), allowed: REPORT_FORMATS },
      hint: didYouMean(nearest(given, REPORT_FORMATS)),
    });
  }
}

function open(file: string, redact: Redact): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw notWritable(error, file, redact);
  }
}

function writeAll(descriptor: number, text: string, file: string, redact: Redact): void {
  try {
    writeFileSync(descriptor, text);
  } catch (error) {
    throw notWritable(error, file, redact);
  } finally {
    closeSync(descriptor);
  }
}

function append(file: string, text: string, redact: Redact): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw notWritable(error, file, redact);
  }
}

function notWritable(error: unknown, file: string, redact: Redact) {
  const { code, message } = error as NodeJS.ErrnoException;
  return mockError('file-not-writable', { reason: redact(code ?? message) }, { file: redact(file) });
}
