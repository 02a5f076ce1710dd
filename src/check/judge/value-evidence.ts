import { counted } from '../../base/text/counted.ts';
import { NEVER } from '../../base/time/instant.ts';
import type { Loose } from '../../body/rules/judged-answer.ts';
import { STATUSES } from '../../body/rules/statuses.ts';
import { shortly } from './body-walk.ts';
import { confirmed, type Evidence, type Judged, refuted, untested } from './verdict.ts';

/** What the values of a property have to be for an assumption to hold. */
interface ValueTest {
  readonly holds: (value: unknown) => boolean;
  readonly allowed: string;
}

const STATUS: ValueTest = among(STATUSES, 'the eleven statuses');
/** OCPI 2.2.1, section 8.4: ConnectorType, ConnectorFormat, PowerType. */
const CONNECTOR =
  /^(?:CHADEMO|CHAOJI|DOMESTIC_[A-O]|GBT_[AD]C|IEC_60309_2_(?:single_16|three_(?:16|32|64))|IEC_62196_T(?:1|1_COMBO|2|2_COMBO|3A|3C)|NEMA_(?:5_20|6_30|6_50|10_30|10_50|14_30|14_50)|PANTOGRAPH_(?:BOTTOM_UP|TOP_DOWN)|TESLA_[RS])$/;
const POWER_TYPES = ['AC_1_PHASE', 'AC_2_PHASE', 'AC_2_PHASE_SPLIT', 'AC_3_PHASE', 'DC'];
/** OCPP 1.6, section 9.1: ConnectorPhaseRotation. */
const ROTATIONS = ['NotApplicable', 'Unknown', 'RST', 'RTS', 'SRT', 'STR', 'TRS', 'TSR'];

/** By schema and property. */
const TESTS: Readonly<Record<string, ValueTest>> = {
  'Charger.chargerStatus': STATUS,
  'Socket.status': STATUS,
  'Socket.type': matching(CONNECTOR, 'the connector types of OCPI 2.2.1'),
  'Socket.format': among(['SOCKET', 'CABLE'], 'the connector formats of OCPI 2.2.1'),
  'Socket.socketPowerType': among(POWER_TYPES, 'the power types of OCPI 2.2.1'),
  'Socket.phaseRotation': among(ROTATIONS, 'the phase rotations of OCPP'),
  'Socket.maxPower': matching(/^\d+(?:\.\d+)? kW$/, 'numbers with the unit kW'),
  'LocationInfo.country': matching(/^[A-Z]{2}$/, 'two capital letters'),
};

/** What the bodies say of an assumption about the spec's schemas; undefined where the place is none of these. */
export function valueEvidence(place: string, evidence: Evidence): Judged | undefined {
  const found = /^\/components\/schemas\/([^/]+)(?:\/properties\/([^/]+))?$/.exec(place);
  if (!found) return undefined;
  const [, schema = '', property] = found;
  const name = property === undefined ? schema : `${schema}.${property}`;
  const objects = evidence.objects.get(schema) ?? [];
  const special = SPECIAL[name];
  if (special) return special(objects, evidence);
  const test = TESTS[name];
  return test && property !== undefined ? byValues(objects, property, test) : untested('no value tells');
}

function byValues(objects: readonly Loose[], property: string, { holds, allowed }: ValueTest): Judged {
  const values = objects.map((object) => object[property]).filter((value) => typeof value === 'string');
  const distinct = [...new Set(values)];
  const others = distinct.filter((value) => !holds(value));
  if (others.length > 0) return refuted(`${listed(others)}: not among ${allowed}`);
  if (distinct.length === 0) return untested('no value was met');
  return confirmed(`${counted(values.length, 'value')}, all among ${allowed}: ${listed(distinct)}`);
}

type Special = (objects: readonly Loose[], evidence: Evidence) => Judged;

const SPECIAL: Readonly<Record<string, Special>> = {
  // That a property is not there is told as a deviation, and says nothing more here.
  Driver: (_objects, { unknownProperties }) => {
    if (unknownProperties.length > 0) return confirmed(`further properties: ${listed(unknownProperties)}`);
    return untested('no answer has further properties; one that is not there is told as a deviation');
  },
  Problem: (_objects, { outcomes }) => {
    const told = outcomes.filter(({ mediaType }) => mediaType === 'application/problem+json');
    if (told.length === 0) return untested('no error had a body of this type');
    const wrong = told.find(({ information }) => information.some(({ heading }) => heading === 'error-body'));
    return wrong ? refuted(wrong.case.title) : confirmed(counted(told.length, 'answer'));
  },
  'ChargerGroup.subgroups': (objects, { schemaFaults }) => {
    const fault = schemaFaults.find((pointer) => /\/subgroups\/\d+$/.test(pointer));
    if (fault) return refuted(`${fault} is no group`);
    const lists = objects.map(({ subgroups }) => subgroups).filter(Array.isArray);
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    return count > 0
      ? confirmed(`${counted(count, 'group')} in groups`)
      : untested('no group has groups in it');
  },
  'ChargerGroup.groupType': (objects, { schemaFaults }) => {
    if (schemaFaults.some((pointer) => pointer.endsWith('/groupType')))
      return refuted('other values were met');
    const values = [...new Set(objects.map(({ groupType }) => groupType))].filter(
      (value) => value !== undefined,
    );
    return values.length > 0 ? confirmed(`met: ${listed(values)}`) : untested('no value was met');
  },
  'Charger.amountOfSockets': (objects) => {
    if (objects.length === 0) return untested('no charger was met');
    const without = objects.filter(({ amountOfSockets }) => amountOfSockets === undefined).length;
    if (without > 0) return refuted(`without it: ${without} of ${counted(objects.length, 'charger')}`);
    return confirmed(`in ${counted(objects.length, 'charger')}`);
  },
  'Charger.lastSeen': (objects) => {
    const never = objects.filter(({ lastSeen }) => lastSeen === NEVER);
    if (never.length === 0) return untested(`no charger has ${NEVER}`);
    const live = never.filter(({ activeConnection }) => activeConnection === true).length;
    return live > 0
      ? refuted(`${live} of these chargers connected`)
      : confirmed(`${NEVER} for ${counted(never.length, 'charger')} without connection`);
  },
};

function among(words: readonly string[], allowed: string): ValueTest {
  return { holds: (value) => words.includes(value as string), allowed };
}

function matching(pattern: RegExp, allowed: string): ValueTest {
  return { holds: (value) => pattern.test(value as string), allowed };
}

function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, 5).map(shortly).join(', ');
  return values.length > 5 ? `${shown} and ${values.length - 5} more` : shown;
}
