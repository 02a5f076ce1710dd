import { GLOBAL_TIMERS, realNow } from '../base/time/real-time.ts';
import { wait } from '../base/time/wait.ts';
import type { ReadSpec, SpecReport } from '../body/spec-report/spec-report.ts';
import { withBuiltInDrivers } from '../content/built-in-drivers.ts';
import type { Content } from '../content/content.ts';
import { contentFrom, type ReservedForms } from '../content/content-data.ts';
import type { CompletionOptions } from '../content/drivers/complete-fixtures.ts';
import type { UserHandlers } from '../content/handlers/handler.ts';
import { isReservedOff, reservedPatternError } from '../content/scenarios/reserved.ts';
import type { BodyStyle } from '../content/scenarios/scenario.ts';
import { builtInContract } from '../contract/built-in-contract.ts';
import { atBasePath, type Contract } from '../contract/contract.ts';
import type { AuthMode } from '../contract/security.ts';
import { type Mock, openMock } from '../control/open-mock.ts';
import { version } from '../generated/version.gen.ts';
import type { Failure } from '../mock/failures.ts';
import { SESSION_LIMITS, type SessionLimits } from '../mock/session/sessions.ts';
import type { OwnFiles, SimulatorOptions } from '../mock/simulator-options.ts';
import {
  A_FUNCTION,
  A_TIME_FUNCTION,
  type CodeOption,
  type CodeOptions,
  either,
  isRecord,
  OptionsError,
  ofNumber,
  ofParts,
  ofTable,
  ofWords,
} from '../options/check-options.ts';
import { withoutSpec } from '../options/without-spec.ts';
import { instantAt, parseClock } from '../world/clock.ts';
import { CONTENT, filesOf, type GivenContent } from './given-content.ts';

/** The instant at which clocks of tests stand unless they are told otherwise. */
export const DEFAULT_CLOCK = '2026-01-15T09:00:00Z';

/** What a mock for tests is made from; defaults are those of the command line but for `clock` and `strict`. */
export interface MockOptions {
  /** Whole number 0 to 2^53-1; the same seed gives the same drivers. Default 1. */
  readonly seed?: number;
  /**
   * Clock that sessions begin with, as the option `clock` reads it, or `system`: what the global `Date` says, fake timers
   * and all. Default `2026-01-15T09:00:00Z`, frozen.
   */
  readonly clock?: string;
  /** How many numbered drivers each customer has. Default 1,000,000. */
  readonly population?: number;
  /** How their ids look. Default `driver-{n}`. */
  readonly idPattern?: string;
  /** What any other id gets: `404` (default), or a driver of its own. */
  readonly unknown?: '404' | 'generate';
  /** Whether a computed body that breaks the contract or a world rule is a 500. Default true. */
  readonly strict?: boolean;
  /** Whether the mock leaves out what the contract does not know. Default false. */
  readonly contractOnly?: boolean;
  /** Whether answers have the headers that begin with `x-mock-`. Default: unless `contractOnly`. */
  readonly mockHeaders?: boolean;
  /** Whether ids and keys such as `err-404` and `mock-flaky` ask for scenarios. Default `on`. */
  readonly reserved?: 'on' | 'off';
  /** How bodies of errors are written. Default `problem`. */
  readonly errorBody?: BodyStyle;
  /**
   * An OpenAPI document of 3.0 or 3.1, parsed, in place of the built-in one; in Node.js also the path of its file, YAML or
   * JSON. References in a document that was parsed lead into it.
   */
  readonly spec?: string | object;
  /** Functions that answer operations of the spec, by operationId. Default: the spec's examples and schemas answer. */
  readonly handlers?: UserHandlers;
  /** Which operation of the spec, by its operationId, answers with a driver. Default: the one that fits best. */
  readonly operations?: { readonly driver?: string };
  /**
   * What properties of the driver show, by their place in the body as `inspect` prints it: `{ 'data.nick': 'driver.name' }`.
   * Default: what their names say.
   */
  readonly map?: Readonly<Record<string, string>>;
  /** Path that all paths of the API start with. Default: that of the spec's first server. */
  readonly basePath?: string;
  /**
   * Which credentials are right: `keys` of the customers, `any` that are not empty, or `off`, none is needed. Default:
   * `keys` where the spec has an API key and a customer, else `any`.
   */
  readonly auth?: AuthMode;
  /** Customers, drivers and scenarios of one's own. Default: the built-in ones. */
  readonly content?: GivenContent;
  /** Whether the built-in drivers are there beside one's own, which win where ids meet. Default false. */
  readonly builtInDrivers?: boolean;
  /** How many sessions there may be, and how long unused ones stay. */
  readonly sessionLimits?: Partial<SessionLimits>;
  /**
   * By what the delays of answers wait: `real` time, whatever fake timers a test puts in place, or the `global`
   * setTimeout of the moment, which `vi.advanceTimersByTimeAsync` and `jest.advanceTimersByTimeAsync` move. Nothing else
   * follows it: long polls and `close()` always take real time. Default `real`; of request handlers for MSW `global`.
   */
  readonly timers?: 'real' | 'global';
  /** Told of each error of the program itself that became a 500, which names its `id`. */
  readonly onError?: (failure: Failure) => void;
  /** Told what was understood of `spec`, what is made up, left out or not followed, when the mock is made. */
  readonly onSpec?: (report: SpecReport) => void;
  /** Real time in ms since 1970. Default: that of the machine, whatever fake timers say. */
  readonly now?: () => number;
}

