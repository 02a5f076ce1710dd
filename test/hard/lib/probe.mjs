// @ts-check
// ContentState into a server process before the program (`node --import`), to tell a test what it holds: after a collection of
// garbage, memory in bytes, and how many handles of each kind keep it alive. Needs --expose-gc and an IPC channel.
import { readdirSync } from 'node:fs';

const files = () => {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    // Other systems do not tell.
    return undefined;
  }
};

process.on('message', (id) => {
  // Twice: what finalizers let go of is collected the second time.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  /** @type {Record<string, number>} */
  const handles = {};
  for (const kind of process.getActiveResourcesInfo()) handles[kind] = (handles[kind] ?? 0) + 1;
  process.send?.({ id, heapUsed, external, rss, handles, files: files() });
});
// A test that is gone leaves no server behind.
process.on('disconnect', () => process.exit());
// The channel alone should not keep the program running.
process.channel?.unref();
