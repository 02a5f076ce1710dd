import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { DemoHost } from './demo-host.ts';

/** How often it is looked where the story is, in ms. */
const LOOK_MS = 400;
/** How long the last picture of a story stands before the next one begins, in ms. */
const REST_MS = 6000;

/**
 * Plays stories one after the other until the demo ends, and tells their captions to whoever started it. What somebody does with
 * them meanwhile in the console, or by the control API, is followed: who pauses a story wants to look at something, who
 * loads another one wants to see that.
 * @param names of the stories
 * @param rounds how often all of them; default: without end
 */
export async function playStories(
  stage: DemoHost,
  names: readonly string[],
  rounds = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (let round = 0; round < rounds && !stage.over(); round++) {
    for (const name of names) {
      if (stage.over()) return;
      await stage.control.story.load(name, { play: true });
      await untilEnd(stage);
      await stage.wait(REST_MS);
    }
  }
}

/** Tells what the story that is loaded says, until it is over. */
async function untilEnd(stage: DemoHost): Promise<void> {
  let said = '';
  const say = (line: string) => {
    if (line !== said && line !== '') stage.tell(line);
    said = line;
  };
  while (!stage.over()) {
    const now = await stage.control.story.read().catch(() => undefined);
    if (stage.over()) return;
    if (now) say(now.byHand ? 'The story waits, as somebody has set the clock.' : captionOf(now));
    if (now?.state === 'ended') return;
    await stage.wait(LOOK_MS);
  }
}

function captionOf({ story, step }: Schemas['StoryState']): string {
  const { chapter, caption } = story?.steps[step] ?? {};
  if (caption === undefined) return '';
  return chapter ? `${chapter}: ${caption}` : caption;
}
