import { describe, expect, test } from 'vitest';
import {
  POINT_NAMES,
  placeIn,
  pointOf,
  propertyRule,
  UNKNOWN,
} from '../../../src/body/privacy/property-rules.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';

const ruleOf = (schema: string | undefined, name: string, around = {}) => propertyRule(schema, name, around);
const stays = (schema: string, name: string, value: string | number, around = {}) =>
  ruleOf(schema, name, around).isHarmless(value);

/** By schema and property the kind of what takes the place of a value, where none may stay. */
const REPLACED: readonly [schema: string, kinds: Readonly<Record<string, string>>][] = [
  [
    'Driver',
    {
      ...{ id: 'id', name: 'person', homeGroupId: 'id', homeGroupName: 'label' },
      ...{ externalId: 'external-id', payerId: 'id' },
    },
  ],
  ['Tag', { id: 'id', idTag: 'tag', tokenName: 'label' }],
  [
    'ChargerGroup',
    {
      ...{ payerId: 'id', costId: 'label', costName: 'label', paymentRecipientId: 'id' },
      ...{ id: 'id', groupName: 'label', externalId: 'label' },
    },
  ],
  [
    'Charger',
    {
      ...{ id: 'id', chargerId: 'charger-id', chargerName: 'label', groupId: 'id', groupName: 'label' },
      ...{ publicGroupName: 'label', serialNumber: 'serial', evseId: 'evse-id', customProperties: 'text' },
      ...{ physicalReference: 'label', integrationRelays: 'label', meterSerialNumber: 'serial' },
      ...{ iccid: 'sim-card', imsi: 'sim-subscriber' },
    },
  ],
  [
    'LocationInfo',
    {
      ...{ latitude: 'number', longitude: 'number', streetAddress: 'street', streetNumber: 'label' },
      ...{ houseLetter: 'label', postalNumber: 'postal-number', city: 'city', area: 'label' },
    },
  ],
  ['IntegratedExternalId', { referenceId: 'label', externalId: 'external-id' }],
];

