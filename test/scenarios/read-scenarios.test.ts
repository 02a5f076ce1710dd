import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/files/yaml-source.ts';
import { readScenarios } from '../../src/scenarios/read-scenarios.ts';
import { CAUSES } from '../../src/scenarios/scenario.ts';

const REQUIRED = CAUSES.map((cause) => `${cause}: {description: x, status: 404}`).join('\n');

/** Reads the required scenarios and one more, on the last line. */
function read(last: string, required = REQUIRED) {
  const yaml = readYaml(`${required}\n${last}\n`, 's.yaml');
  return readScenarios({
    file: 's.yaml',
    value: yaml.value,
    place: (pointer, at) => ({
      file: 's.yaml',
      ...(at === 'key' ? yaml.locateKey(pointer) : yaml.locate(pointer)),
      pointer,
    }),
  });
}

/** The scenario on the last line. */
function scenario(entry: string) {
  const { scenarios, problems } = read(`my-own: {description: Mine., status: 401${entry}}`);
  expect(problems).toEqual([]);
  return scenarios.at(-1)!;
}

describe('readScenarios', () => {
  test('fills in what is not given', () => {
    expect(scenario('')).toEqual({
      name: 'my-own',
      description: 'Mine.',
      status: 401,
      headers: [],
      delayMs: 0,
      body: undefined,
      title: undefined,
      detail: undefined,
    });
  });

  test('reads headers in lower case, several of a name, and a delay in ms', () => {
    const { headers, delayMs } = scenario(
      ', delay: 1500, headers: {Retry-After: "3", Set-Cookie: [a=1, b=2]}',
    );
    expect(headers).toEqual([
      ['retry-after', '3'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    expect(delayMs).toBe(1500);
  });

  test.each([
    ['problem', 'problem'],
    ['text', 'text'],
    ['empty', 'empty'],
    ['{text: oops}', { contentType: 'text/plain; charset=utf-8', text: 'oops' }],
    ['{text: <x/>, contentType: application/xml}', { contentType: 'application/xml', text: '<x/>' }],
    ['{json: {a: [1, null]}}', { contentType: 'application/json', text: '{"a":[1,null]}' }],
    [
      '{json: null, contentType: application/problem+json}',
      { contentType: 'application/problem+json', text: 'null' },
    ],
  ])('reads the body %s', (body, expected) => {
    expect(scenario(`, body: ${body}`).body).toEqual(expected);
  });

  test.each([
    [
      'a: {description: x, status: 200}',
      '/a/status',
      /status is 200\. Allowed: a whole number from 400 to 599/,
    ],
    [
      'a: {description: x, status: 503}',
      '/a/status',
      /503, which the contract does not have\. Allowed: 400, 401, 404/,
    ],
    ['a: {description: x}', '/a', /status is missing/],
    ['a: {status: 404}', '/a', /description is missing/],
    ['a: {description: x, status: 404, dealy: 1}', '/a/dealy', /mean delay\?/],
    ['a: {description: x, status: 404, delay: -1}', '/a/delay', /from 0 to 600000/],
    ['a: {description: x, status: 404, body: txt}', '/a/body', /no body "txt".*mean text\?/],
    ['a: {description: x, status: 404, body: {}}', '/a/body', /neither text nor json/],
    ['a: {description: x, status: 404, body: {text: a, json: b}}', '/a/body', /one of text and json/],
    [
      'a: {description: x, status: 404, body: {text: a, contentType: text}}',
      '/a/body/contentType',
      /media type/,
    ],
    ['a: {description: x, status: 404, headers: {"a b": x}}', '/a/headers/a b', /HTTP header/],
    ['a: {description: x, status: 404, headers: {a: "x\\ny"}}', '/a/headers/a', /one line/],
    [
      'a: {description: x, status: 404, headers: {Content-Length: "3"}}',
      '/a/headers/Content-Length',
      /writes .* itself/,
    ],
    ['a: {description: x, status: 404, headers: {X-Mock-Clock: "3"}}', '/a/headers/X-Mock-Clock', /x-mock-/],
    ['A b: {description: x, status: 404}', '/A b', /lower-case letters/],
    ['__proto__: {description: x, status: 404}', '/__proto__', /lower-case letters/],
  ])('refuses %s with its place', (last, pointer, message) => {
    const { problems } = read(last);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'scenario-invalid',
      where: { file: 's.yaml', line: 6, pointer },
    });
    expect(problems[0]!.message).toMatch(message);
  });

  test('says which of the required scenarios are missing, and what may be meant', () => {
    const { problems } = read(
      'driver-notfound: {description: x, status: 404}',
      REQUIRED.split('\n').slice(0, 3).join('\n'),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/driver-not-found is missing.*Is it driver-notfound by another name\?/),
      expect.stringMatching(/other-customers-driver is missing/),
    ]);
  });
});
