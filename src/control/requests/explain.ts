import { present } from '../../base/present.ts';
import { compileGlob, literalOfGlob } from '../../base/text/glob.ts';
import { nearest } from '../../base/text/nearest.ts';
import { reservedEdgeCase, reservedReason, reservedScenario } from '../../content/scenarios/reserved.ts';
import type { AuthMode } from '../../contract/security.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { authOf } from '../../mock/answer/authorise.ts';
import { nearPreferences } from '../../mock/answer/request/near-preferences.ts';
import type { MaskId } from '../../mock/secrets/redactor-cache.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import type { Activation } from '../../mock/session/trace.ts';
import { type Handler, ok } from '../call.ts';
import { entryOf } from './requests.ts';

/** Said of what only the files of that time could tell, when they were read anew many times since. */
const FORGOTTEN =
  'The files were read anew so often since that what stood in them then is not known any more.';

type Rung = Schemas['Explanation']['rungs'][number];

/** `GET /requests/{id}/why`: from what was noted when the answer was chosen, whatever has changed since. */
export const explainRequest: Handler<'explainRequest'> = async (call) => {
  const entry = await entryOf(call, call.path.id);
  const { redactors, options, contentState } = call.context;
  const { maskId } = redactors;
  const { contract } = contentState();
  const asked = {
    auth: authOf(options.auth, contract),
    isDriver: entry.operation === contract.operation.operationId,
  };
  const rungs = [
    ofPrefer(entry),
    ofSession(entry, maskId),
    ofReservedId(entry),
    ofReservedKey(entry),
    ofRules(entry),
    ofNature(entry, asked),
  ];
  const { id, status, reason } = entry;
  return ok<Schemas['Explanation']>({ id, status, reason, rungs });
};

function rung(
  entry: JournalEntry,
  name: Rung['rung'],
  says: string,
  nearMisses: readonly string[] = [],
): Rung {
  return { rung: name, chose: entry.reason === name, says, nearMisses: [...nearMisses] };
}

function ofPrefer(entry: JournalEntry): Rung {
  const { prefer } = entry.headers;
  const near = nearPreferences(prefer, new URLSearchParams(entry.query));
  const misses = near === undefined ? [] : [near];
  if (prefer === undefined) return rung(entry, 'prefer', 'The request has no header Prefer.', misses);
  if (entry.reason === 'prefer') return rung(entry, 'prefer', `Prefer: ${prefer} names the answer.`, misses);
  if (entry.reason === 'off-contract')
    return rung(entry, 'prefer', `Prefer: ${prefer} could not be followed: the answer says why.`, misses);
  return rung(entry, 'prefer', `Prefer: ${prefer} names no answer; a delay alone chooses none.`, misses);
}

function ofSession(entry: JournalEntry, maskId: MaskId | undefined): Rung {
  const { activations = [], activation: chosen } = entry.trace ?? {};
  if (entry.reason === 'session') {
    const what = `${entry.scenario ?? 'An edge case'} (${chosen})`;
    return rung(
      entry,
      'session',
      `${what} was switched on in the session.`,
      missesOf(entry, activations, maskId),
    );
  }
  if (activations.length === 0) return rung(entry, 'session', 'Nothing is switched on in the session.');
  return rung(
    entry,
    'session',
    'Nothing that is switched on chose the answer.',
    missesOf(entry, activations, maskId),
  );
}

/** Why those that were switched on did not answer, up to the one that did. */
function missesOf(
  entry: JournalEntry,
  activations: readonly Activation[],
  maskId: MaskId | undefined,
): readonly string[] {
  const { spent = [], ended = [], missing = [], activation: chosen } = entry.trace ?? {};
  const end = activations.findIndex(({ id }) => id === chosen);
  return activations.slice(0, end < 0 ? activations.length : end).map((activation) => {
    const { id, scenario, edge, externalId, customer, times } = activation;
    const name = `${scenario ?? edge} (${id})`;
    const literal = externalId === undefined ? undefined : literalOfGlob(externalId);
    if (maskId && externalId !== undefined && literal === undefined)
      return `${name} is for the ids ${externalId}; ids are masked, so that it is not known whether this is one.`;
    const wanted = maskId && literal !== undefined ? maskId(literal) : externalId;
    if (wanted !== undefined && !globMatches(wanted, entry.externalId))
      return `${name} is for the id ${externalId}; this is ${entry.externalId ?? 'none'}.`;
    if (customer !== undefined && !globMatches(customer, entry.customer))
      return `${name} is for the customer ${customer}; this is ${entry.customer ?? 'none'}.`;
    if (scenario !== undefined && missing.includes(scenario))
      return `${name} fits and is not in the files any more, so it answers nothing.`;
    if (spent.includes(id)) return `${name} has answered its ${times} calls.`;
    if (ended.includes(id)) return `${name} fits, and its sequence has ended.`;
    return `${name} fits; the header Prefer, or an error of the request, came first.`;
  });
}

