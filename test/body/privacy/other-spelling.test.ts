import { describe, expect, test } from 'vitest';
import { otherSpelling, otherWordsFor } from '../../../src/body/privacy/other-spelling.ts';
import { STATUSES } from '../../../src/body/rules/statuses.ts';

test.each([
  ['Unavailable', ['INOPERATIVE', 'BLOCKED']],
  ['Error', ['FAULTED', 'OUTOFORDER']],
  ['SuspendedCAR', ['SUSPENDEDEV']],
  ['SuspendedCHARGER', ['SUSPENDEDEVSE']],
  ['Charging', []],
  ['Nothing', []],
])('OCPP and OCPI call %s otherwise: %s', (status, words) => {
  expect(otherWordsFor(status)).toEqual(words);
});

describe('statuses are brought into the words of the API', () => {
  test.each([
    ...STATUSES.map((status) => [status.toUpperCase(), status]),
    ['charging', 'Charging'],
    ['Out_Of-Order', 'Error'],
    ['suspended ev', 'SuspendedCAR'],
    ['SUSPENDED_EVSE', 'SuspendedCHARGER'],
    ['Inoperative', 'Unavailable'],
    ['BLOCKED', 'Unavailable'],
    ['Faulted', 'Error'],
  ])('%s is %s', (given, status) => {
    for (const name of ['status', 'chargerStatus']) {
      const { body, notes } = otherSpelling({ [name]: given });
      expect(body).toEqual({ [name]: status });
      if (given !== status) expect(notes).toEqual(['statuses brought into the words of the API (1)']);
    }
  });
});

test('what is right, in no list or of no status stays, and what is in no list is told', () => {
  const socket = { status: 'Available', chargerStatus: 'Offline', name: 'CHARGING', id: 1, note: null };
  expect(otherSpelling(socket)).toEqual({ body: socket, notes: [] });
  expect(otherSpelling({ status: 'Sleepy', latitude: 'Sleepy' })).toEqual({
    body: { status: 'Sleepy', latitude: 'Sleepy' },
    notes: ['statuses of no list (1)'],
  });
});

test('coordinates that were texts are numbers, wherever they stand, and are counted', () => {
  const { body, notes } = otherSpelling({
    chargers: [
      { locationInfo: { latitude: '60.1', longitude: '-124', city: '60.1' }, status: 'FAULTED' },
      { locationInfo: { latitude: '-7.25', longitude: 24.5 }, sockets: [{ status: 'Charging' }] },
    ],
  });
  expect(body).toEqual({
    chargers: [
      { locationInfo: { latitude: 60.1, longitude: -124, city: '60.1' }, status: 'Error' },
      { locationInfo: { latitude: -7.25, longitude: 24.5 }, sockets: [{ status: 'Charging' }] },
    ],
  });
  expect(notes).toEqual([
    'coordinates that were texts are numbers (3)',
    'statuses brought into the words of the API (1)',
  ]);
});

test.each(['1234', '60.', '.5', 'about 60.1', '60.1 N', '6e1', ''])(
  'a text such as %j is no coordinate',
  (latitude) => {
    expect(otherSpelling({ latitude, list: ['60.1'] })).toEqual({
      body: { latitude, list: ['60.1'] },
      notes: [],
    });
  },
);
