import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { contractPlaces } from '../../src/check/judge/contract-places.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import {
  alsoFor,
  body,
  chargers,
  every,
  groups,
  isOk,
  query,
  type Seeded,
  shared,
  text,
  when,
  withBody,
} from './deviating.ts';
import { KEY } from './real-service.ts';

const { places: PLACES } = builtInContract.derived(contractPlaces);

/** Another customer's key, as the tests give it. */
export const OTHER_KEY = 'the-key-of-another-customer';

const json = { 'content-type': 'application/json' };

/** Who is let in, and by what. */
export const ACCESS: readonly Seeded[] = [
  {
    name: "another customer's key lets this one in",
    deviate: alsoFor((request) => query(request).get('code') === OTHER_KEY),
    ...{ found: { heading: 'status' }, refutes: PLACES.unauthorized },
  },
  {
    name: 'ids without regard to letter case',
    deviate: alsoFor(({ target }) => target.includes('/ACME-DRIVER?')),
    found: { heading: 'rule', rule: 'W1' },
  },
  {
    name: 'ids without their blanks',
    deviate: alsoFor(({ target }) => target.includes('/%20acme-driver?')),
    found: { heading: 'rule', rule: 'W1' },
  },
  {
    name: 'HEAD is not allowed',
    deviate: when(({ method }) => method === 'HEAD', { status: 405 }),
    ...{ found: { heading: 'status' }, refutes: PLACES.operation },
  },
  {
    name: 'HEAD of another type than GET',
    deviate: when(({ method }) => method === 'HEAD', { headers: { 'content-type': 'text/plain' } }),
    found: { heading: 'content-type' },
  },
  {
    name: '200 without a driver for a missing one',
    deviate: when(({ target }) => /\/(?:nobody|ev-driver-mock-check-nobody)\?/.test(target), {
      ...{ status: 200, headers: json, body: Buffer.from('{}') },
    }),
    found: { heading: 'status' },
  },
  {
    name: 'a problem whose status is another',
    deviate: (answer) =>
      answer.status === 404 ? withBody(answer, answer.body.toString().replace('404', '200')) : answer,
    found: { heading: 'error-body', rule: 'status', pattern: '/status' },
  },
];

/** Bodies that are no JSON, or not the driver's. */
export const TEXTS: readonly Seeded[] = [
  { name: 'a byte order mark', deviate: text((own) => `\ufeff${own}`), found: { heading: 'body' } },
  {
    name: 'UTF-16',
    deviate: (answer) =>
      answer.status === 200 ? withBody(answer, Buffer.from(`\ufeff${answer.body}`, 'utf16le')) : answer,
    found: { heading: 'body' },
  },
  {
    name: 'gzip that nothing tells of',
    deviate: (answer) => (answer.status === 200 ? withBody(answer, gzipSync(answer.body)) : answer),
    found: { heading: 'body' },
  },
  {
    name: 'gzip that was not asked for',
    deviate: (answer) =>
      answer.status === 200
        ? withBody(answer, gzipSync(answer.body), { 'content-encoding': 'gzip' })
        : answer,
    found: { heading: 'content-type', rule: 'coding' },
  },
  {
    name: 'a charset that is not the one sent',
    deviate: when(isOk, { headers: { 'content-type': 'application/json; charset=iso-8859-1' } }),
    found: { heading: 'content-type', rule: 'charset' },
    also: ['W10', 'W11'],
  },
  { name: 'NaN', deviate: text((own) => own.replace(/"id":\d+/, '"id":NaN')), found: { heading: 'body' } },
  { name: 'nothing under status 200', deviate: text(() => ''), found: { heading: 'body' } },
  { name: 'JSONP', deviate: text((own) => `callback(${own});`), found: { heading: 'body' } },
  {
    name: 'a property twice',
    deviate: text((own) => own.replace('{', '{"name":"Somebody Else",')),
    found: { heading: 'body', rule: 'duplicate', pattern: '/name' },
  },
  {
    name: 'JSON in a text',
    deviate: text((own) => JSON.stringify(own)),
    found: { heading: 'schema', pattern: '' },
  },
  {
    name: 'a word for the id of every driver',
    deviate: text((own) => own.replace(/"id":\d+/, '"id":"seven"')),
    found: { heading: 'schema', pattern: '/id' },
  },
  {
    name: 'an envelope',
    deviate: text((own) => `{"success":true,"data":${own}}`),
    found: { heading: 'body', pattern: '/data' },
  },
  {
    name: 'an error under status 200',
    deviate: text(() => '{"error":"Driver service is down","code":17}'),
    found: { heading: 'body', pattern: '/error' },
  },
  {
    name: 'names in PascalCase',
    deviate: text((own) => own.replaceAll(/"([a-z])(\w*)":/g, (_, a, b) => `"${a.toUpperCase()}${b}":`)),
    found: { heading: 'body', pattern: '' },
  },
  {
    name: 'an object where a list belongs',
    deviate: body((driver) => {
      driver.chargerGroups = driver.chargerGroups[0] ?? {};
    }),
    found: { heading: 'schema', rule: 'type', pattern: '/chargerGroups' },
  },
];

/** Answers that repeat the caller's key. */
export const LEAKS: readonly Seeded[] = [
  {
    name: 'the key in an error',
    deviate: (answer) =>
      answer.status === 404
        ? withBody(answer, `No driver for ${KEY}`, { 'content-type': 'text/plain' })
        : answer,
    found: { heading: 'secret', rule: 'key' },
  },
  {
    name: 'the key in a header',
    deviate: (answer, { target }) => ({ ...answer, headers: { ...answer.headers, 'x-debug': target } }),
    found: { heading: 'secret', rule: 'key' },
  },
  {
    name: 'the key in a cookie',
    deviate: (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'set-cookie': `k=${encodeURIComponent(KEY)}` },
    }),
    found: { heading: 'secret', rule: 'key' },
  },
];

