import { describe, expect, test } from 'vitest';
import { formatPreferenceApplied } from '../../../../src/content/scenarios/prefer.ts';
import { indexScenarios } from '../../../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../../../src/contract/built-in-contract.ts';
import { readPreferences } from '../../../../src/mock/answer/request/preferences.ts';
import { scenarioOf } from '../../../support/simulators.ts';

const index = indexScenarios(
  {
    scenarios: [
      scenarioOf('gone-text', { status: 404, body: 'text' }),
      scenarioOf('driver-not-found', { status: 404 }),
      scenarioOf('flaky', { steps: [{ status: 503 }, {}] }),
      scenarioOf('maintenance', { status: 503 }),
      scenarioOf('cut', { status: 500, fault: 'truncated-body' }),
      scenarioOf('empty-object', { status: 200, body: { json: {} } }),
      scenarioOf('slow', { delay: 3000 }),
    ],
    rules: [],
  },
  builtInContract,
);
const read = (header: string | readonly string[]) => readPreferences(index, header);
const nameOf = (header: string) => {
  const answer = read(header)?.answer;
  return typeof answer === 'object' ? answer.name : answer;
};

describe('Prefer', () => {
  test.each([
    ['scenario=slow', 'slow'],
    ['scenario="driver-not-found"', 'driver-not-found'],
    ['SCENARIO=slow', 'slow'],
    ['code=404', 'gone-text'],
    ['code="404"', 'gone-text'],
    ['code=404, scenario=slow', 'slow'],
    ['scenario=slow; foo=bar, scenario=flaky', 'slow'],
    ['code=200', 200],
    ['delay=10', undefined],
  ])('%s asks for %s', (header, name) => {
    expect(nameOf(header)).toBe(name);
  });

  test('code is answered by the first scenario that answers at once and over a whole connection', () => {
    expect(nameOf('code=503')).toBe('maintenance');
    expect(() => read('code=500')).toThrow(/Prefer: code=500 does not exist/);
  });

  test.each(['', 'respond-async', 'wait=10, handling=lenient', 'foo="'])('%j asks for nothing', (header) => {
    expect(read(header)).toBeUndefined();
  });

  test.each([
    ['scenario=slow, wait=3', 'scenario=slow'],
    ['code=404, delay=5', 'code=404, delay=5'],
    ['delay=5, code=404, scenario=slow', 'scenario=slow, delay=5'],
    ['delay=0', 'delay=0'],
  ])('%s is told as applied: %s', (header, applied) => {
    const { answeredBy, delayedBy } = read(header)!;
    const parts = [answeredBy, delayedBy].filter((part) => part !== undefined);
    expect(formatPreferenceApplied(parts)).toBe(applied);
  });

  test('can come in several lines', () => {
    expect(read(['wait=1', 'code=404', 'delay=7'])).toMatchObject({
      delayMs: 7,
      answeredBy: { name: 'code', value: '404' },
      delayedBy: { name: 'delay', value: '7' },
    });
  });

  test.each([
    ['delay=0', 0],
    ['delay=250', 250],
    ['delay=60000', 60_000],
  ])('%s waits %d ms', (header, delayMs) => {
    expect(read(header)).toMatchObject({ delayMs });
  });

  test.each([
    ['scenario=slwo', 'unknown-scenario', /There is no scenario slwo\..* Did you mean slow\?/],
    ['scenario=Slow', 'unknown-scenario', /Did you mean slow\?/],
    ['scenario=constructor', 'unknown-scenario', /Allowed: gone-text, driver-not-found/],
    ['code=418', 'unknown-preference-code', /Allowed: 200, 400, 401, 404, 503\. Did you mean 404\?/],
    ['code=40', 'unknown-preference-code', /Did you mean/],
    ['code=0404', 'unknown-preference-code', /0404/],
    ['code=abc', 'unknown-preference-code', /abc does not exist/],
    ['scenario', 'malformed-preference', /at scenario\. Allowed: Prefer: code=404/],
    ['code', 'malformed-preference', /at code\./],
    ['delay', 'malformed-preference', /at delay=\./],
    ['delay=-1', 'malformed-preference', /delay=-1.*up to 60000/],
    ['delay=60001', 'malformed-preference', /delay=60001/],
    ['delay=1.5', 'malformed-preference', /delay=1\.5/],
    ['delay=1s', 'malformed-preference', /delay=1s/],
    ['scenario="slow', 'malformed-preference', /scenario="slow/],
    ['wait=1, code=4 04', 'malformed-preference', /code=4 04/],
  ])('%s is refused with what is allowed', (header, code, message) => {
    expect(() => read(header)).toThrow(expect.objectContaining({ code }));
    expect(() => read(header)).toThrow(message);
  });
});
