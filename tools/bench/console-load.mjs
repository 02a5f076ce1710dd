// @ts-check
// What a flood of requests does to a console that is open.

/** Requests of a second, sent in so many portions: evenly, as many clients would. */
const PER_SECOND = 100;
const PORTIONS = 20;
/** So long the page may settle before and after, in ms. */
const SETTLE_MS = 3000;
/** A trace of more seconds than these would be cut when its buffer is full: a longer flood has several, one after the other. */
const TRACE_SECONDS = 60;
/** Events of a trace in which a page's script runs. */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.callFunction']);

/**
 * What was seen.
 * @typedef {object} Seen
 * @property {number} sent requests, each of them answered
 * @property {number} heapBefore bytes of script memory that are in use after a garbage collection
 * @property {readonly number[]} heapMeanwhile the same after each minute but the last
 * @property {number} heapAfter the same at the end
 * @property {number} connections how often the page opened the stream of events while it was watched; 0: it held
 * @property {number} longestScriptMs longest script in one piece, in ms of the processor, so that a busy machine adds nothing
 */

/**
 * Sends 100 requests a second and watches what an open console makes of them.
 * @param {import('playwright-core').Page} page a console that has settled
 * @param {string} apiUrl of the session that it shows, such as `http://127.0.0.1:4010/api`
 * @param {number} seconds
 * @returns {Promise<Seen>}
 * @throws where a request is not answered by 200
 */
export async function floodConsole(page, apiUrl, seconds) {
  let connections = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/_mock/events')) connections += 1;
  });
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser that can be traced.');
  await send(apiUrl, 2);
  const heapBefore = await heapOf(page);
  let [sent, longestScriptMs] = [0, 0];
  const heaps = [];
  for (let left = seconds; left > 0; left -= TRACE_SECONDS) {
    await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
    sent += await send(apiUrl, Math.min(left, TRACE_SECONDS));
    const trace = JSON.parse((await browser.stopTracing()).toString());
    longestScriptMs = Math.max(longestScriptMs, longestScript(trace.traceEvents));
    heaps.push(await heapOf(page));
  }
  const heapAfter = heaps.pop() ?? heapBefore;
  return { sent, heapBefore, heapMeanwhile: heaps, heapAfter, connections, longestScriptMs };
}

/**
 * Fills a journal, as fast as the server answers.
 * @param {string} apiUrl
 * @param {number} count of requests
 */
export async function fillJournal(apiUrl, count) {
  for (let i = 0; i < count; i += PER_SECOND) {
    await Promise.all(Array.from({ length: PER_SECOND }, (_, j) => ask(apiUrl, i + j)));
  }
}

/**
 * @param {string} apiUrl
 * @param {number} seconds
 * @returns {Promise<number>} how many were sent
 */
async function send(apiUrl, seconds) {
  const started = performance.now();
  const asked = [];
  for (let portion = 0; portion < seconds * PORTIONS; portion++) {
    const waitMs = started + (portion * 1000) / PORTIONS - performance.now();
    if (waitMs > 0) await pause(waitMs);
    for (let i = 0; i < PER_SECOND / PORTIONS; i++) asked.push(ask(apiUrl, asked.length));
  }
  await Promise.all(asked);
  return asked.length;
}

/**
 * @param {string} apiUrl
 * @param {number} index
 */
async function ask(apiUrl, index) {
  const url = `${apiUrl}/user/externalId/driver-${(index % 500) + 1}?code=demo-key&clientId=demo`;
  const response = await fetchAgain(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`Request ${index} was answered by ${response.status}.`);
}

/**
 * Asks again where the server had just closed the connection, which was idle while a trace was read: each of those that are
 * kept open may be such a one.
 * @param {string} url
 */
async function fetchAgain(url) {
  for (let left = 5; ; left--) {
    try {
      return await fetch(url);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** @param {import('playwright-core').Page} page */
async function heapOf(page) {
  await pause(SETTLE_MS);
  const devtools = await page.context().newCDPSession(page);
  // Twice: what the first frees may hold more.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

/** @param {readonly TraceEvent[]} events */
function longestScript(events) {
  return scriptSpans(events).reduce((most, { ms }) => Math.max(most, ms), 0);
}

/**
 * Of a trace.
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {number} ts when, in microseconds
 * @property {number} [dur] in microseconds
 * @property {number} [tdur] in microseconds of the processor
 * @property {number} [tid] thread
 */

/**
 * When script ran in one piece, by a trace; pieces within others are part of these.
 * @param {readonly TraceEvent[]} events
 * @returns {readonly { ts: number, ms: number }[]} `ts` in microseconds, `ms` of the processor
 * @throws where the trace has none
 */
export function scriptSpans(events) {
  const scripts = events.filter(({ name }) => SCRIPT.has(name)).sort((a, b) => a.ts - b.ts);
  if (scripts.length === 0)
    throw new Error('The trace has no script at all: its events are called otherwise.');
  /** @type {Map<number, number>} */
  const until = new Map();
  const spans = [];
  for (const { ts, dur = 0, tdur = 0, tid = 0 } of scripts) {
    if (ts < (until.get(tid) ?? 0)) continue;
    until.set(tid, ts + dur);
    spans.push({ ts, ms: tdur / 1000 });
  }
  return spans;
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
