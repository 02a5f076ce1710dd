import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describeValue, didYouMean, MockError, mockError } from '../../base/errors.ts';
import { compileGlob } from '../../base/text/glob.ts';
import { nearest } from '../../base/text/nearest.ts';
import { ANSWER_MS } from '../../check/ask/call-target.ts';
import { readBaseline, withoutAccepted, writeBaseline } from '../../check/report/baseline.ts';
import { formatReport, REPORT_FORMATS } from '../../check/report/format-report.ts';
import type { CheckInput } from '../../check/run/check-case.ts';
import { hasDriver } from '../../contract/contract.ts';
import { REDACTED, type Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { CommandContext } from '../command.ts';
import { usageOf } from '../commands.ts';
import { formatOf } from '../output/format-of.ts';
import { painter } from '../output/paint.ts';
import { progressBar } from '../output/progress-bar.ts';
import { openReportFiles } from '../output/report-files.ts';
import { packageInfo } from '../package-info.ts';
import { codeOf, headersOf, tlsOf } from '../target-options.ts';

/** Exit codes by what came of a check. */
const EXIT_CODES = { agrees: 0, deviates: 1, untested: 3 } as const;

/**
 * `check`: holds the real service against the contract, and writes what it has found.
 * @returns exit code 1 where the service deviates, 3 where that could not be tested
 * @throws MockError `missing-argument`, `bad-option-value`, `file-not-writable`
 */
export async function check(context: CommandContext): Promise<number> {
  const code = codeOf(context);
  const headers = headersOf(context);
  const secrets = [code ?? '', context.options.otherCustomersCode ?? '', ...Object.values(headers)];
  const redact = context.contract.derived(secretsOf).valueRedactor(secrets);
  try {
    return await checked({ ...context, options: { ...context.options, code } }, headers, redact);
  } catch (error) {
    if (error instanceof MockError) throw error;
    // What is not foreseen may quote what it was given.
    throw new Error(redact(error instanceof Error ? error.message : String(error)));
  }
}

async function checked(
  context: CommandContext,
  headers: Record<string, string>,
  redact: Redact,
): Promise<number> {
  const { io, options, contract } = context;
  const [{ runCheck, chosenCases }, { requestLine }, { targetOf }, { forwardProxyFor }] = await Promise.all([
    import('../../check/run/run-check.ts'),
    import('../../check/run/case-request.ts'),
    import('../../check/ask/target.ts'),
    import('../../server/fallback/forward-proxy.ts'),
  ]);
  const format = formatOf(context, REPORT_FORMATS);
  const given = needed(options.target, '--target URL');
  const asked = targetOf(given, redact, contract, context.sources.target.name);
  const target = { ...asked, via: forwardProxyFor(asked, io.env), tls: tlsOf(context) };
  const input = { ...inputOf(context), secrets: Object.values(headers) };
  const choose = chooser(
    context,
    chosenCases({ input, target }).map(({ title }) => title),
    redact,
  );
  const cases = chosenCases({ input, target, choose });
  if (options.dryRun) {
    writesNoReport(context);
    const lines = cases.map((one) => `${one.title}: ${requestLine(one, target, redact)} -> ${one.status}\n`);
    io.stdout.write(lines.join(''));
    return 0;
  }
  const known = options.baseline === undefined ? undefined : baselineOf(options.baseline);
  const files = openReportFiles(context, format, redact);
  const bar = progressBar(io.stderr, cases.length, 'requests', io.now);
  const stop = new AbortController();
  io.onSignal(() => stop.abort());
  const { rate, timeout: timeoutMs = ANSWER_MS, retries, maxTime: maxTimeMs, showValues } = options;
  const whole = await runCheck({
    headers,
    ...{ target, input, choose, showValues, rate, timeoutMs, retries, maxTimeMs, signal: stop.signal },
    ...{ version: packageInfo().version, now: io.now, wait: pause(stop.signal), onProgress: bar.update },
    onRetry: (why, delayMs) => bar.note(`${redact(why)}; again in ${Math.ceil(delayMs / 1000)} s`),
  });
  bar.end();
  if (options.writeBaseline !== undefined) writeText(options.writeBaseline, writeBaseline(whole));
  const isChosen = options.only !== undefined || options.skip !== undefined;
  const report = known ? withoutAccepted(whole, known, io.now(), isChosen) : whole;
  await files.write((own, isPlain) =>
    formatReport(report, own, painter(!isPlain && context.color), options.assumptions),
  );
  if (report.stopped && !files.hasText) {
    io.stderr.write(`ev-driver-mock: ${report.stopped.reason}. ${report.stopped.advice}\n`);
  }
  return report.stopped?.reason === 'interrupted' ? EXIT_CODES.untested : EXIT_CODES[report.verdict];
}

/** What a dry run lists is no report. @throws MockError `bad-option-value` where a report is asked for beside it */
function writesNoReport({ sources, options }: CommandContext): void {
  for (const key of ['out', 'format', 'baseline', 'writeBaseline'] as const) {
    if (sources[key].from !== 'flag') continue;
    const given = describeValue(key === 'format' ? options.format : sources[key].text);
    const allowed = `no ${sources[key].name} beside --dry-run, which asks nothing and lists lines of text`;
    throw mockError('bad-option-value', { source: sources[key].name, given, allowed });
  }
}

/** @throws MockError `file-unreadable` */
function baselineOf(file: string) {
  try {
    return readBaseline(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw mockError('file-unreadable', { reason: code ?? message }, { file });
  }
}

/** @throws MockError `file-not-writable` */
function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw mockError('file-not-writable', { reason: code ?? message }, { file });
  }
}

