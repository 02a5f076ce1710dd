import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { startDriverMock } from '../../src/doors/start.ts';
import { ASKED, type Deviate, KEY, type RunningService, startService } from '../check/real-service.ts';
import { differencesInAnyOrder, textsIn } from '../interchange/planted.ts';
import { fakeIo } from '../support/fake-io.ts';
import { renamedSpec, retypedSpec, snakeCase, wrappedSpec } from '../support/renamed-spec.ts';

const services: RunningService[] = [];
const root = mkdtempSync(join(tmpdir(), 'ev-driver-mock-record-'));
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await Promise.all(services.map((service) => service.close()));
});
interface Told {
  readonly name: string;
  readonly externalId: string;
  readonly tags: readonly { readonly idTag: string }[];
  readonly chargerGroups: readonly { readonly groupName: string }[];
}
let folders = 0;
const newFolder = () => join(root, `out-${++folders}`);
const IDS = ['acme-driver', 'driver-7', 'driver-8', 'driver-9', 'driver-12'];

async function runWith(argv: readonly string[], env: Record<string, string> = { EV_DRIVER_MOCK_CODE: KEY }) {
  const { io, written, signal } = fakeIo(argv, { env, now: Date.now });
  const code = run(io);
  return { code, written, signal };
}

async function record(deviate: Deviate | undefined, out: string, ...more: readonly string[]) {
  const service = await startService(deviate);
  services.push(service);
  const ids = more.includes('--id') || more.includes('--ids-from') ? [] : IDS.flatMap((id) => ['--id', id]);
  const argv = [
    'record',
    '--target',
    service.url,
    '--client-id',
    ASKED.clientId,
    ...ids,
    '--rate',
    '100',
    '--out',
    out,
    ...more,
  ];
  const { code, written, signal } = await runWith(argv);
  return { service, code: await code, ...written, signal };
}

/** All files of a folder by their paths. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

async function validated(folder: string) {
  const { code, written } = await runWith(['validate', '--fixtures', folder], {});
  return { code: await code, ...written };
}

/** Words that stay: makers and models. */
const HARMLESS = /^(?:[A-Z][a-z]+ )?[A-Z]?[a-z]+(?: [A-Z0-9].*)?$/;
/** Names of what lives, in each of the specs. */
const LIVES =
  /^(?:online_?socket|offline_?socket|error_?socket|last_?seen|last_?message|charger_?status|status|last_?updated|phase_?rotation|terms_?and_?conditions|device_?evse_?id|device_?connector_?id|charging_?station_?evse_?id|timestamp)$/i;

/** A body without what lives. */
function standing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(standing);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([name]) => !LIVES.test(name));
  return Object.fromEntries(
    pairs.map(([name, inner]) => [name.replace('custom_p', 'customP'), standing(inner)]),
  );
}

const moved = (spec: object): object =>
  JSON.parse(JSON.stringify(spec).replace('/user/externalId/{externalId}', '/drivers/{externalId}'));

