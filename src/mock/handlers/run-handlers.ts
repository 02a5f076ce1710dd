import { type MockError, mockError } from '../../base/errors.ts';
import { insteadOf } from '../../base/http/header-fields.ts';
import { hash, keyOf } from '../../base/random.ts';
import { Stop } from '../../base/stop.ts';
import { freshFaker } from '../../body/fill/faker.ts';
import {
  type HandlerCall,
  HandlerReply,
  type UserHandler,
  type UserHandlers,
} from '../../content/handlers/handler.ts';
import { bodyViolations } from '../../contract/one-way.ts';
import { jsonTypeOf, type Operation, responseFor } from '../../contract/operations.ts';
import { parameterValues } from '../../contract/validate-request.ts';
import { partsOf } from '../answer/authorise.ts';
import type { Exchange, Handled } from '../answer/exchange.ts';
import type { HandlerSource, OperationHandlers } from '../answer/operation-handlers.ts';
import { FixtureNetworks, handlerWorld } from './handler-world.ts';

type HandlerInput = Parameters<OperationHandlers['answer']>[2];

/** So long may a handler take, in ms. */
const LONGEST_MS = 30_000;

/** What answers operations by handlers that were found right for the contract. */
export function runHandlers(handlers: UserHandlers): OperationHandlers {
  const networks = new FixtureNetworks();
  return {
    has: (operation) => Object.hasOwn(handlers, operation),
    answer(source, exchange, asked) {
      const { id } = asked.operation;
      const fail = (thrown: unknown) => thrownBy(source, exchange, id, thrown);
      const written = (value: unknown) => handledOf(value, asked.operation, exchange);
      try {
        const value = (handlers[id] as UserHandler)(callOf(source, exchange, asked, networks));
        if (!isPromise(value)) return written(value);
        return inTime(source, id, value).then(written).catch(fail);
      } catch (error) {
        return fail(error);
      }
    },
  };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';
}

/** What a handler promised, or that it takes too long. */
async function inTime({ wait }: HandlerSource, operation: string, value: Promise<unknown>): Promise<unknown> {
  const done = new Stop();
  const late = wait(LONGEST_MS, done).then(() => {
    throw mockError('handler-failed', { operation, reason: `took longer than ${LONGEST_MS / 1000} s` });
  });
  late.catch(() => {});
  return Promise.race([value, late]).finally(() => done.abort());
}

function thrownBy(
  { failed }: HandlerSource,
  exchange: Exchange,
  operation: string,
  thrown: unknown,
): MockError {
  const isOwn = thrown instanceof Error && 'code' in thrown && thrown.code === 'handler-failed';
  if (isOwn) return thrown as MockError;
  // The log gets the stack; the answer the message, without keys.
  const { details } = failed(thrown, exchange.request);
  return mockError('handler-failed', {
    operation,
    reason: `failed${details.id}: ${details.reason}`.replace(/\.$/, ''),
  });
}

function callOf(
  source: HandlerSource,
  exchange: Exchange,
  { operation, parameters }: HandlerInput,
  networks: FixtureNetworks,
): HandlerCall {
  const { contract, session, instant, request, rawPath, query } = exchange;
  const { a, b } = source.world.identity.key;
  const seed = JSON.stringify([a, b, operation.id, Object.entries(parameters), `${query}`, request.body]);
  const key = keyOf(seed);
  const parts = partsOf(exchange, parameters);
  let drawn = 0;
  return {
    request: { method: request.method, path: rawPath, headers: textsOf(request.headers) },
    params: { ...parameters, ...parameterValues(operation, 'path', parts, contract) },
    query: { ...Object.fromEntries(query), ...parameterValues(operation, 'query', parts, contract) },
    body: bodyOf(request.body, parts.header('content-type')),
    get world() {
      return handlerWorld({ ...source, contract, session, instant }, networks);
    },
    session: { name: session.name, state: session.handlerState },
    instant: new Date(instant * 1000),
    random: () => hash(key, 0, ++drawn) / 4294967296,
    get faker() {
      return freshFaker(contract, key.a, instant);
    },
    reply: (status, body, headers) => new HandlerReply(status, body, headers),
  };
}

function textsOf(headers: Exchange['request']['headers']): Readonly<Record<string, string>> {
  const texts = Object.entries(headers).map(
    ([name, value]) => [name, [value ?? []].flat().join(', ')] as const,
  );
  return Object.fromEntries(texts);
}

function bodyOf(body: string | undefined, mediaType = ''): unknown {
  if (body === undefined || !/[/+]json\b/i.test(mediaType)) return body;
  // It was held against the spec before: where it is no JSON, the spec does not say that it must be.
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** What a handler returned, as an answer. @throws Error for what no answer can be */
function handledOf(value: unknown, operation: Operation, { contract }: Exchange): Handled {
  const { status, headers, body } =
    value instanceof HandlerReply
      ? value
      : value === undefined
        ? new HandlerReply(404)
        : new HandlerReply(statusOfSuccess(operation), value);
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new RangeError(`reply got the status ${String(status)}; allowed: 200 to 599`);
  const own = ownHeaders(headers);
  if (body === undefined || status === 204 || status === 205 || status === 304)
    return { status, headers: own, body: status < 400 ? '' : undefined, violations: [] };
  const content = responseFor(operation, status)?.content ?? {};
  const type = jsonTypeOf(content) ?? Object.keys(content)[0] ?? 'application/json';
  const isText = typeof body === 'string' && !/[/+]json\b/i.test(type);
  const text = isText ? body : JSON.stringify(body);
  if (typeof text !== 'string') throw new TypeError(`it returned ${typeof body}, which is no JSON`);
  const at = content[type]?.schemaAt;
  const found = isText || at === undefined ? [] : bodyViolations(JSON.parse(text), at, 'response', contract);
  const violations = found.map(
    ({ instancePath, message }) => `spec ${instancePath || '/'}: ${message ?? 'invalid'}`,
  );
  const given = own.some(([name]) => name === 'content-type');
  return { status, headers: given ? own : [['content-type', type], ...own], body: text, violations };
}

/** The status of an answer that went well: the first of 2xx that the operation has. */
function statusOfSuccess({ responses }: Operation): number {
  return Number(responses.find(({ status }) => /^2\d\d$/.test(status))?.status ?? 200);
}

/** The headers of a handler, names in lower case. @throws TypeError for what an answer cannot have, or the server alone can write */
function ownHeaders(headers: HandlerReply['headers']): readonly (readonly [name: string, value: string])[] {
  const own = new Map<string, string>();
  for (const [given, text] of Object.entries(headers)) {
    const name = given.toLowerCase();
    const allowed =
      insteadOf(name) ??
      (name === 'content-encoding' ? 'no content-encoding: the body goes out as it is' : undefined);
    if (allowed !== undefined)
      throw new TypeError(
        `reply got the header ${given}, which the server writes itself; allowed: ${allowed}`,
      );
    if (own.has(name))
      throw new TypeError(`reply got the header ${name} twice, in other letters; allowed: once`);
    own.set(name, headerText(given, text));
  }
  return [...own];
}

/** @throws TypeError for what no header can carry */
function headerText(name: string, value: unknown): string {
  const text = String(value);
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(text))
    throw new TypeError(
      `reply got the header ${JSON.stringify(name)}: ${JSON.stringify(text)}, which HTTP cannot carry`,
    );
  return text;
}
