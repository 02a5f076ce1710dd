import { didYouMean } from '../../../base/errors.ts';
import { nearest } from '../../../base/text/nearest.ts';
import type { Contract } from '../../../contract/contract.ts';
import { operationsOf } from '../../../contract/operations.ts';

/** So many paths are told. */
const MOST_PATHS = 20;

/** The paths of a contract's operations, and which of them was probably meant by one that is none. */
export function nearPaths(
  given: string,
  contract: Contract,
): { readonly allowed: readonly string[]; readonly hint: string } {
  const { root, operation, validators } = contract;
  // The built-in contract has one, and its document need not be read for it.
  if (!validators) return { allowed: [root + operation.path], hint: '' };
  const paths = [...new Set(contract.derived(operationsOf).map(({ path }) => root + path))];
  const segments = given.split('/');
  // A parameter is like whatever stands in its place.
  const likeGiven = new Map(
    paths.map((path) => [
      path
        .split('/')
        .map((part, at) => (part.includes('{') ? (segments[at] ?? part) : part))
        .join('/'),
      path,
    ]),
  );
  const near = nearest(given, [...likeGiven.keys()]).map((like) => likeGiven.get(like) ?? like);
  const more = paths.length - MOST_PATHS;
  const allowed = more > 0 ? [...paths.slice(0, MOST_PATHS), `${more} more`] : paths;
  return {
    allowed: allowed.length > 0 ? allowed : ['none, as the spec has no paths'],
    hint: didYouMean(near),
  };
}
