import { beforeEach, describe, expect, test } from 'vitest';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { parseRequest } from '../../../src/mock/answer/parse-request.ts';
import { Coverage } from '../../../src/mock/coverage/coverage.ts';
import { goalsOf } from '../../../src/mock/coverage/goal-index.ts';
import { CoverageRecorder } from '../../../src/mock/coverage/recorder.ts';
import type { MockRequest } from '../../../src/mock/request.ts';
import { Session } from '../../../src/mock/session/session.ts';
import type { Simulator } from '../../../src/mock/simulator.ts';
import { parseClock } from '../../../src/world/clock.ts';
import { reply as fakeReply } from '../../support/fake-simulator.ts';
import { contentOf, DEMO, get, scenarioOf, simulatorOf } from '../../support/simulators.ts';
import { THURSDAY } from '../../support/worlds.ts';

const GOALS = builtInContract.derived(goalsOf);

const SCENARIOS = [
  scenarioOf('as-text', { status: 404, body: 'text' }),
  scenarioOf('as-nothing', { status: 404, body: 'empty' }),
  scenarioOf('gateway', { status: 429, body: { json: { message: 'Slow down.' } } }),
  scenarioOf('down', { status: 503 }),
  scenarioOf('gone', { fault: 'empty-reply' }),
  scenarioOf('bit-by-bit', { dribble: 500 }),
  scenarioOf('own-body', { status: 200, body: { json: { tags: null, name: '' } } }),
  scenarioOf('no-json', { status: 200, body: { contentType: 'application/json', text: '<html>' } }),
  scenarioOf('nameless', { change: { remove: ['/name'] } }),
  scenarioOf('later', { delay: 20 }),
];

let simulator: Simulator;
beforeEach(async () => {
  simulator = await simulatorOf({ content: contentOf({ scenarios: SCENARIOS }) });
});

/** What was met in a session. */
function idsIn(session = 'default'): string[] {
  return idsOf(simulator.sessions.find(session)?.coverage);
}
function idsOf(coverage: Coverage | undefined): string[] {
  return GOALS.slots.flatMap(({ id }, bit) => (coverage?.has(GOALS, bit) ? [id] : []));
}
/** What is met beside properties and the form of the usual request. */
async function metBy(prefer: string, more: Partial<MockRequest> = {}): Promise<string[]> {
  await get(simulator, 'driver-1', DEMO, { headers: { prefer }, ...more });
  const usual = ['key=functionKeyQuery', 'request=plain-id'];
  return GOALS.slots
    .filter(({ id, path }) => path === '' && idsIn().includes(id) && !usual.includes(id))
    .map(({ id }) => id);
}

