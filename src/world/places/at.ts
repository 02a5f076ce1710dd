import type { Country } from './country.ts';

/** Austria: its identifiers, and the words and places that its sites are named after. */
export const AUSTRIA: Country = {
  code: 'AT', // ISO 3166-1 alpha-2
  name: 'Austria', // ISO 3166-1, English short name
  callingCode: '43', // ITU-T E.164
  mobileCountryCode: '232', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Vienna', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[1-9][0-9]{3}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 46_300_000, west: 9_400_000, north: 49_100_000, east: 17_300_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  // Outside Vienna an Austrian postal number stands for a whole town, hence patterns without a digit.
  cities: [
    { name: 'Wien', latitude: 48_198_000, longitude: 16_350_000, area: 'Wien', postal: '11#0' },
    { name: 'Graz', latitude: 47_070_700, longitude: 15_439_500, area: 'Steiermark', postal: '8010' },
    { name: 'Linz', latitude: 48_295_000, longitude: 14_290_000, area: 'Oberösterreich', postal: '4020' },
    { name: 'Salzburg', latitude: 47_809_500, longitude: 13_055_000, area: 'Salzburg', postal: '5020' },
    { name: 'Innsbruck', latitude: 47_264_000, longitude: 11_400_000, area: 'Tirol', postal: '6020' },
    {
      name: 'Klagenfurt am Wörthersee',
      latitude: 46_624_700,
      longitude: 14_312_000,
      area: 'Kärnten',
      postal: '9020',
    },
    { name: 'Villach', latitude: 46_611_100, longitude: 13_855_800, area: 'Kärnten', postal: '9500' },
    { name: 'Wels', latitude: 48_162_000, longitude: 14_028_900, area: 'Oberösterreich', postal: '4600' },
    {
      name: 'St. Pölten',
      latitude: 48_204_700,
      longitude: 15_625_600,
      area: 'Niederösterreich',
      postal: '3100',
    },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Hauptstraße',
    'Bahnhofstraße',
    'Schulgasse',
    'Kirchengasse',
    'Wiener Straße',
    'Linzer Straße',
    'Landstraße',
    'Feldgasse',
    'Gartengasse',
    'Mozartstraße',
    'Schubertgasse',
    'Lindengasse',
    'Mühlgasse',
    'Industriestraße',
    'Ringstraße',
    'Grazer Straße',
    'Franz-Josef-Straße',
    'Bergstraße',
    'Brunnengasse',
    'Waldgasse',
  ],
  houseLetters: ['a', 'b', 'c'], // local addressing habit
  companySuffixes: ['GmbH', 'AG', 'KG', 'OG'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'WEG {street}',
    garage: 'Tiefgarage',
    hub: 'Schnellladepark {city}',
    mall: 'Einkaufszentrum {city}',
    depot: 'Betriebshof {city}',
    office: '{company} {city}',
    level: 'Deck {n}',
    guest: 'Besucherparkplatz',
  },
};
