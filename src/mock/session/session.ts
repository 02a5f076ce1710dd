import { type Key, keyOf } from '../../base/random.ts';
import { Counters } from '../../content/scenarios/counters.ts';
import { type ClockSetting, formatClock, instantAt } from '../../world/clock.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import type { SwitchedOn } from '../answer/ladder.ts';
import { Coverage } from '../coverage/coverage.ts';
import { Journal } from './journal.ts';

/** A body put in the place of a driver's, or changes of it, from an instant (whole seconds) on. */
export interface DriverOverride {
  readonly from: number;
  /** JSON text served as it is; undefined when `patch` changes what the world computes. */
  readonly text: string | undefined;
  /** A merge patch (RFC 7396) of the computed body. */
  readonly patch: Readonly<Record<string, unknown>> | undefined;
}

/** What a session with nothing in it takes, a change of a charger, an override, an activation; in characters or so. */
const SESSION_WEIGHT = 3000;
const CHANGE_WEIGHT = 100;
const OVERRIDE_WEIGHT = 300;
const ACTIVATION_WEIGHT = 200;
/** A patch is kept as objects, which take more than its text. */
const PATCH_FACTOR = 5;

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
  readonly coverage = new Coverage();
  /** Changes of chargers, by customer and charger id, in the order in which they were made. */
  readonly chargerChanges = new Map<string, Map<number, ChargerChange[]>>();
  /** Overrides of drivers, by customer and externalId. */
  readonly driverOverrides = new Map<string, Map<string, DriverOverride>>();
  /** The latest first. */
  activations: readonly SwitchedOn[] = [];
  /** How often each scenario or rule has been asked, by its name and what it counts by. */
  readonly counters = new Counters();
  /** Real time in ms since 1970 of the last use. */
  lastUsedMs: number;
  /** Counts the changes of what answers follow from; the clock is not among them. */
  version = 0;
  private setting: ClockSetting;
  private setMs: number;
  private nextActivation = 1;
  private overrideLength = 0;

  /** @param nowMs real time in ms since 1970 */
  constructor(name: string, clock: ClockSetting, nowMs: number, seed = 1) {
    this.name = name;
    this.journal = new Journal(name);
    this.key = keyOf(`session/${seed}/${name}`);
    this.setting = clock;
    this.setMs = nowMs;
    this.lastUsedMs = nowMs;
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

  /** Sets the clock at a real time. */
  setClock(clock: ClockSetting, nowMs: number): void {
    this.setting = clock;
    this.setMs = nowMs;
  }

  /** What it keeps, in characters or so: all that clients can make grow. */
  get weight(): number {
    let weight = SESSION_WEIGHT + this.overrideLength + this.journal.weight + this.counters.weight;
    for (const ofCustomer of this.chargerChanges.values())
      for (const made of ofCustomer.values()) weight += made.length * CHANGE_WEIGHT;
    for (const { scenario = '', externalId = '', customer = '' } of this.activations)
      weight += ACTIVATION_WEIGHT + scenario.length + externalId.length + customer.length;
    return weight;
  }

  /** Whether answers follow from the world alone. */
  get untouched(): boolean {
    return this.chargerChanges.size === 0 && this.driverOverrides.size === 0;
  }

  /** Switches a scenario on, before those that are on already. */
  activate(activation: Omit<SwitchedOn, 'id'>): SwitchedOn {
    const added = { id: String(this.nextActivation++), ...activation };
    this.activations = [added, ...this.activations];
    this.version++;
    return added;
  }

  /**
   * Puts activations in place of those that are on, the latest first; those without an id get one, and ids
   * go on counting after all of them.
   */
  restoreActivations(
    activations: readonly (Omit<SwitchedOn, 'id'> & { readonly id: string | undefined })[],
  ): void {
    const given = activations.map(({ id }) => Number(id ?? 0));
    this.nextActivation = Math.max(this.nextActivation, ...given.map((id) => id + 1));
    this.activations = activations.map(({ id, ...rest }) => ({
      id: id ?? String(this.nextActivation++),
      ...rest,
    }));
    this.version++;
  }

  /** Switches one scenario off, or all; returns how many were on. */
  deactivate(id?: string): number {
    const left = id === undefined ? [] : this.activations.filter((activation) => activation.id !== id);
    const gone = this.activations.length - left.length;
    this.activations = left;
    if (gone > 0) this.version++;
    return gone;
  }

  /** Makes a change of a charger. */
  changeCharger(customer: string, chargerId: number, change: ChargerChange): void {
    const ofCustomer = this.chargerChanges.get(customer) ?? new Map<number, ChargerChange[]>();
    ofCustomer.set(chargerId, [...(ofCustomer.get(chargerId) ?? []), change]);
    this.chargerChanges.set(customer, ofCustomer);
    this.version++;
  }

  /** Takes back all changes of a charger; returns whether there were any. */
  releaseCharger(customer: string, chargerId: number): boolean {
    return this.drop(this.chargerChanges, customer, chargerId);
  }

  /** Puts an override in the place of a driver's body. */
  overrideDriver(customer: string, externalId: string, override: DriverOverride): void {
    const ofCustomer = this.driverOverrides.get(customer) ?? new Map<string, DriverOverride>();
    this.overrideLength += lengthOf(override) - lengthOf(ofCustomer.get(externalId));
    ofCustomer.set(externalId, override);
    this.driverOverrides.set(customer, ofCustomer);
    this.version++;
  }

  /** Takes an override back; returns whether there was one. */
  releaseDriver(customer: string, externalId: string): boolean {
    this.overrideLength -= lengthOf(this.driverOverrides.get(customer)?.get(externalId));
    return this.drop(this.driverOverrides, customer, externalId);
  }

  /** Everything as when the session began, with the clock that it is given; ids of the journal go on. */
  reset(clock: ClockSetting, nowMs: number): void {
    this.setClock(clock, nowMs);
    this.chargerChanges.clear();
    this.driverOverrides.clear();
    this.overrideLength = 0;
    this.activations = [];
    this.counters.clear();
    this.journal.clear();
    this.coverage.clear();
    this.version++;
  }

  private drop<Id, Value>(all: Map<string, Map<Id, Value>>, customer: string, id: Id): boolean {
    const ofCustomer = all.get(customer);
    const dropped = ofCustomer?.delete(id) ?? false;
    if (ofCustomer?.size === 0) all.delete(customer);
    if (dropped) this.version++;
    return dropped;
  }
}
