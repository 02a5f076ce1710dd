import { isUnasked } from '../../base/http/unasked.ts';
import { parseWireJson, WireJsonError } from '../../base/json/wire-json.ts';
import { itemAt } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { type Operation, operationsOf } from '../../contract/operations.ts';
import { routerOf } from '../../contract/router.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { parseRequest } from '../../mock/answer/parse-request.ts';
import { REDACTED } from '../../mock/secrets/redactor.ts';

/** One request and its answer, as they are exported. Holds no key: where one stood, there is `***`. */
export interface Exchanged extends Readonly<Schemas['RequestEntry']> {
  /** The whole body of the answer; null where it is not known. To HEAD it was not sent. */
  readonly body: string | null;
  /** Why the body is not known. */
  readonly bodyMissing: string | null;
}

/** What of an exchange says how to ask again. */
export type RepeatableRequest = Pick<Exchanged, 'method' | 'path' | 'query' | 'headers'>;

/** What is exported, and what it is written with. */
export interface ExportInput {
  /** Oldest first. */
  readonly exchanges: readonly Exchanged[];
  /** False where nothing was asked yet, and these are examples of what would be answered. */
  readonly isRecorded: boolean;
  readonly session: string;
  readonly contract: Contract;
  /** Scheme, host and port that clients reach the API at, without a slash at the end. */
  readonly baseUrl: string;
  /** Version of the program. */
  readonly version: string;
  /** Names of the two sides, which formats for contracts have; default: `client`, and the title of the spec. */
  readonly consumer?: string | undefined;
  readonly provider?: string | undefined;
}

/** What a format makes of exchanges. */
export interface ExportedFile {
  readonly text: string;
  /** What the format could not take, one line each. */
  readonly leftOut: readonly string[];
}

/** A header or a parameter of a query, decoded. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Names of headers of answers that tell of the connection, in lower case. */
const OF_CONNECTION = new Set([
  ...['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'vary'],
]);

/** Whether a value is that of a key, which is not told. */
export function isKey({ value }: Field): boolean {
  return value === REDACTED;
}

/** The parameters of the query, in order, decoded. */
export function queryOf({ query }: RepeatableRequest): readonly Field[] {
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

/** The headers of a request that its client chose: without those that every client sends, and without the session's name. */
export function chosenHeaders({ headers }: RepeatableRequest): readonly Field[] {
  return Object.entries(headers)
    .filter(([name, value]) => !isUnasked(name, value) && name !== 'accept-language')
    .map(([name, value]) => ({ name, value }));
}

/** The headers of an answer that the API gave: without those of the mock, of the connection and for browsers. */
export function answerHeaders({ responseHeaders }: Exchanged): readonly Field[] {
  return responseHeaders.filter(
    ({ name }) =>
      !name.startsWith('x-mock-') &&
      !name.startsWith('access-control-') &&
      name !== 'preference-applied' &&
      !OF_CONNECTION.has(name),
  );
}

/**
 * The value of a header that carried a key, with a placeholder in its place, as the contract says; undefined where the
 * contract does not know such a header, or where the key cannot be told apart in it (basic authentication).
 */
export function keyHeader(name: string, placeholder: string, { keySchemes }: Contract): string | undefined {
  for (const [, scheme] of keySchemes) {
    if (scheme.in === 'cookie' && name === 'cookie') return `${scheme.name}=${placeholder}`;
    if (scheme.in !== 'header' || scheme.name.toLowerCase() !== name) continue;
    if (scheme.kind === 'apiKey') return placeholder;
    if (scheme.kind === 'bearer') return `Bearer ${placeholder}`;
  }
  return undefined;
}

/** Chosen headers whose value carried a key and that the contract does not know: nobody could say what to send. */
export function lostHeaders(exchange: Exchanged, contract: Contract): readonly string[] {
  return chosenHeaders(exchange)
    .filter((field) => isKey(field) && keyHeader(field.name, '', contract) === undefined)
    .map(({ name }) => name);
}

/** Where the API was asked, with the query as it may be told. */
export function urlOf({ path, query }: Exchanged, baseUrl: string): string {
  const base = /^[a-z][a-z\d+.-]*:\/\//i.test(path) ? '' : baseUrl;
  return `${base}${path}${query === '' ? '' : `?${query}`}`;
}

/** The same for two requests that ask the same. */
export function requestKey(exchange: RepeatableRequest): string {
  const { method, path, query } = exchange;
  return JSON.stringify([method, path, query, chosenHeaders(exchange)]);
}

/**
 * The operation of the contract that a request means; undefined where it means none. The journal knows: through a proxy the
 * path begins as it does at the real service.
 */
export function operationFor(
  { method, path, operation: known }: Exchanged,
  contract: Contract,
): Operation | undefined {
  const own = contract.derived(operationsOf).find(({ id }) => id === known);
  if (own) return own;
  const parsed = parseRequest({ method, target: path, headers: {} }, { contract, customers: [] }, false);
  const found = contract.derived(routerOf)(parsed);
  if (found.kind !== 'operation') return undefined;
  return contract.derived(operationsOf).find(({ id }) => id === found.operation);
}

/** The media type of an answer, in lower case and without parameters; '' where it tells none. */
export function mediaTypeOf({ responseHeaders }: Exchanged): string {
  const type = responseHeaders.find(({ name }) => name === 'content-type')?.value ?? '';
  return itemAt(type.split(';', 1), 0).trim().toLowerCase();
}

/** The body as JSON, no digit lost; undefined where it is none. */
export function jsonOf(exchange: Exchanged): { readonly value: unknown } | undefined {
  const { body } = exchange;
  if (body === null || !/[/+]json$/.test(mediaTypeOf(exchange))) return undefined;
  try {
    return { value: parseWireJson(body).value };
  } catch (error) {
    if (error instanceof WireJsonError) return undefined;
    throw error;
  }
}

/** A body of the real service that breaks the schema, as a proxy notes it. */
const BROKEN = /^(?:body|schema) /;

/** Whether an answer is one that the contract does not know, by status, body or fault. */
export function isOffContract({ responseHeaders, fault, violations }: Exchanged): boolean {
  return (
    fault !== null ||
    violations.some((line) => BROKEN.test(line)) ||
    responseHeaders.some(({ name }) => name === 'x-mock-off-contract')
  );
}

/** An exchange in a few words, such as `3: GET /api/user/externalId/driver-7, 200`. */
export function titleOf({ id, method, path, status }: Exchanged): string {
  return `${id}: ${method} ${path}, ${status}`;
}

/** What an exchange is about, such as `driver extIdTest`, or its path. */
export function subjectOf({ externalId, path }: Exchanged): string {
  return externalId === null ? path : `driver ${externalId}`;
}

/** JSON with line breaks for people; a bigint with all its digits. */
export function writtenJson(value: unknown): string {
  return `${indented(value, '')}\n`;
}

function indented(value: unknown, indent: string): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => indented(item, inner))
    : Object.entries(value)
        .filter(([, own]) => own !== undefined)
        .map(([name, own]) => `${JSON.stringify(name)}: ${indented(own, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
