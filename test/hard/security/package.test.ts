import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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

/**
 * Names and versions of the packages that a user gets: those that the built package contains, by the texts that pass on
 * their licences, and those that are installed beside it.
 */
function shipped(): readonly string[] {
  const { packages } = json('package-lock.json');
  const beside = Object.entries<Record<string, unknown>>(packages).flatMap(
    ([path, { version, dev, peer }]) =>
      path === '' || dev || peer ? [] : [`${path.replace(/^.*node_modules\//, '')} ${version}`],
  );
  const texts = readdirSync(`${ROOT}/dist`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('LICENSES.txt'),
  );
  const names = texts.flatMap((path) =>
    [...readFileSync(`${ROOT}/dist/${path}`, 'utf8').matchAll(/^(\S+ \d+\.\d+\.\S+) \([^)]+\)$/gm)].map(
      ([, name]) => name!,
    ),
  );
  return [...new Set([...beside, ...names])];
}

describe('the published package', () => {
  test('contains and depends on nothing with a known advisory', async ({ task, skip }) => {
    const count = tally(task, 'security');
    const within = shipped();
    expect(within).toEqual(expect.arrayContaining([expect.stringMatching(/^express 5\./)]));
    const answer = JSON.parse((await npm('audit', '--json')) || '{}');
    if (answer.metadata?.vulnerabilities === undefined)
      skip(`the registry has no audit endpoint: ${answer.message ?? answer.error?.summary ?? 'no answer'}`);
    const { packages } = json('package-lock.json');
    // npm tells of the tools, too: what counts is what is published.
    const told = Object.values<{ name: string; nodes: readonly string[] }>(answer.vulnerabilities).flatMap(
      ({ name, nodes }) => nodes.map((path) => `${name} ${packages[path]?.version}`),
    );
    expect(told.filter((each) => within.includes(each))).toEqual([]);
    count.add(within.length);
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
