import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/check/ask/body-text.ts';

describe('the text of an answer', () => {
  const of = (bytes: Buffer, encoding?: string) =>
    textOf({ bytes, headers: encoding === undefined ? [] : [['content-encoding', encoding]] });
  const text = 'Ångström €';

  test.each([
    [undefined, Buffer.from(text)],
    ['identity', Buffer.from(text)],
    [' GZIP ', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
  ])('in %s', (encoding, bytes) => {
    expect(of(bytes, encoding)).toBe(text);
  });

  test('nothing is nothing in any encoding, and a mark of byte order stays', () => {
    expect(of(Buffer.alloc(0), 'gzip')).toBe('');
    expect(of(Buffer.from('\ufeffx'))).toBe('\ufeffx');
  });

  test.each([
    ['zstd', Buffer.from('x'), 'content-encoding zstd'],
    ['gzip', Buffer.from('x'), 'content-encoding is gzip, and the bytes are not'],
    [undefined, Buffer.from([0xff]), 'no UTF-8: byte 0xFF at 0, its last one'],
  ])('%s that is none says so', (encoding, bytes, message) => {
    expect(() => of(bytes, encoding)).toThrow(message);
  });
});
