import { beforeEach, describe, expect, test } from 'vitest';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { goalsOf } from '../../../src/mock/coverage/goal-index.ts';
import { type Harness, harness } from '../../support/controls.ts';
import { contentOf } from '../../support/simulators.ts';

const GOALS = builtInContract.derived(goalsOf);

interface Told {
  readonly id: string;
  readonly danger: number;
  readonly how: string;
  readonly met: boolean;
}

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

const goal = async (id: string, path = '/coverage', session = 'default'): Promise<Told> => {
  const { goals } = (await mock.call('GET', path, { session })).json;
  return goals.find((each: Told) => each.id === id);
};

describe('GET /coverage', () => {
  test('tells everything that can be met, and nothing met at first', async () => {
    const { json } = await mock.call('GET', '/coverage');
    expect(json).toMatchObject({ session: 'default', met: 0, total: GOALS.slots.length, percent: 0 });
    expect(json.goals.map(({ id }: Told) => id)).toEqual(GOALS.slots.map(({ id }) => id));
    expect(json.groups.reduce((sum: number, group: { total: number }) => sum + group.total, 0)).toBe(
      json.total,
    );
  });

  test('counts what was met, overall and by group, rounded down', async () => {
    await mock.ask('driver-1', 'default', { prefer: 'code=404' });
    await mock.ask('driver-1');
    const { json } = await mock.call('GET', '/coverage');
    const met = json.goals.filter((each: Told) => each.met).length;
    expect(json).toMatchObject({ met, percent: Math.floor((met / json.total) * 1000) / 10 });
    expect(json.groups[0]).toEqual({ name: 'statuses', title: 'Statuses', met: 2, total: 6, percent: 33.3 });
    expect(json.missing).toHaveLength(json.total - met);
  });

  test('lists what is missing, most dangerous first, each with the line that triggers it', async () => {
    const { missing } = (await mock.call('GET', '/coverage')).json;
    const dangers = missing.map(({ danger }: Told) => danger);
    expect(dangers).toEqual([...dangers].sort((a, b) => b - a));
    expect(missing[0].how).toBe(
      'curl -i "http://127.0.0.1:4010/api/user/externalId/ext-1?code=demo-key&clientId=demo" -H "Prefer: code=400"',
    );
  });

  test('a line names the host that was asked, the session, and no key but the public one', async () => {
    const headers = { host: 'mock:4011' };
    const { missing } = (await mock.call('GET', '/coverage', { session: 'a', headers })).json;
    expect(missing[0].how).toContain('"http://mock:4011/api/');
    expect(missing[0].how).toContain('-H "x-mock-session: a"');
    const content = contentOf();
    const customers = [{ id: 'we & you', name: 'We', keys: ['very-secret'] }];
    mock = await harness({ content: { ...content, fixtures: { customers, drivers: new Map() } } });
    const strange = (await mock.call('GET', '/coverage', { headers: { host: '"; rm -rf /' } })).reply.body;
    expect(strange).not.toContain('very-secret');
    expect(strange).not.toContain('rm -rf');
    expect((await goal('status=200')).how).toBe(
      'curl -i "http://127.0.0.1:4010/api/user/externalId/driver-1?code=$KEY&clientId=we%20%26%20you"',
    );
  });

  test('a body that no driver shows is put in place first', async () => {
    expect((await goal('chargers.sockets.status=absent')).how).toBe(
      'curl -s -o /dev/null -X PUT "http://127.0.0.1:4010/_mock/drivers/coverage?customer=demo" -H "content-type: application/json" ' +
        `-d '{"chargers":[{"sockets":[{}]}]}' && ` +
        'curl -i "http://127.0.0.1:4010/api/user/externalId/coverage?code=demo-key&clientId=demo"',
    );
  });

  test('is that of one session, or with all of every session that there was', async () => {
    await mock.ask('driver-1', 'a');
    expect((await goal('status=200', '/coverage', 'a')).met).toBe(true);
    expect((await goal('status=200', '/coverage', 'b')).met).toBe(false);
    await mock.call('DELETE', '/sessions/a');
    expect((await goal('status=200', '/coverage', 'a')).met).toBe(false);
    expect((await goal('status=200', '/coverage?all=true', 'b')).met).toBe(true);
    expect((await mock.call('GET', '/coverage?all=true')).json.session).toBe(null);
  });
});

