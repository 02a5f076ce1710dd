import { type Stats, statSync } from 'node:fs';
import type { FSWatcher } from 'chokidar';
import { lazily } from '../../base/lazily.ts';
import { inTurn } from '../../base/steps.ts';
import { clearTimeout, setTimeout } from '../../base/time/real-time.ts';

/** Which files to watch, and whom to tell. */
export interface WatchFilesOptions {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Real time in ms since 1970 at which they began to be read; default: they are as they are now. */
  readonly readAtMs?: number;
  /** Look for changes every so many milliseconds; 0: events of the file system. */
  readonly pollMs: number;
  /** Called after a change, once at a time. @returns the files to watch from then on */
  readonly onChange: () => Promise<readonly string[]>;
  /** Called where the files cannot be watched. */
  readonly onError: (error: Error) => void;
}

/** Changes that follow each other faster than this are one (an editor writes, renames, touches), in ms. */
const SETTLE_MS = 60;

const loadChokidar = lazily(() => import('chokidar'));

/** Watches single files until it is closed; does not keep the process alive by itself. */
export function watchFiles({
  files,
  readAtMs = Number.POSITIVE_INFINITY,
  pollMs,
  onChange,
  onError,
}: WatchFilesOptions): { close(): void } {
  let watcher: FSWatcher | undefined;
  let isClosed = false;
  let settling: NodeJS.Timeout | undefined;
  let watched = files;
  const before = files.map(stateOf);
  const changed = inTurn(async () => {
    const next = await onChange();
    watcher?.unwatch(watched.filter((file) => !next.includes(file)));
    watcher?.add(next.filter((file) => !watched.includes(file)));
    watched = next;
  });
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(() => void (isClosed || changed().catch(onError)), SETTLE_MS);
    settling.unref();
  };
  loadChokidar().then(({ watch }) => {
    if (isClosed) return;
    const polling = pollMs > 0 ? { usePolling: true, interval: pollMs } : {};
    watcher = watch([...watched], { persistent: false, ignoreInitial: true, ...polling });
    watcher.on('all', settle).on('error', (error) => onError(error as Error));
    // What changed before all was watched brought no event.
    watcher.on('ready', () => {
      const hasChanged = (file: string, i: number) =>
        stateOf(file) !== before[i] || changedMs(file) > readAtMs;
      if (files.some(hasChanged)) settle();
    });
  }, onError);
  return {
    close() {
      isClosed = true;
      clearTimeout(settling);
      void watcher?.close();
    },
  };
}

/** Tells a file from what it was before, and from none. */
function stateOf(file: string): string {
  const { ino, mtimeMs, size } = statOf(file) ?? {};
  return `${ino} ${mtimeMs} ${size}`;
}

/** When a file was written or put in its place, in ms since 1970. */
function changedMs(file: string): number {
  return statOf(file)?.ctimeMs ?? 0;
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
