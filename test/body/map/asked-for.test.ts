import request from 'supertest';
import { expect, test } from 'vitest';
import { createApp } from '../../../src/doors/index.ts';

const text = { type: 'string' };
const thing = { type: 'object', required: ['siteId'], properties: { siteId: text, name: text } };
const counted = { type: 'object', required: ['siteId'], properties: { siteId: { type: 'integer' } } };
const wrapped = (properties: object) => ({ type: 'object', required: Object.keys(properties), properties });

/** Answers of `GET /sites/{siteId}` by their schemas, and what `siteId` is in them when `S-7` was asked for. */
test.each<[string, object, (body: Record<string, Record<string, unknown>>) => unknown, unknown]>([
  ['the body', thing, (body) => body.siteId, 'S-7'],
  ['an envelope', wrapped({ data: thing, at: text }), ({ data }) => data?.siteId, 'S-7'],
  [
    'the only object that has it',
    wrapped({ data: thing, meta: wrapped({ page: text }) }),
    ({ data }) => data?.siteId,
    'S-7',
  ],
])('what was asked for stands in %s', async (_, schema, read, expected) => {
  expect(read(await bodyOf(schema))).toBe(expected);
});

test.each<[string, object, (body: Record<string, Record<string, unknown>>) => unknown]>([
  ['two objects that have it', wrapped({ data: thing, parent: thing }), ({ parent }) => parent?.siteId],
  [
    'an object below one that has it',
    wrapped({ siteId: text, parent: thing }),
    ({ parent }) => parent?.siteId,
  ],
  ['an object that is of another type', wrapped({ data: counted }), ({ data }) => data?.siteId],
])('it is not put into %s', async (_, schema, read) => {
  const found = read(await bodyOf(schema));
  expect(found).toBeDefined();
  expect(found).not.toBe('S-7');
});

async function bodyOf(schema: object) {
  const parameters = [{ name: 'siteId', in: 'path', required: true, schema: text }];
  const responses = { 200: { description: 'OK', content: { 'application/json': { schema } } } };
  const app = await createApp({
    spec: {
      ...{ openapi: '3.1.0', info: { title: 'Sites', version: '1' } },
      paths: { '/sites/{siteId}': { get: { operationId: 'getSite', parameters, responses } } },
    },
  });
  const answer = await request(app).get('/sites/S-7');
  expect(answer.status).toBe(200);
  expect(answer.headers['x-mock-off-contract']).toBeUndefined();
  return answer.body;
}
