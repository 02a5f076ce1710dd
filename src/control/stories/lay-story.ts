import type { Story } from '../../content/stories/story.ts';
import { countersOf } from '../../mock/session/rehearsal.ts';
import type { Session } from '../../mock/session/session.ts';
import type { SessionState } from '../../mock/session/session-change.ts';
import { type Activation, activationCounter } from '../../mock/session/trace.ts';
import { type ClockSetting, instantAt } from '../../world/clock.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { chargerChangeCount, checkRoom } from '../sessions/session-limits.ts';

/**
 * All that a story changes, with the instants from which and up to which it holds. Laid over a session once, the clock alone
 * decides what of it is seen: the same second shows the same network, whichever way the clock came there.
 */
export type StoryLayer = Pick<SessionState, 'chargers' | 'activations'>;

/** What a story lays over a session. */
export function layerOf({ customer, steps }: Story): StoryLayer {
  const byCharger = new Map<number, ChargerChange[]>();
  for (const { charger, change } of steps.flatMap(({ changes }) => changes))
    byCharger.set(charger, [...(byCharger.get(charger) ?? []), change]);
  const activations = steps.flatMap(({ scenarios }) =>
    scenarios.map(({ scenario, externalId, from, until }) => {
      return { id: undefined, scenario, externalId, customer, times: undefined, from, until };
    }),
  );
  return {
    chargers: [...byCharger].map(([charger, changes]) => ({ customer, charger, changes })),
    // What was switched on last answers first.
    activations: activations.toReversed(),
  };
}

/** A session as it is, to be put back later. @param nowMs real time in ms since 1970 */
export function stateOf(session: Session, nowMs: number): SessionState {
  const { clock, setMs, chargers, drivers, activations } = session.keep();
  return {
    clock: goingOn(clock, setMs, nowMs),
    chargers,
    drivers,
    activations,
    counters: countersOf(session),
  };
}

/** A clock that shows what this one shows, whenever it is set. */
function goingOn(clock: ClockSetting, setMs: number, nowMs: number): ClockSetting {
  const isReal = clock.from === undefined && clock.speed === 1;
  return isReal ? clock : { from: instantAt(clock, setMs, nowMs), speed: clock.speed };
}

/**
 * Adds to a state what of a layer is not in it: what somebody took away comes back, what somebody changed besides stays.
 * @returns the state itself where nothing is missing
 */
export function withLayer(state: SessionState, layer: StoryLayer): SessionState {
  const missing = missingOf(state, layer);
  if (missing.chargers.length + missing.activations.length === 0) return state;
  const added = new Map(missing.chargers.map((each) => [`${each.customer} ${each.charger}`, each.changes]));
  const chargers = state.chargers.map((each) => {
    const key = `${each.customer} ${each.charger}`;
    const more = added.get(key) ?? [];
    added.delete(key);
    return more.length === 0 ? each : { ...each, changes: [...more, ...each.changes] };
  });
  const others = missing.chargers.filter(({ customer, charger }) => added.has(`${customer} ${charger}`));
  return {
    ...state,
    chargers: [...chargers, ...others],
    activations: [...state.activations, ...missing.activations],
  };
}

function missingOf({ chargers, activations }: SessionState, layer: StoryLayer): StoryLayer {
  const known = new Map(
    chargers.map(({ customer, charger, changes }) => [
      `${customer} ${charger}`,
      new Set(changes.map(textOfChange)),
    ]),
  );
  const switchedOn = new Set(activations.map(textOfActivation));
  return {
    chargers: layer.chargers.flatMap((each) => {
      const there = known.get(`${each.customer} ${each.charger}`);
      const changes = each.changes.filter((change) => !there?.has(textOfChange(change)));
      return changes.length > 0 ? [{ ...each, changes }] : [];
    }),
    activations: layer.activations.filter((each) => !switchedOn.has(textOfActivation(each))),
  };
}

/** Takes a layer out of a state again; what somebody changed besides stays. */
export function withoutLayer(state: SessionState, layer: StoryLayer): SessionState {
  const isLaid = new Map(
    layer.chargers.map(({ customer, charger, changes }) => [
      `${customer} ${charger}`,
      new Set(changes.map(textOfChange)),
    ]),
  );
  const chargers = state.chargers.flatMap((each) => {
    const laid = isLaid.get(`${each.customer} ${each.charger}`);
    const changes = each.changes.filter((change) => !laid?.has(textOfChange(change)));
    return changes.length > 0 ? [{ ...each, changes }] : [];
  });
  return { ...state, chargers, activations: state.activations.filter((each) => !isOfLayer(each, layer)) };
}

/**
 * How often each thing had been asked when a story was loaded; what was switched on by hand since counts on.
 * @param base the session as it was then
 */
export function countersAtLoad(
  session: Session,
  base: SessionState,
  layer: StoryLayer,
): SessionState['counters'] {
  const isKnown = new Set(base.activations.map(({ id }) => id));
  const ofHand = session.activations
    .filter((each) => !isKnown.has(each.id) && !isOfLayer(each, layer))
    .map(({ id }) => activationCounter(id));
  const own = countersOf(session).filter(({ name }) =>
    ofHand.some((counter) => name === counter || name.startsWith(`${counter} `)),
  );
  return [...base.counters, ...own];
}

function isOfLayer(activation: Omit<Activation, 'id'>, { activations }: StoryLayer): boolean {
  return activations.some((each) => textOfActivation(each) === textOfActivation(activation));
}

function textOfChange({ from, connection, socket, status }: ChargerChange): string {
  return `${from} ${connection} ${socket} ${status}`;
}

function textOfActivation({ scenario, externalId, customer, from, until }: Omit<Activation, 'id'>): string {
  return JSON.stringify([scenario, externalId, customer, from, until]);
}

/** Refuses a layer for which a session has no room. @throws MockError session-full */
export function checkLayer(session: Session, { chargers, activations }: StoryLayer): void {
  const changes = chargers.reduce((sum, each) => sum + each.changes.length, 0);
  checkRoom(session, 'chargerChanges', chargerChangeCount(session) + changes);
  checkRoom(session, 'activations', session.activations.length + activations.length);
}
