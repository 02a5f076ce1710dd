import type { Country } from './country.ts';

/** Belgium: its identifiers, and the words and places that its sites are named after. */
export const BELGIUM: Country = {
  code: 'BE', // ISO 3166-1 alpha-2
  name: 'Belgium', // ISO 3166-1, English short name
  callingCode: '32', // ITU-T E.164
  mobileCountryCode: '206', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Brussels', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[1-9][0-9]{3}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 49_400_000, west: 2_500_000, north: 51_600_000, east: 6_500_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  // Streets belong to the country, not to the city: so that language and city agree, only Flemish cities
  // and bilingual Brussels are here, with Dutch street names.
  cities: [
    {
      name: 'Brussel',
      latitude: 50_846_700,
      longitude: 4_352_500,
      area: 'Brussels Hoofdstedelijk Gewest',
      postal: '1000',
    },
    { name: 'Antwerpen', latitude: 51_212_000, longitude: 4_418_000, area: 'Antwerpen', postal: '2018' },
    { name: 'Gent', latitude: 51_054_300, longitude: 3_717_400, area: 'Oost-Vlaanderen', postal: '9000' },
    { name: 'Brugge', latitude: 51_209_300, longitude: 3_224_700, area: 'West-Vlaanderen', postal: '8000' },
    { name: 'Leuven', latitude: 50_879_800, longitude: 4_700_500, area: 'Vlaams-Brabant', postal: '3000' },
    { name: 'Mechelen', latitude: 51_025_900, longitude: 4_477_600, area: 'Antwerpen', postal: '2800' },
    { name: 'Hasselt', latitude: 50_930_700, longitude: 5_332_500, area: 'Limburg', postal: '3500' },
    { name: 'Kortrijk', latitude: 50_828_000, longitude: 3_264_900, area: 'West-Vlaanderen', postal: '8500' },
    { name: 'Aalst', latitude: 50_938_300, longitude: 4_039_200, area: 'Oost-Vlaanderen', postal: '9300' },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Kerkstraat',
    'Stationsstraat',
    'Molenstraat',
    'Schoolstraat',
    'Nieuwstraat',
    'Dorpsstraat',
    'Kapelstraat',
    'Veldstraat',
    'Bruggestraat',
    'Koning Albertstraat',
    'Leopoldlaan',
    'Grote Markt',
    'Industrielaan',
    'Beekstraat',
    'Groenstraat',
    'Lindestraat',
    'Gentsesteenweg',
    'Brusselsesteenweg',
    'Onze-Lieve-Vrouwestraat',
    'Hoogstraat',
  ],
  houseLetters: ['A', 'B', 'C'], // local addressing habit
  companySuffixes: ['BV', 'NV', 'CV'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'VME {street}',
    garage: 'Parkeergarage',
    hub: 'Snellaadstation {city}',
    mall: 'Shopping {city}',
    depot: 'Wagenpark {city}',
    office: '{company} {city}',
    level: 'Niveau {n}',
    guest: 'Bezoekersparking',
  },
};
