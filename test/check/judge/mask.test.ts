import { expect, test } from 'vitest';
import { masker } from '../../../src/check/judge/mask.ts';

const mask = masker('a secret', new Set());
const told = (pointer: string, given: string) => mask({ pointer, given: `"${given}"`, allowed: '' }).given;

test.each([
  ['/chargers/0/chargerStatus', 'AVAILABLE'],
  ['/chargers/0/firmwareVersion', '1.20.3-rc1'],
  ['/tags/0/lastUpdated', '15.01.2026 10:00'],
  ['/tags/0/lastUpdated', '2026-01-15T10:00:00+0200'],
])('a status, version or time is told where it belongs, in whatever writing: %s %s', (pointer, given) => {
  expect(told(pointer, given)).toBe(`"${given}"`);
});

test.each(['Aino Virtanen', '+358 40 1234567', 'aino@example.fi', '04A1B2C3D4E5F6'])(
  'a value of people is masked also where a status or a time belongs: %s',
  (given) => {
    for (const pointer of ['/chargers/0/chargerStatus', '/tags/0/startDate', '/title', '/name'])
      expect(told(pointer, given)).toMatch(/^"masked-[\da-f]{6}: \d+ characters"$/);
  },
);