/** Properties with values that may stay, and some that may not. */
const KEPT: readonly [property: string, harmless: readonly unknown[], not: readonly unknown[]][] = [
  ['Tag.expiringDate', ['2026-01-15T09:00:00Z', '0001-01-01T00:00:00Z'], ['soon', '', 20260115]],
  ['Tag.startDate', ['2026-01-15T09:00:00.5+02:00'], ['2026-01-15 of Ada']],
  ['Tag.lastUpdated', ['2026-01-15T09:00:00Z'], ['Ada']],
  ['ChargerGroup.onlineSocket', [0, 12.5, -10_000_000, 10_000_000], ['3', 10_000_001, -10_000_001]],
  ['ChargerGroup.offlineSocket', [1], ['1']],
  ['ChargerGroup.errorSocket', [1], ['1']],
  ['ChargerGroup.groupType', [0, 9, -9], [10, -10, 1.5, '1']],
  [
    'Charger.firmwareVersion',
    ['2.10.4', 'v1.2.3-rc1', '1.2 BETA', '1.0b12', '10.2', '1.2-34'],
    ['040.1234567', '22.33.44.55', '12', 'Ada 1.2', '1.2.3.4.5', 1.2],
  ],
  ['Charger.manufacturer', ['Easee', 'Zaptec'], ['Ada & Sons', 1]],
  ['Charger.chargerModel', ['Zaptec Pro'], ['Ada’s own']],
  ['Charger.amountOfSockets', [2], ['2']],
  ['Charger.lastSeen', ['2026-01-15T09:00:00Z'], ['Ada']],
  ['Charger.lastMessage', ['Heartbeat', 'SignCertificate'], ['Hello Ada', '']],
  ['Charger.chargerStatus', ['Available', 'FAULTED'], ['at Ada’s']],
  ['Charger.capabilities', ['RFID_READER'], ['READER_OF_ADA']],
  ['LocationInfo.country', ['FI', 'ZW'], ['XX', 'fi']],
  ['ChargerConfiguration.configName', ['HeartbeatInterval'], ['AuthorizationKey']],
  ['Socket.type', ['IEC_62196_T2', 'DOMESTIC_F', 'CHADEMO'], ['DOMESTIC_Z']],
  [
    'Socket.maxPower',
    ['22kW', '7,4 kW', '3680W', '22.08 KW', '1.5 W'],
    ['11', 'Ada 22kW', '22kW Ada', '12345 W', 22],
  ],
  ['Socket.status', ['Charging', 'SUSPENDEDEV'], ['Ada charges']],
  ['Socket.id', [1, -99, 99], [100, -100, 1.5, '1']],
  [
    'Socket.name',
    ['Left', 'type 2', 'CCS 2', 'A', '12', 'Outlet-B', 'H12'],
    ['Ada', '12345', 'left of Ada', 'Ada left', 1],
  ],
  ['Socket.deviceEvseId', [1], [10]],
  ['Socket.deviceConnectorId', [1], [10]],
  ['Socket.format', ['CABLE'], ['ADA']],
  ['Socket.socketPowerType', ['AC_3_PHASE', 'DC'], ['AC_ADA']],
  ['Socket.maxWatts', [22_080], ['22080']],
  ['Socket.maxVoltage', [230], ['230']],
  ['Socket.maxAmperage', [32], ['32']],
  ['Socket.phaseRotation', ['RST'], ['ADA']],
  ['Socket.lastUpdated', ['2026-01-15T09:00:00Z'], ['Ada']],
  ['Socket.chargingStationEvseId', [2], [20]],
  ['IntegratedExternalId.referenceType', [1], [11]],
  ['IntegratedExternalId.effectiveFrom', ['2026-01-15T09:00:00Z'], ['Ada']],
];

test.each(REPLACED)('of %s no value stays that may be somebody’s', (schema, kinds) => {
  for (const [name, kind] of Object.entries(kinds)) {
    expect([name, ruleOf(schema, name).kind]).toEqual([name, kind]);
    for (const value of ['FI', 'Available', '2026-01-15T09:00:00Z', 1, 0])
      expect(stays(schema, name, value)).toBe(false);
  }
});

test.each(KEPT)('of %s stays what %j are, not what %j are', (property, harmless, not) => {
  const [schema = '', name = ''] = property.split('.');
  for (const value of harmless) expect([value, stays(schema, name, value as string)]).toEqual([value, true]);
  for (const value of not) expect([value, stays(schema, name, value as string)]).toEqual([value, false]);
  const isNumber = typeof harmless[0] === 'number';
  expect(ruleOf(schema, name).kind).toBe(isNumber ? 'number' : 'text');
});

test('a meter of the catalogue may be told, another may not', () => {
  expect(stays('Charger', 'meterType', 'Ada’s meter')).toBe(false);
});

test('every property of the contract that is one value is looked at', () => {
  const { schemas } = builtInContract.document.components as unknown as {
    schemas: Record<string, { properties?: Record<string, { type?: string }> }>;
  };
  const unknown = Object.entries(schemas).flatMap(([schema, { properties = {} }]) =>
    [...REPLACED, ...KEPT.map(([one]) => [one.split('.')[0]] as const)].some(([one]) => one === schema)
      ? Object.entries(properties)
          .filter(([, { type }]) => type === 'string' || type === 'number' || type === 'integer')
          .filter(([name]) => ruleOf(schema, name) === UNKNOWN)
          .map(([name]) => `${schema}.${name}`)
      : [],
  );
  expect(unknown).toEqual(['ChargerConfiguration.configValue', 'Socket.termsAndConditions']);
});

