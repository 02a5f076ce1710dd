import fc from 'fast-check';
import type { Content } from '../../src/content/content.ts';
import { contentFrom } from '../../src/content/content-data.ts';
import { fileValidators } from '../../src/content/file-validators.ts';
import { builtInFiles } from '../../src/generated/content/built-in-content.gen.ts';
import type { Reply } from '../../src/mock/reply.ts';
import type { MockRequest } from '../../src/mock/request.ts';
import type { Session } from '../../src/mock/session/session.ts';
import type { Simulator } from '../../src/mock/simulator.ts';
import type { SimulatorOptions } from '../../src/mock/simulator-options.ts';
import { frozenAt } from '../../src/world/clock.ts';
import type { Status } from '../../src/world/timeline/rhythm.ts';
import { anyCharacter } from './any-character.ts';
import { simulatorOf } from './simulators.ts';

/** Scenarios with templates of every kind, steps, changes, and steps under which natural errors come about. */
const OWN_SCENARIOS = {
  echo: {
    description: 'Says what was asked.',
    status: 418,
    headers: { 'x-trace': '{header.X-Trace}', 'x-method': '{method}' },
    body: {
      json: { id: '{externalId}', of: '{customer}', at: '{instant}', page: '{query.page}', path: '{path}' },
    },
  },
  told: {
    description: 'A problem of its own.',
    status: 404,
    title: 'No {externalId}',
    detail: '{query.page}!',
  },
  plain: { description: 'Text.', status: 503, body: { text: '<{header.X-Trace}> {query.__proto__}' } },
  steps: {
    description: 'One after the other.',
    after: 'repeat' as const,
    steps: [
      { status: 500, times: 2 },
      { headers: { 'x-turn': '{query.page}' } },
      { status: 404, body: 'text' as const },
    ],
  },
  changed: {
    description: 'The driver, changed.',
    headers: { 'x-who': '{externalId} {path}' },
    change: { set: { '/name': 'Ada' }, remove: ['/payerId'] },
  },
};

/** The built-in content with those scenarios, for a seed. */
export function contentForSeed(seed: number): Content {
  const own = { file: 'own', value: { scenarios: OWN_SCENARIOS } };
  const files = { ...builtInFiles, scenarios: [...builtInFiles.scenarios, own] };
  return contentFrom(files, { seed, instant: 1_768_467_600 }, fileValidators);
}

/** Every kind of option that answers follow from, each with content for its seed. */
const OPTIONS: readonly Partial<SimulatorOptions>[] = [
  { seed: 1, strict: false },
  { seed: 2, strict: true, errorBody: 'text' },
  { seed: 3, population: 5, idPattern: 'EMP-{n}', unknown: 'generate', strict: false },
  { seed: 4, contractOnly: true, mockHeaders: true, errorBody: 'empty', strict: false },
];

/** A simulator of random options, and what it was made with. */
export interface Made {
  readonly simulator: Simulator;
  readonly content: Content;
}

/** One simulator for each set of options. */
export function madeSimulators(): Promise<readonly Made[]> {
  return Promise.all(
    OPTIONS.map(async (options) => {
      const content = contentForSeed(options.seed!);
      return { content, simulator: await simulatorOf({ population: 1_000_000, ...options, content }) };
    }),
  );
}

