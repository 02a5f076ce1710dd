import { parsePointer } from '../base/json-pointer.ts';
import type { Violation as SchemaViolation } from '../base/violation.ts';
import { type Answer, answerOf, checkAnswer, RULES, type RuleViolation } from '../body/rules/rules.ts';
import type { Contract } from '../contract/contract.ts';
import { shortly, type Walked, walkBody } from './body-walk.ts';
import type { Deviation, Judgement } from './finding.ts';

/** What a 200 body is, held against the spec and the world rules. */
export interface JudgedBody extends Judgement {
  readonly walked: Walked;
  /** For the rules over several answers. */
  readonly answer: Answer;
}

/**
 * Holds a 200 body against a contract and the world rules. Never throws, whatever the body.
 * @param instant what the body is about, in whole seconds since 1970
 */
export function judgeBody(
  body: unknown,
  requestedId: string,
  instant: number,
  contract: Contract,
): JudgedBody {
  const answer = answerOf(body, requestedId, instant);
  const walked = walkBody(body, contract);
  const rules = checkAnswer(answer);
  return {
    findings: [
      ...schemaDeviations(body, contract),
      ...walked.absent,
      ...rules.filter(isBinding).map((violation) => ruleDeviation(violation, body)),
    ],
    information: [
      ...rules
        .filter((violation) => !isBinding(violation))
        .map((violation) => ruleDeviation(violation, body)),
      ...walked.curious,
    ],
    ...{ walked, answer },
  };
}

const RULES_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** Whether the rule that is broken binds the real service too. */
export function isBinding({ rule }: RuleViolation): boolean {
  return RULES_BY_ID.get(rule)!.binding === 'contract';
}

/** A broken world rule as a deviation. */
export function ruleDeviation({ rule, pointer, message }: RuleViolation, body: unknown): Deviation {
  const { title, binding } = RULES_BY_ID.get(rule)!;
  const heading = binding === 'contract' ? 'rule' : 'simulated-rule';
  // Messages of rules are of the form "given, but allowed".
  const at = message.lastIndexOf(', but ');
  const given = at < 0 ? message : message.slice(0, at);
  const value = valueAt(body, pointer);
  const shown = given === '' && value !== undefined ? shortly(value) : given;
  return { heading, rule, pointer, given: shown, allowed: at < 0 ? title : message.slice(at + 6) };
}

/** One for each value at fault: of several keywords the list of values says most. */
function schemaDeviations(body: unknown, { validateBody }: Contract): Deviation[] {
  const byPointer = new Map<string, SchemaViolation>();
  for (const violation of validateBody(body)) {
    const { instancePath, keyword } = violation;
    if (!byPointer.has(instancePath) || keyword === 'enum') byPointer.set(instancePath, violation);
  }
  return [...byPointer.values()].map((violation) => ({
    ...{ heading: 'schema', rule: violation.keyword, pointer: violation.instancePath },
    given: shortly(valueAt(body, violation.instancePath)),
    allowed: allowedBy(violation),
  }));
}

/** What a keyword of the schema allows, in words. */
export function allowedBy({ keyword, params, message }: SchemaViolation): string {
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    return `one of ${params.allowedValues.map((value) => JSON.stringify(value)).join(', ')}`;
  }
  if (keyword === 'type') return [params.type].flat().join(' or ').replaceAll(',', ' or ');
  if (keyword === 'format') return `format ${params.format}`;
  return message?.replace(/^must /, '') ?? keyword;
}

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of parsePointer(pointer) ?? []) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}
