import { createHash } from 'node:crypto';
import { parseWireJson, WireJsonError } from '../../base/json/wire-json.ts';
import { counted, group } from '../../base/text/counted.ts';
import { textOf } from '../../check/ask/body-text.ts';
import type { Answered } from '../../check/ask/call-target.ts';
import type { AnswerRecorder } from '../../check/proxy/proxying.ts';
import type { ControlContext } from '../../control/context.ts';
import type { AnswerToTake } from '../../interchange/folder/taken-bodies.ts';
import { redactBody, redactJson } from '../../mock/secrets/redact-json.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import type { CommandContext } from '../command.ts';
import { howToAsk, pseudonymKeyOf, writeCollection } from './taken.ts';

/** So many drivers are recorded, and so many values are replaced: a client that asks for days could fill memory with more. */
const MOST_DRIVERS = 10_000;
const MOST_VALUES = 1_000_000;
/** So many kinds of answers that are not recorded are told one by one. */
const MOST_REASONS = 50;

/**
 * Records what passes through a proxy: drivers for the folder, where of several about one id the last one counts, and all
 * answers for exports.
 */
export interface PassingRecorder extends AnswerRecorder {
  /** What was taken in so far, as it would be written, by its number. */
  soFar: NonNullable<ControlContext['recorded']>;
  /** Writes what has passed, and tells how to serve it. */
  write(): Promise<void>;
}

/**
 * What `--record` asks for; undefined where it does not.
 * @param most how many drivers are recorded
 * @throws MockError `folder-not-empty`, `file-not-writable`, `bad-option-value`
 */
export async function openRecorder(
  context: CommandContext,
  most = MOST_DRIVERS,
): Promise<PassingRecorder | undefined> {
  const { io, options, contract, sources } = context;
  const folder = options.record;
  if (folder === undefined) return undefined;
  const [{ Collection, MOST_ANSWERS }, { bodiesSoFar }, { keptProperties }, { openFolder }, { readAnswer }] =
    await Promise.all([
      import('../../interchange/folder/collection.ts'),
      import('../../interchange/folder/fixture-files.ts'),
      import('../../interchange/folder/kept-properties.ts'),
      import('../../interchange/folder/write-folder.ts'),
      import('../../interchange/record/record-drivers.ts'),
    ]);
  const keptAsAsked = keptProperties(options.keep ?? [], contract, sources.keep.name);
  openFolder(folder);
  // The keys are those of each request: they are taken out before a body comes here.
  const collection = new Collection({
    ...{
      contract,
      key: pseudonymKeyOf(context),
      keep: keptAsAsked,
      frozen: options.frozen,
      redact: (text) => text,
    },
  });
  const others = new Map<string, number>();
  const leave = (reason: string) => {
    const told = others.has(reason) || others.size < MOST_REASONS ? reason : 'other reasons';
    others.set(told, (others.get(told) ?? 0) + 1);
  };
  const seen = new Set<string>();
  const isFull = () => (collection.anonymiser?.ledger.entries.length ?? 0) >= MOST_VALUES;
  const kept = new Map<string, number>();
  /** Takes in an answer for exports, the same one once. */
  const keep = (id: string, text: string, take: () => AnswerToTake): number | undefined => {
    const digest = createHash('sha256')
      .update(JSON.stringify([id, text]))
      .digest('base64');
    const known = kept.get(digest);
    if (known !== undefined && known >= collection.answerCount - MOST_ANSWERS) return known;
    if (isFull()) return undefined;
    kept.delete(digest);
    collection.addAnswer(id, take(), Math.floor(io.now() / 1000));
    kept.set(digest, collection.answerCount - 1);
    const [first = ''] = kept.size > MOST_ANSWERS ? kept.keys() : [];
    kept.delete(first);
    return collection.answerCount - 1;
  };
  return {
    add(externalId, answer, redact) {
      const read = readAnswer(answer);
      if (typeof read === 'string') {
        leave(read);
        const text = plainText(answer);
        return text === undefined || text === ''
          ? undefined
          : keep(externalId, text, () => readable(text, redact, 'error'));
      }
      const id = createHash('sha256').update(externalId).digest('base64');
      if (isFull() || (!seen.has(id) && seen.size >= most)) {
        leave(isFull() ? `more than ${group(MOST_VALUES)} values` : `more than ${group(most)} drivers`);
        return undefined;
      }
      seen.add(id);
      collection.addDriver(externalId, redactJson(read.body, redact), Math.floor(io.now() / 1000));
      return collection.answerCount - 1;
    },
    addChanged: (id, text, redact) => keep(id, text, () => readable(text, redact, 'driver')),
    addOwn: (id, text, redact) =>
      text === '' ? undefined : keep(id, text, () => ({ own: redactBody(text, redact) })),
    soFar: () => bodiesSoFar(collection),
    async write() {
      for (const [reason, times] of others)
        io.stderr.write(`ev-driver-mock: Not recorded: ${counted(times, 'answer')}: ${reason}.\n`);
      if (collection.size === 0) {
        io.stderr.write('ev-driver-mock: Nothing is recorded: no driver has passed.\n');
        return;
      }
      const { drivers } = await writeCollection(context, folder, collection);
      io.stdout.write(howToAsk(context, folder, drivers[0]?.externalId));
    },
  };
}

/** The text of an answer, decompressed; undefined where it is none. */
function plainText(answer: Answered): string | undefined {
  try {
    return textOf(answer);
  } catch {
    return undefined;
  }
}

/** A body as JSON of its kind, or as a text; without keys. */
function readable(text: string, redact: Redact, kind: 'driver' | 'error'): AnswerToTake {
  let value: unknown;
  try {
    value = redactJson(parseWireJson(text).value, redact);
  } catch (error) {
    if (error instanceof WireJsonError) return { text: redact(text) };
    throw error;
  }
  return kind === 'driver' ? { driver: value } : { error: value };
}
