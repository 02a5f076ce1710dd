import { describe, expect, it } from 'vitest';
import { answersText } from '../../../src/cli/output/scenario-text.ts';
import { run } from '../../../src/cli/run.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import type { RawScenario } from '../../../src/content/scenarios/make-scenario.ts';
import { reservedCatalogue } from '../../../src/content/scenarios/reserved.ts';
import { indexScenarios } from '../../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { scenarioOf } from '../../support/simulators.ts';

const CONTENT = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: 1_768_467_600 });

async function scenarios(...argv: readonly string[]) {
  const { io, written } = fakeIo(['scenarios', ...argv]);
  const code = await run(io, fakeFiles(() => CONTENT).open);
  return { code, ...written };
}

describe('scenarios', () => {
  it('lists every scenario with what it answers and its description, and says how to ask for one', async () => {
    const { code, stdout } = await scenarios();
    expect(code).toBe(0);
    for (const scenario of CONTENT.scenarios) {
      expect(stdout).toContain(`${scenario.name}  ${answersText(scenario)}\n    ${scenario.description}\n`);
    }
    expect(stdout).toContain(`${CONTENT.scenarios.length} scenarios.`);
    expect(stdout).toMatch(/Prefer: scenario=NAME.*mock-NAME[\s\S]*scenarios NAME/);
  });

  it('writes everything as JSON, the reserved ids and keys, too', async () => {
    const { code, stdout } = await scenarios('--json');
    expect(code).toBe(0);
    const data = JSON.parse(stdout);
    expect(data.scenarios.map(({ name }: { name: string }) => name)).toEqual(
      CONTENT.scenarios.map(({ name }) => name),
    );
    expect(data.reserved).toEqual(reservedCatalogue(indexScenarios(CONTENT, builtInContract)));
    expect(data.scenarios[4]).toMatchObject({
      name: 'other-customers-driver',
      statuses: [404],
      after: 'stay',
    });
  });

  it('shows one with a command for each way to ask for it', async () => {
    const { code, stdout } = await scenarios('maintenance');
    expect(code).toBe(0);
    const root = 'http://127.0.0.1:4010';
    expect(stdout.split('\n')).toEqual([
      'maintenance',
      '503 with Retry-After 120, the service is down on purpose.',
      '',
      '  Answers   503',
      '  Body      as the option error-body says',
      '  Headers   retry-after',
      '  First of  503: also Prefer: code=503, and err-503',
      '',
      '  # By a header: this request',
      `  curl -i "${root}/api/user/externalId/extIdTest?code=demo-key&clientId=demo" -H "Prefer: scenario=maintenance"`,
      '',
      '  # By a reserved id: where no header can be set; the id is a driver of its own',
      `  curl -i "${root}/api/user/externalId/mock-maintenance?code=demo-key&clientId=demo"`,
      '',
      '  # By a reserved key: all requests with this API key, for any driver',
      `  curl -i "${root}/api/user/externalId/extIdTest?code=mock-maintenance&clientId=demo"`,
      '',
      '  # By the control API: all requests of a session, until it is switched off',
      `  curl -i "${root}/_mock/activations" -H "content-type: application/json" -d '{"scenario":"maintenance"}'`,
      '',
    ]);
  });

  it('shows what is counted of a sequence, and one as JSON', async () => {
    expect((await scenarios('token-expires')).stdout).toContain(
      '  Answers   the natural answer (3 calls), then 401\n',
    );
    expect((await scenarios('token-expires')).stdout).toContain('  Counted   in the whole session\n');
    const data = JSON.parse((await scenarios('driver-not-found', '--json')).stdout);
    expect(data).toMatchObject({
      name: 'driver-not-found',
      prefer: ['scenario=driver-not-found', 'code=404'],
      reservedIds: ['err-404', 'mock-driver-not-found'],
      reservedKeys: ['err-404', 'mock-driver-not-found'],
    });
    expect(data.curl).toHaveLength(4);
  });

  it('ends with 1 and the nearest names for one that does not exist', async () => {
    const { code, stdout, stderr } = await scenarios('flakey');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^ev-driver-mock: There is no scenario flakey\..* Did you mean flaky\?\n$/);
  });

  it('takes one name at most', async () => {
    expect(await scenarios('slow', 'flaky')).toMatchObject({ code: 2 });
  });
});

const ANSWERS: readonly [raw: Omit<RawScenario, 'description'>, text: string][] = [
  [{ status: 404 }, '404'],
  [{ delay: 3000 }, 'the natural answer after 3000 ms'],
  [{ status: 503, delay: { from: 1, to: 2 } }, '503 after 1 to 2 ms'],
  [{ delay: { p50: 1, p99: 2 }, dribble: 9 }, 'the natural answer after 1 ms (p50) to 2 ms (p99) over 9 ms'],
  [{ fault: 'hang' }, 'the natural answer with the fault hang'],
  [{ change: { remove: ['/id'] } }, 'the driver, changed'],
  [{ steps: [{ times: 2, status: 503 }, {}] }, '503 (2 calls), then the natural answer'],
  [
    { steps: [{ status: 503 }, {}], after: 'repeat' },
    '503 (1 call), then the natural answer (1 call), and over again',
  ],
  [{ steps: [{ times: 2, status: 500 }], after: 'end' }, '500 (2 calls), then it is over'],
];
it.each(ANSWERS)('%j answers %s', (raw, text) => {
  expect(answersText(scenarioOf('x', raw))).toBe(text);
});
