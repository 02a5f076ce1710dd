import { beforeEach, describe, expect, test } from 'vitest';
import { contentWithFixtures, type Harness, harness } from '../../support/controls.ts';
import { scenarioOf } from '../../support/simulators.ts';

let mock: Harness;
beforeEach(async () => {
  const content = contentWithFixtures();
  const more = [
    scenarioOf('maintenance', { status: 503 }),
    scenarioOf('rate-limited', { status: 429 }),
    scenarioOf('hang', { fault: 'hang' }),
  ];
  mock = await harness({ content: { ...content, scenarios: [...content.scenarios, ...more] } });
});

interface Tried {
  readonly target: string;
  readonly requestId: number;
  readonly answer: { readonly status: number; readonly body: string; readonly headers: { name: string }[] };
}

async function tried(body: object, session = 'default') {
  const { status, json } = await mock.call('POST', `/try?session=${session}`, { json: body });
  return { status, json: json as Tried };
}

describe('POST /try', () => {
  test('answers as the API does, with the same bytes and headers, without the key being told', async () => {
    const asked = await mock.ask('driver-7', 'try');
    const { status, json } = await tried({ externalId: 'driver-7' }, 'try');
    expect(status).toBe(200);
    expect(json.answer.body).toBe(asked.body);
    expect(json.answer.headers.map(({ name }) => name)).toEqual(asked.headers.map(([name]) => name));
    expect(json.target).toBe('/api/user/externalId/driver-7?code=***&clientId=demo');
    expect(JSON.stringify(json)).not.toContain('demo-key');
  });

  test('is a request like any other: it stands in the journal, and uses up what is switched on', async () => {
    await mock.call('POST', '/activations?session=try', { json: { scenario: 'maintenance', times: 1 } });
    const [first, second] = [
      await tried({ externalId: 'driver-7' }, 'try'),
      await tried({ externalId: 'driver-7' }, 'try'),
    ];
    expect([first.json.answer.status, second.json.answer.status]).toEqual([503, 200]);
    const { json } = await mock.call('GET', `/requests/${first.json.requestId}?session=try`);
    expect(json).toMatchObject({ status: 503, scenario: 'maintenance', reason: 'session' });
  });

  test('names its own entry of the journal while others ask in the same session', async () => {
    const all = await Promise.all(
      ['driver-1', 'driver-2', 'driver-3'].map((externalId) => tried({ externalId })),
    );
    for (const [index, { json }] of all.entries()) {
      const { json: entry } = await mock.call('GET', `/requests/${json.requestId}`);
      expect(entry).toMatchObject({ externalId: `driver-${index + 1}` });
    }
  });

  test('tells no key that stands in the path', async () => {
    const { json } = await tried({ path: '/api/user/externalId/driver-7?code=demo-key&clientId=demo' });
    expect(json.answer.status).toBe(200);
    expect(json.target).toBe('/api/user/externalId/driver-7?code=***&clientId=demo');
  });

  test('tells delays and faults without waiting or breaking anything', async () => {
    const { json } = await tried({ externalId: 'driver-7', headers: { Prefer: 'scenario=hang' } });
    expect(json.answer).toMatchObject({ fault: 'hang', faultMeans: expect.stringContaining('Not a byte') });
    const slow = await tried({ externalId: 'driver-7', headers: { prefer: 'delay=2500' } });
    expect(slow.json.answer).toMatchObject({ status: 200, delayMs: 2500 });
  });

  test('asks with another key, method, path and customer', async () => {
    expect((await tried({ externalId: 'driver-7', key: 'wrong' })).json.answer.status).toBe(401);
    expect((await tried({ externalId: 'driver-7', method: 'POST' })).json.answer.status).toBe(405);
    expect((await tried({ path: '/api/user/externalId/%FF' })).json.answer.status).toBe(400);
    expect((await tried({ externalId: 'driver-7', customer: 'acme' })).json.target).toContain(
      'clientId=acme',
    );
  });

  test.each([
    [{}, 'neither externalId nor path is given'],
    [{ externalId: '\ud800' }, 'externalId cannot stand in a path'],
    [{ externalId: 'x', method: 'get' }, 'a method in capitals'],
    [{ path: 'x' }, 'a path that begins with a slash'],
  ])('%j is refused with what is allowed', async (body, words) => {
    const { status, json } = await mock.call('POST', '/try', { json: body });
    expect(status).toBe(400);
    expect(json).toMatchObject({ detail: expect.stringContaining(words) });
  });
});

