import type { Session } from '../../mock/session/session.ts';
import type { StoryPlayer } from './story-player.ts';

/** The stories that are loaded, at most one in each session. */
export class Stage {
  /** Whether all of it is a dry run: nothing goes on by itself. */
  readonly isRehearsal: boolean;
  private readonly players = new Map<string, StoryPlayer>();

  constructor(isRehearsal = false) {
    this.isRehearsal = isRehearsal;
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
  }

  /** Forgets what plays in a session of this name, and leaves the session as it is. */
  drop(name: string): void {
    this.players.get(name)?.stop();
    this.players.delete(name);
  }

  /** The stage of a dry run: what plays in a session plays, silently, in a copy of it. */
  rehearsed(session: Session, copy: Session): Stage {
    const stage = new Stage(true);
    const player = this.playerOf(session);
    if (player) stage.put(player.rehearsed(copy));
    return stage;
  }
}