describe('forgetting', () => {
  beforeEach(async () => {
    await mock.ask('driver-1', 'a');
    await mock.ask('driver-1', 'b');
  });
  const met = async () => [
    (await goal('status=200', '/coverage', 'a')).met,
    (await goal('status=200', '/coverage', 'b')).met,
    (await goal('status=200', '/coverage?all=true')).met,
  ];

  test.each([
    ['DELETE', '/coverage', [false, true, true]],
    ['DELETE', '/coverage?all=true', [false, false, false]],
    ['POST', '/reset', [false, true, true]],
    ['POST', '/reset/all', [false, false, false]],
  ])('%s %s', async (method, path, left) => {
    expect(await met()).toEqual([true, true, true]);
    await mock.call(method, path, { session: 'a' });
    expect(await met()).toEqual(left);
  });
});

test('a snapshot that was asked to brings back what was covered, beside what was covered since', async () => {
  await mock.ask('driver-1', 'a');
  const { json: snapshot } = await mock.call('GET', '/snapshot?coverage=true', { session: 'a' });
  expect(snapshot.coverage).toContain('status=200');
  await mock.call('DELETE', '/coverage?all=true', { session: 'a' });
  await mock.ask('driver-1', 'a', { prefer: 'code=404' });
  const covered = [...snapshot.coverage, 'of-another-contract'];
  const put = (path: string) =>
    mock.call('PUT', path, { session: 'a', json: { ...snapshot, coverage: covered } });
  await put('/snapshot?dry-run=true');
  expect((await goal('status=200', '/coverage', 'a')).met).toBe(false);
  expect((await goal('status=200', '/coverage?all=true')).met).toBe(false);
  await put('/snapshot');
  for (const path of ['/coverage', '/coverage?all=true'])
    for (const id of ['status=200', 'status=404']) expect((await goal(id, path, 'a')).met).toBe(true);
  expect((await mock.call('GET', '/snapshot', { session: 'a' })).json).not.toHaveProperty('coverage');
});

describe('as a page', () => {
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

  test.each([
    ['/coverage', { accept }, '/_mock/console/coverage?session=a'],
    ['/coverage/page', {}, '/_mock/console/coverage?session=a'],
    ['/coverage/page?all=true', {}, '/_mock/console/coverage?session=a&of=all'],
  ])('%s leads a browser to the view of the console', async (path, headers, location) => {
    const { reply, header } = await mock.call('GET', path, { session: 'a', headers });
    expect([reply.status, reply.body, header('location')]).toEqual([303, '', location]);
  });

  test('what does not ask for HTML first gets JSON', async () => {
    for (const other of ['*/*', 'application/json', 'application/json, text/html']) {
      const { json } = await mock.call('GET', '/coverage', { headers: { accept: other } });
      expect(json.total).toBeGreaterThan(0);
    }
  });
});

test('the summary is Markdown with a row for each group and the ten most dangerous', async () => {
  await mock.ask('driver-1', 'a');
  const { reply, header } = await mock.call('GET', '/coverage/summary', { session: 'a' });
  expect(header('content-type')).toBe('text/markdown; charset=utf-8');
  const lines = reply.body.split('\n');
  expect(lines[0]).toMatch(/^### Contract coverage: [\d.]+ %$/);
  expect(lines[2]).toMatch(/^\d+ of \d+ things that the contract allows are covered \(session `a`\)\.$/);
  expect(lines).toContain('| Statuses | 1 of 6 | 16.6 % |');
  expect(lines.filter((line) => line.startsWith('- `'))).toHaveLength(10);
  expect(reply.body).toMatch(/\n- and \d+ more\n/);
});
