// Generated from spec/driver-api.openapi.yaml and src/body/ by `npm run regenerate`. Do not edit.

/** What the edge cases of the contract with this hash break; those that are not named break nothing. */
export const edgeFindings: {
  readonly contract: string;
  readonly invalid: readonly string[];
  readonly breaksRules: Readonly<Record<string, readonly string[]>>;
} = {
 "contract": "0f74216fdde3",
 "invalid": [
  "chargerGroups.subgroups=of-null",
  "chargerGroups.chargers.sockets.termsAndConditions=no-uri",
  "chargerGroups.groupType=text-0",
  "chargerGroups.groupType=text-1",
  "chargerGroups.groupType=text-2",
  "chargerGroups.groupType=text-3",
  "chargerGroups.groupType=text-4",
  "chargers.sockets.termsAndConditions=no-uri",
  "integratedExternalIds.referenceType=text-0",
  "integratedExternalIds.referenceType=text-1",
  "page-example",
  "page-example-short"
 ],
 "breaksRules": {
  "id=zero": [
   "W2"
  ],
  "id=int64-min": [
   "W2"
  ],
  "id=int64-max": [
   "W2"
  ],
  "id=beyond-2-53": [
   "W2"
  ],
  "homeGroupId=zero": [
   "W4"
  ],
  "homeGroupId=int64-min": [
   "W4"
  ],
  "homeGroupId=int64-max": [
   "W4"
  ],
  "homeGroupId=beyond-2-53": [
   "W4"
  ],
  "homeGroupName=empty": [
   "W4"
  ],
  "homeGroupName=long": [
   "W4"
  ],
  "homeGroupName=emoji": [
   "W4"
  ],
  "homeGroupName=right-to-left": [
   "W4"
  ],
  "homeGroupName=combining": [
   "W4"
  ],
  "homeGroupName=quotes": [
   "W4"
  ],
  "homeGroupName=controls": [
   "W4"
  ],
  "externalId=empty": [
   "W1"
  ],
  "externalId=long": [
   "W1"
  ],
  "externalId=emoji": [
   "W1"
  ],
  "externalId=right-to-left": [
   "W1"
  ],
  "externalId=combining": [
   "W1"
  ],
  "externalId=quotes": [
   "W1"
  ],
  "externalId=controls": [
   "W1"
  ],
  "tags.id=zero": [
   "W2"
  ],
  "tags.id=int64-min": [
   "W2"
  ],
  "tags.id=int64-max": [
   "W2"
  ],
  "tags.id=beyond-2-53": [
   "W2"
  ],
  "tags.idTag=empty": [
   "W20"
  ],
  "tags.idTag=long": [
   "W20"
  ],
  "tags.idTag=emoji": [
   "W20"
  ],
  "tags.idTag=right-to-left": [
   "W20"
  ],
  "tags.idTag=combining": [
   "W20"
  ],
  "tags.idTag=quotes": [
   "W20"
  ],
  "tags.idTag=controls": [
   "W20"
  ],
  "tags.expiringDate=never": [
   "W20"
  ],
  "tags.expiringDate=epoch": [
   "W20"
  ],
  "tags.expiringDate=leap-second": [
   "W20"
  ],
  "tags.expiringDate=leap-second-offset": [
   "W20"
  ],
  "tags.startDate=year-9999": [
   "W20"
  ],
  "tags.lastUpdated=year-9999": [
   "W11"
  ],
  "chargerGroups.onlineSocket=zero": [
   "W7"
  ],
  "chargerGroups.onlineSocket=int32-min": [
   "W7"
  ],
  "chargerGroups.onlineSocket=int32-max": [
   "W7"
  ],
  "chargerGroups.onlineSocket=written-as-1.0": [
   "W7"
  ],
  "chargerGroups.onlineSocket=written-as-1e2": [
   "W7"
  ],
  "chargerGroups.offlineSocket=int32-min": [
   "W7"
  ],
  "chargerGroups.offlineSocket=int32-max": [
   "W7"
  ],
  "chargerGroups.offlineSocket=written-as-1.0": [
   "W7"
  ],
  "chargerGroups.offlineSocket=written-as-1e2": [
   "W7"
  ],
  "chargerGroups.errorSocket=int32-min": [
   "W7"
  ],
  "chargerGroups.errorSocket=int32-max": [
   "W7"
  ],
  "chargerGroups.errorSocket=written-as-1.0": [
   "W7"
  ],
  "chargerGroups.errorSocket=written-as-1e2": [
   "W7"
  ],
  "chargerGroups.subgroups=empty": [
   "W7"
  ],
  "chargerGroups.chargers=empty": [
   "W7"
  ],
  "chargerGroups.chargers=1000": [
   "W7"
  ],
  "chargerGroups.chargers.id=zero": [
   "W2"
  ],
  "chargerGroups.chargers.id=int64-min": [
   "W2"
  ],
  "chargerGroups.chargers.id=int64-max": [
   "W2"
  ],
  "chargerGroups.chargers.id=beyond-2-53": [
   "W2"
  ],
  "chargerGroups.chargers.groupId=zero": [
   "W5"
  ],
  "chargerGroups.chargers.groupId=int64-min": [
   "W5"
  ],
  "chargerGroups.chargers.groupId=int64-max": [
   "W5"
  ],
  "chargerGroups.chargers.groupId=int32-max-plus-1": [
   "W5"
  ],
  "chargerGroups.chargers.groupId=beyond-2-53": [
   "W5"
  ],
  "chargerGroups.chargers.groupId=written-as-1.0": [
   "W5"
  ],
  "chargerGroups.chargers.groupId=written-as-1e2": [
   "W5"
  ],
  "chargerGroups.chargers.groupName=empty": [
   "W5"
  ],
  "chargerGroups.chargers.groupName=long": [
   "W5"
  ],
  "chargerGroups.chargers.groupName=emoji": [
   "W5"
  ],
  "chargerGroups.chargers.groupName=right-to-left": [
   "W5"
  ],
  "chargerGroups.chargers.groupName=combining": [
   "W5"
  ],
  "chargerGroups.chargers.groupName=quotes": [
   "W5"
  ],
  "chargerGroups.chargers.groupName=controls": [
   "W5"
  ],
  "chargerGroups.chargers.firmwareVersion=empty": [
   "W13"
  ],
  "chargerGroups.chargers.firmwareVersion=long": [
   "W13"
  ],
  "chargerGroups.chargers.firmwareVersion=emoji": [
   "W13"
  ],
  "chargerGroups.chargers.firmwareVersion=right-to-left": [
   "W13"
  ],
  "chargerGroups.chargers.firmwareVersion=combining": [
   "W13"
  ],
  "chargerGroups.chargers.firmwareVersion=quotes": [
   "W13"
  ],
  "chargerGroups.chargers.firmwareVersion=controls": [
   "W13"
  ],
  "chargerGroups.chargers.manufacturer=empty": [
   "W13"
  ],
  "chargerGroups.chargers.manufacturer=long": [
   "W13"
  ],
  "chargerGroups.chargers.manufacturer=emoji": [
   "W13"
  ],
  "chargerGroups.chargers.manufacturer=right-to-left": [
   "W13"
  ],
  "chargerGroups.chargers.manufacturer=combining": [
   "W13"
  ],
  "chargerGroups.chargers.manufacturer=quotes": [
   "W13"
  ],
  "chargerGroups.chargers.manufacturer=controls": [
   "W13"
  ],
  "chargerGroups.chargers.chargerModel=empty": [
   "W13"
  ],
  "chargerGroups.chargers.chargerModel=long": [
   "W13"
  ],
  "chargerGroups.chargers.chargerModel=emoji": [
   "W13"
  ],
  "chargerGroups.chargers.chargerModel=right-to-left": [
   "W13"
  ],
  "chargerGroups.chargers.chargerModel=combining": [
   "W13"
  ],
  "chargerGroups.chargers.chargerModel=quotes": [
   "W13"
  ],
  "chargerGroups.chargers.chargerModel=controls": [
   "W13"
  ],
  "chargerGroups.chargers.amountOfSockets=zero": [
   "W8"
  ],
  "chargerGroups.chargers.amountOfSockets=int32-min": [
   "W8"
  ],
  "chargerGroups.chargers.amountOfSockets=int32-max": [
   "W8"
  ],
  "chargerGroups.chargers.amountOfSockets=written-as-1e2": [
   "W8"
  ],
  "chargerGroups.chargers.lastSeen=never": [
   "W11"
  ],
  "chargerGroups.chargers.lastSeen=epoch": [
   "W11"
  ],
  "chargerGroups.chargers.lastSeen=year-9999": [
   "W11"
  ],
  "chargerGroups.chargers.lastSeen=leap-second": [
   "W11"
  ],
  "chargerGroups.chargers.lastSeen=leap-second-offset": [
   "W11"
  ],
  "chargerGroups.chargers.activeConnection=false": [
   "W10"
  ],
  "chargerGroups.chargers.chargerStatus=empty": [
   "W9"
  ],
  "chargerGroups.chargers.chargerStatus=long": [
   "W9"
  ],
  "chargerGroups.chargers.chargerStatus=emoji": [
   "W9"
  ],
  "chargerGroups.chargers.chargerStatus=right-to-left": [
   "W9"
  ],
  "chargerGroups.chargers.chargerStatus=combining": [
   "W9"
  ],
  "chargerGroups.chargers.chargerStatus=quotes": [
   "W9"
  ],
  "chargerGroups.chargers.chargerStatus=controls": [
   "W9"
  ],
  "chargerGroups.chargers.locationInfo.latitude=zero": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.latitude=negative-zero": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.latitude=whole": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.latitude=many-digits": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.latitude=exponent": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.latitude=tiny": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.latitude=huge": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.longitude=zero": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.longitude=negative-zero": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.longitude=whole": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.longitude=many-digits": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.longitude=exponent": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.longitude=tiny": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.longitude=huge": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.postalNumber=empty": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.postalNumber=long": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.postalNumber=emoji": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.postalNumber=right-to-left": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.postalNumber=combining": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.postalNumber=quotes": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.postalNumber=controls": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.country=null": [
   "W17"
  ],
  "chargerGroups.chargers.locationInfo.country=empty": [
   "W17",
   "W18"
  ],
  "chargerGroups.chargers.locationInfo.country=long": [
   "W17",
   "W18"
  ],
  "chargerGroups.chargers.locationInfo.country=emoji": [
   "W17",
   "W18"
  ],
  "chargerGroups.chargers.locationInfo.country=right-to-left": [
   "W17",
   "W18"
  ],
  "chargerGroups.chargers.locationInfo.country=combining": [
   "W17",
   "W18"
  ],
  "chargerGroups.chargers.locationInfo.country=quotes": [
   "W17",
   "W18"
  ],
  "chargerGroups.chargers.locationInfo.country=controls": [
   "W17",
   "W18"
  ],
  "chargerGroups.chargers.sockets=empty": [
   "W7",
   "W8",
   "W13"
  ],
  "chargerGroups.chargers.sockets=1000": [
   "W7",
   "W8",
   "W13",
   "W16"
  ],
  "chargerGroups.chargers.sockets.type=empty": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.type=long": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.type=emoji": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.type=right-to-left": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.type=combining": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.type=quotes": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.type=controls": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.maxPower=null": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxPower=empty": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxPower=long": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxPower=emoji": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxPower=right-to-left": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxPower=combining": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxPower=quotes": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxPower=controls": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.status=empty": [
   "W9"
  ],
  "chargerGroups.chargers.sockets.status=long": [
   "W9"
  ],
  "chargerGroups.chargers.sockets.status=emoji": [
   "W9"
  ],
  "chargerGroups.chargers.sockets.status=right-to-left": [
   "W9"
  ],
  "chargerGroups.chargers.sockets.status=combining": [
   "W9"
  ],
  "chargerGroups.chargers.sockets.status=quotes": [
   "W9"
  ],
  "chargerGroups.chargers.sockets.status=controls": [
   "W9"
  ],
  "chargerGroups.chargers.sockets.id=zero": [
   "W16"
  ],
  "chargerGroups.chargers.sockets.id=int32-min": [
   "W16"
  ],
  "chargerGroups.chargers.sockets.id=int32-max": [
   "W16"
  ],
  "chargerGroups.chargers.sockets.id=written-as-1e2": [
   "W16"
  ],
  "chargerGroups.chargers.sockets.name=empty": [
   "W16"
  ],
  "chargerGroups.chargers.sockets.format=empty": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.format=long": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.format=emoji": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.format=right-to-left": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.format=combining": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.format=quotes": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.format=controls": [
   "W13"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=null": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=empty": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=long": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=emoji": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=right-to-left": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=combining": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=quotes": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.socketPowerType=controls": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxWatts=null": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxWatts=zero": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxWatts=int32-min": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxWatts=int32-max": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxWatts=written-as-1.0": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxWatts=written-as-1e2": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxVoltage=null": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxVoltage=zero": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxVoltage=int32-min": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxVoltage=int32-max": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxVoltage=written-as-1.0": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxVoltage=written-as-1e2": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxAmperage=null": [
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxAmperage=zero": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxAmperage=int32-min": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxAmperage=int32-max": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxAmperage=written-as-1.0": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.maxAmperage=written-as-1e2": [
   "W13",
   "W14"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=null": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=empty": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=long": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=emoji": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=right-to-left": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=combining": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=quotes": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.phaseRotation=controls": [
   "W15"
  ],
  "chargerGroups.chargers.sockets.lastUpdated=year-9999": [
   "W11"
  ],
  "chargerGroups.chargers.evseId=empty": [
   "W18"
  ],
  "chargerGroups.chargers.evseId=long": [
   "W18"
  ],
  "chargerGroups.chargers.evseId=emoji": [
   "W18"
  ],
  "chargerGroups.chargers.evseId=right-to-left": [
   "W18"
  ],
  "chargerGroups.chargers.evseId=combining": [
   "W18"
  ],
  "chargerGroups.chargers.evseId=quotes": [
   "W18"
  ],
  "chargerGroups.chargers.evseId=controls": [
   "W18"
  ],
  "chargerGroups.chargers.iccid=empty": [
   "W19"
  ],
  "chargerGroups.chargers.iccid=long": [
   "W19"
  ],
  "chargerGroups.chargers.iccid=emoji": [
   "W19"
  ],
  "chargerGroups.chargers.iccid=right-to-left": [
   "W19"
  ],
  "chargerGroups.chargers.iccid=combining": [
   "W19"
  ],
  "chargerGroups.chargers.iccid=quotes": [
   "W19"
  ],
  "chargerGroups.chargers.iccid=controls": [
   "W19"
  ],
  "chargerGroups.chargers.imsi=empty": [
   "W19"
  ],
  "chargerGroups.chargers.imsi=long": [
   "W19"
  ],
  "chargerGroups.chargers.imsi=emoji": [
   "W19"
  ],
  "chargerGroups.chargers.imsi=right-to-left": [
   "W19"
  ],
  "chargerGroups.chargers.imsi=combining": [
   "W19"
  ],
  "chargerGroups.chargers.imsi=quotes": [
   "W19"
  ],
  "chargerGroups.chargers.imsi=controls": [
   "W19"
  ],
  "chargerGroups.costId=long": [
   "W21"
  ],
  "chargerGroups.costId=emoji": [
   "W21"
  ],
  "chargerGroups.costId=right-to-left": [
   "W21"
  ],
  "chargerGroups.costId=combining": [
   "W21"
  ],
  "chargerGroups.costId=quotes": [
   "W21"
  ],
  "chargerGroups.costId=controls": [
   "W21"
  ],
  "chargerGroups.costName=long": [
   "W21"
  ],
  "chargerGroups.costName=emoji": [
   "W21"
  ],
  "chargerGroups.costName=right-to-left": [
   "W21"
  ],
  "chargerGroups.costName=combining": [
   "W21"
  ],
  "chargerGroups.costName=quotes": [
   "W21"
  ],
  "chargerGroups.costName=controls": [
   "W21"
  ],
  "chargerGroups.id=zero": [
   "W2",
   "W5"
  ],
  "chargerGroups.id=int64-min": [
   "W2",
   "W5"
  ],
  "chargerGroups.id=int64-max": [
   "W2",
   "W5"
  ],
  "chargerGroups.id=int32-max-plus-1": [
   "W5"
  ],
  "chargerGroups.id=beyond-2-53": [
   "W2",
   "W5"
  ],
  "chargerGroups.id=written-as-1.0": [
   "W5"
  ],
  "chargerGroups.id=written-as-1e2": [
   "W5"
  ],
  "chargerGroups.groupName=empty": [
   "W4",
   "W5"
  ],
  "chargerGroups.groupName=long": [
   "W4",
   "W5"
  ],
  "chargerGroups.groupName=emoji": [
   "W4",
   "W5"
  ],
  "chargerGroups.groupName=right-to-left": [
   "W4",
   "W5"
  ],
  "chargerGroups.groupName=combining": [
   "W4",
   "W5"
  ],
  "chargerGroups.groupName=quotes": [
   "W4",
   "W5"
  ],
  "chargerGroups.groupName=controls": [
   "W4",
   "W5"
  ],
  "chargers.id=zero": [
   "W2"
  ],
  "chargers.id=int64-min": [
   "W2"
  ],
  "chargers.id=int64-max": [
   "W2"
  ],
  "chargers.id=beyond-2-53": [
   "W2"
  ],
  "chargers.groupId=zero": [
   "W5"
  ],
  "chargers.groupId=int64-min": [
   "W5"
  ],
  "chargers.groupId=int64-max": [
   "W5"
  ],
  "chargers.groupId=int32-max-plus-1": [
   "W5"
  ],
  "chargers.groupId=beyond-2-53": [
   "W5"
  ],
  "chargers.groupId=written-as-1.0": [
   "W5"
  ],
  "chargers.groupId=written-as-1e2": [
   "W5"
  ],
  "chargers.groupName=empty": [
   "W5"
  ],
  "chargers.groupName=long": [
   "W5"
  ],
  "chargers.groupName=emoji": [
   "W5"
  ],
  "chargers.groupName=right-to-left": [
   "W5"
  ],
  "chargers.groupName=combining": [
   "W5"
  ],
  "chargers.groupName=quotes": [
   "W5"
  ],
  "chargers.groupName=controls": [
   "W5"
  ],
  "chargers.firmwareVersion=empty": [
   "W13"
  ],
  "chargers.firmwareVersion=long": [
   "W13"
  ],
  "chargers.firmwareVersion=emoji": [
   "W13"
  ],
  "chargers.firmwareVersion=right-to-left": [
   "W13"
  ],
  "chargers.firmwareVersion=combining": [
   "W13"
  ],
  "chargers.firmwareVersion=quotes": [
   "W13"
  ],
  "chargers.firmwareVersion=controls": [
   "W13"
  ],
  "chargers.manufacturer=empty": [
   "W13"
  ],
  "chargers.manufacturer=long": [
   "W13"
  ],
  "chargers.manufacturer=emoji": [
   "W13"
  ],
  "chargers.manufacturer=right-to-left": [
   "W13"
  ],
  "chargers.manufacturer=combining": [
   "W13"
  ],
  "chargers.manufacturer=quotes": [
   "W13"
  ],
  "chargers.manufacturer=controls": [
   "W13"
  ],
  "chargers.chargerModel=empty": [
   "W13"
  ],
  "chargers.chargerModel=long": [
   "W13"
  ],
  "chargers.chargerModel=emoji": [
   "W13"
  ],
  "chargers.chargerModel=right-to-left": [
   "W13"
  ],
  "chargers.chargerModel=combining": [
   "W13"
  ],
  "chargers.chargerModel=quotes": [
   "W13"
  ],
  "chargers.chargerModel=controls": [
   "W13"
  ],
  "chargers.amountOfSockets=zero": [
   "W8"
  ],
  "chargers.amountOfSockets=int32-min": [
   "W8"
  ],
  "chargers.amountOfSockets=int32-max": [
   "W8"
  ],
  "chargers.amountOfSockets=written-as-1e2": [
   "W8"
  ],
  "chargers.lastSeen=never": [
   "W11"
  ],
  "chargers.lastSeen=epoch": [
   "W11"
  ],
  "chargers.lastSeen=year-9999": [
   "W11"
  ],
  "chargers.lastSeen=leap-second": [
   "W11"
  ],
  "chargers.lastSeen=leap-second-offset": [
   "W11"
  ],
  "chargers.activeConnection=false": [
   "W10"
  ],
  "chargers.chargerStatus=empty": [
   "W9"
  ],
  "chargers.chargerStatus=long": [
   "W9"
  ],
  "chargers.chargerStatus=emoji": [
   "W9"
  ],
  "chargers.chargerStatus=right-to-left": [
   "W9"
  ],
  "chargers.chargerStatus=combining": [
   "W9"
  ],
  "chargers.chargerStatus=quotes": [
   "W9"
  ],
  "chargers.chargerStatus=controls": [
   "W9"
  ],
  "chargers.locationInfo.latitude=zero": [
   "W17"
  ],
  "chargers.locationInfo.latitude=negative-zero": [
   "W17"
  ],
  "chargers.locationInfo.latitude=whole": [
   "W17"
  ],
  "chargers.locationInfo.latitude=many-digits": [
   "W17"
  ],
  "chargers.locationInfo.latitude=exponent": [
   "W17"
  ],
  "chargers.locationInfo.latitude=tiny": [
   "W17"
  ],
  "chargers.locationInfo.latitude=huge": [
   "W17"
  ],
  "chargers.locationInfo.longitude=zero": [
   "W17"
  ],
  "chargers.locationInfo.longitude=negative-zero": [
   "W17"
  ],
  "chargers.locationInfo.longitude=whole": [
   "W17"
  ],
  "chargers.locationInfo.longitude=many-digits": [
   "W17"
  ],
  "chargers.locationInfo.longitude=exponent": [
   "W17"
  ],
  "chargers.locationInfo.longitude=tiny": [
   "W17"
  ],
  "chargers.locationInfo.longitude=huge": [
   "W17"
  ],
  "chargers.locationInfo.postalNumber=empty": [
   "W17"
  ],
  "chargers.locationInfo.postalNumber=long": [
   "W17"
  ],
  "chargers.locationInfo.postalNumber=emoji": [
   "W17"
  ],
  "chargers.locationInfo.postalNumber=right-to-left": [
   "W17"
  ],
  "chargers.locationInfo.postalNumber=combining": [
   "W17"
  ],
  "chargers.locationInfo.postalNumber=quotes": [
   "W17"
  ],
  "chargers.locationInfo.postalNumber=controls": [
   "W17"
  ],
  "chargers.locationInfo.country=null": [
   "W17"
  ],
  "chargers.locationInfo.country=empty": [
   "W17",
   "W18"
  ],
  "chargers.locationInfo.country=long": [
   "W17",
   "W18"
  ],
  "chargers.locationInfo.country=emoji": [
   "W17",
   "W18"
  ],
  "chargers.locationInfo.country=right-to-left": [
   "W17",
   "W18"
  ],
  "chargers.locationInfo.country=combining": [
   "W17",
   "W18"
  ],
  "chargers.locationInfo.country=quotes": [
   "W17",
   "W18"
  ],
  "chargers.locationInfo.country=controls": [
   "W17",
   "W18"
  ],
  "chargers.sockets=empty": [
   "W7",
   "W8",
   "W13"
  ],
  "chargers.sockets=1000": [
   "W7",
   "W8",
   "W13",
   "W16"
  ],
  "chargers.sockets.type=empty": [
   "W13"
  ],
  "chargers.sockets.type=long": [
   "W13"
  ],
  "chargers.sockets.type=emoji": [
   "W13"
  ],
  "chargers.sockets.type=right-to-left": [
   "W13"
  ],
  "chargers.sockets.type=combining": [
   "W13"
  ],
  "chargers.sockets.type=quotes": [
   "W13"
  ],
  "chargers.sockets.type=controls": [
   "W13"
  ],
  "chargers.sockets.maxPower=null": [
   "W14"
  ],
  "chargers.sockets.maxPower=empty": [
   "W14"
  ],
  "chargers.sockets.maxPower=long": [
   "W14"
  ],
  "chargers.sockets.maxPower=emoji": [
   "W14"
  ],
  "chargers.sockets.maxPower=right-to-left": [
   "W14"
  ],
  "chargers.sockets.maxPower=combining": [
   "W14"
  ],
  "chargers.sockets.maxPower=quotes": [
   "W14"
  ],
  "chargers.sockets.maxPower=controls": [
   "W14"
  ],
  "chargers.sockets.status=empty": [
   "W9"
  ],
  "chargers.sockets.status=long": [
   "W9"
  ],
  "chargers.sockets.status=emoji": [
   "W9"
  ],
  "chargers.sockets.status=right-to-left": [
   "W9"
  ],
  "chargers.sockets.status=combining": [
   "W9"
  ],
  "chargers.sockets.status=quotes": [
   "W9"
  ],
  "chargers.sockets.status=controls": [
   "W9"
  ],
  "chargers.sockets.id=zero": [
   "W16"
  ],
  "chargers.sockets.id=int32-min": [
   "W16"
  ],
  "chargers.sockets.id=int32-max": [
   "W16"
  ],
  "chargers.sockets.id=written-as-1e2": [
   "W16"
  ],
  "chargers.sockets.name=empty": [
   "W16"
  ],
  "chargers.sockets.format=empty": [
   "W13"
  ],
  "chargers.sockets.format=long": [
   "W13"
  ],
  "chargers.sockets.format=emoji": [
   "W13"
  ],
  "chargers.sockets.format=right-to-left": [
   "W13"
  ],
  "chargers.sockets.format=combining": [
   "W13"
  ],
  "chargers.sockets.format=quotes": [
   "W13"
  ],
  "chargers.sockets.format=controls": [
   "W13"
  ],
  "chargers.sockets.socketPowerType=null": [
   "W14"
  ],
  "chargers.sockets.socketPowerType=empty": [
   "W13",
   "W14"
  ],
  "chargers.sockets.socketPowerType=long": [
   "W13",
   "W14"
  ],
  "chargers.sockets.socketPowerType=emoji": [
   "W13",
   "W14"
  ],
  "chargers.sockets.socketPowerType=right-to-left": [
   "W13",
   "W14"
  ],
  "chargers.sockets.socketPowerType=combining": [
   "W13",
   "W14"
  ],
  "chargers.sockets.socketPowerType=quotes": [
   "W13",
   "W14"
  ],
  "chargers.sockets.socketPowerType=controls": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxWatts=null": [
   "W14"
  ],
  "chargers.sockets.maxWatts=zero": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxWatts=int32-min": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxWatts=int32-max": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxWatts=written-as-1.0": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxWatts=written-as-1e2": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxVoltage=null": [
   "W14"
  ],
  "chargers.sockets.maxVoltage=zero": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxVoltage=int32-min": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxVoltage=int32-max": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxVoltage=written-as-1.0": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxVoltage=written-as-1e2": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxAmperage=null": [
   "W14"
  ],
  "chargers.sockets.maxAmperage=zero": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxAmperage=int32-min": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxAmperage=int32-max": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxAmperage=written-as-1.0": [
   "W13",
   "W14"
  ],
  "chargers.sockets.maxAmperage=written-as-1e2": [
   "W13",
   "W14"
  ],
  "chargers.sockets.phaseRotation=null": [
   "W15"
  ],
  "chargers.sockets.phaseRotation=empty": [
   "W15"
  ],
  "chargers.sockets.phaseRotation=long": [
   "W15"
  ],
  "chargers.sockets.phaseRotation=emoji": [
   "W15"
  ],
  "chargers.sockets.phaseRotation=right-to-left": [
   "W15"
  ],
  "chargers.sockets.phaseRotation=combining": [
   "W15"
  ],
  "chargers.sockets.phaseRotation=quotes": [
   "W15"
  ],
  "chargers.sockets.phaseRotation=controls": [
   "W15"
  ],
  "chargers.sockets.lastUpdated=year-9999": [
   "W11"
  ],
  "chargers.evseId=empty": [
   "W18"
  ],
  "chargers.evseId=long": [
   "W18"
  ],
  "chargers.evseId=emoji": [
   "W18"
  ],
  "chargers.evseId=right-to-left": [
   "W18"
  ],
  "chargers.evseId=combining": [
   "W18"
  ],
  "chargers.evseId=quotes": [
   "W18"
  ],
  "chargers.evseId=controls": [
   "W18"
  ],
  "chargers.iccid=empty": [
   "W19"
  ],
  "chargers.iccid=long": [
   "W19"
  ],
  "chargers.iccid=emoji": [
   "W19"
  ],
  "chargers.iccid=right-to-left": [
   "W19"
  ],
  "chargers.iccid=combining": [
   "W19"
  ],
  "chargers.iccid=quotes": [
   "W19"
  ],
  "chargers.iccid=controls": [
   "W19"
  ],
  "chargers.imsi=empty": [
   "W19"
  ],
  "chargers.imsi=long": [
   "W19"
  ],
  "chargers.imsi=emoji": [
   "W19"
  ],
  "chargers.imsi=right-to-left": [
   "W19"
  ],
  "chargers.imsi=combining": [
   "W19"
  ],
  "chargers.imsi=quotes": [
   "W19"
  ],
  "chargers.imsi=controls": [
   "W19"
  ],
  "integratedExternalIds.effectiveFrom=year-9999": [
   "W11"
  ],
  "page-example": [
   "W1",
   "W2",
   "W4",
   "W9",
   "W11",
   "W13",
   "W14",
   "W16",
   "W17",
   "W18",
   "W19",
   "W20"
  ],
  "all-nulls": [
   "W17"
  ],
  "nulls-inside": [
   "W14",
   "W17"
  ],
  "hostile-strings": [
   "W2",
   "W4",
   "W5",
   "W9",
   "W13",
   "W14",
   "W16",
   "W17",
   "W18",
   "W19",
   "W20"
  ]
 }
};
