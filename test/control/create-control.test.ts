import { beforeEach, describe, expect, test } from 'vitest';
import { type Harness, harness } from '../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

describe('routing', () => {
  test.each([
    ['/_mock', true],
    ['/_mock/health', true],
    ['/_mockery', false],
    ['/api/user', false],
  ])('%s belongs to the control API: %s', (path, own) => {
    expect(mock.control.isControlPath(path)).toBe(own);
  });

  test.each([
    ['/driver', '/_mock/drivers'],
    ['/clock/advanse', '/_mock/clock/advance'],
    ['/charger/12', '/_mock/chargers/{chargerId}'],
    ['', '/_mock/health'],
    ['/drivers/', '/_mock/drivers'],
    ['/__proto__', '/_mock/health'],
  ])('404 at %s names %s', async (path, near) => {
    const { status, json } = await mock.call('GET', path);
    expect(status).toBe(404);
    expect(json.detail).toContain(near);
  });

  test.each([
    ['PUT', '/drivers', 'GET, HEAD, OPTIONS'],
    ['POST', '/clock', 'GET, HEAD, PUT, OPTIONS'],
    ['GET', '/reset/all', 'POST, OPTIONS'],
    ['GET', '/requests/verify', 'POST, OPTIONS'],
    ['POST', '/drivers/a', 'GET, HEAD, PUT, DELETE, PATCH, OPTIONS'],
    ['BREW', '/health', 'GET, HEAD, OPTIONS'],
  ])('405 for %s %s with Allow', async (method, path, allow) => {
    const answered = await mock.call(method, path);
    expect(answered.status).toBe(405);
    expect(answered.header('allow')).toBe(allow);
    expect(answered.json.detail).toContain(`${method} is not allowed`);
  });

  test('HEAD is answered like GET; a stream is not opened for it', async () => {
    expect((await mock.call('HEAD', '/events')).reply.stream).toBeUndefined();
    expect((await mock.call('HEAD', '/events')).status).toBe(200);
  });

  test.each(['/drivers/%E0%A4%A', '/drivers/%zz', '/chargers/%FF', '/requests/%', '/sessions/%00'])(
    '%s does no harm',
    async (path) => {
      expect([400, 404]).toContain((await mock.call('GET', path)).status);
    },
  );
});

describe('the session of a request', () => {
  test('is that of the header, else of the query, else default', async () => {
    expect((await mock.call('GET', '/clock', { session: 'a' })).header('x-mock-session')).toBe('a');
    expect((await mock.call('GET', '/clock?session=b')).header('x-mock-session')).toBe('b');
    expect((await mock.call('GET', '/clock?session=b', { session: 'a' })).header('x-mock-session')).toBe('a');
    expect((await mock.call('GET', '/clock')).header('x-mock-session')).toBe('default');
    expect(
      mock.context.store
        .list()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['a', 'b', 'default']);
  });

  test.each(['', '-a', 'a b', '__proto__', 'x'.repeat(65)])('"%s" names none', async (session) => {
    const { status, json } = await mock.call('GET', '/clock', { session });
    expect(status).toBe(400);
    expect(json.detail).toContain('cannot name a session. Allowed: 1 to 64');
    expect(mock.context.store.list()).toHaveLength(1);
  });

  test('what is about no session makes none', async () => {
    for (const path of ['/health', '/ready', '/info', '/sessions', '/nowhere']) {
      await mock.call('GET', path, { session: 'new' });
    }
    expect(mock.context.store.find('new')).toBeUndefined();
  });

  test('the loss of an earlier one is told once', async () => {
    await mock.call('GET', '/clock', { session: 'a' });
    mock.pass(3_600_000);
    expect((await mock.call('GET', '/clock', { session: 'a' })).header('x-mock-session-lost')).toBe('idle');
    expect(
      (await mock.call('GET', '/clock', { session: 'a' })).header('x-mock-session-lost'),
    ).toBeUndefined();
  });
});

