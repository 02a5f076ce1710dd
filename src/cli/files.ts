import type { MockError } from '../contract/errors.ts';
import type { LoadedContent, LoadOptions } from '../files/load-content.ts';
import type { WatchOptions } from '../files/watch-content.ts';

/** The way to the fixture folder: `src/files`, or a stand-in for it in tests. */
export interface Files {
  builtInFixturesFolder(): string;
  /** @throws ContentError with all mistakes */
  loadContent(options: LoadOptions): LoadedContent;
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

/** Loads `src/files`, which loads the YAML parser: only commands that need it should wait for it. */
export async function openFiles(): Promise<Files> {
  const [{ loadContent, builtInFixturesFolder }, { watchContent }] = await Promise.all([
    import('../files/load-content.ts'),
    import('../files/watch-content.ts'),
  ]);
  return { loadContent, builtInFixturesFolder, watchContent };
}
