import { conformer } from '../contract/conform.ts';
import type { Driver } from '../contract/types.ts';
import { validateDriver } from '../contract/validators.gen.ts';
import { changedState, pinnedState } from '../world/fixtures/pinned-state.ts';
import { formatInstant } from '../world/instant.ts';
import type { ChargerChange } from '../world/overrides/charger-overrides.ts';
import type { StateOf } from '../world/render/driver.ts';
import { KNOWN_PROPERTIES } from '../world/render/known-properties.ts';
import { answerOf, checkAnswer, describeViolation } from '../world/rules/index.ts';
import { GOALS } from './coverage/goal-index.ts';
import { fixtureOf, type Loaded } from './loaded.ts';
import type { DriverOverride, Session } from './session.ts';

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
const NO_CHANGES: readonly ChargerChange[] = [];

/** The body about a driver, as a session sees it; undefined when there is none and none is invented. */
export function driverBody(
  loaded: Loaded,
  session: Session,
  question: DriverQuestion,
): DriverBody | undefined {
  const { customer, externalId, instant } = question;
  const override = overrideOf(session, question);
  if (override?.text !== undefined) return givenBody(override.text, externalId, instant, 'override');
  const fixture = fixtureOf(loaded, customer, externalId);
  if (fixture?.kind === 'recorded' && !override)
    return givenBody(fixture.text, externalId, instant, 'recorded');
  const computed =
    fixture?.kind === 'recorded'
      ? (JSON.parse(fixture.text) as Driver)
      : computedBody(loaded, session, question);
  if (!computed) return undefined;
  const body = override?.patch ? (mergePatch(computed, override.patch) as Driver) : computed;
  const origin = override ? 'override' : fixture ? 'fixture' : 'generated';
  const violations = violationsOf(body, externalId, instant);
  const covers = GOALS.cover(body);
  return { text: JSON.stringify(body), violations, deliberate: override !== undefined, origin, covers };
}

function computedBody(loaded: Loaded, session: Session, question: DriverQuestion): Driver | undefined {
  const world = loaded.worlds.get(question.customer)!;
  const { externalId, instant } = question;
  const model = world.find(externalId) ?? (question.invent ? world.invent(externalId) : undefined);
  if (!model) return undefined;
  const rendered = world.render(model, instant, stateIn(session, question.customer));
  return conform ? conform(rendered, formatInstant(instant)) : rendered;
}

/** What chargers do, as a session sees it. */
function stateIn(session: Session, customer: string): StateOf {
  const changed = session.chargerChanges.get(customer);
  if (!changed) return pinnedState;
  return (charger, instant) => changedState(charger, changed.get(charger.id) ?? NO_CHANGES, instant);
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
): DriverBody {
  const body: unknown = JSON.parse(text);
  const violations = violationsOf(body, externalId, instant);
  return { text, violations, deliberate: true, origin, covers: GOALS.cover(body) };
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

const NONE: readonly string[] = [];

/**
 * What a body breaks, one line each; an empty list for a body that obeys the spec and the world rules.
 * @param instant whole seconds since 1970
 */
export function violationsOf(body: unknown, externalId: string, instant: number): readonly string[] {
  const schema = validateDriver(body).map(
    ({ instancePath, message }) => `spec ${instancePath || '/'}: ${message ?? 'invalid'}`,
  );
  const rules = checkAnswer(answerOf(body, externalId, instant)).map(describeViolation);
  return schema.length + rules.length === 0 ? NONE : [...schema, ...rules];
}
