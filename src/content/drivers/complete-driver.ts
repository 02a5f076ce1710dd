import { mockError } from '../../base/errors.ts';
import { entryFor, itemAt, memberOf } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { NAMES } from '../../generated/names.gen.ts';
import type { Identity } from '../../world/identity.ts';
import type { DriverModel, IntegratedModel } from '../../world/network/model.ts';
import { countryOfPlace, drawPlace } from '../../world/network/site-tree.ts';
import { countryByCode } from '../../world/places/countries.ts';
import type { Country } from '../../world/places/country.ts';
import { countryOfCity } from './complete-address.ts';
import { rawTags, tagKey } from './complete-ids.ts';
import {
  completeGranted,
  completeRights,
  type DriverContext,
  siteNamed,
  streamOf,
  worldSite,
} from './complete-rights.ts';
import { completeTag, readDate } from './complete-tags.ts';
import type { DriverDefinition } from './definitions.ts';
import { placeOf } from './source-file.ts';
import { isAhead, resolve } from './when.ts';

/** A driver's country: as given, or that of the first site that names one, or drawn. */
export function driverCountry(identity: Identity, driver: DriverDefinition): Country {
  const { raw } = driver;
  const named = raw.country === undefined ? undefined : countryByCode(raw.country);
  if (named) return named;
  for (const { country, city } of Object.values(raw.sites ?? {})) {
    const found = country === undefined ? countryOfCity(city ?? '') : countryByCode(country);
    if (found) return found;
  }
  return countryOfPlace(identity, drawPlace(streamOf(identity, driver, 1)));
}

/** Completes a driver: who it is, its home, its tags, its rights; reports names that do not exist. */
export function completeDriver(context: DriverContext, driver: DriverDefinition): DriverModel {
  const { identity, ids } = context;
  const { raw } = driver;
  const country = driverCountry(identity, driver);
  const names = memberOf(NAMES, country.code);
  const stream = streamOf(identity, driver, 2);
  const drawnName = `${stream.pick(names.given)} ${stream.pick(names.family)}`;
  const tags = completeTags(context, driver);
  return {
    id: entryFor(ids.driver, raw.externalId),
    name: raw.name ?? drawnName,
    externalId: raw.externalId,
    home: completeHome(context, driver, country),
    tagsAt: (instant) => tags.map((tagAt) => tagAt(instant)),
    sites: completeRights(context, driver, country),
    chargers: completeGranted(context, driver),
    payerId: raw.payerId ?? null,
    integratedAt: completeIntegrated(driver, context.problems),
  };
}

function completeTags({ identity, ids, problems }: DriverContext, driver: DriverDefinition) {
  const { externalId, tags } = driver.raw;
  const stream = streamOf(identity, driver, 3);
  return rawTags(driver).map((raw, index) => {
    const part = { source: driver.part.source, pointer: `${driver.part.pointer}/tags/${index}` };
    const id = entryFor(ids.tag, tagKey(externalId, index));
    const state = itemAt(['current', 'expired', 'future'] as const, stream.weighted([78, 14, 8]));
    const drawn = typeof tags === 'number' && index > 0 ? { state } : raw;
    return completeTag(identity, drawn, id, part, problems);
  });
}

function completeHome(context: DriverContext, driver: DriverDefinition, country: Country) {
  const { home } = driver.raw;
  const site = home === undefined ? undefined : siteNamed(context, driver, home, '/home');
  if (site) return { id: site.id, name: site.name };
  const { id, name } = worldSite(context.identity, streamOf(context.identity, driver, 4), country);
  return { id, name };
}

/** Ids in other systems; a time that is fixed never shows before it has come (W11). */
function completeIntegrated({ raw, part }: DriverDefinition, problems: Problems) {
  const entries = (raw.integratedExternalIds ?? []).map((entry, index) => {
    const below = `/integratedExternalIds/${index}/effectiveFrom`;
    const from = readDate(entry.effectiveFrom, part, below, problems);
    if (from && isAhead(from)) {
      const reason = `effectiveFrom is ${entry.effectiveFrom}, after the clock`;
      const allowed = 'a time before the clock';
      problems.add(() => mockError('fixture-invalid', { reason, allowed }, placeOf(part, below)));
    }
    return { entry, from };
  });
  return (instant: number): readonly IntegratedModel[] =>
    entries.map(({ entry, from }) => ({
      referenceType: entry.referenceType ?? 0,
      referenceId: entry.referenceId,
      externalId: entry.externalId ?? raw.externalId,
      effectiveFrom: from ? Math.min(resolve(from, instant), instant) : null,
    }));
}
