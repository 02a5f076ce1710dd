import type { SiteKind, Station } from '../catalogue/station.ts';
import type { Country } from '../places/country.ts';
import type { Rhythm, Status } from '../timeline/rhythm.ts';

/**
 * What exists, without time: a model is the same at every instant. `render/` turns it into the
 * answer of an instant. Generated and hand-written things share these shapes.
 */

/** Where a site stands; coordinates in whole microdegrees (W23). */
export interface SiteAddress {
  readonly streetAddress: string | null;
  readonly streetNumber: string;
  readonly houseLetter: string | null;
  readonly postalNumber: string;
  readonly city: string;
  readonly area: string | null;
  readonly country: string;
  readonly latitudeMicro: number;
  readonly longitudeMicro: number;
}

/** What a fixture pins down of one socket. */
export interface PinnedSocket {
  readonly status?: Status;
  /** Seconds before the clock at which the status began. */
  readonly sinceSecondsAgo?: number;
}

/** What a fixture pins down of a charger's state; what is absent follows its timeline. */
export interface Pinned {
  readonly connection?: 'online' | 'offline' | 'never';
  /** Seconds before the clock of the last sign of life. */
  readonly lastSeenSecondsAgo?: number;
  /** By socket, counted from 0. */
  readonly sockets: readonly PinnedSocket[];
}

/** Contract properties of a charger that a fixture sets to a value of its own. */
export type Extras = Readonly<Record<string, unknown>>;

export interface ChargerModel {
  readonly id: number;
  readonly chargerId: string;
  readonly chargerName: string;
  readonly site: { readonly id: number; readonly name: string; readonly address: SiteAddress };
  readonly station: Station;
  readonly country: Country | undefined;
  readonly latitudeMicro: number;
  readonly longitudeMicro: number;
  readonly evseId: string;
  /** Source of the details that nothing else decides (serial numbers, SIM, configuration). */
  readonly detailsOf: number;
  readonly rhythm: Rhythm;
  readonly pinned?: Pinned;
  readonly extras?: Extras;
}

export interface SiteModel {
  readonly id: number;
  readonly name: string;
  readonly kind: SiteKind;
  readonly groupType: number;
  readonly externalId: string;
  readonly payerId: number | null;
  readonly costId: string;
  readonly costName: string;
  readonly paymentRecipientId: number | null;
  readonly chargers: readonly ChargerModel[];
  readonly subsites: readonly SiteModel[];
}

/** A tag's validity; instants in whole seconds, or null where the service knows none. */
export interface TagModel {
  readonly id: number;
  readonly idTag: string;
  readonly expiring: number;
  readonly start: number | null;
  readonly updated: number | null;
  readonly tokenName: string;
  readonly invoicable: boolean;
}

export interface DriverModel {
  readonly id: number;
  readonly name: string;
  readonly externalId: string;
  readonly home: { readonly id: number; readonly name: string };
  /** Which tags there are depends on the instant: cards are renewed (W20, W25). */
  readonly tagsAt: (instant: number) => readonly TagModel[];
  readonly sites: readonly SiteModel[];
  readonly chargers: readonly ChargerModel[];
  readonly payerId: number | null;
  readonly integratedAt: (instant: number) => readonly IntegratedModel[];
}

export interface IntegratedModel {
  readonly referenceType: number;
  readonly referenceId: string;
  readonly externalId: string;
  /** Whole seconds, or null. */
  readonly effectiveFrom: number | null;
}