describe('answers', () => {
  test('a driver covers its status and its body', async () => {
    await get(simulator, 'driver-1');
    expect(idsIn()).toEqual(expect.arrayContaining(['status=200', 'name=present', 'chargerGroups=level-1']));
    expect(idsIn()).not.toContain('status=404');
  });

  test.each([
    ['code=404', ['status=404', 'cause=driver-not-found', 'error-body=problem']],
    ['scenario=as-text', ['status=404', 'error-body=text']],
    ['scenario=as-nothing', ['status=404', 'error-body=empty']],
    ['scenario=gateway', ['status=4xx', 'error-body=given']],
    ['scenario=down', ['status=5xx', 'error-body=problem']],
    ['scenario=gone', ['fault=empty-reply']],
    ['scenario=later', ['status=200', 'delay=short']],
    ['delay=1500', ['status=200', 'delay=long']],
    ['scenario=bit-by-bit', ['status=200', 'delay=dribble']],
    ['scenario=no-json', ['status=200']],
  ])('%s covers %j', async (prefer, ids) => {
    expect(await metBy(prefer)).toEqual(ids);
  });

  test('an error that its client wants as text is covered as one', async () => {
    await get(simulator, 'driver-1', 'clientId=demo', { headers: { accept: 'text/plain' } });
    expect(idsIn()).toContain('error-body=text');
    expect(idsIn()).not.toContain('error-body=problem');
  });

  test('a cause that comes about naturally counts', async () => {
    await get(simulator, 'driver-1', 'clientId=demo');
    await get(simulator, '%20');
    expect(idsIn()).toEqual(expect.arrayContaining(['cause=not-authorised', 'cause=bad-route-parameter']));
  });

  test('bodies that a scenario gives or changes are looked at', async () => {
    await metBy('scenario=own-body');
    expect(idsIn()).toEqual(expect.arrayContaining(['name=empty', 'id=absent']));
    expect(idsIn()).not.toContain('name=absent');
    await metBy('scenario=nameless');
    expect(idsIn()).toContain('name=absent');
  });

  test('of a broken answer nothing but the fault counts, of HEAD no body', async () => {
    await metBy('scenario=gone');
    expect(idsIn()).not.toContain('name=present');
    await get(simulator, 'driver-1', DEMO, { method: 'HEAD' });
    await get(simulator, 'err-404', DEMO, { method: 'HEAD' });
    expect(idsIn()).toEqual(expect.arrayContaining(['status=200', 'status=404', 'request=head']));
    expect(idsIn().filter((id) => /^(error-body|name)=/.test(id))).toEqual([]);
  });

  test("the mock's own errors count for nothing", async () => {
    await get(simulator, 'driver-1', DEMO, { headers: { prefer: 'code=999' } });
    await get(simulator, 'driver-1', DEMO, { method: 'POST' });
    await simulator.answer({ method: 'GET', target: '/nowhere', headers: {} });
    expect(idsIn()).toEqual([]);
  });

  test('an edge case counts by its name', () => {
    const [{ name: edge } = { name: '' }] = GOALS.edgeCases;
    const coverage = new Coverage();
    const request = { method: 'GET', target: `/api/user/externalId/a?${DEMO}`, headers: {} };
    const session = new Session('a', parseClock('live'), 0);
    const parsed = parseRequest(request, { contract: builtInContract, customers: [] }, true);
    const exchange = { ...parsed, session, instant: THURSDAY };
    const reply = fakeReply({ headers: [], body: '{}' }, { reason: 'prefer', edge });
    new CoverageRecorder(builtInContract).record(exchange, reply, coverage, session.coverage);
    expect(coverage.has(GOALS, GOALS.bit(`edge=${edge}`))).toBe(true);
  });
});

describe('requests', () => {
  test('the ways to send key and id, and what the contract does not name', async () => {
    await get(simulator, 'driver%2D1', 'clientId=demo&debug=1', {
      headers: { 'x-functions-key': 'demo-key' },
    });
    const ids = idsIn().filter((id) => /^(key|request|session)=/.test(id));
    expect(ids).toEqual(['key=functionKeyHeader', 'request=encoded-id', 'request=unknown-query']);
    await get(simulator, 'driver-1');
    expect(idsIn()).toEqual(expect.arrayContaining(['key=functionKeyQuery', 'request=plain-id']));
  });

  test.each([
    ['session=path', { target: `/_session/a/api/user/externalId/driver-1?${DEMO}` }],
    ['session=header', { headers: { 'x-mock-session': 'a' } }],
    ['session=key', { target: '/api/user/externalId/driver-1?code=demo-key~a&clientId=demo' }],
  ])('%s', async (id, more) => {
    await get(simulator, 'driver-1', DEMO, more);
    expect(idsIn('a').filter((own) => own.startsWith('session='))).toEqual([id]);
  });
});

describe('sessions', () => {
  const ask = (session: string, prefer = '') =>
    get(simulator, 'driver-1', DEMO, { headers: { 'x-mock-session': session, prefer } });

  test('meet nothing of each other; the total has all', async () => {
    await ask('a', 'code=404');
    await ask('b', 'code=400');
    expect(idsIn('a')).toContain('status=404');
    expect(idsIn('a')).not.toContain('status=400');
    expect(idsIn('b')).not.toContain('status=404');
    expect(idsIn()).toEqual([]);
    expect(idsOf(simulator.sessions.coverage)).toEqual(expect.arrayContaining(['status=400', 'status=404']));
  });

  test('forget when they are reset, and the total does not', async () => {
    await ask('a');
    const { session } = simulator.sessions.use('a', 0);
    session.mutate({ kind: 'reset', clock: parseClock('live') }, 0);
    expect(idsIn('a')).toEqual([]);
    expect(idsOf(simulator.sessions.coverage)).toContain('status=200');
  });

  test('a session that is gone stays in the total', async () => {
    await ask('a', 'scenario=down');
    simulator.sessions.delete('a');
    await ask('a');
    expect(idsIn('a')).not.toContain('status=5xx');
    expect(idsOf(simulator.sessions.coverage)).toContain('status=5xx');
  });
});
