import { isObject } from '../../../base/json/json-object.ts';
import { entryFor } from '../../../base/present.ts';
import type { Contract } from '../../../contract/contract.ts';
import { countryByCode } from '../../../world/places/countries.ts';
import type { RawDriver, RawGranted, RawSite } from '../raw.ts';
import { type BodyPart, chargerKey, fixtureOfCharger } from './fixture-of-charger.ts';

/** A body of a driver, in the words of the built-in contract. */
export interface RecordedBody {
  /** What is asked for. */
  readonly externalId: string;
  readonly body: BodyPart;
  /** When it was answered, in whole seconds. */
  readonly instant: number;
}

/** What became of a body: a fixture, or why it can be none. */
export type Attempt = { readonly raw: RawDriver } | { readonly reason: string };

/** A site, gathered from all bodies that show it. */
interface Site {
  readonly key: string;
  readonly id: unknown;
  readonly name: unknown;
  /** As the first body shows it; undefined for one that is known by its id and name alone. */
  group: BodyPart | undefined;
  readonly chargers: Map<string, { readonly charger: BodyPart; readonly instant: number }>;
  above: Site | undefined;
  readonly below: Site[];
  /** Whether a fixture has defined it. */
  isDefined: boolean;
}

/** Thrown where bodies contradict each other, or say what no fixture can. */
class NoFixture extends Error {}

/**
 * Turns bodies into driver fixtures: each site once, with the first driver who sees it, and by its key for all others. A fixture
 * says what was recorded; whether the world can show it is seen when it is completed.
 */
export function fixturesOfBodies(bodies: readonly RecordedBody[], contract: Contract): readonly Attempt[] {
  const sites = new Sites();
  const found = bodies.map((body) => attempt(() => sites.gather(body)));
  return bodies.map((body, index): Attempt => {
    const problem = found[index];
    if (problem !== undefined) return { reason: problem };
    let raw: RawDriver | undefined;
    const reason = attempt(() => {
      raw = driverOf(body, sites, contract);
    });
    return raw ? { raw } : { reason: reason ?? '' };
  });
}

function attempt(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof NoFixture) return error.message;
    throw error;
  }
}

class Sites {
  private readonly byId = new Map<unknown, Site>();

  /** Takes in the sites and chargers of a body. */
  gather({ body, instant }: RecordedBody): void {
    for (const group of listOf(body.chargerGroups)) this.addGroup(group, undefined, instant);
    for (const charger of listOf(body.chargers)) {
      const site = this.named(charger.groupId, charger.groupName);
      if (site.group && !site.chargers.has(chargerKey(charger)))
        throw new NoFixture('a single charger names a site that does not list it');
      this.addCharger(site, charger, instant);
    }
    this.named(body.homeGroupId, body.homeGroupName);
  }

  /** The site of a number, or where the spec has none of a name; each that was gathered. */
  find(id: unknown, name: unknown): Site {
    return entryFor(this.byId, this.identityOf(id, name));
  }

  /** Numbers tell sites apart, and names where there are none. */
  private identityOf(id: unknown, name: unknown): unknown {
    if (id !== undefined) return id;
    const named = name === undefined ? undefined : [...this.byId.values()].find((site) => site.name === name);
    return named?.id ?? `name ${String(name)}`;
  }

  private addGroup(group: BodyPart, above: Site | undefined, instant: number): void {
    const site = this.named(group.id, group.groupName);
    if (above && site.above !== undefined && site.above !== above)
      throw new NoFixture('a site is below two others');
    if (above && site.above === undefined) {
      site.above = above;
      above.below.push(site);
    }
    const chargers = listOf(group.chargers);
    if (site.group) {
      const isSame =
        chargers.length === site.chargers.size && chargers.every((one) => site.chargers.has(chargerKey(one)));
      if (!isSame) throw new NoFixture('a site has other chargers than in an answer before');
    } else {
      const others = [...site.chargers.keys()].filter(
        (key) => !chargers.some((one) => chargerKey(one) === key),
      );
      if (others.length > 0) throw new NoFixture('a single charger names a site that does not list it');
      site.group = group;
      // In the order of the site, whoever was met before.
      site.chargers.clear();
    }
    for (const charger of chargers) this.addCharger(site, charger, instant);
    for (const subgroup of listOf(group.subgroups)) this.addGroup(subgroup, site, instant);
  }

  private addCharger(site: Site, charger: BodyPart, instant: number): void {
    const key = chargerKey(charger);
    if (!site.chargers.has(key)) site.chargers.set(key, { charger, instant });
  }

