import { AUSTRIA } from './at.ts';
import { BELGIUM } from './be.ts';
import type { City, Country } from './country.ts';
import { GERMANY } from './de.ts';
import { DENMARK } from './dk.ts';
import { SPAIN } from './es.ts';
import { FINLAND } from './fi.ts';
import { FRANCE } from './fr.ts';
import { UNITED_KINGDOM } from './gb.ts';
import { ITALY } from './it.ts';
import { NETHERLANDS } from './nl.ts';
import { NORWAY } from './no.ts';
import { SWEDEN } from './se.ts';

/** Every country of the world, in an order that is part of it: moving one changes generated bodies (W23). */
export const COUNTRIES: readonly Country[] = [
  FINLAND,
  SWEDEN,
  NORWAY,
  DENMARK,
  GERMANY,
  NETHERLANDS,
  BELGIUM,
  FRANCE,
  SPAIN,
  ITALY,
  AUSTRIA,
  UNITED_KINGDOM,
];

const BY_CODE: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));

/**
 * The country with an ISO 3166-1 alpha-2 code.
 * @param code two upper-case letters, as in `GB`
 * @returns the country, or undefined if the world does not cover it
 */
export function countryByCode(code: string): Country | undefined {
  return BY_CODE.get(code);
}

/**
 * The city of a country with exactly this name, diacritics and case included.
 * @returns the city, or undefined if the country's list has none of that name
 */
export function cityByName(country: Country, name: string): City | undefined {
  return country.cities.find((city) => city.name === name);
}
