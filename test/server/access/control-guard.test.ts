import { describe, expect, test } from 'vitest';
import { type ControlAccess, isControlOn, isLoopback } from '../../../src/server/access/control-access.ts';
import { refusalOf } from '../../../src/server/access/control-guard.ts';

const LOCAL: ControlAccess = { host: '127.0.0.1', token: undefined, allowHosts: [] };
const PUBLIC: ControlAccess = { host: '0.0.0.0', token: 'secret-token', allowHosts: ['mock'] };

/** What a browser says of itself when it leaves one site for another. */
const NAVIGATION = { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

describe('who may use the control API', () => {
  test.each([
    'localhost',
    'LOCALHOST',
    'app.localhost',
    '127.0.0.1',
    '127.8.9.10',
    '::1',
    '[::1]',
    'localhost.',
  ])('%s is a loopback name', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  test.each(['0.0.0.0', '::', '10.0.2.2', 'localhost.evil.example', '127.0.0.1.nip.io', 'notlocalhost', ''])(
    '%s is none',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );

  test('it is on where nobody else can reach it, or with a token', () => {
    expect(isControlOn(LOCAL)).toBe(true);
    expect(isControlOn({ ...LOCAL, host: '0.0.0.0' })).toBe(false);
    expect(isControlOn(PUBLIC)).toBe(true);
    expect(refusalOf({ ...LOCAL, host: '0.0.0.0' }, { host: '127.0.0.1' })?.code).toBe('control-off');
  });

  test.each([
    [LOCAL, { host: '127.0.0.1:4010' }, undefined],
    [LOCAL, { host: 'localhost' }, undefined],
    [LOCAL, { host: '[::1]:4010', origin: 'http://localhost:3000' }, undefined],
    [LOCAL, { host: 'evil.example' }, 'control-host-refused'],
    [LOCAL, { host: 'mock:4010' }, 'control-host-refused'],
    [LOCAL, {}, 'control-host-refused'],
    [LOCAL, { host: 'localhost@evil.example' }, 'control-host-refused'],
    [LOCAL, { host: 'evil.example@localhost' }, 'control-host-refused'],
    [LOCAL, { host: 'localhost#evil.example' }, 'control-host-refused'],
    [LOCAL, { host: 'localhost/evil.example' }, 'control-host-refused'],
    [LOCAL, { host: 'localhost\\evil.example' }, 'control-host-refused'],
    [LOCAL, { host: '127.0.0.1', origin: 'https://evil.example' }, 'control-origin-refused'],
    [LOCAL, { host: '127.0.0.1', origin: 'http://localhost?evil.example' }, 'control-origin-refused'],
    [LOCAL, { host: '127.0.0.1', origin: 'capacitor://localhost' }, undefined],
    [LOCAL, { host: '127.0.0.1', origin: 'null' }, 'control-origin-refused'],
    [LOCAL, { host: '127.0.0.1', origin: 'https://127.0.0.1.evil.example' }, 'control-origin-refused'],
    [
      LOCAL,
      { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      'control-origin-refused',
    ],
    [LOCAL, { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, undefined],
    [LOCAL, { host: 'localhost', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' }, undefined],
    ...['iframe', 'frame', 'object', 'embed'].map(
      (dest) => [LOCAL, { ...NAVIGATION, 'sec-fetch-dest': dest }, 'control-origin-refused'] as const,
    ),
    [LOCAL, { ...NAVIGATION, 'sec-fetch-dest': 'document' }, undefined],
    [LOCAL, { ...NAVIGATION, 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' }, undefined],
    [{ ...LOCAL, allowHosts: ['10.0.2.2'] }, { host: '10.0.2.2:4010' }, undefined],
    [PUBLIC, { host: 'mock:4010', 'x-mock-token': 'secret-token' }, undefined],
    [PUBLIC, { host: 'mock:4010', authorization: 'Bearer secret-token' }, undefined],
    [PUBLIC, { host: 'mock:4010' }, 'control-token-refused'],
    [PUBLIC, { host: 'mock:4010', 'x-mock-token': 'secret-toke' }, 'control-token-refused'],
    [PUBLIC, { host: 'mock:4010', 'x-mock-token': '' }, 'control-token-refused'],
    [PUBLIC, { host: 'other:4010', 'x-mock-token': 'secret-token' }, undefined],
    [PUBLIC, { host: 'other:4010' }, 'control-token-refused'],
    [PUBLIC, { 'x-mock-token': 'secret-token' }, undefined],
    [PUBLIC, { host: 'other:4010', origin: 'http://other:4010', 'x-mock-token': 'secret-token' }, undefined],
    [
      PUBLIC,
      { host: 'other:4010', origin: 'http://evil.example', 'x-mock-token': 'secret-token' },
      'control-origin-refused',
    ],
    [LOCAL, { host: 'other:4010', origin: 'http://other:4010' }, 'control-host-refused'],
    [
      { ...LOCAL, allowHosts: ['other'] },
      { host: 'other:4010', origin: 'http://evil.example' },
      'control-origin-refused',
    ],
  ] as const)('%o with %o: %s', (access, headers, code) => {
    expect(refusalOf(access, headers)?.code).toBe(code);
  });
});
