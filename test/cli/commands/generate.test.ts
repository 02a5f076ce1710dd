import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { group } from '../../../src/base/text/counted.ts';
import type { Output } from '../../../src/cli/io.ts';
import { progressLine } from '../../../src/cli/output/progress-bar.ts';
import { run } from '../../../src/cli/run.ts';
import type { Driver } from '../../../src/contract/types.ts';
import { fakeContent, fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { startProgram } from '../../support/program.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function generate(...flags: readonly string[]) {
  const { io, written } = fakeIo(['generate', ...flags]);
  const code = await run(io, fakeFiles().open);
  return { code, ...written };
}

const idsOf = (drivers: readonly Driver[]) => drivers.map(({ externalId }) => externalId);

describe('generate', () => {
  it('writes one driver per line, from the number given', async () => {
    const { code, stdout } = await generate('--count', '3', '--from', '41');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    expect(idsOf(lines.map((line) => JSON.parse(line)))).toEqual(['driver-41', 'driver-42', 'driver-43']);
  });

  it('writes one JSON array, the same drivers', async () => {
    const array = JSON.parse((await generate('--count', '2', '--format', 'json')).stdout);
    const { stdout } = await generate('--count', '2');
    expect(array.map((driver: Driver) => JSON.stringify(driver))).toEqual(stdout.trim().split('\n'));
  });

  it('writes nothing, or an empty array, for none', async () => {
    expect((await generate('--count', '0')).stdout).toBe('');
    expect((await generate('--count', '0', '--format', 'json')).stdout).toBe('[]\n');
  });

  it('follows seed, customer and pattern', async () => {
    const { stdout } = await generate('--count', '1');
    expect((await generate('--count', '1', '--seed', '2')).stdout).not.toBe(stdout);
    expect((await generate('--count', '1', '--customer', 'acme')).stdout).not.toBe(stdout);
    const driver = JSON.parse((await generate('--count', '1', '--id-pattern', 'EMP-{n}-X')).stdout);
    expect(driver.externalId).toBe('EMP-1-X');
  });

  it('gives a hand-written driver in the place of its number', async () => {
    const text = '{\n  "externalId": "driver-2"\n}';
    const recorded = { kind: 'recorded', externalId: 'driver-2', story: '', text } as const;
    const content = fakeContent();
    const drivers = new Map([['demo', new Map([['driver-2', recorded]])]]);
    const load = () => ({ ...content, fixtures: { ...content.fixtures, drivers } });
    const { io, written } = fakeIo(['generate', '--count', '2']);
    await run(io, fakeFiles(load).open);
    expect(written.stdout.split('\n')[1]).toBe('{"externalId":"driver-2"}');
  });

  it('writes to a file and leaves standard output alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'generate-'));
    folders.push(folder);
    const file = join(folder, 'drivers.ndjson');
    const { code, stdout } = await generate('--count', '5', '--out', file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe((await generate('--count', '5')).stdout);
  });

  it('ends with 1 where the file cannot be written', async () => {
    const { code, stderr } = await generate('--count', '1', '--out', '/no/such/folder/x');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ev-driver-mock: [^\n]*cannot be written: ENOENT[^\n]*\n$/);
  });

  it('ends with 2 for more drivers than there are', async () => {
    const { code, stderr } = await generate('--count', '2', '--from', '10', '--population', '10');
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed: 0 to 1, as the population is 10 and the first is number 10');
  });

  it('ends with 1 and the nearest name for a customer that does not exist', async () => {
    const { code, stderr } = await generate('--customer', 'demi');
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean demo?');
  });

  it('waits for a slow reader', async () => {
    let longest = 0;
    const slow: Output = new Writable({
      highWaterMark: 1024,
      write(_chunk, _encoding, done) {
        longest = Math.max(longest, slow.writableLength);
        setTimeout(done, 1);
      },
    });
    const { io } = fakeIo(['generate', '--count', '100'], { stdout: slow });
    expect(await run(io, fakeFiles().open)).toBe(0);
    expect(longest).toBeLessThan(400_000);
  });

  it('ends quietly when the reader goes away', async () => {
    const broken: Output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const { io, written } = fakeIo(['generate', '--count', '1000'], { stdout: broken });
    expect(await run(io, fakeFiles().open)).toBe(0);
    expect(written.stderr).toBe('');
  });

  it('ends quietly as a process when the reader goes away', async () => {
    const program = startProgram('generate', '--count', '100000');
    program.child.stdout?.once('data', () => program.child.stdout?.destroy());
    expect(await program.ended).toBe(0);
    expect(program.written.stderr).toBe('');
  });
});

describe('the progress bar', () => {
  it('is drawn on a terminal only, and taken off at the end', async () => {
    const terminal: Output = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });
    let drawn = '';
    terminal.on('data', (text) => {
      drawn += text;
    });
    let now = 0;
    const { io } = fakeIo(['generate', '--count', '50'], { stderr: terminal, now: () => (now += 60) });
    await run(io, fakeFiles().open);
    expect(drawn).toMatch(/^\r\[#*-*\] +\d+ % {2}\d+ of 50/);
    expect(drawn.endsWith('\r\u001b[K')).toBe(true);
    expect((await generate('--count', '50')).stderr).toBe('');
  });

  it('tells share, rate and time left', () => {
    expect(progressLine(250, 1000, 'drivers', 500)).toBe(
      '[######------------------]  25 %  250 of 1,000 drivers, 500 a second, 2 s left',
    );
    const narrow = (width: number) => progressLine(250, 1000, 'drivers', 500, width);
    expect([79, 64, 39, 30, 19].map(narrow)).toEqual([
      '[######------------------]  25 %  250 of 1,000 drivers, 500 a second, 2 s left',
      '[######------------------]  25 %  250 of 1,000 drivers, 2 s left',
      '[#-----]  25 %  250 of 1,000, 2 s left',
      '[#-----]  25 %  250 of 1,000',
      '250 of 1,000',
    ]);
  });

  it('groups thousands', () => {
    expect([0, 999, 1000, 1234567].map(group)).toEqual(['0', '999', '1,000', '1,234,567']);
  });
});
