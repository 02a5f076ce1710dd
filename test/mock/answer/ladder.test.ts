import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/base/random.ts';
import { Counters } from '../../../src/content/scenarios/counters.ts';
import type { RawScenario } from '../../../src/content/scenarios/make-scenario.ts';
import type { Rule, Scenario } from '../../../src/content/scenarios/scenario.ts';
import { indexScenarios } from '../../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { decide } from '../../../src/mock/answer/ladder.ts';
import type { Decision, LadderRequest, LadderState } from '../../../src/mock/answer/run-scenario.ts';
import type { Activation } from '../../../src/mock/session/trace.ts';
import { scenarioOf } from '../../support/simulators.ts';

const index = (
  scenarios: Readonly<Record<string, Omit<RawScenario, 'description'>>>,
  rules: readonly Partial<Rule>[] = [],
) =>
  indexScenarios(
    {
      scenarios: Object.entries(scenarios).map(([name, raw]): Scenario => scenarioOf(name, raw)),
      rules: rules.map((rule) => ({ scenario: 'ruled', when: {}, per: 'driver', ...rule })),
    },
    builtInContract,
  );

const stateOf = (activations: readonly Partial<Activation>[] = [], session = 'default'): LadderState => ({
  key: keyOf(`session/1/${session}`),
  activations: activations.map((given, i) => ({
    id: String(i),
    scenario: 'switched',
    externalId: undefined,
    customer: undefined,
    times: undefined,
    ...given,
  })),
  counters: new Counters(),
});

const ask = (given: Partial<LadderRequest> = {}): LadderRequest => ({
  externalId: 'driver-7',
  customer: 'demo',
  prefer: undefined,
  keys: ['demo-key'],
  header: () => undefined,
  query: () => undefined,
  ...given,
});

const ALL = {
  preferred: { status: 400 },
  switched: { status: 401 },
  'by-id': { status: 403 },
  'by-key': { status: 404 },
  ruled: { status: 429 },
} as const;

/** What answers consecutive calls: the status of each step, 0 for what comes about naturally. */
function statuses(calls: number, decideOne: () => Decision | undefined): number[] {
  return Array.from({ length: calls }, () => decideOne()?.step?.status ?? 0);
}

describe('the ladder', () => {
  const all = index(ALL, [{ when: { customer: 'demo' } }]);
  const everything = { prefer: 'scenario=preferred', externalId: 'mock-by-id', keys: ['mock-by-key'] };

  test.each([
    ['prefer', 'preferred', [{}], everything],
    ['session', 'switched', [{}], { ...everything, prefer: undefined }],
    ['reserved-id', 'by-id', [], { ...everything, prefer: undefined }],
    ['reserved-key', 'by-key', [], { keys: ['demo-key', 'mock-by-key'] }],
    ['rule', 'ruled', [], {}],
    [undefined, undefined, [], { customer: 'acme' }],
  ] as const)('%s wins over all that come after it', (rung, scenario, activations, given) => {
    const decision = decide(all, stateOf(activations), ask(given));
    expect(decision?.rung).toBe(rung);
    expect(decision?.scenario?.name).toBe(scenario);
  });

  test('Prefer: code wins like a scenario, and 200 is a driver, whoever asks', () => {
    expect(decide(all, stateOf([{}]), ask({ prefer: 'code=429' }))).toMatchObject({
      rung: 'prefer',
      scenario: { name: 'ruled' },
      asDriver: false,
    });
    expect(decide(all, stateOf([{}]), ask({ prefer: 'code=200' }))).toMatchObject({
      rung: 'prefer',
      scenario: undefined,
      asDriver: true,
    });
  });

  test.each([
    ['session', [{}], {}],
    ['reserved-id', [], { externalId: 'err-403' }],
    ['rule', [], {}],
    [undefined, [], { customer: 'acme' }],
  ] as const)('a delay by Prefer stands beside %s', (rung, activations, given) => {
    const decision = decide(all, stateOf(activations), ask({ ...given, prefer: 'delay=250' }));
    expect(decision).toMatchObject({ rung, extraDelayMs: 250, applied: 'delay=250' });
  });

  test('preferences that are not the mock’s change nothing', () => {
    expect(decide(all, stateOf(), ask({ customer: 'acme', prefer: 'respond-async' }))).toBeUndefined();
    expect(decide(all, stateOf(), ask({ prefer: 'wait=10' }))).toMatchObject({
      rung: 'rule',
      extraDelayMs: 0,
    });
  });

  test('a reserved id or key is a driver where the scenario has no status, and other answers are not', () => {
    const slow = index({ slow: { delay: 3 } });
    expect(decide(slow, stateOf(), ask({ externalId: 'mock-slow' }))).toMatchObject({ asDriver: true });
    expect(decide(slow, stateOf(), ask({ keys: ['mock-slow'] }))).toMatchObject({ asDriver: true });
    expect(decide(slow, stateOf(), ask({ prefer: 'scenario=slow' }))).toMatchObject({ asDriver: false });
  });
});

