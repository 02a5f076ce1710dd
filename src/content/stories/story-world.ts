import type { FixtureSet } from '../drivers/fixture-set.ts';

/** What stories are about: the drivers and scenarios beside them. */
export interface StoryWorld {
  readonly fixtures: FixtureSet;
  readonly scenarios: readonly { readonly name: string }[];
}

/** Tells what is wrong at a place of a story. @param names those there are, for the nearest */
export type Refuse = (
  pointer: string,
  reason: string,
  allowed: string | readonly string[],
  given?: string,
) => void;
