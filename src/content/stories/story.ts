import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';

/** What somebody is to look at while a caption is shown. */
export type Look = 'hub' | 'map' | 'requests' | 'numbers';

/** A change of a charger that a story makes, at its instant. */
export interface StoryChange {
  /** Id of the charger. */
  readonly charger: number;
  readonly change: ChargerChange;
}

/** A scenario that a story switches on for a while. */
export interface StoryScenario {
  readonly scenario: string;
  /** Glob of the externalIds it is for; undefined: all. */
  readonly externalId: string | undefined;
  /** Whole seconds since 1970; it answers from then on, and at `until` no more. */
  readonly from: number;
  readonly until: number;
}

/** Requests that an imaginary app sends when a story comes to them. */
export interface StoryRequests {
  readonly externalId: string;
  /** API key; undefined: the customer's. */
  readonly key: string | undefined;
  /** How many, one after the other. */
  readonly times: number;
  /** The status that each gets, as the caption says; undefined: it says none. */
  readonly status: number | undefined;
}

/** What a caption claims of the numbers of the story's site. */
export interface StoryExpectation {
  /** Which sockets are counted: those of a status, or those with a car (`inUse`). */
  readonly sockets: string;
  readonly exactly?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Against an earlier instant (whole seconds since 1970): at least `by` more than then, or fewer where it is negative. */
  readonly since?: number;
  readonly by?: number;
}

/** One step of a story. */
export interface StoryStep {
  /** Whole seconds since 1970. */
  readonly at: number;
  /** The chapter that begins here. */
  readonly chapter: string | undefined;
  readonly caption: string;
  readonly look: Look | undefined;
  readonly changes: readonly StoryChange[];
  readonly scenarios: readonly StoryScenario[];
  readonly requests: readonly StoryRequests[];
  readonly expect: readonly StoryExpectation[];
}

/** A story (`stories/*.yaml`): what happens on a network over some hours, and what is said of it. */
export interface Story {
  /** That of its file, without its ending. */
  readonly name: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly about: string;
  readonly customer: string;
  /** The driver whose network it plays on. */
  readonly driver: string;
  /** The site that is shown. */
  readonly site: { readonly id: number; readonly name: string };
  /** IANA zone of the site: its clock times are those of the story. */
  readonly timeZone: string;
  /** Whole seconds since 1970. */
  readonly start: number;
  readonly end: number;
  /** Seconds of the story in a real second. */
  readonly speed: number;
  /** In their order; the first at `start`. */
  readonly steps: readonly StoryStep[];
}

/** A story by its name; one that is known to be right is read when it is first looked at. */
export interface StoryEntry {
  readonly name: string;
  readonly story: Story;
}

/** The step that a story is in at an instant: its number from 0. */
export function stepAt({ steps }: Story, instant: number): number {
  return Math.max(
    0,
    steps.findLastIndex(({ at }) => at <= instant),
  );
}
