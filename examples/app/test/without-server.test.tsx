import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { createMswMock } from 'ev-driver-mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { showApp } from './show-app.tsx';

// By MSW, without a server: answers in the same bytes, for all that is an answer.
const mock = await createMswMock({ baseUrl: 'https://charging.example.com' });
const server = setupServer(...mock.handlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
  await mock.reset();
});
afterAll(() => server.close());

test('somebody new signs in with what is filled in, sees the chargers, and is known after a reload', async () => {
  const { unmount } = showApp(mock.apiUrl);
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { name: 'Hello, UserTest' });
  expect(screen.getByRole('region', { name: 'Right now' }).textContent).toMatch(/of \d+ sockets free/);
  expect(screen.getByRole('region', { name: 'homeOne garage' })).toBeTruthy();
  unmount();
  showApp(mock.apiUrl);
  await screen.findByRole('heading', { name: 'Hello, UserTest' });
});

test('sites and cards are a tap away, and a site shows its chargers', async () => {
  showApp(mock.apiUrl, 'three-levels');
  await screen.findByRole('heading', { level: 1 });
  fireEvent.click(screen.getByRole('button', { name: 'Cards' }));
  await screen.findByText('Valid');
  fireEvent.click(screen.getByRole('button', { name: 'Sites' }));
  fireEvent.click(await screen.findByRole('button', { name: /^Level 1/ }));
  await screen.findByRole('region', { name: 'Level 1' });
  expect(screen.queryByRole('region', { name: 'Level 2' })).toBeNull();
});

test('a driver without chargers is told so', async () => {
  showApp(mock.apiUrl, 'newcomer');
  await screen.findByRole('heading', { name: 'No chargers yet' });
});

test('what nobody is called is said, and the way back', async () => {
  showApp(mock.apiUrl, 'nobody');
  await screen.findByRole('heading', { name: 'No such driver' });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in as somebody else' }));
  await screen.findByRole('button', { name: 'Sign in' });
});

test('while the service fails the last good answer stays, with its age, until the next try works', async () => {
  showApp(mock.apiUrl, 'extIdTest');
  await screen.findByRole('heading', { name: 'Hello, UserTest' });
  const failing = await mock.activate('maintenance');
  fireEvent.click(screen.getByRole('button', { name: /^Ask again now/ }));
  await screen.findByText('The service answered 503.');
  expect(screen.getByText(/You see what was known \d+ s ago/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Hello, UserTest' })).toBeTruthy();
  await mock.deactivate(failing.id);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText('The service answered 503.')).toBeNull());
});

test('a key that is refused later leads to the form, and what was shown is gone', async () => {
  showApp(mock.apiUrl, 'extIdTest');
  await screen.findByRole('heading', { name: 'Hello, UserTest' });
  await mock.activate('not-authorised', { times: 1 });
  fireEvent.click(screen.getByRole('button', { name: /^Ask again now/ }));
  await screen.findByRole('heading', { name: 'Please sign in again' });
  expect(screen.queryByText('Hello, UserTest')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { name: 'Hello, UserTest' });
});

test('it asks by itself while it is looked at, and not while it is hidden', async () => {
  showApp(mock.apiUrl, 'extIdTest', { everyMs: 30 });
  await waitFor(async () => expect((await mock.requests()).length).toBeGreaterThan(3));
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = (await mock.requests()).length;
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect((await mock.requests()).length).toBe(before);
  vi.restoreAllMocks();
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(async () => expect((await mock.requests()).length).toBeGreaterThan(before));
});

test('a skeleton is shown after 200 ms, not before', async () => {
  await mock.activate('slow', { times: 1 });
  const { container } = showApp(mock.apiUrl, 'extIdTest');
  const bones = () => container.querySelectorAll('.bone').length;
  expect(bones()).toBe(0);
  await waitFor(() => expect(bones()).toBeGreaterThan(0));
});
