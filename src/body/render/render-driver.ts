import { formatInstant } from '../../base/time/instant.ts';
import type { Charger, ChargerGroup, Driver, IntegratedExternalId, Tag } from '../../contract/types.ts';
import type {
  ChargerModel,
  DriverModel,
  IntegratedModel,
  SiteModel,
  TagModel,
} from '../../world/network/model.ts';
import type { StateOf } from '../../world/timeline/pinned-state.ts';
import { renderCharger } from './render-charger.ts';

/** How many sockets of a group count as online, offline and in error (W7). */
interface Counts {
  online: number;
  offline: number;
  error: number;
}

/**
 * Writes a driver as the API does at an instant (whole seconds), keys in the order of the API page.
 * Every count and status is taken from `stateOf`, so what it changes shows everywhere at once (W3, W7).
 */
export function renderDriver(driver: DriverModel, instant: number, stateOf: StateOf): Driver {
  const charger = (model: ChargerModel) => renderCharger(model, stateOf(model, instant));
  const sites = driver.sites.map((site) => renderSite(site, charger, { online: 0, offline: 0, error: 0 }));
  return renderAround(driver, instant, sites, driver.chargers.map(charger));
}

/** Writes a driver as the API does at an instant (whole seconds), with lists of sites and chargers that are there. */
export function renderAround(
  driver: DriverModel,
  instant: number,
  chargerGroups: ChargerGroup[],
  chargers: Charger[],
): Driver {
  return {
    id: driver.id,
    name: driver.name,
    homeGroupId: driver.home.id,
    homeGroupName: driver.home.name,
    externalId: driver.externalId,
    tags: driver.tagsAt(instant).map(renderTag),
    chargerGroups,
    chargers,
    payerId: driver.payerId,
    integratedExternalIds: driver.integratedAt(instant).map(renderIntegrated),
  };
}

/** Writes a site as the API does at an instant (whole seconds), with its subsites. */
export function renderGroup(site: SiteModel, instant: number, stateOf: StateOf): ChargerGroup {
  const charger = (model: ChargerModel) => renderCharger(model, stateOf(model, instant));
  return renderSite(site, charger, { online: 0, offline: 0, error: 0 });
}

function renderTag(tag: TagModel): Tag {
  return {
    id: tag.id,
    idTag: tag.idTag,
    expiringDate: formatInstant(tag.expiring),
    startDate: tag.start === null ? null : formatInstant(tag.start),
    lastUpdated: tag.updated === null ? null : formatInstant(tag.updated),
    tokenName: tag.tokenName,
    invoicable: tag.invoicable,
  };
}

function renderIntegrated(integrated: IntegratedModel): IntegratedExternalId {
  return {
    referenceType: integrated.referenceType as 0 | 1,
    referenceId: integrated.referenceId,
    externalId: integrated.externalId,
    effectiveFrom: integrated.effectiveFrom === null ? null : formatInstant(integrated.effectiveFrom),
  };
}

/** Writes a site and adds its sockets, those of its subsites included, to the counts of the site above. */
function renderSite(site: SiteModel, charger: (model: ChargerModel) => Charger, above: Counts): ChargerGroup {
  const counts: Counts = { online: 0, offline: 0, error: 0 };
  const subgroups = site.subsites.map((subsite) => renderSite(subsite, charger, counts));
  const chargers = site.chargers.map(charger);
  for (const { sockets } of chargers) for (const socket of sockets ?? []) count(counts, socket.status);
  above.online += counts.online;
  above.offline += counts.offline;
  above.error += counts.error;
  return {
    onlineSocket: counts.online,
    offlineSocket: counts.offline,
    errorSocket: counts.error,
    subgroups,
    chargers,
    payerId: site.payerId,
    costId: site.costId,
    costName: site.costName,
    paymentRecipientId: site.paymentRecipientId,
    id: site.id,
    groupName: site.name,
    groupType: site.groupType as 0,
    externalId: site.externalId,
  };
}

function count(counts: Counts, status: string | undefined): void {
  if (status === 'Offline') counts.offline++;
  else if (status === 'Error') counts.error++;
  else counts.online++;
}
