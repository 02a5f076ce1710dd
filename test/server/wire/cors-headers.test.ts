import { describe, expect, it } from 'vitest';
import { corsHeaders, isPreflight, preflightHeaders } from '../../../src/server/wire/cors-headers.ts';

const APP = 'https://app.example';
const ASKED = { origin: APP, 'access-control-request-method': 'GET' };

describe('corsHeaders', () => {
  it('reflects any origin under *, with credentials', () => {
    expect(Object.fromEntries(corsHeaders('*', APP, []))).toEqual({
      'access-control-allow-origin': APP,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
  });

  it('exposes x-mock headers, Preference-Applied and Retry-After by name and no others', () => {
    const names = ['content-type', 'x-mock-clock', 'preference-applied', 'retry-after', 'x-mock-scenario'];
    expect(Object.fromEntries(corsHeaders('*', APP, names))['access-control-expose-headers']).toBe(
      'x-mock-clock, preference-applied, retry-after, x-mock-scenario',
    );
  });

  it('reflects only the listed origins, character for character', () => {
    const setting = ['https://one.example', APP];
    expect(Object.fromEntries(corsHeaders(setting, APP, []))).toHaveProperty(
      'access-control-allow-origin',
      APP,
    );
    for (const other of ['https://app.example:8443', 'http://app.example', 'null']) {
      expect(corsHeaders(setting, other, ['x-mock-clock'])).toEqual([['vary', 'Origin']]);
    }
  });

  it('varies by origin when the request has none, and is silent under none', () => {
    expect(corsHeaders('*', undefined, [])).toEqual([['vary', 'Origin']]);
    expect(corsHeaders('none', APP, ['x-mock-clock'])).toEqual([]);
  });
});

describe('preflights', () => {
  it('are OPTIONS requests with an origin and a method to ask for', () => {
    expect(isPreflight('*', 'OPTIONS', ASKED)).toBe(true);
    expect(isPreflight('*', 'GET', ASKED)).toBe(false);
    expect(isPreflight('*', 'OPTIONS', { origin: APP })).toBe(false);
    expect(isPreflight('*', 'OPTIONS', { 'access-control-request-method': 'GET' })).toBe(false);
    expect(isPreflight('none', 'OPTIONS', ASKED)).toBe(false);
  });

  it('allow the methods and whatever headers were asked for', () => {
    const headers = { ...ASKED, 'access-control-request-headers': 'prefer,x-functions-key' };
    expect(Object.fromEntries(preflightHeaders('*', headers))).toEqual({
      'access-control-allow-origin': APP,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'prefer,x-functions-key',
      'access-control-max-age': '7200',
      vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    });
  });

  it('allow nothing to an origin that is not listed', () => {
    expect(preflightHeaders(['https://other.example'], ASKED).map(([name]) => name)).toEqual(['vary']);
  });
});
