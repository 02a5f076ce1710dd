// The two examples of the API page, letter by letter: neither is valid against the page's own schema.

const CHARGER = `{
"id": 0,
"chargerId": "string",
"chargerName": "string",
"groupId": 0,
"groupName": "string",
"firmwareVersion": "string",
"publicGroupName": "string",
"manufacturer": "string",
"serialNumber": "string",
"chargerModel": "string",
"lastSeen": "2024-12-04T11:51:42.909Z",
"lastMessage": "string",
"activeConnection": true,
"chargerStatus": "string",
"locationInfo": {
"latitude": 0,
"longitude": 0,
"streetAddress": "string",
"streetNumber": "string",
"houseLetter": "string",
"postalNumber": "string",
"city": "string",
"area": "string",
"country": "string"
},
"pushIntegrationEnabled": true,
"chargerSpecificMessageStructure": true,
"chargerConfigurations": [
{
"configName": "string",
"configValue": "string",
"canBeChanged": true
}
],
"sockets": [
{
"type": "string",
"maxPower": "string",
"status": "string",
"id": 0,
"name": "string",
"deviceEvseId": 0,
"deviceConnectorId": 0,
"format": "string",
"socketPowerType": "string",
"maxWatts": 0,
"maxVoltage": 0,
"maxAmperage": 0,
"phaseRotation": "string",
"termsAndConditions": "string",
"lastUpdated": "2024-12-04T11:51:42.909Z",
"chargingStationEvseId": 0
}
],
"evseId": "string",
"splitEvseBySocket": true,
"capabilities": [
"string"
],
"physicalReference": "string",
"integrationRelays": [
"string"
],
"iccid": "string",
"imsi": "string",
"meterSerialNumber": "string",
"meterType": "string",
"customProperties": {}
}`;

/** The example that the page shows beside its schema. */
export const PAGE_EXAMPLE = `{
"id": 0,
"name": "string",
"homeGroupId": 0,
"homeGroupName": "string",
"externalId": "string",
"tags": [
{
"id": 0,
"idTag": "string",
"expiringDate": "2024-12-04T11:51:42.908Z",
"startDate": "2024-12-04T11:51:42.908Z",
"lastUpdated": "2024-12-04T11:51:42.908Z",
"tokenName": "string",
"invoicable": true
}
],
"chargerGroups": [
{
"onlineSocket": 0,
"offlineSocket": 0,
"errorSocket": 0,
"subgroups": [
null
],
"chargers": [
${CHARGER}
],
"payerId": 0,
"costId": "string",
"costName": "string",
"paymentRecipientId": 0,
"id": 0,
"groupName": "string",
"groupType": 0,
"externalId": "string"
}
],
"chargers": [
${CHARGER}
],
"payerId": 0,
"integratedExternalIds": [
{
"referenceType": 0,
"referenceId": "string",
"externalId": "string",
"effectiveFrom": "2024-12-04T11:51:42.909Z"
}
]
}`;

/** The older, shorter one, with `groups` where the schema says `chargerGroups`. */
export const PAGE_EXAMPLE_SHORT =
  '{"id":1,"name":"UserTest","homeGroupId":3,"homeGroupName":"homeOne","externalId":"extIdTest","tags":"here the list of tags","groups":"here list of sites","chargers":"here list of chargers","payerId":4}';
