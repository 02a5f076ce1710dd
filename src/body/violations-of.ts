import type { Contract } from '../contract/contract.ts';
import { mapSlotOf } from './map/map-slot.ts';
import { answerOf, checkAnswer, describeViolation } from './rules/rules.ts';

const NONE: readonly string[] = [];

/**
 * What a body breaks, one line each; an empty list for a body that obeys the contract and the world rules.
 * @param instant whole seconds since 1970
 * @param own the body in the world's own words, by which the rules judge it; default: the body itself, where the contract is
 *   the built-in one, and else none, so that the contract alone is looked at
 */
export function violationsOf(
  body: unknown,
  externalId: string,
  instant: number,
  contract: Contract,
  own: unknown = contract.derived(mapSlotOf).map ? undefined : body,
): readonly string[] {
  const schema = contract
    .validateBody(body)
    .map(({ instancePath, message }) => `spec ${instancePath || '/'}: ${message ?? 'invalid'}`);
  const rules =
    own === undefined ? NONE : checkAnswer(answerOf(own, externalId, instant)).map(describeViolation);
  return schema.length + rules.length === 0 ? NONE : [...schema, ...rules];
}
