import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, checkAnswer } from '../../src/body/rules/rules.ts';
import type { DriverFixture } from '../../src/content/drivers/fixture-set.ts';
import { anyCharacter } from '../support/any-character.ts';
import { contentOf, DEMO, get, header, scenarioOf, simulatorOf } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

describe('natural outcomes', () => {
  test('200 for a driver of the customer, about the instant of the clock', async () => {
    const reply = await get(await simulatorOf(), 'driver-7');
    expect(reply).toMatchObject({
      status: 200,
      provenance: { reason: 'natural', violations: [], instant: THURSDAY },
    });
    expect(header(reply, 'x-mock-clock')).toBe('2026-01-15T09:00:00Z');
    expect(checkAnswer(answerOf(JSON.parse(reply.body), 'driver-7', THURSDAY))).toEqual([]);
  });

  test.each([
    ['the key as the query parameter code', DEMO, {}],
    ['any key of the customer', 'code=second-key&clientId=demo', {}],
    ['the key as the header x-functions-key', 'clientId=demo', { 'x-functions-key': 'demo-key' }],
    ['query parameters that the page does not name', `${DEMO}&_=123&foo[bar]=%E0%A4%A`, {}],
  ])('200 with %s', async (_, query, headers) => {
    expect((await get(await simulatorOf(), 'driver-7', query, { headers })).status).toBe(200);
  });

  test.each([
    ['no key', 'clientId=demo', 'not-authorised'],
    ['a wrong key', 'code=nope&clientId=demo', 'not-authorised'],
    ['an empty key', 'code=&clientId=demo', 'not-authorised'],
    ['the key of another customer', 'code=acme-key&clientId=demo', 'not-authorised'],
    ['a customer that does not exist', 'code=demo-key&clientId=nobody', 'customer-not-found'],
    ['no customer', 'code=demo-key', 'customer-not-found'],
    ['neither', '', 'not-authorised'],
  ])('401 with %s', async (_, query, scenario) => {
    const reply = await get(await simulatorOf(), 'driver-7', query);
    expect(reply).toMatchObject({ status: 401, provenance: { scenario, reason: 'natural' } });
    expect(JSON.parse(reply.body)).toMatchObject({
      type: 'about:blank',
      status: 401,
      detail: 'Customer not found or not authorised',
      instance: '/api/user/externalId/driver-7',
    });
  });

  test.each([
    ['does not decode', '%E0%A4%A'],
    ['decodes to no UTF-8', '%FF%FE'],
    ['has a broken escape', '%zz'],
    ['is blank', '%20%20'],
    ['is blank after trimming a no-break space', '%C2%A0'],
    ['has a control character', 'a%00b'],
    ['has a line break', 'a%0D%0Ab'],
    ['is longer than 128 characters', 'x'.repeat(129)],
  ])('400 for an id that %s', async (_, id) => {
    const reply = await get(await simulatorOf({ unknown: 'generate' }), id);
    expect(reply).toMatchObject({
      status: 400,
      provenance: { scenario: 'bad-route-parameter', reason: 'natural' },
    });
  });

  test('128 characters are counted as code points', async () => {
    const simulator = await simulatorOf({ unknown: 'generate' });
    expect((await get(simulator, encodeURIComponent('😀'.repeat(128)))).status).toBe(200);
    expect((await get(simulator, encodeURIComponent('😀'.repeat(129)))).status).toBe(400);
  });

  test('404 for an id that names nobody, and for a hand-written driver of another customer', async () => {
    const simulator = await simulatorOf({ content: contentOf({ recorded: { mine: '{}' } }) });
    expect(await get(simulator, 'driver-1001')).toMatchObject({
      status: 404,
      provenance: { scenario: 'driver-not-found' },
    });
    expect(await get(simulator, 'mine', 'code=acme-key&clientId=acme')).toMatchObject({
      status: 404,
      provenance: { scenario: 'other-customers-driver' },
    });
  });

  test('401 comes before 400 before 404', async () => {
    const simulator = await simulatorOf();
    expect((await get(simulator, '%E0%A4%A', 'code=nope&clientId=demo')).status).toBe(401);
    expect((await get(simulator, '%20')).status).toBe(400);
    expect((await get(simulator, 'nobody')).status).toBe(404);
  });

  test('W1 any id that decodes comes back letter by letter, where unknown ids get a driver', async () => {
    const simulator = await simulatorOf({ unknown: 'generate' });
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), async (id) => {
        const reply = await get(simulator, encodeURIComponent(id));
        if (reply.status === 200) expect(JSON.parse(reply.body).externalId).toBe(id);
        // A path never ends in a dot segment (RFC 3986 section 6.2.2.3): it leads elsewhere.
        else if (id === '.' || id === '..') expect(reply.status).toBe(404);
        else expect(reply.status).toBe(id.startsWith('err-') ? Number(id.slice(4)) : 400);
      }),
    );
  });

  test('a recorded body is served letter by letter, and what it breaks is noted', async () => {
    const text = '{ "externalId":"someone-else", "id": 9007199254740993 }';
    const reply = await get(await simulatorOf({ content: contentOf({ recorded: { mine: text } }) }), 'mine');
    expect(reply).toMatchObject({ status: 200, body: text });
    expect(reply.provenance.violations.join('\n')).toContain('W1 /externalId');
  });
});