const ids = fc.oneof(
  fc.constantFrom(
    'extIdTest',
    'driver-7',
    'driver-42',
    'EMP-3',
    'err-503',
    'mock-echo',
    'mock-flaky',
    'mock-changed',
  ),
  fc.nat(2_000_000).map((n) => `driver-${n}`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const paths = fc.oneof(
  { weight: 8, arbitrary: ids.map((id) => `/api/user/externalId/${encodeURIComponent(id)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['/', '/api', '/api/user', '/api/user/externalId/%', '/api/user/externalId/driver%2D1', '/a%ZZ"b'],
      ...[
        '/api/user/externalId/%E0%A4',
        `/api/user/externalId/${'x'.repeat(129)}`,
        '/api/user/externalId/a%2Fb',
      ],
    ),
  },
);
const scenarios = fc.constantFrom(
  ...Object.keys(OWN_SCENARIOS),
  ...contentForSeed(1).scenarios.map(({ name }) => name),
);
const prefer = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: scenarios.map((name) => `scenario=${name}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'code=200',
      'code=404',
      'code=401, delay=5',
      'code=299',
      'scenario=nope',
      'code',
      'delay=3',
    ),
  },
);

/** A request, with an instant and what to switch on and change in its session before. */
export interface Asking {
  readonly options: number;
  readonly path: string;
  readonly method: string;
  readonly key: string;
  readonly customer: string | undefined;
  readonly inHeader: boolean;
  readonly page: string | undefined;
  readonly trace: string | undefined;
  readonly prefer: string | undefined;
  readonly accept: string | undefined;
  readonly instant: number;
  readonly calls: number;
  readonly activate: string | undefined;
  readonly changes: readonly Status[];
  readonly override: unknown;
}

/** Requests of all kinds. */
export const askings: fc.Arbitrary<Asking> = fc.record({
  options: fc.nat(OPTIONS.length - 1),
  path: paths,
  method: fc.oneof(
    { weight: 9, arbitrary: fc.constant('GET') },
    { weight: 2, arbitrary: fc.constantFrom('HEAD', 'POST') },
  ),
  key: fc.oneof(
    { weight: 6, arbitrary: fc.constant('demo-key') },
    { weight: 1, arbitrary: fc.constantFrom('acme-key', 'top-secret-key', 'demo-key~bad name', 'err-404') },
  ),
  customer: fc.oneof(
    { weight: 6, arbitrary: fc.constant('demo') },
    { weight: 2, arbitrary: fc.constantFrom('acme', 'nobody', undefined, '') },
  ),
  inHeader: fc.boolean(),
  page: fc.option(fc.string({ unit: anyCharacter, maxLength: 8 }), { nil: undefined }),
  trace: fc.option(fc.string({ unit: anyCharacter, maxLength: 8 }), { nil: undefined }),
  prefer,
  accept: fc.constantFrom(undefined, 'application/json', 'text/plain', 'text/plain, */*;q=0.5'),
  instant: fc.integer({ min: 1_500_000_000, max: 2_000_000_000 }),
  calls: fc.integer({ min: 1, max: 3 }),
  activate: fc.option(scenarios, { nil: undefined, freq: 8 }),
  changes: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom<Status[]>('Error', 'Offline', 'Charging', 'Booting'), {
        maxLength: 4,
      }),
    },
  ),
  override: fc.oneof(
    { weight: 8, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        { text: '{"id": 9007199254740993}' },
        { patch: { name: 'Zoë', tags: null } },
      ),
    },
  ),
});

/** Asks in a session of its own; the last answer of as many as the asking says. */
export async function asked({ simulator }: Made, asking: Asking, session: string): Promise<Reply> {
  const { session: own } = simulator.sessions.use(session, 0);
  prepare(own, simulator, asking);
  let reply: Reply | undefined;
  for (let call = 0; call < asking.calls; call++) reply = await simulator.answer(requestOf(asking, session));
  return reply!;
}

function prepare(session: Session, simulator: Simulator, asking: Asking): void {
  const { instant, activate, changes, override } = asking;
  session.mutate({ kind: 'clock', clock: frozenAt(instant) }, 0);
  if (activate)
    session.mutate(
      {
        kind: 'activate',
        activation: { scenario: activate, externalId: undefined, customer: undefined, times: undefined },
      },
      0,
    );
  const externalId = decodeURIComponentSafely(asking.path.split('/').at(-1)!);
  const driver = simulator.world('demo')!.find(externalId);
  const chargers = driver ? [...driver.chargers, ...driver.sites.flatMap((site) => site.chargers)] : [];
  for (const [at, status] of changes.entries()) {
    const charger = chargers[at % Math.max(1, chargers.length)];
    if (charger)
      session.mutate(
        {
          kind: 'charger',
          customer: 'demo',
          charger: charger.id,
          change: { from: instant - 100 * at, socket: 1, status },
        },
        0,
      );
  }
  if (override)
    session.mutate(
      {
        kind: 'driver',
        customer: 'demo',
        externalId: externalId,
        override: {
          from: instant,
          ...(override as { text: string; patch: undefined }),
        },
      },
      0,
    );
}

function requestOf(asking: Asking, session: string): MockRequest {
  const { path, method, key, customer, inHeader, page, trace } = asking;
  const query = new URLSearchParams();
  if (customer !== undefined) query.set('clientId', customer);
  if (page !== undefined) query.set('page', page);
  if (!inHeader) query.set('code', key);
  return {
    method,
    target: `${path}?${query}`,
    headers: {
      'x-mock-session': session,
      prefer: asking.prefer,
      accept: asking.accept,
      'x-trace': trace,
      ...(inHeader && { 'x-functions-key': key }),
    },
  };
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
