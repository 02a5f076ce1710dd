import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { startDriverMock } from '../../src/adapters/start.ts';
import { parseArguments } from '../../src/cli/parse.ts';

const run = promisify(execFile);
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
  expect(parseArguments(command.map((word) => word.replace(/\$\{\w+:-(\w+)\}/, '$1'))).command).toBe('serve');
  for (const volume of volumes) expect(existsSync(`examples/compose/${volume.split(':')[0]}`)).toBe(true);
});

test('the health check of compose file and Dockerfile tells a server that runs from none', async () => {
  const [, program, flag, script] = service().healthcheck.test;
  expect([program, flag]).toEqual(['node', '-e']);
  const [, inDockerfile] = /"-e", "(fetch\(.*)"\]/.exec(readFileSync('Dockerfile', 'utf8'))!;
  const mock = await startDriverMock();
  for (const text of [script!, inDockerfile!]) {
    const here = text.replace('127.0.0.1:4010', `127.0.0.1:${mock.port}`);
    await run(process.execPath, ['-e', here], { env: { ...process.env, PORT: String(mock.port) } });
  }
  await mock.close();
  const gone = script!.replace('127.0.0.1:4010', `127.0.0.1:${mock.port}`);
  await expect(run(process.execPath, ['-e', gone])).rejects.toMatchObject({ code: 1 });
});

test('the job for GitHub Actions calls commands that there are', () => {
  const { jobs } = read('examples/github-actions/contract-tests.yml');
  const lines = (jobs.contract.steps as { run?: string }[]).flatMap(
    ({ run: text }) => text?.split('\n') ?? [],
  );
  const commands = lines.flatMap((line) => /npx ev-driver-mock ([^>&]+)/.exec(line)?.[1]?.trim() ?? []);
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(() => parseArguments(command.split(' '))).not.toThrow();
});

test('the README names the threat model, which names every protection that it claims by its option', () => {
  const security = readFileSync('SECURITY.md', 'utf8');
  const flags = [...security.matchAll(/`(--[a-z-]+)`/g)].map(([, flag]) => flag!);
  expect(flags.length).toBeGreaterThan(2);
  for (const flag of flags) expect(() => parseArguments(['serve', flag, 'x'])).not.toThrow();
  expect(readFileSync('README.md', 'utf8')).toContain('(SECURITY.md)');
});
