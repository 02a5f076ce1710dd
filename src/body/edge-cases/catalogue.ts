import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Contract } from '../../contract/contract.ts';
import type { RuleId } from '../rules/rule.ts';
import { answerOf, checkAnswer, type RuleViolation } from '../rules/rules.ts';
import { violationsOf } from '../violations-of.ts';
import { BUNDLES } from './bundles.ts';
import { type EdgeDefinition, propertyEdges } from './definition.ts';
import { type EdgeBase, exampleBase } from './edge-base.ts';
import type { EdgeGroup } from './variant.ts';
import { REAL_SERVICE, WHOLE_BODY } from './whole-body.ts';
import { isObject, readJson, writeJson } from './wire.ts';

/** A named body that the contract allows, or the real service sends, and clients rarely expect. */
export interface EdgeCase {
  /** Stable and unique, such as `chargers.sockets.maxWatts=null`. */
  readonly name: string;
  readonly group: EdgeGroup;
  /** What breaks in clients, in a sentence. */
  readonly why: string;
  /** The property that it is about; undefined: the body as a whole. */
  readonly path: string | undefined;
  /** Whether it is sent on purpose although the spec forbids it. */
  readonly breaksSpec: boolean;
  /** Whether the spec allows it. Found out by building it on the spec's example, when first asked for. */
  readonly valid: boolean;
  /** The world rules that it breaks where the spec's example breaks none. */
  readonly breaksRules: readonly RuleId[];
}

/** What the body of an edge case is made from. */
export interface EdgeContext {
  /** The id that was asked for. */
  readonly externalId: string;
  /** Whole seconds since 1970. */
  readonly instant: number;
  /** JSON text of the answer about that driver; what it lacks comes from the spec's example. */
  readonly baseBody: string;
}

/** The body of an edge case. */
export interface EdgeBody {
  /** JSON text. */
  readonly text: string;
  /** What it breaks, one line each. */
  readonly violations: readonly string[];
}

class Edge implements EdgeCase {
  readonly definition: EdgeDefinition;
  private readonly contract: Contract;
  private found: { readonly valid: boolean; readonly breaksRules: readonly RuleId[] } | undefined;

  constructor(definition: EdgeDefinition, contract: Contract) {
    this.definition = definition;
    this.contract = contract;
  }

  get name(): string {
    return this.definition.name;
  }

  get group(): EdgeGroup {
    return this.definition.group;
  }

  get why(): string {
    return this.definition.why;
  }

  get path(): string | undefined {
    return this.definition.path;
  }

  get breaksSpec(): boolean {
    return this.definition.breaksSpec;
  }

  get valid(): boolean {
    return this.findings.valid;
  }

  get breaksRules(): readonly RuleId[] {
    return this.findings.breaksRules;
  }

  private get findings() {
    this.found ??= findingsOf(this.definition, this.contract);
    return this.found;
  }
}

function findingsOf(definition: EdgeDefinition, contract: Contract) {
  const body: unknown = JSON.parse(definition.build(exampleBase(contract)));
  const own = contract.derived(ownViolations);
  const broken = brokenBy(body, contract).filter((violation) => !own.has(withoutPlace(violation)));
  const breaksRules = [...new Set(broken.map(({ rule }) => rule))];
  return { valid: contract.validateBody(body).length === 0, breaksRules };
}

/** What the contract's example breaks by itself. */
function ownViolations(contract: Contract): ReadonlySet<string> {
  const { body } = exampleBase(contract);
  return new Set(brokenBy(JSON.parse(writeJson(body)), contract).map(withoutPlace));
}

/** A violation that an edge case moves to another place is not its own. */
function withoutPlace({ rule, message }: RuleViolation): string {
  return `${rule} ${message}`;
}

function brokenBy(body: unknown, contract: Contract): readonly RuleViolation[] {
  const { externalId, instant } = exampleBase(contract);
  return checkAnswer(answerOf(body, externalId, instant));
}

function edgesByName(contract: Contract): ReadonlyMap<string, Edge> {
  const definitions = [...propertyEdges(contract), ...WHOLE_BODY, ...REAL_SERVICE, ...BUNDLES];
  return new Map(definitions.map((definition) => [definition.name, new Edge(definition, contract)]));
}

/** Every edge case of a contract: those of properties in the order of the spec, those of the whole body, bundles. */
export function edgeCases(contract: Contract): readonly EdgeCase[] {
  return [...contract.derived(edgesByName).values()];
}

/** The edge case of a name; undefined: there is none. */
export function edgeCaseNamed(name: string, contract: Contract): EdgeCase | undefined {
  return contract.derived(edgesByName).get(name);
}

/**
 * The body of an edge case, made from the answer about a driver. The same arguments give the same bytes, and
 * numbers of any length are written digit by digit.
 * @throws MockError unknown-edge-case
 */
export function edgeBody(
  name: string,
  { externalId, instant, baseBody }: EdgeContext,
  contract: Contract,
): EdgeBody {
  const edge = contract.derived(edgesByName).get(name);
  if (!edge) throw unknownEdgeCase(name, contract);
  const given = readJson(baseBody);
  const body = isObject(given) ? given : exampleBase(contract).body;
  const base: EdgeBase = { contract, body, externalId, instant };
  const text = edge.definition.build(base);
  const violations = violationsOf(JSON.parse(text), externalId, instant, contract);
  const more = violations.length - MOST_VIOLATIONS;
  if (more <= 0) return { text, violations };
  return { text, violations: [...violations.slice(0, MOST_VIOLATIONS), `and ${more} more`] };
}

const MOST_SUGGESTIONS = 3;

/** So many are told: a thousand chargers can break a thousand rules, and journals keep them all. */
const MOST_VIOLATIONS = 100;

/** The error about a name that there is not. */
export function unknownEdgeCase(given: string, contract: Contract): MockError {
  return mockError('unknown-edge-case', { given, hint: edgeCaseHint(given, contract) });
}

/** The names that a wrong one may have meant: the nearest, or those that it is a part of. */
export function edgeCaseHint(given: string, contract: Contract): string {
  const names = [...contract.derived(edgesByName).keys()];
  const near = nearest(given, names);
  const part = given.toLowerCase();
  const around = near.length > 0 ? near : names.filter((name) => name.toLowerCase().includes(part));
  return didYouMean(around.slice(0, MOST_SUGGESTIONS));
}
