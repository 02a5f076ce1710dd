import { nodeBuiltin } from '../node-builtin.ts';

/** Content codings that a body can be sent in (RFC 9110 section 8.4.1). */
export const CONTENT_CODINGS = ['gzip', 'br', 'deflate'] as const;
/** A content coding. */
export type ContentCoding = (typeof CONTENT_CODINGS)[number];

/** What is used of Node.js's zlib; its own types would make this room depend on Node.js. */
interface Zlib {
  gzipSync(bytes: Uint8Array): Uint8Array;
  deflateSync(bytes: Uint8Array): Uint8Array;
  brotliCompressSync(bytes: Uint8Array, options: { params: Readonly<Record<number, number>> }): Uint8Array;
  readonly constants: { readonly BROTLI_PARAM_QUALITY: number };
}

/** Of 0 to 11: at the highest, which is the default, a megabyte takes seconds. */
const BROTLI_QUALITY = 5;

/** Whether this environment can compress: only zlib of Node.js does so at once, and no browser has `br`. */
export function canCompress(): boolean {
  return nodeBuiltin('node:zlib') !== undefined;
}

/**
 * Bytes in a content coding. What they decode to is the same everywhere; they themselves depend on zlib's version
 * and on the processor.
 * @throws TypeError where `canCompress` says no
 */
export function compress(bytes: Uint8Array, coding: ContentCoding): Uint8Array {
  const zlib = nodeBuiltin<Zlib>('node:zlib');
  if (!zlib) throw new TypeError('Only zlib of Node.js compresses.');
  const { brotliCompressSync, constants, deflateSync, gzipSync } = zlib;
  switch (coding) {
    case 'gzip':
      return gzipSync(bytes);
    case 'deflate':
      return deflateSync(bytes);
    case 'br':
      return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  }
}
