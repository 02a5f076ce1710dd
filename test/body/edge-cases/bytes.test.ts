import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { BUNDLES } from '../../../src/body/edge-cases/bundles.ts';
import { propertyEdges } from '../../../src/body/edge-cases/definition.ts';
import { exampleBase } from '../../../src/body/edge-cases/edge-base.ts';
import { EDGE_GROUPS } from '../../../src/body/edge-cases/variant.ts';
import { REAL_SERVICE, WHOLE_BODY } from '../../../src/body/edge-cases/whole-body.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';

const DEFINITIONS = [...propertyEdges(builtInContract), ...WHOLE_BODY, ...REAL_SERVICE, ...BUNDLES];

// Receipts and recorded expectations hold on to bytes: a version that makes others says so in the changelog.
test.each(Object.keys(EDGE_GROUPS))(
  'edge cases of the group %s have the bytes that they had',
  async (group) => {
    const base = exampleBase(builtInContract);
    const lines = DEFINITIONS.filter((one) => one.group === group && !one.name.endsWith('=1000')).map(
      (one) => {
        const said = [one.why, one.path, one.breaksSpec, one.build(base)];
        return `${one.name} ${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12)}`;
      },
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`__snapshots__/bytes/${group}.txt`);
  },
);
