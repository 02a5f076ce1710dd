import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describeValue, mockError } from '../../base/errors.ts';
import { counted } from '../../base/text/counted.ts';
import type { Collection } from '../../interchange/folder/collection.ts';
import type { Beside, FixtureFiles } from '../../interchange/folder/fixture-files.ts';
import { driverRequest } from '../../mock/answer/request/driver-request.ts';
import type { CommandContext } from '../command.ts';
import { type CommandName, usageOf } from '../commands.ts';
import type { Io } from '../io.ts';

/**
 * The folder that a recording or an import is written to.
 * @throws MockError `missing-argument`, `bad-option-value`
 */
export function outFolderOf({ options, sources }: CommandContext, command: CommandName): string {
  const [first, ...others] = options.out;
  if (!first || first.file === '-')
    throw mockError('missing-argument', { argument: '--out FOLDER', usage: usageOf(command) });
  if (others.length === 0 && first.format === undefined) return first.file;
  const given = describeValue(others.length > 0 ? options.out.map(({ file }) => file) : first.file);
  throw mockError('bad-option-value', { source: sources.out.name, given, allowed: 'the path of one folder' });
}

/**
 * The key that new values follow from: that of a file, which is made where there is none, or one that is thrown away.
 * @throws MockError `file-unreadable`, `file-not-writable`, `bad-option-value` for a file without a key
 */
export function pseudonymKeyOf({ options, sources }: CommandContext): string {
  const file = options.pseudonymKeyFile;
  if (file === undefined) return randomBytes(32).toString('hex');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw mockError('file-not-writable', { reason: code ?? message }, { file });
    }
  }
  let key: string;
  try {
    key = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw mockError('file-unreadable', { reason: code ?? message }, { file });
  }
  if (key.length >= 16) return key;
  const given = 'a file with a shorter text';
  throw mockError('bad-option-value', {
    source: sources.pseudonymKeyFile.name,
    given,
    allowed: 'a file with a key of 16 or more characters',
  });
}

/** What `--no-anonymise` is told to do, where it is. */
export const NOT_ANONYMISED =
  'Nothing is anonymised: the folder will hold names, tags, ids and places as the real service has them. Only keys are struck.';

/**
 * Writes a collection into a folder, unless a value is left in it that was replaced; tells what was done.
 * @throws MockError `recording-leaks`, `file-not-writable`
 */
export async function writeCollection(
  { io }: CommandContext,
  folder: string,
  collection: Collection,
  beside?: Beside,
): Promise<FixtureFiles> {
  const [{ fixtureFiles }, { writeFolder }] = await Promise.all([
    import('../../interchange/folder/fixture-files.ts'),
    import('../../interchange/folder/write-folder.ts'),
  ]);
  const made = fixtureFiles(collection, beside);
  if (made.leaks.length > 0) throw mockError('recording-leaks', { places: made.leaks });
  writeFolder(folder, made.files);
  const live = made.drivers.filter(({ recorded }) => 'raw' in recorded).length;
  const frozen = made.drivers.length - live;
  const entries = collection.anonymiser?.ledger.entries.length;
  const lines = [
    `${counted(made.drivers.length, 'driver')}: ${live} of them live, ${frozen} served as they are (RECORDING.md says why).`,
    ...(entries === undefined
      ? []
      : [`${counted(entries, 'different value')} replaced; none of them is left in the folder.`]),
  ];
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return made;
}

/** How to serve a folder and ask for its first driver; the last line is the request. */
export function howToAsk(
  { io, contract, options }: CommandContext,
  folder: string,
  externalId: string | undefined,
): string {
  const shown = (path: string) => shownPath(io, path);
  const spec = options.spec === undefined ? '' : `--spec ${shown(options.spec)} `;
  const serve = `Serve it:  ev-driver-mock serve ${spec}--fixtures ${shown(folder)}\n`;
  if (externalId === undefined) return serve;
  const asked = driverRequest(contract, externalId, { customer: 'demo', key: 'demo-key' });
  if (!asked) return serve;
  const { path, query, headers } = asked;
  const pairs = query.map(([name, value]): [string, string] => [name, value]);
  const search = pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
  const sent = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  const url = `http://127.0.0.1:4010${path}${search}`;
  return `${serve}Ask for it:  curl ${quoted(url)}${sent.join('')}\n`;
}

/** A path as a line to copy has it: from where the command runs, if it is below. */
export function shownPath({ cwd }: Pick<Io, 'cwd'>, path: string): string {
  const near = relative(cwd, path);
  return quoted(near === '' || near.startsWith('..') ? path : near);
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
