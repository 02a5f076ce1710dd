import { describe, expect, test } from 'vitest';
import { edgeCaseNamed } from '../../../src/body/edge-cases/catalogue.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { wholeAnswerOf } from '../../../src/mock/answer/choose.ts';
import type { Decision } from '../../../src/mock/answer/run-scenario.ts';
import { contentOf, DEMO, get, scenarioOf, simulatorOf } from '../../support/simulators.ts';

const NOTHING: Decision = {
  ...{ rung: 'prefer', scenario: undefined, edge: undefined, step: undefined, stepNumber: undefined },
  ...{ asDriver: false, extraDelayMs: 0, applied: undefined, luck: { subject: '', count: 0 } },
};

describe('what a decision answers by itself', () => {
  const down = scenarioOf('down', { status: 503 });
  const slow = scenarioOf('slow', { delay: 10 });
  const edge = edgeCaseNamed('minimal', builtInContract);

  test('an edge case, before all else', () => {
    const decision = { ...NOTHING, edge, scenario: down, step: down.steps[0], asDriver: true };
    expect(wholeAnswerOf(decision, 'driver-7')).toEqual({ kind: 'edge', externalId: 'driver-7', edge });
  });

  test('a step with a status', () => {
    const decision = { ...NOTHING, scenario: down, step: down.steps[0], asDriver: true };
    expect(wholeAnswerOf(decision, 'x')).toEqual({ kind: 'step', scenario: down, step: down.steps[0] });
  });

  test('a driver, whoever it is', () => {
    const decision = { ...NOTHING, scenario: slow, step: slow.steps[0], asDriver: true };
    expect(wholeAnswerOf(decision, 'x')).toEqual({ kind: 'driver', externalId: 'x', invent: true });
  });

  test('nothing where a step says how it is given alone', () => {
    expect(wholeAnswerOf({ ...NOTHING, scenario: slow, step: slow.steps[0] }, 'x')).toBeUndefined();
    expect(wholeAnswerOf(NOTHING, 'x')).toBeUndefined();
  });
});

describe('what is chosen', () => {
  const content = contentOf({ scenarios: [scenarioOf('down', { status: 503 })] });

  test('an error of the request itself comes before what somebody wished for', async () => {
    const simulator = await simulatorOf({ content });
    const more = { method: 'POST', headers: { prefer: 'scenario=down' } };
    expect((await get(simulator, 'driver-1', DEMO, more)).status).toBe(405);
  });

  test('a wish comes before an error of the contract, and a wish that is none is one', async () => {
    const simulator = await simulatorOf({ content });
    const asked = async (prefer: string) => {
      const { status, provenance } = await get(simulator, 'nobody', '', { headers: { prefer } });
      return [status, provenance.reason];
    };
    expect(await asked('scenario=down')).toEqual([503, 'prefer']);
    expect(await asked('scenario=dwon')).toEqual([400, 'off-contract']);
    expect(await asked('wait=5')).toEqual([401, 'natural']);
  });

  test('with the contract alone nobody has wishes', async () => {
    const simulator = await simulatorOf({ content, contractOnly: true });
    const { status } = await get(simulator, 'driver-1', DEMO, { headers: { prefer: 'scenario=down' } });
    expect(status).toBe(200);
  });
});