describe('what is switched on', () => {
  const scenarios = index({ switched: { status: 401 }, other: { status: 500 } });
  const chosen = (activations: readonly Partial<Activation>[], given: Partial<LadderRequest> = {}) =>
    decide(scenarios, stateOf(activations), ask(given))?.scenario?.name;

  test('wins in the order of the session, the latest first', () => {
    expect(chosen([{ scenario: 'other' }, { scenario: 'switched' }])).toBe('other');
  });

  test('is for the ids of a glob and for one customer', () => {
    const activations = [
      { externalId: 'driver-*', customer: 'demo' },
      { scenario: 'other', externalId: 'x?' },
    ];
    expect(chosen(activations)).toBe('switched');
    expect(chosen(activations, { externalId: 'x1' })).toBe('other');
    expect(chosen(activations, { externalId: 'x12' })).toBeUndefined();
    expect(chosen(activations, { customer: 'acme' })).toBeUndefined();
    expect(chosen(activations, { externalId: undefined })).toBeUndefined();
  });

  test('ends after so many calls, whoever makes them, and the next one answers', () => {
    const state = stateOf([{ times: 2 }, { scenario: 'other', times: 1 }]);
    const ids = ['a', 'b', 'a', 'a'];
    const found = ids.map((externalId) => decide(scenarios, state, ask({ externalId }))?.scenario?.name);
    expect(found).toEqual(['switched', 'switched', 'other', undefined]);
  });

  test('keeps its count while thousands of drivers are counted', () => {
    const rules = [{ scenario: 'other', when: { calls: { nth: 2 } } }];
    const crowd = index({ switched: { status: 401 }, other: { status: 500 } }, rules);
    const state = stateOf([{ times: 1 }]);
    expect(decide(crowd, state, ask())?.rung).toBe('session');
    for (let n = 0; n < 25_000; n++) {
      if (decide(crowd, state, ask({ externalId: `d${n}` }))?.rung === 'session') throw new Error(`${n}`);
    }
    expect(state.counters.size).toBeLessThanOrEqual(10_000);
  });

  test('is not counted by drivers where each of them gets the same each time', () => {
    const content = index({
      switched: { status: 401 },
      drawn: { status: 401, delay: { from: 0, to: 9 } },
      once: { status: 401, after: 'end' },
      twice: { steps: [{ status: 401 }, { status: 404 }] },
    });
    const counted = ['switched', 'drawn', 'once', 'twice'].map((scenario) => {
      const state = stateOf([{ scenario }]);
      for (let n = 0; n < 10; n++) decide(content, state, ask({ externalId: `d${n}` }));
      return state.counters.size;
    });
    expect(counted).toEqual([0, 10, 10, 10]);
  });

  test('and no longer in the files is passed over', () => {
    expect(chosen([{ scenario: 'gone' }, { scenario: 'switched' }])).toBe('switched');
  });
});

