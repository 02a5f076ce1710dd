import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageLines } from '../../../src/cli/output/coverage-text.ts';
import { painter } from '../../../src/cli/output/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-coverage-'));
let mock: DriverMock;

beforeAll(async () => {
  mock = await startDriverMock();
  for (const session of ['default', 'other']) {
    const prefer = session === 'other' ? 'code=404' : 'code=200';
    const headers = { 'x-mock-session': session, prefer };
    await fetch(`${mock.apiUrl}/user/externalId/driver-1?code=demo-key&clientId=demo`, { headers });
  }
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true, force: true });
});

async function coverage(...argv: readonly string[]) {
  const given = argv.includes('--url') ? argv : ['--url', mock.url, ...argv];
  const { io, written } = fakeIo(['coverage', ...given]);
  const code = await run(io, fakeFiles().open);
  return { code, ...written };
}

describe('coverage', () => {
  test('tells the share, each group, and what is missing with its line', async () => {
    const { code, stdout, stderr } = await coverage();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Contract coverage: [\d.]+ % \(\d+ of \d+, session default\)\n/);
    expect(stdout).toMatch(/\n {2}Statuses {2,}█+░+ {2}16.6 % \(1 of 6\)\n/);
    expect(stdout).toMatch(
      /\n {2}status=400 {2}an answer 400: .*\n {4}curl -i "http:.*" -H "Prefer: code=400"\n/,
    );
    expect(stdout).toMatch(
      /\nAnd \d+ more: --format json, or http:.*\/_mock\/coverage\/page\?session=default\n$/,
    );
  });

  test('of another session, or of all', async () => {
    const of = async (...argv: string[]) => JSON.parse((await coverage('--format', 'json', ...argv)).stdout);
    const statuses = ({ goals }: { goals: { id: string; met: boolean }[] }) =>
      goals.filter(({ id, met }) => met && id.startsWith('status=')).map(({ id }) => id);
    expect(statuses(await of('--session', 'other'))).toEqual(['status=404']);
    expect(statuses(await of('--all'))).toEqual(['status=200', 'status=404']);
  });

  test('as Markdown, into a file', async () => {
    const out = join(folder, 'summary.md');
    expect(await coverage('--format', 'markdown', '--out', out)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toMatch(/^### Contract coverage: [\d.]+ %\n/);
  });

  test('several reports in one run, and the text on the terminal all the same', async () => {
    const [xml, page, summary] = ['c.xml', 'c.html', 'c.md'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { io, written } = fakeIo(
      [
        'coverage',
        '--url',
        mock.url,
        '--fail-under',
        '99',
        '--out',
        `junit=${xml}`,
        '--out',
        `html=${page}`,
        '--out',
        'github=-',
      ],
      { env: { GITHUB_STEP_SUMMARY: summary } },
    );
    expect(await run(io, fakeFiles().open)).toBe(1);
    expect(readFileSync(xml, 'utf8')).toMatch(/failures="1" errors="0" skipped="\d+"/);
    expect(readFileSync(xml, 'utf8')).toContain(
      '<testcase classname="coverage.statuses" name="status=200"/>',
    );
    expect(readFileSync(page, 'utf8')).toContain('<h1>Contract coverage: ');
    expect(readFileSync(page, 'utf8')).not.toMatch(/<script|<link|\bsrc=|\bhref=/);
    expect(readFileSync(summary, 'utf8')).toMatch(/^### Contract coverage: /);
    expect(written.stdout).toMatch(
      /^::error title=coverage::[\d.]+ %25 of the contract are covered .*less than 99 %25\n::notice title=not covered/,
    );
  });

  test('--fail-under: told all the same, exit code 1 under the share', async () => {
    const { percent } = JSON.parse((await coverage('--format', 'json')).stdout);
    expect((await coverage('--fail-under', String(Math.floor(percent)))).code).toBe(0);
    const { code, stdout, stderr } = await coverage('--fail-under', '99');
    expect(code).toBe(1);
    expect(stdout).toContain('Contract coverage');
    expect(stderr).toBe(`ev-driver-mock: Coverage is ${percent} %, which is less than 99 %.\n`);
  });

  test.each([
    [
      ['--format', 'ndjson'],
      2,
      '"ndjson" is not allowed. Allowed: text, json, junit, markdown, github, html.',
    ],
    [['--session', 'a b'], 2, '--session: "a b" is not allowed.'],
    [['--url', 'localhost:4010'], 2, '--url: "localhost:4010" is not allowed.'],
    [['--url', 'http://127.0.0.1:1'], 1, 'No answer from the control API at http://127.0.0.1:1: '],
    [['--out', folder], 1, 'EISDIR'],
    [['--url', 'http://user:secret@127.0.0.1'], 2, 'is not allowed.'],
  ])('%j ends with %i', async (argv, exit, told) => {
    const { code, stderr } = await coverage(...argv);
    expect(code).toBe(exit);
    expect(stderr).toContain(told);
  });

  test('against a mock that wants a token', async () => {
    const guarded = await startDriverMock({ controlToken: 'long-secret-token' });
    try {
      const { url } = guarded;
      const wants = `ev-driver-mock: The control API at ${url} wants the token that its server was started with. `;
      expect(await coverage('--url', url)).toEqual({
        ...{ code: 1, stdout: '' },
        stderr: `${wants}Give it by --token TOKEN or EV_DRIVER_MOCK_TOKEN.\n`,
      });
      const { stderr } = await coverage('--url', url, '--token', 'another-long-token');
      expect(stderr).toBe(`${wants}The one that was given is another.\n`);
      expect((await coverage('--url', url, '--token', 'long-secret-token')).code).toBe(0);
    } finally {
      await guarded.close();
    }
  });

  test('a token is sent; what is no mock is told of', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      const allowed = request.headers.authorization === 'Bearer long-secret';
      response.writeHead(allowed ? 200 : 401).end(allowed ? '"hello"' : '{"detail":"The token is missing."}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await coverage('--url', url)).stderr).toContain(
      `at ${url}: something else answers there, 401.\n`,
    );
    const { code, stderr } = await coverage('--url', `${url}/`, '--token', 'long-secret');
    expect({ code, seen }).toEqual({ code: 1, seen: [undefined, 'Bearer long-secret'] });
    expect(stderr).toContain('something else answers there');
    await new Promise((done) => server.close(done));
  });
});

test('a report without gaps says so, and what a server tells cannot change the terminal', () => {
  const share = { met: 1, total: 1, percent: 100 };
  const groups = [{ name: 'statuses', title: 'Sta\u001b[31mtuses', ...share }];
  const view = { session: null, ...share, groups, missing: [], goals: [] };
  const lines = coverageLines(view, 'http://mock', painter(false));
  expect(lines[0]).toBe('Contract coverage: 100 % (1 of 1, all sessions)');
  expect(lines.at(-1)).toBe('Everything that the contract allows is covered.');
  expect(lines.join('')).not.toContain('\u001b');
});
