import type { Country } from './country.ts';

/** Norway: its identifiers, and the words and places that its sites are named after. */
export const NORWAY: Country = {
  code: 'NO', // ISO 3166-1 alpha-2
  name: 'Norway', // ISO 3166-1, English short name
  callingCode: '47', // ITU-T E.164
  mobileCountryCode: '242', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Oslo', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[0-9]{4}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 57_900_000, west: 4_400_000, north: 71_300_000, east: 31_300_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    { name: 'Oslo', latitude: 59_928_000, longitude: 10_760_000, area: 'Oslo', postal: '045#' },
    { name: 'Bergen', latitude: 60_360_000, longitude: 5_360_000, area: 'Vestland', postal: '509#' },
    { name: 'Trondheim', latitude: 63_412_000, longitude: 10_405_000, area: 'Trøndelag', postal: '703#' },
    { name: 'Stavanger', latitude: 58_943_000, longitude: 5_700_000, area: 'Rogaland', postal: '402#' },
    { name: 'Drammen', latitude: 59_744_000, longitude: 10_190_000, area: 'Buskerud', postal: '304#' },
    { name: 'Hønefoss', latitude: 60_168_000, longitude: 10_256_000, area: 'Buskerud', postal: '351#' },
    { name: 'Kongsberg', latitude: 59_669_000, longitude: 9_650_000, area: 'Buskerud', postal: '361#' },
    { name: 'Elverum', latitude: 60_882_000, longitude: 11_562_000, area: 'Innlandet', postal: '240#' },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Storgata',
    'Kirkegata',
    'Kongens gate',
    'Dronningens gate',
    'Skolegata',
    'Jernbanegata',
    'Parkveien',
    'Industriveien',
    'Strandgata',
    'Bjørkeveien',
    'Granveien',
    'Furuveien',
    'Solbakken',
    'Torggata',
    'Markveien',
    'Sjøgata',
    'Nygata',
    'Stasjonsveien',
    'Øvre gate',
    'Prestegårdsveien',
  ],
  houseLetters: ['A', 'B', 'C', 'D'], // local addressing habit
  companySuffixes: ['AS', 'ASA', 'ANS'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'Borettslaget {street}',
    garage: 'Garasje',
    hub: 'Hurtiglading {city}',
    mall: '{city} kjøpesenter',
    depot: 'Depot {city}',
    office: '{company} {city}',
    level: 'Plan {n}',
    guest: 'Gjesteparkering',
  },
};
