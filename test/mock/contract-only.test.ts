import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { contentFrom } from '../../src/content/content-data.ts';
import { fileValidators } from '../../src/content/file-validators.ts';
import type { Mock } from '../../src/control/open-mock.ts';
import { builtInFiles } from '../../src/generated/content/built-in-content.gen.ts';
import type { Reply } from '../../src/mock/reply.ts';
import { frozenAt } from '../../src/world/clock.ts';
import { readOpenApi } from '../hard/contract/open-api.ts';
import { runs } from '../support/runs.ts';
import { contentOf, DEMO, get, header, simulatorOf } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

const operation = readOpenApi('driver-api.openapi.yaml').operations[0]!;

/** What no contract has: statuses, types and bodies of its own, what breaks on the wire, and a way to all of them. */
const OWN = {
  scenarios: {
    teapot: { description: 'Another status.', status: 418 },
    html: { description: 'Another type.', status: 404, body: { contentType: 'text/html', text: '<p>' } },
    odd: { description: 'A 200 that is none.', status: 200, body: { json: { id: 'one' } } },
    cut: { description: 'Breaks on the wire.', fault: 'reset-before' },
    wrong: { description: 'A driver that breaks the contract.', change: { set: { '/id': 'one' } } },
    slow: { description: 'Late, and within the contract.', delay: 5 },
    ours: { description: 'Within the contract.', status: 404, detail: 'Not today.' },
  },
  rules: [
    ...['teapot', 'html', 'odd', 'cut', 'wrong', 'slow', 'ours'].map((scenario) => ({
      when: { externalId: `rule-${scenario}` },
      scenario,
    })),
  ],
};

const RECORDED = { valid: '{"name":"Ada","later":1}', broken: '{"id":"one"}', 'no-json-object': '[]' };

function contentWithOwn(): Content {
  const scenarios = [...builtInFiles.scenarios, { file: 'own', value: OWN }];
  const content = contentFrom({ ...builtInFiles, scenarios }, { seed: 1, instant: THURSDAY }, fileValidators);
  const drivers = new Map(content.fixtures.drivers);
  const recorded = contentOf({ recorded: RECORDED }).fixtures.drivers.get('demo')!;
  drivers.set('demo', new Map([...drivers.get('demo')!, ...recorded]));
  return { ...content, fixtures: { ...content.fixtures, drivers } };
}

