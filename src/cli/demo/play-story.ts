import { chargerIdsIn } from '../../body/read.ts';
import type { Stage } from './stage.ts';
import { type Beat, type Cast, DEMO_DRIVERS, STORY } from './story.ts';

/** How often it is looked whether the clock runs again, in ms. */
const LOOK_MS = 500;

/**
 * Tells the story until the demo ends, each beat after its pause, to the console and to whoever started the demo. A
 * beat that fails, such as by a change that somebody has made meanwhile, is told as such, and the story goes on.
 * @param day on which it begins, such as 2026-01-15
 * @param rounds how often; default: without end
 */
export async function playStory(stage: Stage, day: string, rounds = Number.POSITIVE_INFINITY): Promise<void> {
  const cast = await castOf(stage, day);
  for (let round = 0; round < rounds && !stage.over(); round++) {
    for (const beat of STORY) {
      await stage.wait(beat.afterMs);
      // The first beat sets the clock going.
      if (beat !== STORY[0]) await untilClockRuns(stage);
      if (stage.over()) return;
      await play(stage, cast, beat);
    }
  }
}

/** Whoever stops the clock wants to look at something: the story goes on when it runs again. */
async function untilClockRuns({ control, wait, over, tell }: Stage): Promise<void> {
  const isStopped = async () => (await control.clock.read().catch(() => undefined))?.speed === 0;
  if (over() || !(await isStopped())) return;
  const text = 'The story waits, as the clock stands still.';
  tell(text);
  await control.note(text).catch(() => {});
  while (!over() && (await isStopped())) await wait(LOOK_MS);
}

async function play(stage: Stage, cast: Cast, { text, act }: Beat): Promise<void> {
  try {
    await stage.control.note(text);
    stage.tell(text);
    await act(stage, cast);
  } catch (error) {
    if (!stage.over()) stage.tell(`(That did not work: ${error instanceof Error ? error.message : error})`);
  }
}

/** Two chargers of the first driver of the story who has any. */
async function castOf({ control }: Stage, day: string): Promise<Cast> {
  for (const externalId of DEMO_DRIVERS) {
    const view = await control.driver(externalId).catch(() => undefined);
    const chargers = view ? chargerIdsIn(view.body) : [];
    const [silent, broken = silent] = chargers;
    if (silent !== undefined && broken !== undefined) return { silent, broken, day };
  }
  throw new Error(`None of ${DEMO_DRIVERS.join(', ')} has a charger that the story could be about.`);
}
