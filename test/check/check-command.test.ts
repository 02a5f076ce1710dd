import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { secretsOf } from '../../src/mock/secrets/secrets.ts';
import { anyCharacter } from '../support/any-character.ts';
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
  ...['form', 'by', 'verdict', 'target', 'contract', 'startedAt', 'ms', 'requests', 'cases', 'together'],
  ...['findings', 'information', 'assumptions'],
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
  it('a service that goes away after it has answered was not tested to the end, and deviates in nothing', async () => {
    let asked = 0;
    const service = await startService((answer) => {
      if (++asked === 3) void service.close();
      return answer;
    });
    services.push({ ...service, close: async () => {} });
    const argv = ['check', '--target', service.url, '--client-id', ASKED.clientId, '--id', ASKED.ids[0]];
    const { io, written } = fakeIo([...argv, '--rate', '100', '--retries', '0'], {
      env: { EV_DRIVER_MOCK_CODE: KEY },
      now: Date.now,
    });
    expect(await run(io)).toBe(3);
    expect(written.stdout).toContain('0 deviations');
    expect(written.stdout).toContain('the connection was refused');
  });

  it('ends with 0 where all agrees, and says so', async () => {
    const { code, stdout, stderr } = await check(undefined);
    expect(stdout).toContain('✔ driver acme-driver: 200\n');
    expect(stdout).toMatch(/The service agrees: 27 of 27 cases agree; 0 deviations;/);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('ends with 1 where something deviates: groups what is alike, with its place, what was given and what is allowed', async () => {
    const { code, stdout } = await check(wrongCounts);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /rule W7 \/chargerGroups\/\* \(\d+ times, with other values\)\n {4}first, in driver acme-driver: rule W7 \/chargerGroups\/0: onlineSocket \d+ .*; allowed: the group and its subgroups have/,
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
    expect(xml).toMatch(/<testsuite name="[^"]+" timestamp="[^"]+" tests="28" failures="4" errors="0"/);
    expect(xml).toContain('<failure message="rule W7 /chargerGroups/0: onlineSocket');
  });

  it('shows progress on a terminal', async () => {
    const service = await startService((answer) => answer);
    services.push(service);
    const { io, written } = fakeIo(
      [
        'check',
        '--target',
        service.url,
        '--code',
        KEY,
        '--client-id',
        'acme',
        '--id',
        'acme-driver',
        '--rate',
        '50',
      ],
      { now: Date.now },
    );
    Object.assign(io.stderr, { isTTY: true, columns: 200 });
    await run(io);
    expect(written.stderr).toMatch(/\[#+-+\] +\d+ % +\d+ of 26 requests/);
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
      fc.string({ unit: anyCharacter, minLength: 1, maxLength: 12 }).filter((key) => key.trim() !== ''),
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
        if (format === 'text')
          expect(stdout).toMatch(/deviates: \d+ of (?:25|26) cases agree; \d+ deviations/);
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

  it('ends with 3 for a service that is not there, and says so in every form', async () => {
    const argv = ['--target', 'http://127.0.0.1:1', '--client-id', 'demo', '--id', 'a', '--rate', '100'];
    const { code, stdout } = await runWith(['check', ...argv]);
    expect(stdout).toContain(
      'Ended early: the first question gets no answer: the connection was refused (ECONNREFUSED)\n    See that --target',
    );
    expect(code).toBe(3);
    const junit = await runWith(['check', ...argv, '--format', 'junit']);
    expect(junit.code).toBe(3);
    expect(junit.stdout).toMatch(/<testsuite [^>]*failures="0" errors="2"/);
    expect(junit.stderr).toContain('the first question gets no answer');
    expect(wellFormed(junit.stdout)).toBe('well-formed');
    const json = await runWith(['check', ...argv, '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      verdict: 'untested',
      stopped: { advice: expect.any(String) },
    });
  });

  it('ends with 3 where a file cannot be written, before anything is asked', async () => {
    const { code, stderr, service } = await check(undefined, '--out', join(folder, 'none', KEY));
    expect([code, SECRETS.redactor([KEY])(stderr), service.seen]).toEqual([3, stderr, []]);
    expect(stderr).toContain('The file cannot be written: ENOENT');
  });

  it('writes several reports in one run, and the text all the same', async () => {
    const [xml, json] = [join(folder, 'a.xml'), join(folder, 'a.json')];
    const { code, stdout } = await check(undefined, '--out', `junit=${xml}`, '--out', `json=${json}`);
    expect([code, wellFormed(readFileSync(xml, 'utf8'))]).toEqual([0, 'well-formed']);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ form: 2, verdict: 'agrees' });
    expect(stdout).toContain('The service agrees');
  });

  it('lists what it would ask, and asks nothing', async () => {
    const { code, stdout, service } = await check(
      undefined,
      '--dry-run',
      '--only',
      'driver*',
      '--skip',
      '*7',
    );
    expect([code, service.seen]).toEqual([0, []]);
    expect(stdout).toBe(
      'driver acme-driver: GET /api/user/externalId/acme-driver?code=***&clientId=acme -> 200\n',
    );
    const none = await check(undefined, '--only', 'no kay');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('Did you mean no key?')]);
  });

  it('tells all assumptions where that is wanted, and counts them always', async () => {
    const { stdout } = await check(undefined);
    expect(stdout).toMatch(
      /Assumptions of the spec: \d refuted, \d+ confirmed, \d untested; --assumptions lists them/,
    );
    expect(stdout).not.toContain('confirmed /');
    expect((await check(undefined, '--assumptions')).stdout).toContain('✔ confirmed /servers/0\n');
  });

  it('takes no id twice', async () => {
    const { code, stderr } = await check(undefined, '--missing-id', ASKED.ids[0]);
    expect(code).toBe(2);
    expect(stderr).toContain('--missing-id: "acme-driver" is not allowed. Allowed: ids that are given once');
  });

  it('accepts what a baseline lists, until something new deviates or something known is gone', async () => {
    const file = join(folder, 'known.json');
    expect((await check(wrongCounts, '--write-baseline', file)).code).toBe(1);
    const known = JSON.parse(readFileSync(file, 'utf8')) as { accepted: object[] };
    expect(known.accepted).toContainEqual({
      heading: 'rule',
      rule: 'W7',
      place: '/chargerGroups/*',
      reason: '',
    });
    const accepted = await check(wrongCounts, '--baseline', file);
    expect(accepted.stdout).toContain('The service agrees: ');
    expect(accepted.code).toBe(0);
    const gone = await check(undefined, '--baseline', file);
    expect([gone.code, gone.stdout]).toEqual([1, expect.stringContaining('gone: rule W7 /chargerGroups/*')]);
    expect(gone.stdout).toMatch(
      /The baseline is out of date: (\d+) of \1 cases agree; 0 deviations; \d+ of the baseline gone/,
    );
    const withMark: Deviate = (answer) =>
      answer.status === 200 ? { ...answer, body: Buffer.from(`\uFEFF${answer.body.toString()}`) } : answer;
    const unread = await check(withMark, '--baseline', file);
    expect([unread.code, unread.stdout]).toEqual([1, expect.not.stringContaining('gone:')]);
    const some = await check(undefined, '--baseline', file, '--only', 'driver*');
    expect([some.code, some.stdout]).toEqual([0, expect.not.stringContaining('gone:')]);
    const until = '2020-01-01';
    writeFileSync(file, JSON.stringify({ accepted: known.accepted.map((one) => ({ ...one, until })) }));
    const [page, xml, summary] = ['html', 'junit', 'markdown'].map((form) => join(folder, `expired.${form}`));
    const forms = ['--out', `html=${page}`, '--out', `junit=${xml}`, '--out', `markdown=${summary}`];
    const expired = await check(wrongCounts, '--baseline', file, ...forms, '--out', '-');
    expect(expired.code).toBe(1);
    const told = /expired: rule W7 \/chargerGroups\/(?:\\?\*), accepted until 2020-01-01/;
    const written = [page, xml, summary].map((one) => readFileSync(one ?? '', 'utf8'));
    for (const text of [expired.stdout, ...written]) expect(text).toMatch(told);
    const missing = await check(undefined, '--baseline', file, '--format', 'github');
    expect([missing.code, missing.stdout]).toEqual([
      0,
      expect.stringMatching(/^::warning title=baseline%3A expired::/m),
    ]);
  });

  it('tells what is gone of a baseline in every form, as all of them fail by it', async () => {
    const file = join(folder, 'gone.json');
    const one = { heading: 'rule', rule: 'W7', place: '/chargerGroups/*', reason: 'known since spring' };
    writeFileSync(file, JSON.stringify({ accepted: [one] }));
    for (const form of ['text', 'junit', 'markdown', 'github', 'html', 'json']) {
      const { code, stdout } = await check(undefined, '--baseline', file, '--format', form);
      expect([form, code]).toEqual([form, 1]);
      expect(stdout).toContain('known since spring');
      if (form === 'junit') expect(stdout).toContain('failures="1"');
    }
  });

  it.each([
    [
      '{"accepted": [{}]}',
      'accepted[0].heading is missing; heading, rule and place stand as the report tells them',
    ],
    [
      '{"accepted": [{"headng": "rule"}]}',
      'accepted[0] has the field "headng"; allowed: heading, rule, place, reason, until (did you mean heading?)',
    ],
    [
      '{"accepted": [{"heading": "schemas", "rule": "type", "place": "/id"}]}',
      'accepted[0].heading is "schemas"; allowed: transport, redirect, status,',
    ],
    [
      '{"accepted": [{"heading": "schema", "rule": "type", "place": "/id", "until": "2026-02-31"}]}',
      'accepted[0].until is "2026-02-31"; allowed: a day such as 2026-12-31',
    ],
    ['{"acepted": []}', 'it has no list "accepted"'],
    ['{"accepted": [],}', 'line 1, column 17'],
  ])('refuses the baseline %s and says what is allowed', async (text, message) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    const { code, stderr } = await check(undefined, '--baseline', file);
    expect([code, stderr]).toEqual([3, expect.stringContaining(message)]);
  });

  it('sends further headers, tells their values nowhere, and takes the key from a file', async () => {
    const file = join(folder, 'key');
    writeFileSync(file, `${KEY}\n`);
    const service = await startService();
    services.push(service);
    const { code, stdout } = await runWith(
      [
        ...[
          'check',
          '--target',
          service.url,
          '--client-id',
          ASKED.clientId,
          '--id',
          ASKED.ids[0],
          '--rate',
          '100',
        ],
        ...['--code-file', file, '--header', 'Ocp-Apim-Subscription-Key: gateway-key', '--format', 'github'],
      ],
      {},
    );
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^::notice title=check::The service agrees: /)]);
    expect(service.seen.every(({ headers }) => headers['ocp-apim-subscription-key'] === 'gateway-key')).toBe(
      true,
    );
    const wrong = await runWith(['check', '--target', service.url, '--header', 'gateway-key']);
    expect([wrong.code, wrong.stderr.includes('gateway-key')]).toEqual([2, false]);
  });

  it('annotates deviations for GitHub', async () => {
    const { stdout } = await check(wrongCounts, '--format', 'github');
    expect(stdout).toMatch(
      /^::error title=rule W7::rule W7 \/chargerGroups\/\* \(\d+ times, with other values\)%0Afirst, in driver \S+: rule W7 .*; allowed: .*%0Ain: driver/m,
    );
  });

  it('appends the report to the summary of the job, in Markdown, where GitHub names a file for it', async () => {
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, '# Of a step before\n');
    const service = await startService(wrongCounts);
    services.push(service);
    const ask = [
      'check',
      '--target',
      service.url,
      '--client-id',
      ASKED.clientId,
      '--id',
      ASKED.ids[0],
      '--rate',
      '100',
    ];
    const env = { EV_DRIVER_MOCK_CODE: KEY, GITHUB_STEP_SUMMARY: summary };
    await runWith([...ask, '--format', 'github'], env);
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^# Of a step before\n### http.*: ❌ deviates\n/);
    expect(text).toMatch(/- rule W7 .*\n {2}first, in driver .*: rule W7 .*\n {2}```sh\n {2}curl -sS -i -G /);
    expect(text).not.toContain(KEY);
    await runWith([...ask, '--format', 'text'], env);
    expect(readFileSync(summary, 'utf8')).toBe(text);
    const before = service.seen.length;
    const lost = await runWith([...ask, '--format', 'github'], { ...env, GITHUB_STEP_SUMMARY: folder });
    expect([lost.code, lost.stderr]).toEqual([3, expect.stringContaining('EISDIR')]);
    expect(service.seen.length).toBe(before);
  });

  it('writes one page that opens offline: each deviation with place, values, what the contract says and its curl line', async () => {
    const out = join(folder, 'check.html');
    const hostile: Deviate = (answer) => {
      if (answer.status !== 200) return answer;
      const driver = JSON.parse(answer.body.toString());
      const body = { ...driver, homeGroupId: '<script>alert(1)</script>', [KEY]: KEY };
      return { ...answer, body: Buffer.from(JSON.stringify(body)) };
    };
    const { code } = await check(hostile, '--out', `html=${out}`, '--show-values');
    expect(code).toBe(1);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('<!doctype html>');
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\bsrc=|\bhref=/);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).toContain('<code>/homeGroupId</code>');
    expect(html).toContain('curl -sS -i -G --data-urlencode');
    expect(html).toContain('The contract says');
    expect(html).toContain('All assumptions of the spec');
    expect(html).not.toContain(KEY);
  });

  it('in HTML the values of people are masked as everywhere', async () => {
    const out = join(folder, 'masked.html');
    const renamed: Deviate = (answer) => {
      if (answer.status !== 200) return answer;
      const driver = JSON.parse(answer.body.toString());
      return { ...answer, body: Buffer.from(JSON.stringify({ ...driver, name: { first: 'Gwendolyn' } })) };
    };
    await check(renamed, '--out', `html=${out}`, '--out', `markdown=${out}.md`);
    for (const file of [out, `${out}.md`]) expect(readFileSync(file, 'utf8')).not.toContain('Gwendolyn');
  });

  it('takes the key from a command, and tells nothing that a failing one wrote', async () => {
    const service = await startService(undefined);
    services.push(service);
    const script = join(folder, 'key.mjs');
    writeFileSync(script, `console.log(${JSON.stringify(KEY)})`);
    const ask = [
      'check',
      '--target',
      service.url,
      '--client-id',
      ASKED.clientId,
      '--id',
      ASKED.ids[0],
      '--rate',
      '100',
    ];
    const command = `"${process.execPath}" "${script}"`;
    const { code, stdout } = await runWith([...ask, '--code-command', command], {});
    expect([code, stdout.includes(KEY)]).toEqual([0, false]);
    writeFileSync(script, `console.log(${JSON.stringify(KEY)}); process.exit(1)`);
    const failed = await runWith([...ask, '--code-command', command], {});
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain(
      'a command that ends with 0 and writes the key, one line, to standard output',
    );
    expect(failed.stderr).not.toContain(KEY);
  });

  it('takes what stays the same from the config file, the key by its file', async () => {
    const service = await startService(undefined);
    services.push(service);
    writeFileSync(join(folder, 'key'), `${KEY}\n`);
    const config = join(folder, 'mock.yaml');
    writeFileSync(
      config,
      `target: ${service.url}\nclient-id: ${ASKED.clientId}\ncode-file: key\nport: 4011\n`,
    );
    const argv = ['check', '--config', config, '--id', ASKED.ids[0], '--rate', '100'];
    expect((await runWith(argv, {})).code).toBe(0);
    writeFileSync(config, `target: ${service.url}\ncode: ${KEY}\n`);
    const refused = await runWith(argv, {});
    expect([refused.code, refused.stderr.includes(KEY)]).toEqual([2, false]);
  });
});
