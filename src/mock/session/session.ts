import { type Key, keyOf } from '../../base/random.ts';
import { Counters } from '../../content/scenarios/counters.ts';
import { type ClockSetting, formatClock, instantAt } from '../../world/clock.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { Coverage } from '../coverage/coverage.ts';
import { ByCustomer } from './by-customer.ts';
import { type Journal, OwnJournal } from './journal.ts';
import type { DriverOverride, SessionChange, SessionState } from './session-change.ts';
import type { Activation } from './trace.ts';

/** Told of each change, after it was made. @param before what was switched on before it */
export type ChangeListener = (
  session: Session,
  change: SessionChange,
  nowMs: number,
  before: readonly Activation[],
) => void;

/** What a session with nothing in it takes, a change of a charger, an override, an activation; in characters or so. */
const SESSION_WEIGHT = 3000;
const CHANGE_WEIGHT = 100;
const OVERRIDE_WEIGHT = 300;
const ACTIVATION_WEIGHT = 200;
/** A patch is kept as objects, which take more than its text. */
const PATCH_FACTOR = 5;

/** Where a session writes what happens in it; default: in this process. */
export interface SessionParts {
  readonly journal?: Journal;
  readonly coverage?: Coverage;
  readonly counters?: Counters;
}

/** A clock as it was set: with the real time then, in ms since 1970, from which it runs. */
interface SetClock {
  readonly setMs: number;
}

/** All of a session but journal, coverage and counters, as plain data from which it goes on elsewhere. */
export type KeptState = Omit<SessionState, 'counters'> & SetClock & { readonly nextActivation: number };

function lengthOf(override: DriverOverride | undefined): number {
  if (!override) return 0;
  const { text, patch } = override;
  return OVERRIDE_WEIGHT + (text?.length ?? PATCH_FACTOR * JSON.stringify(patch).length);
}

/** All that can change while the simulator runs, apart from the files. Sessions never meet. */
export class Session {
  readonly name: string;
  /** Source of its luck: the same session of the same seed has the same one. */
  readonly key: Key;
  readonly journal: Journal;
  /** What clients have met in it. */
  readonly coverage: Coverage;
  /** How often each scenario or rule has been asked, by its name and what it counts by. */
  readonly counters: Counters;
  /** What the user's handlers keep in it; neither weighed nor in snapshots. */
  readonly handlerState = new Map<string, unknown>();
  /** Real time in ms since 1970 of the last use. */
  lastUsedMs: number;
  private versions = 0;
  private readonly changes = new ByCustomer<number, readonly ChargerChange[]>();
  private readonly overrides = new ByCustomer<string, DriverOverride>();
  private switchedOn: readonly Activation[] = [];
  private setting: ClockSetting;
  private setMs: number;
  private nextActivation = 1;
  private overrideLength = 0;
  private readonly onChange: ChangeListener | undefined;

  /** @param nowMs real time in ms since 1970 */
  constructor(
    name: string,
    clock: ClockSetting,
    nowMs: number,
    seed = 1,
    onChange?: ChangeListener,
    {
      journal = new OwnJournal(name),
      coverage = new Coverage(),
      counters = new Counters(),
    }: SessionParts = {},
  ) {
    this.name = name;
    this.journal = journal;
    this.coverage = coverage;
    this.counters = counters;
    this.key = keyOf(`session/${seed}/${name}`);
    this.setting = clock;
    this.setMs = nowMs;
    this.lastUsedMs = nowMs;
    this.onChange = onChange;
  }

  /** Changes of chargers, by customer and charger id, in the order in which they were made. */
  get chargerChanges(): ReadonlyMap<string, ReadonlyMap<number, readonly ChargerChange[]>> {
    return this.changes.map;
  }

  /** Overrides of drivers, by customer and externalId. */
  get driverOverrides(): ReadonlyMap<string, ReadonlyMap<string, DriverOverride>> {
    return this.overrides.map;
  }

  /** What is switched on, the latest first. */
  get activations(): readonly Activation[] {
    return this.switchedOn;
  }

  /** Counts the changes of what answers follow from; the clock is not among them. */
  get version(): number {
    return this.versions;
  }

  /** What the clock shows, in whole seconds since 1970. */
  instant(nowMs: number): number {
    return instantAt(this.setting, this.setMs, nowMs);
  }

  /** How the clock runs. */
  get clock(): ClockSetting {
    return this.setting;
  }

  /** The clock as the option `clock` reads it. */
  clockText(): string {
    return formatClock(this.setting);
  }

