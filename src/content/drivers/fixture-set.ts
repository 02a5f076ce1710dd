import type { DriverModel } from '../../world/network/model.ts';

/** A customer: who may ask, with which API keys. */
export interface CustomerFixture {
  /** What requests send as `clientId`. */
  readonly id: string;
  readonly name: string;
  /** API keys that are accepted for this customer. */
  readonly keys: readonly string[];
}

/** A driver that the world completed from a sparse fixture. */
export interface CompletedDriver {
  readonly kind: 'completed';
  readonly externalId: string;
  /** What the driver is there to show, in a sentence. */
  readonly story: string;
  readonly model: DriverModel;
}

/** A recorded body, served letter by letter. */
export interface RecordedDriver {
  readonly kind: 'recorded';
  readonly externalId: string;
  readonly story: string;
  /** The JSON text as it was recorded. */
  readonly text: string;
}

export type DriverFixture = CompletedDriver | RecordedDriver;

/** All hand-written drivers and customers, ready to be served. */
export interface FixtureSet {
  /** At least one; the first is the default customer. */
  readonly customers: readonly CustomerFixture[];
  /** By customer id, then by externalId, in the order of the files. */
  readonly drivers: ReadonlyMap<string, ReadonlyMap<string, DriverFixture>>;
}
