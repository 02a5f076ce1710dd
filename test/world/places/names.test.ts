import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FAKER_VERSION, NAMES } from '../../../src/generated/names.gen.ts';
import { COUNTRIES } from '../../../src/world/places/countries.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const generated = join('src', 'generated', 'names.gen.ts');

describe('names.gen.ts', () => {
  it('W23 is what the generator writes, from the faker version that package.json pins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'names-'));
    try {
      execFileSync(process.execPath, [join(root, 'tools', 'generate-names.mjs'), '--root', folder]);
      expect(readFileSync(join(folder, generated), 'utf8')).toBe(readFileSync(join(root, generated), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(manifest.dependencies['@faker-js/faker']).toBe(FAKER_VERSION);
  });

  it('stays under 100 KB', () => {
    expect(statSync(join(root, generated)).size).toBeLessThan(100 * 1024);
  });

  it('covers exactly the countries of the world, in their order', () => {
    expect(Object.keys(NAMES)).toEqual(COUNTRIES.map((country) => country.code));
  });

  it.each(Object.entries(NAMES))(
    'has 30 to 240 plain names of each kind for %s, sorted, none twice',
    (_, names) => {
      for (const list of [names.given, names.family]) {
        expect(list.length).toBeGreaterThanOrEqual(30);
        expect(list.length).toBeLessThanOrEqual(240);
        expect(list).toEqual([...new Set(list)].sort());
        for (const name of list) expect(name).toMatch(/^\p{L}[\p{L}' -]*\p{Ll}$/u);
        expect(list.filter((name) => /[ÃÂ]|^(?:De|Van|Von)$/.test(name))).toEqual([]);
      }
    },
  );
});
