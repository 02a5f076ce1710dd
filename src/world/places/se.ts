import type { Country } from './country.ts';

/** Sweden: its identifiers, and the words and places that its sites are named after. */
export const SWEDEN: Country = {
  code: 'SE', // ISO 3166-1 alpha-2
  name: 'Sweden', // ISO 3166-1, English short name
  callingCode: '46', // ITU-T E.164
  mobileCountryCode: '240', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Stockholm', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[1-9][0-9]{2} [0-9]{2}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 55_300_000, west: 10_900_000, north: 69_100_000, east: 24_200_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    {
      name: 'Stockholm',
      latitude: 59_342_000,
      longitude: 18_056_000,
      area: 'Stockholms län',
      postal: '113 ##',
    },
    {
      name: 'Göteborg',
      latitude: 57_695_000,
      longitude: 11_990_000,
      area: 'Västra Götalands län',
      postal: '412 6#',
    },
    { name: 'Malmö', latitude: 55_590_000, longitude: 13_020_000, area: 'Skåne län', postal: '214 4#' },
    { name: 'Uppsala', latitude: 59_858_600, longitude: 17_638_900, area: 'Uppsala län', postal: '753 2#' },
    {
      name: 'Linköping',
      latitude: 58_410_800,
      longitude: 15_621_400,
      area: 'Östergötlands län',
      postal: '582 2#',
    },
    { name: 'Örebro', latitude: 59_274_100, longitude: 15_206_600, area: 'Örebro län', postal: '702 1#' },
    {
      name: 'Västerås',
      latitude: 59_620_000,
      longitude: 16_545_000,
      area: 'Västmanlands län',
      postal: '722 1#',
    },
    {
      name: 'Norrköping',
      latitude: 58_587_700,
      longitude: 16_192_400,
      area: 'Östergötlands län',
      postal: '602 2#',
    },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Storgatan',
    'Drottninggatan',
    'Kungsgatan',
    'Järnvägsgatan',
    'Skolgatan',
    'Kyrkogatan',
    'Vasagatan',
    'Sveavägen',
    'Parkvägen',
    'Björkvägen',
    'Industrigatan',
    'Östra Vägen',
    'Södra Vägen',
    'Ringvägen',
    'Hamngatan',
    'Trädgårdsgatan',
    'Nygatan',
    'Bergsgatan',
    'Linnégatan',
    'Åsgatan',
  ],
  houseLetters: ['A', 'B', 'C', 'D'], // local addressing habit
  companySuffixes: ['AB', 'HB', 'KB'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'Brf {street}',
    garage: 'Garage',
    hub: 'Snabbladdning {city}',
    mall: 'Köpcentrum {city}',
    depot: 'Depå {city}',
    office: '{company} {city}',
    level: 'Plan {n}',
    guest: 'Gästparkering',
  },
};
