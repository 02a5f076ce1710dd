import { describe, expect, test } from 'vitest';
import { edgeBody, edgeCases } from '../../src/body/edge-cases/catalogue.ts';
import { preferOf, reservedForEdge } from '../../src/content/scenarios/edge-ways.ts';
import { parsePrefer } from '../../src/content/scenarios/prefer.ts';
import { reservedEdgeCase } from '../../src/content/scenarios/reserved.ts';
import { indexScenarios } from '../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { contentOf, get, header, scenarioOf, simulatorOf } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

const simulator = await simulatorOf();
const ALL = edgeCases(builtInContract);
const NULL_WATTS = 'chargers.sockets.maxWatts=null';
const prefer = (value: string) => ({ headers: { prefer: value } });

describe('every edge case is reached', { timeout: 120_000 }, () => {
  // The three ways to ask for an edge case of a driver.
  const ways = {
    prefer: (name: string) => get(simulator, 'driver-21', undefined, prefer(preferOf(name))),
    'reserved-id': (name: string) => get(simulator, encodeURIComponent(reservedForEdge(name))),
    'reserved-key': (name: string) =>
      get(simulator, 'driver-21', `code=${encodeURIComponent(reservedForEdge(name))}&clientId=demo`),
  };
  const WAYS = Object.keys(ways) as (keyof typeof ways)[];

  // Whichever way, a name is looked up in one and the same catalogue, and the body is made the same.
  test('each by Prefer, by the reserved id or by the reserved key, in turns', async () => {
    for (const [at, { name, breaksSpec }] of ALL.entries()) {
      const way = WAYS[at % WAYS.length]!;
      const reply = await ways[way](name);
      expect(reply.status, name).toBe(200);
      expect(header(reply, 'x-mock-edge')).toBe(name);
      expect(header(reply, 'x-mock-reason')).toBe(way);
      expect(header(reply, 'content-type')).toBe('application/json; charset=utf-8');
      expect(header(reply, 'x-mock-off-contract')).toBe(breaksSpec ? 'true' : undefined);
      expect(header(reply, 'preference-applied')).toBe(way === 'prefer' ? preferOf(name) : undefined);
      expect(reply.provenance.edge).toBe(name);
    }
  });

  test('all three ways to every name, and one body by Prefer and key', async () => {
    const index = indexScenarios({ scenarios: [], rules: [] }, builtInContract);
    for (const [at, { name }] of ALL.entries()) {
      expect(reservedEdgeCase(index, reservedForEdge(name))?.name).toBe(name);
      expect(parsePrefer(preferOf(name))).toMatchObject([{ name: 'edge', value: name }]);
      if (at % 50 > 0) continue;
      expect((await ways['reserved-id'](name)).provenance.edge).toBe(name);
      expect((await ways['reserved-key'](name)).body).toBe((await ways.prefer(name)).body);
    }
  });

  test('with the body that is made from the answer without it', async () => {
    const baseBody = (await get(simulator, 'driver-7')).body;
    const reply = await get(simulator, 'driver-7', undefined, prefer(`edge="${NULL_WATTS}"`));
    const made = edgeBody(
      NULL_WATTS,
      { externalId: 'driver-7', instant: THURSDAY, baseBody },
      builtInContract,
    );
    expect(reply.body).toBe(made.text);
    expect(reply.provenance.violations).toEqual(made.violations);
    expect(reply.provenance.violations.some((line) => line.startsWith('W14 '))).toBe(true);
  });

  test('whoever asks and whatever the id', async () => {
    const headers = prefer('edge=minimal');
    for (const reply of [
      await get(simulator, 'nobody', undefined, headers),
      await get(simulator, 'driver-7', 'code=wrong&clientId=demo', headers),
      await get(simulator, 'driver-7', '', headers),
    ]) {
      expect(reply.status).toBe(200);
    }
    expect(JSON.parse((await get(simulator, 'nobody', undefined, headers)).body)).toMatchObject({
      externalId: 'nobody',
    });
  });

  test('on a recorded body too, digit by digit', async () => {
    const recorded = { tape: '{"id":9007199254740993,"externalId":"tape","name":"x"}', list: '[1]' };
    const own = await simulatorOf({ content: contentOf({ recorded }) });
    const reply = await get(own, 'tape', undefined, prefer('edge="name=empty"'));
    expect(reply.body).toBe('{"id":9007199254740993,"externalId":"tape","name":""}');
    expect((await get(own, 'list', undefined, prefer('edge="name=empty"'))).status).toBe(200);
  });
});

