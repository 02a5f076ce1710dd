import { expect, test } from 'vitest';
import { pathOfPattern } from '../../../src/interchange/import/path-of-pattern.ts';

test.each([
  ['^/api/user/externalId/EMP-0042$', false, '/api/user/externalId/EMP-0042'],
  ['/api/user/externalId/[^/]+', false, '/api/user/externalId/{any}'],
  ['/api/user/externalId/([A-Z]{3}-\\d{4})', false, '/api/user/externalId/{any}'],
  ['/api/user/externalId/.*', false, '/api/user/externalId/{any}'],
  ['/api/user/externalId/\\w+/?', false, '/api/user/externalId/{any}'],
  ['/(?:v1/)?user/externalId/a\\.b', false, '/{any}/user/externalId/a.b'],
  ['/(api|v2)/user/externalId/x', false, '/{any}/user/externalId/x'],
  ['\\/user\\/externalId\\/x', false, '/user/externalId/x'],
  ['/user/externalId/[a-z]+\\?code=.*', true, '/user/externalId/{any}'],
  ['/user/externalId/x?code=.*', true, '/user/externalId/{any}'],
  ['.*', false, '{any}'],
  ['', true, ''],
])('the path that %s stands for', (pattern, hasQuery, path) => {
  expect(pathOfPattern(pattern, hasQuery)).toBe(path);
});