  private named(id: unknown, name: unknown): Site {
    const identity = this.identityOf(id, name);
    const known = this.byId.get(identity);
    if (known) {
      if (known.name !== name) throw new NoFixture('a site has another name than in an answer before');
      return known;
    }
    const site: Site = {
      ...{
        key: id === undefined ? `site-${this.byId.size}` : `s${String(id)}`,
        id,
        name,
        group: undefined,
        chargers: new Map(),
        above: undefined,
      },
      ...{ below: [], isDefined: false },
    };
    this.byId.set(identity, site);
    return site;
  }
}

function driverOf({ externalId, body }: RecordedBody, sites: Sites, contract: Contract): RawDriver {
  const defined: Record<string, RawSite> = {};
  const define = (site: Site, hasAccess: boolean) => {
    if (site.isDefined) return;
    if (site.above) define(rootOf(site), false);
    else defined[site.key] = { ...siteOf(site, contract), ...(!hasAccess && { access: false }) };
  };
  const granted = listOf(body.chargerGroups).map(({ id, groupName }) => sites.find(id, groupName));
  const isNew = granted.map((site) => !site.isDefined && !site.above);
  // Sites that are defined here are granted first: where that is another order, all are granted by key.
  const first = isNew.indexOf(false);
  const isInOrder = first < 0 || !isNew.slice(first).includes(true);
  for (const site of granted) define(site, isInOrder);
  const home = sites.find(body.homeGroupId, body.homeGroupName);
  const chargers = listOf(body.chargers).map((charger): RawGranted => {
    const site = sites.find(charger.groupId, charger.groupName);
    define(site, false);
    return { ref: `${site.key}/${chargerKey(charger)}` };
  });
  define(home, false);
  const access = granted.filter((_, index) => !isInOrder || !isNew[index]).map(({ key }) => key);
  const { id, name, payerId, tags, integratedExternalIds } = body;
  return {
    externalId,
    story: LIVE_STORY,
    ...({ id, name, payerId } as object),
    home: home.key,
    tags: listOf(tags) as NonNullable<RawDriver['tags']>,
    ...(Object.keys(defined).length > 0 && { sites: defined }),
    ...(access.length > 0 && { access }),
    ...(chargers.length > 0 && { chargers }),
    integratedExternalIds: listOf(integratedExternalIds) as unknown as NonNullable<
      RawDriver['integratedExternalIds']
    >,
  };
}

/** What is told of a driver that lives. */
export const LIVE_STORY = 'Recorded; what comes and goes lives by the timelines of its chargers.';

/** Names and words that such fixtures have of their own. */
export const FIXTURE_WORDS: readonly string[] = [
  ...[
    'externalId',
    'story',
    'recorded',
    'name',
    'country',
    'home',
    'payerId',
    'tags',
    'sites',
    'access',
    'chargers',
  ],
  ...[
    'integratedExternalIds',
    'model',
    'count',
    'connection',
    'online',
    'offline',
    'never',
    'lastSeen',
    'status',
  ],
  ...['sockets', 'kind', LIVE_STORY],
];

function rootOf(site: Site): Site {
  let root = site;
  for (let steps = 0; root.above && steps < 100; steps++) root = root.above;
  return root;
}

function siteOf(site: Site, contract: Contract): RawSite {
  site.isDefined = true;
  const { key, id, name, group, chargers, below } = site;
  const { groupType, payerId, costId, costName, paymentRecipientId, externalId } = group ?? {};
  const all = [...chargers.values()].map(({ charger, instant }) =>
    fixtureOfCharger(charger, instant, contract),
  );
  const inside = Object.fromEntries(
    below.filter((one) => !one.isDefined).map((one) => [one.key, siteOf(one, contract)]),
  );
  const own = group ? { groupType, payerId, costId, costName, paymentRecipientId, externalId } : {};
  const country = countryOf(site);
  return {
    ...({ id, name: name === key ? undefined : name, ...own } as RawSite),
    ...(isFast(site) && { kind: 'hub' as const }),
    ...(country !== undefined && { country }),
    ...(all.length > 0 && { chargers: all }),
    ...(below.length > 0 && { sites: inside }),
  };
}

/** The country where a site stands, if fixtures know it. */
function countryOf({ chargers, below }: Site): string | undefined {
  for (const { charger } of chargers.values()) {
    const { locationInfo } = charger;
    const country = isObject(locationInfo) ? locationInfo.country : undefined;
    if (typeof country === 'string' && countryByCode(country)) return country;
  }
  return below.map(countryOf).find((country) => country !== undefined);
}

/** Whether cars stay for minutes, as they do where they charge with direct current. */
function isFast({ chargers }: Site): boolean {
  const sockets = [...chargers.values()].flatMap(({ charger }) => listOf(charger.sockets));
  return sockets.some(({ socketPowerType }) => socketPowerType === 'DC');
}

function listOf(value: unknown): readonly BodyPart[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
