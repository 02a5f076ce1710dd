import type { StoryStep } from '../../content/stories/story.ts';

/** Whether a story goes on. */
export type PlayState = 'paused' | 'playing' | 'ended';

/** What a player tells those around it. */
export interface StoryListener {
  /** Something about the story is different now. */
  tell(what: 'playing' | 'paused' | 'step' | 'moved' | 'ended'): void;
  /** The story has come to steps: their requests are to be sent. @param customer whose app sends them */
  reach(steps: readonly StoryStep[], customer: string): void;
}
