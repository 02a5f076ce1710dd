/** What a body of the API shows, as its schemas call it (docs/facts.md). */
export const KINDS = [
  'Driver',
  'Tag',
  'ChargerGroup',
  'Charger',
  'LocationInfo',
  'ChargerConfiguration',
  'Socket',
  'IntegratedExternalId',
] as const;

/** A kind of thing that a body shows. */
export type Kind = (typeof KINDS)[number];

/** Kind of what a property holds, where that is an object or a list of objects. */
export const INNER_KINDS: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  Driver: {
    tags: 'Tag',
    chargerGroups: 'ChargerGroup',
    chargers: 'Charger',
    integratedExternalIds: 'IntegratedExternalId',
  },
  ChargerGroup: { subgroups: 'ChargerGroup', chargers: 'Charger' },
  Charger: { locationInfo: 'LocationInfo', chargerConfigurations: 'ChargerConfiguration', sockets: 'Socket' },
};

/**
 * Other words for our properties, as back ends, OCPI 2.2.1 and OCPP have them; letter case, `_` and `-` do not count. The
 * first that a schema has is taken.
 */
const SYNONYMS: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  Driver: {
    id: 'driverId userId uid',
    name: 'fullName displayName driverName userName',
    homeGroupId: 'homeSiteId homeLocationId homeGroup',
    homeGroupName: 'homeSiteName homeSite homeLocationName',
    externalId: 'extId externalUserId externalDriverId externalReference contractId',
    tags: 'idTags rfidTags rfids tokens cards rfidCards',
    chargerGroups: 'groups sites locations siteGroups chargingSites',
    chargers: 'chargePoints chargingStations stations chargeStations',
    payerId: 'billingId payer',
    integratedExternalIds: 'externalIds integrations references',
  },
  Tag: {
    id: 'tagId tokenId cardId',
    idTag: 'uid tag rfid token number visualNumber',
    expiringDate: 'expiryDate expirationDate expiresAt expires validUntil validTo',
    startDate: 'validFrom startsAt',
    lastUpdated: 'updatedAt modifiedAt',
    tokenName: 'name label',
    invoicable: 'invoiceable billable',
  },
  ChargerGroup: {
    onlineSocket: 'onlineSockets online',
    offlineSocket: 'offlineSockets offline',
    errorSocket: 'errorSockets faultedSockets',
    subgroups: 'children subSites groups',
    chargers: 'chargePoints chargingStations stations',
    id: 'groupId siteId locationId',
    groupName: 'name siteName',
    groupType: 'type siteType',
    externalId: 'extId externalReference',
  },
  Charger: {
    id: 'internalId',
    chargerId: 'chargePointId stationId chargingStationId identity',
    chargerName: 'name displayName stationName',
    groupId: 'siteId locationId',
    groupName: 'siteName locationName',
    firmwareVersion: 'firmware',
    manufacturer: 'vendor vendorName chargePointVendor brand',
    serialNumber: 'serial chargePointSerialNumber',
    chargerModel: 'model chargePointModel',
    amountOfSockets: 'numberOfSockets socketCount connectorCount numberOfConnectors',
    lastSeen: 'lastHeartbeat lastContact lastSeenAt',
    activeConnection: 'connected isConnected online',
    chargerStatus: 'status state',
    locationInfo: 'location address position',
    chargerConfigurations: 'configuration configurations configurationKeys',
    sockets: 'connectors evses outlets plugs',
    physicalReference: 'parkingReference',
    meterSerialNumber: 'meterSerial',
  },
  LocationInfo: {
    latitude: 'lat',
    longitude: 'lng lon long',
    streetAddress: 'street address streetName',
    streetNumber: 'houseNumber number',
    postalNumber: 'postalCode postcode zip zipCode',
    area: 'region state county',
    country: 'countryCode',
  },
  ChargerConfiguration: { configName: 'key name', configValue: 'value', canBeChanged: 'writable mutable' },
  Socket: {
    type: 'connectorType standard plugType',
    maxPower: 'power maxPowerText',
    status: 'state socketStatus connectorStatus',
    id: 'connectorId socketId number',
    name: 'label',
    deviceEvseId: 'evseId evseNumber',
    deviceConnectorId: 'connectorNumber',
    socketPowerType: 'powerType',
    maxWatts: 'maxElectricPower maxPowerWatts watts maxPowerKw powerKw maxKw',
    maxVoltage: 'voltage volts',
    maxAmperage: 'amperage maxCurrent amps current',
    termsAndConditions: 'termsUrl terms',
    lastUpdated: 'updatedAt statusUpdatedAt lastStatusChange',
  },
  IntegratedExternalId: { referenceType: 'type', referenceId: 'reference', effectiveFrom: 'validFrom from' },
};

/** A name with letter case, `_`, `-` and blanks taken out. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/**
 * Which of our properties a name of a schema means: the same one, in another case, or by another word; undefined for none.
 * @param known our properties of the kind
 */
export function ownName(kind: Kind, name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return name;
  const plain = plainName(name);
  const sameWord = known.find((each) => plainName(each) === plain);
  if (sameWord !== undefined) return sameWord;
  const words = Object.entries(SYNONYMS[kind] ?? {});
  return words.find(([, others]) => others.split(' ').some((other) => plainName(other) === plain))?.[0];
}
