import { itemAt, present } from '../../base/present.ts';
import type { Key } from '../../base/random.ts';
import { type EdgeCase, edgeCaseNamed } from '../../body/edge-cases/catalogue.ts';
import {
  type CompiledWhen,
  compileWhen,
  countsMatch,
  isLucky,
  type RequestContext,
} from '../../content/scenarios/conditions.ts';
import type { Counters } from '../../content/scenarios/counters.ts';
import { formatPreferenceApplied } from '../../content/scenarios/prefer.ts';
import {
  refuseUnknownReserved,
  reservedEdgeCase,
  reservedScenario,
} from '../../content/scenarios/reserved.ts';
import type { Per, Scenario, Step } from '../../content/scenarios/scenario.ts';
import { type CompiledRule, rulesFor, type ScenarioIndex } from '../../content/scenarios/scenario-index.ts';
import { stepAt } from '../../content/scenarios/sequence.ts';
import type { TemplateValues } from '../../content/scenarios/template.ts';
import {
  type Activation,
  activationCounter,
  newTrace,
  note,
  type Rung,
  type Trace,
} from '../session/trace.ts';
import { type Preferred, readPreferences } from './request/preferences.ts';

/** What the ladder needs of a session. */
export interface LadderState {
  /** Source of the session's luck. */
  readonly key: Key;
  /** Scenarios that are switched on, those that win first. */
  readonly activations: readonly Activation[];
  /** How often each thing was counted. */
  readonly counters: Counters;
}

/** What the ladder needs of a request. */
export interface LadderRequest extends RequestContext {
  /** Value or values of the header `Prefer`. */
  readonly prefer: string | readonly string[] | undefined;
  /** API keys as given. */
  readonly keys: Iterable<string>;
}

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
 * key, the rules of the files, and last the natural outcome. First match wins (docs/design.md, "Who wins").
 * Counts the calls of what it looks at.
 * @param trace gets what it went by
 * @throws MockError malformed-preference, unknown-preference-code, unknown-scenario, unknown-edge-case or unknown-reserved
 */
export function decide(
  index: ScenarioIndex,
  state: LadderState,
  asked: LadderRequest,
  trace = newTrace(state.activations),
): Decision | undefined {
  const preferred = asked.prefer === undefined ? undefined : readPreferences(index, asked.prefer);
  const chosen =
    byPreference(state, asked, preferred) ??
    bySession(index, state, asked, trace) ??
    byReserved(index, state, asked) ??
    byRule(index, state, asked, trace);
  if (!preferred) return chosen;
  const { delayMs: extraDelayMs, answeredBy, delayedBy } = preferred;
  // A scenario whose sequence has ended was asked for in vain.
  const applied = [chosen?.rung === 'prefer' ? answeredBy : undefined, delayedBy].filter(
    (part) => part !== undefined,
  );
  return { ...(chosen ?? NATURAL), extraDelayMs, applied: formatPreferenceApplied(applied) };
}

/**
 * How a scenario answers an error that comes about naturally: the step of its sequence that has its turn,
 * or the last one.
 */
export function decideCause(state: LadderState, asked: LadderRequest, scenario: Scenario): Decision {
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
  asked: LadderRequest,
  preferred: Preferred | undefined,
): Decision | undefined {
  if (preferred?.edge) return edgeDecision('prefer', preferred.edge);
  const answer = preferred?.answer;
  if (answer === 200) return { ...NATURAL, rung: 'prefer', asDriver: true };
  return answer && run(state, asked, 'prefer', `prefer ${answer.name}`, answer, answer.per);
}

function bySession(
  index: ScenarioIndex,
  state: LadderState,
  asked: LadderRequest,
  trace: Trace,
): Decision | undefined {
  for (const activation of trace.activations) {
    if (!conditionsOf(activation).matches(asked)) continue;
    const decision = runActivation(index, state, asked, activation, trace);
    if (!decision) continue;
    trace.activation = activation.id;
    return decision;
  }
  return undefined;
}

/** What an activation that fits answers; undefined where it is gone from the files, or has nothing left to answer. */
function runActivation(
  index: ScenarioIndex,
  state: LadderState,
  asked: LadderRequest,
  { id, scenario: name = '', edge: edgeName, times }: Activation,
  trace: Trace,
): Decision | undefined {
  const scenario = index.byName.get(name);
  const edge = edgeName === undefined ? undefined : edgeCaseNamed(edgeName, index.contract);
  if (!(scenario || edge)) {
    if (!trace.missing.includes(name)) note(trace.missing, name);
    return undefined;
  }
  const subject = activationCounter(id);
  if (times !== undefined && state.counters.count(subject) > times) {
    note(trace.spent, id);
    return undefined;
  }
  if (edge) return edgeDecision('session', edge);
  const decision = run(state, asked, 'session', subject, present(scenario), present(scenario).per);
  if (!decision) note(trace.ended, id);
  return decision;
}

