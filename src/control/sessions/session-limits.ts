import { mockError } from '../../base/errors.ts';
import type { Session } from '../../mock/session/session.ts';
import type { DriverOverride } from '../../mock/session/session-change.ts';

/** The most that a session may hold, whoever fills it. */
export const LIMITS = {
  activations: 1000,
  chargerChanges: 10_000,
  driverOverrides: 1000,
  /** Characters of all overrides' JSON together. */
  overrideText: 20_000_000,
} as const;

/** How a limit is told of. */
const WORDS: Readonly<Record<keyof typeof LIMITS, string>> = {
  activations: 'activations of scenarios',
  chargerChanges: 'changes of chargers',
  driverOverrides: 'overrides of drivers',
  overrideText: 'characters in overrides of drivers',
};

/**
 * Refuses what a session has no room for.
 * @param wanted how many there would be
 * @throws MockError session-full
 */
export function checkRoom(session: Session, what: keyof typeof LIMITS, wanted: number): void {
  if (wanted <= LIMITS[what]) return;
  throw mockError('session-full', { session: session.name, what: WORDS[what], allowed: LIMITS[what] });
}

/** How many changes of chargers a session holds. */
export function chargerChangeCount({ chargerChanges }: Session): number {
  let count = 0;
  for (const chargers of chargerChanges.values())
    for (const changes of chargers.values()) count += changes.length;
  return count;
}

/** How many overrides of drivers a session holds. */
export function driverOverrideCount({ driverOverrides }: Session): number {
  let count = 0;
  for (const drivers of driverOverrides.values()) count += drivers.size;
  return count;
}

/** How many characters of JSON an override takes. */
export function overrideLength({ text, patch }: DriverOverride): number {
  return text?.length ?? JSON.stringify(patch).length;
}

/** How many characters of JSON a session's overrides take. */
export function overrideTextLength({ driverOverrides }: Session): number {
  let length = 0;
  for (const drivers of driverOverrides.values()) {
    for (const override of drivers.values()) length += overrideLength(override);
  }
  return length;
}
