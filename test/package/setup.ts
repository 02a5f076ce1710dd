import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack } from '../../tools/lib/pack.mjs';
import { startRegistry } from './registry.ts';
import { run } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The package as it would be published, and a project into which it has been installed. */
export interface Installed {
  /** Absolute path of what `npm pack` makes. */
  readonly tarball: string;
  /** Bytes of all files in it. */
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** Absolute path of a project that was empty before `npm install TARBALL`. */
  readonly project: string;
  /** Absolute path of a project that has the package and the test tools beside it. */
  readonly equipped: string;
  /** Where npm finds the packages that it depends on, and no others. */
  readonly registry: string;
  /** What npm wrote when it installed. */
  readonly written: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    installed: Installed;
  }
}

/**
 * Packs and installs once for all tests. npm's cache is empty and its registry has what package-lock.json names, so
 * whatever the package needs must be in it or among its dependencies.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const place = mkdtempSync(join(tmpdir(), 'package-'));
  const project = join(place, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true}');
  const { tarball, unpackedSize, files } = pack(place);
  const { url: registry, close } = await startRegistry(join(place, 'registry'));
  const from = ['--registry', registry, '--cache', join(place, 'cache')];
  const npm = ['install', ...from, '--no-audit', '--no-fund', tarball];
  const { stdout, stderr, status } = await run(project, 'npm', npm);
  if (status !== 0) throw new Error(`The package cannot be installed: ${stderr}`);
  const written = stdout + stderr;
  const equipped = equip(join(place, 'equipped'), project);
  provide('installed', { tarball, unpackedSize, files, project, equipped, registry, written });
  return () => {
    close();
    rmSync(place, { recursive: true, force: true });
  };
}

/** Copies what was installed, and links the test tools of this repository, as a registry would bring them. */
function equip(folder: string, project: string): string {
  const modules = join(folder, 'node_modules');
  cpSync(project, folder, { recursive: true });
  mkdirSync(join(modules, '@playwright'));
  rmSync(join(modules, '@types'), { recursive: true, force: true });
  for (const name of ['msw', 'vite', 'vitest', '@playwright/test', '@types']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  return folder;
}
