import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { StoryMethods } from './story-methods.ts';

/** Whose driver or charger it is. */
export interface OfCustomer {
  /** `clientId` of the customer; default: the first customer. */
  readonly customer?: string | undefined;
}

/** Which requests a scenario is for. */
export interface ActivateOptions extends OfCustomer {
  /** Glob of externalIds; default: all. */
  readonly externalId?: string | undefined;
  /** How many requests it answers before it ends; default: no end. */
  readonly times?: number | undefined;
}

/** A status that a socket can be set to; `timeline` gives it back to its own timeline. */
export type SocketStatus = Schemas['Snapshot']['chargers'][number]['changes'][number]['status'] & string;
/** A connection that a charger can be set to; `timeline` gives it back to its own timeline. */
export type Connection = Schemas['Snapshot']['chargers'][number]['changes'][number]['connection'] & string;

/** A request to try: about a driver, or to a path of one's own. */
export interface TriedRequest extends OfCustomer {
  /** The driver to ask for. */
  readonly externalId?: string;
  /** Another path, percent-encoded, with a query or without. */
  readonly path?: string;
  /** In capitals; default: GET. */
  readonly method?: string;
  /** API key; default: the customer's. */
  readonly key?: string;
  /** Request headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Which journal entries are meant; in a text `*` stands for any text and `?` for one character. */
export type RequestFilter = Omit<Schemas['Match'], 'headers' | 'query'> & {
  /** How many entries at most, from the oldest on. */
  readonly limit?: number;
  /** The latest so many, instead of the oldest; `requests` alone knows it. */
  readonly last?: number;
};

/** How often something may have been asked: one of these, or `atLeast` and `atMost` together. */
export interface Expectation {
  readonly exactly?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly never?: true;
}

/** Scenarios: answers on purpose. */
export interface ScenarioMethods {
  /** The catalogue. */
  scenarios(): Promise<readonly Schemas['Scenario'][]>;
  /** Ids and API keys that answer with an error and need no header. */
  reserved(): Promise<Schemas['ReservedList']>;
  /**
   * Switches a scenario on, or an edge case (`{ edge: NAME }`), from the next request on and before those that are
   * on already.
   */
  activate(
    what: string | { readonly edge: string },
    options?: ActivateOptions,
  ): Promise<Schemas['Activation']>;
  /** Switches one activation off, or all. @param id as `activate` told it */
  deactivate(id?: string): Promise<void>;
  /** What is switched on, the latest first. */
  activations(): Promise<readonly Schemas['Activation'][]>;
  /**
   * Asks the mocked API as a client would, with the customer's key, and tells what would be on the wire; delays
   * are told, not waited for. A request like any other: it stands in the journal and counts.
   */
  tryRequest(request: TriedRequest): Promise<Schemas['Tried']>;
}

/** Drivers, and bodies of one's own. */
export interface DriverMethods {
  /** A page of drivers; `search` finds ids, and names and stories of fixtures. */
  drivers(
    page?: OfCustomer & {
      readonly search?: string;
      readonly after?: string;
      readonly offset?: number;
      readonly limit?: number;
    },
  ): Promise<{
    readonly drivers: readonly Schemas['DriverRow'][];
    readonly total: number;
    readonly next: string | null;
  }>;
  /** A driver with the body that the API answers now. */
  driver(externalId: string, of?: OfCustomer): Promise<Schemas['DriverView']>;
  /** Puts a body in the place of a driver's; it may break the contract on purpose. @param body any JSON */
  overrideDriver(externalId: string, body: unknown, of?: OfCustomer): Promise<Schemas['DriverView']>;
  /** Changes parts of a driver's body. @param patch a merge patch (RFC 7396): null removes a property */
  patchDriver(
    externalId: string,
    patch: Readonly<Record<string, unknown>>,
    of?: OfCustomer,
  ): Promise<Schemas['DriverView']>;
  /** Takes an override back. */
  releaseDriver(externalId: string, of?: OfCustomer): Promise<void>;
}

/** Chargers; a change holds for every driver that sees the charger, and counts follow. */
export interface ChargerMethods {
  /** A charger as the API writes it now. @param chargerId its `id` or its `chargerId` */
  charger(chargerId: string | number, of?: OfCustomer): Promise<Schemas['ChargerView']>;
  /** Sets the status of a socket. @param socket its number, from 1 */
  setSocket(
    chargerId: string | number,
    socket: number,
    status: SocketStatus,
    of?: OfCustomer,
  ): Promise<Schemas['ChargerView']>;
  /** Takes a charger offline, or back. */
  setConnection(
    chargerId: string | number,
    connection: Connection,
    of?: OfCustomer,
  ): Promise<Schemas['ChargerView']>;
  /** Takes all changes of a charger back. */
  releaseCharger(chargerId: string | number, of?: OfCustomer): Promise<void>;
  /** What a charger's sockets do between two instants (RFC 3339), at most 8 days apart. */
  timeline(
    chargerId: string | number,
    between?: OfCustomer & {
      readonly from?: string;
      readonly to?: string;
      /** As answers show it, with the cause of each status, instead of the charger's own timeline alone. */
      readonly effective?: boolean;
    },
  ): Promise<Schemas['Timeline']>;
  /** All sites, chargers and sockets of a customer in numbers, as they are now. */
  network(of?: OfCustomer): Promise<Schemas['Network']>;
  /** Every site of a customer, each with how many of its sockets have which status, as they are now. */
  networkSites(of?: OfCustomer): Promise<Schemas['NetworkSites']>;
  /** A page of sites; `search` finds any part of name, city or number. */
  sites(
    page?: OfCustomer & { readonly search?: string; readonly offset?: number; readonly limit?: number },
  ): Promise<{
    readonly sites: readonly Schemas['SiteRow'][];
    readonly total: number;
    readonly offset: number;
  }>;
  /** A site as the API writes it now, with its subsites. @param siteId `id` of the charger group */
  site(siteId: number, of?: OfCustomer): Promise<Schemas['SiteView']>;
  /** Takes a site offline with all its chargers, or back. @param siteId `id` of the charger group */
  setSiteConnection(siteId: number, connection: Connection, of?: OfCustomer): Promise<Schemas['SiteView']>;
  /** What all sockets of a site show between two instants (RFC 3339), at most 48 hours apart. */
  siteTimeline(
    siteId: number,
    between?: OfCustomer & { readonly from?: string; readonly to?: string },
  ): Promise<Schemas['SiteTimeline']>;
}

/** The session's clock. Instants are RFC 3339, or a Date of which whole seconds count. */
export interface ClockMethods {
  read(): Promise<Schemas['Clock']>;
  /** Stops it at what it shows, or at another instant. */
  freeze(at?: string | Date): Promise<Schemas['Clock']>;
  /** Sets it: `live`, an instant (frozen there), `x60`, `+PT2H`, or an instant and a speed. */
  set(clock: string | Date): Promise<Schemas['Clock']>;
  /** Moves it. @param by ISO 8601 duration such as PT15M or -P1D */
  advance(by: string): Promise<Schemas['Clock']>;
  /** Lets it run on from what it shows. @param perSecond its seconds per real second, 0.1 to 86400; 0 stops it */
  speed(perSecond: number): Promise<Schemas['Clock']>;
}

/** What was asked and answered. */
export interface JournalMethods {
  /** Tells those who watch the session, such as the console, a line of plain text. */
  note(text: string): Promise<void>;
  /** The entries that match, oldest first. */
  requests(filter?: RequestFilter): Promise<readonly Schemas['RequestEntry'][]>;
  /** The journal as text to read. */
  journal(): Promise<string>;
  /**
   * Waits until so many requests match; those that are there already count.
   * @param options `count` (default 1), and `timeout` in ms (default 10 s, at most 60 s)
   * @returns the entries that match; rejects with MockApiError, near misses in its message, if they do not come
   */
  waitForRequest(
    filter?: RequestFilter,
    options?: { readonly count?: number; readonly timeout?: number },
  ): Promise<readonly Schemas['RequestEntry'][]>;
  /**
   * Checks how often something was asked, by default at least once. Rejects with VerificationError, which tells
   * what came closest.
   */
  verify(match: Schemas['Match'], expectation?: Expectation): Promise<Schemas['Verification']>;
  /** Makes the answer of an entry again, in the same bytes; MockApiError tells where it cannot. */
  replayRequest(id: number): Promise<Schemas['ReplayedAnswer']>;
  /** Why an entry was answered so: what each rung of the ladder says, and what came near. */
  explainRequest(id: number): Promise<Schemas['Explanation']>;
  /** Empties the journal. */
  forgetRequests(): Promise<void>;
}

/** What of the contract was met. */
export interface CoverageMethods {
  /** What clients have met and what not. @param of `all`: in all sessions together */
  coverage(of?: { readonly all?: boolean }): Promise<Schemas['Coverage']>;
  /** Forgets what was met. @param of `all`: in every session */
  forgetCoverage(of?: { readonly all?: boolean }): Promise<void>;
}

/** The session as a whole, and the server. */
export interface SessionMethods {
  /** Everything as when the session began. */
  reset(): Promise<void>;
  /** What is changed in the session, each with its name: clock, scenarios, chargers, drivers. */
  changes(): Promise<Schemas['Changes']>;
  /** All that was changed, as one JSON document. */
  snapshot(): Promise<Schemas['Snapshot']>;
  /** Puts a snapshot in place, of this session or another. */
  restore(snapshot: Schemas['Snapshot']): Promise<void>;
  /** All sessions, the one that was longest idle first. */
  sessions(): Promise<readonly Schemas['SessionView'][]>;
  /** Every session as when it began. */
  resetAll(): Promise<void>;
  /** Reads the fixtures again. */
  reload(): Promise<Schemas['Counts']>;
  /** Puts back what the last `reload` replaced. */
  undoReload(): Promise<Schemas['Counts']>;
  /** Versions, options, customers and how much there is of each. */
  info(): Promise<Schemas['Info']>;
  /** The rules that every answer obeys, in words. */
  rules(): Promise<readonly Schemas['WorldRule'][]>;
}

/** All that can be done with a session: the control API in friendly words. Errors are MockApiError. */
export interface ControlClient
  extends ScenarioMethods,
    DriverMethods,
    ChargerMethods,
    JournalMethods,
    CoverageMethods,
    SessionMethods {
  readonly clock: ClockMethods;
  /** The stories that can be played. */
  stories(): Promise<readonly Schemas['Story'][]>;
  readonly story: StoryMethods;
  /**
   * What would be different for clients after a change, which is not made: who gets another answer, and where it differs.
   * @param change makes one change with the methods that it is given, such as `(mock) => mock.setSocket(ID, 1, 'Error')`
   * @returns what the change affects; rejects with MockApiError where it would be refused
   */
  dryRun(change: (mock: Omit<ControlClient, 'dryRun'>) => Promise<unknown>): Promise<Schemas['Affects']>;
}
