// What the scenario engine costs in one process, without HTTP; bundled and run by engine.mjs.

import { keyOf } from '../../src/base/random.ts';
import { Counters } from '../../src/content/scenarios/counters.ts';
import { scenarioFrom } from '../../src/content/scenarios/make-scenario.ts';
import { CAUSES, type Rule } from '../../src/content/scenarios/scenario.ts';
import { indexScenarios } from '../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { openMock } from '../../src/control/open-mock.ts';
import { decide } from '../../src/mock/answer/ladder.ts';
import { parseRequest } from '../../src/mock/answer/parse-request.ts';
import { Coverage } from '../../src/mock/coverage/coverage.ts';
import { goalsOf } from '../../src/mock/coverage/goal-index.ts';
import { CoverageRecorder } from '../../src/mock/coverage/recorder.ts';
import type { MockRequest } from '../../src/mock/request.ts';
import { Session } from '../../src/mock/session/session.ts';
import type { Simulator } from '../../src/mock/simulator.ts';
import { frozenAt } from '../../src/world/clock.ts';

const STATUSES = [400, 401, 401, 404, 404];
const scenarios = CAUSES.map((name, i) => scenarioFrom(name, { description: name, status: STATUSES[i]! }));
const NAMES = CAUSES[0];

/** Rules that never match what is asked: by exact ids, or by globs that have to be tried one by one. */
function rules(count: number, kind: 'exact' | 'glob'): Rule[] {
  return Array.from({ length: count }, (_, i) => ({
    scenario: NAMES,
    when: { externalId: kind === 'exact' ? `nobody-${i}` : `nobody-${i}-*` },
    per: 'driver' as const,
  }));
}

function simulator(ruleSet: readonly Rule[]): Promise<Simulator> {
  return openMock({
    ...{
      contract: builtInContract,
      seed: 1,
      clock: frozenAt(1_768_467_600),
      population: 1e6,
      idPattern: 'driver-{n}',
      unknown: '404',
      reserved: 'on',
    },
    ...{ contractOnly: false, strict: false, errorBody: 'problem', now: Date.now },
    runtime: { version: 'bench', reload: () => Promise.reject(new Error('no files')), wait: async () => {} },
    content: {
      fixtures: { customers: [{ id: 'demo', name: 'Demo', keys: ['demo-key'] }], drivers: new Map() },
      scenarios,
      rules: ruleSet,
    },
  });
}

const request = (session?: string): MockRequest => ({
  method: 'GET',
  target: `/api/user/externalId/driver-1?code=demo-key${session ? `~${session}` : ''}&clientId=demo`,
  headers: { host: '127.0.0.1:4010', accept: '*/*', 'user-agent': 'bench', connection: 'keep-alive' },
});

/** Median of seven runs, in microseconds for each call. */
async function timed(calls: number, call: (i: number) => unknown): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 8; run++) {
    const started = performance.now();
    for (let i = 0; i < calls; i++) await call(i);
    runs.push(((performance.now() - started) / calls) * 1000);
  }
  return runs.slice(1).sort((a, b) => a - b)[3]!;
}

/** Microseconds for each answer in each setting, and for the ladder alone. */
export async function probe(): Promise<Record<string, number>> {
  const plain = await simulator([]);
  const exact = await simulator(rules(1000, 'exact'));
  const globs = await simulator(rules(1000, 'glob'));
  const sessions = Array.from({ length: 1000 }, (_, i) => request(`s${i}`));
  const index = indexScenarios({ scenarios, rules: [] }, builtInContract);
  const state = { key: keyOf('bench'), activations: [], counters: new Counters() };
  const asked = {
    externalId: 'driver-1',
    customer: 'demo',
    prefer: undefined,
    keys: ['demo-key'],
    query: () => undefined,
    header: () => undefined,
  };
  const reply = await plain.answer(request());
  const session = new Session('bench', frozenAt(1_768_467_600), 0);
  const exchange = {
    ...parseRequest(request(), { contract: builtInContract, customers: [] }, true),
    session,
    instant: 1_768_467_600,
  };
  const recorder = new CoverageRecorder(builtInContract);
  const all = new Coverage();
  const body = JSON.parse(reply.body) as unknown;
  return {
    'nothing configured': await timed(20_000, () => plain.answer(request())),
    'of it the ladder': await timed(20_000, () => decide(index, state, asked)),
    'of it the coverage': await timed(20_000, () => recorder.record(exchange, reply, session.coverage, all)),
    'what a new body covers, once': await timed(2000, () => builtInContract.derived(goalsOf).cover(body)),
    '1,000 rules by exact id': await timed(20_000, () => exact.answer(request())),
    '1,000 rules by glob': await timed(5000, () => globs.answer(request())),
    '1,000 sessions in turn': await timed(20_000, (i) => plain.answer(sessions[i % 1000]!)),
  };
}
