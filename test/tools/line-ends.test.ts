import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1e8 });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Files and how their lines end: in the index, in the work tree, and as .gitattributes wants it. */
function endsIn(folder: string) {
  const lines = git('-C', folder, 'ls-files', '--eol').trim().split('\n');
  return lines.map((line) => {
    const [, index, tree, attributes, path] = /^i\/(\S*)\s+w\/(\S*)\s+attr\/(.*?)\s*\t(.*)$/.exec(line)!;
    return { index, tree, attributes, path: path! };
  });
}

// Sources that were unpacked from an archive have no history.
test.skipIf(!existsSync('.git'))(
  'a checkout as Git for Windows makes it has the same bytes in every file',
  { timeout: 60_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const crlf = ['-c', 'core.autocrlf=true', '-c', 'core.eol=crlf'];
    git(...crlf, 'clone', '--quiet', '--shared', '--depth', '1', resolve('.'), join(folder, 'there'));
    const files = endsIn(join(folder, 'there'));
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter(({ tree }) => tree === 'crlf' || tree === 'mixed')).toEqual([]);
    expect(files.filter(({ index }) => index === 'crlf' || index === 'mixed')).toEqual([]);
    for (const path of ['fixtures/drivers/recorded-body.json', 'spec/driver-api.openapi.yaml'])
      expect(readFileSync(join(folder, 'there', path)).includes('\r')).toBe(false);
  },
);

test.skipIf(!existsSync('.git'))(
  '.gitattributes knows every kind of file that is no text',
  { timeout: 60_000 },
  () => {
    const isText = ({ index }: { index: string | undefined }) => index !== '-text' && index !== 'none';
    const others = endsIn('.').filter((file) => !isText(file));
    const unsaid = others.filter(({ index, attributes }) => index === '-text' && attributes !== '-text');
    expect(unsaid.map(({ path }) => path)).toEqual([]);
  },
);
