import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { loadHandlers } from '../../src/content/disk/load-handlers.ts';
import { contractFrom } from '../../src/content/spec-data.ts';
import { createApp, type Handlers, readReceipt } from '../../src/doors/index.ts';

const json = (schema: object) => ({ description: 'OK', content: { 'application/json': { schema } } });
const PARAMETER = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const CHARGERS = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      code: { type: 'string', 'x-mock-source': 'charger.chargerId' },
      pin: { type: 'string', pattern: '^\\d{6}$' },
    },
  },
};
const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  paths: {
    '/drivers/{externalId}': {
      get: {
        operationId: 'getDriver',
        parameters: [{ name: 'externalId', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: json({
            type: 'object',
            properties: {
              data: {
                type: 'object',
                properties: {
                  externalId: { type: 'string' },
                  id: { type: 'integer' },
                  tags: { type: 'array' },
                  chargers: CHARGERS,
                },
              },
            },
          }),
        },
      },
    },
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        parameters: [PARAMETER],
        responses: {
          200: json({ type: 'object', required: ['n'], properties: { n: { type: 'number' } } }),
          404: json({ type: 'object', properties: { error: { type: 'string' } } }),
          409: json({ type: 'object', properties: { error: { type: 'string' } } }),
        },
      },
      put: {
        operationId: 'putThing',
        parameters: [PARAMETER],
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 204: { description: 'Kept' } },
      },
    },
  },
};

const mockWith = (handlers: Handlers, options = {}) => createApp({ spec: SPEC, handlers, ...options });
const thing = (app: Awaited<ReturnType<typeof mockWith>>, id: string | number = 7) =>
  request(app).get(`/things/${id}`);

