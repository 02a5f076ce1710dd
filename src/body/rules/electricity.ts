import { itemAt } from '../../base/present.ts';
import { chargerPointer, type Loose, type SeenCharger, show } from './judged-answer.ts';
import type { AnswerRule, Report } from './rule.ts';

/** Phases by OCPI 2.2.1 power type; 0 for DC. */
const PHASES: ReadonlyMap<unknown, number> = new Map([
  ['AC_1_PHASE', 1],
  ['AC_3_PHASE', 3],
  ['DC', 0],
]);

const ELECTRICAL = ['socketPowerType', 'maxWatts', 'maxVoltage', 'maxAmperage', 'maxPower'] as const;

const KILOWATTS = /^(\d+(?:[.,]\d+)?)\s*kW/;

/** The orders of the phases, as in OCPP. */
const ROTATIONS: ReadonlySet<unknown> = new Set(['RST', 'RTS', 'SRT', 'STR', 'TRS', 'TSR']);
const NO_ROTATION = 'NotApplicable';

/** W14: the electrical figures of a socket fit together. */
export const W14: AnswerRule = {
  id: 'W14',
  title: "A socket's power type, volts, amperes, watts and power text are given and agree with each other.",
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    for (const charger of answer.chargers) {
      const sockets = charger.sockets ?? [];
      for (let index = 0; index < sockets.length; index++) {
        const socket = itemAt(sockets, index);
        for (const name of ELECTRICAL) {
          if (socket[name] !== null) continue;
          report(chargerPointer(charger, `/sockets/${index}/${name}`), 'null, but it is always given');
        }
        checkPower(socket, charger, index, report);
        checkPowerText(socket, charger, index, report);
      }
    }
  },
};

function checkPower(socket: Loose, charger: SeenCharger, index: number, report: Report): void {
  const { socketPowerType: type, maxWatts: watts, maxVoltage: volts, maxAmperage: amps } = socket;
  if (typeof type !== 'string') return;
  const phases = PHASES.get(type);
  if (phases === undefined) {
    const message = `${show(type)}, but a power type is ${[...PHASES.keys()].join(', ')}`;
    report(chargerPointer(charger, `/sockets/${index}/socketPowerType`), message);
    return;
  }
  if (typeof watts !== 'number' || typeof volts !== 'number' || typeof amps !== 'number') return;
  const most = volts * amps * (phases === 0 ? 1 : phases);
  if (phases === 0 ? watts <= most : watts === most) return;
  const allowed =
    phases === 0
      ? `at most ${volts} V x ${amps} A = ${most}`
      : `${volts} V x ${amps} A x ${phases} phases = ${most}`;
  report(chargerPointer(charger, `/sockets/${index}/maxWatts`), `${watts}, but ${type} gives ${allowed}`);
}

function checkPowerText(socket: Loose, charger: SeenCharger, index: number, report: Report): void {
  const { maxPower: text, maxWatts: watts } = socket;
  if (typeof text !== 'string') return;
  const figure = KILOWATTS.exec(text);
  if (figure === null) {
    const message = `${show(text)}, but it starts with a power as in "22 kW"`;
    report(chargerPointer(charger, `/sockets/${index}/maxPower`), message);
  } else if (typeof watts === 'number') {
    const given = Number(itemAt(figure, 1).replace(',', '.')) * 1000;
    if (Math.abs(given - watts) * 100 <= watts) return;
    const message = `${show(text)}, but maxWatts is ${watts} and the two agree within 1 %`;
    report(chargerPointer(charger, `/sockets/${index}/maxPower`), message);
  }
}

/** W15: cables where there are cables, a phase rotation where there are three phases. */
export const W15: AnswerRule = {
  id: 'W15',
  title: 'DC connectors are cables, and only three-phase sockets have an order of phases.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    for (const charger of answer.chargers) {
      const sockets = charger.sockets ?? [];
      for (let index = 0; index < sockets.length; index++) {
        const { socketPowerType, format, phaseRotation } = itemAt(sockets, index);
        if (!PHASES.has(socketPowerType)) continue; // absent, or W14 speaks of it
        if (socketPowerType === 'DC' && format !== undefined && format !== 'CABLE') {
          const message = `${show(format)}, but a DC connector is a CABLE`;
          report(chargerPointer(charger, `/sockets/${index}/format`), message);
        }
        if (phaseRotation === undefined) continue;
        const isThreePhase = socketPowerType === 'AC_3_PHASE';
        if (isThreePhase ? ROTATIONS.has(phaseRotation) : phaseRotation === NO_ROTATION) continue;
        const allowed = isThreePhase ? [...ROTATIONS].join(', ') : NO_ROTATION;
        const message = `${show(phaseRotation)}, but ${socketPowerType} allows ${allowed}`;
        report(chargerPointer(charger, `/sockets/${index}/phaseRotation`), message);
      }
    }
  },
};

/** W16: sockets are numbered from 1 and told apart by name. */
export const W16: AnswerRule = {
  id: 'W16',
  title: 'Sockets are numbered 1 to n in order and have names that differ within the charger.',
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    for (const charger of answer.chargers) {
      const sockets = charger.sockets ?? [];
      for (let index = 0; index < sockets.length; index++) {
        const { id, name } = itemAt(sockets, index);
        if (typeof id === 'number' && id !== index + 1) {
          const message = `${id}, but socket ids run from 1 in order, so this one is ${index + 1}`;
          report(chargerPointer(charger, `/sockets/${index}/id`), message);
        }
        if (typeof name !== 'string') continue;
        const twin = name === '' ? -1 : firstNamed(sockets, name);
        if (twin === index) continue;
        const problem = twin < 0 ? 'empty' : `${show(name)} is the name of socket ${twin} of the list too`;
        const message = `${problem}, but each socket has a name of its own`;
        report(chargerPointer(charger, `/sockets/${index}/name`), message);
      }
    }
  },
};

function firstNamed(sockets: readonly Loose[], name: string): number {
  for (let index = 0; index < sockets.length; index++) if (itemAt(sockets, index).name === name) return index;
  return -1;
}
