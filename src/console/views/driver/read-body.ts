import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { escapeToken } from '../../parts/answer/json-rows.ts';
import { STATUSES } from '../../parts/statuses.ts';

/** A driver's body as far as it can be shown: whatever a body holds, nothing here is missing or of another type. */
export interface ShownDriver {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly home: { readonly id: string | undefined; readonly name: string | undefined };
  readonly payerId: string | undefined;
  readonly tags: readonly ShownTag[];
  readonly groups: readonly ShownGroup[];
  readonly chargers: readonly ShownCharger[];
}

/** A tag; instants as they stand in the body. */
export interface ShownTag {
  readonly pointer: string;
  readonly idTag: string;
  readonly tokenName: string;
  readonly startDate: string | undefined;
  readonly expiringDate: string | undefined;
}

/** A site with those within it. */
export interface ShownGroup {
  readonly pointer: string;
  readonly id: string | undefined;
  readonly name: string;
  readonly online: number | undefined;
  readonly offline: number | undefined;
  readonly error: number | undefined;
  readonly groups: readonly ShownGroup[];
  readonly chargers: readonly ShownCharger[];
}

/** A charger. */
export interface ShownCharger {
  readonly pointer: string;
  readonly id: string | undefined;
  readonly chargerId: string;
  readonly name: string;
  readonly groupName: string | undefined;
  readonly model: string;
  readonly status: string;
  readonly isConnected: boolean | undefined;
  readonly lastSeen: string | undefined;
  readonly address: string;
  readonly city: string | undefined;
  readonly country: string | undefined;
  /** Degrees; undefined where it is nowhere. */
  readonly place: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly sockets: readonly ShownSocket[];
}

/** A socket. */
export interface ShownSocket {
  readonly pointer: string;
  /** Its number, from 1. */
  readonly number: number;
  readonly name: string;
  readonly type: string | undefined;
  readonly format: string | undefined;
  readonly power: string | undefined;
  readonly status: string;
  readonly lastUpdated: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** How the bodies of a spec are built and call things, as `GET /info` tells; without both as those of the built-in one. */
export type Naming = Pick<Schemas['Info'], 'envelope' | 'names'>;

/** The property that stands for a thing where a spec has one value in its place. */
const MAIN: Readonly<Record<string, string>> = { Tag: 'idTag', Charger: 'chargerId', Socket: 'id' };

/** Reads a body of any shape: what is missing, null or of another type is left out. */
export function readBody(body: unknown, { envelope, names }: Naming = {}): ShownDriver {
  const isWrapped = envelope !== undefined;
  const within = isWrapped ? fieldsOf(body)[envelope] : body;
  return new BodyReader(names).driver(within, isWrapped ? `/${escapeToken(envelope)}` : '');
}

/** Reads a site by itself, under our names; pointers are those within it. */
export function readGroup(group: unknown): ShownGroup {
  return new BodyReader(undefined).group(group, '');
}

/** Reads things under the names that a spec gives them; pointers are those of the body. */
class BodyReader {
  private readonly names: Naming['names'];

  constructor(names: Naming['names']) {
    this.names = names;
  }

  driver(body: unknown, pointer: string): ShownDriver {
    const driver = this.fields(body, 'Driver');
    return {
      name: textOf(driver.name),
      id: textOf(driver.id),
      home: { id: textOf(driver.homeGroupId), name: textOf(driver.homeGroupName) },
      payerId: textOf(driver.payerId),
      tags: this.list(driver, pointer, 'Driver.tags', (tag, at) => this.tag(tag, at)),
      groups: this.list(driver, pointer, 'Driver.chargerGroups', (group, at) => this.group(group, at)),
      chargers: this.list(driver, pointer, 'Driver.chargers', (charger, at) => this.charger(charger, at)),
    };
  }

  group(value: unknown, pointer: string): ShownGroup {
    const group = this.fields(value, 'ChargerGroup');
    return {
      pointer,
      id: textOf(group.id),
      name: textOf(group.groupName) ?? 'A site without a name',
      online: numberOf(group.onlineSocket),
      offline: numberOf(group.offlineSocket),
      error: numberOf(group.errorSocket),
      groups: this.list(group, pointer, 'ChargerGroup.subgroups', (each, at) => this.group(each, at)),
      chargers: this.list(group, pointer, 'ChargerGroup.chargers', (each, at) => this.charger(each, at)),
    };
  }

