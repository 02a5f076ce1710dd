import type { LoadedSpec } from '../content/disk/load-spec.ts';
import { builtInContract } from '../contract/built-in-contract.ts';
import { atBasePath, type Contract } from '../contract/contract.ts';
import type { Options } from '../options/options.ts';

/** The contract of a command, and what it was read from. */
export interface OpenContract {
  readonly contract: Contract;
  /** Of a user's own file; undefined for the built-in contract. */
  readonly spec: (LoadedSpec & { readonly reload: () => Promise<LoadedSpec> }) | undefined;
}

/**
 * The contract that a command works by: that of the option `spec`, or the built-in one.
 * @throws ContentError with all that is wrong in the files
 */
export async function openContract({
  spec: path,
  basePath,
  operations,
  map,
}: Partial<Pick<Options, 'spec' | 'basePath' | 'operations' | 'map'>>): Promise<OpenContract> {
  if (path === undefined) {
    return { contract: atBasePath(builtInContract, basePath), spec: undefined };
  }
  const { loadSpec } = await import('../content/disk/load-spec.ts');
  const reload = () => loadSpec(path, { basePath, operations, map });
  const loaded = await reload();
  return { contract: loaded.contract, spec: { ...loaded, reload } };
}
