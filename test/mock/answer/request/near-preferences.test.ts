import { describe, expect, test } from 'vitest';
import { nearPreferences } from '../../../../src/mock/answer/request/near-preferences.ts';

const told = (prefer: string | undefined, query = '') => nearPreferences(prefer, new URLSearchParams(query));

describe('near misses of preferences', () => {
  test.each([
    ['cod=401', 'did you mean code?'],
    ['COD=401', 'did you mean code?'],
    ['status=401', 'did you mean code?'],
    ['scenaro=slow', 'did you mean scenario?'],
    ['dealy=20', 'did you mean delay?'],
    ['cod 401', 'did you mean code?'],
    ['code=404; dealy=20', 'dealy is no preference of the mock; did you mean delay?'],
    ['respond-async; code=404', 'write a comma before it'],
  ])('%s is told', (prefer, words) => expect(told(prefer)).toContain(words));

  test.each([
    undefined,
    'code=404',
    'code=404; delay=1',
    'code=404; foo=bar',
    'respond-async, wait=10',
    'return=minimal',
    'handling=lenient',
  ])('%s is none', (prefer) => expect(told(prefer)).toBeUndefined());

  test('so are query parameters of other mocks, and no others', () => {
    expect(told(undefined, '__code=401&clientId=demo')).toContain('Prefer: code=');
    expect(told(undefined, '__delay=401')).toContain('Prefer: delay=');
    expect(told(undefined, 'code=401&_code=1&__v=3')).toBeUndefined();
  });

  test('values are never told', () => {
    expect(told('cod=secret-value', '__code=secret-value')).not.toContain('secret-value');
  });
});
