import { describe, expect, test } from 'vitest';
import { CONTENT_CODINGS } from '../../../src/base/http/compress.ts';

import { readScenarios } from '../../../src/content/scenarios/read-scenarios.ts';
import { CAUSES } from '../../../src/content/scenarios/scenario.ts';
import type { TemplateValues } from '../../../src/content/scenarios/template.ts';
import { sourceOf } from '../drivers/support.ts';

const VALUES: TemplateValues = {
  externalId: 'driver-7',
  customer: 'demo',
  method: 'GET',
  path: '/p',
  instant: 0,
  query: () => undefined,
  header: () => undefined,
};

const read = (...texts: readonly string[]) =>
  readScenarios(texts.map((text, i) => sourceOf(`${'stu'[i]}.yaml`, text)));

/** The one scenario of a file without mistakes. */
function scenario(entry: string) {
  const { scenarios, problems } = read(`scenarios:\n  my-own: {description: Mine.${entry}}\n`);
  expect(problems).toEqual([]);
  return scenarios[0]!;
}

/** Its only step. */
const step = (entry: string) => scenario(entry).steps[0]!;

describe('a scenario', () => {
  test('of one line is one step, and what is not given is filled in', () => {
    expect(scenario(', status: 401')).toEqual({
      name: 'my-own',
      description: 'Mine.',
      after: 'stay',
      per: 'driver',
      steps: [
        {
          times: 1,
          status: 401,
          headers: [],
          body: undefined,
          title: undefined,
          detail: undefined,
          delay: undefined,
          dribbleMs: undefined,
          fault: undefined,
          change: undefined,
        },
      ],
    });
  });

  test('can be a sequence, which stays, repeats or ends, by driver or in the session', () => {
    const { steps, after, per } = scenario(
      ', after: repeat, per: session, steps: [{times: 3, status: 503}, {}]',
    );
    expect(steps.map(({ times, status }) => [times, status])).toEqual([
      [3, 503],
      [1, undefined],
    ]);
    expect({ after, per }).toEqual({ after: 'repeat', per: 'session' });
  });

  test('has headers in lower case, several of a name, their values without blanks around', () => {
    const { headers } = step(', headers: {Retry-After: " 3 ", Set-Cookie: [a=1, "b={externalId}"]}');
    expect(headers.map(([name, value]) => [name, value.render(VALUES)])).toEqual([
      ['retry-after', '3'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=driver-7'],
    ]);
  });

  test.each([
    ['1500', { kind: 'fixed', ms: 1500 }],
    ['{from: 10, to: 20}', { kind: 'uniform', from: 10, to: 20 }],
    ['{p50: 10, p99: 20}', { kind: 'lognormal', p50: 10, p99: 20 }],
  ])('waits %s', (delay, expected) => {
    expect(step(`, delay: ${delay}`).delay).toEqual(expected);
  });

  test.each(['problem', 'text', 'empty'])('has a body of the style %s', (body) => {
    expect(step(`, status: 404, body: ${body}`).body).toBe(body);
  });

  test.each([204, 205, 304])('answers %d, which has no body, whatever the style of errors is', (status) => {
    expect(step(`, status: ${status}`)).toMatchObject({ status, body: undefined });
    expect(step(`, status: ${status}, body: empty`)).toMatchObject({ status, body: 'empty' });
  });

  test.each([301, 302, 303, 307, 308])('leads elsewhere by %d', (status) => {
    const { headers } = step(`, status: ${status}, headers: {location: "/login?of={externalId}"}`);
    expect(headers.map(([name, value]) => [name, value.render(VALUES)])).toEqual([
      ['location', '/login?of=driver-7'],
    ]);
  });

  test.each(CONTENT_CODINGS)('says that its body is in %s', (encoding) => {
    const { headers } = step(`, status: 200, body: {json: {}, encoding: ${encoding}}`);
    expect(headers.map(([name, value]) => [name, value.render(VALUES)])).toEqual([
      ['content-encoding', encoding],
    ]);
  });

  test.each([
    ['{text: "oops {externalId}"}', 'text/plain; charset=utf-8', 'oops driver-7'],
    ['{text: "<x>{externalId}</x>", contentType: application/xml}', 'application/xml', '<x>driver-7</x>'],
    ['{json: {a: [1, null, "{method}"]}}', 'application/json', '{"a":[1,null,"GET"]}'],
    ['{json: null, contentType: application/problem+json}', 'application/problem+json', 'null'],
    ['{text: ""}', 'text/plain; charset=utf-8', ''],
  ])('gives the body %s', (body, contentType, text) => {
    const given = step(`, status: 404, body: ${body}`).body;
    if (typeof given !== 'object') throw new Error('no body of its own');
    expect(given.contentType).toBe(contentType);
    expect(given.text.render(VALUES)).toBe(text);
  });

  test('given as data stays JSON, whatever type it is declared to be', () => {
    const given = step(', status: 200, body: {json: {a: "{externalId}"}, contentType: text/plain}').body;
    if (typeof given !== 'object') throw new Error('no body of its own');
    const text = given.text.render({ ...VALUES, externalId: 'a"b\n' });
    expect(JSON.parse(text)).toEqual({ a: 'a"b\n' });
  });
});

describe('files', () => {
  test('without anything are none', () => {
    expect(read('{}', 'scenarios: {}\nrules: []')).toMatchObject({ scenarios: [], rules: [], problems: [] });
  });

  test('later ones add and replace in place, and their rules come first', () => {
    const { scenarios, rules, problems } = read(
      'scenarios:\n  a: {description: A, status: 404}\n  b: {description: B, status: 404}\nrules: [{scenario: a, when: {customer: x}}]',
      'scenarios:\n  c: {description: C, status: 404}\n  a: {description: A2, status: 500}\nrules: [{scenario: b, when: {customer: y}, per: session}, {scenario: a, when: {customer: z}}]',
    );
    expect(problems).toEqual([]);
    expect(scenarios.map(({ name, description }) => [name, description])).toEqual([
      ['a', 'A2'],
      ['b', 'B'],
      ['c', 'C'],
    ]);
    expect(rules.map(({ scenario, when, per }) => [scenario, when.customer, per])).toEqual([
      ['b', 'y', 'session'],
      ['a', 'z', 'driver'],
      ['a', 'x', 'driver'],
    ]);
  });

  test('may have rules about the scenarios of other files only', () => {
    expect(
      read('scenarios: {a: {description: A, status: 404}}', 'rules: [{scenario: a, when: {customer: x}}]'),
    ).toMatchObject({
      problems: [],
      rules: [{ scenario: 'a' }],
    });
  });

  test('all tell their mistakes together', () => {
    const { problems } = read('scenarios: {a: {status: 404}}', 'rules: [{scenario: a}]');
    expect(problems.map(({ where }) => where!.file)).toEqual(['s.yaml', 't.yaml']);
  });
});

const IN_STEPS = ', steps: [{status: 503}]';
const MISTAKES: readonly [entry: string, pointer: string, message: RegExp][] = [
  // Of the schema.
  ['', '/scenarios/a', /description is missing/],
  ['description: ""', '/scenarios/a/description', /description/],
  [
    'description: x, status: 199',
    '/scenarios/a/status',
    /status is 199\. Allowed: a whole number from 200 to 599/,
  ],
  ['description: x, staus: 404', '/scenarios/a/staus', /mean status\?/],
  ['description: x, delay: -1', '/scenarios/a/delay', /from 0 to 60000/],
  ['description: x, delay: {from: 1, to: 60001}', '/scenarios/a/delay/to', /from 0 to 60000/],
  ['description: x, delay: {form: 1, to: 2}', '/scenarios/a/delay/form', /mean from\?/],
  ['description: x, dribble: 0', '/scenarios/a/dribble', /from 1 to 60000/],
  ['description: x, fault: reset', '/scenarios/a/fault', /no fault "reset".*Allowed: reset-before, .*hang/],
  ['description: x, fault: malformedjson', '/scenarios/a/fault', /mean malformed-json\?/],
  ['description: x, status: 404, body: txt', '/scenarios/a/body', /no body "txt".*mean text\?/],
  [
    'description: x, status: 404, body: {text: a, contentType: text}',
    '/scenarios/a/body/contentType',
    /media type/,
  ],
  ['description: x, headers: {"a b": x}', '/scenarios/a/headers/a b', /HTTP header/],
  ['description: x, headers: {a: "x\\ny"}', '/scenarios/a/headers/a', /one line/],
  ['description: x, headers: {a: "\\u20ac"}', '/scenarios/a/headers/a', /one line/],
  ['description: x, headers: {a: [b, "x\\ry"]}', '/scenarios/a/headers/a/1', /one line/],
  ['description: x, change: {}', '/scenarios/a/change', /change/],
  ['description: x, change: {set: {name: B}}', '/scenarios/a/change/set/name', /JSON pointer/],
  ['description: x, change: {remove: [name]}', '/scenarios/a/change/remove/0', /JSON pointer/],
  ['description: x, steps: []', '/scenarios/a/steps', /list of 0/],
  ['description: x, steps: [{times: 0}]', '/scenarios/a/steps/0/times', /from 1 to 1000000/],
  ['description: x, steps: [{}], after: loop', '/scenarios/a/after', /Allowed: stay, repeat, end/],
  ['description: x, steps: [{}], per: sesion', '/scenarios/a/per', /mean session\?/],
  // Beyond the schema, of each step.
  [
    'description: x, status: 202',
    '/scenarios/a/status',
    /status is 202\. Allowed: 200, 400, 401, 404, or off contract 204, 205 and 300 to 599/,
  ],
  [
    'description: x, status: 301',
    '/scenarios/a/status',
    /301 without a place to go to\. Allowed: headers: \{Location: URL\}/,
  ],
  ...([204, 205, 300, 304, 399] as const).flatMap((status): (typeof MISTAKES)[number][] => [
    [
      `description: x, status: ${status}, body: {json: 1}`,
      '/scenarios/a/body',
      /body is said beside status \d+, which has no body\. Allowed: no body/,
    ],
    [`description: x, status: ${status}, body: text`, '/scenarios/a/body', /which has no body/],
    [`description: x, status: ${status}, title: T`, '/scenarios/a/title', /title is said .* has no body/],
    [`description: x, status: ${status}, detail: D`, '/scenarios/a/detail', /Allowed: no detail/],
    [`description: x, status: ${status}, dribble: 9`, '/scenarios/a/dribble', /Allowed: no dribble/],
  ]),
  [
    'description: x, headers: {Content-Encoding: gzip}',
    '/scenarios/a/headers/Content-Encoding',
    /writes the header Content-Encoding itself\. Allowed: body: \{json, encoding: gzip\}/,
  ],
  [
    'description: x, status: 500, body: {json: 1, encoding: zip}',
    '/scenarios/a/body/encoding',
    /encoding.*Allowed: gzip, br, deflate\. Did you mean gzip\?/,
  ],
  [
    'description: x, status: 500, fault: malformed-json, body: {json: 1, encoding: gzip}',
    '/scenarios/a/body/encoding',
    /beside the fault malformed-json.*Allowed: no encoding/,
  ],
  [
    'description: x, status: 200',
    '/scenarios/a/status',
    /200 without a body of its own\. Allowed: body: \{json\}/,
  ],
  ['description: x, status: 200, body: text', '/scenarios/a/status', /200 without a body of its own/],
  [
    'description: x, status: 404, change: {set: {/name: B}}',
    '/scenarios/a/change',
    /change is said beside status\. Allowed: change alone/,
  ],
  [
    'description: x, body: empty',
    '/scenarios/a/body',
    /body is said without status\. Allowed: a status beside body/,
  ],
  ['description: x, title: T', '/scenarios/a/title', /title is said without status/],
  ['description: x, detail: D', '/scenarios/a/detail', /detail is said without status/],
  [
    'description: x, headers: {Content-Type: text/html}',
    '/scenarios/a/headers/Content-Type',
    /writes the header Content-Type itself\. Allowed: body: \{contentType, text\}/,
  ],
  [
    'description: x, headers: {Content-Length: "3"}',
    '/scenarios/a/headers/Content-Length',
    /follows from the body/,
  ],
  [
    'description: x, headers: {transfer-encoding: chunked}',
    '/scenarios/a/headers/transfer-encoding',
    /follows from the body/,
  ],
  [
    'description: x, headers: {Connection: close}',
    '/scenarios/a/headers/Connection',
    /follows from the request/,
  ],
  [
    'description: x, headers: {X-Mock-Clock: "3"}',
    '/scenarios/a/headers/X-Mock-Clock',
    /do not start with x-mock-/,
  ],
  [
    'description: x, delay: {}',
    '/scenarios/a/delay',
    /no delay\. Allowed: a number of ms, \{from, to\} or \{p50, p99\}/,
  ],
  ['description: x, delay: {from: 1}', '/scenarios/a/delay', /no delay/],
  ['description: x, delay: {from: 1, to: 2, p50: 1, p99: 2}', '/scenarios/a/delay', /no delay/],
  ['description: x, delay: {from: 1, to: 2, p50: 1}', '/scenarios/a/delay', /no delay/],
  ['description: x, delay: {from: 3, to: 2}', '/scenarios/a/delay/from', /from is above to/],
  ['description: x, delay: {p50: 3, p99: 2}', '/scenarios/a/delay/p50', /p50 is above p99/],
  [
    'description: x, status: 404, body: {}',
    '/scenarios/a/body',
    /neither text nor json\. Allowed: one of text and json/,
  ],
  [
    'description: x, status: 404, body: {text: a, json: b}',
    '/scenarios/a/body',
    /text and json\. Allowed: one of/,
  ],
  [
    'description: x, status: 404, detail: "{extrenalId}"',
    '/scenarios/a',
    /Unknown placeholder \{extrenalId\}.*mean \{externalId\}\?/,
  ],
  ['description: x, headers: {a: "{query}"}', '/scenarios/a', /mean \{query\.NAME\}\?/],
  ['description: x, steps: [{}, {status: 302}]', '/scenarios/a/steps/1/status', /status is 302 without/],
  ['description: x, steps: [{status: 404, detail: "{pathh}"}]', '/scenarios/a/steps/0', /mean \{path\}\?/],
  // Of headers that no answer can have.
  ...['trailer', 'Upgrade', 'TE', 'proxy-connection', 'Keep-Alive'].map((name): (typeof MISTAKES)[number] => [
    `description: x, status: 500, headers: {${name}: y}`,
    `/scenarios/a/headers/${name}`,
    /the server writes the header/,
  ]),
  [
    'description: x, status: 500, headers: {Retry-After: "1", retry-after: "2"}',
    '/scenarios/a/headers/retry-after',
    /stands there twice\. Allowed: retry-after once, with a list of values/,
  ],
  // Of steps and what is beside them.
  [
    'description: x, status: 404, after: repeat',
    '/scenarios/a/after',
    /after is said without steps\. Allowed: steps/,
  ],
  [
    `description: x, status: 404${IN_STEPS}`,
    '/scenarios/a/status',
    /status is said beside steps\. Allowed: status in each step/,
  ],
  [`description: x, delay: 3${IN_STEPS}`, '/scenarios/a/delay', /delay is said beside steps/],
];

describe('a mistake', () => {
  test.each(MISTAKES)('in {%s} has its place: %s', (entry, pointer, message) => {
    const { scenarios, problems } = read(`scenarios:\n  b: {description: B, status: 404}\n  a: {${entry}}\n`);
    expect(problems.map(({ code }) => code)).toEqual(['scenario-invalid']);
    expect(problems[0]!.where).toMatchObject({ file: 's.yaml', line: 3, pointer });
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.message).toMatch(/^s\.yaml:3:\d+ \(\/scenarios\/a[^)]*\): .*Allowed: /);
    expect(scenarios.map(({ name }) => name)).not.toContain('a');
  });

  test.each(['A b', '__proto__', 'a--b', 'ä'])('in the name %s', (name) => {
    const { problems } = read(`scenarios:\n  ${name}: {description: x, status: 404}`);
    expect(problems[0]).toMatchObject({ where: { line: 2, pointer: `/scenarios/${name}` } });
    expect(problems[0]!.message).toMatch(/lower-case letters/);
  });

  test.each(CAUSES)('%s has a status in each step', (cause) => {
    const { problems } = read(`scenarios:\n  ${cause}: {description: x, steps: [{status: 404}, {delay: 3}]}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(
      /answers a natural error and has no status\. Allowed: a status in each step/,
    );
  });

  test.each([
    [
      'scenario: flakey, when: {customer: x}',
      '/rules/0/scenario',
      /no scenario flakey\. Allowed: flaky\. Did you mean flaky\?/,
    ],
    ['scenario: flaky', '/rules/0', /when is missing/],
    ['scenario: flaky, when: {}', '/rules/0/when', /when/],
    ['scenario: flaky, when: {externalid: x}', '/rules/0/when/externalid', /mean externalId\?/],
    [
      'scenario: flaky, when: {probability: 1.5}',
      '/rules/0/when/probability',
      /probability is 1\.5\. Allowed: a number from 0 to 1/,
    ],
    ['scenario: flaky, when: {calls: twice}', '/rules/0/when/calls', /Allowed: once/],
    ['scenario: flaky, when: {calls: {}}', '/rules/0/when/calls', /calls/],
    [
      'scenario: flaky, when: {calls: {first: 0}}',
      '/rules/0/when/calls/first',
      /first is 0\. Allowed: a whole number from 1 on/,
    ],
    ['scenario: flaky, when: {calls: {first: 1, nth: 2}}', '/rules/0/when/calls', /calls/],
    ['scenario: flaky, when: {headers: {a: 1}}', '/rules/0/when/headers/a', /text/],
    ['scenario: flaky, when: {customer: x}, per: call', '/rules/0/per', /Allowed: driver, session/],
  ])('in the rule {%s} has its place', (entry, pointer, message) => {
    const { problems } = read(`scenarios: {flaky: {description: x, status: 503}}\nrules:\n  - {${entry}}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.where).toMatchObject({ file: 's.yaml', line: 3, pointer });
    expect(problems[0]!.message).toMatch(message);
  });

  test.each([
    ['[]', /the file is a list/],
    ['scenario: {}', /mean scenarios\?/],
    ['not-authorised: {description: x, status: 401}', /Allowed: scenarios, rules/],
    ['scenarios: []', /scenarios is a list/],
  ])('in the file %s', (text, message) => {
    expect(read(text).problems[0]!.message).toMatch(message);
  });
});
