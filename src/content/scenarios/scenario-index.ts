import { entryFor, itemAt, present } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { type CompiledWhen, compileWhen } from './conditions.ts';
import type { Per, Scenario, ScenarioSet } from './scenario.ts';

/** A rule, compiled. */
export interface CompiledRule {
  /** Its place among the rules, from 0: what its calls are counted under. */
  readonly number: number;
  readonly scenario: Scenario;
  readonly when: CompiledWhen;
  readonly per: Per;
}

/** Scenarios by name and status, and the rules by the ids that they can match. */
export interface ScenarioIndex {
  readonly byName: ReadonlyMap<string, Scenario>;
  /** The first scenario of each status but 200 that one answers with at once, nothing going wrong on the wire. */
  readonly byStatus: ReadonlyMap<number, Scenario>;
  readonly rules: RuleIndex;
  /** Whether reserved ids and keys ask for scenarios and edge cases. */
  readonly reserved: boolean;
  /** What says which edge cases and statuses there are. */
  readonly contract: Contract;
}

/** Rules that can match one id only are found by it; the others are looked at one by one. */
export interface RuleIndex {
  readonly byExternalId: ReadonlyMap<string, readonly CompiledRule[]>;
  readonly others: readonly CompiledRule[];
}

/** Indexes scenarios and rules, each in the order of its file. */
export function indexScenarios(
  { scenarios, rules }: ScenarioSet,
  contract: Contract,
  reserved = true,
): ScenarioIndex {
  const byName = new Map(scenarios.map((scenario) => [scenario.name, scenario]));
  const byStatus = new Map<number, Scenario>();
  for (const scenario of scenarios) {
    const [step, ...more] = scenario.steps;
    const { status = 200, fault } = present(step);
    const plain = more.length === 0 && fault === undefined && status !== 200;
    if (plain && !byStatus.has(status)) byStatus.set(status, scenario);
  }
  const byExternalId = new Map<string, CompiledRule[]>();
  const others: CompiledRule[] = [];
  for (const [number, { scenario, when, per }] of rules.entries()) {
    const rule = { number, scenario: entryFor(byName, scenario), when: compileWhen(when), per };
    const exact = rule.when.exactExternalId;
    const ofSame = exact === undefined ? others : byExternalId.get(exact);
    if (ofSame) ofSame.push(rule);
    else byExternalId.set(present(exact), [rule]);
  }
  return { byName, byStatus, rules: { byExternalId, others }, reserved, contract };
}

const NONE: readonly CompiledRule[] = [];

/** The rules that can match an id, in the order of the file. */
export function* rulesFor({ byExternalId, others }: RuleIndex, externalId: string | undefined) {
  const exact = externalId === undefined ? NONE : (byExternalId.get(externalId) ?? NONE);
  let next = 0;
  for (const rule of others) {
    while (next < exact.length && itemAt(exact, next).number < rule.number) yield itemAt(exact, next++);
    yield rule;
  }
  while (next < exact.length) yield itemAt(exact, next++);
}
