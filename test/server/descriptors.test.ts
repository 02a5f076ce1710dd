import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { descriptorShortage, shortageOf, watchAccepting } from '../../src/server/descriptors.ts';

it('an error of a server that listens is told, once for each code', () => {
  const server = createServer();
  const told: string[] = [];
  watchAccepting(server, (line) => told.push(line));
  for (const code of ['EPERM', 'EPERM', 'ENOBUFS'])
    server.emit('error', Object.assign(new Error(`accept ${code}`), { code }));
  expect(told).toEqual([
    'A connection could not be accepted: accept EPERM.',
    'A connection could not be accepted: accept ENOBUFS.',
  ]);
});

it.each(['EMFILE', 'ENFILE'])('%s is a 503 that names the limit', (code) => {
  const shortage = shortageOf(Object.assign(new Error('no'), { code }));
  expect(shortage).toMatchObject({ code: 'no-descriptors', status: 503 });
  expect(shortage!.message).toMatch(code === 'EMFILE' ? /ulimit -n/ : /fs\.file-max/);
});

it('nothing else is', () => {
  for (const thrown of [
    undefined,
    null,
    'x',
    new Error('no'),
    Object.assign(new Error('no'), { code: 'ENOENT' }),
  ])
    expect(shortageOf(thrown)).toBeUndefined();
  expect(descriptorShortage()).toBeUndefined();
});