/** How a spec is read that is given in code; reading it tells what is wrong in it. */
const A_DOCUMENT: CodeOption = {
  allowed: 'a parsed document',
  read: (value) => (isRecord(value) ? value : undefined),
};

/** Functions by name; which names there are the spec says. */
const HANDLERS: CodeOption = {
  allowed: 'an object of functions by operationId',
  read: (value) =>
    isRecord(value) && Object.values(value).every((each) => typeof each === 'function') ? value : undefined,
};

/** How the options that all doors have are read. */
export const MOCK_OPTIONS: CodeOptions<MockOptions> = {
  seed: ofTable('seed'),
  clock: either(ofTable('clock'), ofWords('system')),
  population: ofTable('population'),
  idPattern: ofTable('idPattern'),
  unknown: ofTable('unknown'),
  strict: ofTable('strict'),
  contractOnly: ofTable('contractOnly'),
  mockHeaders: ofTable('mockHeaders'),
  reserved: ofTable('reserved'),
  errorBody: ofTable('errorBody'),
  builtInDrivers: ofTable('builtInDrivers'),
  spec: either(ofTable('spec'), A_DOCUMENT),
  handlers: HANDLERS,
  operations: ofTable('operations'),
  map: ofTable('map'),
  basePath: ofTable('basePath'),
  auth: ofTable('auth'),
  content: CONTENT,
  sessionLimits: ofParts({
    count: ofNumber(1, true),
    idleMs: ofNumber(1, false),
    weight: ofNumber(1, false),
  }),
  timers: ofWords('real', 'global'),
  onError: A_FUNCTION,
  onSpec: A_FUNCTION,
  now: A_TIME_FUNCTION,
};

/** Reads content for a seed and an instant; throws what is wrong with it. */
export type LoadContent = (options: CompletionOptions & ReservedForms) => Content | Promise<Content>;

/**
 * Makes a simulator for tests.
 * @param load default: what `options.content` says
 * @param options checked already
 * @param around where sessions are kept that several processes share, and the path of the folder that `load` reads
 * @throws ContentDataError; OptionsError for what options have against each other
 */
