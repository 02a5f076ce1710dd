import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { parseWireJson, type WireJson, WireJsonError } from '../../base/json/wire-json.ts';
import { present } from '../../base/present.ts';
import { type Answered, headerOf, LARGEST_BODY } from './call-target.ts';

type Body = Pick<Answered, 'headers' | 'bytes'>;

/**
 * The text of a body, decompressed.
 * @throws Error whose message says what is wrong: an unknown or broken encoding, or no UTF-8, with the place
 */
export function textOf(answer: Body): string {
  const encoding = codingOf(answer);
  const decode = DECODERS[encoding];
  if (!decode) throw new Error(`content-encoding ${encoding}, which is not known here`);
  let bytes: Buffer;
  try {
    bytes = answer.bytes.length === 0 ? answer.bytes : decode(answer.bytes);
  } catch {
    throw new Error(`content-encoding is ${encoding}, and the bytes are not`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(otherBytes(bytes));
  }
}

/**
 * A body read as JSON, without loss.
 * @throws Error whose message says why it is none: its cause and the place, and no more of the body than one byte or word
 */
export function jsonOf(answer: Body): WireJson {
  const text = textOf(answer);
  const other = otherText(text, answer);
  if (other !== undefined) throw new Error(other);
  try {
    return parseWireJson(text);
  } catch (error) {
    if (error instanceof WireJsonError) throw new Error(`no JSON: ${error.message}`);
    throw error;
  }
}

/** The content coding of an answer in lower case; `identity` where it has none. */
export function codingOf(answer: Pick<Answered, 'headers'>): string {
  return (headerOf(answer, 'content-encoding') || 'identity').trim().toLowerCase();
}

const LIMIT = { maxOutputLength: LARGEST_BODY };
const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => gunzipSync(bytes, LIMIT),
  'x-gzip': (bytes) => gunzipSync(bytes, LIMIT),
  deflate: (bytes) => inflateSync(bytes, LIMIT),
  br: (bytes) => brotliDecompressSync(bytes, LIMIT),
};

/** What bytes are that are no UTF-8. */
function otherBytes(bytes: Buffer): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return 'gzip, and no content-encoding says so';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  const at = firstOther(bytes);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `no UTF-8: byte 0x${byte} at ${at}${at === bytes.length - 1 ? ', its last one' : '; Latin-1?'}`;
}

/** Index of the first byte that begins no character of UTF-8, or a broken one. */
function firstOther(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  // What is whole up to here may end inside a character: only a byte that is wrong fails in a stream.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWhole(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  const start = Math.min(low, bytes.length - 1);
  for (let at = start; at >= 0 && at > start - 4; at--) if ((present(bytes[at]) & 0xc0) !== 0x80) return at;
  return start;
}

function isWhole(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** What a text is that cannot be JSON by how it begins; undefined where it may be. */
function otherText(text: string, answer: Body): string | undefined {
  if (text === '') return `empty (content-length ${headerOf(answer, 'content-length') ?? 'is not told'})`;
  if (text.startsWith('\ufeff')) return 'begins with a byte order mark (EF BB BF)';
  if (text.startsWith('\0') || text[1] === '\0') return 'UTF-16 without a byte order mark';
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) return 'a page of HTML';
  if (/^\s*</.test(text)) return 'XML or HTML';
  if (/^\s*(?:\/\*\*\/\s*)?[\w$.]+\s*\(/.test(text)) return 'a call of a function around it (JSONP)';
  return undefined;
}
