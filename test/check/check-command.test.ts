import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { secretsOf } from '../../src/mock/secrets/secrets.ts';
import { fakeIo } from '../support/fake-io.ts';
import { SEEDED } from './deviating-server.ts';
import { ASKED, type Deviate, KEY, type RunningService, startService } from './real-service.ts';
import { wellFormed } from './well-formed.ts';

const SECRETS = builtInContract.derived(secretsOf);

const services: RunningService[] = [];
const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-check-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(services.map((service) => service.close()));
});

/** Runs the command against a service that deviates. */
async function check(deviate: Deviate | undefined, ...more: readonly string[]) {
  const service = await startService(deviate);
  services.push(service);
  const ids = ['--id', ASKED.ids[0], '--id', 'driver-7', '--missing-id', 'nobody', '--rate', '100'];
  const argv = ['check', '--target', service.url, '--client-id', ASKED.clientId, ...ids, ...more];
  return { service, ...(await runWith(argv)) };
}

async function runWith(argv: readonly string[], env: Record<string, string> = { EV_DRIVER_MOCK_CODE: KEY }) {
  const { io, written } = fakeIo(argv, { env, now: Date.now });
  const code = await run(io);
  await new Promise(setImmediate);
  return { code, ...written };
}

/** Keys that are words of the report, of the contract, or of both. */
const OUR_WORDS = [
  ...['findings', 'assumptions', 'confirmed', 'untested', 'transport', 'together', 'expected'],
  ...['driver', 'externalId', 'instance', 'Available', 'chargerGroups', 'contract', 'properties', 'testcase'],
];
const REPORT_PROPERTIES = [
  ...['target', 'contract', 'startedAt', 'ms', 'requests', 'cases', 'findings', 'information', 'assumptions'],
];

const wrongCounts = SEEDED.find(({ name }) => name === 'wrong counts')!.deviate;

/** A service that repeats the key wherever it can. */
const echo: Deviate = (answer, { target }) => {
  const forms = [KEY, encodeURIComponent(KEY), target, Buffer.from(KEY).toString('base64')].join(' ');
  const padded = `${'x'.repeat(70)}${KEY}`;
  if (answer.status !== 200) {
    const headers = {
      'content-type': 'text/plain',
      location: `http://127.0.0.1:1/${encodeURIComponent(KEY)}`,
    };
    return { status: answer.status === 404 ? 302 : answer.status, headers, body: Buffer.from(forms) };
  }
  const driver = JSON.parse(answer.body.toString());
  const told = { ...driver, [KEY]: 1, externalId: padded, payerId: forms, homeGroupName: null, id: KEY };
  return { ...answer, body: Buffer.from(JSON.stringify(told)) };
};