describe('record', () => {
  it('writes drivers that live, which validate accepts and the built-in customer can ask for', async () => {
    const out = newFolder();
    const { code, stdout, stderr } = await record(undefined, out);
    expect([code, stderr]).toEqual([0, '']);
    const files = filesIn(out);
    expect(Object.keys(files).filter((path) => path.endsWith('.yaml'))).toHaveLength(IDS.length);
    expect(stdout).toContain('5 drivers: 5 of them live, 0 served as they are');
    expect(await validated(out)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('5 named drivers'),
    });
    // The last line asks for the first driver.
    const path = /curl '?http:\/\/127\.0\.0\.1:4010(\S+?)'?$/.exec(stdout.trimEnd())?.[1];
    const mock = await startDriverMock({ fixtures: out });
    try {
      const answer = await fetch(mock.url + path);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({
        tags: expect.any(Array),
        chargerGroups: expect.any(Array),
      });
    } finally {
      await mock.close();
    }
  });

  it('writes no value of the service and no key, not into any file, not onto the terminal', async () => {
    const out = newFolder();
    const { service, stdout, stderr } = await record(undefined, out);
    const query = `?code=${encodeURIComponent(KEY)}&clientId=${ASKED.clientId}`;
    const bodies = await Promise.all(
      IDS.map(
        async (id) =>
          (await fetch(`${service.url}/api/user/externalId/${id}${query}`)).json() as Promise<Told>,
      ),
    );
    const personal = new Set(
      bodies.flatMap((body) => [
        ...[body.name, body.externalId, ...body.tags.map((tag: { idTag: string }) => tag.idTag)],
        ...textsIn([body.chargerGroups.map((group: { groupName: string }) => group.groupName)]),
        ...[
          ...JSON.stringify(body).matchAll(
            /"(?:serialNumber|evseId|chargerId|iccid|imsi|streetAddress|city)":"([^"]+)"/g,
          ),
        ].map(([, text]) => text),
      ]),
    );
    expect(personal.size).toBeGreaterThan(40);
    const all = [...Object.entries(filesIn(out)).flat(), stdout, stderr].join('\n');
    expect(
      [...personal].filter((text) => text !== undefined && text.length >= 6 && all.includes(text)),
    ).toEqual([]);
    expect(all).not.toContain(KEY);
  });

  it('keeps what the rules do not allow as a body beside, letter by letter, and says why', async () => {
    const out = newFolder();
    const deviate: Deviate = (answer, { target }) => {
      if (answer.status !== 200 || !target.includes('driver-7')) return answer;
      const body = { ...JSON.parse(answer.body.toString()), id: 9007199254740993n.toString() };
      return {
        ...answer,
        body: Buffer.from(JSON.stringify(body).replace('"9007199254740993"', '9007199254740993')),
      };
    };
    const { code, stdout } = await record(deviate, out);
    expect([code, stdout]).toEqual([0, expect.stringContaining('4 of them live, 1 served as they are')]);
    const files = filesIn(out);
    const [[, text] = []] = Object.entries(files).filter(([path]) => path.endsWith('.json'));
    expect(text).toMatch(/^\{"id":\d{16},/);
    expect(text).not.toContain('9007199254740993');
    expect(files['RECORDING.md']).toMatch(/\| \S+ \| id: a value that no fixture may have \|/);
    expect(await validated(out)).toMatchObject({ code: 0 });
  });

  it('--frozen serves all letter by letter, anonymised all the same', async () => {
    const out = newFolder();
    const { stdout } = await record(undefined, out, '--frozen');
    expect(stdout).toContain('0 of them live, 5 served as they are');
    expect(Object.keys(filesIn(out)).filter((path) => path.endsWith('.json'))).toHaveLength(5);
    expect(await validated(out)).toMatchObject({ code: 0 });
  });

  it('--no-anonymise says what it does, and strikes keys all the same', async () => {
    const out = newFolder();
    const echo: Deviate = (answer) =>
      answer.status === 200
        ? {
            ...answer,
            body: Buffer.from(
              JSON.stringify({ ...JSON.parse(answer.body.toString()), name: `Bearer ${KEY}` }),
            ),
          }
        : answer;
    const { code, stderr } = await record(echo, out, '--no-anonymise', '--id', 'driver-7');
    expect([code, stderr]).toEqual([0, expect.stringContaining('Nothing is anonymised')]);
    const files = filesIn(out);
    expect(Object.keys(files)).toContain('drivers/driver-7.json');
    expect(Object.values(files).join('')).not.toContain(KEY);
    expect(files['drivers/driver-7.json']).toContain('"name":"Bearer ***"');
  });

  it('--keep keeps a property; one that the contract does not have is refused with the nearest', async () => {
    const out = newFolder();
    const { code } = await record(undefined, out, '--keep', 'Tag.tokenName', '--id', 'driver-7', '--frozen');
    expect(code).toBe(0);
    expect(filesIn(out)['RECORDING.md']).toMatch(/\| Tag\.tokenName \| 0 \| 0 \| [1-9]/);
    const wrong = await record(undefined, newFolder(), '--keep', 'Tag.tokenNam', '--id', 'driver-7');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Did you mean Tag.tokenName')]);
  });

  it('takes ids from a file, and tells by their place which have no driver', async () => {
    const file = join(root, 'ids.txt');
    writeFileSync(file, '\uFEFFdriver-7\r\n\r\nAnna-who-left\r\ndriver-7\r\n');
    const { code, stderr, stdout } = await record(undefined, newFolder(), '--ids-from', file);
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 driver:')]);
    expect(stderr).toContain('Not taken: id 2 of 2: status 404.');
    expect(stderr).not.toContain('Anna');
  });

  it('goes on where it was interrupted, by the key of the file, and gives the same as in one go', async () => {
    const [whole, parts, keyFile] = [newFolder(), newFolder(), join(root, 'pseudonyms.key')];
    const first = await record(undefined, whole, '--pseudonym-key-file', keyFile);
    expect(first.code).toBe(0);
    let asked = 0;
    const breaks: Deviate = (answer) =>
      ++asked > 3 ? { ...answer, status: 401, body: Buffer.from('') } : answer;
    const broken = await record(
      (answer, request) => (asked >= 3 ? 'reset' : breaks(answer, request)),
      parts,
      '--pseudonym-key-file',
      keyFile,
      '--retries',
      '0',
    );
    expect(broken.stderr).toMatch(/Not taken: id 4 of 5: the connection was cut/);
    expect(broken.code).toBe(0);
    rmSync(parts, { recursive: true });
    const stop = await interrupted(parts, keyFile);
    expect(stop.stderr).toMatch(/Interrupted\. \d drivers? kept: the same command goes on from there\./);
    expect(Object.keys(filesIn(parts))).toEqual(['.recording.ndjson']);
    expect(filesIn(parts)['.recording.ndjson']).not.toMatch(/driver-7|acme-driver/);
    const second = await record(undefined, parts, '--pseudonym-key-file', keyFile);
    expect([second.code, second.stderr]).toEqual([
      0,
      expect.stringMatching(/Goes on with \d drivers? of an earlier run/),
    ]);
    expect(second.service.seen.length).toBeLessThan(IDS.length);
    const drivers = (folder: string) =>
      Object.entries(filesIn(folder)).map(([path, text]) => [path, text.replaceAll(/-P\S+/g, '')]);
    expect(drivers(parts)).toEqual(drivers(whole));
  });

  /** Ends a recording by a signal after its second driver. */
  async function interrupted(out: string, keyFile: string | undefined) {
    let asked = 0;
    let signal = () => {};
    const service = await startService((answer) => {
      if (++asked === 3) signal();
      return answer;
    });
    services.push(service);
    const key = keyFile === undefined ? [] : ['--pseudonym-key-file', keyFile];
    const argv = [
      'record',
      '--target',
      service.url,
      '--client-id',
      ASKED.clientId,
      ...IDS.flatMap((id) => ['--id', id]),
      '--rate',
      '100',
      '--out',
      out,
      ...key,
    ];
    const started = await runWith(argv);
    signal = started.signal;
    return { code: await started.code, ...started.written };
  }

  it('begins anew without a key of its own, and says so', async () => {
    const out = newFolder();
    const { code, stderr } = await interrupted(out, undefined);
    expect([code, stderr]).toEqual([3, expect.stringContaining('the next run begins anew')]);
    expect(filesIn(out)).toEqual({});
  });

  it('stops at a wrong key after one answer, and writes nothing over', async () => {
    const out = newFolder();
    const refused = await record((answer) => ({ ...answer, status: 401 }), out);
    expect([refused.code, refused.service.seen.length]).toEqual([3, 1]);
    expect(refused.stderr).toContain('The service does not let this key and customer in');
    writeFileSync(join(out, 'mine.txt'), '');
    const again = await record(undefined, out);
    expect([again.code, again.stderr]).toEqual([
      3,
      expect.stringContaining('The folder holds something already.'),
    ]);
  });

  describe.each([
    ['the same names under another path', () => moved(renamedSpec((name) => name))],
    ['snake case', () => renamedSpec(snakeCase)],
    ['an envelope', () => wrappedSpec(renamedSpec(snakeCase))],
    ['other types and words', () => retypedSpec()],
  ])('of a spec with %s', (name, document) => {
    const asked = async (mock: { readonly apiUrl: string }, id: string) =>
      (
        await fetch(
          `${mock.apiUrl}${name.includes('path') ? '/drivers' : '/user/externalId'}/${id}?code=demo-key&clientId=demo`,
        )
      ).json();

    it('drivers live, anonymised, in the form of the spec', async () => {
      const spec = join(root, `${name.replaceAll(' ', '-')}.json`);
      writeFileSync(spec, JSON.stringify(document()));
      const out = newFolder();
      const service = await startDriverMock({ spec, clock: '2026-01-15T09:00:00Z' });
      const ids = ['driver-7', 'driver-8', 'driver-12'];
      // By chance a short value becomes one that stands elsewhere as it is: always the same key, always the same chance.
      const keyFile = join(root, 'fixed.key');
      writeFileSync(keyFile, 'a key of this test');
      const given = [];
      try {
        for (const id of ids) given.push(await asked(service, id));
        const { code, written } = await runWith(
          [
            ...['record', '--spec', spec, '--target', service.url, '--client-id', 'demo', '--rate', '100'],
            ...[...ids.flatMap((id) => ['--id', id]), '--out', out, '--pseudonym-key-file', keyFile],
          ],
          { EV_DRIVER_MOCK_CODE: 'demo-key' },
        );
        expect([await code, written.stdout]).toEqual([
          0,
          expect.stringContaining('3 drivers: 3 of them live'),
        ]);
        expect(written.stdout).toContain(`serve --spec ${spec.slice(1)} --fixtures ${out.slice(1)}`);
      } finally {
        await service.close();
      }
      const mock = await startDriverMock({
        spec,
        fixtures: out,
        clock: '2026-01-15T09:00:00Z',
        builtInDrivers: false,
      });
      try {
        const made = [];
        const files = Object.keys(filesIn(out)).filter((path) => path.startsWith('drivers/'));
        for (const file of files) made.push(await asked(mock, file.slice(8, -5)));
        expect(differencesInAnyOrder(given.map(standing), made.map(standing))).toEqual([]);
        const text = JSON.stringify(made);
        const secrets = textsIn(given).filter((each) =>
          /^[A-ZÄÖÅ][a-z]+ [A-Z]|^[0-9A-F]{14}|^driver-/.test(each),
        );
        expect(secrets.length).toBeGreaterThan(9);
        expect(secrets.filter((each) => text.includes(each) && !HARMLESS.test(each))).toEqual([]);
      } finally {
        await mock.close();
      }
    });
  });

  it('of a spec with what the world does not know stays as it is, with the place; --keep takes the names of the spec', async () => {
    const document = renamedSpec(snakeCase);
    document.components.schemas.Driver.properties.badge = { type: 'string', pattern: '^[A-Z]{9}$' };
    const spec = join(root, 'badge.json');
    writeFileSync(spec, JSON.stringify(document));
    document.components.schemas.Driver.properties.badge.pattern = '^[a-z]{4}$';
    const served = join(root, 'served.json');
    writeFileSync(served, JSON.stringify(document));
    const out = newFolder();
    const lives = newFolder();
    const plain = join(root, 'plain.json');
    writeFileSync(plain, JSON.stringify(renamedSpec(snakeCase)));
    const service = await startDriverMock({ spec: served, clock: '2026-01-15T09:00:00Z' });
    try {
      const recorded = async (file: string, to: string, ...more: readonly string[]) => {
        const argv = [
          'record',
          '--spec',
          file,
          '--target',
          service.url,
          '--client-id',
          'demo',
          '--id',
          'driver-7',
          '--out',
          to,
          ...more,
        ];
        const { code, written } = await runWith(argv, { EV_DRIVER_MOCK_CODE: 'demo-key' });
        return [await code, written.stdout];
      };
      expect(await recorded(spec, out)).toEqual([0, expect.stringContaining('0 of them live')]);
      expect(filesIn(out)['RECORDING.md']).toContain('the world does not know what the spec has at badge');
      expect(await recorded(plain, lives, '--keep', 'Driver.home_group_name')).toEqual([
        0,
        expect.anything(),
      ]);
      expect(filesIn(lives)['RECORDING.md']).toMatch(/something in it is not in the spec/);
    } finally {
      await service.close();
    }
  });

  it('exit codes tell what was found (1) from what could not be asked for (3)', async () => {
    const list: Deviate = (answer) => ({ ...answer, body: Buffer.from('[]') });
    const answered = await record(list, newFolder());
    expect([answered.code, answered.stderr]).toEqual([
      1,
      expect.stringContaining('Nothing is written: none'),
    ]);
    const nowhere = await runWith([
      ...['record', '--target', 'http://127.0.0.1:1', '--client-id', 'x', '--id', 'y', '--retries', '0'],
      ...['--out', newFolder()],
    ]);
    expect(await nowhere.code).toBe(3);
    const { code } = await runWith(['record', '--target', 'http://127.0.0.1:1', '--rate', 'much']);
    expect(await code).toBe(2);
  });

  it('a recording of nothing is a mistake', async () => {
    const { code, stderr } = await record(undefined, newFolder(), '--id', 'nobody', '--id', 'no-one');
    expect(code).toBe(3);
    expect(stderr).toContain('none of the given ids is found: status 404'.replace('none', 'None'));
  });
});
