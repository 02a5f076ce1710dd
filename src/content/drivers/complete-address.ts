import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import type { Problems } from '../../base/problems.ts';
import { Stream } from '../../base/random.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Identity } from '../../world/identity.ts';
import { KIND } from '../../world/kinds.ts';
import type { SiteAddress } from '../../world/network/model.ts';
import { makeAddress } from '../../world/places/address.ts';
import { COUNTRIES, cityByName, countryByCode } from '../../world/places/countries.ts';
import type { City, Country } from '../../world/places/country.ts';
import type { SiteDefinition } from './definitions.ts';
import { hashText } from './fixture-ids.ts';
import { placeOf } from './source-file.ts';

/** Where a site stands. */
export interface SitePlace {
  readonly country: Country;
  readonly address: SiteAddress;
}

/**
 * Completes the address of a site (W17): what it says, else what the site above says, else drawn
 * from the country's places. Reports a city that does not exist.
 * @param above the place of the site above
 * @param usual the driver's country
 */
export function completePlace(
  identity: Identity,
  site: SiteDefinition,
  above: SitePlace | undefined,
  usual: Country,
  problems: Problems,
): SitePlace {
  const { raw } = site;
  const moves = ['country', 'city', 'street', 'streetNumber', 'houseLetter', 'postalNumber'] as const;
  if (above && moves.every((name) => raw[name] === undefined)) {
    return { country: above.country, address: above.address };
  }
  const stream = new Stream(
    identity.key,
    KIND.fixtureAddress,
    hashText(identity, KIND.fixtureAddress, site.key),
  );
  const country = countryOf(site, above?.country ?? usual);
  const { city: given } = raw;
  const named = given === undefined ? undefined : cityByName(country, given);
  if (given !== undefined && !named) problems.add(() => unknownCity(site, given, country));
  const inherited =
    raw.city === undefined && above?.country === country
      ? cityByName(country, above.address.city)
      : undefined;
  const city: City = named ?? inherited ?? stream.pick(country.cities);
  const drawn = makeAddress(country, city, (n) => stream.below(n));
  // A street of one's own has no house letter that nobody wrote.
  const houseLetter = raw.houseLetter === undefined && raw.street === undefined ? drawn.houseLetter : null;
  return {
    country,
    address: {
      ...drawn,
      streetAddress: raw.street ?? drawn.streetAddress,
      streetNumber: raw.streetNumber ?? drawn.streetNumber,
      houseLetter: raw.houseLetter ?? houseLetter,
      postalNumber: raw.postalNumber ?? drawn.postalNumber,
    },
  };
}

/** The country that is named; else the usual one, or the one that has the city. */
function countryOf({ raw }: SiteDefinition, usual: Country): Country {
  const named = raw.country === undefined ? undefined : countryByCode(raw.country);
  if (named) return named;
  return (raw.city === undefined ? undefined : countryOfCity(raw.city, usual)) ?? usual;
}

/** The country with a city of this name, `usual` before all others. */
export function countryOfCity(city: string, usual?: Country): Country | undefined {
  if (usual && cityByName(usual, city)) return usual;
  return COUNTRIES.find((country) => cityByName(country, city));
}

function unknownCity(site: SiteDefinition, given: string, country: Country): MockError {
  const allowed = country.cities.map(({ name }) => name);
  const others = COUNTRIES.flatMap(({ cities }) => cities.map(({ name }) => name));
  const near = site.raw.country === undefined ? nearest(given, others) : nearest(given, allowed);
  const values = { kind: `city of ${country.name}:`, given, allowed, hint: didYouMean(near) };
  return mockError('fixture-unknown-name', values, placeOf(site.part, '/city'));
}