describe('answers that break something by accident', () => {
  /** A completed driver whose home site has another name than the same site elsewhere in the answer (W4). */
  async function broken(strict: boolean) {
    const plain = await simulatorOf();
    const model = plain.world('demo')!.find('driver-8')!;
    const home = { id: model.sites[0]!.id, name: 'Somewhere else' };
    const fixture = {
      kind: 'completed',
      externalId: 'broken',
      story: '',
      model: { ...model, externalId: 'broken', home },
    };
    const content = contentOf();
    const drivers = new Map([['demo', new Map([['broken', fixture as DriverFixture]])]]);
    const told: string[] = [];
    const simulator = await simulatorOf({
      strict,
      content: { ...content, fixtures: { ...content.fixtures, drivers } },
      onViolation: ({ violations }) => told.push(...violations),
    });
    return { simulator, told };
  }

  test('are a 500 with the violations in strict mode, off contract', async () => {
    const { simulator } = await broken(true);
    const reply = await get(simulator, 'broken');
    expect(reply.status).toBe(500);
    expect(header(reply, 'x-mock-off-contract')).toBe('true');
    expect(JSON.parse(reply.body).detail).toContain('W4 /homeGroupName');
  });

  test('are served otherwise, and told once for each distinct body', async () => {
    const { simulator, told } = await broken(false);
    const first = await get(simulator, 'broken');
    await get(simulator, 'broken');
    expect(first.status).toBe(200);
    expect(first.provenance.violations).toEqual(told);
    expect(told.join()).toContain('W4 /homeGroupName');
  });
});

describe('off contract', () => {
  test.each([
    '/',
    '/api',
    '/api/user',
    '/apiuser/externalId/x',
    '/api/user/externalId/',
    '/api/user/externalId/a/b',
    '/x%',
  ])('404 for the path %s', async (target) => {
    const reply = await (await simulatorOf()).answer({ method: 'GET', target, headers: {} });
    expect(reply).toMatchObject({ status: 404, provenance: { reason: 'off-contract' } });
    expect(header(reply, 'x-mock-off-contract')).toBe('true');
    expect(JSON.parse(reply.body).detail).toContain('/api/user/externalId/{externalId}');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    '405 with Allow for %s',
    async (method) => {
      const reply = await get(await simulatorOf(), 'driver-7', DEMO, { method });
      expect(reply.status).toBe(405);
      expect(header(reply, 'allow')).toBe('GET, HEAD, OPTIONS');
    },
  );

  test('HEAD is answered as GET', async () => {
    expect(await get(await simulatorOf(), 'driver-7', DEMO, { method: 'HEAD' })).toEqual(
      await get(await simulatorOf(), 'driver-7'),
    );
  });

  test('contract-only leaves a bare 404, and still answers the contract', async () => {
    const simulator = await simulatorOf({ contractOnly: true });
    const reply = await get(simulator, 'driver-7', DEMO, { method: 'POST' });
    expect(reply).toMatchObject({ status: 404, body: '' });
    expect(header(reply, 'x-mock-off-contract')).toBeUndefined();
    expect((await get(simulator, 'driver-7')).status).toBe(200);
    expect((await get(simulator, 'driver-7', DEMO, { headers: { prefer: 'code=418' } })).status).toBe(200);
  });

  test('any target gets a clean answer', async () => {
    const simulator = await simulatorOf();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter }), fc.string(), async (target, method) => {
        const reply = await simulator.answer({ method, target, headers: {} });
        expect([404, 405]).toContain(reply.status);
      }),
    );
  });
});

