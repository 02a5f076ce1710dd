import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../../src/cli/run.ts';
import { createDriverMock } from '../../../src/doors/core.ts';
import { fakeIo } from '../../support/fake-io.ts';

const FILE = 'examples/own-spec/api.yaml';
/** Asks a mock, in a process of its own. */
const SCRIPT = `
import spec from './contract.mjs';
const { createDriverMock } = await import(process.argv[2]);
const mock = await createDriverMock({ spec });
const answers = [];
for (const [path, init] of JSON.parse(process.argv[3])) {
  const answer = await mock.fetch(mock.apiUrl + path, init);
  answers.push([answer.status, await answer.text()]);
}
console.log(JSON.stringify(answers));
`;

async function compiled(spec: string) {
  const folder = mkdtempSync(join(tmpdir(), 'compile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'contract.mjs');
  const { io, written } = fakeIo(['compile', '--spec', spec, '--out', out], { cwd: process.cwd() });
  const code = await run(io);
  return { code, folder, out, ...written };
}

/** The answers of a mock with a compiled spec, as it is built, where no code may be made of text. */
function answersWithoutEval(folder: string, asked: readonly unknown[]): unknown {
  writeFileSync(join(folder, 'ask.mjs'), SCRIPT);
  const core = pathToFileURL(resolve('dist/browser/core.js')).href;
  const words = ['--disallow-code-generation-from-strings', 'ask.mjs', core, JSON.stringify(asked)];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

async function answersOf(spec: object, asked: readonly (readonly [string, object?])[]) {
  const mock = await createDriverMock({ spec });
  const answers = asked.map(async ([path, init]) => {
    const answer = await mock.fetch(mock.apiUrl + path, init);
    return [answer.status, await answer.text()];
  });
  return Promise.all(answers);
}

test('a compiled spec answers in the same bytes where no code may be made of text', async () => {
  const { code, stderr, folder } = await compiled(FILE);
  expect([code, stderr]).toEqual([0, '']);
  const headers = { authorization: 'Bearer any' };
  const asked = [
    ...Array.from({ length: 20 }, (_, at) => [`/drivers/driver-${at + 1}`, { headers }] as const),
    ['/drivers/nobody', { headers }],
    ['/drivers/driver-1'],
    [`/drivers/${'x'.repeat(50)}`, { headers }],
    ['/drivers/driver-1', { headers: { ...headers, prefer: 'edge=everything-null' } }],
  ] as const;
  const expected = await answersOf(parse(readFileSync(FILE, 'utf8')), asked);
  expect(expected.map(([status]) => status).slice(19)).toEqual([200, 404, 401, 400, expect.any(Number)]);
  expect(answersWithoutEval(folder, asked)).toEqual(expected);
}, 60_000);

test('requests and bodies of other operations are held against it, recursion, formats and unevaluated properties among it', async () => {
  const text = { type: 'string' };
  const node = { $ref: '#/components/schemas/Node' };
  const spec = {
    openapi: '3.1.0',
    info: { title: 'x', version: '1' },
    paths: {
      '/nodes/{id}': {
        put: {
          operationId: 'putNode',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
            { name: 'at', in: 'query', schema: { type: 'string', format: 'date-time' } },
          ],
          requestBody: { required: true, content: { 'application/json': { schema: node } } },
          responses: {
            200: { description: 'ok', content: { 'application/json': { schema: node } } },
            400: {
              description: 'no',
              content: { 'application/json': { schema: { type: 'object', properties: { error: text } } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Named: {
          type: 'object',
          required: ['name'],
          properties: { name: { ...text, minLength: 2, pattern: '^[a-zé]+$' } },
        },
        Node: {
          allOf: [{ $ref: '#/components/schemas/Named' }],
          properties: { children: { type: 'array', uniqueItems: true, maxItems: 2, items: node } },
          unevaluatedProperties: false,
        },
      },
    },
  };
  const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const put = (body: unknown, path = `/nodes/${id}`) =>
    [
      path,
      { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    ] as const;
  const asked = [
    put({ name: 'éa', children: [{ name: 'bb' }] }),
    put({ name: 'é' }),
    put({ name: 'aa', colour: 'red' }),
    put({ name: 'aa', children: [{ name: 'bb', children: [{ name: 'cc', x: 1 }] }] }),
    put({ name: 'aa', children: [{ name: 'bb' }, { name: 'bb' }] }),
    put({ name: 'aa' }, '/nodes/7'),
    put({ name: 'aa' }, `/nodes/${id}?at=yesterday`),
  ];
  const file = join(mkdtempSync(join(tmpdir(), 'compile-spec-')), 'spec.json');
  onTestFinished(() => rmSync(join(file, '..'), { recursive: true, force: true }));
  writeFileSync(file, JSON.stringify(spec));
  const { folder, stderr } = await compiled(file);
  expect(stderr).toBe('');
  const expected = await answersOf(spec, asked);
  expect(expected.map(([status]) => status)).toEqual([200, 400, 400, 400, 400, 400, 400]);
  expect(expected[2]![1]).toContain('must NOT have unevaluated properties');
  expect(expected[3]![1]).toContain('/children/0/children/0');
  expect(answersWithoutEval(folder, asked)).toEqual(expected);
}, 60_000);

test('without a spec it says what it needs', async () => {
  const { io, written } = fakeIo(['compile']);
  expect(await run(io)).toBe(2);
  expect(written.stderr).toContain('Missing argument --spec FILE. Usage: ev-driver-mock compile --spec FILE');
});
