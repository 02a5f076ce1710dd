import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../src/world/identity.ts';
import { chargerByChargerId, chargerById } from '../../../src/world/network/find-charger.ts';
import type { ChargerModel, SiteModel } from '../../../src/world/network/model.ts';
import { customers, numbers, seeds, worldOf } from '../../support/worlds.ts';

function chargersOf(sites: readonly SiteModel[]): ChargerModel[] {
  return sites.flatMap(({ chargers, subsites }) => [...chargers, ...chargersOf(subsites)]);
}

/** A charger without what is equal by identity only. */
const plain = (charger: ChargerModel | undefined) => JSON.parse(JSON.stringify(charger ?? null));

describe('a charger is computed from its id (W2)', () => {
  test('every charger that drivers see is found again, by id and by chargerId, as it was', () => {
    fc.assert(
      fc.property(seeds, customers, numbers, (seed, customer, n) => {
        const world = worldOf({ seed, customer });
        const driver = world.find(`driver-${n}`)!;
        for (const charger of [...chargersOf(driver.sites), ...driver.chargers]) {
          expect(plain(chargerById(world.identity, charger.id))).toEqual(plain(charger));
          expect(plain(chargerByChargerId(world.identity, charger.chargerId))).toEqual(plain(charger));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is found has the id that was asked for', () => {
    const identity = identityOf(1, 'demo');
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 200_000 }), (index) => {
        const charger = chargerById(identity, identity.firstId + index);
        if (charger) expect(charger.id).toBe(identity.firstId + index);
      }),
    );
  });

  test.each([0, -1, 1.5, 12, 1_000_000, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY])(
    'nothing has the id %s',
    (id) => expect(chargerById(identityOf(1, 'demo'), id)).toBeUndefined(),
  );

  test.each([
    '',
    'DEM',
    'DEM-SE-',
    'DEM-SE-12345',
    'DEM-SE-1234567',
    'DEM-SE-F12345',
    'XXX-SE-123456',
    '__proto__',
  ])('nothing has the chargerId "%s"', (chargerId) =>
    expect(chargerByChargerId(identityOf(1, 'demo'), chargerId)).toBeUndefined(),
  );
});