  private tag(value: unknown, pointer: string): ShownTag {
    const tag = this.fields(value, 'Tag');
    return {
      pointer,
      idTag: textOf(tag.idTag) ?? 'no idTag',
      tokenName: textOf(tag.tokenName) ?? '',
      startDate: timeOf(tag.startDate),
      expiringDate: timeOf(tag.expiringDate),
    };
  }

  private charger(value: unknown, pointer: string): ShownCharger {
    const charger = this.fields(value, 'Charger');
    // A spec may have the place of a charger beside its other properties.
    const hasOwnPlace = this.names !== undefined && this.names.Charger?.locationInfo === undefined;
    const location = this.fields(hasOwnPlace ? value : charger.locationInfo, 'LocationInfo');
    const latitude = numberOf(location.latitude);
    const longitude = numberOf(location.longitude);
    const city = textOf(location.city);
    const street = [location.streetAddress, location.streetNumber, location.houseLetter].map(textOf);
    const made = [charger.manufacturer, charger.chargerModel].map(textOf);
    return {
      pointer,
      id: textOf(charger.id),
      chargerId: textOf(charger.chargerId) ?? '',
      name: textOf(charger.chargerName) ?? textOf(charger.chargerId) ?? 'A charger without a name',
      groupName: textOf(charger.groupName),
      model: joined(made, ' '),
      status: statusOf(charger.chargerStatus),
      isConnected: typeof charger.activeConnection === 'boolean' ? charger.activeConnection : undefined,
      lastSeen: timeOf(charger.lastSeen),
      address: joined([joined(street, ' '), joined([textOf(location.postalNumber), city], ' ')], ', '),
      city,
      country: textOf(location.country),
      place: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
      sockets: this.list(charger, pointer, 'Charger.sockets', (each, at, i) => this.socket(each, at, i)),
    };
  }

  private socket(value: unknown, pointer: string, index: number): ShownSocket {
    const socket = this.fields(value, 'Socket');
    const watts = numberOf(socket.maxWatts);
    return {
      pointer,
      number: numberOf(socket.id) ?? index + 1,
      name: textOf(socket.name) ?? '',
      type: textOf(socket.type),
      format: textOf(socket.format),
      power: watts === undefined ? textOf(socket.maxPower) : `${Math.round(watts / 100) / 10} kW`,
      status: statusOf(socket.status),
      lastUpdated: timeOf(socket.lastUpdated),
    };
  }

  /** A thing under our names. */
  private fields(value: unknown, kind: string): Fields {
    const main = MAIN[kind];
    if (this.names && main !== undefined && typeof value !== 'object') return { [main]: value };
    const thing = fieldsOf(value);
    if (!this.names) return thing;
    const names = Object.entries(this.names[kind] ?? {});
    return Object.fromEntries(names.map(([own, theirs]) => [own, thing[theirs]]));
  }

  /** The things in a list that is a property of another thing. @param of kind of that thing and our name of the list */
  private list<T>(
    holder: Fields,
    pointer: string,
    of: `${string}.${string}`,
    read: (item: unknown, pointer: string, index: number) => T,
  ): readonly T[] {
    const [kind = '', own = ''] = of.split('.');
    const value = holder[own];
    if (!Array.isArray(value)) return [];
    const place = `${pointer}/${escapeToken(this.names?.[kind]?.[own] ?? own)}`;
    const isThing = (item: unknown) =>
      item !== null && (this.names !== undefined || typeof item === 'object');
    return value.flatMap((item, index) => (isThing(item) ? [read(item, `${place}/${index}`, index)] : []));
  }
}

/** A time as text; a number is seconds since 1970, or ms where that would be too far off. */
function timeOf(value: unknown): string | undefined {
  const number = numberOf(value);
  const date = new Date(
    (number ?? Number.NaN) * (number !== undefined && Math.abs(number) < 1e11 ? 1000 : 1),
  );
  return Number.isNaN(date.getTime()) ? textOf(value) : date.toISOString();
}

/** A status; specs may have those words in other letters. */
function statusOf(value: unknown): string {
  const text = textOf(value) ?? 'unknown';
  return STATUSES.find((status) => status.toLowerCase() === text.toLowerCase()) ?? text;
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** All chargers of a body, those of sites first, each once by its place. */
export function allChargers({
  groups,
  chargers,
}: Pick<ShownDriver, 'groups' | 'chargers'>): readonly ShownCharger[] {
  return [...groups.flatMap(allChargers), ...chargers];
}
