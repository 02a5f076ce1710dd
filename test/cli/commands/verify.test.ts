import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { JOURNAL_LIMIT } from '../../../src/mock/session/journal.ts';
import { wellFormed } from '../../check/well-formed.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-verify-'));
let mock: DriverMock;

beforeAll(async () => {
  mock = await startDriverMock();
  await ask('buy', 'extIdTest', 'extIdTest', 'nobody');
  // Two more than the journal keeps.
  await ask('long', 'driver-1', 'driver-2');
  for (let tens = 0; tens < JOURNAL_LIMIT / 10; tens++) {
    const ids = Array.from({ length: 10 }, () => (tens === 0 ? 'extIdTest' : 'driver-3'));
    await Promise.all(ids.map((id) => ask('long', id)));
  }
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(session: string, ...ids: readonly string[]) {
  const headers = { 'x-mock-session': session };
  for (const id of ids) {
    await fetch(`${mock.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`, { headers });
  }
}

async function verify(given: readonly string[], env: Record<string, string> = {}) {
  const url = given.includes('--url') ? [] : ['--url', mock.url];
  const session = given.includes('--session') ? [] : ['--session', 'buy'];
  const { io, written } = fakeIo(['verify', ...url, ...session, ...given], { env, cwd: folder });
  const code = await run(io, fakeFiles().open);
  return { code, ...written };
}

const expecting = (...all: readonly object[]) => ['--expect', JSON.stringify(all)];
const READ_TWICE = { name: 'read twice', match: { externalId: 'extIdTest', status: 200 }, exactly: 2 };
const READ_ONCE = { ...READ_TWICE, name: 'read <once>', exactly: 1 };
const TYPO = { match: { externalId: 'nobdy' } };

describe('verify', () => {
  test('what is met, in a file of YAML: exit code 0', async () => {
    writeFileSync(
      join(folder, 'met.yaml'),
      '- name: read twice\n  match: { externalId: extIdTest }\n  exactly: 2\n- match: { status: 404 }\n',
    );
    expect(await verify(['--expect', 'met.yaml'])).toEqual({
      code: 0,
      stdout:
        '✔ read twice: expected exactly 2, found 2\n✔ status=404: expected at least 1, found 1\n\n2 of 2 expectations met (session buy)\n',
      stderr: '',
    });
  });

  test('what is not met, with what came or what came closest: exit code 1', async () => {
    const { code, stdout } = await verify(expecting(READ_ONCE, TYPO));
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^✖ read <once>: expected exactly 1, found 2\n {4}Found:\n {6}#1 GET .*\n {6}#2 GET .*\n✖ externalId=nobdy: expected at least 1, found 0\n {4}Closest:\n {6}#3 GET .* -> 404 .*\n {8}externalId: expected nobdy, given nobody\n/,
    );
    expect(stdout).not.toContain('demo-key');
  });

  test('in every format, several at once', async () => {
    const summary = join(folder, 'summary.md');
    const outputs = ['junit', 'json', 'html'].flatMap((format) => [
      '--out',
      `${format}=${folder}/v.${format}`,
    ]);
    const given = [...expecting(READ_TWICE, READ_ONCE), ...outputs, '--out', 'github=-'];
    const { code, stdout } = await verify(given, { GITHUB_STEP_SUMMARY: summary });
    expect(code).toBe(1);
    const [xml, json, page] = ['junit', 'json', 'html'].map((format) =>
      readFileSync(join(folder, `v.${format}`), 'utf8'),
    ) as [string, string, string];
    expect(wellFormed(xml)).toBe('well-formed');
    expect(xml).toContain('tests="2" failures="1" errors="0"');
    expect(xml).toContain('<testcase classname="verify" name="read twice"/>');
    expect(JSON.parse(json)).toMatchObject({
      ...{ form: 1, verdict: 'unmet', session: 'buy' },
      expectations: [
        { name: 'read twice', outcome: 'met', found: [] },
        { outcome: 'unmet', count: 2, matches: [1, 2], found: [{ id: 1 }, { id: 2 }] },
      ],
    });
    expect(page).toContain('read &lt;once&gt;');
    expect(page).not.toMatch(/<script|<link|\bsrc=|\bhref=/);
    expect(stdout).toMatch(
      /^::error title=read <once>::expected exactly 1, found 2%0AFound:.*\n::notice title=verify::/,
    );
    expect(readFileSync(summary, 'utf8')).toContain('### 1 of 2 expectations met');
  });

  test('what the journal has forgotten may have matched: told as such, exit code 3', async () => {
    const one = { match: { externalId: 'driver-1' } };
    const { code, stdout } = await verify([
      ...expecting({ ...one, never: true }, one, { match: { externalId: 'extIdTest' } }),
      ...['--session', 'long'],
    ]);
    expect(code).toBe(3);
    expect(stdout).toContain(
      '? externalId=driver-1: expected never, found 0; the journal has forgotten 2 requests, which may have matched',
    );
    expect(stdout).toContain('? externalId=driver-1: expected at least 1, found 0; the journal');
    expect(stdout).toContain('✔ externalId=extIdTest: expected at least 1, found 10');
    const tooOften = expecting({ match: { externalId: 'extIdTest' }, never: true });
    expect((await verify([...tooOften, '--session', 'long'])).code).toBe(1);
  });

  test('mistakes in a file are told all at once, each with its line and pointer: exit code 2', async () => {
    writeFileSync(
      join(folder, 'bad.yaml'),
      '- match: { exernalId: x }\n- match: {}\n  exactly: 1\n  never: true\n- name: 7\n  match: {}\n',
    );
    const { code, stderr } = await verify(['--expect', 'bad.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('bad.yaml:1:23 (/0/match/exernalId): there is no property "exernalId".');
    expect(stderr).toContain('Did you mean externalId?');
    expect(stderr).toContain('bad.yaml:2:3 (/1): several things are expected that exclude each other.');
    expect(stderr).toContain('bad.yaml:5:9 (/2/name): name is no text.');
    expect(stderr).toContain('3 mistakes.');
  });

  test.each([
    [[], 2, 'Missing argument --expect FILE.'],
    [['--expect', '{"match":'], 2, '--expect:1:10: '],
    [['--expect', '[]'], 2, 'nothing is expected.'],
    [['--expect', '{}'], 2, 'match is missing.'],
    [['--expect', 'gone.yaml'], 3, 'The file or folder cannot be read: it does not exist.'],
    [[...expecting(TYPO), '--session', 'bux'], 3, 'There is no session bux. Did you mean buy.'],
    [[...expecting(TYPO), '--url', 'http://127.0.0.1:1'], 3, 'No answer from the control API'],
    [[...expecting(TYPO), '--format', 'har'], 2, 'Allowed: text, json, junit, markdown, github, html.'],
    [[...expecting(TYPO), '--out', 'juint=x.xml'], 2, 'Did you mean junit?'],
    [[...expecting(TYPO), '--out', folder], 3, 'EISDIR'],
  ])('%j ends with %i', async (given, exit, told) => {
    const { code, stderr } = await verify(given);
    expect(stderr).toContain(told);
    expect(code).toBe(exit);
  });

  test('a token that is wanted, and something else that answers: exit code 3', async () => {
    const closed = await startDriverMock({ controlToken: 'a-long-secret' });
    const other = createServer((_, response) => response.end('hello'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const at = (url: string) => [
      ...expecting({ match: {}, never: true }),
      '--session',
      'default',
      '--url',
      url,
    ];
    const without = await verify(at(closed.url));
    expect(without).toMatchObject({ code: 3, stderr: expect.stringContaining('--token') });
    expect((await verify([...at(closed.url), '--token', 'a-long-secret'])).code).toBe(0);
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await verify(at(`http://127.0.0.1:${port}`));
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringContaining('something else answers there'),
    });
    await closed.close();
    other.close();
  });
});
