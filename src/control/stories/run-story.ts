import { anyOf, Stop, type StopSignal } from '../../base/stop.ts';
import { waitIdly } from '../../base/time/wait.ts';
import type { StoryStep } from '../../content/stories/story.ts';
import type { MockRequest } from '../../mock/request.ts';
import { countersOf } from '../../mock/session/rehearsal.ts';
import type { Session } from '../../mock/session/session.ts';
import type { ControlContext } from '../context.ts';
import { requestFor } from '../dry-run/situation.ts';
import type { StoryListener, StoryPlayer } from './story-player.ts';

/** So often it is looked whether somebody has set the clock by hand, in ms. */
const LOOK_MS = 500;
/** Between two requests of a step, in ms: an audience sees each of them. */
const APART_MS = 150;
/** Under which name a story's app asks. */
const APP = 'charge-app/4.2 (story)';

/** Plays what is told to play until it pauses, ends or the mock stops, by timers that keep no process alive. */
export async function runStory(
  { options, waitIdly: wait = waitIdly }: ControlContext,
  player: StoryPlayer,
  stopping: StopSignal | undefined,
): Promise<void> {
  const { signal, release } = anyOf(new Stop(), stopping);
  while (player.state === 'playing' && !signal.aborted) {
    // A timer may come a moment early.
    const next = Math.ceil(player.untilNext(options.now())) + 1;
    await wait(Math.min(LOOK_MS, next), signal);
    player.settle(options.now());
  }
  release();
}

/** What listens to a player: tells events, and sends the requests of steps. @param name of the story */
export function storyListener(
  context: ControlContext,
  session: Session,
  name: string,
  steps: readonly StoryStep[],
  customer: string,
): StoryListener {
  // One after the other, also where the next step comes while those of the one before are sent.
  let last: Promise<unknown> = Promise.resolve();
  return {
    tell: (what) => context.events.tell({ type: 'story', session: session.name, what, story: name }),
    reach(numbers) {
      for (const number of numbers) {
        const requests = requestsOf(context, session, customer, steps[number]);
        if (requests.length > 0) last = last.then(() => send(context, session, requests));
      }
    },
  };
}

function requestsOf(
  context: ControlContext,
  session: Session,
  customer: string,
  step: StoryStep | undefined,
): readonly MockRequest[] {
  return (step?.requests ?? []).flatMap(({ externalId, key, times }) => {
    const request = requestFor(context.contentState(), session.name, customer, externalId, key);
    if (!request) return [];
    const headers = { ...request.headers, 'user-agent': APP };
    return Array.from({ length: times }, () => ({ ...request, headers: { ...headers } }));
  });
}

/**
 * Sends requests as an app would; they stand in the journal. They do not count for scenarios whose answers follow from the number
 * of calls: a story that is played and one that is moved to the same second go on alike.
 */
async function send(
  { answer, delivered, waitIdly: wait = waitIdly }: ControlContext,
  session: Session,
  requests: readonly MockRequest[],
): Promise<void> {
  const before = countersOf(session);
  for (const [index, request] of requests.entries()) {
    if (index > 0) await wait(APART_MS);
    // What fails is answered and noted as any other request.
    const reply = await answer(request);
    delivered(request, reply.fault ? 'no' : 'yes');
  }
  session.counters.clear();
  for (const { name, count } of before) session.counters.set(name, count);
}
