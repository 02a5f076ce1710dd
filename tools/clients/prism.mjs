// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { toMock } from './workshop.mjs';

const QUERY = 'code=demo-key&clientId=demo';
/** Changes that a validator of the contract must find, as a fault of an answer: what is merged into a site, a charger, the driver. */
const DEVIATIONS = [
  { what: 'a groupType that is not in the list', site: { groupType: 5 } },
  { what: 'null where it may not be', charger: { chargerId: null } },
  { what: 'a number for a name', driver: { name: 7 } },
];

/**
 * Reads drivers and errors through Prism's proxy, which must find nothing, and then seeded deviations, which it must find.
 * @param {string} folder where it is installed
 * @param {string} line its command line
 * @param {string} url of the mock
 * @param {number} drivers how many to read
 * @returns {Promise<string>} what was seen
 * @throws {Error} that says what is not as it should be
 */
export async function useProxy(folder, line, url, drivers) {
  const sound = await withProxy(folder, toMock(line, url), async (get) => {
    const ids = Array.from({ length: drivers }, (_, at) => `driver-${at + 1}`);
    for (const id of [...ids, 'extIdTest', 'unicode-name', 'recorded'])
      expectSound(id, 200, await get(`${id}?${QUERY}`));
    expectSound('no such driver', 404, await get(`nobody?${QUERY}`));
    expectSound('a wrong key', 401, await get('driver-1?code=wrong-key&clientId=demo'));
    expectSound('text', 404, await get(`nobody?${QUERY}`, { accept: 'text/plain' }));
    return (await get(`extIdTest?${QUERY}`)).text;
  });
  let body = JSON.parse(sound);
  const deviating = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await once(deviating.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (deviating.address());
  try {
    await withProxy(folder, toMock(line, `http://127.0.0.1:${port}`), async (get) => {
      expectSound('the body unchanged', 200, await get(`extIdTest?${QUERY}`));
      body.chargerGroups[0].groupType = null;
      expectSound('no groupType', 200, await get(`extIdTest?${QUERY}`));
      for (const { what, site, charger, driver } of DEVIATIONS) {
        body = JSON.parse(sound);
        Object.assign(body, driver);
        Object.assign(body.chargerGroups[0], site);
        Object.assign(body.chargers[0], charger);
        if ((await get(`extIdTest?${QUERY}`)).status !== 500) throw new Error(`does not find ${what}`);
      }
      return '';
    });
  } finally {
    deviating.close();
  }
  return `${drivers} drivers, 3 named ones, 3 errors: 0 violations; finds ${DEVIATIONS.length} of ${DEVIATIONS.length} seeded deviations`;
}

/** @typedef {{ status: number, violations: string | null, text: string }} Seen */

/**
 * @param {string} what
 * @param {number} wanted
 * @param {Seen} seen
 */
function expectSound(what, wanted, { status, violations, text }) {
  if (status !== wanted || violations)
    throw new Error(`${what}: ${status} ${violations ?? text.slice(0, 500)}`);
}

/**
 * @param {string} folder
 * @param {string} line
 * @param {(get: (path: string, headers?: Record<string, string>) => Promise<Seen>) => Promise<string>} use
 */
async function withProxy(folder, line, use) {
  const port = await freePort();
  const args = line.replace('--port 4011', `--port ${port}`).split(' ').slice(2);
  const child = spawn(process.execPath, ['node_modules/@stoplight/prism-cli/dist/index.js', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let written = '';
  const listens = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        written += text;
        if (written.includes('Prism is listening')) resolve(true);
      });
  });
  try {
    if (!(await Promise.race([listens, ended.then(() => false)])))
      throw new Error(`ended at once:\n${written}`);
    return await use(async (path, headers = {}) => {
      const answer = await fetch(`http://127.0.0.1:${port}/user/externalId/${path}`, { headers });
      return {
        status: answer.status,
        violations: answer.headers.get('sl-violations'),
        text: await answer.text(),
      };
    });
  } finally {
    child.kill();
    await ended;
  }
}

async function freePort() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
