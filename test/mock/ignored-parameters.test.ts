import { expect, test } from 'vitest';
import { startDriverMock } from '../../src/doors/start.ts';
import { ASKED_SPECS } from '../support/asked-specs.ts';

test('header parameters that OpenAPI ignores are not asked for, others are', async () => {
  const text = { type: 'string', minLength: 60 };
  const parameters = ['Accept', 'content-type', 'Authorization', 'X-Region'].map((name) => {
    return { name, in: 'header', required: true, schema: name === 'X-Region' ? {} : text };
  });
  const responses = { 200: { description: 'OK' }, 400: { description: 'Wrong' } };
  const spec = {
    openapi: '3.0.3',
    info: { title: 'Sites', version: '1' },
    paths: { '/sites': { get: { operationId: 'listSites', parameters, responses } } },
  };
  await using mock = await startDriverMock({ spec });
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${mock.apiUrl}/sites`, { headers })).status;
  expect(await status({})).toBe(400);
  expect(await status({ 'x-region': 'eu', authorization: 'Token short' })).toBe(200);
});

test('a cookie that is required and one that lets in are sent and read beside each other', async () => {
  await using mock = await startDriverMock({
    spec: ASKED_SPECS['parameters that are required, a cookie among them']!,
  });
  const status = async (cookie: string) => {
    const headers = { cookie, 'x-region': 'eu' };
    return (await fetch(`${mock.apiUrl}/people/driver-7?locale=de`, { headers })).status;
  };
  expect(await status('theme=dark; sid=any')).toBe(200);
  expect(await status('sid=any; theme=dark')).toBe(200);
  expect(await status('sid=any')).toBe(400);
  expect(await status('theme=dark')).toBe(401);
  const asked = await fetch(`${mock.url}/_mock/try`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ externalId: 'driver-7' }),
  });
  expect(await asked.json()).toMatchObject({ answer: { status: 200 } });
});
