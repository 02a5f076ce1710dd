import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { bestCoding, createCompressor } from '../../../src/server/wire/compress-answers.ts';
import { reply } from '../../support/fake-simulator.ts';

let mock: DriverMock;
beforeAll(async () => {
  mock = await startDriverMock({ compress: true });
});
afterAll(() => mock.close());

function ask(
  headers: Readonly<Record<string, string>>,
): Promise<{ headers: Record<string, unknown>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(
      `${mock.apiUrl}/user/externalId/driver-7?code=demo-key&clientId=demo`,
      { headers },
      async (response) => {
        const bytes = Buffer.concat(await response.toArray());
        resolve({ headers: response.headers, bytes });
      },
    ).on('error', reject);
  });
}

test.each([
  [undefined, undefined],
  ['', undefined],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['br;q=0, *', process.versions.zstd ? 'zstd' : 'gzip'],
  ['*;q=0', undefined],
  ['identity, gzip;q=0.5', undefined],
  ['gzip;q=nonsense', undefined],
  ['deflate', undefined],
] as const)('of Accept-Encoding: %s is taken: %s', (accepted, coding) => {
  expect(bestCoding(accepted)).toBe(coding);
});

describe('with --compress', () => {
  test('an answer has the same text in each coding, the first time and each time after', async () => {
    const plain = await ask({});
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (let time = 0; time < 3; time++) {
      const zipped = await ask({ 'accept-encoding': 'gzip' });
      expect(zipped.headers).toMatchObject({
        'content-encoding': 'gzip',
        'content-length': String(zipped.bytes.length),
      });
      expect(String(zipped.headers.vary).toLowerCase()).toContain('accept-encoding');
      expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true);
      const brotli = await ask({ 'accept-encoding': 'br' });
      expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    }
  });

  test('a body that has a coding, none, or a fault stays as it is', () => {
    const compress = createCompressor();
    const coded = reply({ headers: [['content-encoding', 'gzip']] });
    for (const own of [coded, reply({ body: '' }), reply({ fault: 'malformed-json' })])
      expect(compress(own, 'gzip')).toBe(own);
    const known = reply();
    expect(compress(known, 'gzip')).toBe(compress(known, 'gzip'));
  });
});
