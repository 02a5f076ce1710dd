import { conformer } from '../contract/conform.ts';
import type { Charger, Driver } from '../contract/types.ts';
import { isSoundAround, violationsOf } from '../scenarios/violations-of.ts';
import { changedState, pinnedState } from '../world/fixtures/pinned-state.ts';
import { formatInstant } from '../world/instant.ts';
import type { DriverModel, SiteModel } from '../world/network/model.ts';
import type { ChargerChange } from '../world/overrides/charger-overrides.ts';
import { renderDriver, renderOwn, type StateOf } from '../world/render/driver.ts';
import { KNOWN_PROPERTIES } from '../world/render/known-properties.ts';
import { GOALS } from './coverage/goal-index.ts';
import { fixtureOf, type Loaded } from './loaded.ts';
import type { TouchingOverrides } from './made.ts';
import type { DriverOverride, Session } from './session.ts';
import { SitePiece, writeDriver } from './site-piece.ts';

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

const conform = conformer(KNOWN_PROPERTIES);
const NONE: readonly string[] = [];
const NO_CHANGES: readonly ChargerChange[] = [];

/** The body about a driver, as a session sees it; undefined when there is none and none is invented. */
export function driverBody(
  loaded: Loaded,
  session: Session,
  question: DriverQuestion,
): DriverBody | undefined {
  const { customer, externalId, instant } = question;
  const override = overrideOf(session, question);
  if (override?.text !== undefined) {
    const overrides = touching(override, []);
    return givenBody(override.text, externalId, instant, 'override', overrides);
  }
  const fixture = fixtureOf(loaded, customer, externalId);
  if (fixture?.kind === 'recorded' && !override)
    return givenBody(fixture.text, externalId, instant, 'recorded');
  const met = new Map<number, readonly ChargerChange[]>();
  const model = fixture?.kind === 'recorded' ? undefined : modelOf(loaded, question);
  if (fixture?.kind !== 'recorded' && !model) return undefined;
  if (model && !override) {
    const joined = joinedBody(loaded, session, question, model, met);
    if (joined) {
      const overrides = touching(undefined, begun(met, instant));
      const origin = fixture ? 'fixture' : 'generated';
      return { ...joined, violations: NONE, deliberate: false, origin, overrides };
    }
  }
  const computed = model
    ? renderedBody(session, question, model, met)
    : (JSON.parse((fixture as { text: string }).text) as Driver);
  const body = override?.patch ? (mergePatch(computed, override.patch) as Driver) : computed;
  const origin = override ? 'override' : fixture ? 'fixture' : 'generated';
  const violations = violationsOf(body, externalId, instant);
  const overrides = touching(override, begun(met, instant));
  const deliberate = override !== undefined;
  const covers = GOALS.cover(body);
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

function modelOf({ worlds }: Loaded, { customer, externalId, invent }: DriverQuestion) {
  const world = worlds.get(customer)!;
  return world.find(externalId) ?? (invent ? world.invent(externalId) : undefined);
}

/**
 * The body of a model, rendered as a whole: what it is by definition.
 * @param met collects the changes of the chargers that the driver has
 */
function renderedBody(
  session: Session,
  { customer, instant }: DriverQuestion,
  model: DriverModel,
  met: Map<number, readonly ChargerChange[]>,
): Driver {
  const rendered = renderDriver(model, instant, stateIn(session, customer, met));
  return conform ? conform(rendered, formatInstant(instant)) : rendered;
}

/**
 * The same body, joined from sites that were written and judged once for all drivers who see them, since they are most
 * of it. Undefined where a site or the whole breaks something, or the spec is not the one that the world knows: then it
 * takes the whole to tell.
 * @param met collects the changes of the chargers that the driver has
 */
function joinedBody(
  loaded: Loaded,
  session: Session,
  { customer, externalId, instant }: DriverQuestion,
  model: DriverModel,
  met: Map<number, readonly ChargerChange[]>,
): Pick<DriverBody, 'text' | 'covers'> | undefined {
  if (conform) return undefined;
  const stateOf = stateIn(session, customer, met);
  const sites = model.sites.map((site) => sitePiece(loaded, session, customer, site, instant, stateOf));
  if (!sites.every((site) => site.isSoundAt(instant))) return undefined;
  const body = renderOwn(model, instant, stateOf);
  const compared = {
    ...body,
    chargerGroups: sites.map((site) => site.compared),
    chargers: (body.chargers ?? []).map((charger) => comparedIn(sites, charger) ?? charger),
  };
  if (!isSoundAround(compared, externalId, instant)) return undefined;
  return { text: writeDriver(body, sites), covers: GOALS.cover({ ...body, chargerGroups: sites }) };
}

/** A site as a session sees it; remembered where the session has changed nothing in it. */
function sitePiece(
  { sites }: Loaded,
  session: Session,
  customer: string,
  site: SiteModel,
  instant: number,
  stateOf: StateOf,
): SitePiece {
  const changed = session.chargerChanges.get(customer);
  if (changed && hasCharger(site, changed)) return new SitePiece(site, instant, stateOf);
  const key = `${site.id} ${customer}`;
  const known = sites.get(key);
  if (known?.isSoundAt(instant)) return known;
  const piece = new SitePiece(site, instant, pinnedState);
  sites.set(key, piece, true);
  return piece;
}

function hasCharger({ chargers, subsites }: SiteModel, ids: ReadonlyMap<number, unknown>): boolean {
  return chargers.some(({ id }) => ids.has(id)) || subsites.some((below) => hasCharger(below, ids));
}

/** What stands for a charger that one of the sites has as well. */
function comparedIn(sites: readonly SitePiece[], charger: Charger): Charger | undefined {
  for (const site of sites) {
    const found = site.comparedAs(charger);
    if (found) return found;
  }
  return undefined;
}

/** What chargers do, as a session sees it. */
function stateIn(session: Session, customer: string, met: Map<number, readonly ChargerChange[]>): StateOf {
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
  overrides?: TouchingOverrides,
): DriverBody {
  const body: unknown = JSON.parse(text);
  const violations = violationsOf(body, externalId, instant);
  return { text, violations, deliberate: true, origin, overrides, covers: GOALS.cover(body) };
}

/** Merges a patch into a value (RFC 7396 section 2); neither is changed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
