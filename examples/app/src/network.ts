import type { Charger, ChargerGroup, Driver, Socket, Tag } from 'ev-driver-mock';

/** A driver as the app shows one. Whatever the API sent: nothing here is missing or of another type. */
export interface ShownDriver {
  /** '' where the driver has none. */
  readonly name: string;
  readonly sites: readonly ShownSite[];
  readonly tags: readonly ShownTag[];
}

/** What a socket is to somebody who wants to charge. */
export type State = 'free' | 'busy' | 'fault' | 'gone';

/** A socket as it is shown. */
export interface ShownSocket {
  readonly key: string;
  readonly number: number;
  /** Such as `CCS`. */
  readonly connector: string;
  /** Such as `300 kW`; '' where it is not known. */
  readonly power: string;
  readonly state: State;
  /** The status in a word or two. */
  readonly word: string;
  /** Since when, in ms since 1970; NaN where it is not known. */
  readonly sinceMs: number;
}

/** A charger as it is shown. */
export interface ShownCharger {
  readonly key: string;
  readonly name: string;
  readonly model: string;
  readonly sockets: readonly ShownSocket[];
}

/** A site as it is shown. */
export interface ShownSite {
  readonly key: string;
  readonly name: string;
  /** The site around it; '' where there is none. */
  readonly within: string;
  /** Such as `Rue Pascal 3, 69001 Lyon`; '' where it is nowhere. */
  readonly address: string;
  /** Its own, without those of the sites in it. */
  readonly chargers: readonly ShownCharger[];
}

/** A tag as it is shown. */
export interface ShownTag {
  readonly key: string;
  readonly name: string;
  readonly uid: string;
  readonly state: 'valid' | 'expired' | 'not yet';
  /** Such as `until 3 May 2027`. */
  readonly validity: string;
}

const WORDS: Readonly<Record<string, readonly [State, string]>> = {
  available: ['free', 'Free'],
  charging: ['busy', 'Charging'],
  suspendedcar: ['busy', 'Car has paused'],
  suspendedcharger: ['busy', 'Charger has paused'],
  finishing: ['busy', 'Finishing'],
  preparing: ['busy', 'Plugged in'],
  reserved: ['busy', 'Reserved'],
  occupied: ['busy', 'In use'],
  error: ['fault', 'Out of order'],
  faulted: ['fault', 'Out of order'],
  unavailable: ['fault', 'Closed'],
  offline: ['gone', 'Offline'],
  booting: ['gone', 'Starting'],
};

const CONNECTORS: Readonly<Record<string, string>> = {
  IEC_62196_T2: 'Type 2',
  IEC_62196_T2_COMBO: 'CCS',
  IEC_62196_T1: 'Type 1',
  CHADEMO: 'CHAdeMO',
  DOMESTIC_F: 'Schuko',
};

/**
 * Reads a driver; of its properties any may be missing or null.
 * @param clockMs what the service's clock shows, in ms since 1970
 * @throws TypeError where a list is none
 */
export function shownDriver(driver: Driver, clockMs: number): ShownDriver {
  const tags = (driver.tags ?? []).map((tag, index) => shownTag(tag, index, clockMs));
  return { name: textOf(driver.name), sites: sitesOf(driver), tags };
}

/** The sites of a driver, those within others after them, and last the chargers that were granted one by one. */
function sitesOf({ chargerGroups, chargers }: Driver): readonly ShownSite[] {
  const sites = (chargerGroups ?? []).flatMap((group, index) => siteAndThose(group, `${index}`, ''));
  const single = (chargers ?? []).map((charger, index) => shownCharger(charger, `c${index}`));
  if (single.length === 0) return sites;
  const place = addressOf(chargers?.[0]);
  return [...sites, { key: 'single', name: 'Just for you', within: '', address: place, chargers: single }];
}

/** All sockets of sites. */
export function socketsOf(sites: readonly ShownSite[]): readonly ShownSocket[] {
  return sites.flatMap((site) => site.chargers.flatMap(({ sockets }) => sockets));
}

/** How many sockets are in each state. */
export function countsOf(sockets: readonly ShownSocket[]): Readonly<Record<State, number>> {
  const counts = { free: 0, busy: 0, fault: 0, gone: 0 };
  for (const { state } of sockets) counts[state]++;
  return counts;
}

