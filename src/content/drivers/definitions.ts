import { type MockError, mockError } from '../../base/errors.ts';
import type { Problems } from '../../base/problems.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import type { RawCharger, RawDriver, RawSite } from './raw.ts';
import { type FilePart, placeOf, step } from './source-file.ts';

/** A driver as its file defines it. */
export interface DriverDefinition {
  readonly raw: RawDriver;
  readonly part: FilePart;
  /** The new chargers that the driver is granted one by one, by index of its list `chargers`. */
  readonly granted: Map<number, readonly ChargerDefinition[]>;
}

/** A site as a file defines it. */
export interface SiteDefinition {
  readonly key: string;
  readonly raw: RawSite;
  readonly part: FilePart;
  readonly driver: DriverDefinition;
  readonly above: SiteDefinition | undefined;
  readonly below: SiteDefinition[];
  readonly chargers: ChargerDefinition[];
}

/** One charger; an entry with a `count` defines several. */
export interface ChargerDefinition {
  readonly raw: RawCharger;
  readonly part: FilePart;
  readonly site: SiteDefinition;
  /** Tells it from all other chargers of the customer. */
  readonly idKey: string;
  /** Its number at the site, from 1. */
  readonly number: number;
  /** Which of the chargers of its entry it is, from 0. */
  readonly nth: number;
}

/** All that the files define for one customer. */
export interface Definitions {
  readonly drivers: readonly DriverDefinition[];
  /** By key; sites above before those below. */
  readonly sites: ReadonlyMap<string, SiteDefinition>;
  readonly chargers: readonly ChargerDefinition[];
}

/** Collects what the drivers of one customer define; reports keys that exist twice. */
export function* collectDefinitions(
  drivers: readonly DriverDefinition[],
  problems: Problems,
): Steps<Definitions> {
  const collector = new Collector(problems);
  const stage = 'collect the sites';
  yield* forEachInSteps(drivers, stage, (driver) =>
    collector.addSites(driver, driver.raw.sites, '/sites', undefined),
  );
  yield* forEachInSteps(drivers, stage, (driver) => collector.addGranted(driver));
  return { drivers, sites: collector.sites, chargers: collector.chargers };
}

class Collector {
  readonly sites = new Map<string, SiteDefinition>();
  readonly chargers: ChargerDefinition[] = [];
  private readonly idKeys = new Map<string, number>();
  private readonly problems: Problems;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  addSites(
    driver: DriverDefinition,
    sites: RawDriver['sites'],
    pointer: string,
    above: SiteDefinition | undefined,
  ): void {
    for (const [key, raw] of Object.entries(sites ?? {})) {
      const part = { source: driver.part.source, pointer: driver.part.pointer + pointer + step(key) };
      const site = { key, raw, part, driver, above, below: [], chargers: [] };
      const first = this.sites.get(key);
      if (first) {
        this.problems.add(() =>
          duplicate('site', key, placeOf(first.part, '', 'key'), placeOf(part, '', 'key')),
        );
        continue;
      }
      this.sites.set(key, site);
      above?.below.push(site);
      for (const [index, charger] of (raw.chargers ?? []).entries()) {
        const at = { source: part.source, pointer: `${part.pointer}/chargers/${index}` };
        this.addChargers(site, charger, at, key);
      }
      this.addSites(driver, raw.sites, `${pointer}${step(key)}/sites`, site);
    }
  }

  /** Chargers that a driver's list of single ones defines belong to their site, too (W3, W5). */
  addGranted(driver: DriverDefinition): void {
    for (const [index, raw] of (driver.raw.chargers ?? []).entries()) {
      const site = this.sites.get(raw.site ?? driver.raw.home ?? '');
      if (raw.ref !== undefined || !site) continue;
      const part = { source: driver.part.source, pointer: `${driver.part.pointer}/chargers/${index}` };
      driver.granted.set(index, this.addChargers(site, raw, part, `${site.key}/${driver.raw.externalId}`));
    }
  }

  private addChargers(
    site: SiteDefinition,
    raw: RawCharger,
    part: FilePart,
    scope: string,
  ): ChargerDefinition[] {
    const added: ChargerDefinition[] = [];
    for (let nth = 0; nth < (raw.count ?? 1); nth++) {
      const name = raw.key ?? raw.name ?? '';
      const idKey = this.uniqueKey(`${scope}/${name}`);
      const charger = { raw, part, site, idKey, number: site.chargers.length + 1, nth };
      site.chargers.push(charger);
      this.chargers.push(charger);
      added.push(charger);
    }
    return added;
  }

  /** Chargers of one name at one site are told apart by their order. */
  private uniqueKey(key: string): string {
    const nth = (this.idKeys.get(key) ?? 0) + 1;
    this.idKeys.set(key, nth);
    return nth === 1 ? key : `${key}//${nth}`;
  }
}

/** The error for something that two fixtures define. */
export function duplicate(
  kind: string,
  given: string | number,
  first: MockError['where'],
  where: MockError['where'],
): MockError {
  const { file, line, column } = first ?? {};
  const at = [file, line, column].filter((part) => part !== undefined).join(':');
  return mockError('fixture-duplicate', { kind, given, first: at }, where);
}

/** The name of a charger: as given, numbered where an entry defines several, or made from the site's. */
export function chargerName(charger: ChargerDefinition): string {
  const { raw, nth } = charger;
  if (raw.name === undefined) return `${siteName(charger.site)} ${charger.number}`;
  return (raw.count ?? 1) > 1 ? `${raw.name} ${nth + 1}` : raw.name;
}

/** The name of a site: as given, or its key. */
export function siteName(site: SiteDefinition): string {
  return site.raw.name ?? site.key;
}
