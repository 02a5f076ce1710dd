import type { Content } from '../../content/content.ts';
import type { CustomerFixture, DriverFixture } from '../../content/drivers/fixture-set.ts';
import { isReservedOff } from '../../content/scenarios/reserved.ts';
import type { Cause } from '../../content/scenarios/scenario.ts';
import { indexScenarios, type ScenarioIndex } from '../../content/scenarios/scenario-index.ts';
import type { Contract } from '../../contract/contract.ts';
import { SiteTrees } from '../../world/network/site-trees.ts';
import { createWorld, type FixtureDrivers, type World } from '../../world/world.ts';
import type { SimulatorOptions } from '../simulator-options.ts';
import type { OperationHandlers } from './operation-handlers.ts';

/** One state of the files and of the contract, with the worlds and indexes that follow from them; never changed. */
export interface ContentState {
  readonly contract: Contract;
  readonly content: Content;
  readonly customers: readonly CustomerFixture[];
  readonly scenarios: ScenarioIndex;
  readonly worlds: ReadonlyMap<string, World>;
  /** Functions of the user's own that answer operations. */
  readonly handlers?: OperationHandlers | undefined;
}

type WorldSettings = Pick<
  SimulatorOptions,
  'seed' | 'population' | 'idPattern' | 'unknown' | 'contractOnly' | 'reserved'
>;

/**
 * Derives worlds and indexes from a state of the files, to be served by a contract.
 * @throws RangeError when the id pattern has no `{n}`
 */
export function contentStateOf(
  settings: WorldSettings,
  content: Content,
  contract: Contract,
  handlers?: OperationHandlers,
): ContentState {
  const { customers } = content.fixtures;
  const { seed, population, idPattern, unknown, contractOnly, reserved } = settings;
  const trees = new SiteTrees();
  const worlds = customers.map(({ id }): [string, World] => [
    id,
    createWorld({ seed, customer: id, population, idPattern, unknown }, completedDrivers(content, id), trees),
  ]);
  const scenarios = indexScenarios(content, contract, !isReservedOff({ contractOnly, reserved }));
  return { contract, content, customers, scenarios, worlds: new Map(worlds), handlers };
}

function completedDrivers(content: Content, customer: string): FixtureDrivers {
  const fixtures = content.fixtures.drivers.get(customer);
  return {
    get(externalId) {
      const fixture = fixtures?.get(externalId);
      return fixture?.kind === 'completed' ? fixture.model : undefined;
    },
  };
}

/** The hand-written driver of a customer with this externalId. */
export function fixtureOf(
  { content }: ContentState,
  customer: string,
  externalId: string,
): DriverFixture | undefined {
  return content.fixtures.drivers.get(customer)?.get(externalId);
}

/** Why nobody is found: the id names a hand-written driver of another customer, or nobody. */
export function causeOf404({ content }: ContentState, customer: string, externalId: string): Cause {
  for (const [owner, drivers] of content.fixtures.drivers) {
    if (owner !== customer && drivers.has(externalId)) return 'other-customers-driver';
  }
  return 'driver-not-found';
}