/** Sites with the chargers alone that are wanted, and without those that have none left. */
export function found(sites: readonly ShownSite[], text: string, isFreeOnly: boolean): readonly ShownSite[] {
  const wanted = text.trim().toLowerCase();
  const has = (words: readonly string[]) => words.join(' ').toLowerCase().includes(wanted);
  return sites.flatMap((site) => {
    const { name, within, address } = site;
    const chargers = site.chargers.filter(
      (charger) =>
        has([name, within, address, charger.name, charger.model]) &&
        (!isFreeOnly || charger.sockets.some(({ state }) => state === 'free')),
    );
    return chargers.length > 0 ? [{ ...site, chargers }] : [];
  });
}

function shownTag(tag: Tag, index: number, clockMs: number): ShownTag {
  const from = instantOf(tag.startDate);
  const until = instantOf(tag.expiringDate);
  const state = until <= clockMs ? 'expired' : from > clockMs ? 'not yet' : 'valid';
  const shown = state === 'not yet' ? from : until;
  const word = state === 'not yet' ? 'from' : state === 'expired' ? 'since' : 'until';
  return {
    key: `${textOf(tag.id)} ${index}`,
    name: textOf(tag.tokenName) || 'Charging card',
    uid: textOf(tag.idTag) || 'no number',
    state,
    validity: Number.isNaN(shown) ? '' : `${word} ${dateText(shown)}`,
  };
}

function siteAndThose(group: ChargerGroup, key: string, within: string): readonly ShownSite[] {
  const name = textOf(group.groupName) || 'A site without a name';
  const chargers = group.chargers ?? [];
  const address = addressOf(chargers[0]);
  const shown = chargers.map((charger, index) => shownCharger(charger, `${key}/${index}`));
  const inner = (group.subgroups ?? []).flatMap((each, index) => siteAndThose(each, `${key}.${index}`, name));
  return [{ key, name, within, address, chargers: shown }, ...inner];
}

function shownCharger(charger: Charger, place: string): ShownCharger {
  const id = textOf(charger.chargerId);
  const key = id || place;
  const isGone = charger.activeConnection === false;
  const sockets = charger.sockets ?? [{ id: 1, status: charger.chargerStatus ?? 'unknown' }];
  return {
    key,
    name: textOf(charger.chargerName) || id || 'A charger without a name',
    model: modelOf(charger),
    sockets: sockets.map((socket, index) => shownSocket(socket, index + 1, key, isGone)),
  };
}

function shownSocket(socket: Socket, place: number, charger: string, isGone: boolean): ShownSocket {
  const status = textOf(socket.status);
  const plain = status.toLowerCase().replace(/[^a-z]/g, '');
  const [state, word] = isGone
    ? (['gone', 'Offline'] as const)
    : (WORDS[plain] ?? ['gone', status || 'Unknown']);
  const number = Number(socket.id) || place;
  const type = textOf(socket.type);
  return {
    key: `${charger}/${number}`,
    number,
    connector: CONNECTORS[type] ?? (type || 'Socket'),
    power: powerOf(socket),
    ...{ state, word },
    sinceMs: instantOf(socket.lastUpdated),
  };
}

/** A model is often called after its maker already. */
function modelOf({ manufacturer, chargerModel }: Charger): string {
  const [maker, model] = [textOf(manufacturer), textOf(chargerModel)];
  return model.startsWith(maker) ? model : joined([maker, model], ' ');
}

/** Watts, or kilowatts where a back end has those: no socket has a thousand of them, and none so few watts. */
function powerOf({ maxWatts, maxPower }: Socket): string {
  if (typeof maxWatts !== 'number') return textOf(maxPower);
  const kilowatts = maxWatts > 1000 ? maxWatts / 1000 : maxWatts;
  return `${kilowatts >= 100 ? Math.round(kilowatts) : Math.round(kilowatts * 10) / 10} kW`;
}

function addressOf(charger: Charger | undefined): string {
  const place = charger?.locationInfo;
  const street = joined([place?.streetAddress, place?.streetNumber], ' ');
  return joined([street, joined([place?.postalNumber, place?.city], ' ')], ', ');
}

function joined(parts: readonly unknown[], between: string): string {
  return parts.map(textOf).filter(Boolean).join(between);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** In ms since 1970: an instant as a text, or seconds since 1970. */
function instantOf(value: unknown): number {
  if (typeof value === 'number') return value < 1e11 ? value * 1000 : value;
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

function dateText(ms: number): string {
  return new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
