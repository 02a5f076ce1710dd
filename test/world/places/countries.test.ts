import { describe, expect, it } from 'vitest';
import { COUNTRIES, cityByName, countryByCode } from '../../../src/world/places/countries.ts';
import type { Country } from '../../../src/world/places/country.ts';

const named = COUNTRIES.map((country) => [country.code, country] as const);

describe('the countries', () => {
  it('are twelve, each code, name, calling code and mobile country code once, with 72 cities or more', () => {
    expect(COUNTRIES).toHaveLength(12);
    for (const key of ['code', 'name', 'callingCode', 'mobileCountryCode'] as const) {
      expect(new Set(COUNTRIES.map((country) => country[key])).size, key).toBe(12);
    }
    expect(COUNTRIES.flatMap((country) => country.cities).length).toBeGreaterThanOrEqual(72);
  });

  it('keep their order, which generated bodies depend on (W23)', () => {
    expect(COUNTRIES.map((country) => country.code).join(' ')).toBe('FI SE NO DK DE NL BE FR ES IT AT GB');
  });

  it('are found by code and their cities by name, and nothing else is', () => {
    const germany = countryByCode('DE')!;
    expect(germany.name).toBe('Germany');
    expect(cityByName(germany, 'München')?.area).toBe('Bayern');
    expect(cityByName(germany, 'Helsinki')).toBeUndefined();
    expect(countryByCode('UK')).toBeUndefined();
    expect(countryByCode('de')).toBeUndefined();
  });
});

describe.each(named)('%s', (_code, country) => {
  it('has identifiers of their standards’ form', () => {
    expect(country.code).toMatch(/^[A-Z]{2}$/);
    expect(country.callingCode).toMatch(/^[1-9][0-9]{0,2}$/);
    expect(country.mobileCountryCode).toMatch(/^2[0-9]{2}$/); // E.212 zone 2 is Europe
    expect([0, 60, 120]).toContain(country.utcOffsetMinutes);
    expect(country.postalForm).toMatch(/^\^.*\$$/);
  });

  it('has six cities or more, none twice, all inside its bounds in whole microdegrees (W17, W23)', () => {
    const { cities, bounds } = country;
    expect(cities.length).toBeGreaterThanOrEqual(6);
    expect(new Set(cities.map((city) => city.name)).size).toBe(cities.length);
    for (const { name, latitude, longitude } of cities) {
      expect(Number.isInteger(latitude) && Number.isInteger(longitude), name).toBe(true);
      expect(latitude > bounds.south && latitude < bounds.north, name).toBe(true);
      expect(longitude > bounds.west && longitude < bounds.east, name).toBe(true);
    }
  });

  it('has sixteen streets or more and no blank, untrimmed or repeated word in any list', () => {
    expect(country.streets.length).toBeGreaterThanOrEqual(16);
    for (const list of listsOf(country)) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
      for (const word of list) expect(word).toMatch(/^\S(?:.*\S)?$/u);
    }
  });

  it('has templates that hold the placeholders of their meaning and no others', () => {
    const expected = {
      residence: ['{street}'],
      garage: [],
      hub: ['{city}'],
      mall: ['{city}'],
      depot: ['{city}'],
      office: ['{company}', '{city}'],
      level: ['{n}'],
      guest: [],
    };
    const found = Object.fromEntries(
      Object.entries(country.words).map(([key, text]) => [key, text.match(/\{[^}]*\}/g) ?? []]),
    );
    expect(found).toEqual(expected);
  });
});

function listsOf(country: Country): readonly (readonly string[])[] {
  return [
    country.streets,
    country.houseLetters,
    country.companySuffixes,
    country.cities.map((city) => city.name),
    Object.values(country.words),
  ];
}
