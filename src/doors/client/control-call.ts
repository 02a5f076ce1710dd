import { describeValue, type MockError, mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import type { StopSignal } from '../../base/stop.ts';
import type { paths } from '../../generated/control/control-api.gen.ts';
import { isRecord } from '../../options/check-options.ts';
import { MockApiError } from './mock-api-error.ts';

/** A request as plain data, whatever carries it. */
export interface PlainRequest {
  /** Upper-case HTTP method. */
  readonly method: string;
  /** Path and query, percent-encoded. */
  readonly path: string;
  /** Values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text of the body, '' for none. */
  readonly body: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer as plain data. */
export interface PlainResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** The body in the content coding that the header `content-encoding` names, where there is one; it decodes to `body`. */
  readonly bytes?: Uint8Array;
}

/** Carries requests to a mock: over HTTP, in process, out of a browser. */
export type Transport = (request: PlainRequest) => Promise<PlainResponse>;

/**
 * A transport that ends: once one of the signals is given, it rejects with MockError `mock-closed`.
 * @param what was closed, such as `The mock`
 */
export function closable<Answer extends PlainResponse, Request extends PlainRequest = PlainRequest>(
  transport: (request: Request) => Promise<Answer>,
  what: string,
  closed: StopSignal,
): (request: Request) => Promise<Answer> {
  return async (request) => {
    if (closed.aborted) throw mockError('mock-closed', { what, asked: `${request.method} ${request.path}` });
    return transport(request);
  };
}

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];

type Parameters<Operation> = Operation extends { parameters: infer All } ? All : never;
type PathInput<Operation> =
  Parameters<Operation> extends { path: infer Path } ? { readonly path: Path } : { readonly path?: never };
type QueryInput<Operation> =
  Parameters<Operation> extends { query?: infer Query } ? { readonly query?: Query | undefined } : unknown;
type BodyInput<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { readonly body: Body }
  : { readonly body?: never };
type Input<Operation> = PathInput<Operation> & QueryInput<Operation> & BodyInput<Operation>;

type Answers<Operation> = Operation extends { responses: infer All } ? All : never;
type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Output<Operation> =
  Answers<Operation> extends { 201: infer Created }
    ? Json<Created>
    : Answers<Operation> extends { 200: infer Ok }
      ? Json<Ok>
      : undefined;

/**
 * Calls an operation of the control API by method and path; the types follow from the spec. Resolves with the
 * JSON of the answer, undefined for 204; rejects with MockApiError for an error.
 */
export type ControlCall = <M extends Method, P extends PathsWith<M>>(
  method: M,
  path: P,
  input: Input<paths[P][M]>,
) => Promise<Output<paths[P][M]>>;

/** What goes with every call. */
export interface CallOptions {
  readonly transport: Transport;
  /** Name of the session to work on. */
  readonly session: string;
  /** Further headers, such as the token; names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Calls of the control API over a transport, in one session. */
export function createCall({ transport, session, headers = {} }: CallOptions): ControlCall {
  const send = async (method: string, template: string, input: AnyInput): Promise<unknown> => {
    const path = `/_mock${filled(template, input.path ?? {})}${queryText(input.query ?? {})}`;
    const hasBody = input.body !== undefined;
    const answer = await transport({
      method: method.toUpperCase(),
      path,
      headers: {
        ...headers,
        ...(hasBody && { 'content-type': 'application/json' }),
        'x-mock-session': session,
      },
      body: hasBody ? JSON.stringify(input.body, onlyJson) : '',
    });
    if (answer.status >= 400)
      throw new MockApiError(`${method.toUpperCase()} ${path}`, answer.status, answer.body);
    return answer.body === '' ? undefined : JSON.parse(answer.body);
  };
  // What the spec says of an operation is what the mock answers; its own tests hold it to that.
  return send as ControlCall;
}

/** What JSON cannot say would be left out of the body in silence, or be a TypeError that does not say where. */
function onlyJson(name: string, value: unknown): unknown {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (Number.isFinite(value) || Array.isArray(value) || isRecord(value)) return value;
  const allowed = 'what JSON has: objects, lists, texts, numbers, true, false and null';
  throw refused(name || 'the body', value, allowed);
}

/** The fields of several objects, later ones first. @throws MockError where one is something else, which would say nothing in silence */
export function fields<Parts extends readonly object[]>(...parts: Parts): Merged<Parts> {
  for (const given of parts) {
    if (!isRecord(given)) throw refused('what is given', given, 'an object');
  }
  return Object.assign({}, ...parts);
}

type Merged<Parts extends readonly object[]> = Parts extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & Merged<Rest>
  : unknown;

/** The error of an argument that is not allowed. */
export function refused(source: string, given: unknown, allowed: string): MockError {
  return mockError('bad-option-value', { source, given: describeValue(given), allowed });
}

interface AnyInput {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

function filled(template: string, values: NonNullable<AnyInput['path']>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if ((typeof value === 'string' && value !== '') || Number.isFinite(value))
      return encodeURIComponent(present(value));
    throw refused(name, value, 'a text that is not empty, or a number');
  });
}

function queryText(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(fields(values)).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) continue;
    throw refused(name, value, 'a text, a number, true or false');
  }
  const query = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return query === '' ? '' : `?${query}`;
}