describe('check', () => {
  it('ends with 0 where all agrees, and says so', async () => {
    const { code, stdout, stderr } = await check(undefined);
    expect(stdout).toContain('✔ driver acme-driver: 200\n');
    expect(stdout).toMatch(/24 of 24 cases agree; 0 deviations;/);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('ends with 1 where something deviates: groups what is alike, with its place, what was given and what is allowed', async () => {
    const { code, stdout } = await check(wrongCounts);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /rule W7 \/chargerGroups\/\* \(\d+ times\): onlineSocket \d+ .*; allowed: the group and its subgroups have/,
    );
  });

  it('writes JSON and JUnit, to a file where it is told to', async () => {
    const report = JSON.parse((await check(wrongCounts, '--format', 'json')).stdout);
    expect(report).toMatchObject({
      findings: expect.arrayContaining([{ ...report.findings[0], rule: 'W7' }]),
    });
    const out = join(folder, 'report.xml');
    const { code, stdout } = await check(wrongCounts, '--format', 'junit', '--out', out);
    const xml = readFileSync(out, 'utf8');
    expect([code, stdout]).toEqual([1, '']);
    expect(wellFormed(xml)).toBe('well-formed');
    expect(xml).toMatch(/<testsuite name="[^"]+" timestamp="[^"]+" tests="25" failures="4"/);
    expect(xml).toContain('<failure message="rule W7 /chargerGroups/*');
  });

  it('shows progress on a terminal', async () => {
    const service = await startService((answer) => answer);
    services.push(service);
    const { io, written } = fakeIo(
      ['check', '--target', service.url, '--code', KEY, '--client-id', 'acme', '--id', 'x', '--rate', '50'],
      { now: Date.now },
    );
    Object.assign(io.stderr, { isTTY: true, columns: 200 });
    await run(io);
    expect(written.stderr).toMatch(/\[#+-+\] +\d+ % +\d+ of 23 requests/);
  });

  it.each(['text', 'json', 'junit'])('never tells the key, in no encoding, as %s', async (format) => {
    const { stdout, stderr, service } = await check(echo, '--format', format);
    const all = stdout + stderr;
    expect(service.seen.some(({ target }) => target.includes('code='))).toBe(true);
    expect(all).toContain('***');
    expect(SECRETS.redactor([KEY])(all)).toBe(all);
    for (let length = 6; length < KEY.length; length++) expect(all).not.toContain(KEY.slice(0, length));
    if (format === 'junit') expect(wellFormed(stdout)).toBe('well-formed');
  });

  it('writes a whole report in every format and never the key as a credential, whatever the key', async () => {
    const service = await startService((answer, { target, headers }) => {
      if (!target.includes('/a?')) return { ...answer, status: 302, headers: { location: target } };
      const told = { externalId: target, [target]: 'Available', key: headers['x-functions-key'] ?? null };
      const body = Buffer.from(JSON.stringify({ name: null, ...told }));
      return { status: 200, headers: { 'content-type': 'application/json' }, body };
    });
    services.push(service);
    const anyKey = fc.oneof(
      fc.constantFrom('e', 'a', 'x', 'in', 'code', 'test', ...OUR_WORDS),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((key) => key.trim() !== ''),
    );
    await fc.assert(
      fc.asyncProperty(anyKey, fc.constantFrom('text', 'json', 'junit'), async (key, format) => {
        const argv = ['check', '--target', service.url, '--client-id', 'acme', '--id', 'a', '--rate', '100'];
        const { code, stdout, stderr } = await runWith([...argv, '--format', format], {
          EV_DRIVER_MOCK_CODE: key,
        });
        expect([code, stderr]).toEqual([1, '']);
        if (!OUR_WORDS.includes(key)) expect(SECRETS.redactor([key])(stdout)).toBe(stdout);
        expect(stdout).not.toContain(`code=${encodeURIComponent(key)}&`);
        if (format === 'junit') expect(wellFormed(stdout)).toBe('well-formed');
        if (format === 'json') expect(Object.keys(JSON.parse(stdout))).toEqual(REPORT_PROPERTIES);
        if (format === 'text') expect(stdout).toMatch(/\d+ of (?:22|23) cases agree; \d+ deviations/);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it.each([
    ['no target', ['--code', KEY, '--client-id', 'demo', '--id', 'a'], 'Missing argument --target URL'],
    ['no key', ['--target', 'http://127.0.0.1:1', '--client-id', 'demo', '--id', 'a'], 'argument --code KEY'],
    ['no id', ['--target', 'http://127.0.0.1:1', '--code', KEY, '--client-id', 'demo'], 'argument --id ID'],
    [
      'a secret in the target',
      ['--target', `http://u:${KEY}@127.0.0.1/?code=${KEY}`, '--code', KEY],
      '--target',
    ],
    ['the key as target', ['--target', KEY, '--code', KEY], '--target: "***"'],
    ['another format', ['--target', 'http://127.0.0.1', '--format', 'ndjson'], 'Allowed: text, json, junit'],
    ['an unknown flag', ['--cod', KEY], 'Unknown flag --cod'],
  ])('ends with 2 for %s, and without telling the key', async (_what, argv, message) => {
    const { code, stdout, stderr } = await runWith(['check', ...argv], {});
    expect(stderr).toContain(message);
    expect([code, stdout, SECRETS.redactor([KEY])(stderr)]).toEqual([2, '', stderr]);
  });

  it('ends with 1 for a service that is not there', async () => {
    const argv = ['--target', 'http://127.0.0.1:1', '--client-id', 'demo', '--id', 'a', '--rate', '100'];
    const { code, stdout } = await runWith(['check', ...argv]);
    expect(stdout).toContain('transport (3 times): the connection was refused (ECONNREFUSED)');
    expect(code).toBe(1);
  });

  it('ends with 1 where the file cannot be written', async () => {
    const { code, stderr } = await check(undefined, '--out', join(folder, 'none', KEY));
    expect([code, SECRETS.redactor([KEY])(stderr)]).toEqual([1, stderr]);
    expect(stderr).toContain('The file cannot be written: ENOENT');
  });
});
