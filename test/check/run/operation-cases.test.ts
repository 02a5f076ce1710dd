import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CheckReport } from '../../../src/check/report/check-report.ts';
import { formatReport, REPORT_FORMATS } from '../../../src/check/report/format-report.ts';
import { run } from '../../../src/cli/run.ts';
import type { UserHandlers } from '../../../src/content/handlers/handler.ts';
import { startDriverMock } from '../../../src/doors/index.ts';
import { fakeIo } from '../../support/fake-io.ts';

const text = { type: 'string' };
const json = (schema: object) => ({ description: 'fine', content: { 'application/json': { schema } } });
const inPath = (more: object) => [{ name: 'id', in: 'path', required: true, schema: text, ...more }];
const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  servers: [{ url: '/v1' }],
  security: [{ token: [] }],
  paths: {
    '/drivers/{id}': {
      get: {
        operationId: 'getDriver',
        parameters: inPath({ schema: { type: 'string', maxLength: 40 } }),
        responses: {
          200: json({
            type: 'object',
            properties: { externalId: text, name: text, tags: { type: 'array', items: { type: 'object' } } },
          }),
          400: { description: 'bad' },
          401: { description: 'no' },
          404: { description: 'none' },
        },
      },
    },
    '/chargers/{id}': {
      get: {
        operationId: 'getCharger',
        parameters: inPath({ example: 'C 1' }),
        responses: { 200: json({ type: 'object', required: ['id'], properties: { id: text } }) },
      },
      put: {
        operationId: 'changeCharger',
        parameters: inPath({ example: 'C 1' }),
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'object', required: ['a'], properties: { a: text } },
              example: { a: "it's" },
            },
          },
        },
        responses: { 204: { description: 'changed' }, 409: { description: 'not now' } },
      },
      patch: {
        operationId: 'patchCharger',
        parameters: inPath({ example: 'C 1' }),
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 204: { description: 'changed' } },
      },
      delete: {
        operationId: 'dropCharger',
        parameters: inPath({ example: 'C 1' }),
        responses: { 204: { description: 'gone' } },
      },
    },
    '/guesses/{id}': {
      get: {
        operationId: 'getGuess',
        parameters: inPath({}),
        responses: { 200: json({ type: 'object' }), 500: { description: 'broken' } },
      },
    },
    '/chargers': { post: { operationId: 'addCharger', responses: { 201: { description: 'made' } } } },
  },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
};

async function checked(handlers: UserHandlers = {}, more: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const spec = join(folder, 'api.json');
  writeFileSync(spec, JSON.stringify(SPEC));
  const mock = await startDriverMock({ spec, handlers, strict: false });
  onTestFinished(() => mock.close());
  const of = ['--spec', spec, '--target', mock.apiUrl, '--code', 'TOP-SECRET', '--client-id', 'demo'];
  const argv = [
    'check',
    ...of,
    '--id',
    'driver-7',
    '--rate',
    '100',
    '--retries',
    '2',
    '--format',
    'json',
    ...more,
  ];
  const { io, written } = fakeIo(argv, { cwd: folder, now: Date.now });
  await run(io);
  expect(written.stdout + written.stderr).not.toContain('TOP-SECRET');
  const asked = await mock.requests();
  const report = JSON.parse(written.stdout) as CheckReport;
  return { report, asked, outcomeOf: (title: string) => report.cases.find((one) => one.title === title) };
}

test('the other GET operations are asked with the examples of the spec, by its own credentials', async () => {
  const { outcomeOf, asked, report } = await checked();
  expect(outcomeOf('driver driver-7')?.outcome).toBe('agrees');
  expect(outcomeOf('operation getCharger')).toMatchObject({ outcome: 'agrees', given: 200 });
  expect(outcomeOf('operation getCharger')?.request).toMatch(/^GET \/v1\/chargers\/C%201/);
  expect(outcomeOf('operation addCharger')).toBeUndefined();
  expect(asked.every(({ method }) => method === 'GET' || method === 'HEAD')).toBe(true);
  // Ids are held against the spec's own rule, and what is about a customer is left out, as there is none.
  expect(outcomeOf('id of 129 characters')).toMatchObject({ given: 400, outcome: 'agrees' });
  expect(outcomeOf('id of 128 characters')).toMatchObject({ given: 400, outcome: 'agrees' });
  expect(outcomeOf('unknown client')).toBeUndefined();
  // The mock lets every token in, which a real service must not.
  const deviating = report.cases.filter(({ outcome }) => outcome === 'deviates').map(({ title }) => title);
  expect(deviating).toEqual(['wrong key', 'wrong key and a missing driver', 'wrong key and a blank id']);
}, 60_000);

