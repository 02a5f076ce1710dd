import { anyOf, Stop, type StopSignal } from '../../base/stop.ts';
import { waitIdly } from '../../base/time/wait.ts';
import type { Story, StoryStep } from '../../content/stories/story.ts';
import type { MockRequest } from '../../mock/request.ts';
import { countersOf } from '../../mock/session/rehearsal.ts';
import type { Session } from '../../mock/session/session.ts';
import type { SessionState } from '../../mock/session/session-change.ts';
import type { AnyCall } from '../call.ts';
import type { ControlContext } from '../context.ts';
import { requestFor } from '../dry-run/situation.ts';
import type { StoryListener } from './story-listener.ts';
import { StoryPlayer } from './story-player.ts';

/** So often it is looked whether somebody has set the clock by hand, in ms. */
const LOOK_MS = 500;
/** Between two requests of a step, in ms: an audience sees each of them. */
const APART_MS = 150;
/** Under which name a story's app asks. */
const APP = 'charge-app/4.2 (story)';

/**
 * A player of a story in the session of a call, which does nothing yet.
 * @param base the session as it is without the story
 */
export function playerFor(
  { context, session, nowMs }: AnyCall,
  story: Story,
  base: SessionState,
): StoryPlayer {
  const listener = context.stage.isRehearsal ? undefined : storyListener(context, session, story.name);
  return new StoryPlayer(story, session, base, nowMs, listener);
}

/** Plays what is told to play, but in a rehearsal, until it pauses, ends or the mock stops; keeps no process alive. */
export function runStory({ context, stopping }: AnyCall, player: StoryPlayer): void {
  if (!context.stage.isRehearsal) void runByTimers(context, player, stopping);
}

async function runByTimers(
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
function storyListener(context: ControlContext, session: Session, name: string): StoryListener {
  // One after the other, also where the next step comes while those of the one before are sent.
  let last: Promise<unknown> = Promise.resolve();
  return {
    tell: (what) => context.events.tell({ type: 'story', session: session.name, what, story: name }),
    reach(steps, customer) {
      for (const step of steps) {
        const requests = requestsOf(context, session, customer, step);
        if (requests.length > 0) last = last.then(() => send(context, session, requests));
      }
    },
  };
}

function requestsOf(
  context: ControlContext,
  session: Session,
  customer: string,
  step: StoryStep,
): readonly MockRequest[] {
  return step.requests.flatMap(({ externalId, key, times }) => {
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
