// @ts-check
// Which functions of src/ a request enters, in their order: the sources are built with a mark at the start of each.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import ts from 'typescript';
import { ROOMS } from '../rooms.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Rooms that stand for the language, and for the driver that is computed: none is a change of room. */
const NO_ROOM = ['base', 'generated'];
/** A value that is passed: what is asked of it is no change of room. */
const PASSED = 'contract/contract.ts';
const DRIVER_ROOMS = ['world', 'body'];
/** Global function that the marks call. */
const MARK = '__entered';

const KEY = 'code=demo-key&clientId=demo';
const PATH = '/api/user/externalId';
/** What is asked, in this order, and what is measured of it: what is loaded or made once is there by then. */
const REQUESTS = /** @type {const} */ ([
  { target: `${PATH}/driver-7?${KEY}` },
  { name: 'a driver that nobody asked for yet', target: `${PATH}/driver-8?${KEY}` },
  { target: `${PATH}/driver-8?${KEY}` },
  { name: 'the same driver again', target: `${PATH}/driver-8?${KEY}` },
  { name: 'a key that is wrong', target: `${PATH}/driver-8?code=wrong&clientId=demo` },
]);

/**
 * What a request went through.
 * @typedef {object} Way
 * @property {string[]} files that it entered, in the order of the first entry, relative to src/; generated ones left out
 * @property {string[]} rooms in their order, one after another another one; `world` and `body` are one, `driver`, since they
 *   call each other for each charger; `base`, what is generated and the contract as a value are none
 * @property {number} changes of room
 * @property {number} outside files neither in `world/` nor in `body/`
 * @property {number} base how many of these are in `base/`
 *
 * @typedef {Way & { readonly name: string }} NamedWay
 */

/**
 * The sources with a call at the start of each function.
 * @param {string} text TypeScript
 * @param {string} file its name, which the calls tell
 * @returns {string}
 */
export function marked(text, file) {
  const call = `${MARK}(${JSON.stringify(file)})`;
  /** @type {[at: number, text: string][]} */
  const insertions = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const body = /** @type {ts.Block | ts.Expression} */ (node.body);
      if (ts.isBlock(body)) insertions.push([body.getStart(source) + 1, `${call};`]);
      else insertions.push([body.getStart(source), `(${call}, `], [body.end, ')']);
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  visit(source);
  let result = text;
  // Those at one place stay in their order: an inner function ends before the outer one does.
  for (const [at, inserted] of insertions.sort(([a], [b]) => b - a))
    result = `${result.slice(0, at)}${inserted}${result.slice(at)}`;
  return result;
}

/**
 * What was entered, as files and rooms.
 * @param {readonly string[]} entered files relative to src/, one for each call
 * @returns {Way}
 */
export function wayOf(entered) {
  const files = [...new Set(entered)].filter((file) => !file.startsWith('generated/'));
  /** @type {string[]} */
  const rooms = [];
  for (const file of entered) {
    const room = roomOf(file);
    const isRoom = file !== PASSED && !NO_ROOM.includes(room);
    if (isRoom && room !== rooms.at(-1)) rooms.push(room);
  }
  const outside = files.filter((file) => roomOf(file) !== 'driver').length;
  const base = files.filter((file) => roomOf(file) === 'base').length;
  return { files, rooms, changes: Math.max(0, rooms.length - 1), outside, base };
}

/** @param {readonly NamedWay[]} ways */
export function wayTable(ways) {
  const rows = ways.map(({ name, files, changes, outside, base }) =>
    row([name, files.length, outside, base, changes]),
  );
  return [row(HEAD), row(HEAD.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows].join('\n');
}

const HEAD = ['request', 'files', 'outside `world/` and `body/`', 'of these in `base/`', 'changes of room'];

/** @param {readonly (string | number)[]} cells */
function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

/** @param {string} file relative to src/ */
function roomOf(file) {
  const found = ROOMS.map(({ room }) => room).filter((room) => file.startsWith(`${room}/`));
  const [folder = ''] = file.split('/');
  const room = found.toSorted((a, b) => b.length - a.length)[0] ?? folder;
  return DRIVER_ROOMS.includes(room) ? 'driver' : room;
}

/**
 * Starts a server from the sources and measures what the requests go through, from the bytes that arrive to those that left.
 * @returns {Promise<NamedWay[]>} those that have a name
 */
export async function measureWays() {
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.way-'));
  /** @type {string[]} */
  let entered = [];
  const globals = /** @type {Record<string, unknown>} */ (globalThis);
  globals[MARK] = (/** @type {string} */ file) => void entered.push(file);
  try {
    await build({
      input: join(ROOT, 'src/doors/start.ts'),
      platform: 'node',
      external: /^[^./]/,
      logLevel: 'silent',
      plugins: [{ name: 'marks', load: (id) => (isSource(id) ? loadMarked(id) : undefined) }],
      output: { dir: folder, entryFileNames: 'way.mjs', chunkFileNames: '[name].mjs' },
    });
    /** @type {typeof import('../../src/doors/start.ts')} */
    const { startDriverMock } = await import(pathToFileURL(join(folder, 'way.mjs')).href);
    const mock = await startDriverMock();
    try {
      /** @type {NamedWay[]} */
      const ways = [];
      for (const asked of REQUESTS) {
        entered = [];
        await get(`${mock.url}${asked.target}`);
        if ('name' in asked) ways.push({ name: asked.name, ...wayOf(entered) });
      }
      return ways;
    } finally {
      await mock.close();
    }
  } finally {
    delete globals[MARK];
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} id absolute path of a module */
function isSource(id) {
  return id.startsWith(join(ROOT, 'src')) && id.endsWith('.ts') && !id.endsWith('.gen.ts');
}

/** @param {string} id */
function loadMarked(id) {
  const file = relative(join(ROOT, 'src'), id).split(sep).join('/');
  return { code: marked(readFileSync(id, 'utf8'), file), moduleType: /** @type {const} */ ('ts') };
}

/**
 * Asks on a connection of its own, and waits until the server has told that the answer left.
 * @param {string} url
 * @returns {Promise<void>}
 */
function get(url) {
  return new Promise((done, failed) => {
    const asked = request(url, { agent: false }, (response) => {
      response.resume().once('close', () => setImmediate(done));
    });
    asked.once('error', failed).end();
  });
}
