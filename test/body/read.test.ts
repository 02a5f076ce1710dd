import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargerIdsIn, outlineOf, placesLike } from '../../src/body/read.ts';
import { bodyOf, numbers, THURSDAY, worldOf } from '../support/worlds.ts';

const world = worldOf();

test('the outline of a driver counts what the world gave to it', () => {
  fc.assert(
    fc.property(numbers, (n) => {
      const model = world.find(`driver-${n}`)!;
      expect(outlineOf(bodyOf(world, `driver-${n}`, THURSDAY))).toEqual({
        ...{ name: model.name, id: model.id, tags: model.tagsAt(THURSDAY).length },
        ...{ sites: model.sites.length, chargers: model.chargers.length },
        allChargers: new Set(chargerIdsIn(bodyOf(world, `driver-${n}`, THURSDAY))).size,
      });
    }),
    { numRuns: 50 },
  );
});

test('whatever a body is, its outline and its chargers are told', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const { tags, sites, chargers } = outlineOf(body);
      expect(Math.min(tags, sites, chargers)).toBeGreaterThanOrEqual(0);
      expect(chargerIdsIn({ chargerGroups: body, chargers: [body] })).toBeInstanceOf(Array);
    }),
  );
});

test('chargers of sites come first, those of sites in sites among them', () => {
  const body = {
    chargers: [{ chargerId: 'own' }, { chargerId: 7 }],
    chargerGroups: [
      { chargers: [{ chargerId: 'a' }], subgroups: [{ chargers: [{ chargerId: 'b' }] }, null] },
    ],
  };
  expect(chargerIdsIn(body)).toEqual(['a', 'b', 'own']);
});

test('places that differ in indexes and in how deep a site lies are alike', () => {
  const pointer = '/chargerGroups/3/subgroups/0/subgroups/12/chargers/7/chargerId';
  expect(placesLike(pointer)).toBe('/chargerGroups/*/subgroups/*/chargers/*/chargerId');
});
