import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describeValue, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import { counted } from '../../base/text/counted.ts';
import { ANSWER_MS } from '../../check/ask/call-target.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { CommandContext } from '../command.ts';
import { usageOf } from '../commands.ts';
import { progressBar } from '../output/progress-bar.ts';
import { howToAsk, NOT_ANONYMISED, outFolderOf, pseudonymKeyOf, writeCollection } from '../output/taken.ts';
import { packageInfo } from '../package-info.ts';
import { codeOf, headersOf, needsDriver, tlsOf } from '../target-options.ts';

/** Interrupted, or the service could not be asked for all; as with `check`. */
const UNTESTED = 3;

/**
 * `record`: asks the real service for drivers and writes them as fixtures, anonymised.
 * @returns exit code 3 where not all of them were asked for
 * @throws MockError `missing-argument`, `bad-option-value`, `folder-not-empty`, `recording-other`, `nothing-taken`,
 *   `recording-leaks`, `file-not-writable`
 */
export async function record(context: CommandContext): Promise<number> {
  const { io, options, contract, sources } = context;
  needsDriver(context);
  const code = needed(codeOf(context), '--code KEY');
  const clientId = needed(options.clientId, '--client-id CUSTOMER');
  const headers = headersOf(context);
  const redact = contract.derived(secretsOf).valueRedactor([code, ...Object.values(headers)]);
  const [
    { targetOf },
    { forwardProxyFor },
    { Collection },
    { keptProperties },
    { openFolder },
    { recordDrivers },
    { RecordingState },
  ] = await Promise.all([
    import('../../check/ask/target.ts'),
    import('../../server/fallback/forward-proxy.ts'),
    import('../../interchange/folder/collection.ts'),
    import('../../interchange/folder/kept-properties.ts'),
    import('../../interchange/folder/write-folder.ts'),
    import('../../interchange/record/record-drivers.ts'),
    import('../../interchange/record/recording-state.ts'),
  ]);
  const asked = targetOf(needed(options.target, '--target URL'), redact, contract, sources.target.name);
  const target = { ...asked, via: forwardProxyFor(asked, io.env), tls: tlsOf(context) };
  const ids = idsOf(context);
  const folder = outFolderOf(context, 'record');
  const keep = keptProperties(options.keep ?? [], contract, sources.keep.name);
  const tell = (line: string) => io.stderr.write(`ev-driver-mock: ${line}\n`);
  if (!options.anonymise) tell(NOT_ANONYMISED);
  openFolder(folder);
  const key = options.anonymise ? pseudonymKeyOf(context) : undefined;
  const collection = new Collection({ contract, key, keep, frozen: options.frozen, redact });
  const goesOn = key !== undefined && options.pseudonymKeyFile !== undefined;
  const state = goesOn ? new RecordingState(folder, key, collection) : undefined;
  const bar = progressBar(io.stderr, ids.length, 'drivers', io.now);
  const stop = new AbortController();
  io.onSignal(() => stop.abort());
  const { rate, timeout: timeoutMs = ANSWER_MS, retries } = options;
  const { notTaken, stopped, restored } = await recordDrivers({
    ...{ target, code, clientId, ids, headers, collection, state, redact, rate, timeoutMs, retries },
    ...{ version: packageInfo().version, now: io.now, signal: stop.signal, onProgress: bar.update },
    wait: (ms) => wait(ms, undefined, { signal: stop.signal }).catch(() => {}),
    onRetry: (why, delayMs) => bar.note(`${redact(why)}; again in ${Math.ceil(delayMs / 1000)} s`),
  });
  bar.end();
  if (restored > 0) tell(`Goes on with ${counted(restored, 'driver')} of an earlier run.`);
  for (const { number, reason } of notTaken) tell(`Not taken: id ${number} of ${ids.length}: ${reason}.`);
  if (stopped) {
    const { reason, advice } = stopped;
    const how = goesOn
      ? `${counted(collection.size, 'driver')} kept: the same command goes on from there.`
      : 'Nothing is written, and the next run begins anew; with --pseudonym-key-file FILE one that is interrupted goes on.';
    tell(`${itemAt(reason, 0).toUpperCase()}${reason.slice(1)}.${advice === '' ? '' : ` ${advice}`} ${how}`);
    if (!goesOn || collection.size === 0) state?.end();
    return UNTESTED;
  }
  if (collection.size === 0) {
    state?.end();
    throw mockError('nothing-taken', {
      reason: `none of ${counted(ids.length, 'id')} has a driver that can be read`,
    });
  }
  const { drivers } = await writeCollection(context, folder, collection);
  state?.end();
  io.stdout.write(howToAsk(context, folder, drivers[0]?.externalId));
  return 0;
}

/** All ids, each once. @throws MockError `missing-argument`, `file-unreadable`, `bad-option-value` */
function idsOf({ options, sources }: CommandContext): readonly string[] {
  const { id = [], idsFrom } = options;
  const more = idsFrom === undefined ? [] : idsIn(idsFrom, sources.idsFrom.name);
  const ids = [...new Set([...id, ...more])];
  if (ids.length > 0) return ids;
  throw mockError('missing-argument', { argument: '--id ID or --ids-from FILE', usage: usageOf('record') });
}

/** The ids of a file: one on each line, blank lines left out, or a list of texts in JSON. */
function idsIn(file: string, source: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw mockError('file-unreadable', { reason: code ?? message }, { file });
  }
  if (!/^\s*\[/.test(text)) return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    list = undefined;
  }
  const isList = Array.isArray(list) && list.every((one) => typeof one === 'string' && one !== '');
  if (isList) return list as readonly string[];
  const allowed = 'one id on each line, or a JSON list of texts';
  throw mockError('bad-option-value', { source, given: describeValue('a file of another form'), allowed });
}

function needed<Value>(value: Value | undefined, argument: string): Value {
  if (value !== undefined) return value;
  throw mockError('missing-argument', { argument, usage: usageOf('record') });
}
