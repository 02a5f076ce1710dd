// The API page "Get a single driver using externalId", as data.

/** The page's schema of the 200 body, a property a line, in the page's order: path, type, marks. */
export const PAGE_PROPERTIES = `
id int64
name string
homeGroupId int64
homeGroupName string
externalId string
tags object[]
tags[].id int64
tags[].idTag string
tags[].expiringDate date-time
tags[].startDate date-time nullable
tags[].lastUpdated date-time nullable
tags[].tokenName string
tags[].invoicable boolean
chargerGroups object[]
chargerGroups[].onlineSocket int32 nullable
chargerGroups[].offlineSocket int32 nullable
chargerGroups[].errorSocket int32 nullable
chargerGroups[].subgroups undefined[]
chargerGroups[].chargers object[]
chargerGroups[].chargers[].id int64 nullable
chargerGroups[].chargers[].chargerId string
chargerGroups[].chargers[].chargerName string
chargerGroups[].chargers[].groupId int64
chargerGroups[].chargers[].groupName string
chargerGroups[].chargers[].firmwareVersion string nullable
chargerGroups[].chargers[].publicGroupName string nullable
chargerGroups[].chargers[].manufacturer string nullable
chargerGroups[].chargers[].serialNumber string nullable
chargerGroups[].chargers[].chargerModel string nullable
chargerGroups[].chargers[].amountOfSockets int32 deprecated
chargerGroups[].chargers[].lastSeen date-time
chargerGroups[].chargers[].lastMessage string nullable
chargerGroups[].chargers[].activeConnection boolean
chargerGroups[].chargers[].chargerStatus string
chargerGroups[].chargers[].locationInfo object
chargerGroups[].chargers[].locationInfo.latitude double
chargerGroups[].chargers[].locationInfo.longitude double
chargerGroups[].chargers[].locationInfo.streetAddress string nullable
chargerGroups[].chargers[].locationInfo.streetNumber string
chargerGroups[].chargers[].locationInfo.houseLetter string nullable
chargerGroups[].chargers[].locationInfo.postalNumber string
chargerGroups[].chargers[].locationInfo.city string nullable
chargerGroups[].chargers[].locationInfo.area string nullable
chargerGroups[].chargers[].locationInfo.country string nullable
chargerGroups[].chargers[].pushIntegrationEnabled boolean
chargerGroups[].chargers[].chargerSpecificMessageStructure boolean
chargerGroups[].chargers[].chargerConfigurations object[] nullable
chargerGroups[].chargers[].chargerConfigurations[].configName string
chargerGroups[].chargers[].chargerConfigurations[].configValue string
chargerGroups[].chargers[].chargerConfigurations[].canBeChanged boolean
chargerGroups[].chargers[].sockets object[] nullable
chargerGroups[].chargers[].sockets[].type string nullable
chargerGroups[].chargers[].sockets[].maxPower string nullable
chargerGroups[].chargers[].sockets[].status string
chargerGroups[].chargers[].sockets[].id int32
chargerGroups[].chargers[].sockets[].name string
chargerGroups[].chargers[].sockets[].deviceEvseId int32 nullable
chargerGroups[].chargers[].sockets[].deviceConnectorId int32 nullable
chargerGroups[].chargers[].sockets[].format string nullable
chargerGroups[].chargers[].sockets[].socketPowerType string nullable
chargerGroups[].chargers[].sockets[].maxWatts int32 nullable
chargerGroups[].chargers[].sockets[].maxVoltage int32 nullable
chargerGroups[].chargers[].sockets[].maxAmperage int32 nullable
chargerGroups[].chargers[].sockets[].phaseRotation string nullable
chargerGroups[].chargers[].sockets[].termsAndConditions uri nullable
chargerGroups[].chargers[].sockets[].lastUpdated date-time
chargerGroups[].chargers[].sockets[].chargingStationEvseId int32 nullable
chargerGroups[].chargers[].evseId string
chargerGroups[].chargers[].splitEvseBySocket boolean
chargerGroups[].chargers[].capabilities string[]
chargerGroups[].chargers[].physicalReference string nullable
chargerGroups[].chargers[].integrationRelays string[] nullable
chargerGroups[].chargers[].iccid string nullable
chargerGroups[].chargers[].imsi string nullable
chargerGroups[].chargers[].meterSerialNumber string nullable
chargerGroups[].chargers[].meterType string nullable
chargerGroups[].chargers[].customProperties object nullable
chargerGroups[].payerId int64 nullable
chargerGroups[].costId string
chargerGroups[].costName string
chargerGroups[].paymentRecipientId int64 nullable
chargerGroups[].id int64
chargerGroups[].groupName string
chargerGroups[].groupType int32 nullable
chargerGroups[].externalId string
chargers object[]
chargers[].id int64 nullable
chargers[].chargerId string
chargers[].chargerName string
chargers[].groupId int64
chargers[].groupName string
chargers[].firmwareVersion string nullable
chargers[].publicGroupName string nullable
chargers[].manufacturer string nullable
chargers[].serialNumber string nullable
chargers[].chargerModel string nullable
chargers[].amountOfSockets int32 deprecated
chargers[].lastSeen date-time
chargers[].lastMessage string nullable
chargers[].activeConnection boolean
chargers[].chargerStatus string
chargers[].locationInfo object
chargers[].locationInfo.latitude double
chargers[].locationInfo.longitude double
chargers[].locationInfo.streetAddress string nullable
chargers[].locationInfo.streetNumber string
chargers[].locationInfo.houseLetter string nullable
chargers[].locationInfo.postalNumber string
chargers[].locationInfo.city string nullable
chargers[].locationInfo.area string nullable
chargers[].locationInfo.country string nullable
chargers[].pushIntegrationEnabled boolean
chargers[].chargerSpecificMessageStructure boolean
chargers[].chargerConfigurations object[] nullable
chargers[].chargerConfigurations[].configName string
chargers[].chargerConfigurations[].configValue string
chargers[].chargerConfigurations[].canBeChanged boolean
chargers[].sockets object[] nullable
chargers[].sockets[].type string nullable
chargers[].sockets[].maxPower string nullable
chargers[].sockets[].status string
chargers[].sockets[].id int32
chargers[].sockets[].name string
chargers[].sockets[].deviceEvseId int32 nullable
chargers[].sockets[].deviceConnectorId int32 nullable
chargers[].sockets[].format string nullable
chargers[].sockets[].socketPowerType string nullable
chargers[].sockets[].maxWatts int32 nullable
chargers[].sockets[].maxVoltage int32 nullable
chargers[].sockets[].maxAmperage int32 nullable
chargers[].sockets[].phaseRotation string nullable
chargers[].sockets[].termsAndConditions uri nullable
chargers[].sockets[].lastUpdated date-time
chargers[].sockets[].chargingStationEvseId int32 nullable
chargers[].evseId string
chargers[].splitEvseBySocket boolean
chargers[].capabilities string[]
chargers[].physicalReference string nullable
chargers[].integrationRelays string[] nullable
chargers[].iccid string nullable
chargers[].imsi string nullable
chargers[].meterSerialNumber string nullable
chargers[].meterType string nullable
chargers[].customProperties object nullable
payerId int64 nullable
integratedExternalIds object[]
integratedExternalIds[].referenceType int32
integratedExternalIds[].referenceId string
integratedExternalIds[].externalId string
integratedExternalIds[].effectiveFrom date-time nullable
`
  .trim()
  .split('\n');

/** The page's descriptions of properties. */
export const PAGE_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'tags[].invoicable':
    'Invoicable is meaningful only if you have taken in use the invoicing service, default value is false',
  'chargers[].evseId': 'Syntax according to eMI3 standard, for example: FRA23E45B*78C',
  'chargers[].splitEvseBySocket': 'if false, EVSE UID = chargerId; if true, EVSE UID = chargerId + socketId',
};

/** The page's responses. */
export const PAGE_RESPONSES = {
  200: 'Return the JSON representation of the user with all its groups, chargers and tags',
  400: 'Errors in the route parameters',
  401: 'Customer not found or not authorised',
  404: 'Driver not found for the customer',
};
