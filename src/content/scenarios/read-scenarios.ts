import { digest } from '../../base/digest.ts';
import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { compileGlob } from '../../base/text/glob.ts';
import { nearest } from '../../base/text/nearest.ts';
import { builtInContract } from '../../contract/built-in-contract.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/operations.ts';
import { findingsOf } from '../drivers/schema-findings.ts';
import { step as below, type SourceFile } from '../drivers/source-file.ts';
import type { FileValidators } from '../file-validators.ts';
import type { When } from './conditions.ts';
import { type RawScenario, type RawStep, scenarioFrom } from './make-scenario.ts';
import { CAUSES, type Per, type Rule, type Scenario, type ScenarioSet } from './scenario.ts';
import { stepProblems } from './step-problems.ts';

/** The shape of spec/fixtures/scenarios.schema.json, as it is after validation. */
interface RawFile {
  readonly scenarios?: Readonly<Record<string, RawScenario>>;
  readonly rules?: readonly { readonly scenario: string; readonly when: When; readonly per?: Per }[];
}

/** Scenarios and rules of some files, and all that is wrong with them. */
export interface ReadScenarios extends ScenarioSet {
  readonly problems: readonly MockError[];
  /** Tells two states of the files apart; layout and comments do not count; '' with problems. */
  readonly hash: string;
}

/**
 * Reads files of scenarios, the built-in ones first: a later file adds scenarios and puts its own in the
 * place of those of the same name; its rules come before those of earlier files.
 * @param contract whose statuses messages name
 */
export function readScenarios(
  sources: readonly SourceFile[],
  contract: Contract = builtInContract,
): ReadScenarios {
  const problems: MockError[] = [];
  const scenarios = new Map<string, Scenario>();
  let rules: readonly Rule[] = [];
  for (const source of sources) {
    const { validators } = source;
    const found = validators ? shapeProblems(source, validators) : [];
    for (const problem of found) problems.push(problem);
    if (found.length > 0) continue;
    const raw = source.value as RawFile;
    for (const [name, rawScenario] of Object.entries(raw.scenarios ?? {})) {
      const wrong = validators ? scenarioProblems(source, name, rawScenario, contract) : [];
      for (const problem of wrong) problems.push(problem);
      if (wrong.length === 0) scenarios.set(name, scenarioFrom(name, rawScenario));
    }
    rules = [
      ...(raw.rules ?? []).map(({ scenario, when, per = 'driver' }) => ({ scenario, when, per })),
      ...rules,
    ];
  }
  if (problems.length === 0) {
    for (const source of sources) {
      for (const problem of ruleProblems(source, [...scenarios.keys()], contract)) problems.push(problem);
    }
  }
  const hash = problems.length > 0 ? '' : digest(JSON.stringify(sources.map(({ value }) => value)));
  return { scenarios: [...scenarios.values()], rules, problems, hash };
}

/** Tells two states of a fixture folder apart. @param fixtures the hash of its customers and drivers */
export function contentHash(fixtures: string, scenarios: string): string {
  return digest(`${fixtures} ${scenarios}`);
}

function shapeProblems(source: SourceFile, validators: FileValidators): MockError[] {
  return findingsOf(validators.scenarios(source.value), source.written).map(
    ({ pointer, at, reason, allowed, hint }) =>
      mockError('scenario-invalid', { reason, allowed, hint }, source.place(pointer, at)),
  );
}

function scenarioProblems(
  source: SourceFile,
  name: string,
  raw: RawScenario,
  contract: Contract,
): MockError[] {
  const at = `/scenarios${below(name)}`;
  const { description: _, steps, after, per: __, ...own } = raw;
  if (!steps) {
    const problems = stepProblems(source, at, own, contract);
    if (after !== undefined)
      problems.push(refused(source, `${at}/after`, 'after is said without steps', 'steps'));
    return [...problems, ...causeProblems(source, at, name, [own])];
  }
  const problems = steps.flatMap((step, i) => stepProblems(source, `${at}/steps/${i}`, step, contract));
  for (const key of Object.keys(own)) {
    problems.push(
      refused(source, `${at}${below(key)}`, `${key} is said beside steps`, `${key} in each step`),
    );
  }
  return [...problems, ...causeProblems(source, at, name, steps)];
}

/** A scenario that answers a natural error cannot leave the status to what comes about naturally. */
function causeProblems(source: SourceFile, at: string, name: string, steps: readonly RawStep[]): MockError[] {
  if (!CAUSES.some((cause) => cause === name) || steps.every(({ status }) => status !== undefined)) return [];
  return [refused(source, at, `${name} answers a natural error and has no status`, 'a status in each step')];
}

function ruleProblems(
  source: SourceFile,
  names: readonly string[],
  contract: Contract,
): readonly MockError[] {
  const { rules = [] } = source.value as RawFile;
  return rules.flatMap(({ scenario, when: { operation } }, i) => {
    const problem = (given: string, what: string, allowed: readonly string[], at: string) => {
      const reason = `there is no ${what} ${given}`;
      const hint = didYouMean(nearest(given, allowed));
      return mockError('scenario-invalid', { reason, allowed, hint }, source.place(`/rules/${i}/${at}`));
    };
    const found = names.includes(scenario) ? [] : [problem(scenario, 'scenario', names, 'scenario')];
    if (operation === undefined) return found;
    const ids = contract.derived(operationsOf).map(({ id }) => id);
    if (ids.some(compileGlob(operation))) return found;
    return [...found, problem(operation, 'operation', ids, 'when/operation')];
  });
}

function refused(source: SourceFile, pointer: string, reason: string, allowed: string): MockError {
  return mockError('scenario-invalid', { reason, allowed, hint: '' }, source.place(pointer, 'key'));
}