describe('what is wrong with a request is told: where, what was given, what is allowed', () => {
  test.each([
    ['GET', '/drivers?limit=0', undefined, 'query', '/limit', 'a whole number from 1 to 100'],
    ['GET', '/drivers?limit=ten', undefined, 'query', '/limit', '"ten"'],
    ['GET', '/drivers?serch=a', undefined, 'query', '/serch', 'Did you mean search?'],
    ['GET', '/drivers?__proto__=a', undefined, 'query', '/__proto__', 'customer, search'],
    ['GET', '/clock?x=1', undefined, 'query', '/x', 'Allowed: none'],
    ['GET', '/requests/first', undefined, 'path', '/id', 'a whole number'],
    ['GET', '/requests?since=yesterday', undefined, 'query', '/since', 'RFC 3339'],
    ['GET', '/events?all=yes', undefined, 'query', '/all', 'true or false'],
    ['GET', '/drivers/%20', undefined, 'path', '/externalId', 'not only blanks'],
    ['PUT', '/clock', { clock: 'noon' }, 'body', '/clock', 'x60'],
    ['PUT', '/clock', { clok: 'live' }, 'body', '/clok', 'Did you mean clock?'],
    ['PUT', '/clock', {}, 'body', '', 'clock is missing'],
    ['PUT', '/clock', 'live', 'body', '', 'the body is "live"'],
    ['POST', '/clock/advance', { by: '1h' }, 'body', '/by', 'PT15M'],
    ['POST', '/clock/advance', { by: 'P999999Y' }, 'body', '/by', 'within 1970 to 2199'],
    ['PATCH', '/chargers/7/sockets/1', { status: 'Eror' }, 'body', '/status', 'Did you mean Error?'],
    ['PATCH', '/chargers/7/sockets/0', { status: 'Error' }, 'path', '/socketId', '1 to 64'],
    ['PATCH', '/drivers/driver-7', [], 'body', '', 'a mapping'],
  ])('%s %s %j', async (method, path, json, part, pointer, told) => {
    const answered = await mock.call(method, path, { json });
    expect(answered.status).toBe(400);
    expect(answered.json.type).toBe('urn:ev-driver-mock:error:control-request-invalid');
    expect(answered.json.instance).toBe(`/_mock${path.split('?')[0]}`);
    expect(answered.json.errors[0]).toMatchObject({ in: part, pointer });
    expect(answered.json.detail).toContain(told);
    expect(answered.json.detail.startsWith(part)).toBe(true);
  });

  test('all of it at once', async () => {
    const { json } = await mock.call('GET', '/drivers?limit=0&offset=-1&x=1');
    expect(json.errors).toHaveLength(3);
  });

  test.each([
    ['nothing', '', 'there is none'],
    ['blanks', '  \n', 'there is none'],
    ['broken JSON', '{"clock":', 'it is not JSON'],
    ['JSON nested too deeply', `${'['.repeat(101)}${']'.repeat(101)}`, 'more than 100 levels'],
  ])('a body of %s', async (_, text, told) => {
    const { status, json } = await mock.call('PUT', '/clock', { text });
    expect(status).toBe(400);
    expect(json.detail).toContain(told);
  });

  test('415 for a body of another type, charset apart', async () => {
    const json = { clock: 'live' };
    const type = (value: string) => ({ json, headers: { 'content-type': value } });
    const refused = await mock.call('PUT', '/clock', type('application/x-www-form-urlencoded'));
    expect(refused.status).toBe(415);
    expect(refused.json.detail).toContain('Allowed: application/json.');
    expect((await mock.call('PUT', '/clock', type('Application/JSON; charset=utf-8'))).status).toBe(200);
  });

  test('a fault of the program is a 500 that says so, never a rejection', async () => {
    const broken = await harness({}, () => ({
      bodyOf: () => {
        throw new Error('broken');
      },
    }));
    const { status, json } = await broken.call('GET', '/drivers/driver-7');
    expect(status).toBe(500);
    expect(json.detail).toMatch(/^Internal error e\d+: broken/);
  });
});
