import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Peer } from '../../tools/bench/peers/catalogue.mjs';
import { judge } from '../../tools/bench/peers/judge.ts';
import { measure } from '../../tools/bench/peers/measure.mjs';
import { report } from '../../tools/bench/peers/report.mjs';

const COMMANDS = { given: () => ['--eval', 'throw new RangeError("too | deep")'] };
const PEER: Peer = {
  ...{ name: 'fragile', label: 'Fragile', packages: { fragile: '1.2.3' }, prefix: '', bodies: 'nowhere' },
  prepare: () => COMMANDS,
};

describe('a peer that cannot serve the contract', () => {
  test('is a row with the reason, in both tables', async () => {
    const plan = { seconds: 1, rounds: 1, id: 'driver-1' };
    const results = await measure(
      [{ peer: PEER, folder: tmpdir(), commands: COMMANDS }],
      plan,
      judge,
      () => {},
    );
    const text = report([PEER], results, { ...plan, bytes: 1, date: new Date(0) });
    const rows = text.split('\n').filter((line) => line.startsWith('| Fragile'));
    const reason = 'failed: ended with 1 before it answered: RangeError: too / deep';
    expect(rows).toEqual(Array(2).fill(`| Fragile 1.2.3 | ${reason} |`));
  });
});
