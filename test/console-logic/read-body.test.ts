import { describe, expect, test } from 'vitest';
import { allChargers, readBody } from '../../src/console/views/driver/read-body.ts';

describe('a body under the names of its spec', () => {
  const naming = {
    envelope: 'data',
    names: {
      Driver: { externalId: 'external_id', name: 'full_name', tags: 'cards', chargers: 'charge_points' },
      Tag: { idTag: 'uid', expiringDate: 'valid_until' },
      Charger: { chargerId: 'identity', sockets: 'plugs' },
      LocationInfo: { city: 'town', latitude: 'lat', longitude: 'lon' },
      Socket: { id: 'number', status: 'state' },
    },
  };
  const body = {
    data: {
      full_name: 'Ada',
      name: 'not this one',
      cards: [{ uid: '04AB', valid_until: 1_798_761_600 }, null],
      charge_points: [
        { identity: 'EVA1', town: 'Lyon', lat: 45, lon: 4, plugs: [{ number: 2, state: 'CHARGING' }] },
        'EVA2',
      ],
    },
  };

  test('is read, with pointers into the body as it is', () => {
    const shown = readBody(body, naming);
    expect(shown).toMatchObject({
      name: 'Ada',
      tags: [{ pointer: '/data/cards/0', idTag: '04AB', expiringDate: '2027-01-01T00:00:00.000Z' }],
    });
    expect(allChargers(shown)).toMatchObject([
      {
        pointer: '/data/charge_points/0',
        chargerId: 'EVA1',
        city: 'Lyon',
        place: { latitude: 45, longitude: 4 },
        sockets: [{ pointer: '/data/charge_points/0/plugs/0', number: 2, status: 'Charging' }],
      },
      { pointer: '/data/charge_points/1', chargerId: 'EVA2', sockets: [] },
    ]);
  });

  test.each([undefined, null, 'text', {}, { data: null }, { data: [1] }, { data: { cards: 7 } }])(
    'of any other shape shows nothing and breaks nothing: %j',
    (odd) => {
      expect(readBody(odd, naming)).toMatchObject({ name: undefined, tags: [], groups: [], chargers: [] });
    },
  );
});
