import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { DEEPEST_JSON, isDeepJson } from '../../base/json/json-depth.ts';
import { entryFor } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import { parseInstant } from '../../base/time/instant.ts';
import { edgeCaseHint, edgeCaseNamed } from '../../body/edge-cases/catalogue.ts';
import type { Contract } from '../../contract/contract.ts';
import type { AnyCall } from '../call.ts';
import type { CustomerWorld } from '../drivers/customer.ts';
import { chargerWithId } from '../network/asked-charger.ts';
import { LIMITS } from './session-limits.ts';
import type { Snapshot, SnapshotState } from './snapshot.ts';

/** What does not fit in a snapshot. */
export interface SnapshotProblem {
  readonly error: MockError;
  /** Whether it is a name that files may have and those of this server do not. */
  readonly isOfFiles: boolean;
}

/** What a snapshot that obeys the spec names and this server does not have, or has no room for. */
export function snapshotProblems(call: AnyCall, { story, ...state }: Snapshot): readonly SnapshotProblem[] {
  return [
    ...stateProblems(call, state, ''),
    ...(story ? stateProblems(call, story.before, '/story/before') : []),
  ];
}

/** What is missing where a server has no such story. */
export function storyProblem(name: string, names: readonly string[]): MockError {
  return unknown('/story/name', 'story', name, names).error;
}

/** @param pointer to the state in the body */
function stateProblems(call: AnyCall, state: SnapshotState, pointer: string): readonly SnapshotProblem[] {
  return [
    ...chargerProblems(call, state, `${pointer}/chargers`),
    ...driverProblems(call, state, `${pointer}/drivers`),
    ...activationProblems(call, state, `${pointer}/activations`),
  ];
}

function problem(
  pointer: string,
  reason: string,
  allowed: string | readonly string[],
  hint = '',
): SnapshotProblem {
  const error = mockError('snapshot-invalid', { reason, allowed, hint }, { file: 'body', pointer });
  return { error, isOfFiles: false };
}

function unknown(pointer: string, kind: string, given: string, allowed: readonly string[]): SnapshotProblem {
  const hint = didYouMean(nearest(given, allowed));
  return ofFiles(problem(pointer, `there is no ${kind} ${given}`, allowed, hint));
}

function ofFiles({ error }: SnapshotProblem): SnapshotProblem {
  return { error, isOfFiles: true };
}

function ownerOf({ context }: AnyCall, id: string): CustomerWorld | undefined {
  const { customers, worlds } = context.contentState();
  const customer = customers.find((known) => known.id === id);
  return customer && { customer, world: entryFor(worlds, id) };
}

function customerProblem(call: AnyCall, pointer: string, given: string): SnapshotProblem {
  const allowed = call.context.contentState().customers.map(({ id }) => id);
  return unknown(`${pointer}/customer`, 'customer', given, allowed);
}

type ChangedCharger = SnapshotState['chargers'][number];

function chargerProblems(call: AnyCall, { chargers }: SnapshotState, at: string): readonly SnapshotProblem[] {
  const count = chargers.reduce((sum, { changes }) => sum + changes.length, 0);
  const found = chargers.flatMap((changed, i) => problemsOfCharger(call, changed, `${at}/${i}`));
  return count > LIMITS.chargerChanges ? [full(at, count, LIMITS.chargerChanges), ...found] : found;
}

function problemsOfCharger(
  call: AnyCall,
  changed: ChangedCharger,
  pointer: string,
): readonly SnapshotProblem[] {
  const { customer, charger, changes } = changed;
  const owner = ownerOf(call, customer);
  if (!owner) return [customerProblem(call, pointer, customer)];
  const model = chargerWithId(call, owner, charger);
  if (!model)
    return [ofFiles(problem(`${pointer}/charger`, `there is no charger ${charger}`, 'ids of chargers'))];
  const sockets = `1 to ${model.station.sockets.length}`;
  return changes.flatMap(({ from, socket, status }, i) => {
    const at = `${pointer}/changes/${i}`;
    const found = parseInstant(from) === undefined ? [tooFar(`${at}/from`, from)] : [];
    if (socket !== undefined && socket > model.station.sockets.length) {
      found.push(ofFiles(problem(`${at}/socket`, `socket is ${socket}`, sockets)));
    }
    if (status !== undefined && socket === undefined) {
      found.push(problem(at, 'status stands without a socket', sockets));
    }
    return found;
  });
}

function driverProblems(call: AnyCall, { drivers }: SnapshotState, at: string): readonly SnapshotProblem[] {
  const found: SnapshotProblem[] = [];
  let length = 0;
  for (const [i, { customer, from, text, patch }] of drivers.entries()) {
    const pointer = `${at}/${i}`;
    if (!ownerOf(call, customer)) found.push(customerProblem(call, pointer, customer));
    if (parseInstant(from) === undefined) found.push(tooFar(`${pointer}/from`, from));
    if ((text === undefined) === (patch === undefined)) {
      found.push(problem(pointer, 'a driver has a text or a patch', 'one of the two'));
    }
    if (text !== undefined && isDeepJson(text)) {
      const reason = `text is nested more than ${DEEPEST_JSON} levels deep`;
      found.push(problem(`${pointer}/text`, reason, `JSON of up to ${DEEPEST_JSON} levels`));
    } else if (text !== undefined && !isJson(text)) {
      found.push(problem(`${pointer}/text`, 'text is not JSON', 'JSON'));
    }
    length += text?.length ?? JSON.stringify(patch ?? null).length;
  }
  if (length > LIMITS.overrideText) found.push(full(at, length, LIMITS.overrideText));
  return found;
}

function activationProblems(
  call: AnyCall,
  { activations }: SnapshotState,
  at: string,
): readonly SnapshotProblem[] {
  const { contract, scenarios } = call.context.contentState();
  const names = [...scenarios.byName.keys()];
  const ids = activations.map(({ id }) => id);
  return activations.flatMap(({ id, scenario, edge, customer, from, until }, i) => [
    ...[...(from ? [['from', from] as const] : []), ...(until ? [['until', until] as const] : [])].flatMap(
      ([name, given]) =>
        parseInstant(given) === undefined ? [tooFar(`${at}/${i}/${name}`, given, name)] : [],
    ),
    ...(id === undefined || ids.indexOf(id) === i
      ? []
      : [problem(`${at}/${i}/id`, `id ${id} stands there twice`, 'an id of its own for each')]),
    ...((scenario === undefined) === (edge === undefined)
      ? [problem(`${at}/${i}`, 'an activation has a scenario or an edge case', 'one of the two')]
      : []),
    ...(scenario === undefined || names.includes(scenario)
      ? []
      : [unknown(`${at}/${i}/scenario`, 'scenario', scenario, names)]),
    ...(edge === undefined || edgeCaseNamed(edge, contract)
      ? []
      : [unknownEdge(`${at}/${i}/edge`, edge, contract)]),
    ...(customer === undefined || ownerOf(call, customer)
      ? []
      : [customerProblem(call, `${at}/${i}`, customer)]),
  ]);
}

function unknownEdge(pointer: string, given: string, contract: Contract): SnapshotProblem {
  return problem(
    pointer,
    `there is no edge case ${given}`,
    'names of edge cases',
    edgeCaseHint(given, contract),
  );
}

function full(pointer: string, given: number, allowed: number): SnapshotProblem {
  return problem(pointer, `there are ${given}, more than a session may hold`, `up to ${allowed}`);
}

function tooFar(pointer: string, given: string, name = 'from'): SnapshotProblem {
  return problem(pointer, `${name} is ${given}`, 'an instant from 1970 to 2199');
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}
