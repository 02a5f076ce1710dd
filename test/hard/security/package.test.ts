import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tally } from '../tally.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(`${ROOT}/${name}`, 'utf8'));

/** What npm writes to its standard output, whatever it exits with. */
function npm(...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    // On Windows npm is a script, which only a shell starts.
    const options = { cwd: ROOT, shell: process.platform === 'win32', maxBuffer: 50_000_000 };
    execFile('npm', args, options, (_error, stdout) => resolve(stdout));
  });
}

describe('the published package', () => {
  test('depends on nothing with a known advisory', async ({ task, skip }) => {
    const count = tally(task, 'security');
    const answer = await npm('audit', '--omit=dev', '--omit=peer', '--json').then((text) =>
      JSON.parse(text || '{}'),
    );
    if (answer.metadata?.vulnerabilities === undefined)
      skip(`the registry has no audit endpoint: ${answer.message ?? answer.error?.summary ?? 'no answer'}`);
    expect(Object.keys(answer.vulnerabilities)).toEqual([]);
    count.add(answer.metadata.dependencies.prod);
  });

  test('runs no script when it is installed, and nor does anything that it depends on', ({ task }) => {
    const count = tally(task, 'security');
    const { scripts } = json('package.json');
    expect(Object.keys(scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$/)]),
    );
    const { packages } = json('package-lock.json');
    for (const [path, { dev, peer, optional, hasInstallScript }] of Object.entries<Record<string, boolean>>(
      packages,
    )) {
      if (path === '' || dev || (peer && optional)) continue;
      expect(hasInstallScript, path).toBeUndefined();
      count.add(1);
    }
  });

  test('holds what runs, and neither tests nor dot files nor anything that builds native code', async ({
    task,
  }) => {
    const count = tally(task, 'security');
    const [{ files }] = JSON.parse(await npm('pack', '--dry-run', '--json', '--ignore-scripts'));
    for (const { path } of files as { path: string }[]) {
      expect(path).toMatch(/^(?:dist|fixtures|spec)\/[^.]|^(?:package\.json|[A-Z]+(?:\.md)?)$/);
      expect(path).not.toMatch(/\.(?:test\.[cm]?[jt]s|node|gyp|pem|key|env)$/);
      count.add(1);
    }
  });
});
