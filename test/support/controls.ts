import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { StopSignal } from '../../src/base/stop.ts';
import { formats } from '../../src/base/text/formats.ts';
import type { Content } from '../../src/content/content.ts';
import type { DriverFixture } from '../../src/content/drivers/fixture-set.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import type { ControlContext, ControlReply } from '../../src/control/context.ts';
import { controlContext } from '../../src/control/control-context.ts';
import { type Control, createControl } from '../../src/control/create-control.ts';
import { openMock } from '../../src/control/open-mock.ts';
import { answerApart } from '../../src/mock/answer/answer.ts';
import { contentStateOf } from '../../src/mock/answer/content-state.ts';
import { driverBody } from '../../src/mock/answer/driver-body.ts';
import type { Reply } from '../../src/mock/reply.ts';
import type { SimulatorOptions } from '../../src/mock/simulator-options.ts';
import { frozenAt } from '../../src/world/clock.ts';
import type { ChargerModel, SiteModel } from '../../src/world/network/model.ts';
import { contentOf, DEMO, TEST_RUNTIME } from './simulators.ts';
import { THURSDAY, worldOf } from './worlds.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
type Document = any;

/** The control API's OpenAPI document, references kept. */
export const controlSpec: Document = parse(
  readFileSync(new URL('../../spec/control-api.openapi.yaml', import.meta.url), 'utf8'),
);

// A validator that the server does not use: ajv compiles the document itself, here.
const ajv = new Ajv({ strict: false, allErrors: true, formats });
ajv.addSchema(controlSpec, 'spec');
const compiled = new Map<string, ValidateFunction>();

/** Follows references within the control API's document. */
export function resolve(value: Document): Document {
  if (!value?.$ref) return value;
  const found = value.$ref
    .split('/')
    .slice(1)
    .reduce((inner: Document, step: string) => inner[step], controlSpec);
  return resolve(found);
}

/** A validator of a schema at a JSON pointer of the document. */
export function schemaAt(pointer: string): ValidateFunction {
  const known = compiled.get(pointer);
  if (known) return known;
  const made = ajv.compile({ $ref: `spec#${pointer}` });
  compiled.set(pointer, made);
  return made;
}

/** What an operation answered. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
  readonly json: any;
  readonly reply: ControlReply;
  header(name: string): string | undefined;
}

/** What a control request may bring. */
export interface Sent {
  readonly session?: string;
  /** Written as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A wait that goes on until the test ends it. */
export interface Waiting {
  readonly ms: number;
  readonly end: () => void;
}

/** A simulator with its control API, in process. */
export interface Harness {
  readonly control: Control;
  readonly context: ControlContext;
  /** The waits that go on. */
  readonly waits: Waiting[];
  /** Asks the control API; the answer is checked against the spec. */
  call(method: string, path: string, sent?: Sent): Promise<Answered>;
  /** Asks the mocked API for a driver of the customer demo. */
  ask(externalId: string, session?: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** Moves real time on by some ms. */
  pass(ms: number): void;
}

/** A hand-written driver of the customer demo: as one of another world, with ids that fixtures have. */
function writtenDriver(externalId: string, story: string): DriverFixture {
  const world = worldOf({ seed: 99 });
  const models = Array.from({ length: 50 }, (_, i) => world.find(`driver-${i + 1}`)!);
  const model = models.find(({ sites }) => sites.length > 0)!;
  const charger = (of: ChargerModel, i: number): ChargerModel => ({
    ...of,
    id: 500 + i,
    chargerId: `FIX-${500 + i}`,
  });
  const site = (of: SiteModel): SiteModel => ({ ...of, chargers: of.chargers.map(charger), subsites: [] });
  return {
    ...{ kind: 'completed', externalId, story },
    model: { ...model, externalId, sites: [site(model.sites[0]!)], chargers: [] },
  };
}

/** Files with a hand-written driver, one with the id of a numbered driver, and a recorded one. */
export function contentWithFixtures(): Content {
  const content = contentOf({
    recorded: { recorded: '{"id":9007199254740993,"name":"On Tape","tags":[1,2]}' },
  });
  const written = [
    writtenDriver('ext-1', 'One site of her own.'),
    writtenDriver('driver-12', 'Instead of a number.'),
  ];
  const recorded = [...content.fixtures.drivers.get('demo')!.values()];
  const demo = new Map([...written, ...recorded].map((driver) => [driver.externalId, driver]));
  return { ...content, fixtures: { ...content.fixtures, drivers: new Map([['demo', demo]]) } };
}

/** A simulator over these files at a frozen instant, with its control API. */
export async function harness(
  options: Partial<SimulatorOptions> = {},
  change: (context: ControlContext) => Partial<ControlContext> = () => ({}),
): Promise<Harness> {
  let nowMs = THURSDAY * 1000;
  const all: SimulatorOptions = {
    ...{
      seed: 1,
      clock: frozenAt(THURSDAY),
      population: 1000,
      idPattern: 'driver-{n}',
      unknown: '404',
      reserved: 'on',
      contract: builtInContract,
    },
    ...{
      contractOnly: false,
      strict: true,
      errorBody: 'problem',
      content: contentWithFixtures(),
      runtime: TEST_RUNTIME,
      now: () => nowMs,
    },
    ...options,
  };
  const simulator = await openMock(all);
  const { rehearse, readContent, stage } = controlContext(simulator);
  const contentState = contentStateOf(all, all.content, all.contract);
  const waits: Waiting[] = [];
  const base: ControlContext = {
    ...{ store: simulator.sessions, events: simulator.events, options: all, version: '0.0.0-test' },
    redactors: simulator.redactors,
    contentState: () => contentState,
    bodyOf: (session, customer, externalId) =>
      driverBody(contentState, session, {
        customer,
        externalId,
        instant: session.instant(nowMs),
        invent: false,
      }),
    answer: simulator.answer,
    answerApart: (request, session) => answerApart(simulator, request, session),
    failed: simulator.failed,
    delivered: simulator.delivered,
    reload: async () => {},
    undoReload: () => contentState,
    ...{ rehearse, readContent, stage },
    // A pause of nothing lets others have their turn; nobody has to end it.
    wait: async (ms, signal) => (ms === 0 ? undefined : waitUntilEnded(waits, ms, signal)),
  };
  const context = { ...base, ...change(base) };
  const control = createControl(context);
  return {
    ...{ control, context, waits },
    call: (method, path, sent = {}) => callControl(control, method, path, sent),
    ask: (externalId, session = 'default', headers = {}) =>
      simulator.answer({
        method: 'GET',
        target: `/api/user/externalId/${externalId}?${DEMO}`,
        headers: { 'x-mock-session': session, ...headers },
      }),
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

function waitUntilEnded(waits: Waiting[], ms: number, signal: StopSignal | undefined): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted) return done();
    const waiting: Waiting = {
      ms,
      end: () => {
        waits.splice(waits.indexOf(waiting), 1);
        done();
      },
    };
    waits.push(waiting);
    signal?.addEventListener('abort', waiting.end, { once: true });
  });
}

