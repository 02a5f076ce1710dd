import { cleanup, screen } from '@testing-library/react';
import { test } from 'ev-driver-mock/vitest';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { showApp } from './show-app.tsx';

// With a server, since what breaks on the wire needs one; each test in a session of its own.
beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('at first sight, instead of a driver', () => {
  test.for([
    ['bad-route-parameter', 'That driver id is not valid'],
    ['not-authorised', 'Please sign in again'],
    ['driver-not-found', 'No such driver'],
    ['rate-limited', 'A little too busy'],
    ['internal-error', 'The service has a problem'],
    ['html-error-page', 'The service has a problem'],
    ['login-page', 'An answer nobody can read'],
    ['malformed-json', 'An answer nobody can read'],
    ['null-body', 'An answer nobody can read'],
    ['reset-before', 'The connection broke off'],
    ['truncated-body', 'The connection broke off'],
    ['hang', 'This takes too long'],
  ] as const)('%s is said as “%s”', async ([scenario, title], { mock }) => {
    await mock.activate(scenario, { times: 1 });
    showApp(mock.apiUrl, 'extIdTest', { patienceMs: 500 });
    await screen.findByRole('heading', { name: title }, { timeout: 3000 });
  });

  test('a device without a network is told so', async ({ mock }) => {
    await mock.activate('reset-before', { times: 1 });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    showApp(mock.apiUrl, 'extIdTest');
    await screen.findByRole('heading', { name: 'You are offline' });
  });
});

test('a socket that breaks while somebody watches is out of order at the next look, and said', async ({
  mock,
}) => {
  showApp(mock.apiUrl, 'one-home-charger', { everyMs: 50 });
  await screen.findByRole('heading', { name: 'Carport' });
  const { chargers } = (await mock.driver('one-home-charger')).body as { chargers: [{ chargerId: string }] };
  await mock.setSocket(chargers[0].chargerId, 1, 'Error');
  await screen.findByText('Out of order');
  await screen.findByText('Carport: out of order');
});

test('the page around says when to look, and only that of the same origin', async ({ mock }) => {
  showApp(mock.apiUrl, 'extIdTest', { everyMs: 60_000 });
  await screen.findByRole('heading', { name: 'Hello, UserTest' });
  const nudge = (origin: string) =>
    window.dispatchEvent(
      new MessageEvent('message', { data: 'sample-app:ask-now', origin, source: window.parent }),
    );
  nudge('https://elsewhere.example');
  expect((await mock.requests()).length).toBe(1);
  nudge(window.location.origin);
  await vi.waitFor(async () => expect((await mock.requests()).length).toBe(2));
});
