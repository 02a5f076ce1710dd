import { describe, expect, test } from 'vitest';
import { INNER_KINDS, KINDS, type Kind, ownName, plainName } from '../../../src/body/map/words.ts';
import { OWN_SHAPES } from '../../../src/contract/types.ts';

const known = (kind: string) => (OWN_SHAPES[kind] ?? []).map(({ name }) => name);

describe.each(KINDS)('names of %s', (kind) => {
  test('each of our own is known in any case, with _ and - within', () => {
    for (const name of known(kind)) {
      const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      for (const other of [name, name.toUpperCase(), snake, snake.replaceAll('_', '-')])
        expect(ownName(kind, other, known(kind)), other).toBe(name);
    }
  });

  test('others are not known', () => {
    expect(ownName(kind, 'colour', known(kind))).toBeUndefined();
    expect(ownName(kind, '', known(kind))).toBeUndefined();
  });
});

test.each<[kind: Kind, word: string, own: string]>([
  ['Driver', 'uid', 'id'],
  ['Driver', 'userName', 'name'],
  ['Driver', 'homeGroup', 'homeGroupId'],
  ['Driver', 'homeLocationName', 'homeGroupName'],
  ['Driver', 'contractId', 'externalId'],
  ['Driver', 'rfidCards', 'tags'],
  ['Driver', 'chargingSites', 'chargerGroups'],
  ['Driver', 'chargeStations', 'chargers'],
  ['Driver', 'payer', 'payerId'],
  ['Driver', 'references', 'integratedExternalIds'],
  ['Tag', 'cardId', 'id'],
  ['Tag', 'visualNumber', 'idTag'],
  ['Tag', 'validTo', 'expiringDate'],
  ['Tag', 'startsAt', 'startDate'],
  ['Tag', 'modifiedAt', 'lastUpdated'],
  ['Tag', 'label', 'tokenName'],
  ['Tag', 'billable', 'invoicable'],
  ['ChargerGroup', 'online', 'onlineSocket'],
  ['ChargerGroup', 'offline', 'offlineSocket'],
  ['ChargerGroup', 'faultedSockets', 'errorSocket'],
  ['ChargerGroup', 'groups', 'subgroups'],
  ['ChargerGroup', 'stations', 'chargers'],
  ['ChargerGroup', 'locationId', 'id'],
  ['ChargerGroup', 'siteName', 'groupName'],
  ['ChargerGroup', 'siteType', 'groupType'],
  ['ChargerGroup', 'externalReference', 'externalId'],
  ['Charger', 'internalId', 'id'],
  ['Charger', 'identity', 'chargerId'],
  ['Charger', 'stationName', 'chargerName'],
  ['Charger', 'locationId', 'groupId'],
  ['Charger', 'locationName', 'groupName'],
  ['Charger', 'firmware', 'firmwareVersion'],
  ['Charger', 'brand', 'manufacturer'],
  ['Charger', 'chargePointSerialNumber', 'serialNumber'],
  ['Charger', 'chargePointModel', 'chargerModel'],
  ['Charger', 'numberOfConnectors', 'amountOfSockets'],
  ['Charger', 'lastSeenAt', 'lastSeen'],
  ['Charger', 'online', 'activeConnection'],
  ['Charger', 'state', 'chargerStatus'],
  ['Charger', 'position', 'locationInfo'],
  ['Charger', 'configurationKeys', 'chargerConfigurations'],
  ['Charger', 'plugs', 'sockets'],
  ['Charger', 'parkingReference', 'physicalReference'],
  ['Charger', 'meterSerial', 'meterSerialNumber'],
  ['LocationInfo', 'lat', 'latitude'],
  ['LocationInfo', 'long', 'longitude'],
  ['LocationInfo', 'streetName', 'streetAddress'],
  ['LocationInfo', 'number', 'streetNumber'],
  ['LocationInfo', 'zipCode', 'postalNumber'],
  ['LocationInfo', 'county', 'area'],
  ['LocationInfo', 'countryCode', 'country'],
  ['ChargerConfiguration', 'name', 'configName'],
  ['ChargerConfiguration', 'value', 'configValue'],
  ['ChargerConfiguration', 'mutable', 'canBeChanged'],
  ['Socket', 'plugType', 'type'],
  ['Socket', 'maxPowerText', 'maxPower'],
  ['Socket', 'connectorStatus', 'status'],
  ['Socket', 'number', 'id'],
  ['Socket', 'label', 'name'],
  ['Socket', 'evseNumber', 'deviceEvseId'],
  ['Socket', 'connectorNumber', 'deviceConnectorId'],
  ['Socket', 'powerType', 'socketPowerType'],
  ['Socket', 'maxKw', 'maxWatts'],
  ['Socket', 'volts', 'maxVoltage'],
  ['Socket', 'current', 'maxAmperage'],
  ['Socket', 'terms', 'termsAndConditions'],
  ['Socket', 'lastStatusChange', 'lastUpdated'],
  ['IntegratedExternalId', 'type', 'referenceType'],
  ['IntegratedExternalId', 'reference', 'referenceId'],
  ['IntegratedExternalId', 'from', 'effectiveFrom'],
])('%s: %s of other back ends, of OCPI and OCPP is %s', (kind, word, own) => {
  expect(ownName(kind, word, known(kind))).toBe(own);
});

test('what a property holds is told by its kind', () => {
  for (const [kind, inner] of Object.entries(INNER_KINDS)) {
    for (const [name, of] of Object.entries(inner ?? {})) {
      expect(OWN_SHAPES[kind]?.find((one) => one.name === name)?.schema, `${kind}.${name}`).toBe(of);
    }
  }
  const holding = Object.entries(OWN_SHAPES).flatMap(([kind, shapes]) =>
    shapes.filter(({ schema }) => schema !== undefined).map(({ name }) => `${kind}.${name}`),
  );
  const told = Object.entries(INNER_KINDS).flatMap(([kind, inner]) =>
    Object.keys(inner ?? {}).map((name) => `${kind}.${name}`),
  );
  expect(told.sort()).toEqual(holding.sort());
});

test('a plain name has small letters and digits only', () => {
  expect(plainName('Max_Power-kW 2!')).toBe('maxpowerkw2');
  expect(plainName('äöü')).toBe('');
});
