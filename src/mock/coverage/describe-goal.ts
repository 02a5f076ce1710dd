import { memberOf } from '../../base/present.ts';
import { FAULTS, type FaultName } from '../../content/scenarios/fault.ts';
import type { GoalIndex } from './goal-index.ts';
import type { GoalKind, GoalSlot } from './goal-slot.ts';

/**
 * How bad it is never to have met a thing, 0 to 100, by what production is likely to do to a client that
 * has not: unhandled errors come first, then what a type says may be there and is not, then what merely
 * differs. A list or object that is null or left out is ten worse, since clients go through it unasked.
 */
const DANGER: Readonly<Record<GoalKind, number>> = {
  status: 95,
  'other-status': 90,
  operation: 58,
  cause: 70,
  fault: 85,
  delay: 75,
  'error-body': 65,
  null: 72,
  absent: 66,
  'edge-case': 60,
  empty: 55,
  enum: 50,
  depth: 48,
  many: 45,
  one: 35,
  present: 30,
  key: 15,
  form: 12,
  session: 5,
};
const WORSE = 10;

/** What a goal means, in a few words. */
export function whatOf(slot: GoalSlot, goals: GoalIndex): string {
  const { path, value } = slot;
  switch (slot.kind) {
    case 'status':
      return `an answer ${value}: ${goals.contract.operation.statuses[Number(value)]}`;
    case 'operation':
      return `an answer ${value} of ${slot.operation?.id}: ${responseText(slot)}`;
    case 'other-status':
      return value === '4xx'
        ? 'an error of the client that the contract does not name, such as 429'
        : 'an error of the server, such as 503';
    case 'cause':
      return `the error ${value}`;
    case 'error-body':
      return memberOf(ERROR_BODIES, String(value));
    case 'edge-case':
      return goals.edgeCases.find(({ name }) => name === value)?.what ?? String(value);
    case 'delay':
      return memberOf(DELAYS, String(value));
    case 'fault':
      return FAULTS[value as FaultName];
    case 'key':
      return keyForm(String(value), goals);
    case 'form':
      return memberOf(FORMS, String(value));
    case 'session':
      return `a session named by ${SESSIONS[String(value)]}`;
    default:
      return `${path} ${aboutProperty(slot)}`;
  }
}

function responseText({ operation, value }: GoalSlot): string {
  const { description = '' } = operation?.responses.find(({ status }) => status === value) ?? {};
  return description || 'as the spec has it';
}

const ERROR_BODIES: Readonly<Record<string, string>> = {
  problem: 'an error as problem details (RFC 9457)',
  text: 'an error as plain text',
  empty: 'an error without a body',
  given: 'an error in another form, such as the JSON or HTML of a gateway',
};
const DELAYS: Readonly<Record<string, string>> = {
  short: 'an answer that comes after up to a second',
  long: 'an answer that comes after more than a second',
  dribble: 'an answer that comes bit by bit',
};
const FORMS: Readonly<Record<string, string>> = {
  'plain-id': 'an id without percent-encoding',
  'encoded-id': 'an id with percent-encoding',
  head: 'a request by HEAD',
  'unknown-query': 'a query parameter that the contract does not name',
};
const SESSIONS: Readonly<Record<string, string>> = {
  path: 'the base URL',
  header: 'the header x-mock-session',
  key: 'the end of the API key',
};

function keyForm(id: string, { contract }: GoalIndex): string {
  const scheme = contract.keySchemes.find(([name]) => name === id)?.[1];
  return `the API key as the ${scheme?.in === 'header' ? 'header' : 'query parameter'} ${scheme?.name ?? id}`;
}

function aboutProperty({ kind, value, property }: GoalSlot): string {
  switch (kind) {
    case 'present':
      return 'is there';
    case 'absent':
      return 'is left out';
    case 'null':
      return 'is null';
    case 'one':
      return 'has one element';
    case 'many':
      return 'has several elements';
    case 'enum':
      return `is ${JSON.stringify(value)}`;
    case 'depth':
      return `are ${value === 3 ? '3 or more levels' : value === 1 ? '1 level' : `${value} levels`} deep`;
    default:
      return `is an empty ${EMPTY[property?.type ?? ''] ?? 'text'}`;
  }
}

const EMPTY: Readonly<Record<string, string>> = { array: 'list', object: 'object' };

/** How bad it is never to have met a goal, 0 to 100. */
export function dangerOf({ kind, value, property }: GoalSlot, goals: GoalIndex): number {
  if (kind === 'edge-case') {
    return goals.edgeCases.find(({ name }) => name === value)?.danger ?? DANGER[kind];
  }
  // Whoever knows nothing but the happy path has met this one.
  if (kind === 'status' && value === 200) return DANGER.present;
  if (kind === 'depth' && value === 1) return DANGER.present;
  if (kind === 'error-body' && value === 'problem') return DANGER.one;
  const isIterated = property?.type === 'array' || property?.type === 'object';
  return DANGER[kind] + (isIterated && (kind === 'null' || kind === 'absent') ? WORSE : 0);
}
