import { type MockError, mockError } from '../base/errors.ts';
import type { Content } from '../content/content.ts';
import { createRouter } from '../contract/router.ts';
import { apiRoot, definition, operation } from '../generated/contract/definition.gen.ts';
import { Answers } from './answer/answers.ts';
import { codingProblem, compressed } from './answer/content-coding.ts';
import { type Exchange, type TakenApart, takeApart } from './answer/exchange.ts';
import { FilesHistory } from './answer/files-facts.ts';
import { newTrace } from './answer/ladder.ts';
import { loadedFrom } from './answer/loaded.ts';
import { answerAt } from './answer/match-operation.ts';
import { nearPreferences } from './answer/near-preferences.ts';
import { type Noted, Repeats } from './answer/repeats.ts';
import type { MockRequest, Reply } from './answer/reply.ts';
import { noteOf } from './answer/write-down.ts';
import { CoverageRecorder } from './coverage/recorder.ts';
import { ReceiptWriter } from './receipts/receipt-writer.ts';
import { RedactorCache } from './secrets/secrets.ts';
import { EventHub } from './session/events.ts';
import { eventOf } from './session/session-change.ts';
import { DEFAULT_SESSION, isSessionName, SESSION_NAME_ALLOWED } from './session/session-name.ts';
import { type Loss, SESSION_LIMITS, SessionStore } from './session/session-store.ts';
import type { Simulator, SimulatorOptions } from './simulator.ts';

/**
 * Makes a simulator: the files' worlds, sessions and the router of the spec.
 * @throws RangeError when the id pattern has no `{n}`
 */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const events = new EventHub();
  const sessions = new SessionStore({
    limits: options.sessionLimits ?? SESSION_LIMITS,
    clock: options.clock,
    seed: options.seed,
    onLoss: (session, what) => {
      events.tell({ type: 'session', session, what });
      options.onSessionLost?.(session, what);
    },
    onChange: (session, change, nowMs, before) =>
      events.tell(eventOf(change, session, session.instant(nowMs), before)),
  });
  const coverage = new CoverageRecorder();
  const answers = new Answers(options, loadedFrom(options, options.content));
  const receipts = new ReceiptWriter(options);
  const repeats = new Repeats();
  const redactors = new RedactorCache();
  const history = new FilesHistory();
  const route = createRouter(definition, apiRoot);
  const defaultSession = () => sessions.use(DEFAULT_SESSION, options.now()).session;

  const repeat = (request: MockRequest): Reply | undefined => {
    const nowMs = options.now();
    const kept = repeats.find(request, answers.loaded, sessions, nowMs);
    if (!kept) return undefined;
    sessions.touch(kept.exchange.session, nowMs);
    writeDown(kept, nowMs, request);
    return kept.reply;
  };

  const answer = async (request: MockRequest): Promise<Reply> => repeat(request) ?? answerAnew(request);

  /** Writes down what was asked and answered, and tells those who listen. @param request as it came this time */
  const writeDown = ({ exchange, reply, note }: Noted, nowMs: number, request: MockRequest): void => {
    const { session } = exchange;
    coverage.record(exchange, reply, session.coverage, sessions.coverage);
    const written = session.journal.add(note, nowMs, request);
    if (events.count > 0) events.tell({ type: 'request', session: session.name, entry: written.entry });
  };

  const delivered: Simulator['delivered'] = ({ record }, how) => {
    if (!record || record.delivered !== undefined) return;
    record.delivered = how;
    const { session, id } = record;
    if (events.count > 0) events.tell({ type: 'delivered', session, id, delivered: how });
  };

  const answerAnew = async (request: MockRequest): Promise<Reply> => {
    const nowMs = options.now();
    const apart = takeApart(request, answers.loaded.customers, !options.contractOnly);
    const bad = isSessionName(apart.sessionName) ? undefined : badSession(apart);
    const used = sessions.use(bad ? DEFAULT_SESSION : apart.sessionName, nowMs);
    if (used.started) events.tell({ type: 'session', session: used.session.name, what: 'started' });
    const { session } = used;
    const trace = newTrace(session);
    const files = history.facts(answers.loaded);
    const exchange: Exchange = { ...apart, session, instant: session.instant(nowMs), trace, files };
    const answered = bad ? answers.error(exchange, bad) : codable(exchange, routed(exchange));
    const hint = nearPreferences(request.headers.prefer, exchange.query);
    const hinted = hint === undefined ? answered : { ...answered, hint };
    const reply = compressed(told(receipts.told(hinted, exchange, answers.loaded), exchange, used.lost));
    const noted = { exchange, reply, note: noteOf(exchange, reply, redactors) };
    writeDown(noted, nowMs, request);
    if (!used.lost && options.remember !== false) repeats.keep(noted, answers.loaded);
    return reply;
  };

  const routed = (exchange: Exchange): Reply => {
    try {
      return answerAt(route(exchange), exchange, answers, options.contractOnly);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return answers.error(exchange, mockError('internal-error', { reason }));
    }
  };

  /** The answer, or why it cannot be given in this environment. */
  const codable = (exchange: Exchange, reply: Reply): Reply => {
    const problem = codingProblem(reply);
    return problem ? answers.error(exchange, problem, [['x-mock-scenario', reply.scenario ?? '']]) : reply;
  };

  const replaceContent = (content: Content) => {
    const before = answers.loaded.scenarios.byName;
    answers.replace(loadedFrom(options, content));
    events.tell({ type: 'content', session: undefined, what: 'reloaded' });
    tellMissing(before);
  };

  /** Tells what is switched on in sessions and was in the files until now. */
  const tellMissing = (before: ReadonlyMap<string, unknown>): void => {
    const { byName } = answers.loaded.scenarios;
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
  return {
    answer,
    repeat,
    delivered,
    sessions,
    events,
    instant: () => defaultSession().instant(options.now()),
    clockText: () => defaultSession().clockText(),
    world: (customer) => answers.loaded.worlds.get(customer),
    get content() {
      return answers.loaded.content;
    },
    replaceContent,
    options,
    answers,
    api: { root: apiRoot, path: operation.path },
  };
}

function badSession({ sessionName }: TakenApart): MockError {
  return mockError('bad-session-name', { given: sessionName, allowed: SESSION_NAME_ALLOWED });
}

/** The answer with what is to be told of the session: its name, unless it is that of those who name none. */
export function told(
  reply: Reply,
  { session, trace }: Pick<Exchange, 'session' | 'trace'>,
  lost: Loss | undefined,
): Reply {
  const headers: (readonly [string, string])[] = [];
  if (session.name !== DEFAULT_SESSION) {
    headers.push(['x-mock-session', session.name]);
    if (lost) headers.push(['x-mock-session-lost', lost]);
  }
  const missing = trace?.missing ?? [];
  if (missing.length > 0) headers.push(['x-mock-scenario-missing', missing.join(', ')]);
  return headers.length === 0 ? reply : { ...reply, headers: [...reply.headers, ...headers] };
}
