import { describe, expect, test } from 'vitest';
import { indexScenarios } from '../../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import type { AuthMode } from '../../../src/contract/security.ts';
import { explainRequest } from '../../../src/control/requests/explain.ts';
import { FileNames } from '../../../src/mock/session/file-names.ts';
import type { JournalEntry } from '../../../src/mock/session/journal.ts';
import { type Activation, newTrace, type Trace } from '../../../src/mock/session/trace.ts';
import { contentOf, scenarioOf } from '../../support/simulators.ts';

const CONTENT = contentOf({
  scenarios: [scenarioOf('down', { status: 503 })],
  rules: [{ scenario: 'down', when: { externalId: 'driver-77' }, per: 'driver' }],
  recorded: { anna: '{}' },
});

function filesOf(content = CONTENT): FileNames {
  return new FileNames(indexScenarios(content, builtInContract, true), content);
}

function entryOf(more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    ...{ id: 5, atMs: 0, instant: 0, method: 'GET', path: '/', query: '', headers: {}, customer: 'demo' },
    ...{ operation: 'getDriverByExternalId', externalId: 'driver-7', status: 200, reason: 'natural' },
    ...{ scenario: undefined, step: undefined },
    ...{ responseHeaders: [], bodyLength: 0, violations: [], delayMs: 0, dribbleMs: 0, fault: undefined },
    ...{ delivered: undefined, trace: newTrace([]), files: filesOf() },
    ...more,
  };
}

/** A call that asks for the entry 5 of a journal. */
function callOf(entries: readonly JournalEntry[], auth?: AuthMode) {
  const contentState = () => ({ contract: builtInContract });
  const context = { store: { entries: async () => entries }, redactors: {}, options: { auth }, contentState };
  return { context, session: {}, path: { id: 5 } };
}

/** What each rung of the ladder says of an entry. */
async function why(more: Partial<JournalEntry> = {}, auth?: AuthMode) {
  const entry = entryOf(more);
  const call = callOf([entryOf({ id: 4 }), entry], auth);
  const { json } = (await explainRequest(call as never)) as never as {
    json: { id: number; rungs: { rung: string; chose: boolean; says: string; nearMisses: string[] }[] };
  };
  expect(json.id).toBe(5);
  return Object.fromEntries(json.rungs.map((rung) => [rung.rung, rung]));
}

test('an entry that is not there is not explained', async () => {
  await expect(explainRequest(callOf([entryOf({ id: 4 })]) as never)).rejects.toThrow('5');
});

describe('each rung that chose says so, alone', () => {
  test.each([
    ['prefer', { headers: { prefer: 'code=503' }, scenario: 'down' }, 'Prefer: code=503 names the answer.'],
    ['session', { scenario: 'down', trace: chosenBy('a1') }, 'down (a1) was switched on in the session.'],
    ['session', { trace: chosenBy('a1') }, 'An edge case (a1) was switched on in the session.'],
    ['reserved-id', { externalId: 'mock-down', scenario: 'down' }, 'The id mock-down asks for down.'],
    ['reserved-id', { externalId: 'edge-x' }, 'The id edge-x asks for an edge case.'],
    ['reserved-key', { scenario: 'down' }, 'The API key asks for down.'],
    [
      'rule',
      { scenario: 'down', trace: { ...newTrace([]), rule: 0 } },
      'Rule 1 of scenarios.yaml asks for down.',
    ],
    ['natural', {}, "The key is the customer's, and the driver driver-7 exists for it."],
  ] as const)('%s', async (reason, more, says) => {
    const rungs = await why({ reason, ...more });
    expect(rungs[reason]).toMatchObject({ chose: true, says });
    expect(Object.values(rungs).filter(({ chose }) => chose)).toHaveLength(1);
  });
});

describe('what came about naturally goes by the keys that are let in, and by the operation', () => {
  test.each<[AuthMode, Partial<JournalEntry>, string]>([
    ['any', {}, 'A key is there, and any is let in, and the driver driver-7 exists.'],
    ['off', {}, 'No key is asked for, and the driver driver-7 exists.'],
    ['any', { status: 401 }, 'The key is missing: any is let in.'],
    ['keys', { status: 401 }, 'The key is missing, or not one of the customer demo.'],
    [
      'off',
      { operation: 'listSites', externalId: undefined },
      'No key is asked for, and the request is as listSites asks; a handler or the spec gives the answer.',
    ],
    [
      'any',
      { operation: 'listSites', externalId: undefined, status: 400 },
      'The request is not as listSites asks, or there is nothing to answer: the answer says which.',
    ],
  ])('--auth %s: %j', async (auth, more, says) => {
    expect((await why(more, auth)).natural?.says).toBe(says);
  });
});

function chosenBy(activation: string): Trace {
  return { ...newTrace([activationOf({ id: activation })]), activation };
}
function activationOf(more: Partial<Activation>): Activation {
  return {
    id: 'a1',
    scenario: 'down',
    externalId: undefined,
    customer: undefined,
    times: undefined,
    ...more,
  };
}

describe('the header Prefer', () => {
  test.each([
    ['is not there', {}, 'The request has no header Prefer.'],
    [
      'names no answer',
      { headers: { prefer: 'wait=5' } },
      'Prefer: wait=5 names no answer; a delay alone chooses none.',
    ],
    [
      'could not be followed',
      { headers: { prefer: 'code=999' }, reason: 'off-contract' as const },
      'Prefer: code=999 could not be followed: the answer says why.',
    ],
  ])('%s', async (_, more, says) => {
    expect((await why(more)).prefer?.says).toBe(says);
  });
});

