import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PEERS, versionOf } from '../../tools/bench/peers/catalogue.mjs';

const PAGE = readFileSync('docs/comparison.md', 'utf8');

/** The tables of docs/comparison.md, each as its rows, each row as its cells. */
function tables(): string[][][] {
  return [...PAGE.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

const EXPECTED = PEERS.map((peer) => [peer.label, versionOf(peer)].filter(Boolean).join(' '));

describe('the tables beside other mock servers', () => {
  test('are two', () => {
    expect(tables()).toHaveLength(2);
  });

  test.for([0, 1])('table %i has every peer in the version that the benchmark installs', (at) => {
    const [, , ...rows] = tables()[at]!;
    expect(rows.map(([name]) => name)).toEqual(EXPECTED);
  });

  test.for([0, 1])('table %i has a figure or a reason in every cell', (at) => {
    const [head, , ...rows] = tables()[at]!;
    for (const row of rows) {
      if (row[1]?.startsWith('failed: ')) continue;
      expect(row).toHaveLength(head!.length);
      expect(row.filter((cell) => cell === '')).toEqual([]);
    }
  });

  test('say when and on what they were measured', () => {
    expect(PAGE).toMatch(/Measured on \d{4}-\d{2}-\d{2}: Node\.js v\d+\.\d+\.\d+, \d+ x /);
  });

  test('versions are pinned exactly', () => {
    const versions = PEERS.flatMap(({ packages }) => Object.values(packages));
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(versions.length).toBeGreaterThanOrEqual(6);
  });
});
