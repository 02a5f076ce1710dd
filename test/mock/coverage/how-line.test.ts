import { beforeAll, describe, expect, test } from 'vitest';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import type { Mock } from '../../../src/control/open-mock.ts';
import { goalsOf } from '../../../src/mock/coverage/goal-index.ts';
import { howLine } from '../../../src/mock/coverage/how-line.ts';
import { curlRequests } from '../../support/curl-line.ts';
import { simulatorOf } from '../../support/simulators.ts';
import { THURSDAY } from '../../support/worlds.ts';

const GOALS = builtInContract.derived(goalsOf);

const FACTS = {
  contract: builtInContract,
  ...{ url: 'http://mock', session: 'default', customer: 'demo', key: 'demo-key', sampleId: 'a' },
};

let simulator: Mock;
let lines: ReadonlyMap<string, string>;
beforeAll(async () => {
  const content = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });
  simulator = await simulatorOf({ content, strict: false });
  const { body } = await control('GET', '/_mock/coverage');
  const goals = JSON.parse(body).goals as { id: string; how: string }[];
  lines = new Map(goals.map(({ id, how }) => [id, how]));
});

async function control(method: string, target: string, headers = {}, body = '') {
  const { signal } = new AbortController();
  return (await simulator.control()).handle({ method, target, headers, body, signal });
}

describe('the line of each goal', () => {
  test.each(GOALS.slots.map(({ id }) => id))('%s', async (id) => {
    const { session } = simulator.sessions.use('default', 0);
    session.mutate({ kind: 'reset', clock: session.clock }, 0);
    for (const { method, target, headers, body } of curlRequests(lines.get(id)!)) {
      if (!target.startsWith('/_mock/')) await simulator.answer({ method, target, headers });
      else expect((await control(method, target, headers, body)).status).toBe(200);
    }
    expect(session.coverage.has(GOALS, GOALS.bit(id)), lines.get(id)).toBe(true);
  });
});

test('a quote in a body does not end the argument of the shell', () => {
  const line = howLine({ body: { name: "it's" } }, FACTS);
  expect(line).toContain(`-d '{"name":"it'\\''s"}'`);
  expect(curlRequests(line)[0]!.body).toBe('{"name":"it\'s"}');
});

test('what names the session takes the place of the header', () => {
  const session = 'checkout';
  expect(howLine({ sessionBy: 'path' }, { ...FACTS, session })).toBe(
    'curl -i "http://mock/_session/checkout/api/user/externalId/a?code=demo-key&clientId=demo"',
  );
  expect(howLine({ sessionBy: 'key' }, { ...FACTS, session })).not.toContain('-H');
  expect(howLine({ scheme: 'functionKeyHeader' }, FACTS)).toBe(
    'curl -i "http://mock/api/user/externalId/a?clientId=demo" -H "x-functions-key: demo-key"',
  );
});
