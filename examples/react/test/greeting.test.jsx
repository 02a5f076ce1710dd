import { cleanup, render, screen } from '@testing-library/react';
import { createMswMock } from 'ev-driver-mock/msw';
import { test as withServer } from 'ev-driver-mock/vitest';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Greeting } from '../src/greeting.jsx';

afterEach(cleanup);

describe('by MSW, without a server', async () => {
  const mock = await createMswMock({ baseUrl: 'https://charging.example.com' });
  const server = setupServer(...mock.handlers);
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  // `server.resetHandlers()` would reset MSW alone.
  afterEach(() => mock.reset());
  afterAll(() => server.close());

  test('greets the driver', async () => {
    render(<Greeting baseUrl={mock.apiUrl} externalId="extIdTest" />);
    expect(await screen.findByText('Hello UserTest')).toBeTruthy();
  });

  test('asks to try again when the service is down', async () => {
    await mock.activate('bad-gateway');
    render(<Greeting baseUrl={mock.apiUrl} externalId="extIdTest" />);
    expect(await screen.findByText('Please try again')).toBeTruthy();
  });
});

withServer('with a server, in a session of its own', async ({ mock }) => {
  await mock.activate('maintenance');
  render(<Greeting baseUrl={mock.apiUrl} externalId="extIdTest" />);
  expect(await screen.findByText('Please try again')).toBeTruthy();
  await mock.verify({ status: 503 }, { exactly: 1 });
});
