import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyOf } from '../../src/base/copy.ts';
import { CONTENT_CODINGS, canCompress, compress } from '../../src/base/http/compress.ts';
import { nodeBuiltin } from '../../src/base/node-builtin.ts';
import { counted, group } from '../../src/base/text/counted.ts';
import { fromUtf8, utf8 } from '../../src/base/text/utf8.ts';
import { validator } from '../../src/base/violation.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [0, '0 sites'],
  [1, '1 site'],
  [2, '2 sites'],
  [999, '999 sites'],
  [1000, '1,000 sites'],
  [12_345_678, '12,345,678 sites'],
])('%i sites are counted as %s', (count, text) => {
  expect(counted(count, 'site')).toBe(text);
  expect(group(count)).toBe(text.split(' ')[0]);
});

test('a noun may have a plural of its own', () => {
  expect([1, 2].map((count) => counted(count, 'proxy', 'proxies'))).toEqual(['1 proxy', '2 proxies']);
});

test('a copy is equal, and another all the way down', () => {
  const value = { a: [{ b: null }, 'x', 1.5, true] };
  const copy = copyOf(value);
  expect(copy).toEqual(value);
  expect(copy).not.toBe(value);
  expect(copy.a[0]).not.toBe(value.a[0]);
  expect(copyOf(undefined)).toBeUndefined();
  expect(Object.keys(copyOf({ a: undefined, b: 1 }))).toEqual(['b']);
});

describe('a content coding', () => {
  const bytes = new Uint8Array(5000).fill(97);
  const decoders = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync };

  test.each(CONTENT_CODINGS)('%s is decoded to what it was, and is shorter', (coding) => {
    const coded = compress(bytes, coding);
    expect(coded.length).toBeLessThan(100);
    expect(new Uint8Array(decoders[coding](coded))).toEqual(bytes);
  });

  test('there is none where there is no Node.js', () => {
    expect(canCompress()).toBe(true);
    vi.stubGlobal('process', undefined);
    expect(canCompress()).toBe(false);
    expect(() => compress(bytes, 'gzip')).toThrow(TypeError);
  });
});

test('a module of Node.js is itself; there is none elsewhere', async () => {
  expect(nodeBuiltin('node:zlib')).toBe((await import('node:zlib')).default);
  expect(nodeBuiltin('node:nothing')).toBeUndefined();
  vi.stubGlobal('process', {});
  expect(nodeBuiltin('node:zlib')).toBeUndefined();
});

test('a text is written in UTF-8', () => {
  expect([...utf8('aä€😀')]).toEqual([...Buffer.from('aä€😀')]);
  expect([...utf8('')]).toEqual([]);
});

test('bytes in UTF-8 are their text again, with a byte order mark', () => {
  expect(fromUtf8(utf8('\ufeffaä€😀'))).toBe('\ufeffaä€😀');
  expect(fromUtf8(utf8(''))).toBe('');
});

test('what writes and reads UTF-8 comes from Node.js where the environment has none', () => {
  vi.stubGlobal('TextDecoder', undefined);
  expect(fromUtf8(new Uint8Array([0x61, 0xc3, 0xa4]))).toBe('aä');
});

describe('a validator', () => {
  const wrong = { instancePath: '/a', keyword: 'type', params: { type: 'string' } };

  test('tells what a function of ajv left, and nothing where there is nothing', () => {
    const validate = Object.assign((value: unknown) => value === 1, { errors: [wrong] });
    expect([validator(validate)(1), validator(validate)(2)]).toEqual([[], [wrong]]);
  });

  test.each([null, undefined])('no errors (%s) are an empty list', (errors) => {
    expect(validator(Object.assign(() => false, errors === null ? { errors } : {}))(1)).toEqual([]);
  });
});
