import type { Country } from './country.ts';

/** Italy: its identifiers, and the words and places that its sites are named after. */
export const ITALY: Country = {
  code: 'IT', // ISO 3166-1 alpha-2
  name: 'Italy', // ISO 3166-1, English short name
  callingCode: '39', // ITU-T E.164
  mobileCountryCode: '222', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Rome', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[0-9]{5}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 35_400_000, west: 6_500_000, north: 47_200_000, east: 18_700_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  cities: [
    { name: 'Roma', latitude: 41_890_000, longitude: 12_515_000, area: 'Lazio', postal: '0018#' },
    { name: 'Milano', latitude: 45_464_200, longitude: 9_190_000, area: 'Lombardia', postal: '2012#' },
    { name: 'Torino', latitude: 45_070_300, longitude: 7_675_000, area: 'Piemonte', postal: '1012#' },
    { name: 'Bologna', latitude: 44_494_900, longitude: 11_342_600, area: 'Emilia-Romagna', postal: '4012#' },
    { name: 'Firenze', latitude: 43_778_000, longitude: 11_250_000, area: 'Toscana', postal: '5012#' },
    { name: 'Verona', latitude: 45_432_000, longitude: 10_985_000, area: 'Veneto', postal: '3712#' },
    { name: 'Padova', latitude: 45_406_400, longitude: 11_876_800, area: 'Veneto', postal: '3512#' },
    { name: 'Napoli', latitude: 40_865_000, longitude: 14_275_000, area: 'Campania', postal: '8013#' },
    { name: 'Parma', latitude: 44_801_500, longitude: 10_327_900, area: 'Emilia-Romagna', postal: '4312#' },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    'Via Roma',
    'Via Garibaldi',
    'Corso Vittorio Emanuele II',
    'Via Mazzini',
    'Via Dante Alighieri',
    'Via Cavour',
    'Piazza della Libertà',
    'Via Giuseppe Verdi',
    'Via Guglielmo Marconi',
    'Via Giacomo Matteotti',
    'Viale della Repubblica',
    'Via San Francesco',
    'Via Leonardo da Vinci',
    'Via Galileo Galilei',
    'Via della Stazione',
    'Via XX Settembre',
    'Via IV Novembre',
    'Via Alessandro Volta',
    'Viale Europa',
    'Via Papa Giovanni XXIII',
  ],
  houseLetters: ['A', 'B', 'C', 'bis'], // local addressing habit
  companySuffixes: ['S.r.l.', 'S.p.A.', 'S.n.c.'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'Condominio {street}',
    garage: 'Autorimessa',
    hub: 'Ricarica rapida {city}',
    mall: 'Centro Commerciale {city}',
    depot: 'Deposito {city}',
    office: '{company} {city}',
    level: 'Livello {n}',
    guest: 'Parcheggio visitatori',
  },
};
