import { memberOf } from '../../base/present.ts';
import { NEVER, parseInstant } from '../../base/time/instant.ts';
import {
  CAPABILITIES,
  CONFIGURATION_KEYS,
  CONFIGURATION_WORDS,
  CONNECTOR_TYPES,
  COUNTRY_CODES,
  FIRMWARE,
  FORMATS,
  MANUFACTURERS,
  MESSAGES,
  METER_TYPES,
  MODELS,
  PHASE_ROTATIONS,
  POWER_TYPES,
  STATUS_WORDS,
} from './known-words.ts';

/** What a value is, where it may be somebody's: decides what another one of its kind looks like. */
export type ValueKind =
  | 'id'
  | 'person'
  | 'external-id'
  | 'tag'
  | 'label'
  | 'city'
  | 'street'
  | 'postal-number'
  | 'charger-id'
  | 'evse-id'
  | 'sim-card'
  | 'sim-subscriber'
  | 'serial'
  | 'text'
  | 'number'
  | 'point';

/** What is done with the values of a property. */
export interface PropertyRule {
  /** Of what kind a value is that is replaced. */
  readonly kind: ValueKind;
  /** Whether a value is harmless, and may stay: by what it is, not only by where it stands. */
  readonly isHarmless: (value: string | number) => boolean;
}

function alwaysReplaced(): boolean {
  return false;
}

/** The rule of what nobody knows. */
export const UNKNOWN: PropertyRule = { kind: 'text', isHarmless: alwaysReplaced };

const replaced = (kind: ValueKind): PropertyRule => ({ kind, isHarmless: alwaysReplaced });
const oneOf = (words: ReadonlySet<string>): PropertyRule => ({
  kind: 'text',
  isHarmless: (value) => typeof value === 'string' && words.has(value),
});
const formed = (pattern: RegExp): PropertyRule => ({
  kind: 'text',
  isHarmless: (value) => typeof value === 'string' && pattern.test(value),
});
/** A count or a measurement: up to ten million, as 10 MW is more than any charger has. */
const MEASURED: PropertyRule = {
  kind: 'number',
  isHarmless: (value) => typeof value === 'number' && Math.abs(value) <= 10_000_000,
};
/** A member of a short list of numbers. */
const LISTED: PropertyRule = {
  kind: 'number',
  isHarmless: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 10,
};
/** A moment, in the form of RFC 3339. */
export const TIME: PropertyRule = {
  kind: 'text',
  isHarmless: (value) => typeof value === 'string' && (value === NEVER || parseInstant(value) !== undefined),
};
/** `2.10.4`, `v1.2.3-rc1`: of at most six digits in all, so that no telephone number is one. */
const VERSION = /^(?!(?:\D*\d){7})v?\d{1,3}(?:\.\d{1,4}){1,3}(?:[-+ ]?(?:rc|beta|alpha|b|r)?\d{0,3})?$/i;
const FIRMWARE_RULE: PropertyRule = {
  kind: 'text',
  isHarmless: (value) => typeof value === 'string' && (FIRMWARE.has(value) || VERSION.test(value)),
};
const SETTING: PropertyRule = {
  kind: 'text',
  isHarmless: (value) =>
    typeof value === 'string' &&
    (/^-?\d{1,5}$/.test(value) || value.split(',').every((part) => CONFIGURATION_WORDS.has(part))),
};

/**
 * What is known of the properties of each schema: whoever is not named here is replaced. Names that only numbers, times or
 * listed words are harmless under say so by their rule.
 */
