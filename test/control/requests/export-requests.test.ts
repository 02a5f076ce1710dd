import { beforeEach, describe, expect, test } from 'vitest';
import { type Harness, harness } from '../../support/controls.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
type Any = any;

let mock: Harness;
beforeEach(async () => {
  mock = await harness({ strict: false });
});

const exported = (query: string, session = 'default') =>
  mock.call('GET', `/requests/export?${query}`, { session });

describe('GET /requests/export', () => {
  test('without a format it is refused with the formats that there are', async () => {
    const { status, json } = await mock.call('GET', '/requests/export');
    expect(status).toBe(400);
    expect(JSON.stringify(json)).toContain('format');
  });

  test('has the bodies that were answered, made again from receipts, also after the driver has changed', async () => {
    const asked = await mock.ask('driver-7');
    await mock.call('PATCH', '/drivers/driver-7', {
      json: { name: 'Ada' },
      headers: { 'content-type': 'application/merge-patch+json' },
    });
    const changed = await mock.ask('driver-7');
    const lost = await mock.ask('nobody');
    const { json, header } = await exported('format=journal');
    expect(json.isRecorded).toBe(true);
    expect(json.entries.map(({ body }: Any) => body)).toEqual([asked.body, changed.body, lost.body]);
    expect(changed.body).toContain('"name":"Ada"');
    expect(header('content-disposition')).toBe('attachment; filename="default.journal.json"');
    expect(header('content-type')).toBe('application/json; charset=utf-8');
    expect(header('x-mock-left-out')).toBeUndefined();
  });

  test('says of a body that no receipt makes again why it is missing', async () => {
    const body = JSON.stringify({ id: 1, name: 'x'.repeat(4000) });
    await mock.call('PUT', '/drivers/driver-8', {
      text: body,
      headers: { 'content-type': 'application/json' },
    });
    await mock.ask('driver-8');
    const { json } = await exported('format=journal');
    expect(json.entries[0].body).toBeNull();
    expect(json.entries[0].bodyMissing).toContain('too long for a receipt');
  });

  test('without receipts has no bodies, and says so', async () => {
    mock = await harness({ contractOnly: true });
    await mock.ask('driver-7');
    const { json } = await exported('format=journal');
    expect(json.entries[0].body).toBeNull();
    expect(json.entries[0].bodyMissing).toContain('--contract-only');
  });

  test('takes the filters of the list', async () => {
    await mock.ask('driver-7');
    await mock.ask('nobody');
    await mock.ask('driver-9');
    const ids = async (query: string) =>
      (await exported(`format=journal&${query}`)).json.entries.map(({ id }: Any) => id);
    expect(await ids('externalId=driver-*')).toEqual([1, 3]);
    expect(await ids('status=404')).toEqual([2]);
    expect(await ids('limit=1')).toEqual([1]);
    expect(await ids('status=500')).toEqual([]);
  });

  test('of a session without requests gives an example of each answer, and notes nothing', async () => {
    const { json } = await exported('format=journal', 'fresh');
    expect(json.isRecorded).toBe(false);
    expect(json.entries.map(({ status }: Any) => status)).toEqual([200, 400, 401, 404]);
    expect(json.entries[0].externalId).toBe('ext-1');
    expect(JSON.parse(json.entries[0].body)).toMatchObject({ externalId: 'ext-1' });
    expect((await mock.call('GET', '/requests', { session: 'fresh' })).json.total).toBe(0);
    expect((await mock.call('GET', '/coverage?all=true')).json.met).toBe(0);
  });

  test('is about the URL that is named, else the host that was asked', async () => {
    await mock.ask('driver-7');
    const url = async (query: string, headers = {}) => {
      const { json } = await mock.call('GET', `/requests/export?format=har${query}`, { headers });
      return json.log.entries[0].request.url;
    };
    const path = '/api/user/externalId/driver-7?code=***&clientId=demo';
    expect(await url('', { host: 'mock.local:4010' })).toBe(`http://mock.local:4010${path}`);
    expect(await url('&baseUrl=https%3A%2F%2Fmock.local%2F')).toBe(`https://mock.local${path}`);
  });

  test.each([
    'ftp://mock.local',
    'mock.local',
    'http://user:secret@mock.local',
    'http://mock.local?code=secret',
  ])('refuses %s as a URL', async (given) => {
    const { status, json } = await exported(`format=har&baseUrl=${encodeURIComponent(given)}`);
    expect(status).toBe(400);
    expect(json.detail).toContain('an http or https URL');
  });

  test('refuses a format that there is none of, with the nearest', async () => {
    const { status, json } = await exported('format=harr');
    expect(status).toBe(400);
    expect(json.detail).toContain('Did you mean har?');
  });

  test('a name of a file holds no sign of a path', async () => {
    const { header } = await exported('format=curl', 'a.b_c-d');
    expect(header('content-disposition')).toBe('attachment; filename="a.b_c-d.sh"');
    expect(header('content-type')).toBe('text/x-shellscript; charset=utf-8');
  });

  test('what was left out is told in a header that no client refuses, however much it is', async () => {
    for (let i = 0; i < 40; i++) {
      await mock.context.answer({ method: 'GET', target: `/${'%C3%A4'.repeat(500)}${i}`, headers: {} });
    }
    const { header } = await exported('format=pact');
    const told = (header('x-mock-left-out') ?? '').split(', ').map(decodeURIComponent);
    expect(header('x-mock-left-out')?.length).toBeLessThan(4200);
    expect(told[0]).toMatch(/^1: GET \/%C3.*\.\.\.$/);
    expect(told.at(-1)).toBe(`and ${40 - (told.length - 1)} more`);
  });
});
