import { contractPlaces } from '../../src/check/judge/contract-places.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { type Body, body, chargers, groups, isOk, query, type Seeded, when } from './deviating.ts';
import { ASKED, type Deviate, type Request } from './real-service.ts';
import { ACCESS, BETWEEN, HARMLESS, IMPOSSIBLE, LEAKS, TEXTS } from './seeded-more.ts';

const { places: PLACES } = builtInContract.derived(contractPlaces);

export type { Seeded } from './deviating.ts';

function status(from: number, to: number): Deviate {
  return when((_request, answer) => answer.status === from, { status: to });
}

const hasNoKey = (request: Request) => !query(request).has('code') && !request.headers['x-functions-key'];
const html = { headers: { 'content-type': 'text/html' }, body: Buffer.from('<p>Sorry</p>') };

const STATUSES: readonly Seeded[] = [
  {
    name: '403 for 401',
    deviate: status(401, 403),
    found: { heading: 'status' },
    refutes: PLACES.unauthorized,
  },
  { name: '404 for 400', deviate: status(400, 404), found: { heading: 'status' }, refutes: PLACES.idSchema },
  { name: '500 for 404', deviate: status(404, 500), found: { heading: 'status' }, refutes: PLACES.notFound },
  {
    name: '400 for a missing key',
    deviate: when(hasNoKey, { status: 400 }),
    ...{ found: { heading: 'status' }, refutes: PLACES.badRequest },
  },
  {
    name: '200 without a key',
    deviate: when(hasNoKey, { status: 200, headers: { 'content-type': 'application/json' } }),
    ...{ found: { heading: 'status' }, refutes: PLACES.keyQuery },
  },
  {
    name: 'another customer may see the driver',
    deviate: when(({ target }) => target.includes(ASKED.other), { status: 200 }),
    ...{ found: { heading: 'status' }, also: ['content-type'], refutes: PLACES.notFound },
  },
  {
    name: 'the key in the header is not read',
    deviate: when(({ headers }) => headers['x-functions-key'] !== undefined, { status: 401 }),
    ...{ found: { heading: 'status' }, also: ['error-body'], refutes: PLACES.keyHeader },
  },
  {
    name: 'unknown query parameters are refused',
    deviate: when((request) => query(request).has('evDriverMockCheck'), { status: 400 }),
    ...{ found: { heading: 'status' }, also: ['error-body'], refutes: PLACES.operation },
  },
  {
    name: '400 before 401',
    deviate: when(({ target }) => target.includes('/%20?'), { status: 400 }),
    ...{ found: { heading: 'status' }, refutes: PLACES.operation },
  },
  {
    name: 'ids of 100 characters at most',
    deviate: when(({ target }) => target.includes('x'.repeat(101)), { status: 400 }),
    ...{ found: { heading: 'status' }, refutes: PLACES.idSchema },
  },
  {
    name: 'slow',
    deviate: when((request) => query(request).get('clientId')?.startsWith('ev-') === true, 'silence'),
    found: { heading: 'transport' },
  },
];

const CONTENT: readonly Seeded[] = [
  {
    name: 'text/html for JSON',
    deviate: when(isOk, { headers: { 'content-type': 'text/html' } }),
    ...{ found: { heading: 'content-type' }, also: ['W10', 'W11'] },
  },
  { name: 'a page in place of a driver', deviate: when(isOk, html), found: { heading: 'content-type' } },
  {
    name: 'cut off JSON',
    deviate: (answer) => (answer.status === 200 ? { ...answer, body: answer.body.subarray(0, 100) } : answer),
    found: { heading: 'body' },
  },
  {
    name: 'Latin-1 for UTF-8',
    deviate: (answer) => {
      const text = answer.body.toString().replace('"name":"', '"name":"é');
      return answer.status === 200 ? { ...answer, body: Buffer.from(text, 'latin1') } : answer;
    },
    found: { heading: 'body' },
  },
  {
    name: 'pages of HTML for errors',
    deviate: when((_request, { status: own }) => own >= 400, html),
    ...{ found: { heading: 'error-body', pattern: '' }, isNoFault: true },
    refutes: `${PLACES.unauthorized}/content/application~1problem+json`,
  },
];

