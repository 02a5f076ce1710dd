// @ts-check
// What every door must do in every environment of tests, and under fake timers.
const http = require('node:http');
const net = require('node:net');
const { performance } = require('node:perf_hooks');

const DRIVER = '/user/externalId/extIdTest?code=demo-key&clientId=demo';

/**
 * Asks by Node.js itself, as an environment may have no fetch.
 * @param {string} url
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ status: number | undefined, body: string }>}
 */
function get(url, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = http.get(url, { headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('error', reject);
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    asked.on('error', reject);
  });
}

/**
 * Sends what is no request, and waits for the end of the connection.
 * @param {number} port
 */
function sendNonsense(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
    socket.on('data', () => {}).on('close', resolve);
  });
}

/**
 * How far an instant is from real time, in ms.
 * @param {string} instant
 */
function awayFromNow(instant) {
  return Math.abs(Date.parse(instant) - (performance.timeOrigin + performance.now()));
}

/**
 * Declares the tests.
 * @param {{ test: any, expect: any, doors: any }} of the runner's functions, and what the package exports
 */
module.exports = function declareDoorTests({ test, expect, doors }) {
  const { connectDriverMock, createApp, createDriverMock, startDriverMock } = doors;

  test('a server: answers, delays, faults, control API, long poll, live clock, close', async () => {
    const mock = await startDriverMock({ clock: 'live' });
    expect((await get(mock.apiUrl + DRIVER)).status).toBe(200);
    expect((await get(mock.apiUrl + DRIVER, { prefer: 'delay=100' })).status).toBe(200);
    await mock.activate('maintenance');
    expect((await get(mock.apiUrl + DRIVER)).status).toBe(503);
    await mock.reset();
    await mock.patchDriver('extIdTest', { name: 'Ada' });
    expect(JSON.parse((await get(mock.apiUrl + DRIVER)).body).name).toBe('Ada');
    await expect(mock.waitForRequest({ externalId: 'later' }, { timeout: 100 })).rejects.toThrow('requests');
    await expect(get(mock.apiUrl + DRIVER, { prefer: 'scenario=reset-mid-body' })).rejects.toThrow();
    await sendNonsense(mock.port);
    const clock = await get(`${mock.url}/_mock/clock`);
    expect(awayFromNow(JSON.parse(clock.body).instant)).toBeLessThan(10_000);
    expect((await get(`${mock.url}/_mock/nowhere`)).status).toBe(404);
    expect(await connectDriverMock(mock.url).requests()).toHaveLength(2);
    const hanging = get(mock.apiUrl + DRIVER, { prefer: 'scenario=hang' }).catch(() => 'cut');
    await mock.waitForRequest({ scenario: 'hang' });
    await mock.close();
    expect(await hanging).toBe('cut');
  });

  test('a request listener', async () => {
    const app = await createApp();
    const server = http.createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = /** @type {net.AddressInfo} */ (server.address());
    expect((await get(`http://127.0.0.1:${port}/api${DRIVER}`)).status).toBe(200);
    await app.verify({ externalId: 'extIdTest' }, { exactly: 1 });
    await new Promise((resolve) => server.close(resolve));
  });

  test('without a server: answers, delays, live clock; fetch, or the word that there is none', async () => {
    const mock = await createDriverMock({ clock: 'live' });
    const asked = { method: 'GET', path: `/api${DRIVER}`, headers: { prefer: 'delay=100' }, body: '' };
    expect((await mock.handle(asked)).status).toBe(200);
    expect(awayFromNow((await mock.clock.read()).instant)).toBeLessThan(10_000);
    const fetched = mock.fetch(mock.apiUrl + DRIVER);
    if (typeof Response === 'function') expect((await fetched).status).toBe(200);
    else await expect(fetched).rejects.toThrow('Use mock.handle');
  });
};