describe('a sequence', () => {
  const steps = [{ times: 2, status: 503 }, { status: 502 }];
  const run = (after: 'stay' | 'repeat' | 'end', more: Partial<RawScenario> = {}) => {
    const scenarios = index({ seq: { steps, after, ...more }, ruled: { status: 429 } }, [{}]);
    const state = stateOf();
    return (given: Partial<LadderRequest> = {}) =>
      decide(scenarios, state, ask({ prefer: 'scenario=seq', ...given }));
  };

  test('stays on its last step', () => {
    expect(statuses(5, run('stay'))).toEqual([503, 503, 502, 502, 502]);
  });

  test('repeats', () => {
    expect(statuses(7, run('repeat'))).toEqual([503, 503, 502, 503, 503, 502, 503]);
  });

  test('ends, and what comes next on the ladder answers', () => {
    const call = run('end');
    expect(statuses(5, call)).toEqual([503, 503, 502, 429, 429]);
    expect(call()?.rung).toBe('rule');
  });

  test('ends as a switched-on scenario and as a rule, too', () => {
    const seq = { seq: { steps, after: 'end' as const }, ruled: { status: 429 } };
    const switched = stateOf([{ scenario: 'seq' }, { scenario: 'ruled', times: 1 }]);
    expect(statuses(5, () => decide(index(seq), switched, ask()))).toEqual([503, 503, 502, 429, 0]);
    const rules = index(seq, [{ scenario: 'seq' }, { scenario: 'ruled' }]);
    const state = stateOf();
    expect(statuses(5, () => decide(rules, state, ask()))).toEqual([503, 503, 502, 429, 429]);
  });

  test('of a reserved id ends with a driver, as the id is nobody’s', () => {
    const scenarios = index({ seq: { steps, after: 'end' }, ruled: { status: 429 } }, [{}]);
    const state = stateOf();
    const call = () => decide(scenarios, state, ask({ externalId: 'mock-seq' }));
    expect(statuses(4, call)).toEqual([503, 503, 502, 0]);
    expect(call()).toMatchObject({ rung: 'reserved-id', scenario: undefined, asDriver: true });
  });

  test('is counted for each driver of each customer, or for the whole session', () => {
    const asked = [{}, {}, { externalId: 'other' }, { customer: 'acme' }, {}];
    const found = (per: 'driver' | 'session') => {
      const call = run('stay', { per });
      return asked.map((given) => call(given)?.step?.status);
    };
    expect(found('driver')).toEqual([503, 503, 503, 503, 502]);
    expect(found('session')).toEqual([503, 503, 502, 502, 502]);
  });

  test('tells its step; a scenario of one step has none', () => {
    const call = run('repeat');
    expect([1, 2, 3, 4].map(() => call()?.stepNumber)).toEqual([1, 1, 2, 1]);
    expect(decide(index(ALL), stateOf(), ask({ prefer: 'code=400' }))?.stepNumber).toBeUndefined();
  });

  test('of one session has nothing to do with that of another', () => {
    const scenarios = index({ seq: { steps } });
    const [a, b] = [stateOf(), stateOf()];
    const call = (state: LadderState) => () => decide(scenarios, state, ask({ prefer: 'scenario=seq' }));
    expect(statuses(3, call(a))).toEqual([503, 503, 502]);
    expect(statuses(3, call(b))).toEqual([503, 503, 502]);
  });
});