test('what writes is asked with --unsafe alone, once and with its examples; what is not asked is told', async () => {
  const safe = await checked();
  const whole = (report: CheckReport) => report.notAsked?.filter(({ answers }) => answers === undefined);
  expect(whole(safe.report)?.map(({ operation }) => operation)).toEqual([
    ...['changeCharger', 'dropCharger', 'patchCharger', 'addCharger'],
  ]);
  expect(whole(safe.report)?.[0]?.reason).toMatch(/PUT is asked with --unsafe alone/);
  const bodies: unknown[] = [];
  const { outcomeOf, report, asked } = await checked(
    {
      changeCharger: ({ body, reply }) => {
        bodies.push(body);
        return reply(503, undefined);
      },
    },
    ['--unsafe'],
  );
  expect(bodies).toEqual([{ a: "it's" }]);
  expect(outcomeOf('operation changeCharger')).toMatchObject({ outcome: 'untested', attempts: 1 });
  expect(outcomeOf('operation changeCharger')?.curl).toMatch(
    /^curl -sS -i -X PUT --data-binary '\{"a":"it'\\''s"\}' -H .* http:\S+\/v1\/chargers\/C%201$/,
  );
  expect(outcomeOf('operation addCharger')).toMatchObject({ outcome: 'agrees', given: 201 });
  expect(whole(report)).toEqual([
    { operation: 'dropCharger', reason: 'DELETE is never asked' },
    { operation: 'patchCharger', reason: 'the spec has no example for the body' },
  ]);
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  expect(await formatReport(report, 'text')).toContain(
    '- operation dropCharger: not asked, DELETE is never asked',
  );
}, 60_000);

test.each(REPORT_FORMATS)(
  'as %s the report tells which operations and answers were not asked for, and why',
  async (format) => {
    const { report } = await checked();
    expect(report.notAsked).toContainEqual({
      ...{ operation: 'patchCharger', reason: 'PATCH is asked with --unsafe alone, as it may write' },
    });
    expect(report.notAsked).toContainEqual({
      ...{ operation: 'getGuess', answers: ['500'], reason: 'no question of a check is meant to bring them' },
    });
    // Each answer of the driver's operation is asked for.
    expect(report.notAsked?.some(({ operation }) => operation === 'getDriver')).toBe(false);
    const told = await formatReport(report, format);
    for (const one of report.notAsked ?? []) {
      expect(told).toContain(one.operation);
      expect(told).toContain(one.reason);
    }
    expect(told).toContain('500');
  },
  60_000,
);

test('what --only and --skip leave out is told as well', async () => {
  const { report } = await checked({}, ['--only', 'driver*']);
  expect(report.notAsked).toContainEqual({
    ...{ operation: 'getCharger', reason: 'it was left out by --only or --skip' },
  });
}, 60_000);

test('a status, a media type and a body that the spec does not have deviate; of a guess every answer agrees that it has', async () => {
  const { outcomeOf } = await checked({
    getCharger: () => ({ id: 7 }) as never,
    getGuess: () => undefined as never,
  });
  expect(outcomeOf('operation getCharger')).toMatchObject({
    outcome: 'deviates',
    findings: [{ heading: 'schema', rule: 'type', pointer: '/id' }],
  });
  expect(outcomeOf('operation getGuess')).toMatchObject({ outcome: 'agrees', given: 404 });
  const other = await checked({
    getCharger: ({ reply }) => reply(418, undefined),
    getGuess: ({ reply }) => reply(200, 'text', { 'content-type': 'text/plain' }),
  });
  expect(other.outcomeOf('operation getCharger')).toMatchObject({
    outcome: 'deviates',
    findings: [{ heading: 'status', given: '418: not in the contract', allowed: '200 fine' }],
  });
  expect(other.outcomeOf('operation getGuess')?.findings).toMatchObject([
    { heading: 'content-type', given: 'text/plain', allowed: 'application/json' },
  ]);
}, 60_000);
