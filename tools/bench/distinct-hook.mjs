// @ts-check
// Loaded into the server that distinct.mjs measures: does what it is told over the channel to its parent, and answers with the
// processor time that it took, of all threads. So a driver over HTTP, one in process and the writing of known bodies are measured
// in one process, in turn, and what else the machine does slows down all three.
import { target } from './load.mjs';

const CORE = new URL('../../dist/core.js', import.meta.url).href;

/**
 * What is to be done: `begin` what the parent asks over HTTP, which `end`s; ask for drivers `inside`; `rewrite` bodies.
 * @typedef {{ what: 'bodies', bodies: string[] } | { what: 'begin' | 'end' } | { what: 'rewrite', count: number } | { what: 'inside', ids: string[] }} Task
 */

/** @type {string[]} */
let bodies = [];
let next = 0;
/** @type {Promise<import('../../src/doors/core.ts').CoreMock> | undefined} */
let mock;
let before = process.cpuUsage();

process.on('message', async (/** @type {Task} */ task) => {
  // The mock is made before the time begins.
  if (task.what === 'inside')
    mock ??= import(CORE).then((core) => core.createDriverMock({ clock: 'system' }));
  await mock;
  if (task.what !== 'end') before = process.cpuUsage();
  if (task.what === 'bodies') bodies = task.bodies;
  if (task.what === 'rewrite') rewrite(task.count);
  if (task.what === 'inside') await askInside(task.ids);
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / 1000);
});

/** @param {number} count */
function rewrite(count) {
  for (let i = 0; i < count; i++) JSON.stringify(JSON.parse(String(bodies[next++ % bodies.length])));
}

/** @param {readonly string[]} ids */
async function askInside(ids) {
  for (const id of ids) {
    const request = { method: 'GET', path: target(id), headers: { host: '127.0.0.1' }, body: '' };
    const answer = await (await mock)?.handle(request);
    if (answer?.status !== 200) throw new Error(`${id} got ${answer?.status}.`);
  }
}
