import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeIo } from '../../support/fake-io.ts';

const SPEC = 'examples/own-spec/api.yaml';

/** A folder of a project, in which the packages are those of this one. */
function projectFolder(packages: readonly string[], more: object = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'init-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@playwright'), { recursive: true });
  for (const name of packages) symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  symlinkSync(resolve('.'), join(modules, 'ev-driver-mock'), 'junction');
  const devDependencies = Object.fromEntries([...packages, 'ev-driver-mock'].map((name) => [name, '*']));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ devDependencies, ...more }));
  return folder;
}

async function program(cwd: string, argv: string) {
  const { io, written } = fakeIo(argv.split(' '), { cwd });
  const code = await run(io);
  return { code, ...written };
}

/** Runs a command of the project until it ends. */
function runIn(cwd: string, ...words: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, words, {
    cwd,
    env: { ...process.env, VITEST: '', NODE_OPTIONS: '' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      output += piece;
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

const RUNNERS: Readonly<Record<string, readonly string[]>> = {
  vitest: ['node_modules/vitest/vitest.mjs', 'run', 'ev-driver-mock.test.mjs'],
  jest: ['node_modules/jest/bin/jest.js', 'ev-driver-mock.test.js'],
  '@playwright/test': ['node_modules/@playwright/test/cli.js', 'test', 'ev-driver-mock.test.mjs'],
};

test.each(Object.entries(RUNNERS))(
  'the test that is written for %s passes, with a spec of one’s own',
  async (runner, words) => {
    const folder = projectFolder([runner]);
    cpSync(SPEC, join(folder, 'api.yaml'));
    const { code, stdout, stderr } = await program(folder, 'init --spec api.yaml');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Found in api\.yaml: GET \/v2\/drivers\/\{ref\}: /);
    expect(stdout).toMatch(
      /Next: npx ev-driver-mock serve\nThen: npx (?:vitest run|jest|playwright test) ev-/,
    );
    const { code: ended, output } = await runIn(folder, ...words);
    expect(ended, output).toBe(0);
    expect(output).toMatch(/2 passed/);
  },
  60_000,
);

test('the config file that is written serves what was found, and inspect finds the same by it', async () => {
  const folder = projectFolder([]);
  cpSync(SPEC, join(folder, 'api.yaml'));
  const before = await program(folder, 'inspect --spec api.yaml');
  await program(folder, 'init --spec api.yaml');
  expect(readFileSync(join(folder, 'ev-driver-mock.config.yaml'), 'utf8')).toContain(
    'operations: { driver: getDriver }\n',
  );
  const after = await program(folder, 'inspect');
  expect(after).toEqual(before);
  expect((await program(folder, 'validate')).code).toBe(0);
  const { stdout } = await program(folder, 'show ada --json');
  expect(JSON.parse(stdout)).toMatchObject({ data: { external_id: 'ada', full_name: 'Ada Berg' } });
});

test('without a spec it begins with the built-in one', async () => {
  const folder = projectFolder(['vitest']);
  const { stdout } = await program(folder, 'init');
  expect(stdout).toMatch(/^ {2}wrote {2}ev-driver-mock\.config\.yaml\n/);
  const { code, output } = await runIn(folder, ...(RUNNERS.vitest ?? []));
  expect(code, output).toBe(0);
}, 60_000);

test('nothing is overwritten, and what is missing is said', async () => {
  const folder = projectFolder([]);
  writeFileSync(join(folder, 'ev-driver-mock.config.yaml'), 'port: 4999\n');
  const { stdout } = await program(folder, 'init');
  expect(stdout).toBe(
    [
      '  kept   ev-driver-mock.config.yaml',
      '  wrote  ev-driver-mock/drivers/ada.yaml',
      '  wrote  ev-driver-mock/scenarios.yaml',
      'Next: npx ev-driver-mock serve',
      'No test was written, as package.json has neither vitest nor jest nor @playwright/test.',
      '',
    ].join('\n'),
  );
  expect(readFileSync(join(folder, 'ev-driver-mock.config.yaml'), 'utf8')).toBe('port: 4999\n');
  const again = await program(folder, 'init');
  expect(again.stdout).not.toContain('wrote');
  rmSync(join(folder, 'package.json'));
  expect((await program(folder, 'init')).stdout).toContain('as there is no package.json here.');
  expect(readdirSync(folder).sort()).toEqual([
    'ev-driver-mock',
    'ev-driver-mock.config.yaml',
    'node_modules',
  ]);
});

test('a spec whose ids are numbers, and one without a driver, have tests that pass, too', async () => {
  const answer = (properties: object) => ({
    200: { description: 'ok', content: { 'application/json': { schema: { type: 'object', properties } } } },
  });
  const spec = (path: string, schema: object, properties: object) => ({
    openapi: '3.0.3',
    info: { title: "It's a test", version: '1' },
    paths: {
      [path]: {
        get: {
          parameters: [
            { name: 'id', in: 'path', required: true, schema },
            { name: "it's", in: 'query', required: true, schema: { type: 'string', enum: ["o'clock"] } },
          ],
          responses: answer(properties),
        },
      },
    },
  });
  const list = { type: 'array', items: { type: 'object', properties: { uid: { type: 'string' } } } };
  const specs = {
    numbers: spec('/d/{id}', { type: 'integer' }, { externalId: { type: 'string' }, name: {}, tags: list }),
    none: spec('/d/{id}', { type: 'string', format: 'uuid' }, { colour: { type: 'string' } }),
  };
  for (const [name, content] of Object.entries(specs)) {
    const folder = projectFolder(['vitest'], { type: 'module' });
    writeFileSync(join(folder, 'a b.json'), JSON.stringify(content));
    const { io, written } = fakeIo(['init', '--spec', 'a b.json'], { cwd: folder });
    expect(await run(io), written.stderr).toBe(0);
    const { code, output } = await runIn(folder, 'node_modules/vitest/vitest.mjs', 'run');
    expect(code, `${name}: ${output}`).toBe(0);
  }
}, 60_000);
