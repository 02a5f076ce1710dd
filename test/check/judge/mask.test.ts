import { expect, test } from 'vitest';
import { masker } from '../../../src/check/judge/mask.ts';

const mask = masker('a secret', new Set());
const told = (pointer: string, given: string) => mask({ pointer, given: `"${given}"`, allowed: '' }).given;

test.each([
  ['/chargers/0/chargerStatus', 'AVAILABLE'],
  ['/chargers/0/firmwareVersion', '1.20.3-rc1'],
  ['/tags/0/lastUpdated', '15.01.2026 10:00'],
  ['/tags/0/lastUpdated', '2026-01-15T10:00:00+0200'],
])('a status, version or time is told where it belongs, in whatever writing: %s %s', (pointer, given) => {
  expect(told(pointer, given)).toBe(`"${given}"`);
});

test.each(['Aino Virtanen', '+358 40 1234567', 'aino@example.fi', '04A1B2C3D4E5F6'])(
  'a value of people is masked also where a status or a time belongs: %s',
  (given) => {
    for (const pointer of ['/chargers/0/chargerStatus', '/tags/0/startDate', '/title', '/name'])
      expect(told(pointer, given)).toMatch(/^"masked-[\da-f]{6}: \d+ characters"$/);
  },
);

test.each([
  ['/id', '7041', '5120', 'elsewhere this driver has id 5120'],
  [
    '/tags/1/id',
    '7041 is also the id of tag 5120 at /tags/0 of answer 2',
    '5120',
    'ids that nobody else has',
  ],
  ['/chargerGroups/0/groupName', '"x"', '7041', 'elsewhere group 7041 is called "Home"'],
  ['/chargerGroups/0', '{"groupId":7041,"onlineSocket":3}', '7041', 'a list'],
  ['/locationInfo/latitude', '160.512', '160.512', 'degrees from -90 to 90'],
  ['/locationInfo', 'latitude 24.91, longitude 60.17', '60.17', 'a place in Finland: they look swapped'],
])('numbers of people and of places are masked at %s: %s', (pointer, given, secret, allowed) => {
  const masked = mask({ pointer, given, allowed });
  expect(masked.given + masked.allowed).not.toMatch(/7041|5120/);
  expect(masked.given + masked.allowed).not.toContain(secret);
  expect(masked.given + masked.allowed).toMatch(/masked/);
});

test.each([
  ['/id', '"seven"', 'a whole number from 1 to 2^63-1'],
  ['/chargerGroups/0', 'onlineSocket 3, offlineSocket 1', 'the group and its subgroups have 5 sockets'],
  ['/chargers/0/sockets/0/id', '2', 'socket ids run from 1 in order, so this one is 1'],
  ['/chargerIds', 'a list of 3', 'integer'],
  ['', '404', '200'],
])('numbers that count, and what is allowed, are told: %s %s', (pointer, given, allowed) => {
  const masked = mask({ pointer, given, allowed });
  expect(masked.allowed).toBe(allowed);
  if (!given.startsWith('"')) expect(masked.given).toBe(given);
});

test('a number that was asked for is told, and one that was not has the same mask each time', () => {
  const own = masker('a secret', new Set(['7041']));
  expect(own({ pointer: '/id', given: '7041', allowed: '' }).given).toBe('7041');
  const [first, second] = [mask, mask].map(
    (each) => each({ pointer: '/id', given: '7041', allowed: '' }).given,
  );
  expect(first).toBe(second);
  expect(first).toMatch(/^masked-[\da-f]{6} \(4 digits\)$/);
});

test('a number after coordinates is masked by what stands before it', () => {
  const given = 'latitude 24.91, longitude 60.17 of group 7041 and 3 chargers';
  const masked = mask({ pointer: '/chargerGroups/0', given, allowed: '' }).given;
  expect(masked).toMatch(
    /^latitude \(masked\), longitude \(masked\) of group masked-\w{6} \(4 digits\) and 3 chargers$/,
  );
});
