import { describe, expect, test } from 'vitest';
import type { Simulator } from '../../../src/mock/simulator.ts';
import type { SimulatorOptions } from '../../../src/mock/simulator-options.ts';
import { contentOf, DEMO, get, header, scenarioOf, simulatorOf } from '../../support/simulators.ts';

const PROBLEM = 'application/problem+json';
const TEXT = 'text/plain; charset=utf-8';

async function typeOf(simulator: Simulator, accept: string | readonly string[], id: string, query = DEMO) {
  const { status, body, headers } = await get(simulator, id, query, { headers: { accept } });
  return [status, headers.find(([name]) => name === 'content-type')?.[1], body];
}

describe('a client that prefers text/plain', () => {
  test.each([
    [400, '%20', DEMO, 'Errors in the route parameters'],
    [401, 'driver-1', 'clientId=demo', 'Customer not found or not authorised'],
    [404, 'nobody', DEMO, 'Driver not found for the customer'],
  ])('gets the text of a %i', async (status, id, query, text) => {
    const simulator = await simulatorOf();
    for (const accept of ['text/plain', 'text/*;q=0.5', 'text/plain, */*;q=0.1'])
      expect(await typeOf(simulator, accept, id, query)).toEqual([status, TEXT, text]);
    for (const accept of ['*/*', 'application/json', 'text/plain, application/problem+json', 'image/png'])
      expect((await typeOf(simulator, accept, id, query)).slice(0, 2)).toEqual([status, PROBLEM]);
  });

  test('gets a driver as JSON, the same bytes and from the same cache', async () => {
    const simulator = await simulatorOf();
    const { status, headers, body } = await get(simulator, 'driver-1');
    for (let count = 0; count < 6; count++) {
      const accept = count % 2 === 0 ? 'text/plain' : 'application/json';
      expect(await get(simulator, 'driver-1', DEMO, { headers: { accept } })).toMatchObject({
        status,
        headers,
        body,
      });
    }
  });

  test('and the next one who does not get each their own, time after time', async () => {
    const simulator = await simulatorOf();
    for (let count = 0; count < 3; count++) {
      expect((await typeOf(simulator, 'text/plain', 'nobody'))[1]).toBe(TEXT);
      expect((await typeOf(simulator, '*/*', 'nobody'))[1]).toBe(PROBLEM);
    }
  });

  test('gets what a scenario wants to be so, and what the contract has no text for, as it is', async () => {
    const content = contentOf({
      scenarios: [
        scenarioOf('as-problem', { status: 404, body: 'problem' }),
        scenarioOf('down', { status: 503 }),
        scenarioOf('open', { status: 404, title: 'Gone', detail: 'Not any more.' }),
      ],
    });
    const simulator = await simulatorOf({ content });
    const asked = (prefer: string) =>
      get(simulator, 'driver-1', DEMO, { headers: { prefer, accept: 'text/plain' } });
    expect(header(await asked('scenario=as-problem'), 'content-type')).toBe(PROBLEM);
    expect(header(await asked('scenario=down'), 'content-type')).toBe(PROBLEM);
    expect(await asked('scenario=open')).toMatchObject({ status: 404, body: 'Not any more.' });
    expect(header(await asked('scenario=open'), 'x-mock-off-contract')).toBeUndefined();
  });

  test.each<[SimulatorOptions['errorBody'], string | undefined]>([
    ['text', TEXT],
    ['empty', undefined],
  ])('gets what --error-body %s says', async (errorBody, type) => {
    const simulator = await simulatorOf({ errorBody });
    for (const accept of ['text/plain', PROBLEM])
      expect((await typeOf(simulator, accept, 'nobody'))[1]).toBe(type);
  });
});
