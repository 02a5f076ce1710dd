import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { driverTarget, requestText } from '../../support/raw-client.ts';
import { holdingAtRest, lettingGo, startProcess } from '../lib/server-process.ts';
import { inParallel } from '../lib/under-attack.ts';
import { startWitness } from '../lib/witness.ts';
import { sized, tally } from '../tally.ts';

/** As many connections as the issue names, or as this process may have, some files left for the rest. */
function mostConnections(): number {
  const report = process.report.getReport() as {
    userLimits?: { open_files?: { soft: number | 'unlimited' } };
  };
  const limit = report.userLimits?.open_files?.soft ?? 'unlimited';
  return limit === 'unlimited' ? 5000 : Math.min(5000, limit - 200);
}

test('thousands of idle connections cost little, hold up nobody, and are let go of', async ({ task }) => {
  const count = sized(1000, 5000);
  const most = Math.min(count, mostConnections());
  if (most < count)
    console.log(`${most} connections instead of ${count}: the system allows no more open files.`);
  const server = await startProcess();
  const witness = await startWitness(server.port);
  const before = await holdingAtRest(server);
  const sockets: Socket[] = [];
  let closed = 0;
  try {
    await inParallel(
      Array(most).keys(),
      async (i) => {
        const socket = connect({ port: server.port, host: '127.0.0.1' });
        sockets.push(socket.on('error', () => {}).on('close', () => void closed++));
        await new Promise((resolve) => socket.once('connect', resolve));
        // Half of them have asked once.
        if (i % 2) return;
        socket.write(requestText(driverTarget('newcomer'), []));
        await new Promise((resolve) => socket.once('data', resolve));
      },
      50,
    );
    await sleep(sized(300, 5000));
    const meanwhile = await server.holding();
    expect(closed).toBe(0);
    expect((meanwhile.handles.TCPSocketWrap ?? 0) - (before.handles.TCPSocketWrap ?? 0)).toBe(most);
    const each = (meanwhile.heapUsed + meanwhile.external - before.heapUsed - before.external) / most;
    expect(each).toBeLessThan(40_000);
    expect(await witness.end()).toBeGreaterThan(10);
    for (const socket of sockets.slice(most / 2)) socket.destroy();
    for (const socket of sockets.slice(0, most / 2)) socket.end();
    await lettingGo(server, { ...before, handles: { ...before.handles } });
    expect(server.written.stderr).toBe('');
    tally(task, 'faults').add(most);
  } finally {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  }
});

test('a stop does not wait for them', async ({ task }) => {
  const server = await startProcess();
  const count = sized(100, 1000);
  const sockets = Array.from({ length: count }, () => connect({ port: server.port, host: '127.0.0.1' }));
  const gone = sockets.map(
    (socket, i) =>
      new Promise((resolve) => {
        socket
          .on('error', () => {})
          .resume()
          .once('close', resolve);
        if (i % 2) socket.write(requestText(driverTarget('newcomer'), []));
      }),
  );
  await sleep(500);
  const started = performance.now();
  await server.stop();
  await Promise.all(gone);
  expect(performance.now() - started).toBeLessThan(8000);
  tally(task, 'faults').add(count);
});
