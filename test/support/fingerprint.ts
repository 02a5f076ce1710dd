import { computeDriver } from '../../src/body/compute.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { createWorld } from '../../src/world/world.ts';
import { THURSDAY } from './worlds.ts';

/** Seeds at which snapshots are held, the largest one among them. */
export const SEEDS: readonly number[] = [1, 42, Number.MAX_SAFE_INTEGER];

/**
 * The bodies of 60 drivers at five instants from 1970 to 2199, as one text: what must be the same on
 * every engine (W23). Runs in a browser too.
 */
export function manyBodies(seed: number): string {
  const texts: string[] = [];
  for (const customer of ['demo', 'größer']) {
    const options = {
      seed,
      customer,
      population: 1e9,
      idPattern: 'driver-{n}',
      unknown: 'generate',
    } as const;
    const world = createWorld(options);
    for (const instant of [0, 951_782_399, THURSDAY, 4_102_444_800, 7_258_118_399]) {
      for (let n = 1; n <= 30; n++) {
        const externalId = n % 10 === 0 ? `ä${n}` : `driver-${n * n * n * 7}`;
        texts.push(JSON.stringify(computeDriver(world.find(externalId)!, instant, builtInContract).body));
      }
    }
  }
  return texts.join('\n');
}