export async function openSimulator(
  options: MockOptions,
  load?: LoadContent,
  { fixtures, ...sharing }: Around = {},
): Promise<Mock> {
  const own = await readSpec(options);
  const served = own?.contract ?? atBasePath(builtInContract, options.basePath);
  const { seed = 1, contractOnly = false, strict = true, errorBody = 'problem' } = options;
  const { population = 1_000_000, idPattern = 'driver-{n}', unknown = '404', reserved = 'on' } = options;
  const mistake = reservedPatternError('idPattern', { contractOnly, reserved, idPattern, population });
  if (mistake) throw new OptionsError([mistake]);
  const reservedOff = isReservedOff({ contractOnly, reserved });
  const followsDate = options.clock === 'system';
  const clock = parseClock(followsDate ? 'live' : (options.clock ?? DEFAULT_CLOCK));
  // A test that moves Date on by a day wants another day in the world, not to lose its session.
  const idleMs = followsDate ? Infinity : SESSION_LIMITS.idleMs;
  const sessionLimits = { ...SESSION_LIMITS, idleMs, ...options.sessionLimits };
  const now = options.now ?? (followsDate ? GLOBAL_TIMERS.now : realNow);
  const { content: given } = options;
  // The built-in drivers were found right when the package was made; a spec of one's own may want other shapes of them.
  const isKnownGood = given?.drivers === undefined;
  const validators = given && (await import('../content/file-validators.ts')).fileValidators;
  const readOwn: LoadContent =
    load ?? ((of) => contentFrom(filesOf(given ?? {}), { ...of, isKnownGood }, validators));
  const read: LoadContent = options.builtInDrivers
    ? async (of) => withBuiltInDrivers(await readOwn(of), of)
    : readOwn;
  const handlers = await handlersFor(options, served);
  const started = now();
  const simulator: Mock = await openMock({
    contract: served,
    ...{ auth: options.auth, seed, clock, population, idPattern, unknown },
    ...{ contractOnly, reserved, strict, errorBody, now },
    own: ownOf(options, fixtures),
    content: await read({ seed, instant: instantAt(clock, started, started), reservedOff, contract: served }),
    runtime: {
      version,
      reload: async () => read({ seed, instant: simulator.instant(), reservedOff, contract: served }),
      wait,
    },
    sessionLimits,
    ...sharing,
    handlers,
    mockHeaders: options.mockHeaders,
    onError: options.onError,
  });
  if (own && options.onSpec)
    options.onSpec((await import('../mock/report-spec.ts')).reportOf(own, simulator, { idPattern }));
  return simulator;
}

/** What a mock of code has beside its options. */
type Around = Pick<SimulatorOptions, 'shareSessions' | 'replica' | 'maskId'> & {
  readonly fixtures?: string | undefined;
};

function ownOf(options: MockOptions, fixtures: string | undefined): OwnFiles {
  const { spec, basePath, operations, map, builtInDrivers } = options;
  const path = typeof spec === 'string' ? spec : undefined;
  return { spec: path, basePath, operations: operations && { ...operations }, map, fixtures, builtInDrivers };
}

/**
 * The contract of a parsed document, or of a file; undefined where none is given.
 * @throws ContentDataError with all that is wrong in the document; ContentError in the file; OptionsError where there are no files
 */
async function readSpec({ spec, basePath, operations, map }: MockOptions): Promise<ReadSpec | undefined> {
  if (spec === undefined) {
    const problems = withoutSpec({ operations, map }, (key) => key, 'spec');
    if (problems.length > 0) throw new OptionsError(problems);
    return undefined;
  }
  const options = { basePath, operations, map };
  if (typeof spec === 'string') return (await import('./spec-file.ts')).specOfFile(spec, options);
  return (await import('../content/spec-data.ts')).contractFrom(spec, options);
}

/** What runs the handlers; undefined without any. @throws OptionsError with all names that are no operation's */
async function handlersFor({ handlers }: MockOptions, contract: Contract) {
  if (!handlers) return undefined;
  const [{ handlerProblems }, { runHandlers }] = await Promise.all([
    import('../content/handlers/check-handlers.ts'),
    import('../mock/handlers/run-handlers.ts'),
  ]);
  const problems = handlerProblems(handlers, contract, undefined);
  if (problems.length > 0) throw new OptionsError(problems);
  return runHandlers(handlers);
}