/** @throws MockError `missing-argument`; `bad-option-value` for an id that stands in two lists, and for one key of two customers */
function inputOf({ options, sources, contract }: CommandContext): CheckInput {
  const input = {
    code: needed(options.code, '--code KEY'),
    clientId: needed(options.clientId, '--client-id CUSTOMER'),
    ids: hasDriver(contract) ? needed(options.id, '--id ID') : [],
    missingIds: options.missingId ?? [],
    otherCustomersIds: options.otherCustomersId ?? [],
    otherCustomersCode: options.otherCustomersCode,
    isUnsafe: options.unsafe,
  };
  if (input.otherCustomersCode === input.code) {
    const allowed = "another customer's key: this one is that of --code";
    throw mockError('bad-option-value', {
      source: sources.otherCustomersCode.name,
      given: REDACTED,
      allowed,
    });
  }
  const known = new Map<string, string>();
  const lists = {
    '--id': input.ids,
    '--missing-id': input.missingIds,
    '--other-customers-id': input.otherCustomersIds,
  };
  for (const [source, ids] of Object.entries(lists)) {
    for (const id of ids) {
      const first = known.get(id);
      if (first === undefined) known.set(id, source);
      else {
        const allowed = `ids that are given once: this one is given by ${first} already`;
        throw mockError('bad-option-value', { source, given: describeValue(id), allowed });
      }
    }
  }
  return input;
}

/**
 * Which cases are asked, by their titles; letter case does not count.
 * @throws MockError `bad-option-value` for a pattern that fits none of them
 */
function chooser({ options, sources }: CommandContext, titles: readonly string[], redact: Redact) {
  const only = matchers('only');
  const skip = matchers('skip');
  return (title: string) =>
    (only.length === 0 || only.some((fits) => fits(title))) && !skip.some((fits) => fits(title));

  function matchers(key: 'only' | 'skip') {
    return (options[key] ?? []).map((pattern) => {
      const glob = compileGlob(pattern.toLowerCase());
      const fits = (title: string) => glob(title.toLowerCase());
      if (titles.some(fits)) return fits;
      const given = describeValue(redact(pattern));
      const hint = didYouMean(nearest(pattern, titles));
      throw mockError('bad-option-value', { source: sources[key].name, given, allowed: titles, hint });
    });
  }
}

function needed<Value>(value: Value | undefined, argument: string): Value {
  if (value !== undefined) return value;
  throw mockError('missing-argument', { argument, usage: usageOf('check') });
}

function pause(signal: AbortSignal): (ms: number) => Promise<void> {
  return (ms) => wait(ms, undefined, { signal }).catch(() => {});
}
