import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startProgram } from '../support/program.ts';

const HEADERS = { authorization: 'Bearer any' };

test('a spec that is edited while the server runs is in force, and one that is wrong changes nothing and is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-spec-'));
  const file = join(folder, 'api.yaml');
  const text = readFileSync('examples/own-spec/api.yaml', 'utf8');
  writeFileSync(file, text);
  const program = startProgram('serve', '--port', '0', '--log', 'silent', '--spec', file);
  try {
    const url = await vi.waitFor(() => /http:\/\/[\d.]+:\d+/.exec(program.written.stdout)![0], 15_000);
    const driver = async () => {
      const answer = await fetch(`${url}/v2/drivers/driver-7`, { headers: HEADERS });
      return ((await answer.json()) as { readonly data: object }).data;
    };
    expect(await driver()).toHaveProperty('badge');
    // What watches is loaded when the server has started: an edit before that is none.
    await vi.waitFor(
      async () => {
        writeFileSync(file, `${text.replaceAll('badge', 'pass')}\n# ${Math.trunc(performance.now())}\n`);
        await vi.waitFor(async () => expect(await driver()).toHaveProperty('pass'), 1000);
      },
      { timeout: 15_000 },
    );
    writeFileSync(file, text.replace('type: string, format: email', 'type: strin, format: email'));
    await vi.waitFor(
      () => expect(program.written.stderr).toContain('The spec from before stays in place.'),
      10_000,
    );
    expect(program.written.stderr).toMatch(
      /api\.yaml:\d+:\d+ \(\/components\/schemas\/User\/properties\/email\/type\).*Did you mean string\?/,
    );
    expect(await driver()).toHaveProperty('pass');
  } finally {
    program.child.kill();
    await program.ended;
    rmSync(folder, { recursive: true });
  }
});
