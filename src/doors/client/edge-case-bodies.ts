import { type EdgeCase, edgeCases } from '../../body/edge-cases/catalogue.ts';
import type { EdgeGroup } from '../../body/edge-cases/variant.ts';
import { preferOf, reservedForEdge } from '../../content/scenarios/edge-ways.ts';
import { builtInContract } from '../../contract/built-in-contract.ts';
import { A_FUNCTION, checkOptions } from '../../options/check-options.ts';

/** An edge case as a test of a client gets it. */
export interface EdgeCaseToTry {
  /** Such as `chargers.sockets.maxWatts=null`. */
  readonly name: string;
  /** What breaks in clients, in a sentence. */
  readonly why: string;
  readonly group: EdgeGroup;
  /** Whether the spec forbids it and the real service sends it all the same. */
  readonly breaksSpec: boolean;
  /** Value of the request header `Prefer` that asks for it. */
  readonly prefer: string;
  /** The same as a header, to spread into those of a request. */
  readonly headers: { readonly prefer: string };
  /** Id, and API key, that asks for it where no header can be set. */
  readonly reserved: string;
}

const OPTIONS = {
  test: { ...A_FUNCTION, required: true },
  run: { ...A_FUNCTION, required: true },
  filter: A_FUNCTION,
};

/**
 * Registers a test for each edge case, named like it: `forEachEdgeCase(test, async ({ headers }) => ...)`.
 * @param test of Vitest, Jest, Mocha, `node:test` or any that takes a name and a function
 * @param run what is done with the edge case: ask the mock with its headers, and expect your client to cope
 * @param filter which edge cases; default: all
 * @throws OptionsError where one of them is no function
 */
export function forEachEdgeCase(
  test: (name: string, run: () => void | Promise<void>) => unknown,
  run: (edge: EdgeCaseToTry) => void | Promise<void>,
  filter: (edge: EdgeCaseToTry) => boolean = () => true,
): void {
  checkOptions('forEachEdgeCase', OPTIONS, { test, run, filter });
  for (const edge of edgeCases(builtInContract).map(toTry).filter(filter)) test(edge.name, () => run(edge));
}

function toTry({ name, why, group, breaksSpec }: EdgeCase): EdgeCaseToTry {
  const prefer = preferOf(name);
  return { name, why, group, breaksSpec, prefer, headers: { prefer }, reserved: reservedForEdge(name) };
}
