import { expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeContent, fakeContentError, fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

it('tells what was checked and ends with 0', async () => {
  const { io, written } = fakeIo(['validate', '--fixtures', '/some/fixtures']);
  expect(await run(io, fakeFiles().open)).toBe(0);
  expect(written.stdout).toMatch(/spec [0-9a-f]{12} \(GET \/api\/user\/externalId\/\{externalId\}\)/);
  expect(written.stdout).toMatch(/fixtures: 2 customers, 1 named driver, 5 scenarios, no mistakes\.\n$/);
});

it('writes every mistake on a line and their number, and ends with 1', async () => {
  const { io, written } = fakeIo(['validate']);
  const load = () => {
    throw fakeContentError();
  };
  expect(await run(io, fakeFiles(load).open)).toBe(1);
  expect(written.stdout.split('\n').slice(1)).toEqual([
    '✖ drivers/x.yaml:3: a. Allowed: c.',
    '✖ drivers/x.yaml:3: b. Allowed: c.',
    '2 mistakes.',
    '',
  ]);
});

it('shows notes, which are no mistakes', async () => {
  const { io, written } = fakeIo(['validate']);
  expect(await run(io, fakeFiles(() => fakeContent({ notes: ['recorded body breaks W1'] })).open)).toBe(0);
  expect(written.stdout).toContain('note recorded body breaks W1\n');
});

it('finds no mistake in the shipped files under a spec that has less than ours', async () => {
  const { io, written } = fakeIo(['validate', '--spec', 'examples/own-spec/api.yaml'], {
    cwd: process.cwd(),
  });
  expect([await run(io), written.stdout]).toEqual([0, expect.stringContaining('no mistakes')]);
  expect(written.stdout).toContain('(GET /v2/drivers/{ref})');
});
