import { awaitedLater } from '../base/awaited-later.ts';
import { MockError, mockError } from '../base/errors.ts';
import { present } from '../base/present.ts';
import { formatInstant } from '../base/time/instant.ts';
import type { OperationId } from '../generated/control/control-api.gen.ts';
import { controlRoot } from '../generated/control/control-definition.gen.ts';
import { type ParsedRequest, parseRequest } from '../mock/answer/parse-request.ts';
import type { MockRequest } from '../mock/request.ts';
import { Session } from '../mock/session/session.ts';
import { DEFAULT_SESSION, isSessionName, SESSION_NAME_ALLOWED } from '../mock/session/session-name.ts';
import type { Loss, UsedSession } from '../mock/session/sessions.ts';
import type { AnyCall, Call, Handler, Result } from './call.ts';
import { checkRequest } from './check-request.ts';
import type { ControlContext, ControlReply, ControlRequest } from './context.ts';
import { startOfDryRun } from './dry-run/start-of-dry-run.ts';
import { handlers } from './handlers.ts';
import { FilesIndex } from './network/files-index.ts';
import { problemOf, Refusal } from './refusal.ts';
import { type ControlRoute, createControlRouter } from './route-control.ts';

/** The control API, free of transport. */
export interface Control {
  /** Answers a request under `/_mock`; never rejects. */
  handle(request: ControlRequest): Promise<ControlReply>;
  /** Whether a path (without query) belongs to the control API. */
  isControlPath(path: string): boolean;
  /** The methods of a path (without query), those that HTTP adds included; undefined: it is none of the control API. */
  methodsAt(path: string): readonly string[] | undefined;
}

const JSON_TYPE = 'application/json; charset=utf-8';

type Headers = readonly (readonly [name: string, value: string])[];

/** Operations that are about no session in particular: they bring none into being. */
const WITHOUT_SESSION: ReadonlySet<OperationId> = new Set<OperationId>([
  'getHealth',
  'getLive',
  'getReady',
  'getInfo',
  'getReport',
  'listSessions',
  'getSession',
  'deleteSession',
  'resetAll',
  'reloadFixtures',
  'undoReload',
]);

/** Operations that are about all sessions. */
const ABOUT_ALL: ReadonlySet<OperationId> = new Set<OperationId>([
  'getInfo',
  'listSessions',
  'getSession',
  'deleteSession',
  'resetAll',
]);

/** Makes the control API of a simulator. */
export function createControl(context: ControlContext): Control {
  const route = createControlRouter();
  const files = new FilesIndex(() => context.contentState());
  // No key of a customer asks the control API.
  const parse = (request: MockRequest) =>
    parseRequest(request, { contract: context.contentState().contract, customers: [] }, false);
  return {
    isControlPath: (path) => path === controlRoot || path.startsWith(`${controlRoot}/`),
    methodsAt(path) {
      const found = route(parse({ method: 'OPTIONS', target: path, headers: {} }));
      return found.kind === 'method-not-allowed' ? found.allowed : undefined;
    },
    async handle(request) {
      const parsed = parse(request);
      const name = nameOf(request, parsed);
      const named = isSessionName(name);
      const found = route(parsed);
      const id = found.kind === 'operation' && named ? found.id : undefined;
      const asked: OperationAsked = { request, parsed, name: named ? name : DEFAULT_SESSION, id, files };
      if (named) return answer(context, found, asked);
      const error = mockError('bad-session-name', { given: name, allowed: SESSION_NAME_ALLOWED });
      const { call, told } = begin(context, asked);
      return problemReply(error, call, told);
    },
  };
}

/** What is asked of the control API. */
interface OperationAsked {
  readonly request: ControlRequest;
  readonly parsed: ParsedRequest;
  /** Of the session. */
  readonly name: string;
  /** Undefined where it is no operation. */
  readonly id: OperationId | undefined;
  readonly files: FilesIndex;
}

/** A call that has begun, and the headers of its answer. */
interface Begun {
  readonly call: AnyCall;
  readonly told: Headers;
}

function begin(context: ControlContext, { request, parsed, name, id, files }: OperationAsked): Begun {
  const { session, lost } = sessionFor(context, name, id);
  const nowMs = context.options.now();
  const call: AnyCall = {
    ...{ context, files, session, nowMs, instant: session.instant(nowMs) },
    ...{ rawPath: parsed.rawPath, headers: request.headers, text: request.body },
    ...{ signal: request.signal, stopping: request.stopping, notReady: request.notReady },
    reach: request.reach,
  };
  return { call, told: headersOf(call, lost) };
}

/** Header before query, as everywhere that both could name a session. */
function nameOf(request: ControlRequest, { query }: ParsedRequest): string {
  const header = request.headers['x-mock-session'];
  const first = typeof header === 'string' ? header : header?.[0];
  return first ?? query.get('session') ?? DEFAULT_SESSION;
}

