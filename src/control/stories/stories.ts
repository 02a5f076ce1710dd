import { mockError } from '../../base/errors.ts';
import { formatInstant, parseInstant } from '../../base/time/instant.ts';
import { daysLater, instantIn, parseTimeOfDay, wallTimeIn } from '../../base/time-zone.ts';
import type { Story } from '../../content/stories/story.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type AnyCall, DONE, type Handler, ok, type Result } from '../call.ts';
import { invalidRequest, notThere } from '../invalid.ts';
import { stateOf } from './lay-story.ts';
import { playerFor, runStory } from './run-story.ts';
import type { StoryPlayer } from './story-player.ts';

/** `GET /stories`. */
export const listStories: Handler<'listStories'> = ({ context }) => {
  const { stories = [] } = context.contentState().content;
  return ok<{ stories: Schemas['Story'][] }>({ stories: stories.map(({ story }) => storyView(story)) });
};

/** `GET /story`. */
export const getStory: Handler<'getStory'> = (call) => stageView(call);

/** `PUT /story`: in place of the one that is loaded, whose changes are taken back. */
export const putStory: Handler<'putStory'> = (call) => {
  const { context, session, nowMs, body } = call;
  if (context.store.isShared) throw mockError('story-not-shared', {});
  const { stories = [] } = context.contentState().content;
  const names = stories.map(({ name }) => name);
  const found = stories.find(({ name }) => name === body.name);
  if (!found) throw notThere('story', body.name, names);
  const { story } = found;
  const at = body.at === undefined ? story.start : instantAsked(story, body.at);
  const before = playerOf(call);
  before?.unload(nowMs);
  const base = before?.base ?? stateOf(session, nowMs);
  const player = playerFor(call, story, base);
  player.load(nowMs);
  context.stage.put(player);
  if (at !== story.start) player.seek(at, nowMs);
  tell(call, 'loaded', story);
  if (body.speed !== undefined) player.setSpeed(body.speed, nowMs);
  if (body.play) play(call, player);
  return stageView(call);
};

/** `PATCH /story`. */
export const patchStory: Handler<'patchStory'> = (call) => {
  const { nowMs, body } = call;
  const player = playerOf(call);
  if (!player) throw mockError('no-story', { session: call.session.name });
  if (body.at !== undefined && body.step !== undefined) {
    const reason = 'at and step are both given';
    throw invalidRequest({ part: 'body', pointer: '/step', reason, allowed: 'one of the two' });
  }
  const at = body.at === undefined ? undefined : instantAsked(player.story, body.at);
  if (body.speed !== undefined) player.setSpeed(body.speed, nowMs);
  if (at !== undefined) player.seek(at, nowMs);
  if (body.step !== undefined) player.stepBy(body.step, nowMs);
  if (body.play === true && player.state !== 'playing') play(call, player);
  if (body.play === false) player.pause(nowMs);
  return stageView(call);
};

/** `DELETE /story`. */
export const deleteStory: Handler<'deleteStory'> = (call) => {
  const player = playerOf(call);
  if (!player) return DONE;
  player.unload(call.nowMs);
  call.context.stage.drop(call.session.name);
  tell(call, 'unloaded', player.story);
  return DONE;
};

/** What plays in the session of a call, as time has brought it. */
function playerOf({ context, session, nowMs }: AnyCall): StoryPlayer | undefined {
  const player = context.stage.playerOf(session);
  player?.settle(nowMs);
  return player;
}

function play(call: AnyCall, player: StoryPlayer): void {
  player.play(call.nowMs);
  runStory(call, player);
}

function tell({ context, session }: AnyCall, what: 'loaded' | 'unloaded', { name }: Story): void {
  context.events.tell({ type: 'story', session: session.name, what, story: name });
}

/**
 * An instant of a story: RFC 3339, or a clock time at its site, the first one of the story.
 * @throws Refusal (400) that says what is allowed
 */
function instantAsked({ start, end, timeZone }: Story, text: string): number {
  const secondOfDay = parseTimeOfDay(text);
  const first = secondOfDay === undefined ? parseInstant(text) : firstAfter(start, timeZone, secondOfDay);
  if (first !== undefined && first >= start && first <= end) return first;
  throw invalidRequest({
    ...{ part: 'body', pointer: '/at', reason: `at is ${JSON.stringify(text)}` },
    allowed: `an instant from ${formatInstant(start)} to ${formatInstant(end)}, or a clock time at the site such as 17:30`,
  });
}

function firstAfter(start: number, timeZone: string, secondOfDay: number): number {
  const day = { ...wallTimeIn(timeZone, start), secondOfDay };
  const first = instantIn(timeZone, day);
  return first >= start ? first : instantIn(timeZone, daysLater(day, 1));
}

function stageView(call: AnyCall): Result {
  const { nowMs, session } = call;
  const player = playerOf(call);
  if (!player) {
    return ok<Schemas['StoryState']>({
      ...{ state: 'none', at: formatInstant(session.instant(nowMs)), step: 0, speed: 0 },
      byHand: false,
    });
  }
  return ok<Schemas['StoryState']>({
    ...{ state: player.state, story: storyView(player.story) },
    at: formatInstant(player.position(nowMs)),
    ...{ step: player.step(nowMs), speed: player.speed, byHand: player.isMovedByHand },
  });
}

function storyView({
  name,
  title,
  about,
  customer,
  driver,
  site,
  timeZone,
  ...story
}: Story): Schemas['Story'] {
  return {
    ...{ name, title, about, customer, driver, siteId: site.id, siteName: site.name, timeZone },
    ...{ start: formatInstant(story.start), end: formatInstant(story.end), speed: story.speed },
    steps: story.steps.map(({ at, chapter, caption, look }) => ({
      at: formatInstant(at),
      ...{ chapter: chapter ?? null, caption, look: look ?? null },
    })),
  };
}
