import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/control/sessions/session-limits.ts';
import { type Harness, harness } from '../../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

describe('GET of a driver', () => {
  test('is what the API answers, and where it comes from', async () => {
    const { json } = await mock.call('GET', '/drivers/driver-7');
    expect(json).toMatchObject({
      externalId: 'driver-7',
      customer: 'demo',
      origin: 'generated',
      story: null,
    });
    expect(json).toMatchObject({ override: null, violations: [] });
    expect(JSON.stringify(json.body)).toBe((await mock.ask('driver-7')).body);
  });

  test('tells the story of a fixture', async () => {
    const { json } = await mock.call('GET', '/drivers/ext-1');
    expect(json).toMatchObject({ origin: 'fixture', story: 'One site of her own.' });
  });

  test('a recorded body keeps its text, numbers beyond 2^53 too', async () => {
    const { json, reply } = await mock.call('GET', '/drivers/recorded');
    expect(json.origin).toBe('recorded');
    expect(json.violations.length).toBeGreaterThan(0);
    expect(reply.body).toContain('"body":{"id":9007199254740993,');
  });

  test.each(['nobody', 'driver-0', 'driver-1001', '__proto__', 'constructor', '%F0%9F%94%8C'])(
    '404 for %s',
    async (id) => {
      expect((await mock.call('GET', `/drivers/${id}`)).status).toBe(404);
    },
  );

  test('of another customer, and of none that exists', async () => {
    expect((await mock.call('GET', '/drivers/driver-7?customer=acme')).json.customer).toBe('acme');
    expect((await mock.call('GET', '/drivers/ext-1?customer=acme')).status).toBe(404);
    const unknown = await mock.call('GET', '/drivers/driver-7?customer=acne');
    expect(unknown.status).toBe(400);
    expect(unknown.json.detail).toContain('Did you mean acme?');
  });
});

describe('PUT of a body', () => {
  test('the API answers it letter by letter, in this session only', async () => {
    const text = '{ "id": 12345678901234567890,\n "externalId": "driver-7", "__proto__": {"a": 1} }';
    const { json, reply } = await mock.call('PUT', '/drivers/driver-7', { text, session: 'a' });
    expect(json).toMatchObject({
      origin: 'override',
      override: { kind: 'body', from: '2026-01-15T09:00:00Z' },
    });
    expect(reply.body).toContain(`"body":${text}`);
    expect((await mock.ask('driver-7', 'a')).body).toBe(text);
    expect((await mock.ask('driver-7', 'b')).body).not.toBe(text);
  });

  test('makes a driver where there was none, any JSON', async () => {
    for (const text of ['null', '[]', '"x"', '{}']) {
      expect((await mock.call('PUT', '/drivers/new', { text })).status).toBe(200);
      expect((await mock.ask('new')).body).toBe(text);
    }
  });

  test('starts at the instant of the session and does not exist before it', async () => {
    await mock.call('PUT', '/drivers/driver-7', { json: { name: 'Ada' } });
    await mock.call('POST', '/clock/advance', { json: { by: '-PT1S' } });
    expect((await mock.call('GET', '/drivers/driver-7')).json.origin).toBe('generated');
  });

  test('409 where there is no room for more', async () => {
    const { session } = mock.context.store.use('default', 0);
    for (let i = 0; i < LIMITS.driverOverrides; i++) {
      session.mutate(
        {
          kind: 'driver',
          customer: 'demo',
          externalId: `x${i}`,
          override: { from: 0, text: '1', patch: undefined },
        },
        0,
      );
    }
    expect((await mock.call('PUT', '/drivers/one-more', { json: 1 })).status).toBe(409);
    expect((await mock.call('PUT', '/drivers/x7', { json: 2 })).status).toBe(200);
    const text = `"${'x'.repeat(LIMITS.overrideText)}"`;
    const { status, json } = await mock.call('PUT', '/drivers/x7', { text });
    expect(status).toBe(409);
    expect(json.detail).toContain('characters in overrides of drivers');
  });
});

describe('PATCH of a body (RFC 7396)', () => {
  const patch = (id: string, json: unknown, session?: string) =>
    mock.call('PATCH', `/drivers/${id}`, {
      json,
      headers: { 'content-type': 'application/merge-patch+json' },
      ...(session && { session }),
    });

  test('changes, adds and removes properties of what is computed', async () => {
    const { json } = await patch('driver-7', { name: 'Ada', tags: null, more: { a: [1, null] } });
    expect(json.body).toMatchObject({ name: 'Ada', more: { a: [1, null] }, externalId: 'driver-7' });
    expect(json.body).not.toHaveProperty('tags');
    expect(json.override).toMatchObject({ kind: 'patch', patch: { name: 'Ada', tags: null } });
    expect(JSON.parse((await mock.ask('driver-7')).body)).toEqual(json.body);
  });

  test('a second one adds to the first', async () => {
    await patch('driver-7', { name: 'Ada', more: { a: 1, b: 2 } });
    const { json } = await patch('driver-7', { payerId: 5, more: { a: null, c: 3 } });
    expect(json.body).toMatchObject({ name: 'Ada', payerId: 5, more: { b: 2, c: 3 } });
    expect(json.body.more).not.toHaveProperty('a');
  });

  test('is merged into a body that was put', async () => {
    await mock.call('PUT', '/drivers/new', { json: { name: 'Ada', id: 1 } });
    const { json } = await patch('new', { id: null });
    expect(json).toMatchObject({ override: { kind: 'body' }, body: { name: 'Ada' } });
    expect(json.body).not.toHaveProperty('id');
  });

  test('__proto__ is a property like any other', async () => {
    const answered = await mock.call('PATCH', '/drivers/driver-7', {
      text: '{"__proto__":{"polluted":true}}',
    });
    expect(answered.reply.body).toContain('"__proto__":{"polluted":true}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('404 where there is nobody to change', async () => {
    expect((await patch('nobody', { name: 'Ada' })).status).toBe(404);
    expect(mock.context.store.find('default')!.untouched).toBe(true);
  });
});

describe('DELETE of an override', () => {
  test('gives the driver back to the world, however often', async () => {
    const before = (await mock.ask('driver-7')).body;
    await mock.call('PUT', '/drivers/driver-7', { json: {} });
    expect((await mock.call('DELETE', '/drivers/driver-7')).status).toBe(204);
    expect((await mock.call('DELETE', '/drivers/driver-7')).status).toBe(204);
    expect((await mock.ask('driver-7')).body).toBe(before);
  });
});
