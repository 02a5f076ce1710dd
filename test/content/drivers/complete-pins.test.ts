import { describe, expect, test } from 'vitest';
import { FirstItems, type Problems } from '../../../src/base/problems.ts';
import { completePins } from '../../../src/content/drivers/complete-pins.ts';
import type { RawCharger } from '../../../src/content/drivers/raw.ts';
import { STATIONS } from '../../../src/world/catalogue/stations.ts';

const TWO = STATIONS.find(({ sockets }) => sockets.length === 2)!;
const PART = {
  source: {
    file: 'a.yaml',
    value: {},
    validators: undefined,
    place: (pointer: string) => ({ file: 'a.yaml', pointer }),
  },
  pointer: '/x',
};

function complete(raw: RawCharger) {
  const problems: Problems = new FirstItems();
  return { pinned: completePins(raw, TWO, PART, problems), problems: problems.items };
}

/** Rule and pointer of each mistake. */
function mistakes(raw: RawCharger) {
  return complete(raw).problems.map(({ code, details, where }) => [
    code === 'fixture-rule-violated' ? details.rule : code,
    where?.pointer,
  ]);
}

describe('what is pinned', () => {
  test.each<[string, RawCharger, unknown]>([
    ['nothing', {}, undefined],
    [
      'a status, of all sockets',
      { status: 'Charging' },
      { connection: 'online', sockets: [{ status: 'Charging' }, { status: 'Charging' }] },
    ],
    [
      'the status of one socket',
      { sockets: { 2: 'Error' } },
      { connection: 'online', sockets: [{}, { status: 'Error' }] },
    ],
    [
      'since when',
      { sockets: { 1: { status: 'Charging', since: '-PT10M' } } },
      { connection: 'online', sockets: [{ status: 'Charging', sinceSecondsAgo: 600 }, {}] },
    ],
    [
      'one status of all and another of one',
      { status: 'Charging', sockets: { 1: 'Error' } },
      { connection: 'online', sockets: [{ status: 'Error' }, { status: 'Charging' }] },
    ],
    ['offline', { connection: 'offline' }, { connection: 'offline', sockets: [{}, {}] }],
    ['never', { connection: 'never' }, { connection: 'never', sockets: [{}, {}] }],
    [
      'Offline, of all',
      { status: 'Offline' },
      { connection: 'offline', sockets: [{ status: 'Offline' }, { status: 'Offline' }] },
    ],
    [
      'Offline since a moment: last heard of a quarter of an hour before',
      { sockets: { 1: { status: 'Offline', since: '-PT1H' }, 2: { status: 'Offline', since: '-PT2H' } } },
      {
        connection: 'offline',
        lastSeenSecondsAgo: 7200 + 901,
        sockets: [
          { status: 'Offline', sinceSecondsAgo: 3600 },
          { status: 'Offline', sinceSecondsAgo: 7200 },
        ],
      },
    ],
    [
      'seen lately',
      { lastSeen: '-PT15M' },
      { connection: 'online', lastSeenSecondsAgo: 900, sockets: [{}, {}] },
    ],
    [
      'seen long ago',
      { lastSeen: '-PT15M1S' },
      { connection: 'offline', lastSeenSecondsAgo: 901, sockets: [{}, {}] },
    ],
  ])('%s', (_, raw, pinned) => {
    expect(complete(raw)).toEqual({ pinned, problems: [] });
  });

  test('a charger boots as a whole (W12)', () => {
    expect(complete({ sockets: { 1: 'Booting' } }).pinned?.sockets).toEqual([
      { status: 'Booting' },
      { status: 'Booting' },
    ]);
  });
});

describe('what no charger does', () => {
  test.each<[string, RawCharger, string, string]>([
    ['one socket alone is Offline', { sockets: { 1: 'Offline', 2: 'Charging' } }, 'W10', '/x/sockets/2'],
    ['one boots and another does not', { sockets: { 1: 'Booting', 2: 'Error' } }, 'W12', '/x/sockets/2'],
    ['Offline and online', { connection: 'online', status: 'Offline' }, 'W10', '/x/status'],
    ['online and not seen for long', { connection: 'online', lastSeen: '-PT16M' }, 'W11', '/x/lastSeen'],
    [
      'Reserved for more than half an hour',
      { sockets: { 1: { status: 'Reserved', since: '-PT31M' } } },
      'W26',
      '/x/sockets/1/since',
    ],
    [
      'a status since after it was seen',
      { lastSeen: '-PT5M', sockets: { 2: { status: 'Charging', since: '-PT4M' } } },
      'W11',
      '/x/sockets/2/since',
    ],
    ['live and offline', { connection: 'offline', status: 'Charging' }, 'W10', '/x/status'],
    ['live and never connected', { connection: 'never', sockets: { 2: 'Error' } }, 'W10', '/x/sockets/2'],
    ['seen and never connected', { connection: 'never', lastSeen: '-PT1H' }, 'W10', '/x/lastSeen'],
    ['offline and seen lately', { connection: 'offline', lastSeen: '-PT15M' }, 'W10', '/x/lastSeen'],
    ['a socket that is not there', { sockets: { 3: 'Error' } }, 'fixture-unknown-name', '/x/sockets/3'],
  ])('%s', (_, raw, rule, pointer) => {
    expect(mistakes(raw)).toEqual([[rule, pointer]]);
  });

  test('half an hour of a reservation, and since when it was seen, are allowed', () => {
    expect(mistakes({ sockets: { 1: { status: 'Reserved', since: '-PT30M' } } })).toEqual([]);
    expect(mistakes({ lastSeen: '-PT5M', sockets: { 1: { status: 'Charging', since: '-PT5M' } } })).toEqual(
      [],
    );
  });
});
