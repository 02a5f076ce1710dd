import { describe, expect, test } from 'vitest';
import { FAULT_NAMES } from '../../src/content/scenarios/fault.ts';
import { createDriverMock } from '../../src/doors/core.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { builtInFolder } from './built-in.ts';

const DRIVER = '/user/externalId/driver-7?code=demo-key&clientId=demo';

describe('createDriverMock', () => {
  test('answers whatever the origin', async () => {
    const mock = await createDriverMock();
    const answers = await Promise.all(
      [mock.apiUrl, 'https://charging.example.com/api'].map(async (base) =>
        (await mock.fetch(base + DRIVER)).text(),
      ),
    );
    expect(answers[0]).toBe(answers[1]);
    expect(mock.apiUrl).toBe('http://ev-driver-mock.test/api');
  });

  test('waits for a delay, and for a body that would come bit by bit', async () => {
    const waited: number[] = [];
    const mock = await createDriverMock({
      wait: async (ms) => {
        waited.push(ms);
      },
    });
    await mock.fetch(mock.apiUrl + DRIVER, { headers: { prefer: 'delay=1234' } });
    await mock.fetch(mock.apiUrl + DRIVER, { headers: { prefer: 'scenario=dribble, delay=1' } });
    await mock.fetch(mock.apiUrl + DRIVER);
    expect(waited).toEqual([1234, 4001]);
  });

  test('rejects as fetch does when the client gives up', async () => {
    const mock = await createDriverMock();
    const asked = mock.fetch(mock.apiUrl + DRIVER, {
      headers: { prefer: 'delay=60000' },
      signal: AbortSignal.timeout(20),
    });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    const aborted = mock.fetch(mock.apiUrl + DRIVER, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  });

  test.each(FAULT_NAMES)('the fault %s needs a wire, and the answer says so', async (fault) => {
    const mock = await createDriverMock();
    const session = mock.session();
    await session.activate(fault);
    const answer = await mock.fetch(session.apiUrl + DRIVER);
    expect(answer.status).toBe(501);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-mock-off-contract': 'true',
      'x-mock-scenario': fault,
      'x-mock-session': session.name,
      'x-mock-clock': '2026-01-15T09:00:00Z',
    });
    expect(await answer.json()).toMatchObject({
      type: 'urn:ev-driver-mock:error:fault-needs-http',
      detail: `The fault ${fault} exists on the wire only, and this answer never was on one.`,
    });
  });

  test('streams events until the reader has enough', async () => {
    const mock = await createDriverMock();
    const response = await mock.fetch(`${mock.url}/_mock/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await mock.clock.advance('PT1H');
    let read = '';
    while (!read.includes('event: state')) read += (await reader.read()).value;
    expect(read).toContain('"instant":"2026-01-15T10:00:00Z"');
    await reader.cancel();
  });

  test('lets browsers read what it answers, as the server does', async () => {
    const mock = await createDriverMock();
    const headers = { origin: 'https://app.example', 'access-control-request-method': 'GET' };
    const preflight = await mock.fetch(mock.apiUrl + DRIVER, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    const answer = await mock.fetch(mock.apiUrl + DRIVER, { headers: { origin: 'https://app.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-mock-clock');
  });

  test('contract only: no control API, and the probes all the same', async () => {
    const mock = await createDriverMock({ contractOnly: true });
    expect((await mock.fetch(`${mock.url}/_mock/clock`)).status).toBe(404);
    for (const probe of ['health', 'live', 'ready']) {
      expect((await mock.fetch(`${mock.url}/_mock/${probe}`)).status).toBe(200);
      expect((await mock.fetch(`${mock.url}/_mock/${probe}`, { method: 'POST' })).status).toBe(404);
    }
  });

  test('a control request that is too long is refused', async () => {
    const mock = await createDriverMock();
    const init = {
      method: 'PUT',
      body: 'x'.repeat(5_000_001),
      headers: { 'content-type': 'application/json' },
    };
    expect((await mock.fetch(`${mock.url}/_mock/drivers/a`, init)).status).toBe(413);
  });

  test('has the built-in content as the fixture folder has it', async () => {
    const mock = await createDriverMock();
    const folder = await builtInFolder();
    const ids = folder.drivers.map(({ externalId }) => externalId);
    expect(ids.length).toBeGreaterThan(5);
    const { drivers } = await mock.drivers({ limit: ids.length });
    expect(drivers.map(({ externalId }) => externalId)).toEqual(ids);
    expect((await mock.scenarios()).map(({ name }) => name)).toEqual(folder.scenarios);
    for (const { externalId, text } of folder.drivers) {
      const answer = await mock.fetch(
        `${mock.apiUrl}/user/externalId/${externalId}?code=demo-key&clientId=demo`,
      );
      expect(await answer.text()).toBe(text);
    }
  });
});

describe('createMswMock', () => {
  test('says what a base URL has to be', async () => {
    await expect(createMswMock({ baseUrl: 'charging.example.com' })).rejects.toThrow(
      'baseUrl: "charging.example.com" is not allowed. Allowed: an address such as http://127.0.0.1:4010; or *.',
    );
  });
});