const VALUES: readonly Seeded[] = [
  {
    name: 'renamed field',
    deviate: body((driver) => {
      driver.driverName = driver.name;
      delete driver.name;
    }),
    found: { heading: 'absent', pattern: '/name' },
    also: ['unknown-property'],
  },
  {
    name: 'missing charger list',
    deviate: body((driver) => {
      for (const group of groups(driver)) delete group.chargers;
    }),
    found: { heading: 'absent', pattern: '/chargerGroups/*/chargers' },
  },
  {
    name: 'enumeration as string',
    deviate: body((driver) => {
      for (const group of groups(driver)) group.groupType = 'Public';
    }),
    found: { heading: 'schema', rule: 'enum', pattern: '/chargerGroups/*/groupType' },
    refutes: '/components/schemas/ChargerGroup/properties/groupType',
  },
  {
    name: 'ids as strings',
    deviate: body((driver) => {
      driver.id = String(driver.id);
    }),
    found: { heading: 'schema', rule: 'type', pattern: '/id' },
  },
  {
    name: 'null that is not allowed',
    deviate: body((driver) => {
      driver.homeGroupName = null;
    }),
    found: { heading: 'schema', rule: 'type', pattern: '/homeGroupName' },
  },
  {
    name: 'null for a group in a group',
    deviate: body((driver) => {
      for (const group of driver.chargerGroups) group.subgroups.push(null);
    }),
    found: { heading: 'schema', rule: 'type', pattern: '/chargerGroups/*/subgroups/*' },
    refutes: '/components/schemas/ChargerGroup/properties/subgroups',
  },
  {
    name: 'a date that is none',
    deviate: body((driver) => {
      for (const charger of chargers(driver)) charger.lastSeen = '2026-02-30T10:00:00Z';
    }),
    found: { heading: 'schema', rule: 'format', pattern: '/chargerGroups/*/chargers/*/lastSeen' },
    also: ['W10', 'W11'],
  },
  {
    name: 'a number beyond int32',
    deviate: body((driver) => {
      for (const { sockets } of chargers(driver)) sockets[0].deviceEvseId = 3_000_000_000;
    }),
    found: {
      ...{ heading: 'schema', rule: 'format' },
      pattern: '/chargerGroups/*/chargers/*/sockets/*/deviceEvseId',
    },
  },
  {
    name: 'another externalId',
    deviate: body((driver) => {
      driver.externalId = driver.externalId.toUpperCase();
    }),
    found: { heading: 'rule', rule: 'W1', pattern: '/externalId' },
  },
  {
    name: 'one id for all drivers',
    deviate: body((driver) => {
      driver.id = 4;
    }),
    found: { heading: 'rule', rule: 'W2', pattern: '/id' },
  },
  {
    name: 'a charger that differs from itself',
    deviate: body((driver, request) => {
      const [first] = chargers(driver);
      if (first && request.target.includes(ASKED.ids[0])) driver.chargers.push({ ...first, iccid: 'other' });
    }),
    ...{ found: { heading: 'rule', rule: 'W3' }, also: ['W19'] },
  },
  {
    name: 'another name for the home group',
    deviate: body((driver) => {
      driver.homeGroupId = driver.chargerGroups[0]?.id ?? driver.homeGroupId;
      driver.homeGroupName = 'Nowhere';
    }),
    found: { heading: 'rule', rule: 'W4', pattern: '/homeGroupName' },
  },
  {
    name: 'a charger with the id of another group',
    deviate: body((driver) => {
      for (const group of groups(driver))
        for (const charger of group.chargers) charger.groupId = group.id + 1;
      driver.chargers = [];
    }),
    found: { heading: 'rule', rule: 'W5', pattern: '/chargerGroups/*/chargers/*/groupId' },
  },
  {
    name: 'a charger twice in a list',
    deviate: body((driver) => {
      const group = groups(driver).find((one) => one.chargers.length > 0);
      group?.chargers.push(group.chargers[0]);
    }),
    ...{ found: { heading: 'rule', rule: 'W6' }, also: ['W7', 'W3'] },
  },
  {
    name: 'wrong counts',
    deviate: body((driver) => {
      for (const group of groups(driver)) group.onlineSocket += 1;
    }),
    found: { heading: 'rule', rule: 'W7', pattern: '/chargerGroups/*' },
  },
  {
    name: 'wrong amountOfSockets',
    deviate: body((driver) => {
      for (const charger of chargers(driver)) charger.amountOfSockets += 1;
    }),
    found: { heading: 'rule', rule: 'W8', pattern: '/chargerGroups/*/chargers/*/amountOfSockets' },
  },
  {
    name: 'unknown status',
    deviate: body((driver) => {
      for (const charger of chargers(driver)) charger.chargerStatus = 'Info';
    }),
    ...{ found: { heading: 'rule', rule: 'W9' }, also: ['W10'] },
    refutes: '/components/schemas/Charger/properties/chargerStatus',
  },
];

