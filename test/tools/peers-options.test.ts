import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** What the benchmark says about wrong flags, before it installs or starts anything. */
function refused(...args: readonly string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ['tools/bench/peers.mjs', ...args], { encoding: 'utf8' });
}

describe('the flags of the benchmark beside other mock servers', () => {
  test('--only takes names of peers and lists them', () => {
    const { status, stderr } = refused('--only', 'prizm');
    expect(stderr).toContain('There is no peer prizm. Allowed: ours, scalar, msw, prism, mockoon, ');
    expect(status).toBe(1);
  });

  test.for([
    ['--seconds', '0'],
    ['--rounds', 'two'],
  ])('%s %s is refused', ([name, value]) => {
    const { status, stderr } = refused(name!, value!);
    expect(stderr).toContain(`${name} ${value}: give a whole number from 1.`);
    expect(status).toBe(1);
  });
});
