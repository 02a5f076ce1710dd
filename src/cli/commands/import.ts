import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { mockError } from '../../base/errors.ts';
import { counted } from '../../base/text/counted.ts';
import { isReservedOff } from '../../content/scenarios/reserved.ts';
import type { NamedFile } from '../../interchange/import/take-entries.ts';
import { REDACTED } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { CommandContext } from '../command.ts';
import {
  howToAsk,
  NOT_ANONYMISED,
  outFolderOf,
  pseudonymKeyOf,
  shownPath,
  writeCollection,
} from '../output/taken.ts';
import { packageInfo } from '../package-info.ts';

/**
 * `import FILE…`: writes what files of other tools hold as fixtures, anonymised; tells what of them is not taken, and why.
 * @throws MockError `file-unreadable`, `folder-not-empty`, `nothing-taken`, `recording-leaks`, `bad-option-value`, `missing-argument`
 */
export async function importFiles(context: CommandContext): Promise<number> {
  const { io, options, contract, sources, positionals } = context;
  const [{ Collection }, { keptProperties }, { openFolder }, { takeEntries }, { keysInFile }] =
    await Promise.all([
      import('../../interchange/folder/collection.ts'),
      import('../../interchange/folder/kept-properties.ts'),
      import('../../interchange/folder/write-folder.ts'),
      import('../../interchange/import/take-entries.ts'),
      import('../../interchange/import/keys-in-file.ts'),
    ]);
  const folder = outFolderOf(context, 'import');
  const keep = keptProperties(options.keep ?? [], contract, sources.keep.name);
  const tell = (line: string) => io.stderr.write(`ev-driver-mock: ${line}\n`);
  const contents = positionals.map((file) => ({ file, bytes: bytesOf(resolve(io.cwd, file)) }));
  const leftOut: string[] = [];
  const files = await readFiles(contents, io.cwd, (file, reason) => leftOut.push(`${file}: ${reason}`));
  openFolder(folder);
  if (!options.anonymise) tell(NOT_ANONYMISED);
  // The keys that the requests of a file carry may be repeated in its bodies.
  const secrets = contract.derived(secretsOf);
  const found = files.map(({ foreign }) => keysInFile(foreign.value, secrets));
  const wholes = new Set(found.flatMap(({ wholes }) => wholes));
  const withoutKeys = secrets.redactorOfMany(found.flatMap(({ keys }) => keys));
  const redact = (text: string) => (wholes.has(text) ? REDACTED : withoutKeys(text));
  const key = options.anonymise ? pseudonymKeyOf(context) : undefined;
  const collection = new Collection({ contract, key, keep, frozen: options.frozen, redact });
  const outcome = await takeEntries(files, {
    contract,
    collection,
    replay: replayer(context),
    now: io.now(),
  });
  for (const { file, foreign } of files) {
    if (foreign.entries.length === 0 && foreign.leftOut.length === 0)
      leftOut.push(`${file}: as ${foreign.form} it has no answer`);
  }
  leftOut.push(...outcome.leftOut.map(({ file, at, reason }) => `${file}, ${at}: ${reason}`));
  for (const line of leftOut) tell(`Not taken: ${line}.`);
  for (const { file, at, reason } of outcome.notes) tell(`${file}, ${at}: ${reason}.`);
  if (outcome.taken === 0) {
    throw mockError('nothing-taken', {
      reason: `nothing of ${counted(positionals.length, 'file')} can be taken`,
    });
  }
  const examples = [...outcome.examples].map(
    ([id, { status, body }]) => [id, { status, body: body() }] as const,
  );
  const beside = {
    scenarios: outcome.scenarios.file(),
    examples:
      examples.length === 0
        ? []
        : [
            { path: 'examples.json', text: `${JSON.stringify(Object.fromEntries(examples), null, 2)}\n` },
            { path: 'handlers.mjs', text: HANDLERS },
          ],
    words: [...outcome.scenarios.words(), ...examples.map(([id]) => id), ...HANDLERS.split(/[\s|`,;:()]+/)],
  };
  const { drivers } = await writeCollection(context, folder, collection, beside);
  const { size } = outcome.scenarios;
  if (size > 0)
    io.stdout.write(
      `${counted(size, 'scenario')}: ev-driver-mock scenarios --fixtures ${shownPath(io, folder)} tells them.\n`,
    );
  const handled =
    examples.length > 0
      ? `${counted(examples.length, 'operation')} answered by handlers.mjs: serve with --handlers.\n`
      : '';
  const clock =
    outcome.latestMs === undefined
      ? ''
      : `The files are of this time: --clock ${new Date(outcome.latestMs).toISOString().replace(/\.\d+Z$/, 'Z')}\n`;
  io.stdout.write(handled + clock + howToAsk(context, folder, drivers[0]?.externalId));
  return 0;
}

/** Handlers that give the examples. */
const HANDLERS = `import { readFileSync } from 'node:fs';

const examples = JSON.parse(readFileSync(new URL('./examples.json', import.meta.url), 'utf8'));

export default Object.fromEntries(
  Object.entries(examples).map(([id, { status, body }]) => [id, ({ reply }) => reply(status, body)]),
);
`;

async function readFiles(
  contents: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  cwd: string,
  leave: (file: string, reason: string) => void,
): Promise<readonly NamedFile[]> {
  const [{ readForeign, ForeignFileError }, { readYaml }] = await Promise.all([
    import('../../interchange/import/read-foreign.ts'),
    import('../../content/disk/yaml-source.ts'),
  ]);
  return contents.flatMap(({ file, bytes }): NamedFile[] => {
    const yaml = (text: string): unknown => {
      try {
        return readYaml(text, file).value;
      } catch {
        return undefined;
      }
    };
    try {
      return [{ file: basename(file), foreign: readForeign(bytes, readerBeside(resolve(cwd, file)), yaml) }];
    } catch (error) {
      if (!(error instanceof ForeignFileError)) throw error;
      leave(basename(file), error.message);
      return [];
    }
  });
}

/** Reads files beside another one, or in the folder above, and no others. */
function readerBeside(file: string): (path: string) => Uint8Array | undefined {
  const root = dirname(dirname(file));
  return (path) => {
    const found = join(dirname(file), path);
    const inside = relative(root, found);
    if (inside.startsWith('..') || isAbsolute(inside)) return undefined;
    try {
      return readFileSync(found);
    } catch {
      return undefined;
    }
  };
}

/** @throws MockError `file-unreadable` */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw mockError('file-unreadable', { reason: code ?? message }, { file });
  }
}

/** Makes bodies again from receipts, with the fixtures that the options name. */
function replayer({ options, files: open, contract }: CommandContext): (receipt: string) => Promise<string> {
  return async (token) => {
    const [{ readReceipt }, { replayReceipt }] = await Promise.all([
      import('../../mock/receipts/receipt-token.ts'),
      import('../../mock/receipts/make-again.ts'),
    ]);
    const receipt = readReceipt(token);
    const files = await open();
    const folder = options.fixtures ?? files.builtInFixturesFolder();
    const { seed, instant } = receipt;
    const content = await files.loadContent({
      ...{ folder, seed, instant, builtInDrivers: options.builtInDrivers },
      ...{ contract, reservedOff: isReservedOff(receipt.options) },
    });
    return replayReceipt(receipt, { content, contract, version: packageInfo().version }).body;
  };
}
