import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import {
  type ForeignEntry,
  type ForeignFile,
  itemsOf,
  type LeftOut,
  membersOf,
  momentOf,
  pathOfUrl,
  type ReadBeside,
  textIn,
} from './foreign-file.ts';

/** The most bytes that a compressed body becomes. */
const LIMIT = { maxOutputLength: 10_000_000 };
const DECODERS: readonly ((bytes: Uint8Array) => Buffer)[] = [
  (bytes) => gunzipSync(bytes, LIMIT),
  (bytes) => brotliDecompressSync(bytes, LIMIT),
  (bytes) => inflateSync(bytes, LIMIT),
];

/**
 * Reads a HAR archive (HAR 1.2), as browsers and recorders write it. Of sizes, timings, pages and headers of the transport nothing
 * is believed: `content-encoding` stands beside plain text, `compression` is negative. Bodies may lie beside the archive
 * (`content._file`, as Playwright does).
 */
export function readHar(value: unknown, beside: ReadBeside): ForeignFile {
  const entries: ForeignEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, each] of itemsOf(membersOf(membersOf(value).log).entries).entries()) {
    const at = `entry ${index + 1}`;
    const entry = membersOf(each);
    const request = membersOf(entry.request);
    const response = membersOf(entry.response);
    const status = typeof response.status === 'number' ? Math.max(0, response.status) : 0;
    const headers = itemsOf(response.headers).map(membersOf);
    const header = (wanted: string) =>
      textIn(headers.find(({ name }) => String(name).toLowerCase() === wanted)?.value);
    const body = bodyOf(membersOf(response.content), beside);
    if (body instanceof Error) leftOut.push({ at, reason: body.message });
    else
      entries.push({
        ...{
          at,
          method: String(request.method ?? 'GET').toUpperCase(),
          path: pathOfUrl(request.url),
          status,
          body,
        },
        // A body that was not recorded is made again, where the mock itself gave it.
        ...{ atMs: momentOf(entry.startedDateTime), receipt: header('x-mock-receipt') },
        retryAfter: header('retry-after'),
        ...(status === 0 && { fault: 'reset-before' as const }),
      });
  }
  return { form: 'a HAR archive', entries, leftOut };
}

function bodyOf(content: Readonly<Record<string, unknown>>, beside: ReadBeside): string | undefined | Error {
  const { text, encoding, _file: file } = content;
  if (typeof text === 'string' && encoding !== 'base64') return text;
  const bytes =
    typeof text === 'string'
      ? Buffer.from(text, 'base64')
      : typeof file === 'string'
        ? beside(file)
        : undefined;
  if (bytes === undefined)
    return typeof file === 'string' ? new Error('its body lies in a file that is not there') : undefined;
  return decoded(bytes);
}

/** A body in base64 may be compressed, whatever the headers say. */
function decoded(bytes: Uint8Array): string | Error {
  const plain = utf8Of(bytes);
  if (plain !== undefined && !plain.startsWith('\x1f')) return plain;
  for (const decode of DECODERS) {
    try {
      const text = utf8Of(decode(bytes));
      if (text !== undefined) return text;
    } catch {
      // Another coding.
    }
  }
  return new Error('its body is no text');
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
