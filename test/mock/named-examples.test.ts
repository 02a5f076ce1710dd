import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/index.ts';

const error = (...names: readonly string[]) => ({
  description: 'wrong',
  content: {
    'application/json': {
      schema: { type: 'object', properties: { error: { type: 'string' } } },
      examples: Object.fromEntries(names.map((name) => [name, { value: { error: name } }])),
    },
  },
});
const SPEC = {
  openapi: '3.0.3',
  info: { title: 'Examples', version: '1' },
  paths: {
    '/sites/{id}': {
      get: {
        operationId: 'getSite',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'OK',
            content: {
              'application/json': { schema: { type: 'object' }, examples: { one: { value: { id: 1 } } } },
            },
          },
          404: error('gone', 'never'),
          '5XX': error('broken'),
        },
      },
    },
  },
};

let mock: DriverMock;
beforeAll(async () => {
  mock = await startDriverMock({ spec: SPEC });
});
afterAll(() => mock.close());

async function asked(prefer: string) {
  const answer = await fetch(`${mock.apiUrl}/sites/7`, { headers: { prefer } });
  const { status, headers } = answer;
  const told = {
    applied: headers.get('preference-applied'),
    isOff: headers.has('x-mock-off-contract'),
  };
  return { status, text: await answer.text(), ...told };
}

test.each([
  ['example=one', 200, '{"id":1}', 'example=one'],
  ['code=404, example=never', 404, '{"error":"never"}', 'code=404, example=never'],
  ['code=404; example=gone', 404, '{"error":"gone"}', 'code=404, example=gone'],
  ['code=503, example=broken', 503, '{"error":"broken"}', 'code=503, example=broken'],
])('Prefer: %s', async (prefer, status, text, applied) => {
  const answer = await asked(prefer);
  expect(answer).toMatchObject({ status, text, applied, isOff: false });
  const id = (await mock.requests()).at(-1)?.id ?? 0;
  expect(await mock.replayRequest(id)).toMatchObject({ status, body: text });
});

test('a scenario says more than an example does, and is what is told to be applied', async () => {
  const { status, text, applied } = await asked('scenario=rate-limited, example=broken');
  expect([status, applied]).toEqual([429, 'scenario=rate-limited']);
  expect(text).not.toContain('broken');
});

test('an example that the answer of that status does not have is refused with those that it has', async () => {
  const { status, text } = await asked('code=404, example=one');
  expect([status, JSON.parse(text).detail]).toEqual([
    400,
    expect.stringMatching(/one.*getSite.*gone, never/),
  ]);
});
