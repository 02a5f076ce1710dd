import type { Project, TestRunner } from './project.ts';

/** What the first test asks for. */
export interface FirstQuestion {
  /** Options of the mock, as properties of an object in code. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Path below the API's root, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is asked for, in a few words. */
  readonly what: string;
  /** Place of a property of the body, and what it is; undefined where nothing is known of it. */
  readonly shows?: { readonly place: string; readonly value: string } | undefined;
  /** Name of a scenario, and its status. */
  readonly scenario: string;
  readonly status: number;
}

/** A file to write. */
export interface FirstFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The first test for a runner, and how it is run. */
export function firstTest(
  runner: TestRunner,
  project: Project,
  asked: FirstQuestion,
): FirstFile & { readonly command: string } {
  const path = `ev-driver-mock.test.${endingFor(runner, project)}`;
  const commands = { vitest: 'npx vitest run', jest: 'npx jest', playwright: 'npx playwright test' };
  return { path, text: TEXTS[runner](asked), command: `${commands[runner]} ${path}` };
}

/** Jest takes CommonJS without being set up for more; the others take TypeScript. */
function endingFor(runner: TestRunner, { isModule, isTypeScript }: Project): string {
  if (runner === 'jest') return isModule ? 'cjs' : 'js';
  if (isTypeScript) return 'ts';
  return isModule ? 'js' : 'mjs';
}

const TEXTS: Readonly<Record<TestRunner, (asked: FirstQuestion) => string>> = {
  vitest: (asked) => `import { createTest } from 'ev-driver-mock/vitest';
import { expect } from 'vitest';

// One server for all tests of a worker, and a session for each test: tests that run side by side never meet.
const test = createTest(${literal(asked.options)});
${constants(asked)}
test('${asked.what} is there', async ({ mock }) => {
  const answer = await fetch(mock.apiUrl + path, { headers });
  expect(answer.status).toBe(200);
${shown(asked)}});

test('the app meets an error on purpose', async ({ mock }) => {
  await mock.activate('${asked.scenario}');
  const answer = await fetch(mock.apiUrl + path, { headers });
  expect(answer.status).toBe(${asked.status});
});
`,
  jest: (asked) => `const { startDriverMock } = require('ev-driver-mock');

let server;
beforeAll(async () => {
  server = await startDriverMock(${literal(asked.options)});
});
afterAll(() => server.close());
${constants(asked)}
test('${asked.what} is there', async () => {
  const answer = await fetch(server.apiUrl + path, { headers });
  expect(answer.status).toBe(200);
${shown(asked)}});

test('the app meets an error on purpose', async () => {
  // A session of its own: tests that run side by side never meet.
  const mock = server.session();
  await mock.activate('${asked.scenario}');
  const answer = await fetch(mock.apiUrl + path, { headers });
  expect(answer.status).toBe(${asked.status});
  await mock.close();
});
`,
  playwright: (asked) => `import { expect } from '@playwright/test';
import { test } from 'ev-driver-mock/playwright';

// One server for all tests of a worker, and a session for each test: tests that run side by side never meet.
test.use({ driverMockOptions: ${literal(asked.options)} });
${constants(asked)}
test('${asked.what} is there', async ({ mock, request }) => {
  const answer = await request.get(mock.apiUrl + path, { headers });
  expect(answer.status()).toBe(200);
${shown(asked)}});

test('the app meets an error on purpose', async ({ mock, request }) => {
  await mock.activate('${asked.scenario}');
  const answer = await request.get(mock.apiUrl + path, { headers });
  expect(answer.status()).toBe(${asked.status});
});
`,
};

function constants({ path, headers }: FirstQuestion): string {
  return `
const path = ${literal(path)};
const headers = ${literal(headers)};
`;
}

function shown({ shows }: FirstQuestion): string {
  if (!shows) return '';
  const steps = shows.place.split('.').map((name) => (isName(name) ? `.${name}` : `[${literal(name)}]`));
  return `  const body = JSON.parse(await answer.text());\n  expect(body${steps.join('')}).toBe(${literal(shows.value)});\n`;
}

/** A value as code. */
function literal(value: unknown): string {
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const all = Object.entries(value).map(
    ([name, each]) => `${isName(name) ? name : literal(name)}: ${literal(each)}`,
  );
  return all.length === 0 ? '{}' : `{ ${all.join(', ')} }`;
}

function isName(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}
