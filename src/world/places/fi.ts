import type { Country } from './country.ts';

/** Finland: its identifiers, and the words and places that its sites are named after. */
export const FINLAND: Country = {
  code: 'FI', // ISO 3166-1 alpha-2
  name: 'Finland', // ISO 3166-1, English short name
  callingCode: '358', // ITU-T E.164
  mobileCountryCode: '244', // ITU-T E.212
  utcOffsetMinutes: 120, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Helsinki', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[0-9]{5}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 59_500_000, west: 19_100_000, north: 70_100_000, east: 31_600_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    { name: 'Helsinki', latitude: 60_198_700, longitude: 24_935_000, area: 'Uusimaa', postal: '005#0' },
    { name: 'Espoo', latitude: 60_218_000, longitude: 24_790_000, area: 'Uusimaa', postal: '026#0' },
    { name: 'Vantaa', latitude: 60_292_500, longitude: 25_044_000, area: 'Uusimaa', postal: '013#0' },
    { name: 'Tampere', latitude: 61_497_000, longitude: 23_842_000, area: 'Pirkanmaa', postal: '335#0' },
    { name: 'Turku', latitude: 60_451_800, longitude: 22_266_600, area: 'Varsinais-Suomi', postal: '205#0' },
    { name: 'Oulu', latitude: 65_000_000, longitude: 25_515_000, area: 'Pohjois-Pohjanmaa', postal: '901#0' },
    { name: 'Lahti', latitude: 60_975_000, longitude: 25_670_000, area: 'Päijät-Häme', postal: '151#0' },
    { name: 'Kouvola', latitude: 60_868_100, longitude: 26_704_200, area: 'Kymenlaakso', postal: '451#0' },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Mannerheimintie',
    'Aleksanterinkatu',
    'Hämeenkatu',
    'Kauppakatu',
    'Asemakatu',
    'Koulukatu',
    'Kirkkokatu',
    'Rantatie',
    'Puistokatu',
    'Satamakatu',
    'Vuorikatu',
    'Tehtaankatu',
    'Keskuskatu',
    'Torikatu',
    'Rautatienkatu',
    'Mäkitie',
    'Koivutie',
    'Pajatie',
    'Yrjönkatu',
    'Itsenäisyydenkatu',
  ],
  houseLetters: ['A', 'B', 'C', 'D', 'E'], // local addressing habit
  companySuffixes: ['Oy', 'Oyj', 'Ky', 'Oy Ab'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'As Oy {street}',
    garage: 'Autohalli',
    hub: 'Pikalataus {city}',
    mall: 'Kauppakeskus {city}',
    depot: 'Varikko {city}',
    office: '{company} {city}',
    level: 'P{n}',
    guest: 'Vieraspysäköinti',
  },
};
