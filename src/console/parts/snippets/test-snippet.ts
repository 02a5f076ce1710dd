import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { sessionBase } from '../../api/session-base.ts';
import { literal, optionsArgument, preamble, quoted, urlTemplate } from './javascript.ts';
import { axios, curl, dotnet, fetchCall, python } from './lines.ts';
import { type AskedEntry, type HowToAsk, requestAgain, type WrittenRequest } from './written-request.ts';

/** A request of the journal, and where it was asked. */
export interface AskedRequest {
  readonly entry: AskedEntry & Pick<Schemas['RequestEntry'], 'externalId' | 'instant'>;
  /** Name of the session. */
  readonly session: string;
  /** Where the mock is, such as `http://127.0.0.1:4010`. */
  readonly server: string;
  readonly info: HowToAsk & Pick<Schemas['Info'], 'base' | 'start'>;
}

/** What a request can be made into, by its name on a tab. */
export const SNIPPETS = {
  Vitest: vitest,
  Jest: jest,
  Playwright: playwright,
  MSW: msw,
  curl: (asked: AskedRequest) => `${asLine(curl, asked)}\n`,
  fetch: (asked: AskedRequest) => asLine(fetchCall, asked),
  axios: (asked: AskedRequest) => asLine(axios, asked),
  '.NET': (asked: AskedRequest) => asLine(dotnet, asked),
  Python: (asked: AskedRequest) => asLine(python, asked),
} as const;

/** One of these names. */
export type SnippetKind = keyof typeof SNIPPETS;

function asLine(write: (request: WrittenRequest, base: string) => string, asked: AskedRequest): string {
  return write(requestAgain(asked.entry, asked.info), sessionBase(asked.server, asked.session));
}

/** The steps of a test, line by line: what makes a session answer as that of the request did, and the request. @param ask function that asks */
function steps({ entry, info }: AskedRequest, session: string, ask: string): readonly string[] {
  const { reason, scenario, instant, externalId, path } = entry;
  const request = requestAgain(entry, info);
  const of = externalId === null ? '' : `, { externalId: ${quoted(externalId)}, times: 1 }`;
  const isBelow = info.base !== '' && path.startsWith(`${info.base}/`);
  const base = `\${${session}.${isBelow ? 'apiUrl' : 'url'}}`;
  const url = urlTemplate(request, base, isBelow ? info.base.length : 0);
  return [
    ...(reason === 'rule'
      ? ['// A rule of scenarios.yaml answered: start the mock with the same folder of fixtures.']
      : []),
    `await ${session}.clock.set(${quoted(instant)});`,
    ...(reason === 'session' && scenario !== null
      ? [`await ${session}.activate(${quoted(scenario)}${of});`]
      : []),
    ...preamble(request),
    `const response = await ${ask}(${url}${optionsArgument(request)});`,
  ];
}

function titleOf({ entry: { externalId, path, status, scenario } }: AskedRequest): string {
  return quoted(`${externalId ?? path} is answered ${status}${scenario === null ? '' : `, ${scenario}`}`);
}

/** What a mock is started with so that it answers alike, as fields of an object: what no text can be is a variable. */
function options({ info }: AskedRequest): readonly string[] {
  return Object.entries(info.start).map(([name, value]) =>
    value === '' || name === 'handlers' ? name : `${name}: ${literal(value)}`,
  );
}

function startArgument(asked: AskedRequest): string {
  const all = options(asked);
  return all.length === 0 ? '' : `{ ${all.join(', ')} }`;
}

/** What the variables of the options are. */
function aboutVariables({ info: { start } }: AskedRequest): string {
  const { spec, handlers } = start;
  const from = handlers === '' ? 'that the mock was started with' : `of ${handlers}`;
  return [
    spec === '' ? '// Import the spec that the mock was started with as `spec`.\n' : '',
    handlers === undefined ? '' : `// Import the handlers ${from} as \`handlers\`.\n`,
  ].join('');
}

function indented(indent: string, all: readonly string[]): string {
  return all.map((line) => `${indent}${line}\n`).join('');
}

function vitest(asked: AskedRequest): string {
  return `import { expect, test } from 'vitest';
import { startDriverMock } from 'ev-driver-mock';
${aboutVariables(asked)}
test(${titleOf(asked)}, async () => {
  await using mock = await startDriverMock(${startArgument(asked)});
  const session = mock.session(${quoted(asked.session)});
${indented('  ', steps(asked, 'session', 'fetch'))}  expect(response.status).toBe(${asked.entry.status});
});
`;
}

function jest(asked: AskedRequest): string {
  return `const { startDriverMock } = require('ev-driver-mock');
${aboutVariables(asked)}
let mock;
beforeAll(async () => {
  mock = await startDriverMock(${startArgument(asked)});
});
afterAll(() => mock.close());

test(${titleOf(asked)}, async () => {
  const session = mock.session(${quoted(asked.session)});
${indented('  ', steps(asked, 'session', 'fetch'))}  expect(response.status).toBe(${asked.entry.status});
});
`;
}

function playwright(asked: AskedRequest): string {
  const start = startArgument(asked);
  return `import { expect } from '@playwright/test';
import { test } from 'ev-driver-mock/playwright';
${aboutVariables(asked)}${start === '' ? '' : `\ntest.use({ driverMockOptions: ${start} });\n`}
test(${titleOf(asked)}, async ({ driverMock, request }) => {
  const session = driverMock.session(${quoted(asked.session)});
${indented('  ', steps(asked, 'session', 'request.fetch'))}  expect(response.status()).toBe(${asked.entry.status});
});
`;
}

function msw(asked: AskedRequest): string {
  // Without a server there is no folder of fixtures.
  const { fixtures, ...more } = asked.info.start;
  const own = options({ ...asked, info: { ...asked.info, start: more } });
  const start = ["baseUrl: 'https://charging.example.com'", ...own];
  const folder =
    fixtures === undefined ? '' : `// Give what is needed of the folder ${fixtures} as \`content\`.\n`;
  return `import { setupServer } from 'msw/node';
import { createMswMock } from 'ev-driver-mock/msw';
import { afterAll, beforeAll, expect, test } from 'vitest';
${aboutVariables(asked)}${folder}
const mock = await createMswMock({ ${start.join(', ')} });
const server = setupServer(...mock.handlers);
beforeAll(() => server.listen());
afterAll(() => server.close());

test(${titleOf(asked)}, async () => {
  const session = mock.session(${quoted(asked.session)});
${indented('  ', steps(asked, 'session', 'fetch'))}  expect(response.status).toBe(${asked.entry.status});
});
`;
}
