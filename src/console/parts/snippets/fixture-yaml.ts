/** What a fixture is called and when the body was answered. */
export interface FixtureOptions {
  readonly externalId: string;
  readonly story?: string | undefined;
  /** `clientId` of the customer that the driver belongs to; default: the first one. */
  readonly customer?: string | undefined;
  /** What the clock showed, in ms since 1970: times become relative to it where the format has no others. */
  readonly atMs: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Kinds of sites, by the `groupType` that the simulator gives them. */
const KINDS = ['residence', 'workplace', 'destination', 'hub', 'depot'] as const;
const NEVER = '0001-01-01T00:00:00Z';

/**
 * A body as a fixture to edit (docs/fixtures.md): name, tags, sites, and chargers by their models, with the statuses
 * that they have now. Ids and details are left out: they are drawn again. What a body lacks or has of another type is
 * left out, too.
 */
export function fixtureYaml(body: unknown, { externalId, story, customer, atMs }: FixtureOptions): string {
  const driver = fieldsOf(body);
  const keys = new Map<string, string>();
  const sites = Object.fromEntries(
    itemsOf(driver.chargerGroups).map((group) => siteEntry(group, keys, atMs)),
  );
  const singles = itemsOf(driver.chargers);
  for (const charger of singles) addOwner(sites, keys, charger);
  const fixture = {
    externalId,
    ...(customer !== undefined && { customer }),
    ...(story !== undefined && { story }),
    ...textField('name', driver.name),
    ...homeOf(driver, keys),
    ...(typeof driver.payerId === 'number' && { payerId: driver.payerId }),
    tags: itemsOf(driver.tags).map(tagOf),
    sites,
    chargers: singles.map((charger) => ({
      site: keys.get(String(charger.groupId)) ?? '',
      ...chargerOf(charger, atMs, `Single ${String(charger.chargerName ?? '')}`.trim()),
    })),
  };
  return `# Save as drivers/${fileName(externalId)}.yaml in your fixture folder.\n${write(fixture, 0)}`;
}

/** A name for a file, whatever the id. */
export function fileName(externalId: string): string {
  return externalId.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '') || 'driver';
}

function homeOf({ homeGroupId }: Fields, keys: ReadonlyMap<string, string>): Fields {
  const key = keys.get(String(homeGroupId));
  return key === undefined ? {} : { home: key };
}

function tagOf(tag: Fields): Fields {
  const { idTag, startDate, expiringDate, tokenName, invoicable } = tag;
  return {
    ...textField('idTag', idTag),
    ...textField('startDate', startDate),
    ...textField('expiringDate', expiringDate),
    ...textField('tokenName', tokenName),
    ...(invoicable === true && { invoicable }),
  };
}

function siteEntry(group: Fields, keys: Map<string, string>, atMs: number): readonly [string, Fields] {
  const key = keyFor(keys, group.id);
  const chargers = itemsOf(group.chargers);
  const subsites = itemsOf(group.subgroups).map((subgroup) => siteEntry(subgroup, keys, atMs));
  return [
    key,
    {
      ...textField('name', group.groupName),
      ...(typeof group.groupType === 'number' && { kind: KINDS[group.groupType] ?? 'workplace' }),
      ...addressOf(chargers[0] ?? {}),
      ...textField('costId', group.costId),
      ...textField('costName', group.costName),
      chargers: chargers.map((charger) => chargerOf(charger, atMs)),
      sites: Object.fromEntries(subsites),
    },
  ];
}

/** The site of a charger that is granted alone, which grants nothing itself. */
function addOwner(sites: Record<string, unknown>, keys: Map<string, string>, charger: Fields): void {
  if (keys.has(String(charger.groupId))) return;
  const key = keyFor(keys, charger.groupId);
  sites[key] = { ...textField('name', charger.groupName), ...addressOf(charger), access: false };
}

function keyFor(keys: Map<string, string>, id: unknown): string {
  const key = `site-${keys.size + 1}`;
  keys.set(String(id), key);
  return key;
}

function addressOf(charger: Fields): Fields {
  const { country, city, streetAddress, streetNumber, postalNumber } = fieldsOf(charger.locationInfo);
  return {
    ...textField('country', country),
    ...textField('city', city),
    ...textField('street', streetAddress),
    ...(typeof streetAddress === 'string' && textField('streetNumber', streetNumber)),
    ...textField('postalNumber', postalNumber),
  };
}

function chargerOf(charger: Fields, atMs: number, name?: string): Fields {
  const { chargerName, chargerModel, activeConnection, lastSeen } = charger;
  const sockets = itemsOf(charger.sockets);
  const base = { ...textField('name', name ?? chargerName), ...textField('model', chargerModel) };
  if (lastSeen === NEVER) return { ...base, connection: 'never' };
  if (activeConnection === false) {
    const seconds = Math.round((atMs - Date.parse(String(lastSeen))) / 1000);
    return { ...base, connection: 'offline', ...(seconds > 0 && { lastSeen: `-PT${seconds}S` }) };
  }
  const statuses = sockets.map(({ id, status }, index) => [String(id ?? index + 1), status] as const);
  return { ...base, sockets: Object.fromEntries(statuses) };
}

function textField(name: string, value: unknown): Fields {
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}

function itemsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** YAML in blocks; scalars as JSON writes them, which YAML reads the same. What is empty is left out. */
function write(fields: Fields, depth: number): string {
  const indent = '  '.repeat(depth);
  let text = '';
  for (const [name, value] of Object.entries(fields)) {
    if (isEmpty(value)) continue;
    if (Array.isArray(value))
      text += `${indent}${name}:\n${value.map((item) => `${indent}  - ${flow(item)}\n`).join('')}`;
    else if (typeof value === 'object' && value !== null)
      text += `${indent}${name}:\n${write(value as Fields, depth + 1)}`;
    else text += `${indent}${name}: ${flow(value)}\n`;
  }
  return text;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${flow(inner)}`);
  return `{ ${fields.join(', ')} }`;
}
