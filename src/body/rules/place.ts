import { withinMetres } from '../../world/places/address.ts';
import { cityByName, countryByCode } from '../../world/places/countries.ts';
import type { City, Country } from '../../world/places/country.ts';
import { chargerPointer, type Loose, objectOf, type SeenCharger, show } from './judged-answer.ts';
import type { AnswerRule, Report } from './rule.ts';

const MICRO = 1_000_000;
const SITE_METRES = 500;
/** Two points this near to a third are within SITE_METRES of each other. */
const NEAR_METRES = SITE_METRES / 2;
const CITY_METRES = 15_000;

const COUNTRY_CODE = /^[A-Z]{2}$/;

/** What the chargers of one site have in common. */
const SHARED = ['streetAddress', 'city', 'postalNumber', 'country'] as const;

/** A charger with its place; coordinates in whole microdegrees, NaN where the body has none. */
interface Placed {
  readonly charger: SeenCharger;
  readonly location: Loose;
  readonly latitude: number;
  readonly longitude: number;
}

/** The chargers of one site met so far. */
interface Site {
  readonly first: Placed;
  readonly others: Placed[];
  /** Whether all others are so near to the first that no two of them can be too far apart. */
  isSmall: boolean;
}

/** W17: a site is in one place, and places are where they say they are. */
export const W17: AnswerRule = {
  id: 'W17',
  title: 'The chargers of a site stand together, at an address that fits its country and city.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    const sites = new Map<unknown, Site>();
    for (const charger of answer.chargers) {
      const location = objectOf(charger.value.locationInfo);
      const latitude = microdegrees(location.latitude);
      const longitude = microdegrees(location.longitude);
      const placed: Placed = { charger, location, latitude, longitude };
      checkAddress(placed, report);
      const id = charger.site === null ? charger.value.groupId : (charger.site.value.id ?? charger.site);
      if (id === undefined || id === null) continue;
      const site = sites.get(id);
      if (site === undefined) sites.set(id, { first: placed, others: [], isSmall: true });
      else joinSite(site, placed, report);
    }
  },
};

function microdegrees(degrees: unknown): number {
  return typeof degrees === 'number' ? Math.round(degrees * MICRO) : Number.NaN;
}

function joinSite(site: Site, placed: Placed, report: Report): void {
  const { first } = site;
  for (const name of SHARED) {
    const given = placed.location[name];
    const allowed = first.location[name];
    if (given === allowed || given === undefined || allowed === undefined) continue;
    const message = `${show(given)}, but the site's first charger has ${show(allowed)}`;
    report(chargerPointer(placed.charger, `/locationInfo/${name}`), message);
  }
  if (Number.isNaN(placed.latitude + placed.longitude)) return;
  const isNear = isWithin(first, placed, NEAR_METRES);
  if (!isNear || !site.isSmall) checkDistances(site, placed, report);
  if (!isNear) site.isSmall = false;
  site.others.push(placed);
}

function checkDistances(site: Site, placed: Placed, report: Report): void {
  for (const other of [site.first, ...site.others]) {
    if (isWithin(other, placed, SITE_METRES)) continue;
    const where = chargerPointer(other.charger);
    const message = `more than ${SITE_METRES} m from the charger of the same site at ${where}`;
    report(chargerPointer(placed.charger, '/locationInfo'), message);
    return;
  }
}

/** Whether two chargers are that near; true when one has no coordinates. */
function isWithin(a: Placed, b: Placed, metres: number): boolean {
  if (Number.isNaN(a.latitude + a.longitude)) return true;
  return withinMetres(a.latitude, a.longitude, b.latitude, b.longitude, metres);
}

function checkAddress(placed: Placed, report: Report): void {
  const { charger, location } = placed;
  const code = location.country;
  if (code === undefined) return;
  if (typeof code !== 'string' || !COUNTRY_CODE.test(code)) {
    const message = `${show(code)}, but a country is two upper-case letters (ISO 3166-1 alpha-2)`;
    report(chargerPointer(charger, '/locationInfo/country'), message);
    return;
  }
  const country = countryByCode(code);
  if (country === undefined) return; // not a country that the world covers
  const { postalNumber, city } = location;
  if (typeof postalNumber === 'string' && !postalForm(country).test(postalNumber)) {
    const message = `${show(postalNumber)}, but a postal number in ${country.name} matches ${country.postalForm}`;
    report(chargerPointer(charger, '/locationInfo/postalNumber'), message);
  }
  if (Number.isNaN(placed.latitude + placed.longitude)) return;
  const known = typeof city === 'string' ? cityByName(country, city) : undefined;
  if (known === undefined ? isInside(country, placed) : isNearCity(known, placed)) return;
  const given = `latitude ${show(location.latitude)}, longitude ${show(location.longitude)}`;
  const allowed = known === undefined ? `in ${country.name}` : `within ${CITY_METRES} m of ${known.name}`;
  report(chargerPointer(charger, '/locationInfo'), `${given} is not ${allowed}`);
}

function isInside({ bounds }: Country, { latitude, longitude }: Placed): boolean {
  const { south, north, west, east } = bounds;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

function isNearCity(city: City, { latitude, longitude }: Placed): boolean {
  return withinMetres(city.latitude, city.longitude, latitude, longitude, CITY_METRES);
}

// Memo of a pure function: it cannot change an answer (W25).
const postalForms = new Map<Country, RegExp>();

function postalForm(country: Country): RegExp {
  let form = postalForms.get(country);
  if (form === undefined) {
    form = new RegExp(country.postalForm);
    postalForms.set(country, form);
  }
  return form;
}
