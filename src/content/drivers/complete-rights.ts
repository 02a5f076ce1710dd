import { didYouMean, mockError } from '../../base/errors.ts';
import { entryFor } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { Stream } from '../../base/random.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Identity } from '../../world/identity.ts';
import { KIND } from '../../world/kinds.ts';
import type { ChargerModel, SiteModel } from '../../world/network/model.ts';
import { countryOfPlace, drawPlace, drawTree, siteTree } from '../../world/network/site-tree.ts';
import { siteModel } from '../../world/network/sites.ts';
import type { Country } from '../../world/places/country.ts';
import type { Ids } from './complete-ids.ts';
import type { CompletedSites } from './complete-sites.ts';
import { chargerName, type Definitions, type DriverDefinition, type SiteDefinition } from './definitions.ts';
import { hashText } from './fixture-ids.ts';
import { placeOf } from './source-file.ts';

/** All that a driver is completed from. */
export interface DriverContext {
  readonly identity: Identity;
  readonly definitions: Definitions;
  readonly ids: Ids;
  readonly completed: CompletedSites;
  /** Whether all files could be read: if not, a site that is missing may be in one of the others. */
  readonly isWhole: boolean;
  readonly problems: Problems;
}

/** A driver's own source of random words. */
export function streamOf(identity: Identity, driver: DriverDefinition, part: number): Stream {
  const text = `${part}/${driver.raw.externalId}`;
  return new Stream(identity.key, KIND.fixtureDriver, hashText(identity, KIND.fixtureDriver, text));
}

/** A site of the generated world in a country. */
export function worldSite(identity: Identity, stream: Stream, country: Country): SiteModel {
  let place = drawPlace(stream);
  while (countryOfPlace(identity, place) !== country) place = drawPlace(stream);
  const tree = siteTree(identity, drawTree(identity, stream, place));
  return siteModel(identity, tree, tree.root);
}

/** The completed site of a key; reports one that does not exist. */
export function siteNamed(
  { definitions, completed, isWhole, problems }: DriverContext,
  driver: DriverDefinition,
  given: string,
  below: string,
): SiteModel | undefined {
  const site = completed.sites.get(given);
  if (!site && isWhole) {
    problems.add(() => {
      const allowed = [...definitions.sites.keys()];
      const values = { kind: 'site', given, allowed, hint: didYouMean(nearest(given, allowed)) };
      return mockError('fixture-unknown-name', values, placeOf(driver.part, below));
    });
  }
  return site;
}

/** The sites at which the driver may charge: its own, those of other files, those of the world. */
export function completeRights(context: DriverContext, driver: DriverDefinition, country: Country) {
  const { identity, definitions, completed, problems } = context;
  const { raw } = driver;
  const found: SiteModel[] = [];
  const granted: SiteDefinition[] = [];
  const grant = (key: string, below: string) => {
    const definition = definitions.sites.get(key);
    const site = completed.sites.get(key);
    if (!definition || !site) return;
    const twin = granted.find((other) => isWithin(definition, other) || isWithin(other, definition));
    if (twin) {
      const reason =
        twin === definition
          ? `the driver has site ${key} already`
          : `site ${key} and site ${twin.key}, of which one is part of the other, would be twice in the tree`;
      problems.add(() =>
        mockError('fixture-rule-violated', { rule: 'W6', reason }, placeOf(driver.part, below)),
      );
      return;
    }
    granted.push(definition);
    found.push(site);
  };
  for (const [key, site] of Object.entries(raw.sites ?? {})) {
    if (site.access !== false && definitions.sites.get(key)?.driver === driver) grant(key, `/sites/${key}`);
  }
  for (const [index, key] of (raw.access ?? []).entries()) {
    if (siteNamed(context, driver, key, `/access/${index}`)) grant(key, `/access/${index}`);
  }
  const stream = streamOf(identity, driver, 5);
  for (let missing = raw.worldSites ?? 0, tries = 0; missing > 0 && tries < 1000; tries++) {
    const site = worldSite(identity, stream, country);
    if (found.some(({ id }) => id === site.id)) continue;
    found.push(site);
    missing--;
  }
  return found;
}

function isWithin(site: SiteDefinition, other: SiteDefinition): boolean {
  for (let at: SiteDefinition | undefined = site; at; at = at.above) if (at === other) return true;
  return false;
}

/** The chargers that the driver is granted one by one. */
export function completeGranted(context: DriverContext, driver: DriverDefinition): readonly ChargerModel[] {
  const { completed, problems } = context;
  const found: ChargerModel[] = [];
  for (const [index, raw] of (driver.raw.chargers ?? []).entries()) {
    const below = `/chargers/${index}`;
    const added = driver.granted.get(index)?.map((charger) => entryFor(completed.chargers, charger));
    for (const charger of added ?? referred(context, driver, raw, below)) {
      if (!found.includes(charger)) found.push(charger);
      else {
        const reason = `charger ${charger.chargerName} is in the list already`;
        problems.add(() =>
          mockError('fixture-rule-violated', { rule: 'W6', reason }, placeOf(driver.part, below)),
        );
      }
    }
  }
  return found;
}

function referred(
  context: DriverContext,
  driver: DriverDefinition,
  raw: { readonly ref?: string; readonly site?: string },
  below: string,
): readonly ChargerModel[] {
  const { definitions, completed, problems } = context;
  if (raw.ref === undefined) {
    const reason = 'the charger stands at no site of the fixtures';
    const allowed = 'site: KEY, or ref: SITE/CHARGER, or a home that is a site of the fixtures';
    if (raw.site !== undefined) siteNamed(context, driver, raw.site, `${below}/site`);
    else if (driver.raw.home === undefined)
      problems.add(() => mockError('fixture-invalid', { reason, allowed }, placeOf(driver.part, below)));
    return [];
  }
  const others = Object.keys(raw).filter((name) => name !== 'ref');
  if (others.length > 0) {
    const reason = `ref stands with ${others.join(', ')}`;
    const allowed = 'ref alone: the charger is described where its site is';
    problems.add(() => mockError('fixture-invalid', { reason, allowed }, placeOf(driver.part, below)));
  }
  const [key = '', ...rest] = raw.ref.split('/');
  if (!siteNamed(context, driver, key, `${below}/ref`)) return [];
  const chargers = entryFor(definitions.sites, key).chargers;
  const name = rest.join('/');
  const charger =
    chargers.find(({ raw: { key: own } }) => own === name) ??
    chargers.find((candidate) => chargerName(candidate) === name) ??
    chargers.find(({ number }) => String(number) === name);
  if (charger) return [entryFor(completed.chargers, charger)];
  const { ref: given } = raw;
  problems.add(() => {
    const allowed = chargers.map((candidate) => `${key}/${candidate.raw.key ?? chargerName(candidate)}`);
    const values = { kind: 'charger', given, allowed, hint: didYouMean(nearest(given, allowed)) };
    return mockError('fixture-unknown-name', values, placeOf(driver.part, `${below}/ref`));
  });
  return [];
}
