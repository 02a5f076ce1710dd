import { mockError } from '../../base/errors.ts';
import { REPORT_FORMATS } from '../../check/report/format-report.ts';
import { askControl, type ControlTarget } from '../ask-control.ts';
import type { CommandContext } from '../command.ts';
import { usageOf } from '../commands.ts';
import { formatOf } from '../output/format-of.ts';
import { painter } from '../output/paint.ts';
import { openReportFiles } from '../output/report-files.ts';
import { outcomeOf, type Verification, type Verified, type VerifyReport } from '../output/verify-report.ts';
import { readCa } from '../read-ca.ts';
import { type NamedExpectation, readExpectations } from '../read-expectations.ts';

/** Exit codes by what came of it. */
const EXIT_CODES = { met: 0, unmet: 1, unknown: 3 } as const;

/** Of requests that are too many, so many are told. */
const MOST_FOUND = 5;

/**
 * `verify`: holds what a session of a running mock was asked against what is expected, in each format that reports have.
 * @returns exit code 1 where something is not as expected, 3 where the journal has forgotten too much to tell
 * @throws MockError `missing-argument`, `control-unreachable`, `control-token-wanted`, `control-refused`, `file-not-writable`;
 *   ContentError for expectations that cannot be read
 */
export async function verify(context: CommandContext): Promise<number> {
  const { io, options } = context;
  const { expect, url, session } = options;
  if (expect === undefined) {
    throw mockError('missing-argument', { argument: '--expect FILE', usage: usageOf('verify') });
  }
  const expectations = readExpectations(expect, io.cwd);
  const files = openReportFiles(context, formatOf(context, REPORT_FORMATS), (text) => text);
  const target = { ...options, ca: await readCa(options.ca) };
  const ask = asker(target, io.env);
  // To verify makes a session that is not there, and in an empty one nothing was asked too often.
  await ask(`/sessions/${session}`);
  const found: Verified[] = [];
  for (const expectation of expectations) found.push(await verified(expectation, ask));
  const verdict = (['unmet', 'unknown'] as const).find((bad) => found.some(({ outcome }) => outcome === bad));
  const report: VerifyReport = { form: 1, verdict: verdict ?? 'met', url, session, expectations: found };
  const { formatVerification } = await import('../output/verify-report.ts');
  await files.write(async (format, isPlain) =>
    formatVerification(report, format, painter(context.color && !isPlain)),
  );
  return EXIT_CODES[report.verdict];
}

type Ask = (path: string, body?: object) => Promise<unknown>;

/** Asks for JSON. @throws MockError `control-unreachable` where something else answers than the mock, and as `askControl` */
function asker(target: ControlTarget, env: CommandContext['io']['env']): Ask {
  return async (path, body) => {
    const text = await askControl(target, path, env, body);
    try {
      return JSON.parse(text);
    } catch {
      throw mockError('control-unreachable', { given: target.url, reason: 'something else answers there' });
    }
  };
}

async function verified({ name, body }: NamedExpectation, ask: Ask): Promise<Verified> {
  const answer = (await ask('/requests/verify', body)) as Verification;
  const outcome = outcomeOf(answer, body);
  const shown = outcome === 'unmet' ? answer.matches.slice(0, MOST_FOUND) : [];
  const found = await Promise.all(shown.map((id) => ask(`/requests/${id}`) as Promise<Verified['found'][0]>));
  return { name, match: body.match, outcome, ...answer, found };
}
