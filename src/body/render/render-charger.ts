import { itemAt } from '../../base/present.ts';
import { hash } from '../../base/random.ts';
import { formatInstant, NEVER } from '../../base/time/instant.ts';
import type { Charger, LocationInfo, Socket } from '../../contract/types.ts';
import { maxPowerText, type SocketSpec } from '../../world/catalogue/station.ts';
import { KIND } from '../../world/kinds.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import { writeDegrees } from '../../world/places/address.ts';
import type { ChargerState, SocketState } from '../../world/timeline/charger-state.ts';
import { type Details, detailsOf } from './details.ts';

/** Writes a charger as the API does, keys in the order of the API page. */
export function renderCharger(charger: ChargerModel, state: ChargerState): Charger {
  const { station, site } = charger;
  const details = detailsOf(charger);
  const body: Charger = {
    id: charger.id,
    chargerId: charger.chargerId,
    chargerName: charger.chargerName,
    groupId: site.id,
    groupName: site.name,
    firmwareVersion: details.firmwareVersion,
    publicGroupName: details.publicGroupName,
    manufacturer: station.manufacturer,
    serialNumber: details.serialNumber,
    chargerModel: station.model,
    amountOfSockets: station.sockets.length,
    lastSeen: state.lastSeen === undefined ? NEVER : formatInstant(state.lastSeen),
    lastMessage: state.lastMessage,
    activeConnection: state.connected,
    chargerStatus: state.status,
    locationInfo: renderLocation(charger),
    pushIntegrationEnabled: details.pushIntegrationEnabled,
    chargerSpecificMessageStructure: details.chargerSpecificMessageStructure,
    chargerConfigurations: details.chargerConfigurations,
    sockets: renderSockets(charger, details, state.sockets),
    evseId: charger.evseId,
    splitEvseBySocket: details.splitEvseBySocket,
    capabilities: [...station.capabilities],
    physicalReference: details.physicalReference,
    integrationRelays: details.integrationRelays,
    iccid: details.iccid,
    imsi: details.imsi,
    meterSerialNumber: details.meterSerialNumber,
    meterType: details.meterType,
    customProperties: details.customProperties,
  };
  return charger.extras ? Object.assign(body, charger.extras) : body;
}

function renderLocation(charger: ChargerModel): LocationInfo {
  const { address } = charger.site;
  return {
    latitude: writeDegrees(charger.latitudeMicro),
    longitude: writeDegrees(charger.longitudeMicro),
    streetAddress: address.streetAddress,
    streetNumber: address.streetNumber,
    houseLetter: address.houseLetter,
    postalNumber: address.postalNumber,
    city: address.city,
    area: address.area,
    country: address.country,
  };
}

function renderSockets(charger: ChargerModel, details: Details, states: readonly SocketState[]): Socket[] {
  const sockets: Socket[] = [];
  for (let i = 0; i < charger.station.sockets.length; i++) {
    sockets.push(
      renderSocket(charger, details, itemAt(charger.station.sockets, i), itemAt(states, i), i + 1),
    );
  }
  return sockets;
}

function renderSocket(
  charger: ChargerModel,
  details: Details,
  spec: SocketSpec,
  state: SocketState,
  number: number,
): Socket {
  return {
    type: spec.type,
    maxPower: maxPowerText(spec.watts),
    status: state.status,
    id: number,
    name: spec.name,
    deviceEvseId: details.numbersEvses ? number : null,
    deviceConnectorId: details.numbersEvses ? 1 : number,
    format: spec.format,
    socketPowerType: spec.powerType,
    maxWatts: spec.watts,
    maxVoltage: spec.volts,
    maxAmperage: spec.amps,
    phaseRotation: phaseRotation(charger, spec, number),
    termsAndConditions: details.termsAndConditions,
    lastUpdated: state.since === undefined ? NEVER : formatInstant(state.since),
    chargingStationEvseId: details.numbersEvses ? number : null,
  };
}

/** Orders of the phases as OCPP writes them; installers rotate them to spread single-phase cars. */
const ROTATIONS = ['RST', 'RST', 'RST', 'RTS', 'SRT', 'STR', 'TRS', 'TSR'];

function phaseRotation(charger: ChargerModel, spec: SocketSpec, number: number): string {
  if (spec.powerType !== 'AC_3_PHASE') return 'NotApplicable';
  return itemAt(ROTATIONS, hash(charger.rhythm.key, KIND.sockets, charger.id, number) % ROTATIONS.length);
}
