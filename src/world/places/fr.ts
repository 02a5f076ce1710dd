import type { Country } from './country.ts';

/** France: its identifiers, and the words and places that its sites are named after. */
export const FRANCE: Country = {
  code: 'FR', // ISO 3166-1 alpha-2
  name: 'France', // ISO 3166-1, English short name
  callingCode: '33', // ITU-T E.164
  mobileCountryCode: '208', // ITU-T E.212
  utcOffsetMinutes: 60, // standard time of the IANA zone of the capital
  timeZone: 'Europe/Paris', // IANA zone of the capital
  // The national post's published form of a postal number.
  postalForm: '^[0-9]{5}$',
  // Public geographic extremes of the European part, rounded outwards.
  bounds: { south: 41_200_000, west: -5_300_000, north: 51_200_000, east: 9_700_000 },
  // Public coordinates (as in OpenStreetMap, GeoNames), moved inland where the centre lies at the water;
  // region names of the national statistics; postal areas of the national post.
  // A pattern that ends in 000 is the number of the whole commune; arrondissements have their own.
  cities: [
    { name: 'Paris', latitude: 48_856_600, longitude: 2_352_200, area: 'Île-de-France', postal: '7501#' },
    {
      name: 'Lyon',
      latitude: 45_760_000,
      longitude: 4_855_000,
      area: 'Auvergne-Rhône-Alpes',
      postal: '6900#',
    },
    {
      name: 'Marseille',
      latitude: 43_305_000,
      longitude: 5_405_000,
      area: "Provence-Alpes-Côte d'Azur",
      postal: '1300#',
    },
    { name: 'Toulouse', latitude: 43_604_500, longitude: 1_444_000, area: 'Occitanie', postal: '31000' },
    {
      name: 'Bordeaux',
      latitude: 44_840_000,
      longitude: -590_000,
      area: 'Nouvelle-Aquitaine',
      postal: '33000',
    },
    { name: 'Lille', latitude: 50_629_200, longitude: 3_057_300, area: 'Hauts-de-France', postal: '59000' },
    {
      name: 'Nantes',
      latitude: 47_225_000,
      longitude: -1_560_000,
      area: 'Pays de la Loire',
      postal: '44000',
    },
    { name: 'Strasbourg', latitude: 48_580_000, longitude: 7_740_000, area: 'Grand Est', postal: '67000' },
    { name: 'Rennes', latitude: 48_117_300, longitude: -1_677_800, area: 'Bretagne', postal: '35000' },
    {
      name: 'Grenoble',
      latitude: 45_180_000,
      longitude: 5_730_000,
      area: 'Auvergne-Rhône-Alpes',
      postal: '38000',
    },
  ],
  // Common street names, as any public street index of the country shows.
  streets: [
    "Rue de l'Église",
    'Rue Victor Hugo',
    'Rue de la République',
    'Avenue Jean Jaurès',
    'Rue Pasteur',
    'Rue des Écoles',
    'Place de la Mairie',
    'Rue du Général de Gaulle',
    'Avenue de la Gare',
    'Boulevard Gambetta',
    'Rue Émile Zola',
    'Rue du Moulin',
    'Rue Jean Moulin',
    'Rue des Lilas',
    'Rue de la Fontaine',
    'Avenue du Maréchal Foch',
    'Rue Jules Ferry',
    'Allée des Tilleuls',
    'Rue Molière',
    'Boulevard Voltaire',
  ],
  houseLetters: ['bis', 'ter', 'A', 'B'], // local addressing habit
  companySuffixes: ['SAS', 'SARL', 'SA'], // legal forms of national company law
  // Everyday vocabulary of the language.
  words: {
    residence: 'Résidence {street}',
    garage: 'Parking souterrain',
    hub: 'Station de recharge rapide {city}',
    mall: 'Centre commercial {city}',
    depot: 'Dépôt {city}',
    office: '{company} {city}',
    level: 'Niveau {n}',
    guest: 'Parking visiteurs',
  },
};
