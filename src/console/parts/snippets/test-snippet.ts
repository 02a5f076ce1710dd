import type { Schemas } from '../../../generated/control/control-api.gen.ts';

/** A request of the journal, and where it was asked. */
export interface AskedRequest {
  readonly entry: Pick<
    Schemas['RequestEntry'],
    'method' | 'path' | 'headers' | 'externalId' | 'customer' | 'status' | 'reason' | 'scenario' | 'instant'
  >;
  /** Name of the session. */
  readonly session: string;
  /** Where the mock is, such as `http://127.0.0.1:4010`. */
  readonly server: string;
  /** The first part of the API's paths, such as `/api`; '' for none. */
  readonly root: string;
}

/** What a request can be made into, by its name on a tab. */
export const SNIPPETS = {
  Vitest: vitest,
  Jest: jest,
  Playwright: playwright,
  MSW: msw,
  curl: curl,
  fetch: fetchCall,
  axios: axios,
  '.NET': dotnet,
  Python: python,
} as const;

/** One of these names. */
export type SnippetKind = keyof typeof SNIPPETS;

/** The customer whose key is no secret; that of another one is a variable of the environment. */
const BUILT_IN = { customer: 'demo', key: 'demo-key' } as const;
/** Headers that decide the answer; the others are the client's own. */
const DECIDING = /^(?:prefer|accept|accept-language)$/;
const DEFAULT_SESSION = 'default';

/** What of a request the snippets write down. */
interface Written {
  /** Path below the base URL of the API, with the query in which `KEY` stands for the key. */
  readonly path: string;
  readonly key: string;
  readonly isSecret: boolean;
  readonly customer: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly status: number;
  readonly title: string;
  readonly session: string;
  /** Name of the scenario that the session had switched on; undefined: none answered. */
  readonly scenario: string | undefined;
  readonly externalId: string | null;
  readonly instant: string;
  readonly method: string;
  readonly isRule: boolean;
}

function written({ entry, session, root }: AskedRequest): Written {
  const { method, path, externalId, customer, status, reason, scenario, instant } = entry;
  const headers = Object.entries(entry.headers).filter(([name]) => DECIDING.test(name));
  const own = customer ?? BUILT_IN.customer;
  const isSecret = own !== BUILT_IN.customer;
  // Whoever asked with a wrong key, got a 401 by nature.
  const isWrongKey = status === 401 && reason === 'natural';
  return {
    path: root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length) : path,
    key: isWrongKey ? 'a-wrong-key' : isSecret ? 'KEY' : BUILT_IN.key,
    isSecret: isSecret && !isWrongKey,
    customer: own,
    headers: headers.filter(([name, value]) => !(name === 'accept' && value === '*/*')),
    status,
    title: `${externalId ?? path} is answered ${status}${scenario === null ? '' : `, ${scenario}`}`,
    session,
    scenario: reason === 'session' && scenario !== null ? scenario : undefined,
    externalId,
    instant,
    method,
    isRule: reason === 'rule',
  };
}

/** The request as one that is sent to the running server. */
function urlOf({ server, session, root }: AskedRequest, one: Written, key: string): string {
  const prefix = session === DEFAULT_SESSION ? '' : `/_session/${encodeURIComponent(session)}`;
  return `${server}${prefix}${root}${one.path}?code=${key}&clientId=${encodeURIComponent(one.customer)}`;
}

/** The URL in JavaScript, below an expression that gives the base URL. */
function templateUrl(one: Written, base: string): string {
  const key = one.isSecret ? `\${process.env.DRIVER_API_KEY}` : one.key;
  return `\`\${${base}}${one.path}?code=${key}&clientId=${encodeURIComponent(one.customer)}\``;
}

