import { itemAt } from '../../base/present.ts';
import { counted } from '../../base/text/counted.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { SocketSpec, Station } from '../../world/catalogue/station.ts';
import { STATIONS, stationByModel } from '../../world/catalogue/stations.ts';
import { chargerPointer, type Loose, type SeenCharger, show } from './judged-answer.ts';
import type { Report, SetRule } from './rule.ts';

/** The properties of a socket that its model decides, and where the catalogue has them. */
const SOCKET_FACTS: readonly (readonly [string, keyof SocketSpec])[] = [
  ['type', 'type'],
  ['format', 'format'],
  ['socketPowerType', 'powerType'],
  ['maxVoltage', 'volts'],
  ['maxAmperage', 'amps'],
  ['maxWatts', 'watts'],
];

/** W13: what a charger is made of follows from its model. */
export const W13: SetRule = {
  id: 'W13',
  title: 'Manufacturer, firmware and sockets of a charger are those of its model in the catalogue.',
  kind: 'set',
  over: 'answers',
  binding: 'simulated',
  check(answers, report) {
    const strangers = new Map<string, SeenCharger>();
    for (let answer = 0; answer < answers.length; answer++) {
      for (const charger of itemAt(answers, answer).chargers) {
        const model = charger.value.chargerModel;
        if (typeof model !== 'string') continue;
        const station = stationByModel(model);
        if (station !== undefined) checkStation(charger, station, report, answer);
        else checkStranger(charger, model, strangers, report, answer);
      }
    }
  },
};

function checkStation(charger: SeenCharger, station: Station, report: Report, answer: number): void {
  const { manufacturer, firmwareVersion } = charger.value;
  const { sockets } = charger;
  if (typeof manufacturer === 'string' && manufacturer !== station.manufacturer) {
    const message = `${show(manufacturer)}, but ${station.model} is made by ${station.manufacturer}`;
    report(chargerPointer(charger, '/manufacturer'), message, answer);
  }
  if (typeof firmwareVersion === 'string' && !station.firmware.includes(firmwareVersion)) {
    const message = `${show(firmwareVersion)}, but ${station.model} runs ${station.firmware.join(' or ')}`;
    report(chargerPointer(charger, '/firmwareVersion'), message, answer);
  }
  if (sockets === null) return;
  if (sockets.length !== station.sockets.length) {
    const message = `${counted(sockets.length, 'socket')}, but ${station.model} has ${station.sockets.length}`;
    report(chargerPointer(charger, '/sockets'), message, answer);
    return;
  }
  for (let index = 0; index < sockets.length; index++) {
    for (const [name, fact] of SOCKET_FACTS) {
      const given = itemAt(sockets, index)[name];
      const allowed = itemAt(station.sockets, index)[fact];
      if (given === undefined || given === null || given === allowed) continue;
      const message = `${show(given)}, but this socket of ${station.model} has ${allowed}`;
      report(chargerPointer(charger, `/sockets/${index}/${name}`), message, answer);
    }
  }
}

function checkStranger(
  charger: SeenCharger,
  model: string,
  strangers: Map<string, SeenCharger>,
  report: Report,
  answer: number,
): void {
  const names = STATIONS.map((station) => station.model);
  const meant = nearest(model, names)[0];
  const hint = meant === undefined ? '' : `; did you mean ${show(meant)}?`;
  const message = `${show(model)} is not a model of the catalogue of charging stations${hint}`;
  report(chargerPointer(charger, '/chargerModel'), message, answer);
  const key = JSON.stringify([show(charger.value.manufacturer), model]);
  const first = strangers.get(key);
  if (first === undefined) strangers.set(key, charger);
  else if (!hasSameSockets(first.sockets, charger.sockets)) {
    const other = show(first.value.chargerId);
    const difference = `other sockets than charger ${other} of the same model ${show(model)}`;
    report(chargerPointer(charger, '/sockets'), difference, answer);
  }
}

function hasSameSockets(a: readonly Loose[] | null, b: readonly Loose[] | null): boolean {
  if (a === null || b === null) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    for (const [name] of SOCKET_FACTS) if (itemAt(a, index)[name] !== itemAt(b, index)[name]) return false;
  }
  return true;
}
