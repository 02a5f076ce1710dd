import { expect, test } from 'vitest';
import { harness } from '../../support/controls.ts';

test('a mock has no report of a real service, and says who has', async () => {
  const mock = await harness();
  const { status, json } = await mock.call('GET', '/report');
  expect(status).toBe(404);
  expect(json.detail).toBe('There is no report of a real service: only proxy stands before one.');
});

test('a format that there is none of is refused with the nearest', async () => {
  const mock = await harness();
  const { status, json } = await mock.call('GET', '/report?format=htm');
  expect(status).toBe(400);
  expect(json.detail).toContain('Did you mean html?');
});