const NO_FAULTS: readonly Seeded[] = [
  {
    name: 'a further field',
    deviate: body((driver) => {
      driver.nickName = 'Speedy';
    }),
    ...{ found: { heading: 'unknown-property', pattern: '/nickName' }, isNoFault: true },
  },
  {
    name: 'a nullable field left out',
    deviate: body((driver) => {
      for (const charger of chargers(driver)) delete charger.iccid;
    }),
    ...{ found: { heading: 'absent', pattern: '/chargerGroups/*/chargers/*/iccid' }, isNoFault: true },
  },
  {
    name: 'another power than volts times amperes',
    deviate: body((driver) => {
      for (const { sockets } of chargers(driver)) sockets[0].maxWatts -= 1000;
    }),
    ...{ found: { heading: 'simulated-rule', rule: 'W14' }, isNoFault: true, also: ['W13'] },
  },
  {
    name: 'countries in words',
    deviate: body((driver) => {
      for (const { locationInfo } of chargers(driver)) locationInfo.country = 'Finland';
    }),
    ...{ found: { heading: 'simulated-rule', rule: 'W17' }, isNoFault: true, also: ['W18', 'W19'] },
    refutes: '/components/schemas/LocationInfo/properties/country',
  },
  {
    name: 'seven digits of a second, properties in another order',
    deviate: body((driver) => {
      for (const tag of driver.tags) tag.lastUpdated = '2025-04-02T09:11:03.7849436Z';
      driver.tags = driver.tags.map((tag: Body) => Object.fromEntries(Object.entries(tag).reverse()));
    }),
    isNoFault: true,
  },
  {
    name: 'a slash after the id makes no difference',
    deviate: when(({ target }) => target.includes('/?'), { status: 308, headers: { location: '/api' } }),
    ...{ found: { heading: 'redirect' }, isNoFault: true, refutes: PLACES.id },
  },
  {
    name: 'the case of the path makes no difference',
    deviate: when(({ target }) => target.includes('/USER/EXTERNALID/'), { status: 200, ...html }),
    ...{ found: { heading: 'status' }, also: ['content-type'], isNoFault: true, refutes: PLACES.id },
  },
  {
    name: 'errors without a body',
    deviate: when((_request, { status: own }) => own >= 400, { headers: {}, body: Buffer.alloc(0) }),
    isNoFault: true,
  },
];

/** All that the double of the real service can do otherwise. */
export const SEEDED: readonly Seeded[] = [
  ...[...STATUSES, ...ACCESS, ...CONTENT, ...TEXTS, ...LEAKS, ...VALUES, ...BETWEEN, ...IMPOSSIBLE],
  ...[...NO_FAULTS, ...HARMLESS],
];