let call = 0;

/** What shows only between two answers. */
export const BETWEEN: readonly Seeded[] = [
  {
    name: 'the id of a driver is another at every call',
    deviate: body((driver) => {
      driver.id = 5_000_000 + call++;
    }),
    found: { heading: 'rule', rule: 'W2', pattern: '/id' },
  },
  {
    name: 'a serial number is another at every call',
    deviate: body((driver) => {
      call++;
      for (const charger of chargers(driver)) charger.serialNumber = `S${call}`;
    }),
    found: { heading: 'rule', rule: 'W3', pattern: '/chargerGroups/*/chargers/*/serialNumber' },
  },
  {
    name: 'another maker of a charger for another driver',
    deviate: shared((charger) => {
      charger.manufacturer = 'Nobody';
    }),
    // Which of the answers came first decides in which of them it is found.
    found: { heading: 'rule', rule: 'W3', pattern: expect.stringMatching(/\/chargers\/\*\/manufacturer$/) },
  },
];

/** Values that no network has. */
export const IMPOSSIBLE: readonly Seeded[] = [
  {
    name: 'a latitude off the globe',
    deviate: body((driver) => {
      for (const { locationInfo } of chargers(driver)) locationInfo.latitude += 100;
    }),
    found: { heading: 'impossible', pattern: '/chargerGroups/*/chargers/*/locationInfo/latitude' },
  },
  {
    name: 'swapped coordinates',
    deviate: body((driver) => {
      for (const { locationInfo: at } of chargers(driver))
        [at.latitude, at.longitude] = [at.longitude, at.latitude];
    }),
    found: { heading: 'impossible', pattern: '/chargerGroups/*/chargers/*/locationInfo' },
  },
  {
    name: 'a tag that begins after its end',
    deviate: body((driver) => {
      for (const tag of driver.tags)
        [tag.startDate, tag.expiringDate] = ['2030-01-01T00:00:00Z', '2020-01-01T00:00:00Z'];
    }),
    found: { heading: 'impossible', pattern: '/tags/*/startDate' },
  },
  {
    name: 'seen in the future',
    deviate: body((driver) => {
      for (const charger of chargers(driver)) charger.lastSeen = '2031-01-01T00:00:00Z';
    }),
    found: { heading: 'impossible', pattern: '/chargerGroups/*/chargers/*/lastSeen' },
  },
  {
    name: 'a negative count',
    deviate: body((driver) => {
      for (const group of groups(driver)) group.errorSocket = -1;
    }),
    found: { heading: 'impossible', pattern: '/chargerGroups/*/errorSocket' },
  },
  {
    name: 'an id beyond int64',
    deviate: text((own) => own.replace(/"id":\d+/, '"id":9223372036854775808')),
    found: { heading: 'rule', rule: 'W2', pattern: '/id' },
  },
];

/** Other forms of what is right. */
export const HARMLESS: readonly Seeded[] = [
  { name: 'busy at every fourth request', deviate: every(4, { status: 503 }), isNoFault: true },
  { name: 'the connection is cut at every seventh request', deviate: every(7, 'reset'), isNoFault: true },
  {
    name: 'a charger of two drivers is seen again',
    deviate: shared((charger, at) => {
      charger.lastSeen = `2026-01-15T08:59:${10 + at}Z`;
    }),
    isNoFault: true,
  },
  {
    name: 'ids beyond 2^53',
    deviate: text((own) =>
      own.replace(/"id":(\d+)/, (_, digits) => `"id":${9007199254740993n + BigInt(digits) * 1000n}`),
    ),
    isNoFault: true,
  },
  {
    name: 'a country of null',
    deviate: body((driver) => {
      for (const { locationInfo } of chargers(driver)) locationInfo.country = null;
    }),
    isNoFault: true,
  },
  {
    name: 'makers that our catalogue lacks',
    deviate: body((driver) => {
      for (const charger of chargers(driver))
        [charger.manufacturer, charger.chargerModel, charger.firmwareVersion] = ['Acme', 'Lightning 7', '1'];
    }),
    isNoFault: true,
  },
  {
    name: 'seen in the second of the answer',
    deviate: body((driver) => {
      for (const charger of chargers(driver))
        if (charger.activeConnection) charger.lastSeen = '2026-01-15T09:00:00.4Z';
    }),
    isNoFault: true,
  },
  {
    name: 'whole numbers with a point and with an exponent',
    deviate: text((own) =>
      own.replace(/"amountOfSockets":(\d)/, '"amountOfSockets":$1.0').replace(/"id":(\d+)/, '"id":$1e0'),
    ),
    isNoFault: true,
  },
  {
    name: 'characters in escapes, blanks between them',
    deviate: text((own) =>
      JSON.stringify(JSON.parse(own), null, 2)
        .replaceAll('/', '\\/')
        .replaceAll(/[\u0080-\uffff]/g, (letter) => {
          return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
        }),
    ),
    isNoFault: true,
  },
  {
    name: 'the type in other letters, with its charset',
    deviate: (answer) => {
      if (answer.status !== 200) return answer;
      return {
        ...answer,
        headers: { ...answer.headers, 'content-type': 'Application/JSON;charset="UTF-8"' },
      };
    },
    isNoFault: true,
  },
  {
    name: 'lists in another order',
    deviate: body((driver) => {
      driver.tags.reverse();
      driver.chargerGroups.reverse();
    }),
    isNoFault: true,
  },
  {
    name: 'a driver without anything',
    deviate: body((driver) => {
      Object.assign(driver, { tags: [], chargerGroups: [], chargers: [], integratedExternalIds: [] });
    }),
    isNoFault: true,
  },
];
