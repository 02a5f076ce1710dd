import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefersText } from '../../../src/base/http/accept.ts';

test.each([
  'text/plain',
  'TEXT/Plain',
  'text/*',
  'text/plain;charset=utf-8',
  'text/plain; charset="UTF-8"',
  'text/plain, */*;q=0.1',
  'text/plain, application/json;q=0.9, application/problem+json;q=0.999',
  'application/json;q=0.1,text/plain;q=0.2',
  '*/*;q=1, application/*;q=0.5',
  'text/plain;q=0.001',
  'application/xml;note="text/html, application/json", text/plain',
])('%s prefers text', (accept) => {
  expect(prefersText(accept)).toBe(true);
});

test.each([
  undefined,
  '',
  '*/*',
  'application/json',
  'application/problem+json',
  'application/json, text/plain, */*',
  'text/plain, application/problem+json',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'text/plain;q=0',
  'text/*, text/plain;q=0',
  'text/plain;q=0.5, */*',
  'text/plain;format=flowed',
  'text/html',
  'image/png',
  'text/plain;q=2',
  'text/plain;q=x',
  'text/plain;q=',
  'application/xml;note=", text/plain, "',
])('%s does not', (accept) => {
  expect(prefersText(accept)).toBe(false);
});

test('several lines of the header are one list', () => {
  expect(prefersText(['application/json;q=0.5', 'text/plain'])).toBe(true);
  expect(prefersText(['application/json', 'text/plain'])).toBe(false);
});

test('the order of a list decides nothing, whatever the weights are', () => {
  const weight = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
  fc.assert(
    fc.property(weight, weight, fc.boolean(), (text, json, isTextFirst) => {
      const parts = [`text/plain;q=${text}`, `application/json;q=${json}`];
      expect(prefersText((isTextFirst ? parts : parts.reverse()).join(', '))).toBe(text > json);
    }),
  );
});

test('any value is read, and a long one at once', () => {
  fc.assert(fc.property(fc.string(), (accept) => void prefersText(accept)));
  // A reader that goes back over what it read would need hours for these: the runner's time limit is the judge.
  for (const part of ['"\\"', '"', '"\\', ',;"', 'text/plain;q=,']) prefersText(part.repeat(50_000));
});