describe('the value of a setting', () => {
  const known = { configName: 'HeartbeatInterval' };
  test.each(['300', '-1', '99999', 'true', 'Core,SmartCharging', 'Power.Active.Import'])(
    '%s stays',
    (value) => {
      expect(stays('ChargerConfiguration', 'configValue', value, known)).toBe(true);
      expect(ruleOf('ChargerConfiguration', 'configValue', known).kind).toBe('text');
    },
  );
  test.each(['123456', 'a1', '1a', 'Core,Ada', '', 300])('%j does not', (value) => {
    expect(stays('ChargerConfiguration', 'configValue', value, known)).toBe(false);
  });
  test('is known of known settings alone', () => {
    const key = { configName: 'AuthorizationKey' };
    expect(ruleOf('ChargerConfiguration', 'configValue', key)).toBe(UNKNOWN);
    expect(ruleOf('Charger', 'configValue', known)).toBe(UNKNOWN);
    expect(ruleOf('ChargerConfiguration', 'other', known)).toBe(UNKNOWN);
  });
});

test('what nobody knows is replaced by a text', () => {
  expect(UNKNOWN.kind).toBe('text');
  expect(UNKNOWN.isHarmless('FI')).toBe(false);
  expect(ruleOf(undefined, 'status')).toBe(UNKNOWN);
  expect(ruleOf('Driver', 'status')).toBe(UNKNOWN);
  expect(ruleOf('Driver', 'toString')).toBe(UNKNOWN);
  expect(ruleOf('toString', 'nothing')).toBe(UNKNOWN);
});

test('in schemas of other names a property is known by its own, however it is written, by the stricter rule', () => {
  for (const name of ['chargerStatus', 'charger_status', 'Charger-Status'])
    expect(ruleOf('Station', name)).toBe(ruleOf('Charger', 'chargerStatus'));
  expect(ruleOf('Station', 'id').isHarmless(1)).toBe(false);
  expect(ruleOf('Station', 'external_id').isHarmless('FI')).toBe(false);
  expect(ruleOf('Station', 'name').isHarmless('left')).toBe(false);
});

test.each([
  [{ latitude: 60.1, longitude: 24.9 }, [60.1, 24.9]],
  [{ latitude: -90, longitude: 180 }, [-90, 180]],
  [{ latitude: 90, longitude: -180 }, [90, -180]],
  [{ latitude: 0, longitude: 24.9 }, [0, 24.9]],
  [{ latitude: 60.1, longitude: 0 }, [60.1, 0]],
  [{ latitude: 0, longitude: 0 }, undefined],
  [{ latitude: 90.1, longitude: 24.9 }, undefined],
  [{ latitude: 60.1, longitude: -180.1 }, undefined],
  [{ latitude: '60.1', longitude: 24.9 }, undefined],
  [{ latitude: 60.1, longitude: '24.9' }, undefined],
])('somebody could stand at %j: %j', (place, point) => {
  expect(pointOf(place)).toEqual(point);
  expect(POINT_NAMES).toEqual(['latitude', 'longitude']);
});

test.each([
  [
    { locationInfo: { country: 'FI', city: 'Oulu' }, groupId: 3 },
    { country: 'FI', city: 'Oulu', site: 3 },
  ],
  [
    { country: 'FI', city: 'Oulu' },
    { country: 'FI', city: 'Oulu', site: undefined },
  ],
  [
    { country: 'Finland', city: 7 },
    { country: undefined, city: undefined, site: undefined },
  ],
  [
    { country: 5, locationInfo: null, city: 'Oulu' },
    { country: undefined, city: 'Oulu', site: undefined },
  ],
  [
    { locationInfo: ['FI'], country: 'SE' },
    { country: 'SE', city: undefined, site: undefined },
  ],
  [
    { locationInfo: 'FI', country: 'SE' },
    { country: 'SE', city: undefined, site: undefined },
  ],
])('where %j is', (value, place) => {
  expect(placeIn(value)).toEqual(place);
});
