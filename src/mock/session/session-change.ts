import { present } from '../../base/present.ts';
import type { ClockSetting } from '../../world/clock.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import type { MockEvent } from './events.ts';
import type { Activation } from './trace.ts';

/** A body put in the place of a driver's, or changes of it, from an instant (whole seconds) on. */
export interface DriverOverride {
  readonly from: number;
  /** JSON text served as it is; undefined when `patch` changes what the world computes. */
  readonly text: string | undefined;
  /** A merge patch (RFC 7396) of the computed body. */
  readonly patch: Readonly<Record<string, unknown>> | undefined;
}

/** All that a client can put into a session, as plain data; the journal, coverage and the call counts of answers are not. */
export interface SessionState {
  readonly clock: ClockSetting;
  readonly chargers: readonly {
    readonly customer: string;
    readonly charger: number;
    readonly changes: readonly ChargerChange[];
  }[];
  readonly drivers: readonly {
    readonly customer: string;
    readonly externalId: string;
    readonly override: DriverOverride;
  }[];
  /** The latest first; those without an id get one. */
  readonly activations: readonly (Omit<Activation, 'id'> & { readonly id: string | undefined })[];
  readonly counters: readonly { readonly name: string; readonly count: number }[];
}

/** A change of a session, as plain data. */
export type SessionChange =
  | { readonly kind: 'clock'; readonly clock: ClockSetting }
  /** Switches a scenario or an edge case on, before those that are on already. */
  | { readonly kind: 'activate'; readonly activation: Omit<Activation, 'id'> }
  /** Switches one off, or all. */
  | { readonly kind: 'deactivate'; readonly id: string | undefined }
  | {
      readonly kind: 'charger';
      readonly customer: string;
      readonly charger: number;
      readonly change: ChargerChange;
    }
  /** Takes back all changes of a charger. */
  | { readonly kind: 'charger-released'; readonly customer: string; readonly charger: number }
  | {
      readonly kind: 'driver';
      readonly customer: string;
      readonly externalId: string;
      readonly override: DriverOverride;
    }
  | { readonly kind: 'driver-released'; readonly customer: string; readonly externalId: string }
  /** Puts a state in place of the one that is there. */
  | { readonly kind: 'restored'; readonly state: SessionState }
  /** Everything as when the session began, with the clock that it is given; ids of the journal go on. */
  | { readonly kind: 'reset'; readonly clock: ClockSetting }
  /** Deletes the journal's entries; ids go on counting. */
  | { readonly kind: 'journal-deleted' }
  /** Forgets what clients have met. */
  | { readonly kind: 'coverage-deleted' };

/** What of a session is told after a change. */
interface ChangedSession {
  readonly name: string;
  /** The latest first. */
  readonly activations: readonly Activation[];
  /** Its clock as the option `clock` reads it. */
  clockText(): string;
}

/**
 * What those who listen are told of a change that was made.
 * @param instant what the session's clock shows after it, in whole seconds since 1970
 * @param before what was switched on before it
 * @param maskId gives what is told in the place of an id
 */
export function eventOf(
  change: SessionChange,
  session: ChangedSession,
  instant: number,
  before: readonly Activation[],
  maskId: (externalId: string) => string = (id) => id,
): MockEvent {
  const of = { session: session.name };
  if (change.kind === 'activate') {
    const [added] = session.activations;
    return {
      type: 'scenario',
      ...of,
      what: `activation ${present(added).id} on`,
      scenario: nameOf(present(added)),
    };
  }
  if (change.kind === 'deactivate' && change.id !== undefined) {
    const gone = present(before.find(({ id }) => id === change.id));
    return { type: 'scenario', ...of, what: `activation ${gone.id} off`, scenario: nameOf(gone) };
  }
  return { type: 'state', ...of, what: inWords(change, session, maskId), instant };
}

function inWords(
  change: SessionChange,
  session: ChangedSession,
  maskId: (externalId: string) => string,
): string {
  switch (change.kind) {
    case 'charger': {
      const { connection, socket, status } = change.change;
      return `charger ${change.charger} ${connection ?? `socket ${socket} ${status}`}`;
    }
    case 'charger-released':
      return `charger ${change.charger} released`;
    case 'driver':
      return `driver ${maskId(change.externalId)} overridden`;
    case 'driver-released':
      return `driver ${maskId(change.externalId)} released`;
    case 'clock':
      return `clock ${session.clockText()}`;
    case 'restored':
      return 'snapshot restored';
    case 'reset':
      return 'reset';
    case 'journal-deleted':
      return 'journal deleted';
    case 'coverage-deleted':
      return 'coverage deleted';
    case 'activate':
    case 'deactivate':
      return 'all scenarios off';
  }
}

function nameOf({ scenario, edge }: Activation): string {
  return scenario ?? `edge=${edge}`;
}
