import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { MockError, mockError } from '../../base/errors.ts';
import { ANSWER_MS } from '../../check/call-target.ts';
import type { CheckReport } from '../../check/check-report.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { CommandContext } from '../command.ts';
import { usageOf } from '../commands.ts';
import { formatOf } from '../output/format-of.ts';
import { type Paint, painter } from '../output/paint.ts';
import { progressBar } from '../output/progress-bar.ts';
import { packageInfo } from '../package-info.ts';

/**
 * `check`: holds the real service against the contract, and writes what it has found.
 * @returns exit code 1 where the service deviates
 * @throws MockError `missing-argument`, `bad-option-value`, `file-not-writable`
 */
export async function check(context: CommandContext): Promise<number> {
  const redact = context.contract.derived(secretsOf).valueRedactor([context.options.code ?? '']);
  try {
    return await checked(context, redact);
  } catch (error) {
    if (error instanceof MockError) throw error;
    // What is not foreseen may quote what it was given.
    throw new Error(redact(error instanceof Error ? error.message : String(error)));
  }
}

async function checked(context: CommandContext, redact: Redact): Promise<number> {
  const { io, options, color, contract } = context;
  const [{ runCheck }, { casesOf }, { targetOf }, { forwardProxyFor }] = await Promise.all([
    import('../../check/run-check.ts'),
    import('../../check/cases.ts'),
    import('../../check/target.ts'),
    import('../../check/forward-proxy.ts'),
  ]);
  const format = formatOf(context, ['text', 'json', 'junit']);
  const asked = targetOf(
    needed(options.target, '--target URL'),
    redact,
    contract,
    context.sources.target.name,
  );
  const target = { ...asked, via: forwardProxyFor(asked, io.env) };
  const input = {
    code: needed(options.code, '--code KEY'),
    clientId: needed(options.clientId, '--client-id CUSTOMER'),
    ids: needed(options.id, '--id ID'),
    missingIds: options.missingId ?? [],
    otherCustomersIds: options.otherCustomersId ?? [],
  };
  const { rate, timeout: timeoutMs = ANSWER_MS, out } = options;
  const bar = progressBar(io.stderr, casesOf(input, contract).length, 'requests', io.now);
  const stop = new AbortController();
  io.onSignal(() => stop.abort());
  const { version } = packageInfo();
  const limits = { rate, timeoutMs, signal: stop.signal, onProgress: bar.update };
  const report = await runCheck({ target, input, version, now: io.now, wait: pause(stop.signal), ...limits });
  bar.end();
  await write(context, await formatted(report, format, painter(out === '-' && color)), redact);
  return report.findings.length > 0 || report.cases.some(({ outcome }) => outcome === 'skipped') ? 1 : 0;
}

function needed<Value>(value: Value | undefined, argument: string): Value {
  if (value !== undefined) return value;
  throw mockError('missing-argument', { argument, usage: usageOf('check') });
}

function pause(signal: AbortSignal): (ms: number) => Promise<void> {
  return (ms) => wait(ms, undefined, { signal }).catch(() => {});
}

async function formatted(
  report: CheckReport,
  format: 'text' | 'json' | 'junit',
  paint: Paint,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'junit':
      return (await import('../../check/format-junit.ts')).formatJunit(report);
    case 'text':
      return (await import('../../check/format-text.ts')).formatText(report, paint);
  }
}

async function write({ io, options }: CommandContext, text: string, redact: Redact): Promise<void> {
  if (options.out === '-') {
    io.stdout.write(text);
    return;
  }
  try {
    writeFileSync(options.out!, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = redact(code ?? message);
    throw mockError('file-not-writable', { reason }, { file: redact(options.out!) });
  }
}
