import type { Status } from '../../world/timeline/rhythm.ts';
import type { Look, StoryExpectation } from './story.ts';

/** A change as a file writes it. */
export interface RawChange {
  readonly charger?: string;
  readonly socket?: number;
  readonly status?: Status | 'timeline';
  readonly site?: string;
  readonly connection?: 'online' | 'offline' | 'timeline';
  readonly release?: string;
  readonly scenario?: string;
  readonly externalId?: string;
  readonly until?: string;
}

/** A step as a file writes it. */
export interface RawStoryStep {
  readonly at: string;
  readonly chapter?: string;
  readonly caption: string;
  readonly look?: Look;
  readonly changes?: readonly RawChange[];
  readonly requests?: readonly {
    readonly externalId: string;
    readonly key?: string;
    readonly times?: number;
    readonly status?: number;
  }[];
  readonly expect?: readonly (Omit<StoryExpectation, 'since'> & { readonly since?: string })[];
}

/** A story as its file has it (spec/fixtures/story.schema.json), as it is after validation. */
export interface RawStory {
  readonly title: string;
  readonly about?: string;
  readonly customer?: string;
  readonly driver: string;
  readonly site?: string;
  readonly start: string;
  readonly length: string;
  readonly speed?: number;
  readonly steps: readonly RawStoryStep[];
}
