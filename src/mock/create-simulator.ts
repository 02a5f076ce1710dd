import { isReservedOff, reservedReason } from '../content/scenarios/reserved.ts';
import { answerFromCache, answerRequest } from './answer/answer.ts';
import { contentStateOf } from './answer/content-state.ts';
import { unknownTarget } from './answer/match-operation.ts';
import type { Parts } from './answer/parts.ts';
import { ResponseCache } from './answer/response-cache.ts';
import { CoverageRecorder } from './coverage/recorder.ts';
import { countFailures } from './failures.ts';
import { ReceiptWriter } from './receipts/receipt-writer.ts';
import { inBytes } from './reply.ts';
import { type MaskId, RedactorCache } from './secrets/redactor-cache.ts';
import { secretsOf } from './secrets/secrets.ts';
import { EventHub } from './session/events.ts';
import { FileNamesHistory } from './session/file-names.ts';
import { eventOf } from './session/session-change.ts';
import { DEFAULT_SESSION } from './session/session-name.ts';
import { SessionStore, type SessionStoreOptions } from './session/session-store.ts';
import { SESSION_LIMITS, type Sessions } from './session/sessions.ts';
import type { Simulator } from './simulator.ts';
import type { SimulatorOptions } from './simulator-options.ts';

/**
 * Makes a simulator: the files' worlds and sessions, served by a contract.
 * @throws RangeError when the id pattern has no `{n}`; MockError where the sessions are elsewhere and cannot be reached
 */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const events = new EventHub();
  const fileNames = new FileNamesHistory();
  const redactors = new RedactorCache(maskIdOf(options));
  const ofSessions: SessionStoreOptions = {
    limits: options.sessionLimits ?? SESSION_LIMITS,
    clock: options.clock,
    seed: options.seed,
    onLoss: (session, what) => {
      events.tell({ type: 'session', session, what });
      options.onSessionLost?.(session, what);
    },
    onChange: (session, change, nowMs, before) =>
      events.tell(eventOf(change, session, session.instant(nowMs), before, redactors.maskId)),
  };
  const sessions: Sessions = options.shareSessions
    ? await options.shareSessions(ofSessions, { events, fileNames, now: options.now })
    : new SessionStore(ofSessions);
  const defaultSession = () => sessions.use(DEFAULT_SESSION, options.now()).session;
  let contentState = contentStateOf(options, options.content, options.contract, options.handlers);
  let coverage = new CoverageRecorder(options.contract);

  /** Tells what is switched on in sessions and was in the files until now. */
  const tellMissing = (before: ReadonlyMap<string, unknown>): void => {
    const { byName } = contentState.scenarios;
    const gone = new Map<string, string[]>();
    for (const { name, activations } of sessions.list()) {
      for (const { id, scenario } of activations) {
        if (scenario === undefined || byName.has(scenario) || !before.has(scenario)) continue;
        const what = `activation ${id} is missing from the files`;
        events.tell({ type: 'scenario', session: name, what, scenario });
        gone.set(scenario, [...(gone.get(scenario) ?? []), name]);
      }
    }
    for (const [scenario, names] of gone) options.onScenarioMissing?.(scenario, [...new Set(names)]);
  };

  // The default session is there from the start: its clock runs from now.
  defaultSession();
  const parts: Parts = {
    ...{ options, sessions, events, cache: new ResponseCache() },
    ...{ receipts: new ReceiptWriter(options, redactors), redactors },
    failed: countFailures(() => contentState.contract.derived(secretsOf), redactors, options.onError),
    fileNames,
    get contentState() {
      return contentState;
    },
    get coverage() {
      return coverage;
    },
  };
  const simulator: Omit<Simulator, keyof Parts> = {
    async answer(request, { hold } = WHERE_THEY_ARE) {
      const answered = await sessions.run(() => {
        const reply = answerRequest(parts, request);
        return sessions.isShared && typeof reply !== 'function' ? inBytes(reply, hold) : reply;
      });
      return typeof answered === 'function' ? answered() : answered;
    },
    // What is counted and noted elsewhere is there before an answer leaves.
    repeat: (request) => (sessions.isShared ? undefined : answerFromCache(parts, request)),
    repeatOnceKept: (request, leave) =>
      sessions.runAtOnce?.(() => answerFromCache(parts, request), leave) ?? false,
    delivered({ record }, how) {
      if (!record || record.delivered !== undefined) return;
      record.delivered = how;
      const { session, id } = record;
      if (events.count > 0) events.tell({ type: 'delivered', session, id, delivered: how });
    },
    unknownTarget: (request) => unknownTarget(request, contentState, !options.contractOnly),
    hindrance: () => sessions.hindrance(),
    instant: () => defaultSession().instant(options.now()),
    clockText: () => defaultSession().clockText(),
    world: (customer) => contentState.worlds.get(customer),
    contract: () => contentState.contract,
    replaceContent(content, contract = contentState.contract, handlers = contentState.handlers) {
      const before = contentState.scenarios.byName;
      if (contract !== contentState.contract) coverage = new CoverageRecorder(contract);
      contentState = contentStateOf(options, content, contract, handlers);
      parts.cache.clear();
      events.tell({ type: 'content', session: undefined, what: 'reloaded' });
      tellMissing(before);
    },
  };
  return Object.assign(parts, simulator);
}

/** Bytes that wait stay where they are. */
const WHERE_THEY_ARE = { hold: (bytes: Uint8Array) => bytes };

/** Ids that ask for scenarios name nobody, and are told. */
function maskIdOf({ maskId, contractOnly, reserved }: SimulatorOptions): MaskId | undefined {
  if (!maskId || isReservedOff({ contractOnly, reserved })) return maskId;
  return (id) => (reservedReason(id) === undefined ? maskId(id) : id);
}