function conditionsOf({ externalId, customer }: Activation): CompiledWhen {
  return compileWhen({
    ...(externalId !== undefined && { externalId }),
    ...(customer !== undefined && { customer }),
  });
}

function byReserved(index: ScenarioIndex, state: LadderState, asked: LadderRequest): Decision | undefined {
  const edgeById = reservedEdgeCase(index, asked.externalId);
  if (edgeById) return edgeDecision('reserved-id', edgeById);
  const byId = reservedScenario(index, asked.externalId);
  if (byId) return runReserved(state, asked, 'reserved-id', byId);
  refuseUnknownReserved(index, 'id', asked.externalId);
  for (const key of asked.keys) {
    const edgeByKey = reservedEdgeCase(index, key);
    if (edgeByKey) return edgeDecision('reserved-key', edgeByKey);
    const byKey = reservedScenario(index, key);
    if (byKey) return runReserved(state, asked, 'reserved-key', byKey);
    refuseUnknownReserved(index, 'key', key);
  }
  return undefined;
}

/** A reserved id or key is nobody's: once its sequence has ended, the driver is left, and no 404 or 401. */
function runReserved(
  state: LadderState,
  asked: LadderRequest,
  rung: 'reserved-id' | 'reserved-key',
  scenario: Scenario,
): Decision {
  const subject = `reserved ${scenario.name}`;
  return run(state, asked, rung, subject, scenario, scenario.per) ?? { ...NATURAL, rung, asDriver: true };
}

function byRule(
  index: ScenarioIndex,
  state: LadderState,
  asked: LadderRequest,
  trace: Trace,
): Decision | undefined {
  for (const rule of rulesFor(index.rules, asked.externalId)) {
    if (!rule.when.matches(asked)) continue;
    const { number, scenario, per } = rule;
    const hasTurn = hasItsTurn(rule, state, asked);
    const decision = hasTurn && run(state, asked, 'rule', `rule ${number}`, scenario, per);
    if (!decision) {
      note(trace.passed, number);
      continue;
    }
    trace.rule = number;
    return decision;
  }
  return undefined;
}

/** Whether a rule that matches answers this call, by number and by luck. */
function hasItsTurn({ when, number, per }: CompiledRule, state: LadderState, asked: LadderRequest): boolean {
  if (when.calls === undefined && when.probability >= 1) return true;
  const subject = `rule ${number} call`;
  const calls = state.counters.count(subject + scopeOf(per, asked));
  return (
    countsMatch(when.calls, calls) &&
    isLucky(when.probability, state.key, subject + scopeOf(per, asked), calls)
  );
}

/** The step of a scenario that has its turn; undefined once its sequence has ended. */
function run(
  state: LadderState,
  asked: LadderRequest,
  rung: Rung | undefined,
  subject: string,
  scenario: Scenario,
  per: Per,
): Decision | undefined {
  const { steps, after } = scenario;
  const scope = subject + scopeOf(per, asked);
  const call = isCounted(scenario) ? state.counters.count(`${scope} steps`) : 1;
  const index = stepAt(steps, after, call);
  if (index === undefined) return undefined;
  const step = itemAt(steps, index);
  if (hasArrived(step, asked)) return undefined;
  return {
    ...NATURAL,
    rung,
    scenario,
    step,
    stepNumber: steps.length > 1 ? index + 1 : undefined,
    asDriver: rung === 'reserved-id' || rung === 'reserved-key',
    luck: { subject: scope, count: call },
  };
}

/**
 * Whether a step redirects to the very id that is asked for. Who follows a redirect repeats the headers, and what is switched
 * on stays so: the client has arrived, and is not sent round until it gives up. `{externalId}` redirects for ever.
 */
function hasArrived({ status = 0, headers }: Step, { externalId }: LadderRequest): boolean {
  if (externalId === undefined || status < 300 || status > 399) return false;
  const location = headers.find(([name]) => name === 'location')?.[1];
  return location?.placeholders.length === 0 && location.render(NOTHING) === externalId;
}

/** For a text without placeholders. */
const NOTHING: TemplateValues = {
  ...{ externalId: undefined, customer: undefined, method: '', path: '', instant: 0 },
  query: () => undefined,
  header: () => undefined,
};

/**
 * Whether calls of a scenario differ: by its sequence, or as their delay is drawn by their number. A counter for each
 * driver that is asked for, where it does not, would be memory for nothing.
 */
function isCounted({ steps: [step, ...more], after }: Scenario): boolean {
  const isOne = step !== undefined && more.length === 0 && step.times !== 0;
  const isDrawn = step?.delay !== undefined && step.delay.kind !== 'fixed';
  return !isOne || isDrawn || !(after === 'stay' || after === 'repeat');
}

function scopeOf(per: Per, { customer, externalId }: LadderRequest): string {
  return per === 'session' ? '' : ` ${JSON.stringify([customer, externalId])}`;
}
