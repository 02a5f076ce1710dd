import {
  answerHeaders,
  chosenHeaders,
  type Exchanged,
  type ExportedFile,
  type ExportInput,
  type Field,
  isKey,
  jsonOf,
  queryOf,
  requestKey,
  subjectOf,
  titleOf,
  writtenJson,
} from './exchanged.ts';

/** What WireMock calls the faults that it has. */
const FAULTS: Readonly<Record<string, object>> = {
  'reset-before': { fault: 'CONNECTION_RESET_BY_PEER' },
  'empty-reply': { fault: 'EMPTY_RESPONSE' },
  'malformed-json': { fault: 'MALFORMED_RESPONSE_CHUNK' },
  'reset-mid-body': { fault: 'MALFORMED_RESPONSE_CHUNK' },
  'truncated-body': { fault: 'MALFORMED_RESPONSE_CHUNK' },
  // Longer than any client waits.
  hang: { fixedDelayMilliseconds: 3_600_000 },
};

/** The state that every scenario of WireMock begins in. */
const FIRST_STATE = 'Started';

/**
 * Mappings of WireMock: each request once, by path, query and chosen headers; any key that is not empty is right. Where the
 * same request got other answers, they follow on each other as a scenario, and the last one stays.
 */
export function writeWiremock({ exchanges, version }: ExportInput): ExportedFile {
  const leftOut: string[] = [];
  const groups = new Map<string, Exchanged[]>();
  for (const exchange of exchanges) {
    if (exchange.fault === null && exchange.body === null && exchange.method !== 'HEAD') {
      leftOut.push(`${titleOf(exchange)}: ${exchange.bodyMissing ?? 'no body'}`);
      continue;
    }
    const key = requestKey(exchange);
    const group = groups.get(key) ?? [];
    const before = group.at(-1);
    if (before === undefined || answerKey(before) !== answerKey(exchange)) group.push(exchange);
    groups.set(key, group);
  }
  const mappings = [...groups.values()].flatMap((group, index) => mappingsOf(group, index + 1));
  const value = {
    mappings,
    meta: { total: mappings.length },
    metadata: { exportedBy: `ev-driver-mock ${version}` },
  };
  return { text: writtenJson(value), leftOut };
}

function answerKey(exchange: Exchanged): string {
  const { status, body, fault, delayMs, dribbleMs } = exchange;
  return JSON.stringify([status, body, fault, delayMs, dribbleMs, answerHeaders(exchange)]);
}

function mappingsOf(group: readonly Exchanged[], number: number): readonly object[] {
  return group.map((exchange, index) => {
    const { status } = exchange;
    const name = `${exchange.method} ${subjectOf(exchange)}: ${status}`;
    const sequence = group.length === 1 ? {} : stateOf(group.length, index, `sequence ${number}`);
    return { name, ...sequence, request: requestOf(exchange), response: responseOf(exchange) };
  });
}

/** An answer's place in a sequence: a state before it, and the next one after it. */
function stateOf(length: number, index: number, scenarioName: string): object {
  const state = (at: number) => (at === 0 ? FIRST_STATE : `answer ${at + 1}`);
  return {
    scenarioName,
    requiredScenarioState: state(index),
    ...(index + 1 < length && { newScenarioState: state(index + 1) }),
  };
}

function requestOf(exchange: Exchanged): object {
  const { method, path } = exchange;
  const matchers = (fields: readonly Field[]) =>
    Object.fromEntries(
      fields.map((field) => [field.name, isKey(field) ? { matches: '.+' } : { equalTo: field.value }]),
    );
  const query = queryOf(exchange);
  const headers = chosenHeaders(exchange);
  return {
    ...{ method, urlPath: path },
    ...(query.length > 0 && { queryParameters: matchers(query) }),
    ...(headers.length > 0 && { headers: matchers(headers) }),
  };
}

function responseOf(exchange: Exchanged): object {
  const { status, fault, delayMs, dribbleMs } = exchange;
  if (fault !== null) return { status, ...FAULTS[fault] };
  const headers = new Map<string, string[]>();
  for (const { name, value } of answerHeaders(exchange))
    headers.set(name, [...(headers.get(name) ?? []), value]);
  const shown = [...headers].map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return {
    status,
    headers: Object.fromEntries(shown),
    ...bodyOf(exchange),
    ...(delayMs > 0 && { fixedDelayMilliseconds: Math.round(delayMs) }),
    ...(dribbleMs > 0 && {
      chunkedDribbleDelay: { numberOfChunks: 10, totalDuration: Math.round(dribbleMs) },
    }),
  };
}

/** As JSON where WireMock writes it in the same characters, else as text. */
function bodyOf(exchange: Exchanged): object {
  const { body, method } = exchange;
  if (body === null || body === '' || method === 'HEAD') return {};
  const json = jsonOf(exchange);
  return json && isPlain(body) ? { jsonBody: json.value } : { body };
}

function isPlain(body: string): boolean {
  return JSON.stringify(JSON.parse(body)) === body;
}
