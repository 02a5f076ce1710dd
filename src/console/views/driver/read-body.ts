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

/** Reads a body of any shape: what is missing, null or of another type is left out. */
export function readBody(body: unknown): ShownDriver {
  const driver = fieldsOf(body);
  return {
    name: textOf(driver.name),
    id: textOf(driver.id),
    home: { id: textOf(driver.homeGroupId), name: textOf(driver.homeGroupName) },
    payerId: textOf(driver.payerId),
    tags: listOf(driver.tags, '/tags', tagOf),
    groups: listOf(driver.chargerGroups, '/chargerGroups', groupOf),
    chargers: listOf(driver.chargers, '/chargers', chargerOf),
  };
}

/** Reads a site by itself; pointers are those within it. */
export function readGroup(group: unknown): ShownGroup {
  return groupOf(fieldsOf(group), '');
}

function tagOf(tag: Fields, pointer: string): ShownTag {
  return {
    pointer,
    idTag: textOf(tag.idTag) ?? 'no idTag',
    tokenName: textOf(tag.tokenName) ?? '',
    startDate: textOf(tag.startDate),
    expiringDate: textOf(tag.expiringDate),
  };
}

function groupOf(group: Fields, pointer: string): ShownGroup {
  return {
    pointer,
    id: textOf(group.id),
    name: textOf(group.groupName) ?? 'A site without a name',
    online: numberOf(group.onlineSocket),
    offline: numberOf(group.offlineSocket),
    error: numberOf(group.errorSocket),
    groups: listOf(group.subgroups, `${pointer}/subgroups`, groupOf),
    chargers: listOf(group.chargers, `${pointer}/chargers`, chargerOf),
  };
}

function chargerOf(charger: Fields, pointer: string): ShownCharger {
  const location = fieldsOf(charger.locationInfo);
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
    status: textOf(charger.chargerStatus) ?? 'unknown',
    isConnected: typeof charger.activeConnection === 'boolean' ? charger.activeConnection : undefined,
    lastSeen: textOf(charger.lastSeen),
    address: joined([joined(street, ' '), joined([textOf(location.postalNumber), city], ' ')], ', '),
    city,
    country: textOf(location.country),
    place: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
    sockets: listOf(charger.sockets, `${pointer}/sockets`, socketOf),
  };
}

function socketOf(socket: Fields, pointer: string, index: number): ShownSocket {
  const watts = numberOf(socket.maxWatts);
  return {
    pointer,
    number: numberOf(socket.id) ?? index + 1,
    name: textOf(socket.name) ?? '',
    type: textOf(socket.type),
    format: textOf(socket.format),
    power: watts === undefined ? textOf(socket.maxPower) : `${Math.round(watts / 100) / 10} kW`,
    status: textOf(socket.status) ?? 'unknown',
    lastUpdated: textOf(socket.lastUpdated),
  };
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}

function listOf<T>(
  value: unknown,
  pointer: string,
  read: (item: Fields, pointer: string, index: number) => T,
): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) =>
    typeof item === 'object' && item !== null ? [read(item as Fields, `${pointer}/${index}`, index)] : [],
  );
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
