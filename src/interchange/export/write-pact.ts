import { jsonBody, type Operation, responseFor } from '../../contract/operations.ts';
import { schemasOf } from '../../contract/schemas.ts';
import {
  chosenHeaders,
  type Exchanged,
  type ExportedFile,
  type ExportInput,
  type Field,
  isKey,
  isOffContract,
  jsonOf,
  keyHeader,
  lostHeaders,
  mediaTypeOf,
  operationFor,
  queryOf,
  requestKey,
  subjectOf,
  titleOf,
  writtenJson,
} from './exchanged.ts';
import { type OmittedNulls, omittedNulls } from './pact-nulls.ts';
import { escapedPattern, expectedBody, type MatcherList } from './pact-rules.ts';

/** What stands in the place of a key: any will do. */
const SOME_KEY = 'key';
const ANY_KEY: MatcherList = { matchers: [{ match: 'regex', regex: '.+' }], combine: 'AND' };

/** What two interactions must not share. */
interface Interaction {
  readonly description: string;
  readonly providerStates?: readonly object[] | undefined;
  readonly request: Message;
  readonly response: Message;
}

/** A request or an answer. */
interface Message {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * A consumer contract of Pact, version 3 of its specification, which all brokers and verifiers take: each request and status
 * once. Answers are compared by what the spec says (types, lists of values, null), not by values. What the spec does not know
 * (other paths and statuses, bodies that break it, faults) is no part of a contract and left out.
 */
export function writePact(input: ExportInput): ExportedFile {
  const { leftOut, ...pact } = pactOf(input);
  return { text: writtenJson(pact), leftOut };
}

/** The same in version 4, where interactions have a type, headers are lists, and a body tells what it is. */
export function writePactV4(input: ExportInput): ExportedFile {
  const { leftOut, interactions, metadata, ...sides } = pactOf(input);
  const pact = {
    ...sides,
    interactions: interactions.map(({ request, response, ...own }) => ({
      ...{ type: 'Synchronous/HTTP', pending: false, ...own },
      ...{ request: inV4(request), response: inV4(response) },
    })),
    metadata: { ...metadata, pactSpecification: { version: '4.0' } },
  };
  return { text: writtenJson(pact), leftOut };
}

function inV4({ headers = {}, body, ...own }: Message): object {
  const lists = Object.entries(headers).map(([name, value]) => [name, [value]]);
  const contentType = headers['content-type'];
  return {
    ...own,
    ...(lists.length > 0 && { headers: Object.fromEntries(lists) }),
    ...(body !== undefined && { body: { content: body, contentType, encoded: false } }),
  };
}

/** A pact of version 3, and what it could not take. */
function pactOf(input: ExportInput) {
  const { exchanges, contract, version, consumer, provider } = input;
  const leftOut: string[] = [];
  const met = new Set<string>();
  const interactions: Interaction[] = [];
  const nulls: Record<string, OmittedNulls> = {};
  for (const exchange of exchanges) {
    const operation = operationFor(exchange, contract);
    const response = operation && responseFor(operation, exchange.status);
    if (isOffContract(exchange) || !operation || !response) {
      leftOut.push(`${titleOf(exchange)}: ${exchange.fault ?? 'not as the spec says'}`);
      continue;
    }
    const lost = lostHeaders(exchange, contract);
    leftOut.push(...lost.map((name) => `${exchange.id}: the header ${name}, whose value is told nowhere`));
    const states = statesOf(exchange);
    const key = JSON.stringify([requestKey(exchange), exchange.status, states]);
    if (met.has(key)) continue;
    met.add(key);
    if (exchange.body === null && exchange.method !== 'HEAD')
      leftOut.push(`${titleOf(exchange)}: its body (${exchange.bodyMissing ?? 'unknown'})`);
    const { response: expected, omitted } = answerOf(exchange, operation, input);
    if (Object.keys(omitted).length > 0) nulls[interactions.length] = omitted;
    interactions.push({
      description: unusedDescription(exchange, states, interactions),
      ...(states.length > 0 && { providerStates: states }),
      ...{ request: requestOf(exchange, input), response: expected },
    });
  }
  const { title } = (contract.document.info ?? {}) as { readonly title?: unknown };
  return {
    leftOut,
    consumer: { name: consumer ?? 'client' },
    provider: { name: provider ?? (typeof title === 'string' ? title : 'API') },
    interactions,
    metadata: {
      pactSpecification: { version: '3.0.0' },
      // Verifiers do not look at it; it is for `import`, which has the bodies whole again.
      'ev-driver-mock': { version, ...(Object.keys(nulls).length > 0 && { nulls }) },
    },
  };
}

/** What has to be so at the provider: a driver that there is, or the scenario that answered. */
function statesOf({ scenario, externalId, customer, status }: Exchanged): readonly object[] {
  const about = { ...(externalId !== null && { externalId }), ...(customer !== null && { customer }) };
  if (scenario !== null) return [{ name: `scenario ${scenario}`, params: { scenario, ...about } }];
  if (externalId === null || status >= 300) return [];
  return [{ name: `there is a driver ${externalId}`, params: about }];
}

/** No two interactions with the same states may have the same description. */
function unusedDescription(
  exchange: Exchanged,
  states: readonly object[],
  others: readonly Interaction[],
): string {
  const wanted = `${exchange.method} ${subjectOf(exchange)}: ${exchange.status}`;
  const written = JSON.stringify(states);
  const taken = new Set(
    others
      .filter(({ providerStates = [] }) => JSON.stringify(providerStates) === written)
      .map(({ description }) => description),
  );
  let description = wanted;
  for (let count = 2; taken.has(description); count++) description = `${wanted} (${count})`;
  return description;
}

function requestOf(exchange: Exchanged, { contract }: ExportInput): Message {
  const { method, path } = exchange;
  const fields = queryOf(exchange);
  const query = new Map<string, string[]>();
  for (const field of fields) {
    const value = isKey(field) ? SOME_KEY : field.value;
    query.set(field.name, [...(query.get(field.name) ?? []), value]);
  }
  const sent = askedHeaders(exchange).flatMap((field) => {
    const value = isKey(field) ? keyHeader(field.name, SOME_KEY, contract) : field.value;
    return value === undefined ? [] : [{ ...field, value, hasKey: isKey(field) }];
  });
  const headerRules = sent.flatMap(({ name, hasKey }) => (hasKey ? [[name, ANY_KEY]] : []));
  const queryRules = fields.filter(isKey).map(({ name }) => [name, ANY_KEY]);
  const matchingRules = {
    ...(queryRules.length > 0 && { query: Object.fromEntries(queryRules) }),
    ...(headerRules.length > 0 && { header: Object.fromEntries(headerRules) }),
  };
  return {
    ...{ method, path },
    ...(query.size > 0 && { query: Object.fromEntries(query) }),
    ...(sent.length > 0 && { headers: Object.fromEntries(sent.map(({ name, value }) => [name, value])) }),
    ...(Object.keys(matchingRules).length > 0 && { matchingRules }),
  };
}

/** The chosen headers without what was said to the mock: a provider does not know it. */
function askedHeaders(exchange: Exchanged): readonly Field[] {
  const isForMock = exchange.responseHeaders.some(({ name }) => name === 'preference-applied');
  return chosenHeaders(exchange).filter(({ name }) => !(isForMock && name === 'prefer'));
}

/** Status, and as much of the body as the spec has a schema for: a client can rely on no more; and which nulls are left out. */
function answerOf(
  exchange: Exchanged,
  operation: Operation,
  { contract }: ExportInput,
): { readonly response: Message; readonly omitted: OmittedNulls } {
  const { status, method, body } = exchange;
  const type = mediaTypeOf(exchange);
  const media = responseFor(operation, status)?.content[type] ?? jsonBody(operation, status);
  if (method === 'HEAD' || body === null || body === '' || type === '' || media?.schema === undefined)
    return { response: { status } as Message, omitted: {} };
  const contentType: MatcherList = {
    matchers: [{ match: 'regex', regex: `^${escapedPattern(type)}(?:\\s*;.*)?$` }],
    combine: 'AND',
  };
  const json = jsonOf(exchange);
  const schemas = contract.derived(schemasOf);
  const whole = json ? json.value : body;
  const expected = expectedBody(whole, media.schema, schemas);
  const response = {
    status,
    headers: { 'content-type': type },
    body: expected.body,
    matchingRules: { body: expected.rules, header: { 'content-type': contentType } },
  };
  return { response, omitted: omittedNulls(whole, expected.body) };
}
