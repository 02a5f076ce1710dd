import {
  type BigIntStats,
  type FSWatcher,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
  watch,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { clearTimeout, setTimeout } from '../../base/real-time.ts';

/** What to watch, and whom to tell. */
export interface WatchOptions<Content> {
  /** Path of the fixture folder. */
  readonly folder: string;
  /** Look for changes every so many milliseconds; 0: events of the file system, for folders that have them. */
  readonly pollMs: number;
  /** Loads the folder anew; without it, `onChange` is called with undefined. */
  readonly load?: () => Content | Promise<Content>;
  /** Called after a change, with what was loaded. */
  readonly onChange: (content: Content) => void;
  /** Called instead when `load` or `onChange` throws: what was loaded before stays good. */
  readonly onError: (error: Error) => void;
}

/** Changes that follow each other faster than this are one (an editor writes, renames, touches), in ms. */
const SETTLE_MS = 60;
/** How often to look where there are no events: a folder that is gone, a machine that is out of watches. */
const FALLBACK_MS = 1000;
const FIXTURE_FILE = /\.(?:ya?ml|json)$/i;
const DEEPEST = 10;

/**
 * Watches a fixture folder until it is closed: files that change, come, go, or are replaced by
 * renaming another over them; folders too. Never throws; does not keep the process alive by itself.
 */
export function watchContent<Content = unknown>(options: WatchOptions<Content>): { close(): void } {
  return new ContentWatcher(options);
}

/** What the folder looks like: a mark of each file and folder by its path. */
type Snapshot = ReadonlyMap<string, string>;

class ContentWatcher<Content> {
  private readonly options: WatchOptions<Content>;
  private readonly watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: string }>();
  private snapshot: Snapshot;
  private settling: NodeJS.Timeout | undefined;
  private polling: NodeJS.Timeout | undefined;
  private closed = false;
  private reloading = Promise.resolve();

  constructor(options: WatchOptions<Content>) {
    this.options = options;
    this.snapshot = snapshotOf(options.folder);
    this.follow();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.settling);
    clearTimeout(this.polling);
    for (const { watcher } of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  /** Watches the folders that there are now; looks again later where events cannot be had. */
  private follow(): void {
    const { folder, pollMs } = this.options;
    // A link that is pointed elsewhere, or changes behind it, bring no event here.
    const isWatched = pollMs === 0 && this.watchFolders() && !hasLinks(folder, this.snapshot);
    clearTimeout(this.polling);
    if (isWatched) return;
    this.polling = setTimeout(() => this.look(), pollMs > 0 ? pollMs : FALLBACK_MS);
    // A server keeps the process alive; to wait for a change should not.
    this.polling.unref();
    if (!this.snapshot.has(folder)) this.drop(folder);
  }

  /** @returns whether events tell of all changes from now on */
  private watchFolders(): boolean {
    const folders = [...this.snapshot].filter(([, mark]) => mark.startsWith('folder'));
    for (const path of this.watchers.keys()) if (!this.snapshot.has(path)) this.drop(path);
    let isComplete = folders.length > 0;
    for (const [path, inode] of folders) {
      const known = this.watchers.get(path);
      if (known?.inode === inode) continue;
      this.drop(path);
      isComplete = this.watchFolder(path, inode) && isComplete;
    }
    return isComplete;
  }

  private watchFolder(path: string, inode: string): boolean {
    try {
      const watcher = watch(path, { persistent: false }, () => this.settle());
      watcher.on('error', () => {
        this.drop(path);
        this.settle();
      });
      this.watchers.set(path, { watcher, inode });
      // What changed between the look and the watch brought no event.
      this.settle();
      return true;
    } catch {
      return false;
    }
  }

  private drop(path: string): void {
    this.watchers.get(path)?.watcher.close();
    this.watchers.delete(path);
  }

  /** Waits until no event has come for a moment, then looks. */
  private settle(): void {
    if (this.closed) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.look(), SETTLE_MS);
    this.settling.unref();
  }

  private look(): void {
    if (this.closed) return;
    const before = this.snapshot;
    this.snapshot = snapshotOf(this.options.folder);
    const changed = !isSame(before, this.snapshot);
    // First the watches, then the files: a change in between brings another event.
    this.follow();
    if (changed) this.reload();
  }

  /** One after the other, so that the latest state of the files is put in place last. */
  private reload(): void {
    this.reloading = this.reloading.then(async () => {
      if (this.closed) return;
      const { load, onChange, onError } = this.options;
      try {
        const content = await load?.();
        if (!this.closed) onChange(content as Content);
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }
}

/** Marks every fixture file and folder; what cannot be read is not there. */
function snapshotOf(folder: string): Snapshot {
  const found = new Map<string, string>();
  const visit = (path: string, depth: number): void => {
    const stats = statOf(path);
    if (!stats) return;
    if (!stats.isDirectory()) {
      if (FIXTURE_FILE.test(path)) found.set(path, `${stats.mtimeNs} ${stats.size} ${stats.ino}`);
      return;
    }
    found.set(path, `folder ${stats.dev} ${stats.ino}`);
    if (depth > DEEPEST) return;
    for (const name of namesIn(path)) if (!name.startsWith('.')) visit(join(path, name), depth + 1);
  };
  visit(folder, 0);
  return found;
}

/** Whether a link leads to the folder, or to something in it. */
function hasLinks(folder: string, snapshot: Snapshot): boolean {
  try {
    if (realpathSync(folder) !== resolve(folder)) return true;
    return [...snapshot.keys()].some((path) => lstatSync(path).isSymbolicLink());
  } catch {
    // Something has just gone: to look again is never wrong.
    return true;
  }
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether two snapshots have the same files; folders that hold none do not count. */
function isSame(a: Snapshot, b: Snapshot): boolean {
  return holds(a, b) && holds(b, a);
}

function holds(a: Snapshot, b: Snapshot): boolean {
  for (const [path, mark] of a) if (!mark.startsWith('folder') && b.get(path) !== mark) return false;
  return true;
}