describe('a handler', () => {
  test('answers its operation, with parameters of their types, at once or by a promise', async () => {
    const at = await mockWith({ getThing: ({ params }) => ({ n: params.id + 1 }) });
    expect((await thing(at)).body).toEqual({ n: 8 });
    const later = await mockWith({ getThing: async ({ params }) => ({ n: params.id + 1 }) });
    const { body, headers } = await thing(later);
    expect(body).toEqual({ n: 8 });
    expect(headers['x-mock-off-contract']).toBeUndefined();
    expect(await later.requests()).toMatchObject([{ status: 200 }]);
  });

  test('is not asked what the spec refuses, nor where an example or a scenario is wished for', async () => {
    const app = await mockWith({ getThing: () => ({ n: 1 }) });
    expect((await thing(app, 'x')).status).toBe(400);
    expect((await thing(app).set('Prefer', 'code=404')).status).toBe(404);
    expect((await thing(app).set('Prefer', 'dynamic=true')).body).not.toEqual({ n: 1 });
  });

  test('says with undefined that there is nothing, and by reply what else', async () => {
    const app = await mockWith({
      getThing: ({ params, reply }) =>
        params.id === 1 ? undefined : params.id === 2 ? reply(409) : reply(200, { n: 3 }, { 'X-Rate': '5' }),
      putThing: ({ reply }) => reply(204),
    });
    const missing = await thing(app, 1);
    expect([missing.status, Object.keys(missing.body)]).toEqual([404, ['error']]);
    expect((await thing(app, 2)).body).toEqual({ error: expect.stringMatching(/./) });
    expect((await thing(app, 3)).headers['x-rate']).toBe('5');
    expect((await request(app).put('/things/1').send({ a: 1 })).status).toBe(204);
  });

  test('keeps what it wants in the session, until that is reset', async () => {
    const app = await mockWith({
      getThing: ({ params, session }) => session.state.get(`${params.id}`),
      putThing({ params, body, session, reply }) {
        session.state.set(`${params.id}`, body);
        return reply(204);
      },
    });
    await request(app).put('/things/7').send({ n: 5 });
    expect((await thing(app)).body).toEqual({ n: 5 });
    expect((await thing(app).set('x-mock-session', 'other')).status).toBe(404);
    await app.reset();
    expect((await thing(app)).status).toBe(404);
  });

  test('draws the same numbers and names for the same request, whoever asks in between', async () => {
    const handlers: Handlers = {
      getThing: async ({ random, faker, instant }) => {
        const first = random();
        await Promise.resolve();
        return { n: first, name: faker.person.firstName(), at: instant, soon: faker.date.soon() };
      },
    };
    const [one, other] = [await mockWith(handlers), await mockWith(handlers)];
    const expected = (await thing(one)).text;
    const [again] = await Promise.all([thing(other), thing(other, 8), thing(other, 9)]);
    expect(again!.text).toBe(expected);
    expect((await thing(one, 8)).text).not.toBe(expected);
  });

  test('sees the world as the driver’s operation shows it, made-up values and all', async () => {
    const app = await mockWith({
      getThing: ({ params, world }) => {
        const driver = world.driver(`driver-${params.id}`) as { id: number; chargers: { code: string }[] };
        const [charger] = driver.chargers;
        return {
          n: 1,
          driver,
          byId: world.driverById(driver.id),
          charger: charger && world.charger(charger.code),
        };
      },
    });
    let seen = 0;
    for (let number = 1; number < 12; number++) {
      const { data } = (await request(app).get(`/drivers/driver-${number}`)).body;
      const { driver, byId, charger } = (await thing(app, number)).body;
      expect(driver).toEqual(data);
      expect(byId).toEqual(data);
      expect(charger).toEqual(data.chargers[0]);
      seen += data.chargers.length;
    }
    expect(seen).toBeGreaterThan(0);
  });

  test.each<[string, Handlers[string], RegExp]>([
    [
      'throws',
      () => {
        throw new Error('no database');
      },
      /The handler of getThing failed e1: no database\./,
    ],
    ['rejects', () => Promise.reject(new Error('no network')), /failed e1: no network\./],
    ['returns what is no JSON', () => () => 1, /returned function, which is no JSON/],
    [
      'returns what has no end',
      () => {
        const a: Record<string, unknown> = {};
        a.a = a;
        return a;
      },
      /circular/,
    ],
    [
      'breaks the spec',
      () => ({ n: 'x' }),
      /answers what the spec does not have: spec \/n: must be number\./,
    ],
    ['has no such status', ({ reply }) => reply(99), /the status 99; allowed: 200 to 599/],
    ['has no such header', ({ reply }) => reply(200, { n: 1 }, { 'x y': 'a' }), /which HTTP cannot carry/],
    ...['content-length', 'Transfer-Encoding', 'trailer', 'connection', 'content-encoding'].map(
      (name): [string, Handlers[string], RegExp] => [
        `writes ${name}`,
        ({ reply }) => reply(200, { n: 1 }, { [name]: '5' }),
        /which the server writes itself; allowed: no/,
      ],
    ),
    [
      'writes a header twice',
      ({ reply }) => reply(200, { n: 1 }, { 'X-A': '1', 'x-a': '2' }),
      /got the header x-a twice/,
    ],
  ])('that %s is a 500 that says so', async (_name, getThing, message) => {
    const failures: unknown[] = [];
    const app = await mockWith({ getThing }, { onError: (failure: unknown) => failures.push(failure) });
    const { status, body, headers } = await thing(app);
    expect([status, body.detail]).toEqual([500, expect.stringMatching(message)]);
    expect(headers['x-mock-off-contract']).toBe('true');
  });

  test('gives a receipt that tells the request, and that nothing is called again for it', async () => {
    let calls = 0;
    const app = await mockWith({ getThing: () => ({ n: ++calls }) });
    const receipt = (await thing(app, 7)).headers['x-mock-receipt'] ?? '';
    expect(readReceipt(receipt)).toMatchObject({
      ...{ operation: 'getThing', base: { kind: 'handler' }, request: { path: '/things/7' } },
    });
    const again = await request(app).post('/_mock/requests/1/replay');
    expect(again.body.detail).toMatch(
      /what the function for the operation getThing returned: .* not called again/,
    );
    expect([again.status, calls]).toEqual([409, 1]);
  });

  test('may break the spec where nobody is strict, and that is marked', async () => {
    const app = await mockWith({ getThing: () => ({ n: 'x' }) }, { strict: false });
    const { status, headers } = await thing(app);
    expect([status, headers['x-mock-off-contract']]).toEqual([200, 'true']);
  });

  test.each<[string, object, RegExp]>([
    [
      'a typo',
      { getThings: () => 1 },
      /there is no operation getThings\. Allowed: getThing, putThing\. Did you mean getThing\?/,
    ],
    [
      'the driver’s',
      { getDriver: () => 1 },
      /getDriver is the operation of the driver, which the world answers/,
    ],
    [
      'no function',
      { getThing: 1 },
      /handlers: .* is not allowed\. Allowed: an object of functions by operationId/,
    ],
  ])('is refused for %s', async (_name, handlers, message) => {
    await expect(mockWith(handlers as Handlers)).rejects.toThrow(message);
  });

  test('needs a spec with other operations', async () => {
    await expect(createApp({ handlers: { getThing: () => 1 } })).rejects.toThrow(
      'Allowed: none, as the spec has no operation but that of the driver',
    );
  });
});

describe('a file of handlers', () => {
  test('is read by its default export or by its names, and anew once it has changed; what is wrong is told', async () => {
    const { contract } = await contractFrom(SPEC);
    const folder = mkdtempSync(join(tmpdir(), 'handlers-'));
    const load = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return loadHandlers(join(folder, name), contract);
    };
    try {
      expect(Object.keys(await load('a.mjs', 'export default { getThing: () => 1 }'))).toEqual(['getThing']);
      expect(Object.keys(await load('b.mjs', 'export const putThing = () => 1'))).toEqual(['putThing']);
      await expect(load('c.mjs', 'export default {}')).rejects.toThrow(/c\.mjs: .*it exports no handlers/);
      await expect(load('d.mjs', 'export const x = ')).rejects.toThrow(/d\.mjs: .*cannot be loaded: /);
      await expect(load('e.mjs', 'export const getThin = 1')).rejects.toThrow('Did you mean getThing?');
      await expect(load('f.mjs', 'export const getThing = 1')).rejects.toThrow(
        'the handler of getThing is 1',
      );
      await expect(loadHandlers(join(folder, 'none.mjs'), contract)).rejects.toThrow('it does not exist');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
