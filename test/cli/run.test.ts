import { Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeContentError, fakeFiles } from '../support/fake-files.ts';
import { fakeIo } from '../support/fake-io.ts';

async function runWith(argv: readonly string[], env: Record<string, string> = {}, load?: () => never) {
  const { io, written } = fakeIo(argv, { env });
  const code = await run(io, fakeFiles(load).open);
  return { code, ...written };
}

describe('what is asked for', () => {
  it('--version writes the version of the package and nothing else', async () => {
    const { code, stdout } = await runWith(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });

  it('help and --help write the help, of a command where one is named', async () => {
    expect((await runWith(['help'])).stdout).toContain('Commands:');
    expect((await runWith(['help', 'generate'])).stdout).toContain('--count');
    expect((await runWith(['generate', '--help'])).stdout).toBe((await runWith(['help', 'generate'])).stdout);
  });

  it('help of a command that does not exist ends with 2 and the nearest name', async () => {
    const { code, stderr } = await runWith(['help', 'genrate']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ev-driver-mock: .*Did you mean generate\?\n$/);
  });
});

describe('an error', () => {
  it('of usage is one line on stderr and exit code 2', async () => {
    const { code, stdout, stderr } = await runWith(['serve', '--prot', '1']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^ev-driver-mock: Unknown flag --prot for serve\. Did you mean --port\?[^\n]*\n$/);
  });

  it('says that what is about a spec needs one', async () => {
    const { code, stderr } = await runWith(['show', 'driver-1', '--map', 'a=driver.name']);
    expect([code, stderr]).toEqual([
      2,
      'ev-driver-mock: --map: "a=driver.name" is not allowed. Allowed: beside --spec FILE alone.\n',
    ]);
  });

  it('of the fixtures is a line for each mistake, their number, and exit code 1', async () => {
    const load = () => {
      throw fakeContentError();
    };
    const { code, stderr } = await runWith(['show', 'x'], {}, load);
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'ev-driver-mock: drivers/x.yaml:3: a. Allowed: c.',
      'ev-driver-mock: drivers/x.yaml:3: b. Allowed: c.',
      'ev-driver-mock: 2 mistakes.',
      '',
    ]);
  });

  it('of the program is one line with a hint; the stack only comes with EV_DRIVER_MOCK_DEBUG', async () => {
    const load = () => {
      throw new TypeError('boom');
    };
    const plain = await runWith(['show', 'x'], {}, load);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toMatch(
      /^ev-driver-mock: Internal error: boom\.[^\n]*EV_DRIVER_MOCK_DEBUG=1[^\n]*\n$/,
    );
    const debug = await runWith(['show', 'x'], { EV_DRIVER_MOCK_DEBUG: '1' }, load);
    expect(debug.stderr).toMatch(/\n {4}at /);
  });
});

it('warns of an environment variable that is no option', async () => {
  const { code, stderr } = await runWith(['validate'], {
    EV_DRIVER_MOCK_SEEDD: '1',
    EV_DRIVER_MOCK_DEBUG: '0',
  });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^ev-driver-mock: [^\n]*EV_DRIVER_MOCK_SEEDD[^\n]*EV_DRIVER_MOCK_SEED\?\n$/);
});

const COMMANDS_THAT_END: readonly (readonly string[])[] = [
  ['show', 'extIdTest'],
  ['show', 'extIdTest', '--json'],
  ['validate'],
  ['generate', '--count', '3'],
  ['generate', '--count', '3000'],
  ['scenarios'],
  ['scenarios', 'flaky'],
  ['edge-cases'],
  ['help'],
  ['show', '--help'],
  ['--version'],
];

/** A stream of which every write fails. */
function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: no`), { code })),
  });
}

describe.each(COMMANDS_THAT_END.map((words) => [words.join(' '), words] as const))('%s', (_, words) => {
  it('output that cannot be written is an error, told once', async () => {
    const { io, written } = fakeIo(words, { stdout: failing('ENOSPC') });
    expect(await run(io)).toBe(1);
    expect(written.stderr).toBe('ev-driver-mock: stdout: The file cannot be written: ENOSPC: no.\n');
  });

  it('a reader that closes the pipe is none', async () => {
    const { io, written } = fakeIo(words, { stdout: failing('EPIPE') });
    expect(await run(io)).toBe(0);
    expect(written.stderr).toBe('');
  });
});

it('a server that cannot write its log says so, serves on and ends with 1', async () => {
  const { io, written, signal, isListening } = fakeIo(['serve', '--port', '0'], {
    stdout: failing('ENOSPC'),
  });
  const ended = run(io, fakeFiles().open);
  await vi.waitFor(
    () => expect(written.stderr).toContain('serves on, and will end with exit code 1'),
    10_000,
  );
  expect(written.stderr).toContain('stdout: The file cannot be written');
  await vi.waitFor(() => expect(isListening()).toBe(true), 10_000);
  signal();
  expect(await ended).toBe(1);
});
