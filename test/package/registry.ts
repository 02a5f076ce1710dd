import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A package that package-lock.json brings where the development dependencies are left out. */
export interface Locked {
  readonly name: string;
  readonly version: string;
  /** Path of its folder, relative to the project's. */
  readonly path: string;
}

/** All of them. */
export function productionPackages(): readonly Locked[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries<{ version: string; dev?: boolean; optional?: boolean }>(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version }]) => ({ name: path.split('node_modules/').at(-1)!, version, path }));
}

/** A registry of npm that listens. */
export interface Registry {
  readonly url: string;
  close(): void;
}

/**
 * Starts a registry on a free port of 127.0.0.1 that has the packages of `productionPackages`, as they are installed
 * here, and no other: what is installed from it is what a user gets, without a network.
 * @param folder absolute path of an empty folder, which is left to the caller
 */
export async function startRegistry(folder: string): Promise<Registry> {
  const packages = productionPackages();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const asked = packages.filter(({ name }) => path === `/${name}`);
    const index = /^\/-\/(\d+)\.tgz$/.exec(path)?.[1];
    const packed = index === undefined ? undefined : packages[Number(index)];
    if (packed) return void response.end(pack(packed, join(folder, `${index}`)));
    response.statusCode = asked.length > 0 ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    const versions = asked.map((one) => {
      const manifest = JSON.parse(readFileSync(join(ROOT, one.path, 'package.json'), 'utf8'));
      const tarball = `${url}/-/${packages.indexOf(one)}.tgz`;
      return [one.version, { ...manifest, dist: { tarball } }] as const;
    });
    const tags = { latest: asked[0]?.version };
    response.end(
      JSON.stringify({ name: path.slice(1), 'dist-tags': tags, versions: Object.fromEntries(versions) }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A package as a tarball of npm: its files below `package/`, without the packages that are installed in it. */
function pack({ path }: Locked, folder: string): Buffer {
  mkdirSync(folder, { recursive: true });
  const link = join(folder, 'package');
  if (!existsSync(link)) symlinkSync(join(ROOT, path), link, 'junction');
  const args = ['-czhf', '-', '-C', folder, '--exclude', 'package/node_modules', 'package'];
  return execFileSync('tar', args, { maxBuffer: 1e8 });
}
