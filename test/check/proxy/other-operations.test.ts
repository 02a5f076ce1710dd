import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { CheckReport } from '../../../src/check/report/check-report.ts';
import { run } from '../../../src/cli/run.ts';
import type { UserHandlers } from '../../../src/content/handlers/handler.ts';
import { startDriverMock } from '../../../src/doors/index.ts';
import { fakeIo } from '../../support/fake-io.ts';

const text = { type: 'string' };
const json = (schema: object) => ({ description: 'fine', content: { 'application/json': { schema } } });
const inPath = [{ name: 'id', in: 'path', required: true, schema: text }];
const SPEC = {
  openapi: '3.0.3',
  info: { title: 'Small', version: '1' },
  servers: [{ url: '/v1' }],
  paths: {
    '/drivers/{id}': {
      get: {
        operationId: 'getDriver',
        'x-mock-operation': 'driver',
        parameters: inPath,
        responses: { 200: json({ type: 'object', properties: { externalId: text, name: text } }) },
      },
    },
    '/drivers/{id}/tariff': {
      get: {
        operationId: 'getTariff',
        parameters: inPath,
        responses: {
          200: json({ type: 'object', required: ['price'], properties: { price: { type: 'number' } } }),
        },
      },
    },
    '/sessions': {
      post: { operationId: 'startSession', responses: { 201: { description: 'begun' } } },
    },
  },
};

/** A proxy before a mock that serves a spec with more than the driver's operation. */
async function proxied(handlers: UserHandlers = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const spec = join(folder, 'api.json');
  writeFileSync(spec, JSON.stringify(SPEC));
  const service = await startDriverMock({ spec, handlers, strict: false });
  onTestFinished(() => service.close());
  const argv = ['proxy', '--spec', spec, '--target', service.apiUrl, '--port', '0'];
  const { io, written, signal, isListening } = fakeIo(argv, { now: Date.now });
  const ended = run(io);
  onTestFinished(async () => {
    signal();
    await ended;
  });
  await vi.waitFor(() => expect(isListening()).toBe(true), 10_000);
  const url = /http:\/\/[^\s/"]+/.exec(written.stdout)?.[0] ?? '';
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(url + path, init);
    return {
      status: answer.status,
      text: await answer.text(),
      marks: answer.headers.get('x-mock-violations'),
    };
  };
  return {
    ask,
    written,
    service,
    report: async () => JSON.parse((await ask('/_mock/report')).text) as CheckReport,
  };
}

test('what the spec has beside the driver passes as it came, and is held against the spec', async () => {
  const { ask, service, report } = await proxied();
  const direct = await fetch(`${service.apiUrl}/drivers/driver-7/tariff`);
  expect(await ask('/v1/drivers/driver-7/tariff')).toEqual({
    status: 200,
    text: await direct.text(),
    marks: null,
  });
  expect(await ask('/v1/drivers/driver-7/tariff', { method: 'HEAD' })).toMatchObject({
    status: 200,
    marks: null,
  });
  expect((await report()).verdict).toBe('agrees');
  const wrong = await proxied({ getTariff: () => ({ price: 'nine' }) as never });
  expect((await wrong.ask('/v1/drivers/driver-7/tariff')).marks).toMatch(/^1 \| spec \/price: .*; allowed: /);
  const other = await proxied({ getTariff: ({ reply }) => reply(418, undefined) });
  expect((await other.ask('/v1/drivers/driver-7/tariff')).marks).toBe('1 | status: 418; allowed: 200');
  expect((await other.report()).findings).toMatchObject([
    { heading: 'status', given: '418', allowed: '200' },
  ]);
});

test('what might write does not reach the service, and a path that the spec has not is told', async () => {
  const { ask, service } = await proxied();
  expect(await ask('/v1/sessions', { method: 'POST' })).toMatchObject({ status: 405 });
  expect(await ask('/v1/drivers/driver-7/tariff', { method: 'DELETE' })).toMatchObject({ status: 405 });
  expect(await ask('/v1/nothing')).toMatchObject({
    status: 404,
    text: expect.stringContaining('/v1/drivers/{id}'),
  });
  expect(await service.requests()).toEqual([]);
});

test('a scenario answers in its place, and one that changes the driver leaves it alone', async () => {
  const { ask, service } = await proxied();
  const by = (prefer: string) => ask('/v1/drivers/driver-7/tariff', { headers: { prefer } });
  expect(await by('code=503')).toMatchObject({ status: 503 });
  expect(await service.requests()).toEqual([]);
  expect(await by('scenario=charger-offline')).toMatchObject({
    status: 200,
    text: expect.stringContaining('price'),
  });
});

test('an id in its path is masked on the terminal, in the journal and in the report', async () => {
  const { ask, written, report } = await proxied();
  await ask('/v1/drivers/somebody-here/tariff?of=somebody-here');
  const { text: journal } = await ask('/_mock/requests');
  const told = JSON.stringify([journal, await report()]);
  await vi.waitFor(() => expect(written.stdout).toContain('/tariff'));
  expect(told + written.stdout + written.stderr).not.toContain('somebody-here');
  expect(journal).toContain('"operation":"getTariff"');
  expect((await report()).cases[0]?.curl).toMatch(/\/v1\/drivers\/masked-\w+\/tariff\?of=masked-\w+/);
});