const RULES: Readonly<Record<string, Readonly<Record<string, PropertyRule>>>> = {
  Driver: {
    id: replaced('id'),
    name: replaced('person'),
    homeGroupId: replaced('id'),
    homeGroupName: replaced('label'),
    externalId: replaced('external-id'),
    payerId: replaced('id'),
  },
  Tag: {
    id: replaced('id'),
    idTag: replaced('tag'),
    expiringDate: TIME,
    startDate: TIME,
    lastUpdated: TIME,
    tokenName: replaced('label'),
  },
  ChargerGroup: {
    onlineSocket: MEASURED,
    offlineSocket: MEASURED,
    errorSocket: MEASURED,
    payerId: replaced('id'),
    costId: replaced('label'),
    costName: replaced('label'),
    paymentRecipientId: replaced('id'),
    id: replaced('id'),
    groupName: replaced('label'),
    groupType: LISTED,
    externalId: replaced('label'),
  },
  Charger: {
    id: replaced('id'),
    chargerId: replaced('charger-id'),
    chargerName: replaced('label'),
    groupId: replaced('id'),
    groupName: replaced('label'),
    firmwareVersion: FIRMWARE_RULE,
    publicGroupName: replaced('label'),
    manufacturer: oneOf(MANUFACTURERS),
    serialNumber: replaced('serial'),
    chargerModel: oneOf(MODELS),
    amountOfSockets: MEASURED,
    lastSeen: TIME,
    lastMessage: oneOf(MESSAGES),
    chargerStatus: oneOf(STATUS_WORDS),
    evseId: replaced('evse-id'),
    capabilities: oneOf(CAPABILITIES),
    physicalReference: replaced('label'),
    integrationRelays: replaced('label'),
    iccid: replaced('sim-card'),
    imsi: replaced('sim-subscriber'),
    meterSerialNumber: replaced('serial'),
    meterType: oneOf(METER_TYPES),
    customProperties: replaced('text'),
  },
  LocationInfo: {
    latitude: replaced('number'),
    longitude: replaced('number'),
    streetAddress: replaced('street'),
    streetNumber: replaced('label'),
    houseLetter: replaced('label'),
    postalNumber: replaced('postal-number'),
    city: replaced('city'),
    area: replaced('label'),
    country: oneOf(COUNTRY_CODES),
  },
  ChargerConfiguration: { configName: oneOf(CONFIGURATION_KEYS) },
  Socket: {
    type: oneOf(CONNECTOR_TYPES),
    maxPower: formed(/^\d{1,4}(?:[.,]\d{1,3})? ?k?W$/i),
    status: oneOf(STATUS_WORDS),
    id: { ...LISTED, isHarmless: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 100 },
    name: formed(
      /^(?:left|right|front|back|top|bottom|outlet|socket|connector|cable|schuko|type 2|ccs|chademo|ac|dc|[A-H]|\d{1,2})(?:[ -]?(?:\d{1,2}|[A-H]))?$/i,
    ),
    deviceEvseId: LISTED,
    deviceConnectorId: LISTED,
    format: oneOf(FORMATS),
    socketPowerType: oneOf(POWER_TYPES),
    maxWatts: MEASURED,
    maxVoltage: MEASURED,
    maxAmperage: MEASURED,
    phaseRotation: oneOf(PHASE_ROTATIONS),
    lastUpdated: TIME,
    chargingStationEvseId: LISTED,
  },
  IntegratedExternalId: {
    referenceType: LISTED,
    referenceId: replaced('label'),
    externalId: replaced('external-id'),
    effectiveFrom: TIME,
  },
};

/**
 * The same by the name of the property alone, for specs that call their schemas otherwise: where schemas differ, the stricter
 * rule. What stays is looked at by its value all the same.
 */
const RULES_BY_NAME: ReadonlyMap<string, PropertyRule> = new Map(
  Object.values(RULES)
    .flatMap((rules) => Object.entries(rules))
    .sort(([, a], [, b]) => Number(isReplaced(a)) - Number(isReplaced(b)))
    .map(([name, rule]) => [plainName(name), rule]),
);

function isReplaced({ isHarmless }: PropertyRule): boolean {
  return isHarmless === alwaysReplaced;
}

/** A name without regard to how it is written: `charger_status`, `ChargerStatus`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

/** What is done with a property of an object. @param schema that of the object; undefined for one that the contract does not know */
export function propertyRule(
  schema: string | undefined,
  name: string,
  around: Readonly<Record<string, unknown>>,
): PropertyRule {
  // What a setting may be is known of known settings alone: AuthorizationKey has a value, too.
  if (schema === 'ChargerConfiguration' && name === 'configValue')
    return CONFIGURATION_KEYS.has(String(around.configName)) ? SETTING : UNKNOWN;
  if (schema === undefined) return UNKNOWN;
  if (!Object.hasOwn(RULES, schema)) return RULES_BY_NAME.get(plainName(name)) ?? UNKNOWN;
  const known = memberOf(RULES, schema);
  return Object.hasOwn(known, name) ? memberOf(known, name) : UNKNOWN;
}

/** The coordinates of a place; undefined where it has none that somebody could stand at, such as 0 and 0 for nowhere. */
export function pointOf(place: Readonly<Record<string, unknown>>): readonly [number, number] | undefined {
  const { latitude, longitude } = place;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0)
    ? [latitude, longitude]
    : undefined;
}

/** The names under which a place has its coordinates. */
export const POINT_NAMES: readonly [string, string] = ['latitude', 'longitude'];

/** Country, city and site that a part of a body tells; each undefined where it tells none. */
export function placeIn(value: Readonly<Record<string, unknown>>): {
  readonly country?: string | undefined;
  readonly city?: string | undefined;
  readonly site?: unknown;
} {
  const location = objectOf(value.locationInfo) ?? value;
  const { country, city } = location;
  return {
    country: typeof country === 'string' && COUNTRY_CODES.has(country) ? country : undefined,
    city: typeof city === 'string' ? city : undefined,
    site: value.groupId,
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
