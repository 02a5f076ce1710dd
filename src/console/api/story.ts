import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { useClock } from './clock.ts';
import { useAsk } from './mock.tsx';
import { useUndoable } from './undo.ts';

/** A story as the control API tells it. */
export type Story = Schemas['Story'];

/** Where the story of the session is. */
export interface ShownStory {
  readonly story: Story;
  readonly state: Schemas['StoryState']['state'];
  readonly speed: number;
  /** Somebody has set the clock by another way, which has paused it. */
  readonly byHand: boolean;
  /** Where it is, in ms since 1970; runs on between two answers of the server. */
  readonly atMs: number;
  /** Number of the step that it is in. */
  readonly step: number;
}

/** The story that is loaded in the session; undefined: none is, or it is not known yet. */
export function useStory(): ShownStory | undefined {
  const { data } = useAsk(['story'], (client) => client.GET('/story'));
  const clock = useClock();
  if (!data?.story) return undefined;
  const { story, state, speed, byHand } = data;
  const [start, end] = [Date.parse(story.start), Date.parse(story.end)];
  const atMs = Math.min(end, Math.max(start, clock?.instantMs ?? Date.parse(data.at)));
  return { story, state, speed, byHand, atMs, step: stepAt(story, atMs) };
}

/** Number of the step that a story is in. @param ms since 1970 */
export function stepAt({ steps }: Story, ms: number): number {
  return Math.max(
    0,
    steps.findLastIndex(({ at }) => Date.parse(at) <= ms),
  );
}

/** The chapter that a step belongs to, from 1, how many there are, and its name; `number` 0: none has begun. */
export function chapterAt({ steps }: Story, step: number) {
  const begun = steps.slice(0, step + 1).flatMap(({ chapter }) => chapter ?? []);
  const count = steps.filter(({ chapter }) => chapter).length;
  return { number: begun.length, count, name: begun.at(-1) };
}

/** How a story is moved on its stage. */
interface StoryMove {
  readonly play?: boolean;
  readonly at?: string;
  readonly step?: 'next' | 'previous';
  readonly speed?: number;
}

function usePatch() {
  return useUndoable<StoryMove, unknown>(
    (client, body) => client.PATCH('/story', { body }),
    ({ play, at, step, speed }) => {
      if (at !== undefined || step !== undefined) return 'The story was moved.';
      if (speed !== undefined) return `The story plays at ×${speed}.`;
      return play ? 'The story plays.' : 'The story is paused.';
    },
    { withClock: true, joins: true },
  );
}

/** Plays, moves, loads and takes off the story of the session. */
export function useStoryActs() {
  const patch = usePatch();
  const load = useUndoable<{ name: string; play: boolean }>(
    (client, body) => client.PUT('/story', { body }),
    ({ name }) => `${name} is on the stage.`,
    { withClock: true },
  );
  const unload = useUndoable(
    (client) => client.DELETE('/story'),
    () => 'The story is off the stage.',
    { withClock: true },
  );
  return {
    patch: (move: StoryMove) => patch.mutate(move),
    /** Resolves when it has moved, or could not. */
    move: (move: StoryMove) => patch.mutateAsync(move).catch(() => undefined),
    load: (name: string, play: boolean) => load.mutate({ name, play }),
    unload: () => unload.mutate(),
  };
}

/** An instant as the control API reads it. @param ms since 1970 */
export function instantText(ms: number): string {
  return new Date(Math.round(ms / 1000) * 1000).toISOString().replace('.000', '');
}
