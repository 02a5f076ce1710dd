import { expect, test } from 'vitest';
import { textFor } from '../../../src/body/fill/text-for.ts';

const NOW = '2026-01-15T09:00:00Z';
const dayOf = (name: string, seed: string) => textFor({ type: 'string', format: 'date' }, seed, name, NOW);

test.each(['birthday', 'dateOfBirth', 'birth_date', 'dob'])(
  '%s is a day of each one’s own, long ago',
  (name) => {
    const days = Array.from({ length: 20 }, (_, index) => dayOf(name, `driver-${index}`));
    expect(new Set(days).size).toBeGreaterThan(15);
    for (const day of days) {
      expect(day).toMatch(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)$/);
      expect(day < '2005').toBe(true);
    }
    expect(dayOf(name, 'driver-1')).toBe(days[1]);
  },
);

test('another day is that of the answer', () => {
  expect(dayOf('since', 'driver-1')).toBe('2026-01-15');
  expect(dayOf('birthplaceVisited', 'driver-1')).toBe('2026-01-15');
});
