import type { LoadedSpec } from '../content/disk/load-spec.ts';
import { builtInContract } from '../contract/built-in-contract.ts';
import { atBasePath, type Contract } from '../contract/contract.ts';
import type { Options } from '../options/options.ts';
import { withoutSpec } from '../options/without-spec.ts';

/** The contract of a command, and what it was read from. */
export interface OpenContract {
  readonly contract: Contract;
  /** Of a user's own file; undefined for the built-in contract. */
  readonly spec: (LoadedSpec & { readonly reload: () => Promise<LoadedSpec> }) | undefined;
}

/**
 * The contract that a command works by: that of the option `spec`, or the built-in one.
 * @param sources how messages call what says something of a spec
 * @throws ContentError with all that is wrong in the files; MockError bad-option-value for what needs a spec
 */
export async function openContract(
  { spec: path, ...hints }: Partial<Pick<Options, 'spec' | 'basePath' | 'operations' | 'map'>>,
  sources: Readonly<Partial<Record<'operations' | 'map', { readonly name: string }>>> = {},
): Promise<OpenContract> {
  const { basePath, operations, map } = hints;
  if (path === undefined) {
    const [problem] = withoutSpec(hints, (key) => sources[key]?.name ?? key, '--spec FILE');
    if (problem) throw problem;
    return { contract: atBasePath(builtInContract, basePath), spec: undefined };
  }
  const { loadSpec } = await import('../content/disk/load-spec.ts');
  const reload = () => loadSpec(path, { basePath, operations, map });
  const loaded = await reload();
  return { contract: loaded.contract, spec: { ...loaded, reload } };
}