  /** What it keeps, in characters or so: all that clients can make grow. */
  get weight(): number {
    let weight = SESSION_WEIGHT + this.overrideLength + this.journal.weight + this.counters.weight;
    for (const [, , made] of this.changes.entries()) weight += made.length * CHANGE_WEIGHT;
    for (const { scenario = '', externalId = '', customer = '' } of this.switchedOn)
      weight += ACTIVATION_WEIGHT + scenario.length + externalId.length + customer.length;
    return weight;
  }

  /** True until the first override: a driver's body then follows from customer, id and instant alone, as in any other session. */
  get untouched(): boolean {
    return this.changes.map.size === 0 && this.overrides.map.size === 0;
  }

  /**
   * Makes a change: the one way in which clients change a session. Answers that followed from what was there are not given
   * again, and those who listen are told.
   * @param nowMs real time in ms since 1970
   * @returns whether anything is different now: what was not there cannot be switched off or released
   */
  mutate(change: SessionChange, nowMs: number): boolean {
    const before = this.switchedOn;
    if (!this.apply(change, nowMs)) return false;
    if (change.kind !== 'clock') this.versions++;
    this.onChange?.(this, change, nowMs, before);
    return true;
  }

  private apply(change: SessionChange, nowMs: number): boolean {
    switch (change.kind) {
      case 'clock':
        this.setting = change.clock;
        this.setMs = nowMs;
        return true;
      case 'activate':
        this.switchedOn = [{ id: String(this.nextActivation++), ...change.activation }, ...this.switchedOn];
        return true;
      case 'deactivate': {
        const { id } = change;
        const before = this.switchedOn.length;
        this.switchedOn =
          id === undefined ? [] : this.switchedOn.filter((activation) => activation.id !== id);
        return this.switchedOn.length < before;
      }
      case 'charger': {
        const { customer, charger } = change;
        this.changes.set(customer, charger, [...(this.changes.get(customer, charger) ?? []), change.change]);
        return true;
      }
      case 'charger-released':
        return this.changes.delete(change.customer, change.charger);
      case 'driver': {
        const { customer, externalId, override } = change;
        this.overrideLength += lengthOf(override) - lengthOf(this.overrides.get(customer, externalId));
        this.overrides.set(customer, externalId, override);
        return true;
      }
      case 'driver-released': {
        const { customer, externalId } = change;
        this.overrideLength -= lengthOf(this.overrides.get(customer, externalId));
        return this.overrides.delete(customer, externalId);
      }
      case 'restored':
        this.restore(change.state, nowMs);
        return true;
      case 'reset':
        this.restore({ ...EMPTY, clock: change.clock }, nowMs);
        this.journal.clear();
        this.coverage.clear();
        this.handlerState.clear();
        return true;
      case 'journal-deleted':
        this.journal.clear();
        return true;
      case 'coverage-deleted':
        this.coverage.clear();
        return true;
    }
  }

  /** What of it is kept, as plain data. */
  keep(): KeptState {
    return {
      ...{ clock: this.setting, setMs: this.setMs, nextActivation: this.nextActivation },
      chargers: [...this.changes.entries()].map(([customer, charger, changes]) => ({
        customer,
        charger,
        changes,
      })),
      drivers: [...this.overrides.entries()].map(([customer, externalId, override]) => ({
        customer,
        externalId,
        override,
      })),
      activations: this.switchedOn,
    };
  }

  /** Goes on from what was kept; nobody is told. */
  load({ setMs, nextActivation, ...state }: KeptState, counters: SessionState['counters']): void {
    this.restore({ ...state, counters }, setMs);
    this.nextActivation = nextActivation;
  }

  private restore({ clock, chargers, drivers, activations, counters }: SessionState, nowMs: number): void {
    this.setting = clock;
    this.setMs = nowMs;
    this.changes.clear();
    for (const { customer, charger, changes } of chargers) this.changes.set(customer, charger, changes);
    this.overrides.clear();
    this.overrideLength = 0;
    for (const { customer, externalId, override } of drivers) {
      this.overrides.set(customer, externalId, override);
      this.overrideLength += lengthOf(override);
    }
    // Ids go on counting after all that are given, for counters go by them.
    const given = activations.map(({ id }) => Number(id ?? 0));
    this.nextActivation = Math.max(this.nextActivation, ...given.map((id) => id + 1));
    this.switchedOn = activations.map(({ id, ...rest }) => ({
      id: id ?? String(this.nextActivation++),
      ...rest,
    }));
    this.counters.clear();
    for (const { name, count } of counters) this.counters.set(name, count);
  }
}

const EMPTY: Omit<SessionState, 'clock'> = { chargers: [], drivers: [], activations: [], counters: [] };
