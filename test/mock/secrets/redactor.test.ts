import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactForeign } from '../../../src/check/judge/foreign.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { redactAllWritings } from '../../../src/mock/secrets/redactor.ts';
import { secretsOf } from '../../../src/mock/secrets/secrets.ts';
import { runs } from '../../support/runs.ts';

const SECRETS = builtInContract.derived(secretsOf);
const NAMES = builtInContract.keySchemes.map(([, { name }]) => name);

const KEY = 'aB+3/ é"<k>&\'=\u{1f511}';
const json = JSON.stringify(KEY).slice(1, -1);

describe('redactor', () => {
  const redact = SECRETS.redactor([KEY]);

  it.each([
    ['as it is', KEY],
    ['percent-encoded', encodeURIComponent(KEY)],
    ['percent-encoded in lower case', encodeURIComponent(KEY).toLowerCase()],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(KEY))],
    ['as a form', new URLSearchParams({ k: KEY }).toString().slice(2)],
    ['in JSON', json],
    ['in JSON in JSON', JSON.stringify(json).slice(1, -1)],
    [
      'in JSON in ASCII',
      KEY.replace(/[\s\S]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    ['in HTML', KEY.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)],
    [
      'in XML',
      KEY.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    ],
    ['in UTF-8 read as Latin-1', Buffer.from(KEY).toString('latin1')],
    ['in capitals', KEY.toUpperCase()],
    ['in hexadecimal digits', Buffer.from(KEY).toString('hex')],
  ])('takes a key out that is written %s', (_how, text) => {
    expect(redact(`before ${text} after`)).toBe('before *** after');
  });

  it('takes it out of base64, wherever it begins', () => {
    for (const before of ['', 'a', 'ab', 'abc', 'user:']) {
      const text = Buffer.from(`${before}${KEY}xyz`).toString('base64');
      const left = Buffer.from(redact(text).replaceAll('***', ''), 'base64').toString('latin1');
      expect(redact(text)).toContain('***');
      expect(left).not.toContain('B+3');
    }
  });

  it('leaves other texts as they are, and takes the longest of several keys', () => {
    expect(redact('aB+3 is no key')).toBe('aB+3 is no key');
    expect(SECRETS.redactor([''])('text')).toBe('text');
    expect(SECRETS.redactor(['abcdefgh', 'abcdefghij'])('abcdefghij abcdefgh')).toBe('*** ***');
  });

  it.each([
    ['/x?clientId=e&code=e&a=be', '/x?clientId=***&code=***&a=be'],
    ['code: e, the rest', 'code: ***, the rest'],
    ['{"x-functions-key":"e"}', '{"x-functions-key":"***"}'],
    ['decode=1 e; code=en; see e', 'decode=1 e; code=en; see e'],
  ])('takes a short key out of %s only where it is a credential', (text, redacted) => {
    expect(SECRETS.redactor(['e'])(text)).toBe(redacted);
  });

  it('takes a short key for the value of a header as a whole', () => {
    expect(['e', 'been'].map(SECRETS.valueRedactor(['e']))).toEqual(['***', 'been']);
  });

  it('goes through names and values of a body, and leaves the words of the contract', () => {
    const redact = SECRETS.redactor(['secret-key', 'externalId', 'vailable']);
    const body = { 'a secret-key': ['x', { externalId: 'secret-key', z: 1, n: null, s: 'Available' }] };
    expect(redactForeign(body, redact, builtInContract)).toEqual({
      'a ***': ['x', { externalId: '***', z: 1, n: null, s: 'Available' }],
    });
  });
});

it('takes out the same whether it looks shortly or closely', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aAbkK1 +%&\\"é\u212a=/.-'), maxLength: 12 });
  const key = fc.oneof(text, fc.constantFrom('demo-key', 'a-long-secret', 'kkkkkk'));
  const writings = (secret: string): readonly string[] => {
    const bytes = Buffer.from(secret);
    return [
      secret,
      secret.toUpperCase(),
      bytes.toString('hex'),
      bytes.toString('base64'),
      encodeURIComponent(secret),
    ];
  };
  fc.assert(
    fc.property(fc.array(key, { maxLength: 2 }), fc.array(text), fc.nat(), (keys, parts, at) => {
      const planted = keys.flatMap(writings);
      const whole = [...parts.slice(0, at % 3), planted[at % (planted.length || 1)] ?? '', ...parts].join('');
      expect(SECRETS.redactor(keys)(whole)).toBe(redactAllWritings(keys, NAMES)(whole));
      if (keys.length < 2) expect(SECRETS.redactorOfMany(keys)(whole)).toBe(SECRETS.redactor(keys)(whole));
    }),
    { numRuns: runs(500) },
  );
});

it.each([65, 1_000, 30_000])('a key of %d characters is taken out as a whole', (length) => {
  const key = Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * 7) % 90))).join('');
  const redact = SECRETS.redactor([key]);
  for (const written of [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]) {
    expect(redact(`before ${written} after`)).toMatch(/^before (?:\*\*\*)+ after$/);
  }
});

it('of as many keys as files hold each is looked for, and what stands around it is left', () => {
  const keys = Array.from({ length: 600 }, (_, at) => `session-${at}`);
  const redact = SECRETS.redactorOfMany([...keys, 'e', 'with blank', 'Sécret']);
  const texts = [
    'nothing here',
    'Mäki is session-7',
    'a%20session%2D599',
    '+358 & with+blank',
    '?code=e',
    'S\\u00e9cret',
  ];
  expect(texts.map(redact)).toEqual([
    'nothing here',
    'Mäki is ***',
    'a%20***',
    '+358 & ***',
    '?code=***',
    '***',
  ]);
});

it('of more keys than are looked for one by one, a text that may hold one goes as a whole', () => {
  const keys = Array.from({ length: 2_500 }, (_, at) => `session-${at}`);
  const redact = SECRETS.redactor(keys);
  expect([redact('nothing here'), redact('it is session-7'), redact('a%20b')]).toEqual([
    'nothing here',
    '***',
    '***',
  ]);
});
