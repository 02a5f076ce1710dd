import type { Key } from '../world/random.ts';
import { type CompiledWhen, compileWhen, countsMatch, isLucky, type RequestFacts } from './conditions.ts';
import { type EdgeCase, edgeCaseNamed } from './edge/catalogue.ts';
import { type Preferred, readPreferences } from './preferences.ts';
import { reservedEdgeCase, reservedScenario } from './reserved.ts';
import type { Per, Scenario, Step } from './scenario.ts';
import { type CompiledRule, rulesFor, type ScenarioIndex } from './scenario-index.ts';
import { stepAt } from './sequence.ts';

/** A scenario or an edge case that is switched on in a session. */
export interface SwitchedOn {
  readonly id: string;
  /** Name of the scenario; undefined: it is an edge case. */
  readonly scenario: string | undefined;
  /** Name of the edge case; undefined: it is a scenario. */
  readonly edge?: string | undefined;
  /** Glob of the externalIds it is for; undefined: all. */
  readonly externalId: string | undefined;
  /** The customer it is for; undefined: all. */
  readonly customer: string | undefined;
  /** How many calls it answers before it ends; undefined: no end. */
  readonly times: number | undefined;
}

/** What the ladder needs of a session. */
export interface LadderState {
  /** Source of the session's luck. */
  readonly key: Key;
  /** Scenarios that are switched on, those that win first. */
  readonly activations: readonly SwitchedOn[];
  /** How often each thing was counted. */
  readonly counters: Map<string, number>;
}

/** What the ladder needs of a request. */
export interface Asked extends RequestFacts {
  /** Value or values of the header `Prefer`. */
  readonly prefer: string | readonly string[] | undefined;
  /** API keys as given. */
  readonly keys: Iterable<string>;
}

/** Which rung of the ladder chose. */
export type Rung = 'prefer' | 'session' | 'reserved-id' | 'reserved-key' | 'rule';

/** What the ladder chose; without a rung the natural outcome, with what else is said here. */
export interface Decision {
  readonly rung: Rung | undefined;
  readonly scenario: Scenario | undefined;
  /** The edge case that is the body of the answer. */
  readonly edge: EdgeCase | undefined;
  readonly step: Step | undefined;
  /** Which step of its sequence it is, from 1; undefined for a scenario of one step. */
  readonly stepNumber: number | undefined;
  /** Whether the answer is a driver, whoever asks and whatever the id. */
  readonly asDriver: boolean;
  /** Further wait before the answer, in ms. */
  readonly extraDelayMs: number;
  /** Value of the header `Preference-Applied`. */
  readonly applied: string | undefined;
  /** What luck is drawn by: the subject, and the number of the call. */
  readonly luck: { readonly subject: string; readonly count: number };
}

/**
 * Chooses what answers a request: its own header, what the session has switched on, a reserved id or
 * key, the rules of the files, and last the natural outcome. First match wins (design: "Who wins").
 * Counts the calls of what it looks at.
 * @throws MockError malformed-preference, unknown-preference-code, unknown-scenario or unknown-edge-case
 */
export function decide(index: ScenarioIndex, state: LadderState, asked: Asked): Decision | undefined {
  const preferred = asked.prefer === undefined ? undefined : readPreferences(index, asked.prefer);
  const chosen =
    byPreference(state, asked, preferred) ??
    bySession(index, state, asked) ??
    byReserved(index, state, asked) ??
    byRule(index, state, asked);
  if (!preferred) return chosen;
  const { delayMs: extraDelayMs, applied } = preferred;
  return { ...(chosen ?? NATURAL), extraDelayMs, applied };
}

/**
 * How a scenario answers an error that comes about naturally: the step of its sequence that has its turn,
 * or the last one.
 */
export function decideCause(state: LadderState, asked: Asked, scenario: Scenario): Decision {
  const decision = run(state, asked, undefined, `cause ${scenario.name}`, scenario, scenario.per);
  return decision ?? { ...NATURAL, scenario, step: scenario.steps.at(-1) };
}

const NATURAL: Decision = {
  rung: undefined,
  scenario: undefined,
  edge: undefined,
  step: undefined,
  stepNumber: undefined,
  asDriver: false,
  extraDelayMs: 0,
  applied: undefined,
  luck: { subject: '', count: 0 },
};

/** An edge case is a driver's body, whoever asks and whatever the id. */
function edgeDecision(rung: Rung, edge: EdgeCase): Decision {
  return { ...NATURAL, rung, edge, asDriver: true };
}

function byPreference(
  state: LadderState,
  asked: Asked,
  preferred: Preferred | undefined,
): Decision | undefined {
  if (preferred?.edge) return edgeDecision('prefer', preferred.edge);
  const answer = preferred?.answer;
  if (answer === 200) return { ...NATURAL, rung: 'prefer', asDriver: true };
  return answer && run(state, asked, 'prefer', `prefer ${answer.name}`, answer, answer.per);
}

