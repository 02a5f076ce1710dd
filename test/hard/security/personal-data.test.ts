import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { REPORT_FORMATS } from '../../../src/check/report/format-report.ts';
import { run } from '../../../src/cli/run.ts';
import { EXPORT_FORMATS } from '../../../src/interchange/export/export-formats.ts';
import { differencesInAnyOrder, type Planted, planted } from '../../interchange/planted.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { sized, tally } from '../tally.ts';

const root = mkdtempSync(join(tmpdir(), 'ev-driver-mock-people-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const CODE = 'the-key-of-the-real-service';
const FORMATS = Object.keys(EXPORT_FORMATS);
type Body = Readonly<Record<string, unknown>> & { readonly externalId: string };

/** A service with these drivers; to any other id it answers by an error that names somebody, too. */
async function startPlanted(bodies: readonly Body[], secret: string) {
  const server = createServer(({ url = '' }, response) => {
    const id = decodeURIComponent(/externalId\/([^?]*)/.exec(url)?.[1] ?? '');
    const body = bodies.find(({ externalId }) => externalId === id);
    const type = body ? 'application/json' : 'application/problem+json';
    // Services tell who asked in headers of their own, too.
    const told = { 'x-user-name': encodeURIComponent(secret), etag: '"1"', 'x-quota-left': '12' };
    response.writeHead(body ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store', ...told });
    response.end(JSON.stringify(body ?? { title: secret, status: 404, detail: `${secret} is not here` }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** What commands told, all of it, by what told it. */
class Told {
  readonly texts: [from: string, text: string][] = [];

  /** Runs a command to its end. */
  async command(...argv: readonly string[]) {
    const { io, written } = fakeIo(argv, { env: { EV_DRIVER_MOCK_CODE: CODE }, now: Date.now, cwd: root });
    const code = await run(io);
    await new Promise(setImmediate);
    this.texts.push([argv.join(' '), written.stdout + written.stderr]);
    return { code, ...written };
  }

  /** Runs a command that listens, until it is ended. */
  async server(...argv: readonly string[]) {
    const { io, written, signal, isListening } = fakeIo([...argv, '--port', '0'], {
      now: Date.now,
      cwd: root,
    });
    const ended = run(io);
    await vi.waitFor(() => expect(isListening(), written.stderr).toBe(true), 20_000);
    return {
      url: /http:\/\/127\.0\.0\.1:\d+/.exec(written.stdout)?.[0] ?? '',
      end: async () => {
        signal();
        const code = await ended;
        await new Promise(setImmediate);
        this.texts.push([argv.join(' '), written.stdout + written.stderr]);
        return code;
      },
    };
  }

  /** Exports a session in every format; @returns the files by format */
  async exports(url: string, folder: string): Promise<Readonly<Record<string, string>>> {
    mkdirSync(folder);
    const files = Object.fromEntries(FORMATS.map((format) => [format, join(folder, format)]));
    const outputs = Object.entries(files).flatMap(([format, file]) => ['--out', `${format}=${file}`]);
    expect(await this.command('export', '--url', url, ...outputs)).toMatchObject({ code: 0 });
    return files;
  }
}

/** The contents of all files below a folder, by their paths. */
function filesIn(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path, readFileSync(path, 'utf8')]);
}

/** The bodies that a folder serves as they are. */
function bodiesIn(folder: string): readonly Body[] {
  return readdirSync(join(folder, 'drivers'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, 'drivers', name), 'utf8')) as Body);
}

/** Where secrets stand in texts, or in their names: as they are, or as JSON, URLs and pages write them. */
function leaks(
  secrets: Iterable<string>,
  texts: readonly (readonly [from: string, text: string])[],
): readonly string[] {
  const written = [...secrets].flatMap((secret) => [
    ...[secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)],
    ...[
      secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'),
    ],
  ]);
  return texts.flatMap(([from, text]) =>
    [from, text].flatMap((where) => {
      const found = written.find((one) => where.includes(one));
      if (found === undefined) return [];
      const at = where.indexOf(found);
      return [`${from}: ${where.slice(Math.max(0, at - 80), at + found.length + 40)}`];
    }),
  );
}

/** Asks a server for ids, one after the other. */
async function ask(url: string, ids: readonly string[], code: string, clientId: string) {
  const bodies: unknown[] = [];
  for (const id of ids) {
    const query = new URLSearchParams({ code, clientId });
    const answer = await fetch(`${url}/api/user/externalId/${encodeURIComponent(id)}?${query}`);
    bodies.push(await answer.json());
  }
  return bodies;
}

/** The whole way of drivers: recorded, served, exported, imported; and passing through a proxy. */
async function wholeWay({ bodies, secrets }: Planted, folder: string): Promise<void> {
  mkdirSync(folder);
  const given = bodies as readonly Body[];
  const ids = given.map(({ externalId }) => externalId);
  const told = new Told();
  const service = await startPlanted(given, [...secrets][0] ?? '');
  const [idsFile, recorded, passed] = ['ids.json', 'recorded', 'passed'].map((name) =>
    join(folder, name),
  ) as [...[string, string, string]];
  try {
    writeFileSync(idsFile, JSON.stringify([...ids, `${ids[0]}, who left`]));
    const target = ['--target', service.url];
    const asked = ['--client-id', 'acme', '--ids-from', idsFile, '--rate', '100'];
    // As they are: a body whose few texts break no rule would live.
    const { code, stderr } = await told.command('record', ...target, ...asked, '--frozen', '--out', recorded);
    expect(code, stderr).toBe(0);
    rmSync(idsFile);
    const [files, before] = await served(told, recorded, join(folder, 'exported'));
    expect(differencesInAnyOrder(given, before)).toEqual([]);
    const { curl: _none, pact = '', 'pact-v4': pactV4 = '', ...whole } = files;
    for (const file of Object.values(whole)) await importedAgain(told, file, before);
    // Most of these bodies break the contract (a status, a date): a pact has none of them.
    for (const file of [pact, pactV4]) {
      const { code: taken } = await told.command('import', file, '--out', `${file}-imported`);
      expect([0, 1]).toContain(taken);
    }
    await throughProxy(told, service.url, given, passed);
    const after = bodiesIn(passed);
    expect(differencesInAnyOrder(given, after)).toEqual([]);
  } finally {
    service.close();
  }
  expect(leaks([...secrets, CODE], [...told.texts, ...filesIn(folder)])).toEqual([]);
}

/** Serves a recording, asks for its drivers, and exports that. */
async function served(told: Told, recorded: string, exported: string) {
  const mock = await told.server('serve', '--fixtures', recorded);
  const frozen = bodiesIn(recorded);
  try {
    const ids = frozen.map(({ externalId }) => externalId);
    const answers = await ask(mock.url, ids, 'demo-key', 'demo');
    expect(answers).toEqual(frozen);
    return [await told.exports(mock.url, exported), frozen] as const;
  } finally {
    await mock.end();
  }
}

/** Imports an export as it is, which gives the same drivers, and anonymised, which gives the same structure. */
async function importedAgain(told: Told, file: string, before: readonly Body[]): Promise<void> {
  const [plain, other] = [`${file}-plain`, `${file}-anonymised`];
  const same = await told.command('import', file, '--out', plain, '--no-anonymise', '--frozen');
  expect(same.code, same.stderr).toBe(0);
  expect(bodiesIn(plain), file).toEqual(before);
  const anonymised = await told.command('import', file, '--out', other, '--frozen');
  expect(anonymised.code, anonymised.stderr).toBe(0);
  const made = bodiesIn(other);
  expect(differencesInAnyOrder(before, made), file).toEqual([]);
}

/** Lets drivers pass through a proxy that records them, with all that it tells in files beside; exports have them anonymised. */
async function throughProxy(told: Told, target: string, bodies: readonly Body[], passed: string) {
  const ids = bodies.map(({ externalId }) => externalId);
  const reports = REPORT_FORMATS.filter((format) => format !== 'text').flatMap((format) => [
    '--out',
    `${format}=${passed}-report.${format}`,
  ]);
  const proxy = await told.server(
    'proxy',
    '--target',
    target,
    '--record',
    passed,
    '--frozen',
    '--log',
    'json',
    ...reports,
  );
  try {
    await ask(proxy.url, [...ids, `${ids[0]}, who left`], CODE, 'acme');
    for (const path of ['requests', 'report', 'coverage'])
      told.texts.push([path, await (await fetch(`${proxy.url}/_mock/${path}`)).text()]);
    const files = await told.exports(proxy.url, `${passed}-exported`);
    const [out, har = ''] = [`${passed}-imported`, files.har];
    const again = await told.command('import', har, '--out', out, '--no-anonymise', '--frozen');
    expect(again.code, again.stderr).toBe(0);
    expect(differencesInAnyOrder(bodies, bodiesIn(out))).toEqual([]);
  } finally {
    expect(await proxy.end()).toBe(0);
  }
}

test('no value of a person is left on the whole way from a real service through record, proxy, export and import', async ({
  task,
}) => {
  const count = tally(task, 'security');
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(planted, (each) => count.attempt(() => wholeWay(each, join(root, String(++runs))))),
    { numRuns: sized(2, 60), endOnFailure: true },
  );
});
