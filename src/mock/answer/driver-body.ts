import { mergePatch } from '../../base/json/json-object.ts';
import { type ComputedBody, computeDriver } from '../../body/compute.ts';
import { DriverJoiner } from '../../body/join-driver.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { violationsOf } from '../../body/violations-of.ts';
import type { Contract } from '../../contract/contract.ts';
import type { DriverModel } from '../../world/network/model.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { changedState, pinnedState, type StateOf } from '../../world/timeline/pinned-state.ts';
import { goalsOf } from '../coverage/goal-index.ts';
import type { TouchingOverrides } from '../recipe.ts';
import type { Session } from '../session/session.ts';
import type { DriverOverride } from '../session/session-change.ts';
import { type ContentState, fixtureOf } from './content-state.ts';

/** The 200 body about one driver at one instant. */
export interface DriverBody {
  /** JSON text. */
  readonly text: string;
  /** What it breaks, one line each: of the spec (`spec /tags/0/id: ...`) or of the world rules. */
  readonly violations: readonly string[];
  /** Whether what it breaks is meant: a body that was given is served as it is. */
  readonly deliberate: boolean;
  /** Where it comes from. */
  readonly origin: 'fixture' | 'recorded' | 'generated' | 'override';
  /** What of the session it shows; undefined where it follows from the files and the world alone. */
  readonly overrides: TouchingOverrides | undefined;
  /** What a client meets in it, as bits. */
  readonly covers: Uint32Array;
}

/** Which driver is asked for. */
export interface DriverQuestion {
  readonly customer: string;
  readonly externalId: string;
  /** Whole seconds since 1970. */
  readonly instant: number;
  /** Whether every id names a driver. */
  readonly invent: boolean;
}

const NO_CHANGES: readonly ChargerChange[] = [];

const OBEDIENT = { violations: [], deliberate: false, overrides: undefined };

/** Writes the drivers of a contract; undefined where they have to be brought into the shape of another one. */
function joinerOf(contract: Contract): DriverJoiner | undefined {
  return contract.derived(mapSlotOf).map ? undefined : new DriverJoiner(contract, contract.derived(goalsOf));
}

/** The body about a driver, as a session sees it; undefined when there is none and none is invented. */
export function driverBody(
  contentState: ContentState,
  session: Session,
  question: DriverQuestion,
): DriverBody | undefined {
  const { customer, externalId, instant } = question;
  const { contract } = contentState;
  const override = overrideOf(session, question);
  if (override?.text !== undefined) {
    return {
      ...givenBody(override.text, externalId, instant, 'override', contract),
      overrides: touching(override, []),
    };
  }
  const fixture = fixtureOf(contentState, customer, externalId);
  if (fixture?.kind === 'recorded' && !override)
    return givenBody(fixture.text, externalId, instant, 'recorded', contract);
  if (!override && !session.chargerChanges.has(customer)) {
    const model = modelOf(contentState, question);
    const joined = model && contract.derived(joinerOf)?.join(model, externalId, instant);
    if (joined) {
      const origin = fixture ? 'fixture' : 'generated';
      return { text: joined.text, covers: joined.bits, origin, ...OBEDIENT };
    }
  }
  const met = new Map<number, readonly ChargerChange[]>();
  const computed =
    fixture?.kind === 'recorded'
      ? { body: JSON.parse(fixture.text) as unknown, own: undefined }
      : computedBody(contentState, session, question, met);
  if (!computed) return undefined;
  const body = override?.patch ? mergePatch(computed.body, override.patch) : computed.body;
  const origin = override ? 'override' : fixture ? 'fixture' : 'generated';
  // Whoever patches a body means what it breaks.
  const own = override?.patch ? undefined : computed.own;
  const violations = violationsOf(body, externalId, instant, contract, own);
  const overrides = touching(override, begun(met, instant));
  const deliberate = override !== undefined;
  const covers = contract.derived(goalsOf).cover(body);
  return { text: JSON.stringify(body), violations, deliberate, origin, overrides, covers };
}

function touching(
  driver: DriverOverride | undefined,
  chargers: TouchingOverrides['chargers'],
): TouchingOverrides | undefined {
  return driver || chargers.length > 0 ? { driver, chargers } : undefined;
}

/** The changes that hold at an instant. */
function begun(
  changes: ReadonlyMap<number, readonly ChargerChange[]>,
  instant: number,
): TouchingOverrides['chargers'] {
  return [...changes]
    .map(([id, made]) => [id, made.filter(({ from }) => from <= instant)] as const)
    .filter(([, made]) => made.length > 0);
}

/** @param met collects the changes of the chargers that the driver has */
function computedBody(
  contentState: ContentState,
  session: Session,
  question: DriverQuestion,
  met: Map<number, readonly ChargerChange[]>,
): ComputedBody | undefined {
  const model = modelOf(contentState, question);
  const { customer, instant } = question;
  return model && computeDriver(model, instant, contentState.contract, stateIn(session, customer, met));
}

function modelOf({ worlds }: ContentState, question: DriverQuestion): DriverModel | undefined {
  const { customer, externalId, invent } = question;
  const world = worlds.get(customer);
  return world?.find(externalId) ?? (invent ? world?.invent(externalId) : undefined);
}

/** What chargers do, as a session sees it. @param met collects the changes of the chargers that are asked for */
export function stateIn(
  session: Session,
  customer: string,
  met = new Map<number, readonly ChargerChange[]>(),
): StateOf {
  const changed = session.chargerChanges.get(customer);
  if (!changed) return pinnedState;
  return (charger, instant) => {
    const changes = changed.get(charger.id);
    if (changes) met.set(charger.id, changes);
    return changedState(charger, changes ?? NO_CHANGES, instant);
  };
}

/** The override of the driver that has begun at the instant. */
function overrideOf(
  session: Session,
  { customer, externalId, instant }: DriverQuestion,
): DriverOverride | undefined {
  const override = session.driverOverrides.get(customer)?.get(externalId);
  return override && override.from <= instant ? override : undefined;
}

function givenBody(
  text: string,
  externalId: string,
  instant: number,
  origin: 'recorded' | 'override',
  contract: Contract,
): DriverBody {
  const body: unknown = JSON.parse(text);
  const violations = violationsOf(body, externalId, instant, contract);
  const covers = contract.derived(goalsOf).cover(body);
  return { text, violations, deliberate: true, origin, overrides: undefined, covers };
}
