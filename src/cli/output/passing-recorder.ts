import { counted } from '../../base/text/counted.ts';
import type { Answered } from '../../check/ask/call-target.ts';
import type { ControlContext } from '../../control/context.ts';
import { mapTexts, type Redact } from '../../mock/secrets/redactor.ts';
import type { CommandContext } from '../command.ts';
import { howToAsk, pseudonymKeyOf, writeCollection } from './taken.ts';

/** Records the drivers that pass through a proxy. */
export interface PassingRecorder {
  /** Takes an answer in, if it is a driver: of several about one id the last one counts. @returns its number */
  add(externalId: string, answer: Answered, redact: Redact): number | undefined;
  /** What was taken in so far, as it would be written, by its number. */
  soFar: NonNullable<ControlContext['recorded']>;
  /** Writes what has passed, and tells how to serve it. */
  write(): Promise<void>;
}

/**
 * What `--record` asks for; undefined where it does not.
 * @throws MockError `folder-not-empty`, `file-not-writable`, `bad-option-value`
 */
export async function openRecorder(context: CommandContext): Promise<PassingRecorder | undefined> {
  const { io, options, contract, sources } = context;
  const folder = options.record;
  if (folder === undefined) return undefined;
  const [{ Collection }, { bodiesSoFar }, { keptProperties }, { openFolder }, { readAnswer }] =
    await Promise.all([
      import('../../interchange/folder/collection.ts'),
      import('../../interchange/folder/fixture-files.ts'),
      import('../../interchange/folder/kept-properties.ts'),
      import('../../interchange/folder/write-folder.ts'),
      import('../../interchange/record/record-drivers.ts'),
    ]);
  const keep = keptProperties(options.keep ?? [], contract, sources.keep.name);
  openFolder(folder);
  // The keys are those of each request: they are taken out before a body comes here.
  const collection = new Collection({
    ...{ contract, key: pseudonymKeyOf(context), keep, frozen: options.frozen, redact: (text) => text },
  });
  const others = new Map<string, number>();
  return {
    add(externalId, answer, redact) {
      const read = readAnswer(answer);
      if (typeof read === 'string') {
        others.set(read, (others.get(read) ?? 0) + 1);
        return undefined;
      }
      collection.addDriver(externalId, mapTexts(read.body, redact), Math.floor(io.now() / 1000));
      return collection.size - 1;
    },
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
