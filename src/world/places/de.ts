import type { Country } from './country.ts';

/** Germany: its identifiers, and the words and places that its sites are named after. */
export const GERMANY: Country = {
  code: 'DE', // ISO 3166-1 alpha-2
  name: 'Germany', // ISO 3166-1, English short name
  callingCode: '49', // ITU-T E.164
  mobileCountryCode: '262', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Berlin', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[0-9]{5}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 47_200_000, west: 5_800_000, north: 55_100_000, east: 15_100_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    { name: 'Berlin', latitude: 52_500_000, longitude: 13_400_000, area: 'Berlin', postal: '1096#' },
    { name: 'Hamburg', latitude: 53_575_000, longitude: 9_955_000, area: 'Hamburg', postal: '2025#' },
    { name: 'München', latitude: 48_137_200, longitude: 11_575_500, area: 'Bayern', postal: '8033#' },
    {
      name: 'Köln',
      latitude: 50_938_000,
      longitude: 6_940_000,
      area: 'Nordrhein-Westfalen',
      postal: '5067#',
    },
    {
      name: 'Frankfurt am Main',
      latitude: 50_118_000,
      longitude: 8_675_000,
      area: 'Hessen',
      postal: '6032#',
    },
    {
      name: 'Stuttgart',
      latitude: 48_778_400,
      longitude: 9_180_000,
      area: 'Baden-Württemberg',
      postal: '7017#',
    },
    { name: 'Leipzig', latitude: 51_339_700, longitude: 12_373_100, area: 'Sachsen', postal: '0410#' },
    { name: 'Nürnberg', latitude: 49_453_900, longitude: 11_077_300, area: 'Bayern', postal: '9040#' },
    { name: 'Hannover', latitude: 52_374_400, longitude: 9_738_600, area: 'Niedersachsen', postal: '3016#' },
    {
      name: 'Dortmund',
      latitude: 51_514_200,
      longitude: 7_465_300,
      area: 'Nordrhein-Westfalen',
      postal: '4413#',
    },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Hauptstraße',
    'Bahnhofstraße',
    'Schulstraße',
    'Gartenstraße',
    'Dorfstraße',
    'Bergstraße',
    'Lindenstraße',
    'Kirchstraße',
    'Ringstraße',
    'Waldstraße',
    'Goethestraße',
    'Schillerstraße',
    'Mühlenweg',
    'Marktplatz',
    'Industriestraße',
    'Blumenstraße',
    'Birkenweg',
    'Römerstraße',
    'Am Güterbahnhof',
    'Beethovenstraße',
  ],
  houseLetters: ['a', 'b', 'c', 'd'], // local addressing habit
  companySuffixes: ['GmbH', 'AG', 'GmbH & Co. KG', 'KG'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'WEG {street}',
    garage: 'Tiefgarage',
    hub: 'Schnellladepark {city}',
    mall: 'Einkaufszentrum {city}',
    depot: 'Fuhrpark {city}',
    office: '{company} {city}',
    level: 'Ebene {n}',
    guest: 'Besucherparkplatz',
  },
};