async function callControl(control: Control, method: string, path: string, sent: Sent): Promise<Answered> {
  const body = sent.text ?? (sent.json === undefined ? '' : JSON.stringify(sent.json));
  const reply = await control.handle({
    method,
    target: `/_mock${path}`,
    headers: {
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
      ...(sent.session === undefined ? {} : { 'x-mock-session': sent.session }),
      ...sent.headers,
    },
    body,
    signal: sent.signal ?? new AbortController().signal,
  });
  const header = (name: string) => reply.headers.find(([key]) => key === name)?.[1];
  expect(header('x-mock-off-contract')).toBe('true');
  expect(header('cache-control')).toBe('no-store');
  const isJson = reply.body !== '' && /json/.test(header('content-type') ?? '');
  const json = isJson ? JSON.parse(reply.body) : undefined;
  if (json !== undefined)
    checkAnswer(method, path.split('?')[0]!, reply.status, header('content-type')!, json);
  return { status: reply.status, json, reply, header };
}

/** Whether an answer is one that the spec has for the operation. */
function checkAnswer(method: string, path: string, status: number, type: string, json: unknown): void {
  if (status >= 400) {
    expect(type).toBe('application/problem+json');
    obeys('/components/schemas/Problem', json);
    return;
  }
  const paths = Object.keys(controlSpec.paths);
  const matches = (template: string) =>
    new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path) &&
    controlSpec.paths[template][method.toLowerCase()] !== undefined;
  const template = paths.find((own) => own === path && matches(own)) ?? paths.find(matches);
  expect(template, `${method} ${path} in the spec`).toBeDefined();
  const pointer = `/paths/${template!.replaceAll('/', '~1')}/${method.toLowerCase()}/responses/${status}`;
  const response = pointer
    .split('/')
    .slice(1)
    .reduce((inner, step) => inner?.[step.replaceAll('~1', '/')], controlSpec);
  const own = response?.$ref ? response.$ref.slice(1) : pointer;
  expect(response, `status ${status} of ${method} ${path} in the spec`).toBeDefined();
  const media = type.split(';', 1)[0]!.replaceAll('/', '~1');
  obeys(`${own}/content/${media}/schema`, json);
}

function obeys(pointer: string, json: unknown): void {
  const validate = schemaAt(pointer.replaceAll('{', '%7B').replaceAll('}', '%7D'));
  expect(validate(json) ? [] : validate.errors, pointer).toEqual([]);
}
