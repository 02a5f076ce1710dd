const { createMswMock } = require('ev-driver-mock/msw');
const { setupServer } = require('msw/node');

const URL_OF_DRIVER =
  'https://charging.example.com/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
let mock;
let server;

beforeAll(async () => {
  mock = await createMswMock({ baseUrl: 'https://charging.example.com' });
  server = setupServer(...mock.handlers);
  server.listen({ onUnhandledRequest: 'error' });
});
// `server.resetHandlers()` resets MSW alone: what the mock was told stays until `mock.reset()`.
beforeEach(() => mock.reset());
afterAll(() => server.close());

test('the page keeps its real base URL', async () => {
  const answer = await fetch(URL_OF_DRIVER);
  document.body.textContent = (await answer.json()).name;
  expect(document.body.textContent).toBe('UserTest');
});

test('delays of the mock go by fake timers', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  const answer = fetch(URL_OF_DRIVER, { headers: { prefer: 'delay=60000' } });
  for (let second = 0; second < 70; second++) await jest.advanceTimersByTimeAsync(1000);
  expect((await answer).status).toBe(200);
  jest.useRealTimers();
});