/** The session to work on, kept if the operation is about one. */
function sessionFor(
  { store, options, events }: ControlContext,
  name: string,
  id: OperationId | undefined,
): Pick<UsedSession, 'session' | 'lost'> {
  const nowMs = options.now();
  if (id !== undefined && !WITHOUT_SESSION.has(id)) {
    const used = store.use(name, nowMs);
    if (used.started) events.tell({ type: 'session', session: name, what: 'started' });
    return used;
  }
  return { session: store.find(name) ?? new Session(name, store.startClock, nowMs), lost: undefined };
}

/** Brings up to date what an operation reads of sessions. */
function refresh({ store }: ControlContext, { name, id, parsed }: OperationAsked): void | Promise<void> {
  if (!store.isShared || id === undefined) return;
  const isAboutAll = ABOUT_ALL.has(id) || parsed.query.has('all');
  if (isAboutAll) return store.refresh();
  if (!WITHOUT_SESSION.has(id)) return store.refresh(name);
}

async function answer(
  context: ControlContext,
  route: ControlRoute,
  asked: OperationAsked,
): Promise<ControlReply> {
  const { request, parsed } = asked;
  const { query, rawPath } = parsed;
  let begun: Begun | undefined;
  try {
    await refresh(context, asked);
    if (route.kind !== 'operation') begun = begin(context, asked);
    const { told } = begun ?? { told: [] };
    if (route.kind === 'not-found') {
      throw mockError('path-not-found', { given: rawPath, allowed: route.near });
    }
    if (route.kind === 'method-not-allowed') {
      const { allowed } = route;
      const allow = ['allow', allowed.join(', ')] as const;
      if (request.method === 'OPTIONS') return { status: 204, headers: [allow, ...told], body: '' };
      const error = mockError('method-not-allowed', { given: request.method, path: rawPath, allowed });
      return problemReply(error, present(begun).call, [allow, ...told]);
    }
    const type = request.headers['content-type'];
    const contentType = typeof type === 'string' || type === undefined ? type : type[0];
    const checked = checkRequest(route.id, {
      ...{ path: route.path, query, contentType, text: request.body, rawPath },
    });
    // What was checked against the operation's schemas is of the operation's types.
    const handler = handlers[route.id] as Handler<OperationId>;
    const isDry = checked.query['dry-run'] === true;
    const { result } = await context.store.run(() => {
      begun = begin(context, asked);
      const call = { ...begun.call, ...checked } as unknown as Call<OperationId>;
      // With a store, the session is kept before the result is looked at.
      return { result: awaitedLater(isDry ? runDry(route.id, handler, call) : handler(call)) };
    });
    const given = await result;
    // What was put into the session may be large, and more may follow at once.
    if (request.method !== 'GET') context.store.trim();
    return replyOf(given, request.method === 'HEAD', present(begun).told);
  } catch (error) {
    const isKnown = error instanceof Refusal || error instanceof MockError;
    const { call, told } = begun ?? begin(context, asked);
    return problemReply(isKnown ? error : context.failed(error, request), call, told);
  }
}

/** Does an operation on copies of what it would change. They are made at once: others go on meanwhile. */
async function runDry(
  id: OperationId,
  handler: Handler<OperationId>,
  call: Call<OperationId>,
): Promise<Result> {
  const start = startOfDryRun(call);
  const { dryRun } = await import('./dry-run/dry-run.ts');
  return dryRun(id, handler, call, start);
}

function headersOf({ session, instant, context }: AnyCall, lost: Loss | undefined): Headers {
  const headers: (readonly [string, string])[] = [
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
    ['x-mock-off-contract', 'true'],
    ['x-mock-session', session.name],
    ['x-mock-clock', formatInstant(instant)],
  ];
  if (lost) headers.push(['x-mock-session-lost', lost]);
  const { replica } = context.options;
  if (replica !== undefined) headers.push(['x-mock-replica', replica]);
  return headers;
}

function replyOf(
  { status, headers: more = [], json, text, type = JSON_TYPE, stream }: Result,
  isHead: boolean,
  told: Headers,
): ControlReply {
  if (stream) {
    const headers: Headers = [['content-type', 'text/event-stream'], ...told];
    if (!isHead) return { status, headers, body: '', stream };
    stream(() => {})();
    return { status, headers, body: '' };
  }
  const body = text ?? (json === undefined ? '' : JSON.stringify(json));
  const typed: Headers = body === '' ? [] : [['content-type', type]];
  return { status, headers: [...typed, ...more, ...told], body };
}

function problemReply(error: Refusal | MockError, { rawPath }: AnyCall, told: Headers): ControlReply {
  const known = error instanceof Refusal ? error.error : error;
  const problem = problemOf(known, rawPath, error instanceof Refusal ? error.details : {});
  const headers: Headers = [['content-type', 'application/problem+json'], ...known.retryAfter, ...told];
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}
