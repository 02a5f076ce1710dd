import type { Contract } from '../contract/contract.ts';
import { answerOf, checkAnswer, describeViolation } from './rules/rules.ts';

const NONE: readonly string[] = [];

/**
 * What a body breaks, one line each; an empty list for a body that obeys the contract and the world rules.
 * @param instant whole seconds since 1970
 */
export function violationsOf(
  body: unknown,
  externalId: string,
  instant: number,
  contract: Contract,
): readonly string[] {
  const schema = contract
    .validateBody(body)
    .map(({ instancePath, message }) => `spec ${instancePath || '/'}: ${message ?? 'invalid'}`);
  const rules = checkAnswer(answerOf(body, externalId, instant)).map(describeViolation);
  return schema.length + rules.length === 0 ? NONE : [...schema, ...rules];
}
