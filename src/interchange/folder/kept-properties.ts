import { describeValue, didYouMean, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Contract } from '../../contract/contract.ts';

/**
 * The properties that `--keep` names: `tokenName` of every schema that has it, or `Tag.tokenName`.
 * @param source the name of the option, for messages
 * @throws MockError `bad-option-value` with the nearest name for one that the contract does not have
 */
export function keptProperties(
  given: readonly string[],
  { shapes }: Contract,
  source: string,
): ReadonlySet<string> {
  const known = Object.entries(shapes).flatMap(([schema, shape]) =>
    shape.map(({ name }) => ({ name, full: `${schema}.${name}` })),
  );
  return new Set(
    given.flatMap((text) => {
      const found = known.filter(({ name, full }) => text === name || text === full).map(({ full }) => full);
      if (found.length > 0) return found;
      const names = known.flatMap(({ name, full }) => [name, full]);
      const allowed = 'a property of the contract, such as chargerModel or Tag.tokenName';
      throw mockError('bad-option-value', {
        source,
        given: describeValue(text),
        allowed,
        hint: didYouMean(nearest(text, names)),
      });
    }),
  );
}
