import type { Country } from './country.ts';

/** Denmark: its identifiers, and the words and places that its sites are named after. */
export const DENMARK: Country = {
  code: 'DK', // ISO 3166-1 alpha-2
  name: 'Denmark', // ISO 3166-1, English short name
  callingCode: '45', // ITU-T E.164
  mobileCountryCode: '238', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Copenhagen', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[0-9]{4}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 54_500_000, west: 8_000_000, north: 57_800_000, east: 15_300_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  // Most Danish towns have one postal number for a whole district, hence patterns without a digit to choose.
  cities: [
    {
      name: 'København',
      latitude: 55_672_000,
      longitude: 12_542_000,
      area: 'Region Hovedstaden',
      postal: '173#',
    },
    {
      name: 'Aarhus',
      latitude: 56_165_000,
      longitude: 10_165_000,
      area: 'Region Midtjylland',
      postal: '8210',
    },
    {
      name: 'Odense',
      latitude: 55_395_900,
      longitude: 10_388_300,
      area: 'Region Syddanmark',
      postal: '5000',
    },
    {
      name: 'Aalborg',
      latitude: 57_030_000,
      longitude: 9_920_000,
      area: 'Region Nordjylland',
      postal: '9000',
    },
    {
      name: 'Esbjerg',
      latitude: 55_485_000,
      longitude: 8_495_000,
      area: 'Region Syddanmark',
      postal: '6705',
    },
    {
      name: 'Randers',
      latitude: 56_460_700,
      longitude: 10_036_400,
      area: 'Region Midtjylland',
      postal: '8900',
    },
    {
      name: 'Herning',
      latitude: 56_139_300,
      longitude: 8_973_800,
      area: 'Region Midtjylland',
      postal: '7400',
    },
    {
      name: 'Hillerød',
      latitude: 55_927_000,
      longitude: 12_310_000,
      area: 'Region Hovedstaden',
      postal: '3400',
    },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Vestergade',
    'Østergade',
    'Nørregade',
    'Søndergade',
    'Algade',
    'Storegade',
    'Jernbanegade',
    'Skolegade',
    'Kirkevej',
    'Stationsvej',
    'Skovvej',
    'Parkvej',
    'Møllevej',
    'Bredgade',
    'Industrivej',
    'Birkevej',
    'Engvej',
    'Strandvejen',
    'Kongensgade',
    'Havnegade',
  ],
  houseLetters: ['A', 'B', 'C', 'D'], // local addressing habit
  companySuffixes: ['A/S', 'ApS', 'I/S'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'Ejerforeningen {street}',
    garage: 'P-kælder',
    hub: 'Lynladning {city}',
    mall: '{city} Storcenter',
    depot: 'Depot {city}',
    office: '{company} {city}',
    level: 'Plan {n}',
    guest: 'Gæsteparkering',
  },
};
