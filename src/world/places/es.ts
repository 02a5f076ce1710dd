import type { Country } from './country.ts';

/** Spain: its identifiers, and the words and places that its sites are named after. */
export const SPAIN: Country = {
  code: 'ES', // ISO 3166-1 alpha-2
  name: 'Spain', // ISO 3166-1, English short name
  callingCode: '34', // ITU-T E.164
  mobileCountryCode: '214', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Madrid', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[0-9]{5}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 35_900_000, west: -9_400_000, north: 43_900_000, east: 4_500_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    {
      name: 'Madrid',
      latitude: 40_416_800,
      longitude: -3_703_800,
      area: 'Comunidad de Madrid',
      postal: '2801#',
    },
    { name: 'Barcelona', latitude: 41_395_000, longitude: 2_150_000, area: 'Cataluña', postal: '0801#' },
    {
      name: 'Valencia',
      latitude: 39_469_900,
      longitude: -376_300,
      area: 'Comunitat Valenciana',
      postal: '4601#',
    },
    { name: 'Sevilla', latitude: 37_389_100, longitude: -5_980_000, area: 'Andalucía', postal: '4101#' },
    { name: 'Zaragoza', latitude: 41_645_000, longitude: -890_000, area: 'Aragón', postal: '5001#' },
    { name: 'Bilbao', latitude: 43_260_000, longitude: -2_935_000, area: 'País Vasco', postal: '4800#' },
    {
      name: 'Valladolid',
      latitude: 41_648_000,
      longitude: -4_723_000,
      area: 'Castilla y León',
      postal: '4700#',
    },
    { name: 'Córdoba', latitude: 37_890_000, longitude: -4_779_400, area: 'Andalucía', postal: '1400#' },
    {
      name: 'Murcia',
      latitude: 37_992_200,
      longitude: -1_130_700,
      area: 'Región de Murcia',
      postal: '3000#',
    },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Calle Mayor',
    'Calle Real',
    'Avenida de la Constitución',
    'Calle San Juan',
    'Plaza de España',
    'Calle Cervantes',
    'Avenida de Andalucía',
    'Calle del Sol',
    'Calle Nueva',
    'Calle de la Iglesia',
    'Calle San José',
    'Paseo de la Estación',
    'Calle Goya',
    'Calle Velázquez',
    'Avenida de Europa',
    'Calle Ramón y Cajal',
    'Calle Colón',
    'Calle de la Paz',
    'Calle Juan de la Cierva',
    'Avenida del Mediterráneo',
  ],
  houseLetters: ['A', 'B', 'C', 'bis'], // local addressing habit
  companySuffixes: ['S.L.', 'S.A.', 'S.L.U.'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'Comunidad {street}',
    garage: 'Garaje',
    hub: 'Electrolinera {city}',
    mall: 'Centro Comercial {city}',
    depot: 'Base de flota {city}',
    office: '{company} {city}',
    level: 'Planta {n}',
    guest: 'Aparcamiento de visitas',
  },
};