function bySession(index: ScenarioIndex, state: LadderState, asked: Asked): Decision | undefined {
  for (const activation of state.activations) {
    const scenario = index.byName.get(activation.scenario ?? '');
    const edge = activation.edge === undefined ? undefined : edgeCaseNamed(activation.edge);
    if (!(scenario || edge) || !conditionsOf(activation).matches(asked)) continue;
    const subject = `activation ${activation.id}`;
    if (activation.times !== undefined && count(state, subject) > activation.times) continue;
    if (edge) return edgeDecision('session', edge);
    const decision = run(state, asked, 'session', subject, scenario!, scenario!.per);
    if (decision) return decision;
  }
  return undefined;
}

function conditionsOf({ externalId, customer }: SwitchedOn): CompiledWhen {
  return compileWhen({
    ...(externalId !== undefined && { externalId }),
    ...(customer !== undefined && { customer }),
  });
}

function byReserved(index: ScenarioIndex, state: LadderState, asked: Asked): Decision | undefined {
  const edgeById = reservedEdgeCase(asked.externalId);
  if (edgeById) return edgeDecision('reserved-id', edgeById);
  const byId = reservedScenario(index, asked.externalId);
  if (byId) return runReserved(state, asked, 'reserved-id', byId);
  for (const key of asked.keys) {
    const edgeByKey = reservedEdgeCase(key);
    if (edgeByKey) return edgeDecision('reserved-key', edgeByKey);
    const byKey = reservedScenario(index, key);
    if (byKey) return runReserved(state, asked, 'reserved-key', byKey);
  }
  return undefined;
}

/** A reserved id or key is nobody's: once its sequence has ended, the driver is left, and no 404 or 401. */
function runReserved(
  state: LadderState,
  asked: Asked,
  rung: 'reserved-id' | 'reserved-key',
  scenario: Scenario,
): Decision {
  const subject = `reserved ${scenario.name}`;
  return run(state, asked, rung, subject, scenario, scenario.per) ?? { ...NATURAL, rung, asDriver: true };
}

function byRule(index: ScenarioIndex, state: LadderState, asked: Asked): Decision | undefined {
  for (const rule of rulesFor(index.rules, asked.externalId)) {
    if (!rule.when.matches(asked) || !hasItsTurn(rule, state, asked)) continue;
    const decision = run(state, asked, 'rule', `rule ${rule.number}`, rule.scenario, rule.per);
    if (decision) return decision;
  }
  return undefined;
}

/** Whether a rule that matches answers this call, by number and by luck. */
function hasItsTurn({ when, number, per }: CompiledRule, state: LadderState, asked: Asked): boolean {
  if (when.calls === undefined && when.probability >= 1) return true;
  const subject = `rule ${number} call`;
  const calls = count(state, subject + scopeOf(per, asked));
  return (
    countsMatch(when.calls, calls) &&
    isLucky(when.probability, state.key, subject + scopeOf(per, asked), calls)
  );
}

/** The step of a scenario that has its turn; undefined once its sequence has ended. */
function run(
  state: LadderState,
  asked: Asked,
  rung: Rung | undefined,
  subject: string,
  scenario: Scenario,
  per: Per,
): Decision | undefined {
  const { steps, after } = scenario;
  const scope = subject + scopeOf(per, asked);
  const call = isCounted(scenario) ? count(state, `${scope} steps`) : 1;
  const index = stepAt(steps, after, call);
  if (index === undefined) return undefined;
  return {
    ...NATURAL,
    rung,
    scenario,
    step: steps[index],
    stepNumber: steps.length > 1 ? index + 1 : undefined,
    asDriver: rung === 'reserved-id' || rung === 'reserved-key',
    luck: { subject: scope, count: call },
  };
}

/**
 * Whether calls of a scenario differ: by its sequence, or as their delay is drawn by their number. A counter for each
 * driver that is asked for, where it does not, would be memory for nothing.
 */
function isCounted({ steps: [step, ...more], after }: Scenario): boolean {
  const isOne = step !== undefined && more.length === 0 && step.times !== 0;
  const isDrawn = step?.delay !== undefined && step.delay.kind !== 'fixed';
  return !isOne || isDrawn || !(after === 'stay' || after === 'repeat');
}

function scopeOf(per: Per, { customer, externalId }: Asked): string {
  return per === 'session' ? '' : ` ${JSON.stringify([customer, externalId])}`;
}

/** So many counters are kept; beyond that those begin anew that were not asked for longest. */
const COUNTER_LIMIT = 50_000;

/** Counts a call; returns its number, from 1. */
function count({ counters }: LadderState, subject: string): number {
  const next = (counters.get(subject) ?? 0) + 1;
  counters.delete(subject);
  counters.set(subject, next);
  if (counters.size > COUNTER_LIMIT) counters.delete(counters.keys().next().value!);
  return next;
}
