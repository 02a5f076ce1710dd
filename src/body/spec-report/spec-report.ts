import { counted } from '../../base/text/counted.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/operations.ts';
import type { DriverFinding } from '../../contract/read-contract.ts';
import type { DriverModel } from '../../world/network/model.ts';
import { type MapRow, mapSlotOf } from '../map/map-slot.ts';
import { selfCheck } from '../map/self-check.ts';
import { harmlessOf, notFollowed } from './not-followed.ts';

/** So many drivers are held against the contract when it is read. */
const CHECKED = 50;
/** So many ways in which they break it are told. */
const MOST_FINDINGS = 5;

/** What is known of a spec that was read. */
export interface ReadSpec {
  readonly contract: Contract;
  readonly driver: DriverFinding;
}

/** What is told of a spec when a server starts with it. */
export interface SpecReport {
  /** What was understood, one line. */
  readonly summary: string;
  /** What is not followed, and what answers would break. */
  readonly warnings: readonly string[];
  /** Those of the warnings that are of no consequence for requests and answers, such as that links have no effect. */
  readonly harmless: readonly string[];
  /** Where each property of the driver comes from. */
  readonly properties: readonly MapRow[];
  /** What of the world the spec has no property for, such as `charger.iccid`. */
  readonly leftOut: readonly string[];
}

/**
 * Tells what was understood of a spec, and what is not followed.
 * @param driverAt the driver of a number from 1, in the world of the first customer
 * @param instant whole seconds since 1970
 */
export function specReport(
  { contract, driver }: ReadSpec,
  driverAt: (number: number) => DriverModel | undefined,
  instant: number,
): SpecReport {
  const operations = contract.derived(operationsOf);
  const { map } = contract.derived(mapSlotOf);
  const others = operations.length - (driver.operation ? 1 : 0);
  const beside = others === 0 ? '' : `, ${counted(others, 'other operation')}`;
  if (!driver.operation || !map) {
    return {
      ...{ summary: `no driver${beside}`, properties: [], leftOut: [], harmless: harmlessOf(contract) },
      warnings: [noDriver(driver), ...notFollowed(contract)],
    };
  }
  const of = (...kinds: readonly string[]) => map.rows.filter(({ from }) => kinds.includes(from)).length;
  const parts = [
    counted(of('world'), 'property', 'properties'),
    `${of('map')} under other names`,
    `${of('example', 'faker', 'schema')} made up`,
    `${map.leftOut.length} of the world left out`,
  ];
  const { method, path } = contract.operation;
  return {
    properties: map.rows,
    leftOut: map.leftOut,
    harmless: harmlessOf(contract),
    summary: `${method} ${contract.root}${path}: ${parts.join(', ')}${beside}`,
    warnings: [
      ...map.problems,
      ...notFollowed(contract),
      ...broken(contract, driverAt, instant),
      ...unfit(map.unfit),
    ],
  };
}

function noDriver({ closest }: DriverFinding): string {
  if (!closest) return 'The spec has no operations.';
  const { method, path } = closest.operation;
  const lacks = closest.lacks.join(', ');
  return `No operation of the spec answers with a driver. ${method} ${path} came closest and lacks ${lacks}; x-mock-operation: driver in an operation says that it is the one.`;
}

function broken(
  contract: Contract,
  driverAt: (number: number) => DriverModel | undefined,
  instant: number,
): readonly string[] {
  const drivers = Array.from({ length: CHECKED }, (_, index) => driverAt(index + 1)).filter(
    (driver) => driver !== undefined,
  );
  const findings = selfCheck(drivers, instant, contract);
  const lines = findings
    .slice(0, MOST_FINDINGS)
    .map(
      ({ place, message, drivers: count }) =>
        `${count} of ${drivers.length} drivers break the spec at ${place}: ${message}`,
    );
  const { parameter, samples } = contract.operation;
  const [first] = drivers;
  const isAllowed =
    first === undefined ||
    contract.validatePathParameters({ ...samples, [parameter]: first.externalId }).length === 0;
  if (!isAllowed) {
    lines.push(
      `The path parameter ${parameter} does not allow ids such as ${first?.externalId}: --id-pattern says how ids look, such as {n}, and --unknown generate lets every id name a driver.`,
    );
  }
  return lines;
}

/** Properties that do not show all of the world, as their schema does not allow it. */
function unfit(places: ReadonlySet<string>): readonly string[] {
  return [...places]
    .slice(0, MOST_FINDINGS)
    .map((place) => `${place}: its schema does not allow all that the world says; the rest is made up.`);
}
