const { startDriverMock } = require('ev-driver-mock');
const { greet } = require('../src/greet.js');

let server;
beforeAll(async () => {
  server = await startDriverMock();
});
afterAll(() => server.close());

test('greets the driver, on the page', async () => {
  document.body.textContent = await greet(server.session().apiUrl, 'extIdTest');
  expect(document.body.textContent).toBe('Hello UserTest');
});

test('asks to try again when the service is down', async () => {
  const mock = server.session();
  await mock.activate('maintenance');
  expect(await greet(mock.apiUrl, 'extIdTest')).toBe('Please try again');
  await mock.verify({ status: 503 }, { exactly: 1 });
});

test('fake timers hold up nothing: not the mock, not its delays', async () => {
  jest.useFakeTimers();
  const mock = server.session();
  await mock.activate('slow');
  expect(await greet(mock.apiUrl, 'extIdTest')).toBe('Hello UserTest');
  jest.useRealTimers();
}, 20_000);
