import { itemAt } from '../../base/present.ts';
import { FAULT_NAMES } from '../../content/scenarios/fault.ts';
import type { Scenario, Step } from '../../content/scenarios/scenario.ts';
import type { ScenarioIndex } from '../../content/scenarios/scenario-index.ts';
import type { Operation } from '../../contract/operations.ts';
import type { GoalIndex } from './goal-index.ts';
import type { GoalSlot } from './goal-slot.ts';
import type { Ask } from './how-line.ts';
import { minimalBody } from './minimal-body.ts';

/** What the requests that meet goals are chosen from. */
export interface AskFacts {
  readonly goals: GoalIndex;
  readonly scenarios: ScenarioIndex;
  /** Percent-encoded id of a driver that there is. */
  readonly sampleId: string;
  /** A request of an operation that is not the driver's, and how it is let in. */
  sampleOf(operation: Operation): Required<Pick<Ask, 'sample' | 'entrance'>>;
  /** A request that is known to meet a goal of a body. */
  shownBy(bit: number): Ask | undefined;
}

/** The request that meets a goal. */
export function askFor(slot: GoalSlot, bit: number, facts: AskFacts): Ask {
  const { kind, value } = slot;
  switch (kind) {
    case 'status':
      return value === 200 ? {} : { prefer: `code=${value}` };
    case 'operation':
      return askOperation(slot, facts);
    case 'other-status':
      return { prefer: `code=${otherStatus(String(value), facts)}` };
    case 'cause':
      return { prefer: `scenario=${value}` };
    case 'edge-case':
      return { prefer: `edge=${value}` };
    case 'error-body':
      return preferStep(facts, isErrorIn(String(value)), 'code=404');
    case 'delay':
      return delayed(String(value), facts);
    case 'fault':
      return faulty(String(value), facts);
    case 'key':
      return { scheme: String(value) };
    case 'form':
      return formed(String(value), facts);
    case 'session':
      return { sessionBy: value as 'path' | 'header' | 'key' };
    default:
      return facts.shownBy(bit) ?? { body: minimalBody(slot, facts.goals) };
  }
}

/** The request that gets an answer of an operation that is not the driver's. */
function askOperation({ operation, value }: GoalSlot, { sampleOf }: AskFacts): Ask {
  if (!operation) return {};
  const { sample, entrance } = sampleOf(operation);
  const status = String(value);
  const prefer = /^2/.test(status) ? {} : { prefer: `code=${statusIn(status)}` };
  return { sample, entrance, query: sample.query, ...prefer };
}

/** A status that `4XX` or `default` stands for. */
function statusIn(status: string): number {
  return /^\d{3}$/.test(status) ? Number(status) : /^[1-5]XX$/i.test(status) ? Number(status[0]) * 100 : 500;
}

/** A status of the class that a scenario answers; the first of them that services are known for. */
function otherStatus(statusClass: string, { scenarios, goals }: AskFacts): number {
  const named = new Set(goals.slots.filter(({ kind }) => kind === 'status').map(({ value }) => value));
  const own = [...scenarios.byStatus.keys()].filter(
    (status) => String(status)[0] === statusClass[0] && !named.has(status),
  );
  const known = own.find((status) => status === 429 || status === 503);
  return known ?? own[0] ?? (statusClass === '4xx' ? 429 : 503);
}

function isErrorIn(style: string): (step: Step) => boolean {
  return ({ status, body, fault }) => {
    if (status === undefined || status < 400 || fault !== undefined) return false;
    if (style !== 'given') return body === style;
    return typeof body === 'object' && !body.contentType.startsWith('text/plain');
  };
}

function delayed(length: string, facts: AskFacts): Ask {
  if (length === 'dribble') return preferStep(facts, ({ dribbleMs }) => dribbleMs !== undefined, '');
  return { prefer: length === 'short' ? 'delay=250' : 'delay=1500' };
}

function faulty(fault: string, facts: AskFacts): Ask {
  const ask = preferStep(facts, (step) => step.fault === fault, `scenario=${fault}`);
  // Nobody waits for ever.
  return fault === FAULT_NAMES.find((name) => name === 'hang') ? { ...ask, options: '-i -m 2' } : ask;
}

/** Asks for the first scenario whose only step is so. @param otherwise where there is none */
function preferStep({ scenarios }: AskFacts, isSo: (step: Step) => boolean, otherwise: string): Ask {
  const found = [...scenarios.byName.values()].find(
    (scenario) => isAlone(scenario) && isSo(itemAt(scenario.steps, 0)),
  );
  const prefer = found ? `scenario=${found.name}` : otherwise;
  return prefer === '' ? {} : { prefer };
}

function isAlone({ steps }: Scenario): boolean {
  return steps.length === 1;
}

function formed(form: string, { sampleId }: AskFacts): Ask {
  switch (form) {
    case 'encoded-id':
      return { id: encodedId(sampleId) };
    case 'plain-id':
      return sampleId.includes('%') ? { id: 'plain-id', prefer: 'code=200' } : {};
    case 'head':
      return { options: '-I' };
    default:
      return { query: 'debug=1' };
  }
}

/** The same id, its first character written as an escape if nothing is. */
function encodedId(id: string): string {
  if (id.includes('%')) return id;
  return `%${id.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}${id.slice(1)}`;
}