describe('rules', () => {
  const two = { ruled: { status: 429 }, other: { status: 500 } };

  test('win in the order of the file, exact ids and globs mixed', () => {
    const rules = index(two, [
      { scenario: 'other', when: { externalId: 'a', customer: 'acme' } },
      { when: { externalId: 'a*' } },
      { scenario: 'other', when: { externalId: 'a' } },
      { scenario: 'other', when: { externalId: 'b' } },
      { when: { externalId: '*' } },
    ]);
    const chosen = (given: Partial<LadderRequest>) => decide(rules, stateOf(), ask(given))?.scenario?.name;
    expect(chosen({ externalId: 'a', customer: 'acme' })).toBe('other');
    expect(chosen({ externalId: 'a' })).toBe('ruled');
    expect(chosen({ externalId: 'b' })).toBe('other');
    expect(chosen({ externalId: 'c' })).toBe('ruled');
    expect(chosen({ externalId: undefined })).toBeUndefined();
  });

  test('match by customer, header and query value, all of them at once', () => {
    const when = { customer: 'de*', headers: { 'X-App': 'ios/*' }, query: { page: '2' } };
    const rules = index(two, [{ when }]);
    const fits = {
      header: (name: string) => (name === 'x-app' ? 'ios/17' : undefined),
      query: (name: string) => (name === 'page' ? '2' : undefined),
    };
    const rung = (given: Partial<LadderRequest>) =>
      decide(rules, stateOf(), ask({ ...fits, ...given }))?.rung;
    expect(rung({})).toBe('rule');
    expect(rung({ customer: 'acme' })).toBeUndefined();
    expect(rung({ header: () => undefined })).toBeUndefined();
    expect(rung({ query: () => '3' })).toBeUndefined();
  });

  const COUNTED: readonly [calls: NonNullable<Rule['when']['calls']>, driver: number[], session: number[]][] =
    [
      ['once', [429, 429, 0, 0, 0, 0], [429, 0, 0, 0, 0, 0]],
      [{ first: 2 }, [429, 429, 429, 429, 0, 0], [429, 429, 0, 0, 0, 0]],
      [{ nth: 3 }, [0, 0, 0, 0, 429, 429], [0, 0, 429, 0, 0, 0]],
    ];
  test.each(COUNTED)('with calls %j are counted by driver or in the session', (calls, driver, session) => {
    const found = (per: 'driver' | 'session') => {
      const rules = index(two, [{ when: { calls }, per }]);
      const state = stateOf();
      const ids = ['a', 'b', 'a', 'b', 'a', 'b'];
      return ids.map((externalId) => decide(rules, state, ask({ externalId }))?.step?.status ?? 0);
    };
    expect(found('driver')).toEqual(driver);
    expect(found('session')).toEqual(session);
  });

  test('count only the calls that match', () => {
    const rules = index(two, [{ when: { externalId: 'a', calls: { nth: 2 } }, per: 'session' }]);
    const state = stateOf();
    const ids = ['b', 'a', 'b', 'a', 'a'];
    expect(ids.map((externalId) => decide(rules, state, ask({ externalId })) !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  test('with a probability: the same session sees the same luck, another one another', () => {
    const rules = index(two, [{ when: { probability: 0.3 } }]);
    const lucky = (session: string) => {
      const state = stateOf([], session);
      return statuses(2000, () => decide(rules, state, ask()));
    };
    const share = lucky('a').filter((status) => status === 429).length / 2000;
    expect(share).toBeGreaterThan(0.26);
    expect(share).toBeLessThan(0.34);
    expect(lucky('a')).toEqual(lucky('a'));
    expect(lucky('a')).not.toEqual(lucky('b'));
  });

  test('with a probability draw for each driver anew, and 0 never and 1 always has luck', () => {
    const firsts = (probability: number) => {
      const rules = index(two, [{ when: { probability } }]);
      const state = stateOf();
      const ids = Array.from({ length: 1000 }, (_, n) => `d${n}`);
      return ids.filter((externalId) => decide(rules, state, ask({ externalId }))).length;
    };
    expect(firsts(0)).toBe(0);
    expect(firsts(1)).toBe(1000);
    expect(firsts(0.5)).toBeGreaterThan(430);
    expect(firsts(0.5)).toBeLessThan(570);
  });

  test('by the thousand stay in order, and are found by their id', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      scenario: n % 2 ? 'other' : 'ruled',
      when: { externalId: `d${n}` },
    }));
    const rules = index(two, [...many, { when: { externalId: 'd*' } }, ...many, { scenario: 'other' }]);
    const state = stateOf();
    const chosen = (externalId: string) => decide(rules, state, ask({ externalId }))?.scenario?.name;
    for (let n = 0; n < 10_000; n++) if (chosen(`d${n}`) !== many[n]!.scenario) throw new Error(`d${n}`);
    expect(chosen('d10000')).toBe('ruled');
    expect(chosen('x')).toBe('other');
    expect(rules.rules.byExternalId.size).toBe(10_000);
    expect(rules.rules.others).toHaveLength(2);
  });

  test('by the thousand about one id are read in no time', () => {
    const many = Array.from({ length: 20_000 }, () => ({ when: { externalId: 'a', customer: 'nobody' } }));
    const started = performance.now();
    expect(decide(index(two, many), stateOf(), ask({ externalId: 'a' }))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