function ofReservedId(entry: JournalEntry): Rung {
  const { externalId } = entry;
  if (entry.reason === 'reserved-id') {
    return rung(entry, 'reserved-id', `The id ${externalId} asks for ${entry.scenario ?? 'an edge case'}.`);
  }
  const index = entry.files?.scenarios;
  if (!index) return rung(entry, 'reserved-id', FORGOTTEN);
  const isReserved = reservedScenario(index, externalId) ?? reservedEdgeCase(index, externalId);
  if (isReserved)
    return rung(entry, 'reserved-id', `The id ${externalId} is reserved, but another rung came first.`);
  const hasForm = index.reserved && externalId !== undefined && reservedReason(externalId) !== undefined;
  const near = /^(err|mock|edge)/.test(externalId ?? '')
    ? nearest(present(externalId), reservedNames([...index.byName.keys()]))
    : [];
  return rung(
    entry,
    'reserved-id',
    hasForm
      ? `The id ${externalId} is of a reserved form and names nothing.`
      : 'The id is none of the reserved ones.',
    near.map((name) => `${name} would be one.`),
  );
}

function reservedNames(scenarios: readonly string[]): readonly string[] {
  return ['err-400', 'err-401', 'err-404', ...scenarios.map((name) => `mock-${name}`)];
}

function ofReservedKey(entry: JournalEntry): Rung {
  const says =
    entry.reason === 'reserved-key'
      ? `The API key asks for ${entry.scenario ?? 'an edge case'}.`
      : entry.reason === 'off-contract'
        ? 'The API key asks for nothing that there is.'
        : 'The API key is none of the reserved ones.';
  return rung(entry, 'reserved-key', says);
}

function ofRules(entry: JournalEntry): Rung {
  const { rule, passed = [] } = entry.trace ?? {};
  const waited = passed.map((number) => `Rule ${number + 1} matched, and it was not its turn.`);
  if (entry.reason === 'rule')
    return rung(
      entry,
      'rule',
      `Rule ${present(rule) + 1} of scenarios.yaml asks for ${entry.scenario}.`,
      waited,
    );
  if (!entry.files?.scenarios) return rung(entry, 'rule', FORGOTTEN, waited);
  const { rules } = entry.files.scenarios;
  const count = rules.byExternalId.size + rules.others.length;
  if (count === 0) return rung(entry, 'rule', 'There are no rules.');
  const near = nearest(entry.externalId ?? '', [...rules.byExternalId.keys()]);
  const misses = near
    .filter((id) => id !== entry.externalId)
    .map((id) => `A rule is for the id ${id}; this is ${entry.externalId ?? 'none'}.`);
  return rung(entry, 'rule', 'No rule matched, or it was not its turn.', [...waited, ...misses]);
}

/** What of a server and its contract an answer follows from naturally. */
interface Asked {
  readonly auth: AuthMode;
  /** Whether the operation is the driver's. */
  readonly isDriver: boolean;
}

/** What is said of the key of a request that got its answer. */
const LET_IN: Readonly<Record<AuthMode, string>> = {
  keys: "The key is the customer's",
  any: 'A key is there, and any is let in',
  off: 'No key is asked for',
};

function ofNature(entry: JournalEntry, asked: Asked): Rung {
  const name = entry.reason === 'off-contract' ? 'off-contract' : 'natural';
  const near = asked.isDriver && entry.status === 404 ? nearDrivers(entry) : [];
  return rung(entry, name, naturalWords(entry, asked), near);
}

function naturalWords(entry: JournalEntry, { auth, isDriver }: Asked): string {
  const { status, reason, scenario, externalId, customer, operation } = entry;
  if (reason === 'off-contract')
    return 'The request is none of the contract: another path or method, or a mistake in it.';
  if (reason !== 'natural') return 'It was not asked any more.';
  if (status === 401 && auth !== 'keys') return 'The key is missing: any is let in.';
  if (!isDriver && status !== 401) {
    return status < 400
      ? `${LET_IN[auth]}, and the request is as ${operation} asks; a handler or the spec gives the answer.`
      : `The request is not as ${operation} asks, or there is nothing to answer: the answer says which.`;
  }
  switch (status) {
    case 200:
      return `${LET_IN[auth]}, and the driver ${externalId} exists${auth === 'keys' ? ' for it' : ''}.`;
    case 400:
      return 'The id is not one that the contract allows: blank, too long, with control characters, or not UTF-8.';
    case 401:
      return scenario === 'customer-not-found'
        ? `There is no customer ${customer ?? '(none was named)'}.`
        : `The key is missing, or not one of the customer ${customer ?? '(none was named)'}.`;
    case 404:
      return `The customer ${customer} has no driver ${externalId}.`;
    default:
      return `It came about naturally, as ${scenario ?? 'it is'}.`;
  }
}

function nearDrivers({ files, externalId = '', customer = '' }: JournalEntry): readonly string[] {
  const drivers = files?.drivers ?? new Map<string, readonly string[]>();
  const near = nearest(externalId, drivers.get(customer) ?? []).map((id) => `There is a driver ${id}.`);
  const elsewhere = [...drivers]
    .filter(([owner, ids]) => owner !== customer && ids.includes(externalId))
    .map(([owner]) => `The customer ${owner} has a driver ${externalId}.`);
  return [...near, ...elsewhere];
}

function globMatches(glob: string, value: string | undefined): boolean {
  return value !== undefined && compileGlob(glob)(value);
}
