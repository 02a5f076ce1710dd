import { present } from '../../base/present.ts';
import { type EdgeCase, edgeCaseNamed } from '../../body/edge-cases/catalogue.ts';
import { type CompiledWhen, compileWhen, countsMatch, isLucky } from '../../content/scenarios/conditions.ts';
import { formatPreferenceApplied } from '../../content/scenarios/prefer.ts';
import {
  refuseUnknownReserved,
  reservedEdgeCase,
  reservedScenario,
} from '../../content/scenarios/reserved.ts';
import type { Scenario } from '../../content/scenarios/scenario.ts';
import { type CompiledRule, rulesFor, type ScenarioIndex } from '../../content/scenarios/scenario-index.ts';
import {
  type Activation,
  activationCounter,
  newTrace,
  note,
  type Rung,
  type Trace,
} from '../session/trace.ts';
import { type Preferred, readPreferences } from './request/preferences.ts';
import {
  type Decision,
  type LadderRequest,
  type LadderState,
  NATURAL,
  runScenario,
  scopeOf,
} from './run-scenario.ts';

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
  const decision = runScenario(state, asked, undefined, `cause ${scenario.name}`, scenario, scenario.per);
  return decision ?? { ...NATURAL, scenario, step: scenario.steps.at(-1) };
}

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
  return answer && runScenario(state, asked, 'prefer', `prefer ${answer.name}`, answer, answer.per);
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
  const decision = runScenario(state, asked, 'session', subject, present(scenario), present(scenario).per);
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
  return (
    runScenario(state, asked, rung, subject, scenario, scenario.per) ?? { ...NATURAL, rung, asDriver: true }
  );
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
    const decision = hasTurn && runScenario(state, asked, 'rule', `rule ${number}`, scenario, per);
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
