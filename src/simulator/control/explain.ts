import { nearest } from '../../contract/nearest.ts';
import { compileGlob } from '../../scenarios/glob.ts';
import { reservedScenario } from '../../scenarios/reserved.ts';
import type { JournalEntry } from '../journal.ts';
import { type AnyCall, type Handler, ok, type Schemas } from './call.ts';
import { notThere } from './invalid.ts';

type Rung = Schemas['Explanation']['rungs'][number];

/** `GET /requests/{id}/why`. */
export const explainRequest: Handler<'explainRequest'> = (call) => {
  const entry = call.session.journal.list().find(({ id }) => id === call.path.id);
  if (!entry) throw notThere('journal entry', call.path.id);
  const rungs = [
    ofPrefer(call, entry),
    ofSession(call, entry),
    ofReservedId(call, entry),
    ofReservedKey(entry),
    ofRules(call, entry),
    ofNature(call, entry),
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

function ofPrefer(_call: AnyCall, entry: JournalEntry): Rung {
  const { prefer } = entry.headers;
  if (prefer === undefined) return rung(entry, 'prefer', 'The request has no header Prefer.');
  if (entry.reason === 'prefer') return rung(entry, 'prefer', `Prefer: ${prefer} names the answer.`);
  if (entry.reason === 'off-contract')
    return rung(entry, 'prefer', `Prefer: ${prefer} could not be followed: the answer says why.`);
  return rung(entry, 'prefer', `Prefer: ${prefer} names no answer; a delay alone chooses none.`);
}

function ofSession({ session }: AnyCall, entry: JournalEntry): Rung {
  const { activations } = session;
  if (entry.reason === 'session') {
    return rung(entry, 'session', `${entry.scenario ?? 'An edge case'} was switched on in the session.`);
  }
  if (activations.length === 0) return rung(entry, 'session', 'Nothing is switched on in the session.');
  const misses = activations.map(({ id, scenario, edge, externalId, customer, times }) => {
    const name = `${scenario ?? edge} (${id})`;
    if (externalId !== undefined && !globMatches(externalId, entry.externalId))
      return `${name} is for the id ${externalId}; this is ${entry.externalId ?? 'none'}.`;
    if (customer !== undefined && !globMatches(customer, entry.customer))
      return `${name} is for the customer ${customer}; this is ${entry.customer ?? 'none'}.`;
    const used = session.counters.get(`activation ${id}`) ?? 0;
    if (times !== undefined && used >= times) return `${name} has answered its ${times} calls.`;
    return `${name} fits; it was switched on later, or the header or its sequence left the answer to others.`;
  });
  return rung(entry, 'session', 'Nothing that is switched on chose the answer.', misses);
}

function ofReservedId({ context }: AnyCall, entry: JournalEntry): Rung {
  const { externalId } = entry;
  if (entry.reason === 'reserved-id') {
    return rung(entry, 'reserved-id', `The id ${externalId} asks for ${entry.scenario ?? 'an edge case'}.`);
  }
  const index = context.loaded().scenarios;
  const isReserved = externalId !== undefined && reservedScenario(index, externalId) !== undefined;
  if (isReserved)
    return rung(entry, 'reserved-id', `The id ${externalId} is reserved, but another rung came first.`);
  const near = /^(err|mock|edge)/.test(externalId ?? '')
    ? nearest(externalId!, reservedNames([...index.byName.keys()]))
    : [];
  return rung(
    entry,
    'reserved-id',
    'The id is none of the reserved ones.',
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
      : 'The API key is none of the reserved ones.';
  return rung(entry, 'reserved-key', says);
}

function ofRules({ context }: AnyCall, entry: JournalEntry): Rung {
  const { rules } = context.loaded().scenarios;
  if (entry.reason === 'rule')
    return rung(entry, 'rule', `A rule of scenarios.yaml asks for ${entry.scenario}.`);
  const count = rules.byExternalId.size + rules.others.length;
  if (count === 0) return rung(entry, 'rule', 'There are no rules.');
  const near = nearest(entry.externalId ?? '', [...rules.byExternalId.keys()]);
  const misses = near.map((id) => `A rule is for the id ${id}; this is ${entry.externalId ?? 'none'}.`);
  return rung(entry, 'rule', 'No rule matched, or it was not its turn.', misses);
}

function ofNature({ context }: AnyCall, entry: JournalEntry): Rung {
  const name = entry.reason === 'off-contract' ? 'off-contract' : 'natural';
  return rung(entry, name, naturalWords(entry), entry.status === 404 ? nearDrivers(context, entry) : []);
}

function naturalWords({ status, reason, scenario, externalId, customer }: JournalEntry): string {
  if (reason === 'off-contract')
    return 'The request is none of the contract: another path or method, or a mistake in it.';
  if (reason !== 'natural') return 'It was not asked any more.';
  switch (status) {
    case 200:
      return `The key is the customer's, and the driver ${externalId} exists for it.`;
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

function nearDrivers(
  context: AnyCall['context'],
  { externalId = '', customer = '' }: JournalEntry,
): readonly string[] {
  const { fixtures } = context.loaded().content;
  const own = [...(fixtures.drivers.get(customer)?.keys() ?? [])];
  const near = nearest(externalId, own).map((id) => `There is a driver ${id}.`);
  const elsewhere = [...fixtures.drivers]
    .filter(([owner, drivers]) => owner !== customer && drivers.has(externalId))
    .map(([owner]) => `The customer ${owner} has a driver ${externalId}.`);
  return [...near, ...elsewhere];
}

function globMatches(glob: string, value: string | undefined): boolean {
  return value !== undefined && compileGlob(glob)(value);
}
