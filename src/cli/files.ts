import type { MockError } from '../base/errors.ts';
import type { Progress } from '../base/steps.ts';
import type { WithBuiltIn } from '../content/built-in-drivers.ts';
import type { LoadedContent, LoadOptions } from '../content/disk/load-content.ts';
import type { WatchOptions } from '../content/disk/watch-content.ts';

/** What to load, and how. */
export interface FilesLoadOptions extends LoadOptions {
  /** Whether the built-in drivers are there beside those of the folder. */
  readonly builtInDrivers?: boolean;
  /** Told every few ms. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The way to the fixture folder: `src/content/disk`, or a stand-in for it in tests. */
export interface Files {
  builtInFixturesFolder(): string;
  /**
   * @param options.inFull the built-in files, which are known to be right, are looked at, too
   * @throws ContentError with all mistakes
   */
  loadContent(options: FilesLoadOptions): Promise<LoadedContent & Partial<WithBuiltIn<unknown>>>;
  watchContent(options: WatchOptions<LoadedContent>): { close(): void };
}

/**
 * The mistakes that a ContentError tells of; undefined for any other error. It is known by what it has: its
 * class comes with the YAML parser.
 */
export function problemsOf(error: unknown): readonly MockError[] | undefined {
  const { problems } = (error ?? {}) as { problems?: unknown };
  return Array.isArray(problems) ? (problems as readonly MockError[]) : undefined;
}

/** How many mistakes a ContentError tells the number of alone. */
export function untoldOf(error: unknown): number {
  return Number((error as { untold?: number } | null)?.untold ?? 0);
}

/** What a ContentError tells beside: the files that were not used. */
export function unusedOf(error: unknown): readonly MockError[] {
  const { unused } = (error ?? {}) as { unused?: unknown };
  return Array.isArray(unused) ? (unused as readonly MockError[]) : [];
}
