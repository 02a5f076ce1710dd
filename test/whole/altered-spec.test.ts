import { readFileSync } from 'node:fs';
import request from 'supertest';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createApp, type DriverMockApp } from '../../src/doors/index.ts';

const QUERY = 'code=demo-key&clientId=demo';
let app: DriverMockApp;

/** Replaces a text that must be there. */
function replaced(text: string, old: string, by: string): string {
  if (!text.includes(old)) throw new Error(`the spec has no ${old}`);
  return text.replace(old, by);
}

beforeAll(async () => {
  let text = readFileSync('spec/driver-api.openapi.yaml', 'utf8');
  text = replaced(text, '/user/externalId/{externalId}:', '/v2/drivers/{driverKey}:');
  text = replaced(text, 'name: externalId\n          in: path', 'name: driverKey\n          in: path');
  text = replaced(text, 'url: /api\n', 'url: /public/api\n');
  text = replaced(
    text,
    '        payerId:\n',
    '        loyaltyLevel:\n          type: string\n          enum: [gold, silver]\n        memberSince:\n          type: string\n          format: date-time\n        payerId:\n',
  );
  app = await createApp({ spec: parse(text) });
});

test('the server follows another path and another parameter name in the spec', async () => {
  const response = await request(app).get(`/public/api/v2/drivers/driver-7?${QUERY}`);
  expect(response.status).toBe(200);
  expect(response.body.externalId).toBe('driver-7');
  expect((await request(app).get(`/public/api/v2/drivers/%20?${QUERY}`)).status).toBe(400);
  expect((await request(app).get(`/public/api/v2/drivers/%E0%A4%A?${QUERY}`)).status).toBe(400);
  const old = await request(app).get(`/api/user/externalId/driver-7?${QUERY}`);
  expect(old.status).toBe(404);
  expect(old.headers['x-mock-off-contract']).toBe('true');
});

test('the server follows fields that are added to the spec, in their place', async () => {
  const { body } = await request(app).get(`/public/api/v2/drivers/driver-7?${QUERY}`);
  expect(Object.keys(body).slice(-4)).toEqual([
    'loyaltyLevel',
    'memberSince',
    'payerId',
    'integratedExternalIds',
  ]);
  expect(['gold', 'silver']).toContain(body.loyaltyLevel);
  expect(body.memberSince).toBe('2026-01-15T09:00:00Z');
});

test('our own spec, handed over, gives the bytes that the built-in one gives', async () => {
  const own = await createApp({ spec: 'spec/driver-api.openapi.yaml' });
  const builtIn = await createApp();
  for (const path of [
    'driver-1',
    'driver-22',
    'extIdTest',
    'recorded',
    'nobody',
    'err-401',
    'edge-minimal',
    'mock-flaky',
  ]) {
    const [ours, theirs] = [own, builtIn].map((each) =>
      request(each).get(`/api/user/externalId/${path}?${QUERY}`),
    );
    const [one, other] = [await ours!, await theirs!];
    expect(one.status, path).toBe(other.status);
    expect(one.text, path).toBe(other.text);
    expect(one.headers['x-mock-receipt'], path).toBe(other.headers['x-mock-receipt']);
  }
});
