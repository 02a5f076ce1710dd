import { describe, expect, test } from 'vitest';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import {
  decorated,
  described,
  isOffContract,
  offContract,
  withHint,
  withSession,
} from '../../../src/mock/answer/decorate.ts';
import type { Exchange } from '../../../src/mock/answer/exchange.ts';
import { parseRequest } from '../../../src/mock/answer/parse-request.ts';
import type { Decision } from '../../../src/mock/answer/run-scenario.ts';
import { Session } from '../../../src/mock/session/session.ts';
import { newTrace } from '../../../src/mock/session/trace.ts';
import { frozenAt } from '../../../src/world/clock.ts';
import { scenarioOf } from '../../support/simulators.ts';
import { THURSDAY } from '../../support/worlds.ts';

function exchange(more: Partial<Exchange> = {}, name = 'default', headers = {}, query = ''): Exchange {
  const request = { method: 'GET', target: `/api/user/externalId/driver-1?${query}`, headers };
  const parsed = parseRequest(request, { contract: builtInContract, customers: [] }, true);
  const session = new Session(name, frozenAt(THURSDAY), 0, 1, () => {});
  return { ...parsed, session, instant: THURSDAY, trace: newTrace([]), ...more };
}

const CONTENT = { status: 200, headers: [['content-type', 'application/json']] as const, body: '{}' };
const plain = () => described(CONTENT, exchange(), { reason: 'natural' });
const DECISION: Decision = {
  ...{ rung: 'prefer', scenario: undefined, edge: undefined, step: undefined, stepNumber: undefined },
  ...{ asDriver: false, extraDelayMs: 0, applied: undefined, luck: { subject: 'x', count: 1 } },
};

describe('described', () => {
  test('adds clock and reason after the content, and no more', () => {
    expect(plain()).toMatchObject({
      status: 200,
      headers: [
        ['content-type', 'application/json'],
        ['x-mock-clock', '2026-01-15T09:00:00Z'],
        ['x-mock-reason', 'natural'],
      ],
      ...{ body: '{}', delayMs: 0, dribbleMs: 0, fault: undefined },
    });
  });

  test('names the scenario, and marks a status that the contract does not have', () => {
    const scenario = scenarioOf('down', { status: 503 });
    const reply = described({ ...CONTENT, status: 503 }, exchange(), { reason: 'prefer', scenario });
    expect(reply.headers).toContainEqual(['x-mock-scenario', 'down']);
    expect(isOffContract(reply)).toBe(true);
    expect(reply.provenance).toMatchObject({ scenario: 'down', reason: 'prefer' });
  });

  test.each([
    ['a mistake of the schema', { violations: ['spec /id: must be integer'] }, true],
    ['a broken world rule', { violations: ['W7 /chargerGroups/0: 1'] }, false],
    ['what is said to be so', { isOff: true }, true],
    ['what is said not to be so', { isOff: false, violations: ['spec /id: must be integer'] }, false],
  ])('%s: off contract %o is %s', (_, about, isOff) => {
    expect(isOffContract(described(CONTENT, exchange(), { reason: 'natural', ...about }))).toBe(isOff);
  });
});

describe('decorated', () => {
  test('leaves an answer as it is where a decision says nothing of how it is given', () => {
    expect(decorated(plain(), DECISION, exchange())).toEqual(plain());
  });

  test('adds the number of the step, what was applied, and waits up to the longest wait', () => {
    const decision = { ...DECISION, stepNumber: 2, applied: 'wait=5', extraDelayMs: 40 };
    const reply = decorated({ ...plain(), delayMs: 7 }, decision, exchange());
    expect(reply.headers.slice(-2)).toEqual([
      ['x-mock-step', '2'],
      ['preference-applied', 'wait=5'],
    ]);
    expect([reply.delayMs, reply.provenance.step]).toEqual([47, 2]);
    const longest = decorated(plain(), { ...DECISION, extraDelayMs: 1e12 }, exchange()).delayMs;
    expect(longest).toBeLessThan(1e12);
    expect(
      decorated({ ...plain(), delayMs: longest }, { ...DECISION, extraDelayMs: 1 }, exchange()).delayMs,
    ).toBe(longest);
  });

  test('gives the delay, the dribble and the fault of the step; a fault is in no contract', () => {
    const [step] = scenarioOf('cut', { fault: 'empty-reply', delay: 30 }).steps;
    const reply = decorated(plain(), { ...DECISION, step }, exchange());
    expect(reply).toMatchObject({ delayMs: 30, fault: 'empty-reply' });
    expect(reply.headers.filter(([name]) => name === 'x-mock-off-contract')).toHaveLength(1);
    const again = decorated(reply, { ...DECISION, step }, exchange());
    expect(again.headers.filter(([name]) => name === 'x-mock-off-contract')).toHaveLength(1);
    const [slow] = scenarioOf('slow', { dribble: 500 }).steps;
    expect(decorated(plain(), { ...DECISION, step: slow }, exchange()).dribbleMs).toBe(500);
    expect(decorated({ ...plain(), dribbleMs: 9 }, DECISION, exchange()).dribbleMs).toBe(9);
  });
});

describe('what is told of the session', () => {
  test('nothing of the default one, but that an earlier one is gone', () => {
    expect(withSession(plain(), exchange(), undefined)).toEqual(plain());
    expect(withSession(plain(), exchange({ lost: 'store-lost' }), undefined).headers).toEqual([
      ...plain().headers,
      ['x-mock-session-lost', 'store-lost'],
    ]);
  });

  test('the name of another, and why an earlier one is gone', () => {
    const { headers } = withSession(plain(), exchange({ lost: 'idle' }, 'mine'), undefined);
    expect(headers.slice(-2)).toEqual([
      ['x-mock-session', 'mine'],
      ['x-mock-session-lost', 'idle'],
    ]);
  });

  test('the replica that answered, in any session', () => {
    expect(withSession(plain(), exchange(), 'one').headers.at(-1)).toEqual(['x-mock-replica', 'one']);
  });

  test('scenarios that are switched on and missing', () => {
    const trace = newTrace([]);
    trace.missing.push('one', 'two');
    expect(withSession(plain(), exchange({ trace }), undefined).headers.at(-1)).toEqual([
      'x-mock-scenario-missing',
      'one, two',
    ]);
  });
});

test('a hint is told in the log alone, where there is one', () => {
  expect(withHint(plain(), exchange())).toEqual(plain());
  const hinted = withHint(plain(), exchange({}, 'default', {}, '__code=404'));
  expect(hinted.headers).toEqual(plain().headers);
  expect(hinted.provenance.hint).toContain('Prefer: code=');
});

describe('off contract', () => {
  test('an answer has all its headers and the mark', () => {
    const reply = offContract({ ...CONTENT, status: 405 }, exchange(), [['allow', 'GET']], false);
    expect(reply.status).toBe(405);
    expect(reply.headers).toEqual(
      expect.arrayContaining([
        ['allow', 'GET'],
        ['x-mock-off-contract', 'true'],
      ]),
    );
    expect(reply.provenance.reason).toBe('off-contract');
  });

  test('where nothing off contract is wanted, it is a bare 404', () => {
    const reply = offContract({ ...CONTENT, status: 405 }, exchange(), [['allow', 'GET']], true);
    expect([reply.status, reply.body]).toEqual([404, '']);
    expect(reply.headers.map(([name]) => name)).not.toContain('allow');
  });
});
