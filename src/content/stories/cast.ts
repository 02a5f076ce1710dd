import type { ChargerModel, DriverModel, SiteModel } from '../../world/network/model.ts';

/** The sites and chargers that a story plays on: those of its driver. */
export interface Cast {
  /** With those below others, each once; an outer one before its inner ones. */
  readonly sites: readonly SiteModel[];
  readonly chargers: readonly ChargerModel[];
}

/** What a driver may use. */
export function castOf({ sites, chargers }: DriverModel): Cast {
  const all = sites.flatMap(withBelow);
  const found = new Map(
    [...all.flatMap((site) => site.chargers), ...chargers].map((each) => [each.id, each]),
  );
  return { sites: all, chargers: [...found.values()] };
}

function withBelow(site: SiteModel): readonly SiteModel[] {
  return [site, ...site.subsites.flatMap(withBelow)];
}

/** The chargers of a site and of those below it. */
export function chargersOf(site: SiteModel): readonly ChargerModel[] {
  return withBelow(site).flatMap(({ chargers }) => chargers);
}

/** The site with the most sockets, those below it included; of equal ones the first. */
export function largestSite({ sites }: Cast): SiteModel | undefined {
  const socketsOf = (site: SiteModel) =>
    chargersOf(site).reduce((sum, { station }) => sum + station.sockets.length, 0);
  return sites.toSorted((a, b) => socketsOf(b) - socketsOf(a))[0];
}

/** The sites of a name or key. */
export function sitesNamed({ sites }: Cast, name: string): readonly SiteModel[] {
  const byKey = sites.filter(({ externalId }) => externalId === name);
  return byKey.length > 0 ? byKey : sites.filter((site) => site.name === name);
}

/** The chargers of a name, of `SITE/NAME`, or of a chargerId. */
export function chargersNamed({ chargers }: Cast, name: string): readonly ChargerModel[] {
  const byId = chargers.filter(({ chargerId }) => chargerId === name);
  if (byId.length > 0) return byId;
  return chargers.filter(
    ({ chargerName, site }) => chargerName === name || `${site.name}/${chargerName}` === name,
  );
}

/** What chargers are called in a message: by their name, with the site where several have it. */
export function namesOfChargers({ chargers }: Cast): readonly string[] {
  const counts = new Map<string, number>();
  for (const { chargerName } of chargers) counts.set(chargerName, (counts.get(chargerName) ?? 0) + 1);
  return chargers.map(({ chargerName, chargerId, site }) => {
    if (counts.get(chargerName) === 1) return chargerName;
    const withSite = `${site.name}/${chargerName}`;
    const isOne =
      chargers.filter((each) => `${each.site.name}/${each.chargerName}` === withSite).length === 1;
    return isOne ? withSite : chargerId;
  });
}
