import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driverTarget, requestText, talk } from '../../support/raw-client.ts';
import { readAnswers } from '../lib/read-answers.ts';
import { type ServerProcess, STOPPED, startProcess } from '../lib/server-process.ts';
import { isShort, tally } from '../tally.ts';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
/** Somebody without rights, where the system has numbers for users and this one may take another: nobody. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;
/** Whether a folder can be closed to the program: not on Windows, and not for root unless it becomes somebody else. */
const HAS_RIGHTS = process.platform !== 'win32';

let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ev-hard-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'closed'));
  writeFileSync(join(folder, 'file'), 'kept');
  chmodSync(join(folder, 'closed'), 0o555);
  server = await startProcess();
});

afterAll(async () => {
  chmodSync(join(folder, 'closed'), 0o755);
  rmSync(folder, { recursive: true, force: true });
  expect(await server.stop()).toBe(STOPPED);
});

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs a command to its end; as nobody, where this is root. */
function run(args: readonly string[], cwd = folder): Promise<Ended> {
  const user = NOBODY === undefined ? {} : { uid: NOBODY, gid: NOBODY };
  const env = { ...process.env, EV_DRIVER_MOCK_CODE: 'demo-key' };
  const child: ChildProcess = spawn(process.execPath, [CLI, ...args], {
    env,
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, stderr }));
  });
}

/** Each command that writes a file, to a path of it. */
const WRITERS: readonly (readonly [name: string, args: (out: string, url: string) => readonly string[]])[] = [
  ['generate', (out) => ['generate', '--count', '50', '--out', out]],
  ['coverage', (out, url) => ['coverage', '--url', url, '--format', 'markdown', '--out', out]],
  [
    'check',
    (out, url) => [
      'check',
      '--target',
      url,
      '--client-id',
      'demo',
      '--id',
      'extIdTest',
      '--rate',
      '100',
      '--out',
      out,
    ],
  ],
];

// Each command starts a process: the short form tries the first one in all ways.
describe.each(isShort ? WRITERS.slice(0, 1) : WRITERS)('%s', (_, argsOf) => {
  const args = (out: string) => argsOf(out, server.url);

  test.for([
    ['into a file as if it were a folder', ['file', 'out.txt'], true],
    ['into a folder that is not there', ['nowhere', 'out.txt'], true],
    ['onto a folder', ['closed'], true],
    ['into a folder that is closed', ['closed', 'out.txt'], HAS_RIGHTS],
  ] as const)(
    '%s: says so and which, and leaves what is there',
    async ([, path, isPossible], { task, skip }) => {
      if (!isPossible) skip('Folders cannot be closed here.');
      await tally(task, 'faults').attempt(async () => {
        const out = join(folder, ...path);
        const { code, stderr } = await run(args(out));
        expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('cannot be written') });
        expect(stderr).toContain(out);
        expect(stderr).not.toMatch(/Internal error|\n\s+at /);
        expect(readdirSync(folder).toSorted()).toEqual(['closed', 'file']);
        expect(readdirSync(join(folder, 'closed'))).toEqual([]);
      });
    },
  );

  // The device that is always full is one of Linux.
  test.skipIf(!existsSync('/dev/full'))('onto a disk that is full: says so', async ({ task }) => {
    await tally(task, 'faults').attempt(async () => {
      const { code, stderr } = await run(args('/dev/full'));
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('cannot be written') });
      expect(stderr).not.toMatch(/Internal error|\n\s+at /);
    });
  });
});

// Windows has no such users and rights.
test.skipIf(!HAS_RIGHTS)(
  'serves from where it may write nothing, as somebody without rights',
  async ({ task }) => {
    await tally(task, 'faults').attempt(async () => {
      const closed = join(folder, 'closed');
      const other = await startProcess({ cwd: closed, ...(NOBODY !== undefined && { uid: NOBODY }) });
      const texts = await Promise.all(
        [server, other].map(async ({ port }) => {
          const { received } = await talk(port, requestText(driverTarget('driver-7')));
          return readAnswers(received).answers[0]?.bytes;
        }),
      );
      expect(texts[0]).toContain('200 OK');
      expect(texts[1]).toBe(texts[0]);
      expect(await other.stop()).toBe(STOPPED);
      expect(other.written.stderr).toBe('');
      expect(readdirSync(closed)).toEqual([]);
    });
  },
);
