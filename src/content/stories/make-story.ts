import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { itemAt, present } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import { addDuration, parseDuration } from '../../base/time/duration.ts';
import {
  daysLater,
  instantIn,
  parseTimeOfDay,
  parseWallTime,
  type WallTime,
  wallTimeIn,
} from '../../base/time-zone.ts';
import type { SiteModel } from '../../world/network/model.ts';
import type { CompletedDriver } from '../drivers/fixture-set.ts';
import type { SourceFile } from '../drivers/source-file.ts';
import { type Cast, castOf, chargersOf, largestSite, sitesNamed } from './cast.ts';
import type { RawStory, RawStoryStep } from './raw-story.ts';
import type { Story, StoryExpectation, StoryStep } from './story.ts';
import { changesOfStep, type StepMaking } from './story-changes.ts';
import type { Refuse, StoryWorld } from './story-world.ts';

const LEAST_LENGTH = 60;
const MOST_LENGTH = 2 * 86_400;
const DAY = 86_400;

/** Makes a story of what a valid file writes: names become ids, clock times become instants. */
export function makeStory(
  name: string,
  source: SourceFile,
  raw: RawStory,
  world: StoryWorld,
): { readonly story: Story | undefined; readonly problems: readonly MockError[] } {
  const problems: MockError[] = [];
  const refuse: Refuse = (pointer, reason, allowed, given) => {
    const hint =
      given === undefined || typeof allowed === 'string' ? '' : didYouMean(nearest(given, allowed));
    problems.push(mockError('story-invalid', { reason, allowed, hint }, source.place(pointer)));
  };
  const driver = driverOf(raw, world, refuse);
  const cast = driver && castOf(driver.model);
  const site = cast && siteOf(raw, cast, refuse);
  const [charger] = site ? chargersOf(site) : [];
  const times = charger && timesOf(raw, charger.country?.timeZone ?? 'UTC', refuse);
  if (!driver || !cast || !site || !times) return { story: undefined, problems };
  const { customer, timeZone, start, end } = { customer: customerOf(raw, world), ...times };
  const instants = times.steps;
  const making: StepMaking = {
    ...{ cast, scenarios: world.scenarios, end, refuse },
    after: (text, instant) => laterAt(timeZone, text, instant),
  };
  const steps = raw.steps.map((step, index): StoryStep => {
    const at = itemAt(instants, index);
    const pointer = `/steps/${index}`;
    return {
      at,
      ...{ chapter: step.chapter, caption: step.caption, look: step.look },
      ...changesOfStep(step, at, pointer, making),
      requests: (step.requests ?? []).map(({ externalId, key, times: count = 1, status }) => {
        return { externalId, key, times: count, status };
      }),
      expect: expectOf(step, at, pointer, raw, instants, refuse),
    };
  });
  const story: Story = {
    ...{ name, title: raw.title, about: raw.about ?? raw.title, customer, driver: driver.externalId },
    site: { id: site.id, name: site.name },
    ...{ timeZone, start, end, speed: raw.speed ?? 60, steps },
  };
  return { story, problems };
}

function customerOf({ customer }: RawStory, { fixtures }: StoryWorld): string {
  return customer ?? itemAt(fixtures.customers, 0).id;
}

function driverOf(raw: RawStory, { fixtures }: StoryWorld, refuse: Refuse): CompletedDriver | undefined {
  const allowed = fixtures.customers.map(({ id }) => id);
  if (raw.customer !== undefined && !allowed.includes(raw.customer)) {
    refuse('/customer', `there is no customer ${raw.customer}`, allowed, raw.customer);
    return undefined;
  }
  if (allowed.length === 0) return undefined;
  const drivers = fixtures.drivers.get(raw.customer ?? itemAt(allowed, 0)) ?? new Map();
  const found = drivers.get(raw.driver);
  const playable = [...drivers.values()].flatMap((each) =>
    each.kind === 'completed' ? [each.externalId] : [],
  );
  if (found?.kind === 'completed') return found;
  const reason = found
    ? `the driver ${raw.driver} is a recorded body, on which nothing can be played`
    : `there is no driver ${raw.driver}`;
  refuse('/driver', reason, playable, raw.driver);
  return undefined;
}

