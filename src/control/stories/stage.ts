import type { StoryEntry } from '../../content/stories/story.ts';
import type { EventHub } from '../../mock/session/events.ts';
import type { Session } from '../../mock/session/session.ts';
import type { StoryPlayer } from './story-player.ts';

/** Where stories come from, and what tells that their files have changed. */
interface StoryFiles {
  readonly events: EventHub;
  /** The stories of the files that are in place. */
  readonly stories: () => readonly StoryEntry[];
  /** Real time in ms since 1970. */
  readonly now: () => number;
}

/** The stories that are loaded, at most one in each session. A story whose file changes goes on as it is told now. */
export class Stage {
  private readonly files: StoryFiles | undefined;
  private readonly players = new Map<string, StoryPlayer>();
  private endListening: (() => void) | undefined;

  /** @param files undefined for a dry run: nothing goes on by itself */
  constructor(files?: StoryFiles) {
    this.files = files;
  }

  /** Whether all of it is a dry run. */
  get isRehearsal(): boolean {
    return this.files === undefined;
  }

  /** What plays in a session; undefined where nothing is loaded, or where the session is another one since. */
  playerOf(session: Session): StoryPlayer | undefined {
    const player = this.players.get(session.name);
    if (!player || player.session === session) return player;
    this.drop(session.name);
    return undefined;
  }

  /** Puts a player in place of the one that a session has. */
  put(player: StoryPlayer): void {
    this.players.get(player.session.name)?.stop();
    this.players.set(player.session.name, player);
    // Only while something is loaded: events for nobody are not made.
    this.endListening ??= this.files?.events.listen((event) => {
      if (event.type === 'content' && event.what === 'reloaded') this.followFiles();
    });
  }

  /** Forgets what plays in a session of this name, and leaves the session as it is. */
  drop(name: string): void {
    this.players.get(name)?.stop();
    this.players.delete(name);
    if (this.players.size > 0) return;
    this.endListening?.();
    this.endListening = undefined;
  }

  /** The stage of a dry run: what plays in a session plays, silently, in a copy of it. */
  rehearsed(session: Session, copy: Session): Stage {
    const stage = new Stage();
    const player = this.playerOf(session);
    if (player) stage.put(player.rehearsed(copy));
    return stage;
  }

  /** A story that is gone from the files stays as it was, for whoever looks at it. */
  private followFiles(): void {
    const { stories, now } = this.files ?? { stories: () => [], now: () => 0 };
    const told = new Map(stories().map((entry) => [entry.name, entry]));
    for (const player of this.players.values()) {
      const story = told.get(player.story.name)?.story;
      if (story && story !== player.story) player.retell(story, now());
    }
  }
}
