import { entryFor } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Identity } from '../../world/identity.ts';
import type { ChargerModel, SiteModel } from '../../world/network/model.ts';
import { groupTypeOf } from '../../world/network/sites.ts';
import type { Country } from '../../world/places/country.ts';
import { completePlace, type SitePlace } from './complete-address.ts';
import { completeCharger } from './complete-charger.ts';
import type { Ids } from './complete-ids.ts';
import {
  type ChargerDefinition,
  type Definitions,
  type DriverDefinition,
  type SiteDefinition,
  siteName,
} from './definitions.ts';

/** The sites and chargers that a customer's fixtures define, completed. */
export interface CompletedSites {
  /** By key. */
  readonly sites: ReadonlyMap<string, SiteModel>;
  readonly chargers: ReadonlyMap<ChargerDefinition, ChargerModel>;
}

/**
 * Completes the sites of a customer, each once, so that all drivers see the same (W3).
 * @param countryOf the usual country of a driver, where a site names none
 */
export function* completeSites(
  identity: Identity,
  definitions: Definitions,
  ids: Ids,
  countryOf: (driver: DriverDefinition) => Country,
  contract: Contract,
  problems: Problems,
): Steps<CompletedSites> {
  const sites = new Map<string, SiteModel>();
  const chargers = new Map<ChargerDefinition, ChargerModel>();
  const complete = (site: SiteDefinition, above: Above | undefined): SiteModel => {
    const place = completePlace(identity, site, above, countryOf(site.driver), problems);
    const kind = site.raw.kind ?? above?.kind ?? 'workplace';
    const own = { id: entryFor(ids.site, site.key), name: siteName(site), kind, ...place };
    for (const charger of site.chargers) {
      const id = entryFor(ids.charger, charger.idKey);
      chargers.set(charger, completeCharger(identity, charger, id, own, contract, problems));
    }
    const { raw } = site;
    const model: SiteModel = {
      id: own.id,
      name: own.name,
      kind,
      groupType: raw.groupType ?? groupTypeOf(kind),
      externalId: raw.externalId ?? site.key,
      payerId: raw.payerId ?? null,
      costId: raw.costId ?? '',
      costName: raw.costName ?? '',
      paymentRecipientId: raw.paymentRecipientId ?? null,
      chargers: site.chargers.map((charger) => entryFor(chargers, charger)),
      subsites: site.below.map((below) => complete(below, own)),
    };
    sites.set(site.key, model);
    return model;
  };
  const all = [...definitions.sites.values()];
  yield* forEachInSteps(all, 'complete the sites', (site) => {
    if (!site.above) complete(site, undefined);
  });
  return { sites, chargers };
}

type Above = SitePlace & { readonly kind: SiteModel['kind'] };
