import { valueAtPointer } from '../../base/json/json-pointer.ts';
import { plainNumbers } from '../../base/json/wire-json.ts';
import { entryFor } from '../../base/present.ts';
import { durationInWords } from '../../base/time/duration.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Violation as SchemaViolation } from '../../base/violation.ts';
import { checkPossible } from '../../body/rules/possible.ts';
import { type Answer, answerOf, checkAnswer, RULES, type RuleViolation } from '../../body/rules/rules.ts';
import type { Contract } from '../../contract/contract.ts';
import { shortly, type Walked, walkBody } from './body-walk.ts';
import type { Deviation, Judgement } from './finding.ts';
import { otherShape } from './other-shape.ts';

/** What a 200 body is, held against the spec and the world rules. */
export interface JudgedBody extends Judgement {
  readonly walked: Walked;
  /** For the rules over several answers; undefined where the body is no driver. */
  readonly answer: Answer | undefined;
}

/**
 * Holds a 200 body against a contract and the world rules. What follows from a value that breaks the spec is not judged, and
 * of a body that is no driver at all nothing else is told. Never throws, whatever the body.
 * @param body as `parseWireJson` reads it
 * @param instant what the body is about, in whole seconds since 1970
 */
export function judgeBody(
  body: unknown,
  requestedId: string,
  instant: number,
  contract: Contract,
): JudgedBody {
  const answer = answerOf(body, requestedId, instant);
  const other = otherShape(body, contract);
  if (other)
    return { findings: [other], information: [], walked: walkBody(undefined, contract), answer: undefined };
  const walked = walkBody(body, contract);
  const schema = schemaDeviations(body, contract);
  const unlawful = schema.map(({ pointer }) => pointer);
  const impossible = checkPossible(answer)
    .filter(({ pointer }) => !unlawful.some((at) => isWithin(pointer, at)))
    .map((one): Deviation => ({ heading: 'impossible', rule: '', ...one }));
  const broken = [...unlawful, ...impossible.map(({ pointer }) => pointer)];
  const rules = checkAnswer(answer).filter(({ pointer }) => !broken.some((at) => isWithin(pointer, at)));
  const binding = rules.filter(isBinding);
  const binders = [...broken, ...binding.map(({ pointer }) => pointer)];
  return {
    findings: [
      ...schema,
      ...walked.absent,
      ...impossible,
      ...binding
        .filter((violation) => !isCountOf(violation, impossible))
        .map((violation) => ruleDeviation(violation, body)),
    ],
    information: [
      ...rules
        .filter((violation) => !isBinding(violation) && isWorthKnowing(violation, body))
        .filter(({ pointer }) => !binders.some((at) => isWithin(at, pointer) || isWithin(pointer, at)))
        .map((violation) => ruleDeviation(violation, body)),
      ...walked.curious,
    ],
    ...{ walked, answer },
  };
}

/** Whether one JSON pointer is another, or leads to something inside of what that leads to. */
function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** Whether a sum is wrong only because a count of it is impossible, which has been told. */
function isCountOf({ rule, pointer }: RuleViolation, impossible: readonly Deviation[]): boolean {
  return rule === 'W7' && impossible.some((one) => one.pointer.replace(/\/[^/]*$/, '') === pointer);
}

/**
 * Whether a rule of our world tells of a real one more than that they differ: another maker than those of our catalogue, or a
 * null that the spec allows, is no news, and seconds of two clocks do not agree to the last.
 */
function isWorthKnowing({ rule, pointer, message }: RuleViolation, body: unknown): boolean {
  if (rule === 'W13') return false;
  if (rule === 'W17' && valueAtPointer(body, pointer) === null) return false;
  return !(rule === 'W11' && message.includes('tells of the past'));
}

const RULES_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** Whether the rule that is broken binds the real service too. */
export function isBinding({ rule }: RuleViolation): boolean {
  return entryFor(RULES_BY_ID, rule).binding === 'contract';
}

/** A broken world rule as a deviation. */
export function ruleDeviation({ rule, pointer, message }: RuleViolation, body: unknown): Deviation {
  const { title, binding } = entryFor(RULES_BY_ID, rule);
  const heading = binding === 'contract' ? 'rule' : 'simulated-rule';
  // Messages of rules are of the form "given, but allowed".
  const at = message.lastIndexOf(', but ');
  const given = at < 0 ? message : message.slice(0, at);
  const value = valueAtPointer(body, pointer);
  const shown = given === '' && value !== undefined ? shortly(value) : given;
  const allowed = at < 0 ? title : message.slice(at + 6);
  return { heading, rule, pointer, given: inWords(shown), allowed: inWords(allowed) };
}

/** Seconds of the rules' messages as people read them. */
function inWords(text: string): string {
  return text
    .replace(/\b(\d+) s since 1970/g, (_, seconds) => formatInstant(Number(seconds)))
    .replace(/\b(\d{2,}) s\b/g, (_, seconds) => durationInWords(Number(seconds)));
}

/** One for each value at fault: of several keywords the list of values says most. */
function schemaDeviations(body: unknown, { validateBody }: Contract): Deviation[] {
  const byPointer = new Map<string, SchemaViolation>();
  for (const violation of validateBody(plainNumbers(body))) {
    const { instancePath, keyword } = violation;
    if (!byPointer.has(instancePath) || keyword === 'enum') byPointer.set(instancePath, violation);
  }
  const topmost = [...byPointer.values()].filter(
    ({ instancePath }) => !ancestorsOf(instancePath).some((above) => byPointer.has(above)),
  );
  return topmost.map((violation) => ({
    ...{ heading: 'schema', rule: violation.keyword, pointer: violation.instancePath },
    given: shortly(valueAtPointer(body, violation.instancePath)),
    allowed: allowedBy(violation),
  }));
}

/** The JSON pointers of all that holds what a pointer leads to. */
function ancestorsOf(pointer: string): string[] {
  const parts = pointer.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
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
