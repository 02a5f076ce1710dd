import type { FixtureSet } from './drivers/fixture-set.ts';
import type { ScenarioSet } from './scenarios/scenario.ts';
import type { StoryEntry } from './stories/story.ts';

/** What the fixture folder holds; replaced as a whole when files change. */
export interface Content extends ScenarioSet {
  readonly fixtures: FixtureSet;
  /** By name; default: none. */
  readonly stories?: readonly StoryEntry[];
  /** Tells two states of the files apart, for receipts; content that was never files may have none. */
  readonly hash?: string;
}