const anyId = fc.oneof(
  fc.constantFrom(...Object.keys(OWN.scenarios).map((name) => `rule-${name}`), ...Object.keys(RECORDED)),
  fc.constantFrom('extIdTest', 'recorded', 'unicode-name', 'three-levels', 'driver-1', 'driver-77', 'nobody'),
  fc.constantFrom('err-503', 'err-404', 'mock-flaky', 'mock-hang', 'edge-chargers=empty', 'edge-id=string'),
  fc.constantFrom(' ', 'a\u0007', 'x'.repeat(129)),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const targets = fc.oneof(
  { weight: 8, arbitrary: anyId.map((id) => `/api/user/externalId/${encodeURIComponent(id)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/', '/api', '/api/user', '/_mock', '/_mock/info', '/_session/a/api'),
  },
  { weight: 1, arbitrary: fc.string().map((text) => `/${text}`) },
);
const asks = fc.record({
  target: targets,
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'PATCH'),
  query: fc.constantFrom(
    DEMO,
    DEMO,
    DEMO,
    'clientId=demo',
    'code=demo-key~a&clientId=demo',
    'code=err-503&clientId=demo',
    '',
  ),
  headers: fc.record(
    {
      prefer: fc.constantFrom(
        'code=404',
        'code=418',
        'scenario=teapot',
        'edge=id=string',
        'delay=3',
        'nonsense',
        'scenario=no',
      ),
      accept: fc.constantFrom('text/plain', 'application/json', 'image/png', '*/*;q=0'),
      'x-mock-session': fc.constantFrom('a', 'bad name'),
      'x-mock-clock': fc.constant('2020-01-01T00:00:00Z'),
    },
    { requiredKeys: [] },
  ),
});

/** What an answer has that the contract has not; an empty list: nothing. */
function foreignIn({ status, headers, body, fault }: Reply): readonly string[] {
  const names = headers
    .map(([name]) => name)
    .filter((name) => !['content-type', 'content-encoding'].includes(name));
  const isBare = status === 404 && body === '' && headers.length === 0;
  const contentType = headers.find(([name]) => name === 'content-type')?.[1];
  return [
    ...names,
    ...(fault === undefined ? [] : [fault]),
    ...(isBare ? [] : operation.breaches({ status, contentType, text: body })),
  ];
}

describe('with --contract-only', () => {
  let mock: Mock;
  let without: Mock;
  beforeAll(async () => {
    const options = { content: contentWithOwn(), clock: frozenAt(THURSDAY), strict: false };
    mock = await simulatorOf({ ...options, contractOnly: true });
    without = await simulatorOf({ ...options, contractOnly: false });
  });

  test('every answer keeps the contract in the eyes of a second validator, whoever asks for what', async () => {
    const seen = new Set<number>();
    let foreign = 0;
    await fc.assert(
      fc.asyncProperty(asks, async ({ target, method, query, headers }) => {
        const request = { method, target: `${target}?${query}`, headers };
        const reply = await mock.answer(request);
        expect(foreignIn(reply)).toEqual([]);
        seen.add(reply.status);
        // The same requests find plenty where it is off: the test can fail.
        if (foreignIn(await without.answer(request)).length > 0) foreign++;
      }),
      { numRuns: runs(400) },
    );
    expect([...seen].sort()).toEqual([200, 400, 401, 404]);
    expect(foreign).toBeGreaterThan(runs(100));
  });

  test.each(['code=404', 'code=418', 'scenario=teapot', 'edge=id=string', 'delay=3000', 'nonsense'])(
    'Prefer: %s changes nothing',
    async (prefer) => {
      const asked = await get(mock, 'driver-1', DEMO, { headers: { prefer } });
      const { status, headers, body, delayMs } = await get(mock, 'driver-1');
      expect(asked).toMatchObject({ status, headers, body, delayMs });
      expect(status).toBe(200);
    },
  );

  test.each(['err-503', 'err-404', 'mock-flaky', 'edge-chargers=empty'])(
    'the id %s is an id like any other',
    async (id) => {
      expect(await get(mock, id)).toMatchObject({ status: 404, provenance: { reason: 'natural' } });
    },
  );

  test('what a rule says is done as far as the contract has it', async () => {
    expect(await get(mock, 'rule-ours')).toMatchObject({ status: 404, provenance: { scenario: 'ours' } });
    expect(await get(mock, 'rule-teapot')).toMatchObject({
      status: 404,
      provenance: { scenario: 'driver-not-found' },
    });
  });

  test('a recorded body is served if it keeps the contract, else there is no such driver', async () => {
    expect(await get(mock, 'valid')).toMatchObject({ status: 200, body: RECORDED.valid });
    for (const id of ['broken', 'no-json-object'])
      expect(await get(mock, id)).toMatchObject({
        status: 404,
        provenance: { scenario: 'driver-not-found' },
      });
  });

  test('no header tells of the mock, unless mockHeaders wants them', async () => {
    const told = await simulatorOf({ contractOnly: true, mockHeaders: true });
    for (const [id, query] of [
      ['driver-1', DEMO],
      ['driver-1', ''],
      ['nobody', DEMO],
    ] as const) {
      for (let count = 0; count < 3; count++) {
        const { headers } = await get(mock, id, query);
        expect(headers.map(([name]) => name)).toEqual(['content-type']);
        expect(header(await get(told, id, query), 'x-mock-receipt')).toMatch(/^r2\./);
        expect(header(await get(told, id, query), 'x-mock-clock')).toBe('2026-01-15T09:00:00Z');
      }
    }
  });

  test('without it, mockHeaders alone takes them away', async () => {
    const quiet = await simulatorOf({ mockHeaders: false });
    const reply = await get(quiet, 'driver-1', DEMO, { headers: { prefer: 'code=404' } });
    expect(reply.headers).toEqual([
      ['content-type', 'application/problem+json'],
      ['preference-applied', 'code=404'],
    ]);
  });
});
