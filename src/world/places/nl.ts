import type { Country } from './country.ts';

/** Netherlands: its identifiers, and the words and places that its sites are named after. */
export const NETHERLANDS: Country = {
  code: 'NL', // ISO 3166-1 alpha-2
  name: 'Netherlands', // ISO 3166-1, English short name
  callingCode: '31', // ITU-T E.164
  mobileCountryCode: '204', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Amsterdam', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[1-9][0-9]{3} [A-Z]{2}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 50_700_000, west: 3_300_000, north: 53_600_000, east: 7_300_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    {
      name: 'Amsterdam',
      latitude: 52_356_000,
      longitude: 4_890_000,
      area: 'Noord-Holland',
      postal: '107# @@',
    },
    {
      name: 'Rotterdam',
      latitude: 51_930_000,
      longitude: 4_475_000,
      area: 'Zuid-Holland',
      postal: '303# @@',
    },
    { name: 'Den Haag', latitude: 52_070_500, longitude: 4_300_700, area: 'Zuid-Holland', postal: '251# @@' },
    { name: 'Utrecht', latitude: 52_090_700, longitude: 5_121_400, area: 'Utrecht', postal: '351# @@' },
    {
      name: 'Eindhoven',
      latitude: 51_441_600,
      longitude: 5_469_700,
      area: 'Noord-Brabant',
      postal: '561# @@',
    },
    { name: 'Groningen', latitude: 53_219_400, longitude: 6_566_500, area: 'Groningen', postal: '971# @@' },
    { name: 'Tilburg', latitude: 51_555_500, longitude: 5_091_300, area: 'Noord-Brabant', postal: '503# @@' },
    { name: 'Arnhem', latitude: 51_993_000, longitude: 5_905_000, area: 'Gelderland', postal: '681# @@' },
    { name: 'Zwolle', latitude: 52_516_800, longitude: 6_083_000, area: 'Overijssel', postal: '801# @@' },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Kerkstraat',
    'Dorpsstraat',
    'Schoolstraat',
    'Stationsstraat',
    'Molenstraat',
    'Hoofdstraat',
    'Julianastraat',
    'Wilhelminastraat',
    'Beatrixstraat',
    'Nieuwstraat',
    'Industrieweg',
    'Parallelweg',
    'Kastanjelaan',
    'Beukenlaan',
    'Eikenlaan',
    'Marktstraat',
    'Spoorstraat',
    'Koningsweg',
    'Oranjestraat',
    'Sint Jansstraat',
  ],
  houseLetters: ['A', 'B', 'C', 'D'], // local addressing habit
  companySuffixes: ['B.V.', 'N.V.', 'V.O.F.'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'VvE {street}',
    garage: 'Parkeergarage',
    hub: 'Snellaadstation {city}',
    mall: 'Winkelcentrum {city}',
    depot: 'Wagenpark {city}',
    office: '{company} {city}',
    level: 'P{n}',
    guest: 'Bezoekersparkeren',
  },
};
