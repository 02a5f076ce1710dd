import { describe, expect, test } from 'vitest';
import { mockError } from '../../../src/base/errors.ts';
import { contractHash } from '../../../src/generated/contract/definition.gen.ts';
import { harness } from '../../support/controls.ts';

describe('health, readiness and info', () => {
  test.each([
    ['/health', 'ready'],
    ['/live', 'live'],
    ['/ready', 'ready'],
  ])('%s tells what the same drivers follow from', async (path, status) => {
    const mock = await harness({ seed: 7 });
    expect((await mock.call('GET', path)).json).toEqual({
      status,
      version: '0.0.0-test',
      contract: contractHash,
      generator: 1,
      seed: 7,
      clock: '2026-01-15T09:00:00Z',
      instant: '2026-01-15T09:00:00Z',
    });
  });

  test('/health is about the clock of the session that is named', async () => {
    const mock = await harness();
    await mock.call('PUT', '/clock', { session: 'a', json: { clock: '2027-01-01T00:00:00Z' } });
    expect((await mock.call('GET', '/health?session=a')).json.instant).toBe('2027-01-01T00:00:00Z');
    expect((await mock.call('GET', '/health')).json.instant).toBe('2026-01-15T09:00:00Z');
  });

  test('/info tells options, customers, counts and how it is asked, and no API key that is a secret', async () => {
    const mock = await harness();
    const { json, reply } = await mock.call('GET', '/info');
    expect(json.customers).toEqual([
      { id: 'demo', name: 'Demo', fixtures: 3, key: 'demo-key' },
      { id: 'acme', name: 'Acme', fixtures: 0, key: '$KEY' },
    ]);
    expect(json.counts).toMatchObject({ fixtures: 3, population: 1000, sessions: 1 });
    expect(json.options).toMatchObject({
      clock: '2026-01-15T09:00:00Z',
      idPattern: 'driver-{n}',
      strict: true,
    });
    expect(json.api).toBe('/api/user/externalId/{externalId}');
    expect(reply.body).not.toContain('acme-key');
    expect(json).toMatchObject({
      base: '/api',
      spec: null,
      sample: { method: 'GET', path: '/api/user/externalId/{externalId}', query: '', headers: {} },
      credentials: [
        { in: 'query', name: 'code', template: '{key}', usual: true },
        { in: 'query', name: 'clientId', template: '{customer}', usual: true },
        { in: 'header', name: 'x-functions-key', template: '{key}', usual: false },
      ],
    });
    expect(json).not.toHaveProperty('names');
  });
});

describe('reload', () => {
  test('tells what is there now', async () => {
    const mock = await harness();
    expect((await mock.call('POST', '/reload')).json).toMatchObject({ fixtures: 3 });
  });

  test('422 lists each error with its place', async () => {
    const place = { file: 'drivers/a.yaml', line: 3, column: 7, pointer: '/sites/0' };
    const problems = [
      mockError('fixture-duplicate', { kind: 'site', given: 'hq', first: 'b.yaml:1' }, place),
      new Error('something else'),
    ];
    const mock = await harness({}, () => ({
      reload: () => Promise.reject(Object.assign(new Error('several'), { problems })),
    }));
    const { status, json } = await mock.call('POST', '/reload');
    expect(status).toBe(422);
    expect(json.detail).toContain('the last good state stays: drivers/a.yaml:3:7');
    expect(json.detail).toContain('(and 1 more)');
    expect(json.errors).toEqual([
      { in: 'file', ...place, detail: expect.stringContaining('The site hq exists already') },
      { detail: 'something else' },
    ]);
  });

  test('422 for a single error too', async () => {
    const mock = await harness({}, () => ({ reload: () => Promise.reject(new Error('gone')) }));
    expect((await mock.call('POST', '/reload')).json.errors).toEqual([{ detail: 'gone' }]);
  });
});
