import type { Progress } from '../base/steps.ts';
import type { WithBuiltIn } from '../content/built-in-drivers.ts';
import type { LoadedContent } from '../content/disk/load-content.ts';
import { isReservedOff, reservedPatternError } from '../content/scenarios/reserved.ts';
import type { Contract } from '../contract/contract.ts';
import { instantAt } from '../world/clock.ts';
import type { CommandContext } from './command.ts';
import type { Files } from './files.ts';
import { tellUnused } from './output/report-error.ts';

/** The fixture folder of a command, read. */
export interface OpenContent {
  readonly files: Files;
  /** Absolute path. */
  readonly folder: string;
  readonly content: LoadedContent & Partial<WithBuiltIn<unknown>>;
  /**
   * Reads it again, to be held against a contract, for what the clock shows then, in whole seconds since 1970.
   * @throws ContentError
   */
  readonly reload: (instant: number, contract: Contract) => Promise<LoadedContent>;
  /** What the clock shows at the start, in whole seconds since 1970. */
  readonly instant: number;
}

/**
 * Reads the fixture folder of a command, and tells on stderr what in a user's own is not used.
 * @param inFull see Files; then the command tells it itself
 * @throws ContentError; MockError bad-option-value
 */
export async function openContent(
  { io, options, sources, files: open, contract }: CommandContext,
  inFull = false,
  onProgress?: (progress: Progress) => void,
): Promise<OpenContent> {
  const mistake = reservedPatternError(sources.idPattern.name, options);
  if (mistake) throw mistake;
  const files = await open();
  const folder = options.fixtures ?? files.builtInFixturesFolder();
  const started = io.now();
  const instant = instantAt(options.clock, started, started);
  const { seed, builtInDrivers } = options;
  const reservedOff = isReservedOff(options);
  const of = { folder, seed, inFull, reservedOff, builtInDrivers };
  const load = (at: number, by: Contract, onProgress?: (progress: Progress) => void) =>
    files.loadContent({ ...of, instant: at, contract: by, onProgress });
  const content = await load(instant, contract, onProgress);
  // What the package's own drivers have beyond a spec is no business of its user.
  if (!inFull && options.fixtures !== undefined) tellUnused(io, content.unused);
  return { files, folder, instant, content, reload: load };
}