describe('what is switched on and did not answer', () => {
  test.each<[string, Partial<Activation>, Partial<Trace>, string]>([
    ['another id', { externalId: 'driver-8*' }, {}, 'down (a1) is for the id driver-8*; this is driver-7.'],
    ['another customer', { customer: 'acme' }, {}, 'down (a1) is for the customer acme; this is demo.'],
    [
      'not in the files',
      {},
      { missing: ['down'] },
      'down (a1) fits and is not in the files any more, so it answers nothing.',
    ],
    ['spent', { times: 3 }, { spent: ['a1'] }, 'down (a1) has answered its 3 calls.'],
    ['ended', {}, { ended: ['a1'] }, 'down (a1) fits, and its sequence has ended.'],
    [
      'late',
      { externalId: 'driver-*' },
      {},
      'down (a1) fits; the header Prefer, or an error of the request, came first.',
    ],
    [
      'an edge case',
      { scenario: undefined, edge: 'minimal' },
      { spent: ['a1'] },
      'minimal (a1) has answered its undefined calls.',
    ],
  ])('%s', async (_, activation, trace, miss) => {
    const rungs = await why({ trace: { ...newTrace([activationOf(activation)]), ...trace } });
    expect(rungs.session).toMatchObject({
      says: 'Nothing that is switched on chose the answer.',
      nearMisses: [miss],
    });
  });

  test('only those before the one that answered are told', async () => {
    const all = ['a1', 'a2', 'a3'].map((id) =>
      activationOf({ id, customer: id === 'a2' ? undefined : 'acme' }),
    );
    const rungs = await why({
      reason: 'session',
      scenario: 'down',
      trace: { ...newTrace(all), activation: 'a2' },
    });
    expect(rungs.session?.nearMisses).toEqual(['down (a1) is for the customer acme; this is demo.']);
  });

  test('an id or a customer that the request does not name', async () => {
    const trace = newTrace([activationOf({ externalId: 'x' }), activationOf({ customer: 'y' })]);
    const rungs = await why({ trace, externalId: undefined, customer: undefined });
    expect(rungs.session?.nearMisses).toEqual([
      'down (a1) is for the id x; this is none.',
      'down (a1) is for the customer y; this is none.',
    ]);
  });
});

describe('reserved ids', () => {
  test.each([
    ['driver-7', 'The id is none of the reserved ones.', []],
    ['mock-down', 'The id mock-down is reserved, but another rung came first.', []],
    ['mock-dwon', 'The id mock-dwon is of a reserved form and names nothing.', ['mock-down would be one.']],
    ['err-40', expect.any(String), expect.arrayContaining(['err-400 would be one.'])],
  ])('%s', async (externalId, says, nearMisses) => {
    expect((await why({ externalId }))['reserved-id']).toMatchObject({ says, nearMisses });
  });
});

describe('rules', () => {
  test('a rule for a similar id is near, the one for this id is not', async () => {
    expect((await why({ externalId: 'driver-78' })).rule).toMatchObject({
      says: 'No rule matched, or it was not its turn.',
      nearMisses: ['A rule is for the id driver-77; this is driver-78.'],
    });
    expect(
      (await why({ externalId: 'driver-77', trace: { ...newTrace([]), passed: [0] } })).rule?.nearMisses,
    ).toEqual(['Rule 1 matched, and it was not its turn.']);
  });

  test('there may be none', async () => {
    expect((await why({ files: filesOf(contentOf()) })).rule?.says).toBe('There are no rules.');
  });

  test('what the files said is forgotten after a while', async () => {
    const files = filesOf();
    files.forget();
    const rungs = await why({ files });
    expect([rungs.rule?.says, rungs['reserved-id']?.says]).toEqual([
      expect.stringContaining('not known any more'),
      expect.stringContaining('not known any more'),
    ]);
  });
});

describe('nature', () => {
  test.each([
    [{ status: 400 }, 'The id is not one that the contract allows'],
    [
      { status: 401, scenario: 'customer-not-found', customer: undefined },
      'There is no customer (none was named).',
    ],
    [{ status: 401, scenario: 'not-authorised' }, 'The key is missing, or not one of the customer demo.'],
    [{ status: 404 }, 'The customer demo has no driver driver-7.'],
    [{ status: 503, scenario: 'down' }, 'It came about naturally, as down.'],
    [{ reason: 'prefer' as const }, 'It was not asked any more.'],
  ])('%j', async (more, says) => {
    expect((await why(more)).natural?.says).toContain(says);
  });

  test('off contract has a rung of its own name', async () => {
    const rungs = await why({ reason: 'off-contract', status: 405 });
    expect(rungs['off-contract']).toMatchObject({ chose: true });
    expect(rungs['reserved-key']?.says).toBe('The API key asks for nothing that there is.');
    expect(rungs).not.toHaveProperty('natural');
  });

  test('a 404 tells of drivers that are near, and whose the driver is', async () => {
    expect((await why({ status: 404, externalId: 'ana' })).natural?.nearMisses).toEqual([
      'There is a driver anna.',
    ]);
    expect((await why({ status: 404, externalId: 'anna', customer: 'acme' })).natural?.nearMisses).toEqual([
      'The customer demo has a driver anna.',
    ]);
    expect((await why({ status: 200, externalId: 'ana' })).natural?.nearMisses).toEqual([]);
  });
});
