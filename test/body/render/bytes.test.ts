import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { computeDriver } from '../../../src/body/compute.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { THURSDAY, worldOf } from '../../support/worlds.ts';

// Receipts and recorded expectations hold on to bytes: a version that makes others says so in the changelog.

const HOURS = [0, 5, 9, 13, 18, 22, 75, 130];

test.each(HOURS)(
  'drivers have the bytes that they had, charger by charger, %d hours into the week',
  async (hours) => {
    const digest = (value: unknown) =>
      createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
    const world = worldOf({ seed: 1 + (hours % 3) });
    const lines = Array.from({ length: 12 }, (_, i) => `driver-${1 + hours * 12 + i}`).flatMap((id) => {
      const { body } = computeDriver(world.find(id)!, THURSDAY + hours * 3600, builtInContract);
      const {
        chargers = [],
        chargerGroups = [],
        ...own
      } = body as {
        chargers?: { id: number }[];
        chargerGroups?: { id: number }[];
      };
      return [
        `${id} ${digest(own)}`,
        ...chargers.map((charger) => `  charger ${charger.id} ${digest(charger)}`),
        ...chargerGroups.map((group) => `  site ${group.id} ${digest(group)}`),
      ];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`__snapshots__/${hours}.txt`);
  },
);
