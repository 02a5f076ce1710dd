import { expect, test } from 'vitest';
import { hasReservedForm } from '../../src/console/api/reserved-form.ts';
import { reservedReason } from '../../src/content/scenarios/reserved.ts';

test.each([
  ...['err-404', 'err-499', 'err-4041', 'err-', 'err-abc', 'mock-flaky', 'mock-no-such', 'mock-', 'mock'],
  ...['edge-no-tags', 'edge-tags=null', 'edge-', 'edge', 'extIdTest', 'driver-1', 'ERR-404', 'a-mock-flaky'],
])('the console and the server agree whether %s is of a reserved form', (id) => {
  expect(hasReservedForm(id)).toBe(reservedReason(id) !== undefined);
});
