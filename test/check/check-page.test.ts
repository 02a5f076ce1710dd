import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SEEDED, type Seeded } from './deviating-server.ts';

const page = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8');

/** What the page tells of a seeded deviation. */
function rowOf({ name, found, isNoFault, refutes }: Seeded): string {
  const heading = [found?.heading ?? 'nothing', found?.rule].filter(Boolean).join(' ');
  const verdict = isNoFault ? 'no' : 'yes';
  return `| ${name} | ${heading} | ${verdict} | ${refutes ? `\`${refutes}\`` : ''} |`;
}

it('docs/check.md lists every seeded deviation with what is found, in the order of the list', () => {
  const rows = page.split('\n').filter((line) => /^\| .* \| (?:yes|no) \|/.test(line));
  expect(rows.join('\n')).toBe(SEEDED.map(rowOf).join('\n'));
});

it('docs/check.md tells how many there are', () => {
  const faults = SEEDED.filter(({ isNoFault }) => !isNoFault).length;
  expect(page).toContain(
    `${SEEDED.length} of them, ${faults} faults and ${SEEDED.length - faults} that are none`,
  );
});
