import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { present } from '../../base/present.ts';
import { runAtOnce, type Steps } from '../../base/steps.ts';
import { group } from '../../base/text/counted.ts';

/** So many bytes are read and decoded between two places to rest. */
const PIECE = 1 << 20;

/**
 * Reads a whole text file: UTF-8, with or without a byte order mark, which is left out of the text. Follows links.
 * Only a regular file is opened: to open a pipe waits for a writer, and to open a device may do anything.
 * @param path for the operating system
 * @throws Error whose `code` is that of the operating system (`ENOENT`, `EACCES`, ...), or one with another message
 *   where the file is there and is not such text; `reasonOf` says either in words
 */
export function readTextFile(path: string): string {
  return runAtOnce(textSteps(path, path));
}

/**
 * As `readTextFile`, with places to rest.
 * @param file the name that is told as being read
 * @param most so many bytes are read; a larger file is an error
 */
export function* textSteps(path: string, file: string, most = Infinity): Steps<string> {
  refuseOther(statSync(path));
  // Should it have become a pipe since, this does not wait. Windows has no such flag, and no such pipes.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    refuseOther(stats);
    if (stats.size > most) {
      throw new Error(
        `it has ${group(stats.size)} bytes, and ${group(most)} are the most that are read of such a file`,
      );
    }
    const pieces: Buffer[] = [];
    for (let done = 0; ; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, Math.max(1024, stats.size - done + 1)));
      const length = readSync(descriptor, piece);
      if (length === 0) break;
      done += length;
      pieces.push(piece.subarray(0, length));
      yield { stage: `read ${file}`, done, total: stats.size };
    }
    return yield* decodeText(pieces, `read ${file}`);
  } finally {
    closeSync(descriptor);
  }
}

function refuseOther(stats: Stats): void {
  if (!stats.isFile()) throw new Error(`it is ${kindOfFile(stats)}, not a file`);
}

/** What stands in the file system under a name, such as `a folder`. */
export function kindOfFile(stats: Pick<Stats, 'isDirectory' | 'isFIFO' | 'isSocket'>): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** @throws Error that names the encoding, where it is known, and where UTF-8 ends */
function* decodeText(pieces: readonly Buffer[], stage: string): Steps<string> {
  const encoding = wideEncoding(pieces[0] ?? Buffer.alloc(0));
  if (encoding) throw new Error(`it is ${encoding}, not UTF-8: save it as UTF-8`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (const [index, piece] of pieces.entries()) {
      text += decoder.decode(piece, { stream: index < pieces.length - 1 });
      yield { stage, done: index, total: pieces.length };
    }
    return text;
  } catch (error) {
    // A text that is too long for a string fails, too.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    const bytes = Buffer.concat(pieces);
    const { line, byte } = firstFault(bytes);
    const value = `0x${present(bytes[byte]).toString(16).toUpperCase().padStart(2, '0')}`;
    const reason = `line ${line} has the byte ${value}, as Latin-1 or Windows-1252 has it`;
    throw new Error(`it is not UTF-8 (${reason}): save it as UTF-8`);
  }
}

/** UTF-16 and UTF-32 by their byte order marks, or by the zero bytes that ASCII has in them. */
function wideEncoding(bytes: Buffer): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0) return 'UTF-32';
  return bytes.length > 1 && (a === 0) !== (b === 0) ? 'UTF-16' : undefined;
}

/** The line, from 1, and the offset of the first byte that is not UTF-8. */
function firstFault(bytes: Buffer): { readonly line: number; readonly byte: number } {
  // A lone byte is decoded as U+FFFD, which is three bytes long: up to there, lengths are the same.
  const good = Buffer.from(bytes.toString('utf8'));
  let byte = 0;
  while (byte < bytes.length && bytes[byte] === good[byte]) byte++;
  const line = bytes.subarray(0, byte).toString('latin1').split('\n').length;
  return { line, byte: Math.min(byte, bytes.length - 1) };
}
