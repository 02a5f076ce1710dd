import { describe, expect, it } from 'vitest';
import { edgeCases } from '../../../src/body/edge-cases/catalogue.ts';
import { run } from '../../../src/cli/run.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

const CONTENT = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: 1_768_467_600 });
const NAME = 'chargers.sockets.maxWatts=null';

async function edges(...argv: readonly string[]) {
  const { io, written } = fakeIo(['edge-cases', ...argv]);
  const code = await run(io, fakeFiles(() => CONTENT).open);
  return { code, ...written };
}

describe('edge-cases', () => {
  it('lists every edge case by its group, and says how to ask for one', async () => {
    const { code, stdout } = await edges();
    expect(code).toBe(0);
    expect(
      stdout
        .match(/^ {4}\S+$/gm)!
        .map((line) => line.trim())
        .sort(),
    ).toEqual(
      edgeCases(builtInContract)
        .map(({ name }) => name)
        .sort(),
    );
    expect(stdout).toContain('\nbundle  6: many at once\n    all-nulls\n');
    expect(stdout).toContain(
      `${edgeCases(builtInContract).length} edge cases. Ask for one by the header 'Prefer: edge="NAME"'`,
    );
  });

  it('writes everything as JSON', async () => {
    const { code, stdout } = await edges('--json');
    expect(code).toBe(0);
    const data = JSON.parse(stdout);
    expect(data.edgeCases).toHaveLength(edgeCases(builtInContract).length);
    expect(data.edgeCases.find(({ name }: { name: string }) => name === NAME)).toEqual({
      name: NAME,
      group: 'null',
      why: 'chargers.sockets.maxWatts is null: code that calls or calculates with it fails.',
      path: 'chargers.sockets.maxWatts',
      valid: true,
      breaksSpec: false,
      breaksRules: ['W14'],
      prefer: `edge="${NAME}"`,
      reserved: `edge-${NAME}`,
    });
    expect(data.groups.bundle).toBe('many at once');
  });

  it('shows one with a command for each way to ask for it', async () => {
    const { code, stdout } = await edges(NAME);
    expect(code).toBe(0);
    const root = 'http://127.0.0.1:4010';
    const query = 'code=demo-key&clientId=demo';
    expect(stdout.split('\n')).toEqual([
      NAME,
      'chargers.sockets.maxWatts is null: code that calls or calculates with it fails.',
      '',
      '  Group  null: null where it is allowed',
      '  Spec   valid',
      '  Breaks the world rules W14, on the example of the spec',
      '',
      '  # By a header: this request',
      `  curl -i "${root}/api/user/externalId/extIdTest?${query}" -H 'Prefer: edge="${NAME}"'`,
      '',
      '  # By a reserved id: the id is a driver of its own',
      `  curl -i "${root}/api/user/externalId/edge-${encodeURIComponent(NAME)}?${query}"`,
      '',
      '  # By a reserved key: all requests with this API key',
      `  curl -i "${root}/api/user/externalId/extIdTest?code=edge-${encodeURIComponent(NAME)}&clientId=demo"`,
      '',
      '  # By the control API: all requests of a session, until it is switched off',
      `  curl -i "${root}/_mock/activations" -H "content-type: application/json" -d '{"edge":"${NAME}"}'`,
      '',
    ]);
    expect((await edges('page-example')).stdout).toContain('  Spec   forbidden, and seen all the same\n');
    expect((await edges('name=emoji')).stdout).toContain('  Breaks no world rule');
  });

  it('writes one as JSON with its body, exact beyond 2^53', async () => {
    const { stdout } = await edges('id=int64-max', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ name: 'id=int64-max', body: { externalId: 'extIdTest' } });
    expect(stdout).toContain('"body": {"id":9223372036854775807,"name":"UserTest",');
  });

  it('ends with 1 and the nearest names for one that does not exist', async () => {
    const { code, stdout, stderr } = await edges('chargers.sockets.maxWats=null');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^ev-driver-mock: There is no edge case .* Did you mean chargers\.sockets\.maxWatts=null\?/,
    );
  });
});
