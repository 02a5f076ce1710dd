import type { FakerLike } from '../../body/fill/faker.ts';

/** An object of a body: a driver, a charger, a site. */
export type Body = Readonly<Record<string, unknown>>;

/** Which of a list are wanted. */
export interface Page {
  /** How many are left out; default 0. */
  readonly offset?: number;
  /** How many are given at most; default 20, at most 100. */
  readonly limit?: number;
}

/** Some of the drivers who may use a charger or a site. */
export interface DriversPage {
  readonly drivers: readonly Body[];
  /** How many computed drivers were looked at, beside those of the files. */
  readonly scanned: number;
  /** Whether these are all there are: every driver was looked at, and none was left for a further page. */
  readonly complete: boolean;
}

/** What one socket does in a stretch of time. */
export interface SocketTimeline {
  /** Counted from 1. */
  readonly socket: number;
  readonly watts: number;
  /** Contiguous, in order; `from` and `to` are RFC 3339. */
  readonly segments: readonly { readonly status: string; readonly from: string; readonly to: string }[];
}

/**
 * The world of the customer that asks, as its session sees it. Drivers, sites and chargers are those that the driver's
 * operation shows, in the same shape: what is changed or made up there is so here. Undefined: there is no such thing.
 */
export interface HandlerWorld {
  /** Id of the customer. */
  readonly customer: string;
  driver(externalId: string): Body | undefined;
  driverById(id: number | string): Body | undefined;
  driverByTag(idTag: string): Body | undefined;
  /** @param id its number, or its `chargerId` */
  charger(id: number | string): Body | undefined;
  site(id: number | string): Body | undefined;
  /** The sites that are in no other, those of the files first. */
  sites(page?: Page): readonly Body[];
  /**
   * Who may use a charger or a site: what is not kept anywhere is looked for, in the files and among the first drivers that
   * are computed.
   * @returns undefined where there is no such charger or site
   */
  driversOf(
    of: { readonly charger: number | string } | { readonly site: number | string },
    page?: Page & { readonly scan?: number },
  ): DriversPage | undefined;
  /** What the sockets of a charger do; at most 31 days. @throws RangeError for a longer stretch, or one that ends before it begins */
  timeline(
    charger: number | string,
    from: Date | string,
    to: Date | string,
  ): readonly SocketTimeline[] | undefined;
}

/** An answer with a status of its own. Made by the argument `reply`. */
export class HandlerReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** What a handler is called with. */
export interface HandlerCall {
  readonly request: {
    readonly method: string;
    /** As it came, without the query. */
    readonly path: string;
    /** Values by name in lower case; what authorises the request is among them. */
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Path parameters, as their schemas say: a number where that is wanted. */
  // biome-ignore lint/suspicious/noExplicitAny: the spec says what they are, which TypeScript does not read.
  readonly params: Readonly<Record<string, any>>;
  /** Query parameters, likewise; those that the spec does not name are texts. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly query: Readonly<Record<string, any>>;
  /** The body: parsed where it is JSON, else its text; undefined where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly body: any;
  readonly world: HandlerWorld;
  readonly session: {
    readonly name: string;
    /** What handlers keep in the session: empty at its start and after a reset, in no snapshot. */
    readonly state: Map<string, unknown>;
  };
  /** What the session's clock shows. */
  readonly instant: Date;
  /** A number from 0 to below 1; the same ones for the same seed, customer, operation and request. */
  readonly random: () => number;
  /** @faker-js/faker in English, seeded likewise. */
  readonly faker: FakerLike;
  /**
   * An answer with a status of its own, to be returned. Without a body, one of 400 or more has that of the spec's error.
   * @param headers by name
   */
  reply(status: number, body?: unknown, headers?: Readonly<Record<string, string>>): HandlerReply;
}

/**
 * Answers an operation: returns the body, or what `reply` makes, or a promise of either. Undefined stands for what is not
 * there: a 404 in the form of the spec.
 */
export type UserHandler = (call: HandlerCall) => unknown;

/** Handlers by `operationId`. */
export type UserHandlers = Readonly<Record<string, UserHandler>>;
