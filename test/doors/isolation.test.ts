import { beforeAll, expect, test } from 'vitest';
import { alone, together } from './cross-talk.ts';
import { NODE_DOORS } from './node-doors.ts';

// Scenario, driver, and whether one is on repeat after so many. Pages have 200 at once, `npm run test:hard` thousands.
const SESSIONS = 42;
let expected: readonly unknown[];

// The answers that each session gets when it is alone, from a mock of its own that has no server.
beforeAll(async () => {
  const door = await NODE_DOORS['fetch of the core']!();
  expected = await alone(door, SESSIONS);
  await door.close();
}, 60_000);

test('the sessions differ from each other', () => {
  expect(new Set(expected.map((seen) => JSON.stringify(seen))).size).toBe(SESSIONS);
});

test.each(Object.keys(NODE_DOORS))(
  '%s: many sessions at once, none sees another',
  async (name) => {
    const door = await NODE_DOORS[name]!();
    try {
      const seen = await together(door, SESSIONS);
      for (const [number, own] of seen.entries()) expect(own, `session ${number}`).toEqual(expected[number]);
    } finally {
      await door.close();
    }
  },
  60_000,
);
