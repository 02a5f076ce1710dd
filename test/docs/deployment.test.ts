import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../../src/cli/options/parse.ts';
import { resolveOptions } from '../../src/cli/options/resolve.ts';

const read = (path: string) => parse(readFileSync(path, 'utf8'));

interface Service {
  readonly command: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly volumes: readonly string[];
  readonly [name: string]: unknown;
}

function service(): Service {
  return read('examples/compose/compose.yaml').services['ev-driver-mock'];
}

test('the compose file runs the mock without rights, read-only, bounded, and with a command that it knows', () => {
  const { command, volumes, ...rest } = service();
  expect(rest).toMatchObject({ user: 'node', read_only: true, cap_drop: ['ALL'] });
  for (const bound of ['mem_limit', 'cpus', 'pids_limit']) expect(rest).toHaveProperty(bound);
  const argv = command.map((word) => word.replace(/\$\{\w+:-([^}]+)\}/, '$1'));
  const none = { env: {}, cwd: process.cwd(), readFile: () => raise('ENOENT') };
  expect(resolveOptions({ argv, ...none })).toMatchObject({ command: 'serve', warnings: [] });
  for (const volume of volumes) expect(existsSync(`examples/compose/${volume.split(':')[0]}`)).toBe(true);
});

test('the health check of compose file and Dockerfile is a command that there is', () => {
  const [, ...inCompose] = service().healthcheck.test;
  const [, inDockerfile] = /^HEALTHCHECK [^[]*(\[.*\])$/m.exec(readFileSync('Dockerfile', 'utf8'))!;
  for (const words of [inCompose, JSON.parse(inDockerfile!)])
    expect(words).toEqual(['node', 'dist/cli.js', 'health']);
  expect(parseArguments(['health']).command).toBe('health');
});

function raise(code: string): never {
  throw Object.assign(new Error(code), { code });
}

test('every file in examples/ is of a project that is run, or of one of the tests here', () => {
  const runner = readFileSync('tools/run-examples.mjs', 'utf8');
  const suite = readFileSync('test/package/examples.test.ts', 'utf8');
  const named = (text: string) => /\[\s*((?:'[a-z-]+',?\s*)+)\]/.exec(text)![1]!.match(/[a-z-]+/g)!;
  expect(named(suite)).toEqual(named(runner));
  const here = [
    'README.md',
    'affinity/haproxy.cfg',
    'compose/compose.yaml',
    'github-actions/contract-tests.yml',
    'own-spec/api.yaml',
  ];
  const files = readdirSync('examples', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative('examples', join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const isRun = (file: string) => named(runner).includes(file.split('/')[0]!);
  expect(files.filter((file) => !isRun(file) && !here.includes(file))).toEqual([]);
  const page = readFileSync('examples/README.md', 'utf8');
  const folders = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))];
  expect(folders.filter((folder) => !page.includes(`](${folder})`))).toEqual([]);
});

/** The lines of shell in the one job of a workflow. */
function workflowLines(file: string): readonly string[] {
  const [job] = Object.values<{ steps: readonly { run?: string }[] }>(read(file).jobs);
  return job!.steps.flatMap(({ run: text }) => text?.split('\n') ?? []);
}

test('the job for GitHub Actions calls commands that there are', () => {
  const lines = workflowLines('examples/github-actions/contract-tests.yml');
  const commands = lines.flatMap((line) => /npx ev-driver-mock ([^>&]+)/.exec(line)?.[1]?.trim() ?? []);
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(() => parseArguments(command.split(' '))).not.toThrow();
});

test('the job of the provider check calls a script that its project has', () => {
  const lines = workflowLines('examples/provider-check/provider-check.yml');
  const called = lines.flatMap((line) => /npm run (\w+)/.exec(line)?.[1] ?? []);
  const { scripts } = JSON.parse(readFileSync('examples/provider-check/package.json', 'utf8'));
  expect(called).toHaveLength(1);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
});

test('the README names the threat model, which names every protection that it claims by its option', () => {
  const security = readFileSync('SECURITY.md', 'utf8');
  const flags = [...security.matchAll(/`(--[a-z-]+)`/g)].map(([, flag]) => flag!);
  expect(flags.length).toBeGreaterThan(2);
  for (const flag of flags) expect(() => parseArguments(['serve', flag, 'x'])).not.toThrow();
  expect(readFileSync('README.md', 'utf8')).toContain('(SECURITY.md)');
});
