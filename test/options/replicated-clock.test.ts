import { expect, test } from 'vitest';
import { replicatedClockWarning } from '../../src/options/replicated-clock.ts';
import { parseClock } from '../../src/world/clock.ts';

const nowMs = Date.parse('2026-11-27T13:00:00Z');
const KUBERNETES = { KUBERNETES_SERVICE_HOST: '10.96.0.1' };

/** What is said of a clock. */
function warning(clock: string, more: Partial<Parameters<typeof replicatedClockWarning>[0]> = {}) {
  return replicatedClockWarning({ clock: parseClock(clock), store: 'memory', nowMs, ...more });
}

test('under Kubernetes a running clock is warned of, with the clock that would be shared', () => {
  expect(warning('2026-01-15T09:00:00Z,x60', { env: KUBERNETES })).toBe(
    'The clock 2026-01-15T09:00:00Z,x60 runs from the start of each process, and it runs under Kubernetes: others, and this one ' +
      'when it is started again, show other times. Say since when it runs, --clock "2026-01-15T09:00:00Z,x60,from=2026-11-27T13:00:00Z", or share it, ' +
      '--store redis://HOST.',
  );
  expect(warning('2026-01-15T09:00:00Z,x60,from=2026-11-27T13:00:00Z', { env: KUBERNETES })).toBeUndefined();
});

test.each(['live', '+PT2H', '2026-01-15T09:00:00Z'])('under Kubernetes %s is not', (clock) => {
  expect(warning(clock, { env: KUBERNETES })).toBeUndefined();
});

test('neither is one that a store shares, nor one without a sign of others', () => {
  expect(warning('x60', { env: KUBERNETES, store: 'redis://127.0.0.1' })).toBeUndefined();
  expect(warning('x60', { env: {} })).toBeUndefined();
});

test('in code only a name among several is a sign, and options are named as there', () => {
  expect(warning('x60')).toBeUndefined();
  expect(warning('x60', { replica: 'a' })).toContain(
    "it is called a among several (replica): others, and this one when it is started again, show other times. Say since when it runs, clock: 'x60,from=2026-11-27T13:00:00Z', or share it, store: 'redis://HOST'.",
  );
});
