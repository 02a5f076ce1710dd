import { startDriverMock } from 'ev-driver-mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import handlers from '../handlers.mjs';

const spec = new URL('../api.yaml', import.meta.url).pathname;
let mock;
beforeAll(async () => {
  mock = await startDriverMock({ spec, handlers });
});
afterAll(() => mock?.close());

const ask = (path) => {
  const url = new URL(mock.apiUrl + path);
  url.searchParams.set('code', 'demo-key');
  url.searchParams.set('clientId', 'demo');
  return fetch(url);
};
const read = async (path) => {
  const answer = await ask(path);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
};
const driverWith = async (list) => {
  for (let number = 1; ; number++) {
    const driver = await read(`/user/externalId/driver-${number}`);
    if (driver[list].length > 0) return driver;
  }
};

test.each(['extIdTest', 'driver-7', 'driver-999999'])(
  '%s is the same driver by its id',
  async (externalId) => {
    const driver = await read(`/user/externalId/${externalId}`);
    expect(await read(`/user/${driver.id}`)).toEqual(driver);
  },
);

test('a tag leads to its driver, in any letter case', async () => {
  const driver = await driverWith('tags');
  for (const { idTag } of driver.tags) {
    expect(await read(`/user/idTag/${idTag}`)).toEqual(driver);
    expect(await read(`/user/idTag/${idTag.toLowerCase()}`)).toEqual(driver);
  }
});

test('a charger is the one that its driver has, also when somebody breaks it', async () => {
  const driver = await driverWith('chargers');
  const [charger] = driver.chargers;
  expect(await read(`/charger/${charger.chargerId}`)).toEqual(charger);
  expect(await read(`/charger/${charger.id}`)).toEqual(charger);
  await mock.setSocket(charger.id, 1, 'Error');
  expect((await read(`/charger/${charger.chargerId}`)).sockets[0].status).toBe('Error');
  expect((await read(`/user/externalId/${driver.externalId}`)).chargers[0].sockets[0].status).toBe('Error');
  await mock.reset();
});

test('drivers of a charger and of a site may use it', async () => {
  const driver = await driverWith('chargerGroups');
  const [site] = driver.chargerGroups;
  const ofSite = await read(`/group/${site.id}/users`);
  expect(ofSite.map(({ id }) => id)).toContain(driver.id);
  const answer = await ask(`/charger/${site.chargers[0].chargerId}/users?limit=1`);
  expect(await answer.json()).toHaveLength(1);
  expect(Number(answer.headers.get('x-mock-scanned'))).toBeGreaterThan(0);
});

test('the sites are those that drivers see, page by page', async () => {
  const [first, second] = await read('/group?limit=2');
  expect(await read('/group?offset=1&limit=1')).toEqual([second]);
  expect(first.chargers.length + first.subgroups.length).toBeGreaterThan(0);
});

test('transactions follow from what sockets do', async () => {
  const { chargers } = await driverWith('chargers');
  const { chargerId, sockets } = chargers[0];
  const found = await read(
    `/statistics/transactions?chargerId=${chargerId}&from=2026-01-01T00:00:00Z&to=2026-01-15T00:00:00Z`,
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { socketId, start, end } of found) {
    expect(sockets.map(({ id }) => id)).toContain(socketId);
    if (end !== null) expect(Date.parse(end)).toBeGreaterThan(Date.parse(start));
  }
});

test.each([
  ['/user/999999', 404],
  ['/user/nobody', 400],
  ['/user/idTag/0000', 404],
  ['/charger/none', 404],
  ['/charger/none/users', 404],
  ['/group/1/users', 404],
  ['/group?limit=0', 400],
  ['/statistics/transactions?chargerId=none&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z', 404],
  ['/statistics/transactions?chargerId=none', 400],
])('%s is a %i', async (path, status) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
});

test('what nobody is authorised for is a 401', async () => {
  expect((await fetch(`${mock.apiUrl}/charger/any`)).status).toBe(401);
});
