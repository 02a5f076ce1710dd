import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { lazily } from '../../base/lazily.ts';
import { inTurn, runAtOnce, runInSlices, type Steps } from '../../base/steps.ts';
import { clearTimeout, realNow, setTimeout } from '../../base/time/real-time.ts';
import { DATA_FILE, PASSED_OVER, walk } from './folder.ts';

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
/** A folder in which something changes all the time is looked at after so many ms. */
const SETTLE_LIMIT_MS = 1000;
/** How often to look where events do not tell everything, in ms. */
const FALLBACK_MS = 1000;
const DEEPEST = 10;
/** What passes by itself: no file descriptor is left. It says nothing about the files. */
const PASSING: ReadonlySet<string | undefined> = new Set(['EMFILE', 'ENFILE', 'no-descriptors']);

/** What reads events of the file system: loaded by whoever watches, and tried again where it could not be. */
const loadChokidar = lazily(() => import('chokidar'));

/**
 * Watches a fixture folder until it is closed: files that change, come, go, or are replaced by
 * renaming another over them; folders too. Never throws; does not keep the process alive by itself.
 */
export function watchContent<Content = unknown>(options: WatchOptions<Content>): { close(): void } {
  return new ContentWatcher(options);
}

/** What a folder looks like. */
interface Snapshot {
  /** A mark of each fixture file by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** One of each folder, the first one included where it is there. */
  readonly folders: ReadonlyMap<string, string>;
  readonly hasLinks: boolean;
}

/**
 * Events say that something has happened, and are chokidar's; whether a fixture file is another one since is seen by a
 * look at all of them. Of events alone it would not be known: chokidar keeps to what a link, or the name of a folder, led
 * to at first (a ConfigMap is updated by one link that is pointed elsewhere, others update by renaming folders), does not
 * come back to a folder that is made anew, and polls for newer times, whereas older files may be put back.
 */
class ContentWatcher<Content> {
  private readonly options: WatchOptions<Content>;
  private snapshot: Snapshot;
  private events: FSWatcher | undefined;
  /** Counts the times that events were asked for; what comes of an earlier time is let go. */
  private round = 0;
  /** Whether events may not tell of everything: the machine is out of watches, or of file descriptors. */
  private isBlind = false;
  /** Whether chokidar has taken a folder for gone since the last look: it does not see that one come back. */
  private hasLost = false;
  private settling: NodeJS.Timeout | undefined;
  private settlingSince = 0;
  private polling: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly lookInTurn = inTurn(() => this.look());
  private readonly reloadInTurn = inTurn(() => this.reload());
  /** Whether `load` failed by what passes: that is told once, and the files are loaded again until they are. */
  private hindered = false;

