import { describe, expect, test } from 'vitest';
import { edgeCases } from '../../../src/body/edge-cases/catalogue.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { harness } from '../../support/controls.ts';
import { someOf } from '../../support/runs.ts';

const mock = await harness();
const NAME = 'chargers.sockets.maxWatts=null';

describe('GET /edge-cases', () => {
  test('lists every edge case with how to ask for it', async () => {
    const { json } = await mock.call('GET', '/edge-cases');
    expect(json.edgeCases.map(({ name }: { name: string }) => name)).toEqual(
      edgeCases(builtInContract).map(({ name }) => name),
    );
    const one = json.edgeCases.find(({ name }: { name: string }) => name === NAME);
    expect(one).toMatchObject({
      valid: true,
      breaksRules: ['W14'],
      prefer: `edge="${NAME}"`,
      reserved: `edge-${NAME}`,
    });
  });
});

describe('what edge cases of the built-in contract break', () => {
  test('is known beforehand, and the same as is found out', async () => {
    const { json } = await mock.call('GET', '/edge-cases');
    const found = edgeCases(builtInContract).map(({ name, valid, breaksRules }) => ({
      name,
      valid,
      breaksRules,
    }));
    const told = json.edgeCases.map(({ name, valid, breaksRules }: (typeof found)[number]) => ({
      ...{ name, valid, breaksRules },
    }));
    expect(told).toEqual(found);
  });
});

describe('GET /edge-cases/{name}', () => {
  test('tells each, with its body as the API answers it', async () => {
    for (const { name, valid } of someOf(edgeCases(builtInContract), 80)) {
      const { status, reply, json } = await mock.call('GET', `/edge-cases/${name}?externalId=driver-21`);
      expect(status, name).toBe(200);
      expect(json.edgeCase).toMatchObject({ name, valid });
      const answer = await mock.ask('driver-21', 'default', { prefer: json.edgeCase.prefer });
      expect(reply.body.endsWith(`,"body":${answer.body}}`), name).toBe(true);
      expect(json.violations).toEqual(answer.provenance.violations);
    }
  });

  test('is about its reserved id where no driver is named, and exact beyond 2^53', async () => {
    const { json, reply } = await mock.call('GET', '/edge-cases/id=int64-max');
    expect(json).toMatchObject({ externalId: 'edge-id=int64-max', customer: 'demo' });
    expect(reply.body).toContain('"body":{"id":9223372036854775807,');
    expect(reply.body.split('"body":')[1]).toBe(`${(await mock.ask('edge-id=int64-max')).body}}`);
  });

  test('is 404 with the nearest name for one that is not there', async () => {
    const { status, json } = await mock.call('GET', '/edge-cases/chargers.sockets.maxWats=null');
    expect(status).toBe(404);
    expect(json.detail).toMatch(/edge case .*Did you mean chargers\.sockets\.maxWatts=null\?/);
  });
});

describe('POST /activations', () => {
  test('switches an edge case on for some calls, and the snapshot takes it along', async () => {
    const { status, json } = await mock.call('POST', '/activations', {
      session: 'on',
      json: { edge: NAME, externalId: 'driver-*', times: 2 },
    });
    expect(status).toBe(201);
    expect(json).toEqual({
      id: '1',
      scenario: null,
      edge: NAME,
      externalId: 'driver-*',
      customer: null,
      times: 2,
      left: 2,
    });
    expect((await mock.call('GET', '/activations', { session: 'on' })).json).toEqual({ activations: [json] });
    const snapshot = (await mock.call('GET', '/snapshot', { session: 'on' })).json;
    expect(snapshot.activations).toEqual([{ id: '1', edge: NAME, externalId: 'driver-*', times: 2 }]);
    expect((await mock.call('PUT', '/snapshot', { session: 'copy', json: snapshot })).status).toBe(200);
    for (const session of ['on', 'copy']) {
      const edges = [];
      for (let call = 0; call < 3; call++) edges.push((await mock.ask('driver-7', session)).provenance.edge);
      expect(edges).toEqual([NAME, NAME, undefined]);
    }
    expect((await mock.call('DELETE', '/activations/1', { session: 'on' })).status).toBe(204);
  });

  test.each([{}, { scenario: 'driver-not-found', edge: NAME }])('%j is refused', async (json) => {
    const refused = await mock.call('POST', '/activations', { json });
    expect(refused.status).toBe(400);
    expect(refused.json.detail).toMatch(/scenario or edge, one of the two/);
  });

  test('an unknown name is told the nearest', async () => {
    const refused = await mock.call('POST', '/activations', { json: { edge: 'payerId=nul' } });
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({
      type: 'urn:ev-driver-mock:error:unknown-edge-case',
      detail: expect.stringMatching(/Did you mean payerId=null\?/),
    });
  });
});

test.each([
  [{ edge: 'payerId=nul' }, /there is no edge case payerId=nul.*Did you mean payerId=null\?/],
  [{}, /a scenario or an edge case/],
  [{ edge: NAME, scenario: 'driver-not-found' }, /a scenario or an edge case/],
])('a snapshot with the activation %j is refused', async (activation, detail) => {
  const { json: snapshot } = await mock.call('GET', '/snapshot');
  const { status, json } = await mock.call('PUT', '/snapshot', {
    json: { ...snapshot, activations: [activation] },
  });
  expect(status).toBe(422);
  expect(json.detail).toMatch(detail);
});
