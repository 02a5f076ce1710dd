import { execFile } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { startProgram } from '../support/program.ts';
import { HAS_REDIS, startRedis } from '../support/redis.ts';
import { HAS_SHELL } from '../support/shell.ts';

/** The lines of the blocks of docs/operate.md that show no output; those that do are run by documents.test.ts. */
const blocks = [...readFileSync('docs/operate.md', 'utf8').matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
  .filter(([, language]) => language !== 'console')
  .map(([, , text]) => text!.trim().split('\n'));
const blockWith = (word: string) => blocks.find((lines) => lines.some((line) => line.includes(word)))!;

/** Starts what a line starts, on a free port. @returns its URL */
async function start(line: string): Promise<string> {
  const [name, ...words] = line.split(' ');
  expect(name).toBe('ev-driver-mock');
  const at = words.indexOf('--port');
  const free = at === -1 ? [...words, '--port', '0'] : words.with(at + 1, '0');
  const program = startProgram(...free);
  onTestFinished(async () => {
    program.child.kill('SIGKILL');
    await program.ended;
  });
  const { written } = program;
  const url = () => /listens on (https?:\/\/[\d.]+:\d+)/.exec(written.stdout)?.[1];
  await vi.waitFor(() => expect(url(), written.stderr).toBeDefined(), 15_000);
  return url()!;
}

test('every block is one of those that are run here', () => {
  expect(blocks).toEqual([blockWith('--store'), blockWith('--tls-ca-out')]);
});

test.skipIf(!HAS_REDIS)('the two replicas share what one was told', { timeout: 60_000 }, async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.close());
  const lines = blockWith('--store').map((line) => line.replace('redis://127.0.0.1:6379', redis.url));
  const [one, other] = await Promise.all(lines.map(start));
  const body = JSON.stringify({ scenario: 'rate-limited', times: 1 });
  const headers = { 'content-type': 'application/json' };
  const on = await fetch(`${one}/_mock/activations`, { method: 'POST', headers, body });
  expect(on.status).toBe(201);
  const ask = async () =>
    (await fetch(`${other}/api/user/externalId/extIdTest?code=demo-key&clientId=demo`)).status;
  expect([await ask(), await ask()]).toEqual([429, 200]);
});

test.skipIf(!HAS_SHELL)('a client trusts the certificate that was made', { timeout: 60_000 }, async () => {
  const shim = `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`;
  const folder = temporaryFolder({ 'ev-driver-mock': shim });
  chmodSync(join(folder, 'ev-driver-mock'), 0o755);
  const [serve, ...clients] = blockWith('--tls-ca-out').map((line) =>
    line.replace('ca.pem', join(folder, 'ca.pem')),
  );
  const url = await start(serve!);
  expect(url).toMatch(/^https:/);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  for (const line of clients) {
    const here = line.replace('https://127.0.0.1:4010', url);
    const { stdout } = await promisify(execFile)('sh', ['-c', here], { env });
    expect(stdout).toMatch(/is ready|"externalId":"extIdTest"/);
  }
});
