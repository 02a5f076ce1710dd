// @ts-check
// Writes dist/sbom.cdx.json, what the package consists of: CycloneDX, by npm sbom; with --image what the image consists of,
// Node.js and its libraries as tools/image-runtime.mjs has collected them with it.
// Usage: node tools/build-sbom.mjs [--image RUNTIME]
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { image } = parseArgs({ options: { image: { type: 'string' } } }).values;
/** Folders of dist/ whose bundles contain packages. */
const BUNDLED = image === undefined ? ['.', 'browser', 'console'] : ['.', 'console'];
/** Property of a component that the package contains: in which of them. */
const CONTAINED_IN = 'ev-driver-mock:contained-in';

/** @typedef {{ name: string, value: string }} Property */
/** @typedef {{ alg: string, content: string }} Hash */
/**
 * @typedef {{ type?: string, 'bom-ref': string, name: string, version?: string, purl?: string, hashes?: Hash[],
 *   properties?: Property[] }} Component
 */
/** @typedef {{ ref: string, dependsOn: string[] }} Dependency */
/** @typedef {{ timestamp?: string, component: Component }} Metadata */
/**
 * @typedef {{ serialNumber?: string, metadata: Metadata, components: Component[], dependencies: Dependency[] }} Sbom
 */

/**
 * What npm says of package-lock.json, development dependencies and all: its `--omit dev` leaves out whatever one of
 * these needs, too.
 * @returns {Sbom}
 */
function npmSbom() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const shell = process.platform === 'win32';
  return JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell, maxBuffer: 1e8 }));
}

/**
 * The packages that a user installs with this one, as names and versions.
 * @returns {ReadonlySet<string>}
 */
function installed() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return new Set(
    Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`),
  );
}

/**
 * In which folders of dist/ packages are contained, by name and version, from the lists of licences there.
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
function contained() {
  /** @type {Map<string, string[]>} */
  const folders = new Map();
  for (const folder of BUNDLED) {
    const text = readFileSync(join(ROOT, 'dist', folder, 'LICENSES.txt'), 'utf8');
    for (const [, name, version] of text.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(/gm)) {
      const key = `${name}@${version}`;
      folders.set(key, [...(folders.get(key) ?? []), join('dist', folder).replaceAll('\\', '/')]);
    }
  }
  return folders;
}

/**
 * Node.js and each file that it needs, with its digest.
 * @param {string} folder
 * @returns {readonly Component[]}
 */
function runtimeOf(folder) {
  const { version } = process;
  const number = version.slice(1);
  const purl = `pkg:generic/node@${number}`;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return [
    { type: 'platform', 'bom-ref': purl, name: 'node', version: number, purl },
    ...files.map((path) => {
      const name = `/${relative(folder, path)}`;
      const content = createHash('sha256').update(readFileSync(path)).digest('hex');
      return { type: 'file', 'bom-ref': `file:${name}`, name, hashes: [{ alg: 'SHA-256', content }] };
    }),
  ];
}

const key = (/** @type {Component} */ { name, version }) => `${name}@${version}`;
const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const beside = image === undefined ? installed() : new Set();
const within = contained();
// The same sources make the same file: neither a time nor a number by chance.
const { serialNumber: _serial, components: all, dependencies: links, ...rest } = npmSbom();
const { timestamp: _time, ...metadata } = rest.metadata;
const components = all
  .filter((component) => beside.has(key(component)) || within.has(key(component)))
  .map(({ properties = [], ...component }) => {
    const folders = (within.get(key({ ...component })) ?? []).map((value) => ({ name: CONTAINED_IN, value }));
    return { ...component, properties: [...properties, ...folders] };
  });
const refs = new Set([metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
for (const wanted of [...beside, ...within.keys()]) {
  if (!components.some((component) => key(component) === wanted))
    throw new Error(`npm sbom has no ${wanted}.`);
}
const dependencies = links
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
const sbom = {
  ...rest,
  metadata: { ...metadata, component: { ...metadata.component, name } },
  components: [...components, ...(image === undefined ? [] : runtimeOf(image))],
  dependencies,
};
writeFileSync(join(ROOT, 'dist', 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
