import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveDrivers } from '../../../../src/content/drivers/recorded/live-drivers.ts';
import { builtInContract } from '../../../../src/contract/built-in-contract.ts';
import { Anonymiser } from '../../../../src/interchange/anonymise/anonymiser.ts';
import { bodies } from '../../../interchange/planted.ts';
import { runs } from '../../../support/runs.ts';
import { bodyOf, THURSDAY, worldOf } from '../../../support/worlds.ts';

function live(given: readonly unknown[]) {
  const anonymiser = new Anonymiser({ contract: builtInContract, key: 'a secret', smallIds: true });
  const taken = given.map((body) => anonymiser.take(body));
  const made = taken.map((each) => anonymiser.made(each) as Record<string, unknown>);
  const recorded = made.map((body) => ({ externalId: String(body.externalId), body, instant: THURSDAY }));
  return liveDrivers(recorded, 'demo', builtInContract);
}

describe('recorded drivers', () => {
  test('those of a world live: sites, chargers, tags and access, whoever shares them', () => {
    fc.assert(
      fc.property(bodies, (given) => {
        expect(live(given).filter((one) => 'reason' in one)).toEqual([]);
      }),
      { numRuns: runs(5), endOnFailure: true },
    );
  });

  test.each([
    ['status', 'ERROR'],
    ['chargerStatus', 'Faulted'],
  ])('one whose %s says %s, which may last, stays as it is, and so do its counts', (property, word) => {
    const text = JSON.stringify(bodyOf(worldOf({}), 'driver-7', THURSDAY));
    expect(live([JSON.parse(text)])).toEqual([{ raw: expect.anything() }]);
    const other = text.replace(new RegExp(`"${property}":"[A-Za-z]+"`), `"${property}":"${word}"`);
    expect(live([JSON.parse(other)])).toEqual([
      { reason: `${property}: a word that is no status of the world` },
    ]);
  });

  test.each(Array.from({ length: 20 }, (_, key) => `key ${key}`))(
    'a postal number that two countries have stands for one of both, by %s',
    (key) => {
      const charger = (country: string, city: string) => ({
        locationInfo: { latitude: 57, longitude: 9.9, postalNumber: '9000', city, country },
      });
      const anonymiser = new Anonymiser({ contract: builtInContract, key, smallIds: true });
      const given = { externalId: 'somebody', chargers: [charger('DK', 'Aalborg'), charger('BE', 'Gent')] };
      const { chargers } = anonymiser.made(anonymiser.take(given)) as typeof given;
      const [first, second] = chargers.map(({ locationInfo }) => locationInfo.postalNumber);
      expect(first).toBe(second);
      expect(first).toMatch(/^[1-9]\d{3}$/);
    },
  );
});
