import { answerOf, checkAnswer } from '../../src/body/rules/rules.ts';
import { maxPowerText } from '../../src/world/catalogue/station.ts';
import { stationByModel } from '../../src/world/catalogue/stations.ts';
import { luhnDigit } from '../../src/world/places/luhn.ts';

/** 2026-01-15T09:00:00Z, the clock of the valid driver. */
export const CLOCK = 1_768_467_600;

export type Json = { [name: string]: unknown };

interface ChargerFacts {
  readonly number: number;
  readonly site: number;
  readonly model: string;
  readonly statuses: readonly string[];
  readonly status: string;
  readonly lastSeen: string;
  readonly lastMessage?: string | null;
}

function charger(facts: ChargerFacts): Json {
  const { number, site, model, statuses } = facts;
  const station = stationByModel(model)!;
  const isWired = station.connectivity === 'wired';
  return {
    id: 3_000_000 + number,
    chargerId: `ABC-FI-${number}`,
    chargerName: `Charger ${number}`,
    groupId: 2_000_000 + site,
    groupName: `Site ${site}`,
    firmwareVersion: station.firmware[0],
    publicGroupName: null,
    manufacturer: station.manufacturer,
    serialNumber: `${station.serialPrefix}${number}`,
    chargerModel: model,
    amountOfSockets: statuses.length,
    lastSeen: facts.lastSeen,
    lastMessage: facts.lastMessage === undefined ? 'Heartbeat' : facts.lastMessage,
    activeConnection: facts.status !== 'Offline',
    chargerStatus: facts.status,
    locationInfo: {
      latitude: 60.1987 + number / 10_000,
      longitude: 24.935,
      streetAddress: 'Mannerheimintie',
      streetNumber: '1',
      postalNumber: '00510',
      city: 'Helsinki',
      country: 'FI',
    },
    sockets: station.sockets.map((socket, index) => ({
      type: socket.type,
      maxPower: maxPowerText(socket.watts),
      status: statuses[index],
      id: index + 1,
      name: socket.name,
      format: socket.format,
      socketPowerType: socket.powerType,
      maxWatts: socket.watts,
      maxVoltage: socket.volts,
      maxAmperage: socket.amps,
      phaseRotation: socket.powerType === 'AC_3_PHASE' ? 'RST' : 'NotApplicable',
      lastUpdated: '2026-01-15T08:30:00Z',
    })),
    evseId: `FI*ABC*E${number}`,
    iccid: isWired ? null : `89358000000000000${number}${luhnDigit(`89358000000000000${number}`)}`,
    imsi: isWired ? null : `24400000000000${number}`,
    customProperties: { depth: { list: [1, 2, { three: null }] } },
  };
}

function site(number: number, counts: Json, chargers: Json[], subgroups: Json[]): Json {
  const identity = { id: 2_000_000 + number, groupName: `Site ${number}`, externalId: `site-${number}` };
  return { ...identity, ...counts, subgroups, chargers, costId: 'K1', costName: 'Garage', groupType: 0 };
}

/** A driver as the simulator would answer it at CLOCK; new on every call, free to be changed. */
export function validDriver(externalId = 'driver-1'): Json {
  const now = '2026-01-15T08:59:00.1234567Z';
  const double = 'Eve Double Pro-line';
  const level = site(
    2,
    { onlineSocket: 2, offlineSocket: 0, errorSocket: 1 },
    [
      charger({
        number: 3,
        site: 2,
        model: 'Terra 53 CJG',
        statuses: ['Available', 'Error', 'Available'],
        status: 'Available',
        lastSeen: now,
      }),
    ],
    [],
  );
  const top = site(
    1,
    { onlineSocket: 4, offlineSocket: 1, errorSocket: 1 },
    [
      charger({
        number: 1,
        site: 1,
        model: double,
        statuses: ['Available', 'Charging'],
        status: 'Charging',
        lastSeen: now,
      }),
      charger({
        number: 2,
        site: 1,
        model: 'Zaptec Pro',
        statuses: ['Offline'],
        status: 'Offline',
        lastSeen: '2026-01-15T08:44:59Z',
      }),
    ],
    [level],
  );
  const never = { lastSeen: '0001-01-01T00:00:00Z', lastMessage: null };
  return {
    id: 1_000_001,
    name: 'Aino Virtanen',
    homeGroupId: 2_000_001,
    homeGroupName: 'Site 1',
    externalId,
    tags: [
      {
        id: 4_000_001,
        idTag: '04A1B2C3',
        startDate: '2025-01-01T00:00:00Z',
        expiringDate: '2027-01-01T00:00:00Z',
        lastUpdated: '2025-06-01T12:00:00+02:00',
        invoicable: false,
      },
      {
        id: 4_000_002,
        idTag: '04A1B2C3D4E5F6',
        startDate: null,
        expiringDate: '2025-01-01T00:00:00Z',
        lastUpdated: null,
        invoicable: false,
      },
    ],
    chargerGroups: [top],
    chargers: [
      charger({ number: 4, site: 3, model: 'GLB 3.7', statuses: ['Offline'], status: 'Offline', ...never }),
    ],
    payerId: null,
    integratedExternalIds: [
      { referenceType: 0, referenceId: 'crm', externalId: 'x', effectiveFrom: '2025-01-01T00:00:00Z' },
      { referenceType: 1, referenceId: 'crm', externalId: 'x', effectiveFrom: null },
    ],
  };
}

/** Another driver who shares nothing with the first but home group and customer. */
export function otherDriver(): Json {
  return {
    id: 1_000_002,
    externalId: 'driver-2',
    homeGroupId: 2_000_001,
    homeGroupName: 'Site 1',
    tags: [],
    chargerGroups: [],
    chargers: [],
  };
}

/** Sets what a JSON pointer names; its parent must exist. */
export function setAt(body: Json, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop()!;
  let parent: Json = body;
  for (const step of steps) parent = parent[step] as Json;
  parent[last] = value;
}

/** What a JSON pointer names. */
export function getAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, step) => (value as Json)[step], body);
}

/** The rules that the valid driver breaks once these places are changed, as `W7 /chargerGroups/0`. */
export function brokenBy(changes: Json): string[] {
  const body = validDriver();
  for (const [pointer, value] of Object.entries(changes)) setAt(body, pointer, value);
  return checkAnswer(answerOf(body, 'driver-1', CLOCK)).map(({ rule, pointer }) => `${rule} ${pointer}`);
}

/** Where the charger of two AC sockets, the offline one, the DC one and the single wired one are. */
export const DOUBLE = '/chargerGroups/0/chargers/0';
export const SILENT = '/chargerGroups/0/chargers/1';
export const FAST = '/chargerGroups/0/subgroups/0/chargers/0';
export const WIRED = '/chargers/0';