describe('POST /requests/{id}/replay', () => {
  test('makes the answer again, also when the clock and the session have moved on', async () => {
    const asked = await mock.ask('driver-7');
    await mock.call('PATCH', '/drivers/driver-7', { json: { name: 'Ada' } });
    await mock.call('POST', '/clock/advance', { json: { by: 'P1D' } });
    const { status, json } = await mock.call('POST', '/requests/1/replay');
    expect(status).toBe(200);
    expect(json).toMatchObject({ status: 200, body: asked.body });
  });

  test('of a request that is not there is a 404; asks and counts nothing', async () => {
    expect((await mock.call('POST', '/requests/7/replay')).status).toBe(404);
    const { json } = await mock.call('GET', '/requests');
    expect(json).toMatchObject({ total: 0 });
  });
});

interface Explanation {
  readonly rungs: { rung: string; chose: boolean; says: string; nearMisses: string[] }[];
}

async function why(id: number): Promise<Explanation['rungs']> {
  const { status, json } = await mock.call('GET', `/requests/${id}/why`);
  expect(status).toBe(200);
  return (json as Explanation).rungs;
}

describe('GET /requests/{id}/why', () => {
  test('tells what was nearly meant for the mock, and an id that only has the form of a reserved one', async () => {
    await mock.ask('driver-7', 'default', { prefer: 'cod=404, delay=1' });
    await mock.ask('mock-no-such');
    const [prefer] = await why(1);
    expect(prefer!.nearMisses).toEqual(['Prefer: cod is no preference of the mock; did you mean code?']);
    const [, , reserved] = await why(2);
    expect(reserved!.says).toContain('names nothing');
  });

  test('has one rung that chose, in the order of the ladder', async () => {
    await mock.ask('driver-7');
    await mock.ask('driver-7', 'default', { prefer: 'code=404' });
    await mock.ask('err-401');
    const chosen = [];
    for (const id of [1, 2, 3]) {
      const rungs = await why(id);
      expect(rungs.map(({ rung }) => rung)).toEqual([
        'prefer',
        'session',
        'reserved-id',
        'reserved-key',
        'rule',
        'natural',
      ]);
      chosen.push(...rungs.filter(({ chose }) => chose).map(({ rung }) => rung));
    }
    expect(chosen).toEqual(['natural', 'prefer', 'reserved-id']);
  });

  test('tells the drivers that are called almost so', async () => {
    const [first] = (await mock.call('GET', '/drivers?limit=1')).json.drivers as { externalId: string }[];
    await mock.ask(`${first!.externalId}x`);
    const rungs = await why(1);
    expect(rungs.at(-1)!.nearMisses).toContain(`There is a driver ${first!.externalId}.`);
  });

  test('tells why what is switched on did not answer', async () => {
    await mock.call('POST', '/activations', { json: { scenario: 'maintenance', externalId: 'driver-8' } });
    await mock.call('POST', '/activations', { json: { scenario: 'rate-limited', times: 1 } });
    await mock.ask('driver-7');
    await mock.ask('driver-7');
    const session = (await why(2)).find(({ rung }) => rung === 'session')!;
    expect(session.chose).toBe(false);
    expect(session.nearMisses).toEqual([
      'rate-limited (2) has answered its 1 calls.',
      'maintenance (1) is for the id driver-8; this is driver-7.',
    ]);
  });
});

describe('GET /rules', () => {
  test('tells the 26 world rules in words', async () => {
    const { json } = await mock.call('GET', '/rules');
    const { rules } = json as { rules: { id: string; title: string }[] };
    expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, i) => `W${i + 1}`));
    for (const { title } of rules) expect(title).toMatch(/^.{20,}\.$/);
  });
});
