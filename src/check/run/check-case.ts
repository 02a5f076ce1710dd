import type { Operation } from '../../contract/operations.ts';

/** Whom a check asks as, and what for. */
export interface CheckInput {
  readonly code: string;
  readonly clientId: string;
  /** Ids of drivers that the customer has. */
  readonly ids: readonly string[];
  /** Ids that nobody has. */
  readonly missingIds: readonly string[];
  /** Ids of drivers that another customer has. */
  readonly otherCustomersIds: readonly string[];
  /** Another customer's key, which must not let this one in. */
  readonly otherCustomersCode?: string | undefined;
  /** Values of further headers, which are told nowhere either. */
  readonly secrets?: readonly string[];
  /** Whether a method that might change something is asked for, too. */
  readonly isUnsafe?: boolean;
}

/** What a case says about an assumption: refuted by one status, or by any but the one that is expected. */
export interface Claim {
  readonly place: string;
  readonly refutedBy?: number;
}

/** One request and the status that the contract, as we read it, has for it. */
export interface CheckCase {
  readonly title: string;
  /** GET where it is not given. */
  readonly method?: string;
  /** The body that is sent; what sends one is never asked again. */
  readonly body?: string | undefined;
  /** The id as it stands in the path. */
  readonly segment: string;
  /** The customer, where the path names it. */
  readonly customer?: string | undefined;
  /** A path beside that of the operation, with `{...}` where the id stands. */
  readonly template?: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  /** Other statuses that agree as well. */
  readonly alsoAllowed?: readonly number[];
  /** Set where a driver is expected: the id that was asked for, decoded. */
  readonly requestedId?: string;
  readonly claims: readonly Claim[];
  /** Whether it is asked with the other customer's key. */
  readonly isByOthersKey?: true;
  /** Whether it is about this customer's right to a driver that is somebody else's. */
  readonly isOtherCustomers?: true;
  /** Whether another answer is for information alone, as the contract does not speak of such a request. */
  readonly isForInformation?: true;
  /** Whether of a driver that is answered the id alone is judged. */
  readonly isAboutId?: true;
  /** The operation that it is about, where that is not the driver's. */
  readonly operation?: Operation;
  /** Whether it rests on an id that the user typed: another status may be a typing error. */
  readonly isGivenId?: true;
}
