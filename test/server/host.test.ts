import { describe, expect, test } from 'vitest';
import { mockError } from '../../src/base/errors.ts';
import { destinationOf, type HostOptions, refusal } from '../../src/server/host.ts';
import { LONGEST_TARGET } from '../../src/server/limits.ts';
import { fakeSimulator } from '../support/fake-simulator.ts';

const DRIVER = '/api/user/externalId/driver-7?code=k';
const PREFLIGHT = { origin: 'https://app.example', 'access-control-request-method': 'GET' };

function host(more: Partial<HostOptions> = {}): HostOptions {
  const simulator = fakeSimulator();
  return {
    ...{ simulator, seed: 1, version: '1.2.3', notReady: () => undefined },
    ...{ corsOrigin: '*', contractOnly: false, ...more },
  };
}

function goes(target: string, more: Partial<HostOptions> = {}, method = 'GET', headers = {}) {
  return destinationOf(host(more), { method, target, headers });
}

describe('where a request goes', () => {
  test.each([
    ['a driver', DRIVER, 'api'],
    ['a path that nobody has', '/nobody', 'api'],
    ['the console', '/_mock', 'control'],
    ['the console with a slash', '/_mock/', 'control'],
    ['the control API', '/_mock/sessions?x=1', 'control'],
    ['that of a session', '/_session/a/_mock/sessions', 'control'],
    ['a path that only begins like it', '/_mocked', 'api'],
    ['one that names it later', '/api/_mock', 'api'],
    ['an id that names it', '/api/user/externalId/_mock?code=k', 'api'],
    ['a probe', '/_mock/health', 'answered'],
    ['a probe with a query', '/_mock/live?x', 'answered'],
  ])('%s: %s to %s', (_, target, kind) => {
    expect(goes(target).kind).toBe(kind);
  });

  test.each(['/%5Fmock/sessions', '/api/../_mock/sessions', '/./_mock/sessions', '/_mock/./sessions'])(
    '%s is the control API, in its one spelling',
    (target) => {
      expect(goes(target)).toMatchObject({ kind: 'control', target: '/_mock/sessions', isPreflight: false });
    },
  );

  test('a target may be so long and no longer', () => {
    const long = (length: number) => `/${'a'.repeat(length - 1)}`;
    expect(goes(long(LONGEST_TARGET)).kind).toBe('api');
    expect(goes(long(LONGEST_TARGET + 1))).toMatchObject({
      kind: 'answered',
      reply: { status: 414 },
      logged: { reason: 'off-contract' },
    });
  });
});

describe('the icon that browsers ask for by themselves', () => {
  test('is answered, and nobody is told of it; under another path or with a query it is a request like any other', () => {
    expect(goes('/favicon.ico')).toMatchObject({ kind: 'answered', reply: { status: 204, body: '' } });
    expect(goes('/favicon.ico')).not.toHaveProperty('logged');
    expect(goes('/api/favicon.ico').kind).toBe('api');
    expect(goes('/favicon.ico?v=2').kind).toBe('api');
  });

  test('is the API’s where nothing off contract is answered', () => {
    expect(goes('/favicon.ico', { contractOnly: true }).kind).toBe('api');
  });
});

describe('a preflight', () => {
  test('of the API is answered for it, and logged as one', () => {
    expect(goes(DRIVER, {}, 'OPTIONS', PREFLIGHT)).toMatchObject({
      kind: 'answered',
      reply: { status: 204, body: '' },
      logged: { reason: 'preflight' },
    });
  });

  test('of the control API is its own, that of a probe is answered', () => {
    expect(goes('/_mock/sessions', {}, 'OPTIONS', PREFLIGHT)).toMatchObject({
      kind: 'control',
      isPreflight: true,
    });
    expect(goes('/_mock/health', {}, 'OPTIONS', PREFLIGHT)).toMatchObject({
      logged: { reason: 'preflight' },
    });
  });

  test('is none without its headers, and where no origin may call', () => {
    expect(goes(DRIVER, {}, 'OPTIONS').kind).toBe('api');
    expect(goes(DRIVER, { corsOrigin: 'none' }, 'OPTIONS', PREFLIGHT).kind).toBe('api');
  });
});

describe('a probe', () => {
  test('is not logged, but where it is asked by a wrong method', () => {
    expect(goes('/_mock/health')).toMatchObject({ reply: { status: 200 } });
    expect(goes('/_mock/health')).not.toHaveProperty('logged');
    expect(goes('/_mock/health', {}, 'HEAD')).not.toHaveProperty('logged');
    expect(goes('/_mock/health', {}, 'POST')).toMatchObject({
      reply: { status: 405 },
      logged: { reason: 'off-contract' },
    });
  });
});

describe('a probe that names a session', () => {
  test.each([
    ['in the query', '/_mock/health?session=a', {}],
    ['in a header', '/_mock/health', { 'x-mock-session': 'a' }],
    ['in the path', '/_session/a/_mock/health', {}],
  ])('%s is the control API’s where it asks for health', (_, target, headers) => {
    expect(goes(target, {}, 'GET', headers).kind).toBe('control');
  });

  test.each([
    ['/_mock/live?session=a', {}],
    ['/_mock/ready', { 'x-mock-session': 'a' }],
  ])('is about none where it asks for something else: %s', (target, headers) => {
    expect(goes(target, {}, 'GET', headers)).toMatchObject({ kind: 'answered', reply: { status: 200 } });
  });

  test('is a probe like any other with the contract alone', () => {
    expect(goes('/_mock/health?session=a', { contractOnly: true }).kind).toBe('answered');
  });
});

describe('with the contract alone', () => {
  const only = { contractOnly: true };

  test('the control API is a path like any other, probes answer GET and HEAD', () => {
    expect(goes('/_mock/sessions', only).kind).toBe('api');
    expect(goes('/_mock/health', only)).toMatchObject({ kind: 'answered', reply: { status: 200 } });
    expect(goes('/_mock/health', only, 'POST').kind).toBe('api');
    expect(goes('/_mock/sessions', only, 'OPTIONS', PREFLIGHT)).toMatchObject({ reply: { status: 204 } });
  });

  test('what is refused tells nothing of the mock, unless it is to', () => {
    const error = mockError('uri-too-long', { given: 9, allowed: 8 });
    const names = (more: Partial<HostOptions>) => refusal(host(more), error).headers.map(([name]) => name);
    const isOfMock = (name: string) => name.startsWith('x-mock-');
    expect(names({}).filter(isOfMock)).toContain('x-mock-clock');
    expect(names(only).filter(isOfMock)).toEqual([]);
    expect(names({ ...only, mockHeaders: true }).filter(isOfMock)).toContain('x-mock-clock');
    expect(names({ mockHeaders: false }).filter(isOfMock)).toEqual([]);
  });
});