describe('on purpose', () => {
  const prefer = (value: string) => ({ headers: { prefer: value } });

  test.each([
    ['code=400', 400, 'bad-route-parameter'],
    ['code=401', 401, 'not-authorised'],
    ['code=404', 404, 'driver-not-found'],
    ['scenario=customer-not-found', 401, 'customer-not-found'],
    ['scenario="other-customers-driver"', 404, 'other-customers-driver'],
    ['respond-async, wait=10, CODE = 404; foo=bar', 404, 'driver-not-found'],
    ['code=400, scenario=customer-not-found', 401, 'customer-not-found'],
  ])('Prefer: %s answers %d', async (value, status, scenario) => {
    const reply = await get(await simulatorOf(), 'driver-7', DEMO, prefer(value));
    expect(reply).toMatchObject({ status, provenance: { scenario, reason: 'prefer' } });
    expect(header(reply, 'x-mock-scenario')).toBe(scenario);
  });

  test('Preference-Applied tells what was applied, and only that', async () => {
    const reply = await get(await simulatorOf(), 'driver-7', DEMO, prefer('wait=10, code=404'));
    expect(header(reply, 'preference-applied')).toBe('code=404');
    expect(
      header(await get(await simulatorOf(), 'driver-7', DEMO, prefer('wait=10')), 'preference-applied'),
    ).toBeUndefined();
  });

  test('Prefer: code=200 answers with a driver, whoever asks and whatever the id', async () => {
    const reply = await get(await simulatorOf(), 'nobody', '', prefer('code=200'));
    expect(reply).toMatchObject({ status: 200, provenance: { violations: [] } });
    expect(JSON.parse(reply.body).externalId).toBe('nobody');
  });

  test.each([
    ['code=418', 400, /418.*200, 400, 401, 404.*Did you mean 404/],
    ['code=40', 400, /Did you mean/],
    ['scenario=driver-not-fond', 400, /Did you mean driver-not-found/],
    ['scenario=__proto__', 400, /There is no scenario __proto__/],
    ['code', 400, /Allowed: Prefer: code=404/],
    ['scenario="half', 400, /cannot be read/],
  ])('Prefer: %s is refused with the nearest names', async (value, status, message) => {
    const reply = await get(await simulatorOf(), 'driver-7', DEMO, prefer(value));
    expect(reply.status).toBe(status);
    expect(header(reply, 'x-mock-off-contract')).toBe('true');
    expect(JSON.parse(reply.body).detail).toMatch(message);
  });

  test.each([
    ['err-400', 400],
    ['err-401', 401],
    ['err-404', 404],
  ])('the id %s answers %d without any header', async (id, status) => {
    expect(await get(await simulatorOf(), id)).toMatchObject({
      status,
      provenance: { reason: 'reserved-id' },
    });
  });

  test('the header wins over a reserved id', async () => {
    expect((await get(await simulatorOf(), 'err-404', DEMO, prefer('code=401'))).status).toBe(401);
  });

  test.each([
    ['problem', 'application/problem+json', /"detail":"gone fishing"/],
    ['text', 'text/plain; charset=utf-8', /^gone fishing$/],
    ['empty', undefined, /^$/],
  ] as const)('a scenario can answer as %s', async (body, contentType, text) => {
    const scenario = scenarioOf('fishing', {
      status: 404,
      body,
      detail: 'gone fishing',
      headers: { 'X-Pond': '3' },
      delay: 40,
    });
    const simulator = await simulatorOf({ content: contentOf({ scenarios: [scenario] }) });
    const reply = await get(simulator, 'driver-7', DEMO, prefer('scenario=fishing'));
    expect(reply).toMatchObject({ status: 404, delayMs: 40, body: expect.stringMatching(text) });
    expect(header(reply, 'content-type')).toBe(contentType);
    expect(header(reply, 'x-pond')).toBe('3');
  });

  test('a scenario can give the body itself', async () => {
    const scenario = scenarioOf('own', {
      status: 404,
      body: { contentType: 'application/xml', text: '<gone/>' },
    });
    const simulator = await simulatorOf({ content: contentOf({ scenarios: [scenario] }) });
    const reply = await get(simulator, 'driver-7', DEMO, prefer('scenario=own'));
    expect(reply.body).toBe('<gone/>');
    expect(header(reply, 'content-type')).toBe('application/xml');
  });

  test('the scenario of a cause is given as it says when the cause comes about naturally', async () => {
    const scenarios = [scenarioOf('driver-not-found', { status: 404, delay: 70, fault: 'truncated-body' })];
    const simulator = await simulatorOf({ content: contentOf({ scenarios }) });
    expect(await get(simulator, 'nobody')).toMatchObject({
      status: 404,
      delayMs: 70,
      fault: 'truncated-body',
    });
    const delayed = await get(simulator, 'nobody', DEMO, prefer('delay=30'));
    expect(delayed).toMatchObject({ delayMs: 100, provenance: { reason: 'natural' } });
    expect(header(delayed, 'preference-applied')).toBe('delay=30');
  });
});
