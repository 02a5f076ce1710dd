import type { Country } from './country.ts';

/** United Kingdom: its identifiers, and the words and places that its sites are named after. */
export const UNITED_KINGDOM: Country = {
  code: 'GB', // ISO 3166-1 alpha-2
  name: 'United Kingdom', // ISO 3166-1, English short name
  callingCode: '44', // ITU-T E.164
  mobileCountryCode: '234', // ITU-T E.212 (235 exists too)
  utcOffsetMinutes: 0, // standard time of the IANA zone of the capital
  timeZone: 'Europe/London', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 49_800_000, west: -8_700_000, north: 60_900_000, east: 1_900_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    { name: 'London', latitude: 51_531_000, longitude: -105_000, area: 'Greater London', postal: 'N1 8@@' },
    {
      name: 'Manchester',
      latitude: 53_480_800,
      longitude: -2_242_600,
      area: 'Greater Manchester',
      postal: 'M1 3@@',
    },
    {
      name: 'Birmingham',
      latitude: 52_479_600,
      longitude: -1_898_500,
      area: 'West Midlands',
      postal: 'B1 2@@',
    },
    { name: 'Leeds', latitude: 53_802_000, longitude: -1_549_200, area: 'West Yorkshire', postal: 'LS2 7@@' },
    { name: 'Glasgow', latitude: 55_868_000, longitude: -4_256_000, area: null, postal: 'G2 4@@' },
    { name: 'Bristol', latitude: 51_458_000, longitude: -2_585_000, area: null, postal: 'BS1 6@@' },
    {
      name: 'Sheffield',
      latitude: 53_381_100,
      longitude: -1_470_100,
      area: 'South Yorkshire',
      postal: 'S1 2@@',
    },
    {
      name: 'Nottingham',
      latitude: 52_958_000,
      longitude: -1_150_000,
      area: 'Nottinghamshire',
      postal: 'NG1 5@@',
    },
    {
      name: 'Cambridge',
      latitude: 52_205_300,
      longitude: 130_000,
      area: 'Cambridgeshire',
      postal: 'CB2 1@@',
    },
    {
      name: 'Milton Keynes',
      latitude: 52_040_600,
      longitude: -759_400,
      area: 'Buckinghamshire',
      postal: 'MK9 2@@',
    },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'High Street',
    'Station Road',
    'Church Street',
    'Church Road',
    'London Road',
    'Victoria Road',
    'Green Lane',
    'Manor Road',
    'Park Road',
    'Queens Road',
    'Kings Road',
    'New Road',
    'Mill Lane',
    'The Crescent',
    'Albert Road',
    'School Lane',
    'Windsor Road',
    'Grange Road',
    'York Road',
    'George Street',
  ],
  houseLetters: ['A', 'B', 'C'], // local addressing habit
  companySuffixes: ['Ltd', 'PLC', 'LLP'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: '{street} Apartments',
    garage: 'Underground car park',
    hub: '{city} Charging Hub',
    mall: '{city} Shopping Centre',
    depot: '{city} Depot',
    office: '{company} {city}',
    level: 'Level {n}',
    guest: 'Visitor parking',
  },
};
