import { describe, expect, test } from 'vitest';
import { interception } from '../../../src/doors/client/interception.ts';
import { sessionOfTest } from '../../../src/doors/session-of-test.ts';
import { isSessionName } from '../../../src/mock/session/session-name.ts';

describe('interception', () => {
  const URLS = [
    ['https://a.example', 'https://a.example/api/user/externalId/x?y=1#z', '/api/user/externalId/x?y=1'],
    ['https://a.example/', 'https://a.example/api/x', '/api/x'],
    ['https://a.example', 'https://A.example/_session/s/api/x', '/_session/s/api/x'],
    ['https://a.example/ev', 'https://a.example/ev/_mock/clock', '/_mock/clock'],
    ['*', 'http://localhost:3000/api/x%20', '/api/x%20'],
  ] as const;
  test.each(URLS)('%s takes over %s', (base, url, target) => {
    const taken = interception(base, '/api');
    expect(taken.pattern.test(url)).toBe(true);
    expect(taken.target(url)).toBe(target);
  });

  const OTHERS = [
    ['https://a.example', 'https://b.example/api/x'],
    ['https://a.example', 'https://a.example/app.js'],
    ['https://a.example', 'https://a.example/apiary/x'],
    ['https://a.example', 'https://aXexample/api/x'],
    ['https://a.example/ev', 'https://a.example/api/x'],
    ['*', 'https://a.example/app/api/x'],
  ] as const;
  test.each(OTHERS)('%s leaves %s alone', (base, url) => {
    expect(interception(base, '/api').pattern.test(url)).toBe(false);
  });
});

describe('sessionOfTest', () => {
  test.each(['gets a 401', 'Ünïcödé — ⚡', '', '  ', 'x'.repeat(200), '--'])(
    '%j names a session',
    (title) => {
      expect(isSessionName(sessionOfTest(title, 'id'))).toBe(true);
    },
  );

  test('is the same for the same test, and another for another of the same title', () => {
    expect(sessionOfTest('gets a 401', '1')).toBe(sessionOfTest('gets a 401', '1'));
    expect(sessionOfTest('gets a 401', '1')).not.toBe(sessionOfTest('gets a 401', '2'));
    expect(sessionOfTest('gets a 401', '1')).toMatch(/^t-gets-a-401-[a-z0-9]+$/);
  });
});
