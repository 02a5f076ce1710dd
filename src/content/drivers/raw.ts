import type { SiteKind } from '../../world/catalogue/station.ts';
import type { Status } from '../../world/timeline/rhythm.ts';
import type { SourceFile } from './source-file.ts';

/** The shapes of spec/fixtures/customers.schema.json and driver.schema.json, as they are after validation. */

export interface RawCustomer {
  readonly id: string;
  readonly name?: string;
  readonly keys: readonly string[];
}

export interface RawTag {
  readonly id?: number;
  readonly state?: 'expired' | 'current' | 'future';
  readonly idTag?: string;
  /** RFC 3339, or an ISO 8601 duration from the clock; so are the next two. */
  readonly startDate?: string | null;
  readonly expiringDate?: string;
  readonly lastUpdated?: string | null;
  readonly tokenName?: string;
  readonly invoicable?: boolean;
}

export interface RawSocket {
  readonly status: Status;
  /** Negative ISO 8601 duration from the clock. */
  readonly since?: string;
}

/** Contract properties of a charger stand beside these under their own names. */
export interface RawCharger {
  readonly key?: string;
  readonly name?: string;
  readonly id?: number;
  readonly model?: string;
  readonly count?: number;
  readonly connection?: 'online' | 'offline' | 'never';
  /** Negative ISO 8601 duration from the clock. */
  readonly lastSeen?: string;
  readonly status?: Status;
  /** By number of the socket, from 1. */
  readonly sockets?: Readonly<Record<string, Status | RawSocket>>;
  readonly chargerId?: string;
  readonly evseId?: string;
}

export interface RawGranted extends RawCharger {
  readonly ref?: string;
  readonly site?: string;
}

export interface RawSite {
  readonly id?: number;
  readonly name?: string;
  readonly kind?: SiteKind;
  readonly country?: string;
  readonly city?: string;
  readonly street?: string;
  readonly streetNumber?: string;
  readonly houseLetter?: string | null;
  readonly postalNumber?: string;
  readonly access?: boolean;
  readonly externalId?: string;
  readonly groupType?: number;
  readonly payerId?: number | null;
  readonly costId?: string;
  readonly costName?: string;
  readonly paymentRecipientId?: number | null;
  readonly chargers?: readonly RawCharger[];
  readonly sites?: Readonly<Record<string, RawSite>>;
}

export interface RawIntegrated {
  readonly referenceType?: number;
  readonly referenceId: string;
  readonly externalId?: string;
  readonly effectiveFrom?: string | null;
}

export interface RawDriver {
  readonly customer?: string;
  readonly externalId: string;
  readonly story?: string;
  readonly recorded?: string;
  readonly id?: number;
  readonly name?: string;
  readonly country?: string;
  readonly home?: string;
  readonly payerId?: number | null;
  readonly tags?: number | readonly RawTag[];
  readonly sites?: Readonly<Record<string, RawSite>>;
  readonly access?: readonly string[];
  readonly worldSites?: number;
  readonly chargers?: readonly RawGranted[];
  readonly integratedExternalIds?: readonly RawIntegrated[];
}

/** A file with one driver or several. */
export interface RawDriverFile extends SourceFile {
  readonly kind: 'drivers';
  /** Name of the folder below `drivers/` that the file is in: its customer unless it says otherwise. */
  readonly folder: string | undefined;
}

/** A recorded JSON body; `value` is the parsed text, undefined where it is no JSON. */
export interface RawRecording extends SourceFile {
  readonly kind: 'recorded';
  readonly folder: string | undefined;
  readonly text: string;
  /** Why the text is no JSON, or none that can be taken, and where. */
  readonly fault?: { readonly reason: string; readonly line?: number; readonly column?: number };
}

/** Everything that fixtures are completed from. */
export interface RawFixtures {
  readonly customers: SourceFile;
  /** In the order in which they are to count. */
  readonly files: readonly (RawDriverFile | RawRecording)[];
  /** False where a file could not be read: a name that is missing may be in it, and is not reported. */
  readonly isWhole: boolean;
  /**
   * The recording that a driver file names by a path relative to itself.
   * @throws MockError when it cannot be read.
   */
  readonly recording: (from: RawDriverFile, path: string) => RawRecording;
}

/** Why a text is never taken for an id or a key; to follow `externalId is x, `. */
export type NeverAsked = (text: string) => string | undefined;
