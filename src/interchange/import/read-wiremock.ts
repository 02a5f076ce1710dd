import { formatWireJson } from '../../base/json/wire-json.ts';
import type { FaultName } from '../../content/scenarios/fault.ts';
import {
  type ForeignEntry,
  type ForeignFile,
  itemsOf,
  type LeftOut,
  membersOf,
  pathOfUrl,
  type ReadBeside,
  textIn,
} from './foreign-file.ts';

/** Faults of WireMock as ours. */
const FAULTS: Readonly<Record<string, FaultName>> = {
  EMPTY_RESPONSE: 'empty-reply',
  CONNECTION_RESET_BY_PEER: 'reset-before',
  MALFORMED_RESPONSE_CHUNK: 'truncated-body',
  RANDOM_DATA_THEN_CLOSE: 'malformed-json',
};

/** Reads stub mappings of WireMock: one, or a list below `mappings`; bodies from `__files` beside. */
export function readWiremock(value: unknown, beside: ReadBeside): ForeignFile {
  const leftOut: LeftOut[] = [];
  const list = Array.isArray(membersOf(value).mappings) ? itemsOf(membersOf(value).mappings) : [value];
  const stubs = list.map((each, index) => ({ at: `mapping ${index + 1}`, stub: membersOf(each) }));
  const entries: ForeignEntry[] = [];
  const seen = new Set<string>();
  for (const { at, stub } of inOrder(stubs)) {
    const request = membersOf(stub.request);
    const response = membersOf(stub.response);
    const path = requestPath(request);
    const own = `${String(request.method)} ${path}`;
    const isSecond =
      stub.scenarioName === undefined && path !== undefined && !path.endsWith('{id}') && seen.has(own);
    seen.add(own);
    if (isSecond)
      leftOut.push({
        at,
        reason: 'another mapping of its path is taken, and matchers of query and headers are not',
      });
    else if (response.proxyBaseUrl !== undefined)
      leftOut.push({ at, reason: 'it passes requests on to another server' });
    else if (path === undefined) leftOut.push({ at, reason: 'its request names no path' });
    else {
      const body = bodyOf(response, beside);
      if (body instanceof Error) leftOut.push({ at, reason: body.message });
      else {
        const method = String(request.method ?? 'GET').toUpperCase();
        const delayMs =
          typeof response.fixedDelayMilliseconds === 'number' ? response.fixedDelayMilliseconds : undefined;
        entries.push({
          ...{
            at,
            method: method === 'ANY' ? 'GET' : method,
            path,
            status: Number(response.status ?? 200) || 200,
          },
          ...{ body: withPath(body, path), fault: FAULTS[String(response.fault)], delayMs },
          retryAfter: textIn(
            membersOf(response.headers)['Retry-After'] ?? membersOf(response.headers)['retry-after'],
          ),
        });
      }
    }
  }
  return { form: 'mappings of WireMock', entries, leftOut };
}

type Stub = { readonly at: string; readonly stub: Readonly<Record<string, unknown>> };

/** Stubs by priority, 1 first, 5 by default; those of a scenario by the way its states go. */
function inOrder(stubs: readonly Stub[]): readonly Stub[] {
  const priorityOf = ({ stub }: Stub) => (typeof stub.priority === 'number' ? stub.priority : 5);
  const sorted = [...stubs].sort((a, b) => priorityOf(a) - priorityOf(b));
  const found: Stub[] = [];
  const left = new Set(sorted);
  for (const first of sorted) {
    if (!left.has(first)) continue;
    const { scenarioName } = first.stub;
    if (typeof scenarioName !== 'string') {
      found.push(first);
      left.delete(first);
      continue;
    }
    const own = sorted.filter(({ stub }) => stub.scenarioName === scenarioName);
    let state: unknown = 'Started';
    for (let steps = 0; steps < own.length; steps++) {
      const next = own.find(
        (one) => left.has(one) && (one.stub.requiredScenarioState ?? 'Started') === state,
      );
      if (!next) break;
      found.push(next);
      left.delete(next);
      state = next.stub.newScenarioState ?? state;
    }
    for (const one of own) {
      if (left.delete(one)) found.push(one);
    }
  }
  return found;
}

/** The path of a request; of an expression what is a path in it, without what only expressions have. */
function requestPath({
  url,
  urlPath,
  urlPattern,
  urlPathPattern,
  urlPathTemplate,
}: Readonly<Record<string, unknown>>): string | undefined {
  const plain = pathOfUrl(url ?? urlPath ?? urlPathTemplate);
  if (plain !== undefined) return plain;
  const pattern = textIn(urlPattern ?? urlPathPattern);
  if (pattern === undefined) return undefined;
  const path = pattern
    .replace(/^\^|\$$/g, '')
    .replace(/\\\?.*$|\?.*$/s, '')
    .replaceAll(/\\([./-])/g, '$1');
  // An id that is an expression is that of the body.
  return path.replace(/\/[^/]*[[\](){}*+|\\^$][^/]*$/, '/{id}');
}

function bodyOf(response: Readonly<Record<string, unknown>>, beside: ReadBeside): string | undefined | Error {
  const { jsonBody, body, base64Body, bodyFileName } = response;
  if (jsonBody !== undefined) return formatWireJson(jsonBody);
  if (typeof body === 'string') return body;
  if (typeof base64Body === 'string') return Buffer.from(base64Body, 'base64').toString();
  if (typeof bodyFileName !== 'string') return undefined;
  if (bodyFileName.includes('{{')) return new Error('the name of its body file is a template');
  const bytes =
    beside(`../__files/${bodyFileName}`) ?? beside(`__files/${bodyFileName}`) ?? beside(bodyFileName);
  return bytes === undefined
    ? new Error('its body lies in a file of __files that is not there')
    : Buffer.from(bytes).toString();
}

/** A template that repeats the id of the path, with the id; what other templates say is not known here. */
function withPath(body: string | undefined, path: string): string | undefined {
  const id = path.split('/').at(-1) ?? '';
  return body?.replace(
    /\{\{\{?\s*request\.(?:path(?:Segments)?\.(?:\[\d+\]|\d+)|path\.\w+)\s*\}?\}\}/g,
    () => (id === '{id}' ? 'templated-id' : decodeURIComponent(id)),
  );
}
