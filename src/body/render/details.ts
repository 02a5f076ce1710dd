import { Stream } from '../../base/random.ts';
import type { ChargerConfiguration } from '../../contract/types.ts';
import { KIND } from '../../world/kinds.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import { luhnDigit } from '../../world/places/luhn.ts';

/** Properties of a charger that no other rule ties to its state or site. */
export interface Details {
  readonly firmwareVersion: string | null;
  readonly publicGroupName: string | null;
  readonly serialNumber: string | null;
  readonly pushIntegrationEnabled: boolean;
  readonly chargerSpecificMessageStructure: boolean;
  readonly chargerConfigurations: ChargerConfiguration[] | null;
  readonly splitEvseBySocket: boolean;
  readonly physicalReference: string | null;
  readonly integrationRelays: string[] | null;
  readonly iccid: string | null;
  readonly imsi: string | null;
  readonly meterSerialNumber: string | null;
  readonly meterType: string | null;
  readonly customProperties: Record<string, string> | null;
  readonly termsAndConditions: string | null;
  /** Whether the station speaks OCPP 2.0.1, which numbers EVSEs; 1.6 numbers connectors only. */
  readonly numbersEvses: boolean;
}

/** Draws a charger's details; the same charger always has the same (W3). */
export function detailsOf(charger: ChargerModel): Details {
  const { station, rhythm } = charger;
  const stream = new Stream(rhythm.key, KIND.details, charger.detailsOf);
  const open = rhythm.use === 'hub' || rhythm.use === 'destination';
  const firmware = stream.pick(station.firmware);
  const serial = `${station.serialPrefix}${stream.digits(7)}`;
  const cellular =
    station.connectivity === 'cellular' || (station.connectivity === 'either' && stream.chance(500));
  const sim = cellular ? simOf(charger, stream) : undefined;
  return {
    firmwareVersion: rhythm.everConnected ? firmware : null,
    publicGroupName: open && stream.chance(800) ? charger.site.name : null,
    serialNumber: stream.chance(970) ? serial : null,
    pushIntegrationEnabled: stream.chance(150),
    chargerSpecificMessageStructure: stream.chance(50),
    chargerConfigurations: stream.chance(900) ? configurations(charger, stream) : null,
    splitEvseBySocket: station.sockets.length > 1 && stream.chance(350),
    physicalReference: stream.chance(550)
      ? `${stream.pick(['A', 'B', 'C', 'P'])}${stream.between(1, 80)}`
      : null,
    integrationRelays: relays(stream),
    iccid: sim?.iccid ?? null,
    imsi: sim?.imsi ?? null,
    meterSerialNumber: station.meter ? `${station.meter.serialPrefix}${stream.digits(8)}` : null,
    meterType: station.meter?.type ?? null,
    customProperties: customProperties(stream),
    termsAndConditions: open && stream.chance(700) ? 'https://charging.example/terms' : null,
    numbersEvses: stream.chance(400),
  };
}

/** ICCID: ITU-T E.118 (89, calling code, Luhn digit), 19 digits. IMSI: ITU-T E.212, 15 digits (W19). */
function simOf(charger: ChargerModel, stream: Stream): { iccid: string; imsi: string } | undefined {
  if (!charger.country) return undefined;
  const { callingCode, mobileCountryCode } = charger.country;
  const account = String(charger.id % 100_000_000).padStart(8, '0');
  const start = `89${callingCode}0${stream.between(1, 9)}`;
  const body = start + stream.digits(18 - start.length - account.length) + account;
  const imsi = `${mobileCountryCode}0${stream.between(1, 9)}${stream.digits(2)}${account}`;
  return { iccid: body + luhnDigit(body), imsi };
}

/** Configuration keys of OCPP 1.6, chapter 9; read-only ones as that chapter says. */
function configurations(charger: ChargerModel, stream: Stream): ChargerConfiguration[] {
  const key = (configName: string, configValue: string, canBeChanged: boolean) => ({
    configName,
    configValue,
    canBeChanged,
  });
  const all = [
    key('HeartbeatInterval', String(charger.rhythm.heartbeat), true),
    key('MeterValueSampleInterval', stream.pick(['30', '60', '300', '900']), true),
    key('ConnectionTimeOut', stream.pick(['60', '120', '180']), true),
    key('AuthorizeRemoteTxRequests', stream.chance(500) ? 'true' : 'false', true),
    key('LocalPreAuthorize', stream.chance(300) ? 'true' : 'false', true),
    key('NumberOfConnectors', String(charger.station.sockets.length), false),
    key('SupportedFeatureProfiles', 'Core,FirmwareManagement,RemoteTrigger,SmartCharging', false),
  ];
  return all.slice(0, stream.between(2, all.length));
}

function relays(stream: Stream): string[] | null {
  const luck = stream.below(100);
  if (luck < 84) return null;
  if (luck < 90) return [];
  return [`relay-${stream.between(1, 4)}`];
}

function customProperties(stream: Stream): Record<string, string> | null {
  const luck = stream.below(100);
  if (luck < 70) return null;
  if (luck < 76) return {};
  return {
    parkingSpace: String(stream.between(1, 240)),
    installer: stream.pick(['north', 'south', 'partner']),
  };
}
