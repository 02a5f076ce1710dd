// @ts-check
// Collects what Node.js needs to run, and nothing else, out of the file system of an image that has it.
// Usage: node tools/image-runtime.mjs FROM TO
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where images have Node.js: those of Docker Hub and the like, distroless, distributions. */
const PROGRAMS = ['/usr/local/bin/node', '/nodejs/bin/node', '/usr/bin/node'];
/** Where programs find Node.js in the image that is made. */
const PLACE = '/usr/local/bin/node';
/** Where its licence is, with those of what it contains. */
const LICENCES = ['/usr/local/LICENSE', '/usr/share/doc/nodejs/copyright'];
/** Those whom images of Node.js know by name. */
const USERS = {
  passwd: 'root:x:0:0:root:/root:/sbin/nologin\nnode:x:1000:1000:node:/app:/sbin/nologin\n',
  group: 'root:x:0:\nnode:x:1000:\n',
};
/** Where loaders look for libraries (ld.so(8), ld-musl); Debian has a folder for each architecture in these. */
const FOLDERS = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/usr/local/lib'];

/**
 * Copies Node.js, its licence, its loader and its libraries to where they are looked for. Nothing of it is run, so the files may be
 * of another architecture than this machine's.
 * @param {string} from root of the file system that has them
 * @param {string} to folder that becomes the root of another one
 * @param {{ program?: string | undefined, licence?: string | undefined }} [own] paths of another Node.js, for which
 *   that file system has the libraries
 * @returns {readonly string[]} what was copied, as absolute paths in the file system that is made
 * @throws {Error} if there is no Node.js, or a library is missing
 */
export function collectRuntime(from, to, own = {}) {
  const there = (/** @type {readonly string[]} */ paths) =>
    paths.map((path) => resolveIn(from, path)).find(existsSync);
  const { program = there(PROGRAMS), licence = there(LICENCES) } = own;
  if (!program) throw new Error(`There is no Node.js in ${from}. Looked for: ${PROGRAMS.join(', ')}.`);
  /** @type {Map<string, string>} */
  const sources = new Map([[PLACE, program]]);
  // A map goes on with what is added meanwhile.
  for (const [path, source] of sources) {
    const { loader, libraries } = neededBy(readFileSync(source), path);
    if (loader) sources.set(loader, resolveIn(from, loader));
    for (const name of libraries) {
      const found = findLibrary(from, name);
      if (!found) throw new Error(`${path} needs ${name}, which is not in ${from}.`);
      // A loader may be a library, too, as that of musl is.
      const isThere = [...sources.values()].includes(resolveIn(from, found));
      if (!isThere) sources.set(found, resolveIn(from, found));
    }
  }
  if (licence) sources.set('/usr/local/LICENSE', licence);
  for (const [path, source] of sources) {
    mkdirSync(join(to, dirname(path)), { recursive: true });
    copyFileSync(source, join(to, path));
  }
  chmodSync(join(to, PLACE), 0o755);
  mkdirSync(join(to, 'etc'), { recursive: true });
  for (const [file, text] of Object.entries(USERS)) writeFileSync(join(to, 'etc', file), text);
  return [...sources.keys()];
}

/**
 * The file behind a path, whose symbolic links begin at the root of its own file system.
 * @param {string} root
 * @param {string} path absolute in that file system
 * @returns {string} a path of this file system; it need not exist
 */
function resolveIn(root, path) {
  let done = '/';
  const open = path.split('/').filter(Boolean);
  for (let steps = 0; open.length > 0; steps++) {
    if (steps > 1000) throw new Error(`${path} in ${root} is a circle of symbolic links.`);
    const part = /** @type {string} */ (open.shift());
    const here = join(done, part);
    const link = lstatSync(join(root, here), { throwIfNoEntry: false })?.isSymbolicLink()
      ? readlinkSync(join(root, here))
      : undefined;
    if (link === undefined) {
      done = here;
      continue;
    }
    if (link.startsWith('/')) done = '/';
    open.unshift(...link.split('/').filter(Boolean));
  }
  return join(root, done);
}

/**
 * @param {string} root
 * @param {string} name such as `libstdc++.so.6`
 */
function findLibrary(root, name) {
  for (const folder of FOLDERS) {
    const there = resolveIn(root, folder);
    if (!existsSync(there)) continue;
    const inside = readdirSync(there).filter((entry) => /-linux-(gnu|musl)/.test(entry));
    const path = ['', ...inside]
      .map((entry) => join(folder, entry, name))
      .find((one) => existsSync(resolveIn(root, one)));
    if (path) return path;
  }
  return undefined;
}

/**
 * What a program or a library asks the loader for (ELF, https://refspecs.linuxfoundation.org/elf/elf.pdf: the segments
 * PT_INTERP and PT_DYNAMIC).
 * @param {Buffer} file
 * @param {string} path for messages
 * @returns {{ loader: string | undefined, libraries: readonly string[] }}
 */
function neededBy(file, path) {
  if (file.toString('latin1', 0, 4) !== '\x7fELF' || file[4] !== 2 || file[5] !== 1)
    throw new Error(`${path} is no program of 64 bits, little-endian, for Linux.`);
  const number = (/** @type {number} */ at) => Number(file.readBigUInt64LE(at));
  const [table, size, count] = [number(32), file.readUInt16LE(54), file.readUInt16LE(56)];
  const segments = Array.from({ length: count }, (_, index) => {
    const at = table + index * size;
    return {
      type: file.readUInt32LE(at),
      offset: number(at + 8),
      address: number(at + 16),
      length: number(at + 32),
    };
  });
  const [loaded, dynamic, interpreter] = [1, 2, 3].map((type) => segments.filter((one) => one.type === type));
  const entries = (dynamic ?? []).flatMap(({ offset, length }) =>
    Array.from({ length: length / 16 }, (_, index) => ({
      tag: number(offset + 16 * index),
      value: number(offset + 16 * index + 8),
    })),
  );
  const text = (/** @type {number} */ at) => file.toString('utf8', at, file.indexOf(0, at));
  // DT_STRTAB is an address in memory: which segment brings it there tells where it is in the file.
  const strings = entries.find(({ tag }) => tag === 5)?.value ?? 0;
  const holder = loaded?.find(({ address, length }) => strings >= address && strings < address + length);
  const start = holder ? strings - holder.address + holder.offset : 0;
  const libraries = entries.filter(({ tag }) => tag === 1).map(({ value }) => text(start + value));
  return { loader: interpreter?.[0] && text(interpreter[0].offset), libraries };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) throw new Error('Usage: node tools/image-runtime.mjs FROM TO');
  for (const path of collectRuntime(from, to)) console.log(path);
}
