import { wait } from '../../src/base/time/wait.ts';
import type { Content } from '../../src/content/content.ts';
import type { DriverFixture } from '../../src/content/drivers/fixture-set.ts';
import { type RawScenario, scenarioFrom } from '../../src/content/scenarios/make-scenario.ts';
import { CAUSES, type Rule, type Scenario } from '../../src/content/scenarios/scenario.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { type Mock, openMock } from '../../src/control/open-mock.ts';
import type { Reply } from '../../src/mock/reply.ts';
import type { MockRequest } from '../../src/mock/request.ts';
import type { Simulator } from '../../src/mock/simulator.ts';
import type { SimulatorOptions, SimulatorRuntime } from '../../src/mock/simulator-options.ts';
import { frozenAt } from '../../src/world/clock.ts';
import { THURSDAY } from './worlds.ts';

const STATUSES = { 'bad-route-parameter': 400, 'not-authorised': 401, 'customer-not-found': 401 } as const;

/** A scenario with everything left at its default but what is given. */
export function scenarioOf(name: string, raw: Omit<RawScenario, 'description'>): Scenario {
  return scenarioFrom(name, { description: name, ...raw });
}

/** The smallest content that a simulator can have: two customers, a scenario for each cause. */
export function contentOf(
  more: { scenarios?: readonly Scenario[]; rules?: readonly Rule[]; recorded?: Record<string, string> } = {},
): Content {
  const causes = CAUSES.map((cause) =>
    scenarioOf(cause, { status: STATUSES[cause as keyof typeof STATUSES] ?? 404 }),
  );
  const recorded = Object.entries(more.recorded ?? {}).map(([externalId, text]): [string, DriverFixture] => [
    externalId,
    { kind: 'recorded', externalId, story: 'A recorded body.', text },
  ]);
  return {
    fixtures: {
      customers: [
        { id: 'demo', name: 'Demo', keys: ['demo-key', 'second-key'] },
        { id: 'acme', name: 'Acme', keys: ['acme-key'] },
      ],
      drivers: new Map([['demo', new Map(recorded)]]),
    },
    scenarios: [...causes, ...(more.scenarios ?? [])],
    rules: more.rules ?? [],
  };
}

/** What is around a simulator in a test: no files to read again, real waits. */
export const TEST_RUNTIME: SimulatorRuntime = {
  version: '0.0.0-test',
  reload: async () => contentOf(),
  wait,
};

/** A simulator at a frozen instant, with some options changed. */
export function simulatorOf(options: Partial<SimulatorOptions> = {}): Promise<Mock> {
  return openMock({
    contract: builtInContract,
    seed: 1,
    clock: frozenAt(THURSDAY),
    population: 1000,
    idPattern: 'driver-{n}',
    reserved: 'on',
    unknown: '404',
    contractOnly: false,
    strict: true,
    errorBody: 'problem',
    content: contentOf(),
    now: () => 0,
    runtime: TEST_RUNTIME,
    ...options,
  });
}

/** The credentials of the customer `demo` as a query. */
export const DEMO = 'code=demo-key&clientId=demo';

/** Asks for a driver; `id` stands in the path as it is, so it must be encoded. */
export function get(
  simulator: Simulator,
  id: string,
  query = DEMO,
  more: Partial<MockRequest> = {},
): Promise<Reply> {
  return simulator.answer({
    method: 'GET',
    target: `/api/user/externalId/${id}?${query}`,
    headers: {},
    ...more,
  });
}

/** The value of a reply's header. */
export function header(reply: Reply, name: string): string | undefined {
  return reply.headers.find(([key]) => key === name)?.[1];
}