/** Second argument of `fetch` and its like, where there is one. */
function optionsText({ method, headers }: Written): string {
  const options = {
    ...(method !== 'GET' && { method }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
  };
  return Object.keys(options).length === 0 ? '' : `, ${objectText(options)}`;
}

function objectText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return quoted(String(value));
  const fields = Object.entries(value).map(
    ([name, inner]) => `${/^[a-z]\w*$/i.test(name) ? name : quoted(name)}: ${objectText(inner)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** What makes a session answer as the one of the request did, line by line. */
function arrange(one: Written, session: string): readonly string[] {
  const of = one.externalId === null ? '' : `, { externalId: ${quoted(one.externalId)}, times: 1 }`;
  return [
    ...(one.isRule
      ? ['// A rule of scenarios.yaml answered: start the mock with the same folder of fixtures.']
      : []),
    `await ${session}.clock.set(${quoted(one.instant)});`,
    ...(one.scenario === undefined ? [] : [`await ${session}.activate(${quoted(one.scenario)}${of});`]),
  ];
}

function lines(indent: string, all: readonly string[]): string {
  return all.map((line) => `${indent}${line}\n`).join('');
}

function vitest(asked: AskedRequest): string {
  const one = written(asked);
  return `import { expect, test } from 'vitest';
import { startDriverMock } from 'ev-driver-mock';

test(${quoted(one.title)}, async () => {
  await using mock = await startDriverMock();
  const session = mock.session(${quoted(one.session)});
${lines('  ', arrange(one, 'session'))}  const response = await fetch(${templateUrl(one, 'session.apiUrl')}${optionsText(one)});
  expect(response.status).toBe(${one.status});
});
`;
}

function jest(asked: AskedRequest): string {
  const one = written(asked);
  return `const { startDriverMock } = require('ev-driver-mock');

let mock;
beforeAll(async () => {
  mock = await startDriverMock();
});
afterAll(() => mock.close());

test(${quoted(one.title)}, async () => {
  const session = mock.session(${quoted(one.session)});
${lines('  ', arrange(one, 'session'))}  const response = await fetch(${templateUrl(one, 'session.apiUrl')}${optionsText(one)});
  expect(response.status).toBe(${one.status});
});
`;
}

function playwright(asked: AskedRequest): string {
  const one = written(asked);
  return `import { expect } from '@playwright/test';
import { test } from 'ev-driver-mock/playwright';

test(${quoted(one.title)}, async ({ driverMock, request }) => {
  const session = driverMock.session(${quoted(one.session)});
${lines('  ', arrange(one, 'session'))}  const response = await request.fetch(${templateUrl(one, 'session.apiUrl')}${optionsText(one)});
  expect(response.status()).toBe(${one.status});
});
`;
}

function msw(asked: AskedRequest): string {
  const one = written(asked);
  return `import { setupServer } from 'msw/node';
import { createMswMock } from 'ev-driver-mock/msw';
import { afterAll, beforeAll, expect, test } from 'vitest';

const mock = await createMswMock({ baseUrl: 'https://charging.example.com' });
const server = setupServer(...mock.handlers);
beforeAll(() => server.listen());
afterAll(() => server.close());

test(${quoted(one.title)}, async () => {
  const session = mock.session(${quoted(one.session)});
${lines('  ', arrange(one, 'session'))}  const response = await fetch(${templateUrl(one, 'session.apiUrl')}${optionsText(one)});
  expect(response.status).toBe(${one.status});
});
`;
}

function curl(asked: AskedRequest): string {
  const one = written(asked);
  const url = urlOf(asked, one, one.isSecret ? '$DRIVER_API_KEY' : one.key);
  const headers = one.headers.map(([name, value]) => ` -H ${shellQuoted(`${name}: ${value}`)}`).join('');
  // A variable is filled in within double quotes alone.
  const target = one.isSecret ? `"${url}"` : shellQuoted(url);
  return `curl -i${one.method === 'GET' ? '' : ` -X ${one.method}`} ${target}${headers}\n`;
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function fetchCall(asked: AskedRequest): string {
  const one = written(asked);
  return `const response = await fetch(${jsUrl(asked, one)}${optionsText(one)});
console.log(response.status, await response.text());
`;
}

/** The whole URL in JavaScript. */
function jsUrl(asked: AskedRequest, one: Written): string {
  return one.isSecret
    ? `\`${urlOf(asked, one, `\${process.env.DRIVER_API_KEY}`)}\``
    : quoted(urlOf(asked, one, one.key));
}

function axios(asked: AskedRequest): string {
  const one = written(asked);
  const options = {
    ...(one.headers.length > 0 && { headers: Object.fromEntries(one.headers) }),
  };
  const config = objectText(options).replace(/^\{ {2}\}$/, '{ }');
  const more =
    config === '{ }'
      ? '{ validateStatus: () => true }'
      : config.replace(/ \}$/, ', validateStatus: () => true }');
  return `import axios from 'axios';

const response = await axios.request({ method: ${quoted(one.method)}, url: ${jsUrl(asked, one)}, ...${more} });
console.log(response.status, response.data);
`;
}

function dotnet(asked: AskedRequest): string {
  const one = written(asked);
  const text = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const url = one.isSecret
    ? `$"${urlOf(asked, one, '{Environment.GetEnvironmentVariable("DRIVER_API_KEY")}')}"`
    : text(urlOf(asked, one, one.key));
  const method = `HttpMethod.${one.method.charAt(0)}${one.method.slice(1).toLowerCase()}`;
  return `using var client = new HttpClient();
using var request = new HttpRequestMessage(${method}, ${url});
${one.headers.map(([name, value]) => `request.Headers.TryAddWithoutValidation(${text(name)}, ${text(value)});\n`).join('')}using var response = await client.SendAsync(request);
Console.WriteLine((int)response.StatusCode);
Console.WriteLine(await response.Content.ReadAsStringAsync());
`;
}

function python(asked: AskedRequest): string {
  const one = written(asked);
  const url = one.isSecret
    ? `f${JSON.stringify(urlOf(asked, one, "{os.environ['DRIVER_API_KEY']}"))}`
    : JSON.stringify(urlOf(asked, one, one.key));
  const headers =
    one.headers.length === 0 ? '' : `, headers=${JSON.stringify(Object.fromEntries(one.headers))}`;
  return `${one.isSecret ? 'import os\n\n' : ''}import requests

response = requests.request(${JSON.stringify(one.method)}, ${url}${headers})
print(response.status_code, response.text)
`;
}