describe('Prefer', () => {
  test.each([
    `edge=${NULL_WATTS}`,
    `EDGE = "${NULL_WATTS}"`,
    `wait=10, edge=${NULL_WATTS}, delay=5`,
    `scenario=nothing, edge="${NULL_WATTS}"`,
    `edge="${NULL_WATTS}", code=404`,
  ])('%s asks for it', async (value) => {
    expect((await get(simulator, 'driver-7', undefined, prefer(value))).provenance.edge).toBe(NULL_WATTS);
  });

  test('goes with a delay, and is told in quotes', async () => {
    const reply = await get(simulator, 'driver-7', undefined, prefer(`edge=${NULL_WATTS}, delay=5`));
    expect(reply.delayMs).toBe(5);
    expect(header(reply, 'preference-applied')).toBe(`edge="${NULL_WATTS}", delay=5`);
  });

  test.each([
    [
      'edge=chargers.sockets.maxWats=null',
      /There is no edge case .* Did you mean chargers\.sockets\.maxWatts=null\?/,
    ],
    ['edge=nothing-like-it', /There is no edge case nothing-like-it\. All edge cases: /],
    ['edge', /edge is not allowed|Allowed: .*Prefer: edge=minimal/],
    ['edge="', /Prefer: edge=minimal/],
  ])('%s is a 400 off contract', async (value, detail) => {
    const reply = await get(simulator, 'driver-7', undefined, prefer(value));
    expect(reply.status).toBe(400);
    expect(header(reply, 'x-mock-off-contract')).toBe('true');
    expect(JSON.parse(reply.body)).toMatchObject({ detail: expect.stringMatching(detail) });
  });
});

test('an id or key that begins like a reserved one and names nothing is refused', async () => {
  expect((await get(simulator, 'edge-of-town')).status).toBe(400);
  expect((await get(simulator, 'driver-7', 'code=edge-x&clientId=demo')).status).toBe(400);
});

test('the ladder: Prefer before the session, the session before a reserved id', async () => {
  const own = await simulatorOf({ content: contentOf({ scenarios: [scenarioOf('down', { status: 503 })] }) });
  const { session } = own.sessions.use('default', 0);
  const on = { scenario: undefined, externalId: 'driver-*', customer: undefined };
  session.mutate({ kind: 'activate', activation: { ...on, edge: 'minimal', times: 2 } }, 0);
  session.mutate(
    { kind: 'activate', activation: { ...on, edge: 'gone-with-another-spec', times: undefined } },
    0,
  );
  const edges = [];
  for (const value of ['edge=big', 'scenario=down', '', '', '']) {
    const reply = await get(own, 'driver-7', undefined, value === '' ? {} : prefer(value));
    edges.push(reply.provenance.edge ?? reply.status);
  }
  expect(edges).toEqual(['big', 503, 'minimal', 'minimal', 200]);
});

describe('with --contract-only', () => {
  test('nobody can ask for an edge case, be it within the spec', async () => {
    const own = await simulatorOf({ contractOnly: true });
    for (const name of ['minimal', 'id=string']) {
      const { status, provenance } = await get(own, 'driver-7', undefined, prefer(`edge=${name}`));
      expect([status, provenance.edge]).toEqual([200, undefined]);
    }
  });
});
