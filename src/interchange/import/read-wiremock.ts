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
import { pathOfPattern } from './path-of-pattern.ts';

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
    const isSecond = stub.scenarioName === undefined && path !== undefined && !isOpen(path) && seen.has(own);
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
        const text = filled(body, path);
        entries.push({
          ...{
            at,
            method: method === 'ANY' ? 'GET' : method,
            path,
            status: Number(response.status ?? 200) || 200,
          },
          ...(text !== undefined &&
            /\{\{.*\}\}/s.test(text) && { note: 'a template in its body is taken as a text' }),
          ...{ body: text, fault: FAULTS[String(response.fault)], delayMs },
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

/**
 * Stubs by priority, 1 first, 5 by default, those that answer with 200 before errors about the same, as the mock has the errors
 * of a wrong key by itself; those of a scenario by the way its states go.
 */
function inOrder(stubs: readonly Stub[]): readonly Stub[] {
  const priorityOf = ({ stub }: Stub) => (typeof stub.priority === 'number' ? stub.priority : 5);
  const isError = ({ stub }: Stub) => Number(Number(membersOf(stub.response).status ?? 200) !== 200);
  const sorted = [...stubs].sort((a, b) => isError(a) - isError(b) || priorityOf(a) - priorityOf(b));
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

/** The path of a request, with `{any}` where an expression or a template leaves it open. */
function requestPath({
  url,
  urlPath,
  urlPattern,
  urlPathPattern,
  urlPathTemplate,
  pathParameters,
}: Readonly<Record<string, unknown>>): string | undefined {
  const plain = pathOfUrl(url ?? urlPath);
  if (plain !== undefined) return plain;
  const template = pathOfUrl(urlPathTemplate);
  if (template !== undefined) {
    return template.replace(/\{([^}]*)\}/g, (_, name: string) => {
      const { equalTo } = membersOf(membersOf(pathParameters)[name]);
      return typeof equalTo === 'string' ? encodeURIComponent(equalTo) : '{any}';
    });
  }
  const pattern = textIn(urlPathPattern);
  if (pattern !== undefined) return pathOfPattern(pattern, false);
  const whole = textIn(urlPattern);
  return whole === undefined ? undefined : pathOfPattern(whole, true);
}

/** Whether a path leaves the id open. */
function isOpen(path: string): boolean {
  return path.endsWith('{any}');
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

/** What templates say that is known here: the id of the path, the time, made-up ids. */
function filled(body: string | undefined, path: string): string | undefined {
  const id = path.split('/').at(-1) ?? '';
  return body
    ?.replace(/\{\{\{?\s*request\.(?:path(?:Segments)?\.(?:\[\d+\]|\d+)|path\.\w+)\s*\}?\}\}/g, () =>
      isOpen(path) ? 'templated-id' : decodeURIComponent(id),
    )
    .replace(/\{\{\{?\s*now\s*\}?\}\}/g, '2026-01-15T09:00:00Z')
    .replace(/\{\{\{?\s*randomValue[^{}]*'UUID'\s*\}?\}\}/g, '00000000-0000-4000-8000-000000000000');
}
