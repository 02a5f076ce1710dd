import { operation } from '../contract/definition.gen.ts';
import { didYouMean, type MockError, mockError } from '../contract/errors.ts';
import { nearest } from '../contract/nearest.ts';
import { formatPreferenceApplied, type Preference, parsePrefer } from './prefer.ts';
import { RESERVED_IDS } from './reserved-ids.ts';
import type { Scenario } from './scenario.ts';

/** What was asked for on purpose: a scenario, or the 200 answer whatever would come about. */
export interface Choice {
  readonly reason: 'prefer' | 'reserved-id';
  /** Undefined: a driver, even for an id that has none. */
  readonly scenario: Scenario | undefined;
  /** Value of the header `Preference-Applied`; undefined where no preference was applied. */
  readonly applied: string | undefined;
}

/** Statuses that the contract has, in rising order. */
const STATUSES = Object.keys(operation.statuses).map(Number);

/** The scenarios by name, and the one that stands for each status: the first of it in the file. */
export interface ScenarioIndex {
  readonly byName: ReadonlyMap<string, Scenario>;
  readonly byStatus: ReadonlyMap<number, Scenario>;
}

/** Indexes the scenarios of a file, in its order. */
export function indexScenarios(scenarios: readonly Scenario[]): ScenarioIndex {
  const byStatus = new Map<number, Scenario>();
  for (const scenario of scenarios) {
    if (!byStatus.has(scenario.status)) byStatus.set(scenario.status, scenario);
  }
  return { byName: new Map(scenarios.map((scenario) => [scenario.name, scenario])), byStatus };
}

/**
 * What the request itself asks for: by its header `Prefer`, else by a reserved id; undefined when
 * it asks for nothing.
 * @param header value or values of the header `Prefer`
 * @param externalId the decoded id; undefined when it does not decode
 * @throws MockError malformed-preference, unknown-preference-code or unknown-scenario
 */
export function choose(
  index: ScenarioIndex,
  header: string | readonly string[] | undefined,
  externalId: string | undefined,
): Choice | undefined {
  const preferred = header === undefined ? undefined : chooseByPreference(index, header);
  if (preferred) return preferred;
  const status = externalId === undefined ? undefined : RESERVED_IDS.get(externalId);
  const scenario = status === undefined ? undefined : index.byStatus.get(status);
  return scenario && { reason: 'reserved-id', scenario, applied: undefined };
}

function chooseByPreference(index: ScenarioIndex, header: string | readonly string[]): Choice | undefined {
  const ours: Preference[] = [];
  for (const part of parsePrefer(header)) {
    if ('malformed' in part) {
      if (/^\s*(code|scenario)\b/i.test(part.malformed)) throw malformed(part.malformed);
    } else if (part.name === 'scenario' || part.name === 'code') {
      ours.push(part);
    }
  }
  // A scenario says more than a code does.
  const wanted = ours.find(({ name }) => name === 'scenario') ?? ours[0];
  if (!wanted) return undefined;
  const scenario = wanted.name === 'scenario' ? scenarioNamed(index, wanted) : scenarioOf(index, wanted);
  return { reason: 'prefer', scenario, applied: formatPreferenceApplied([wanted]) };
}

function malformed(given: string): MockError {
  return mockError('malformed-preference', {
    given,
    allowed: 'Prefer: code=404, Prefer: scenario=driver-not-found',
  });
}

function scenarioNamed(index: ScenarioIndex, { name, value }: Preference): Scenario {
  if (value === '') throw malformed(name);
  const scenario = index.byName.get(value);
  if (scenario) return scenario;
  const names = [...index.byName.keys()];
  throw mockError('unknown-scenario', {
    given: value,
    allowed: names,
    hint: didYouMean(nearest(value, names)),
  });
}

function scenarioOf(index: ScenarioIndex, { name, value }: Preference): Scenario | undefined {
  if (value === '') throw malformed(name);
  const code = STATUSES.find((status) => String(status) === value);
  if (code === 200) return undefined;
  const scenario = code === undefined ? undefined : index.byStatus.get(code);
  if (scenario) return scenario;
  const allowed = STATUSES.map(String);
  throw mockError('unknown-preference-code', { given: value, allowed, hint: hintFor(value, allowed) });
}

/** The nearest status codes: by spelling, else the one that is closest as a number. */
function hintFor(given: string, allowed: readonly string[]): string {
  const spelled = nearest(given, allowed);
  if (spelled.length > 0 || !/^\d{1,6}$/.test(given)) return didYouMean(spelled);
  const distance = (code: string) => Math.abs(Number(code) - Number(given));
  return didYouMean([[...allowed].sort((a, b) => distance(a) - distance(b))[0]!]);
}