function siteOf({ site, driver }: RawStory, cast: Cast, refuse: Refuse): SiteModel | undefined {
  const allowed = cast.sites.map((each) => each.name);
  if (site === undefined) {
    const largest = largestSite(cast);
    if (!largest || chargersOf(largest).length === 0)
      refuse('/driver', `the driver ${driver} has no site with a charger`, 'a driver who has one');
    return largest;
  }
  const found = sitesNamed(cast, site);
  const [first] = found;
  if (first && found.length === 1 && chargersOf(first).length > 0) return first;
  const reason = first
    ? found.length > 1
      ? `the driver has several sites ${site}`
      : `the site ${site} has no charger`
    : `the driver has no site ${site}`;
  refuse('/site', reason, allowed, first ? undefined : site);
  return undefined;
}

interface Times {
  readonly timeZone: string;
  readonly start: number;
  readonly end: number;
  /** Of each step. */
  readonly steps: readonly number[];
}

function timesOf({ start, length, steps }: RawStory, timeZone: string, refuse: Refuse): Times | undefined {
  const begins = parseWallTime(start);
  const duration = parseDuration(length);
  if (!begins || begins.year < 1971 || begins.year > 2198) {
    refuse(
      '/start',
      `there is no moment ${start}`,
      'a day of 1971 to 2198 and a clock time, such as 2026-03-12T16:00',
    );
    return undefined;
  }
  const from = instantIn(timeZone, begins);
  const to = duration ? addDuration(from, duration) : from;
  if (to - from < LEAST_LENGTH || to - from > MOST_LENGTH) {
    refuse('/length', `length is ${length}`, 'an ISO 8601 duration from PT1M to P2D, such as PT7H');
    return undefined;
  }
  let last = begins;
  let isGood = true;
  const found = steps.map(({ at }, index) => {
    last = nextAt(last, present(parseTimeOfDay(at)));
    const instant = instantIn(timeZone, last);
    const pointer = `/steps/${index}/at`;
    if (index === 0 && instant !== from) {
      refuse(pointer, `the first step is at ${at}, and the story begins at ${start}`, `${start.slice(11)}`);
      isGood = false;
    } else if (instant > to) {
      refuse(
        pointer,
        `at is ${at}, when the story is over`,
        `clock times up to ${length} after ${start}, in order`,
      );
      isGood = false;
    }
    return instant;
  });
  return isGood ? { timeZone, start: from, end: to, steps: found } : undefined;
}

/** The first moment of a clock time that is not before another one. */
function nextAt(moment: WallTime, secondOfDay: number): WallTime {
  const days = Math.floor(moment.secondOfDay / DAY);
  const isBefore = secondOfDay < moment.secondOfDay - days * DAY;
  return daysLater({ ...moment, secondOfDay }, days + (isBefore ? 1 : 0));
}

/** The first instant after another one at which clocks in a zone show a time of day. */
function laterAt(zone: string, text: string, instant: number): number {
  const now = wallTimeIn(zone, instant);
  const at = instantIn(zone, nextAt(now, present(parseTimeOfDay(text))));
  return at > instant
    ? at
    : instantIn(zone, daysLater({ ...now, secondOfDay: present(parseTimeOfDay(text)) }, 1));
}

function expectOf(
  { expect = [] }: RawStoryStep,
  at: number,
  pointer: string,
  raw: RawStory,
  instants: readonly number[],
  refuse: Refuse,
): readonly StoryExpectation[] {
  return expect.map(({ since, ...expectation }, number) => {
    const place = `${pointer}/expect/${number}`;
    if ((since === undefined) !== (expectation.by === undefined))
      refuse(place, 'since and by belong together', 'both, or neither');
    if (since === undefined) return expectation;
    const earlier = raw.steps.findIndex((step, index) => step.at === since && itemAt(instants, index) < at);
    if (earlier < 0) {
      const allowed = raw.steps.filter((_, index) => itemAt(instants, index) < at).map((step) => step.at);
      refuse(`${place}/since`, `no earlier step is at ${since}`, allowed, since);
      return expectation;
    }
    return { ...expectation, since: itemAt(instants, earlier) };
  });
}