  constructor(options: WatchOptions<Content>) {
    this.options = options;
    this.snapshot = runAtOnce(snapshotSteps(options.folder)) ?? NOTHING;
    this.follow(true);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.settling);
    clearTimeout(this.polling);
    this.dropEvents();
  }

  /** Asks for events, and looks again later where they do not tell everything. @param isNew whether folders are others */
  private follow(isNew: boolean): void {
    const { folder, pollMs } = this.options;
    const { folders, hasLinks } = this.snapshot;
    const isThere = folders.has(folder);
    if (!isThere) this.dropEvents();
    else if (pollMs === 0 && isNew) void this.listen();
    clearTimeout(this.polling);
    if (pollMs === 0 && isThere && !hasLinks && !this.isBlind) return;
    this.lookLater();
  }

  private lookLater(): void {
    const { pollMs } = this.options;
    clearTimeout(this.polling);
    this.polling = setTimeout(() => void this.lookInTurn(), pollMs > 0 ? pollMs : FALLBACK_MS);
    // A server keeps the process alive; to wait for a change should not.
    this.polling.unref();
  }

  private async listen(): Promise<void> {
    this.dropEvents();
    const { round } = this;
    const { folder } = this.options;
    try {
      const { watch } = await loadChokidar();
      if (round !== this.round) return;
      this.isBlind = false;
      // Events of a folder tell of its files: with a watch for each of them, 20,000 files took 100 MB.
      const ignored = (path: string, stats?: { isFile(): boolean }) =>
        path !== folder && (PASSED_OVER.test(basename(path)) || stats?.isFile() === true);
      this.events = watch(folder, { persistent: false, ignoreInitial: true, depth: DEEPEST, ignored });
      // What changed before all was watched brought no event.
      for (const event of ['ready', 'all', 'raw'] as const) this.events.on(event, () => this.settle());
      this.events.on('unlinkDir', () => {
        this.hasLost = true;
      });
      this.events.on('error', () => this.goBlind());
    } catch {
      if (round === this.round) this.goBlind();
    }
  }

  private goBlind(): void {
    if (!this.isBlind) this.settle();
    this.isBlind = true;
  }

  private dropEvents(): void {
    this.round++;
    this.events?.close().catch(() => {});
    this.events = undefined;
  }

  /** Waits until no event has come for a moment, then looks. */
  private settle(): void {
    if (this.closed) return;
    const now = realNow();
    if (this.settling === undefined) this.settlingSince = now;
    clearTimeout(this.settling);
    const wait = Math.min(SETTLE_MS, Math.max(0, this.settlingSince + SETTLE_LIMIT_MS - now));
    this.settling = setTimeout(() => {
      this.settling = undefined;
      void this.lookInTurn();
    }, wait);
    this.settling.unref();
  }

  private async look(): Promise<void> {
    if (this.closed) return;
    const before = this.snapshot;
    const hadLost = this.hasLost;
    this.hasLost = false;
    const now = await runInSlices(snapshotSteps(this.options.folder));
    if (this.closed) return;
    // Nothing is known, so nothing has changed, and what is watched stays so.
    if (!now) {
      this.hasLost ||= hadLost;
      return this.lookLater();
    }
    this.snapshot = now;
    // First the events, then the files: a change in between brings another event.
    this.follow(hadLost || !keeps(before.folders, now.folders));
    if (this.hindered || !isSame(before.files, now.files)) void this.reloadInTurn();
  }

  private async reload(): Promise<void> {
    if (this.closed) return;
    const { load, onChange, onError } = this.options;
    try {
      const content = await load?.();
      this.hindered = false;
      if (!this.closed) onChange(content as Content);
    } catch (error) {
      const isTold = this.hindered;
      this.hindered = isPassing(error);
      if (this.hindered && !this.closed) this.lookLater();
      if (!(this.hindered && isTold)) onError(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** Marks every fixture file and folder; what cannot be read is not there. Undefined: nothing can be read for now. */
function* snapshotSteps(folder: string): Steps<Snapshot | undefined> {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  let hasLinks = isReachedByLink(folder);
  let isKnown = true;
  const isFolder = mark(folders, folder);
  if (!isFolder) return { files, folders, hasLinks };
  yield* walk(folder, {
    enters({ path, depth, isLink }) {
      hasLinks ||= isLink;
      mark(folders, path);
      return depth < DEEPEST;
    },
    visit({ name, path, stats, isLink }) {
      hasLinks ||= isLink;
      if (DATA_FILE.test(name)) files.set(path, `${stats.mtimeMs} ${stats.size} ${stats.ino}`);
    },
    fail(_path, _reason, error) {
      if (isPassing(error)) isKnown = false;
      // A link that leads nowhere may lead somewhere later; something else has just gone. To look again is never wrong.
      hasLinks = true;
    },
  });
  return isKnown ? { files, folders, hasLinks } : undefined;
}

/** What is known of a folder that cannot be read for now. */
const NOTHING: Snapshot = { files: new Map(), folders: new Map(), hasLinks: false };

function isPassing(error: unknown): boolean {
  return PASSING.has((error as NodeJS.ErrnoException | null)?.code);
}

/** Marks a folder. @returns whether it is one; the number of one that is gone may be another's, its time of birth is not */
function mark(folders: Map<string, string>, path: string): boolean {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) folders.set(path, `${stats.dev} ${stats.ino} ${stats.birthtimeMs}`);
    return stats.isDirectory();
  } catch {
    return false;
  }
}

function isReachedByLink(folder: string): boolean {
  try {
    return realpathSync(folder) !== resolve(folder);
  } catch {
    return true;
  }
}

/** Whether all that is in both is the same in both, and the first ones are still there. */
function keeps(before: Snapshot['folders'], now: Snapshot['folders']): boolean {
  for (const [path, mark] of now) if ((before.get(path) ?? mark) !== mark) return false;
  return before.size > 0 || now.size === 0;
}

function isSame(a: Snapshot['files'], b: Snapshot['files']): boolean {
  if (a.size !== b.size) return false;
  for (const [path, mark] of a) if (b.get(path) !== mark) return false;
  return true;
}
