import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupServer } from 'msw/node';
import { expect, onTestFinished, test } from 'vitest';
import { createMswMock } from '../../src/doors/msw.ts';
import { routeDriverMock } from '../../src/doors/route-driver-mock.ts';

async function realServer(): Promise<string> {
  let body = '';
  const server = createServer((request, response) => {
    body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => response.end(`real ${request.method} ${body}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('requests that no operation knows are a 404 of the mock, or go where they were sent, with their bodies', async () => {
  const baseUrl = await realServer();
  const ask = async (onUnknown?: 'passthrough' | 'error') => {
    const msw = await createMswMock({ baseUrl, auth: 'off', ...(onUnknown && { onUnknown }) });
    const server = setupServer(...msw.handlers);
    server.listen({ onUnhandledRequest: 'error' });
    try {
      const unknown = await fetch(`${baseUrl}/api/group/add`, { method: 'POST', body: 'new' });
      const known = await fetch(`${baseUrl}/api/user/externalId/driver-1`);
      const control = await fetch(`${baseUrl}/_mock/health`);
      return [unknown.status, await unknown.text(), known.status, control.status];
    } finally {
      server.close();
    }
  };
  expect(await ask('passthrough')).toEqual([200, 'real POST new', 200, 200]);
  for (const onUnknown of [undefined, 'error'] as const)
    expect(await ask(onUnknown)).toEqual([404, expect.stringContaining('/user/externalId/'), 200, 200]);
});

test('a page route of Playwright hands on what no operation knows', async () => {
  const ask = async (onUnknown: 'passthrough' | 'error', path: string) => {
    let handler: (route: object) => Promise<void> = async () => {};
    const page = {
      route: async (_pattern: unknown, given: (route: object) => Promise<void>) => {
        handler = given;
      },
      unroute: async () => {},
    };
    await routeDriverMock(page as never, { baseUrl: 'https://api.example', auth: 'off', onUnknown });
    let what = '';
    await handler({
      request: () => ({
        method: () => 'GET',
        url: () => `https://api.example${path}`,
        allHeaders: async () => ({}),
        postData: () => null,
        failure: () => null,
        frame: () => ({ page: () => ({ isClosed: () => false }) }),
      }),
      fallback: async () => {
        what = 'handed on';
      },
      fulfill: async ({ status }: { status: number }) => {
        what = String(status);
      },
    });
    return what;
  };
  expect(await ask('passthrough', '/api/group')).toBe('handed on');
  expect(await ask('error', '/api/group')).toBe('404');
  expect(await ask('passthrough', '/api/user/externalId/driver-1')).toBe('200');
});

test('another word for what becomes of them is refused', async () => {
  await expect(createMswMock({ baseUrl: '*', onUnknown: 'bypass' as never })).rejects.toThrow(
    'onUnknown: "bypass" is not allowed. Allowed: passthrough, error.',
  );
});
