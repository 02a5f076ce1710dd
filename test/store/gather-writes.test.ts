import { expect, test } from 'vitest';
import { gatherWrites } from '../../src/store/gather-writes.ts';
import type { SessionWrite, WrittenSession } from '../../src/store/store.ts';

/** A write of a session, that adds one entry and does no more. */
function adding(name: string, more: Partial<SessionWrite> = {}): SessionWrite {
  return {
    ...{ name, incarnation: 'i', version: 1, state: undefined, counted: undefined, counters: undefined },
    ...{ goals: [], goalsOfAll: [], clearsJournal: false, clearsCoverage: false, events: [] },
    entries: [{ atMs: 0, rest: '}' }],
    ...more,
  };
}

/** A store that keeps writes in a list, and gives entries ids from 1 in each session. */
function keeping(isStale: (write: SessionWrite) => boolean = () => false) {
  const written: SessionWrite[] = [];
  const ids = new Map<string, number>();
  const write = async (one: SessionWrite): Promise<WrittenSession | undefined> => {
    written.push(one);
    if (isStale(one)) return undefined;
    const firstId = ids.get(one.name) ?? 1;
    ids.set(one.name, firstId + one.entries.length);
    return { incarnation: 'i', version: one.version, firstId, dropped: [] };
  };
  return { written, ...gatherWrites(write) };
}

test('what answers of one turn add to a session is one write, and each learns its own id', async () => {
  const { written, write } = keeping();
  const all = await Promise.all([
    write(adding('a', { goals: ['x'], events: ['1'] })),
    write(adding('b')),
    write(adding('a', { goals: ['x', 'y'], goalsOfAll: ['z'], events: ['2'] })),
    write(adding('a', { entries: [] })),
    write(adding('a')),
  ]);
  expect(all.map((one) => one?.firstId)).toEqual([1, 1, 2, 3, 3]);
  expect(written.map(({ name, entries }) => [name, entries.length])).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
  expect(written[0]).toMatchObject({ goals: ['x', 'y'], goalsOfAll: ['z'], events: ['1', '2'] });
});

test.each<[string, Partial<SessionWrite>]>([
  ['begins a session', { incarnation: '' }],
  ['changes the state', { state: {} as SessionWrite['state'] }],
  ['counts', { counted: new Map([['c', { before: 0, after: 1 }]]) }],
  ['counts anew', { counters: [] }],
  ['clears the journal', { clearsJournal: true }],
  ['clears the coverage', { clearsCoverage: true }],
])('a write that %s is one by itself, and comes after those before it', async (_, more) => {
  const { written, write } = keeping();
  await Promise.all([write(adding('a')), write(adding('a')), write(adding('a', more)), write(adding('a'))]);
  expect(written.map(({ entries }) => entries.length)).toEqual([2, 1, 1]);
});

test('writes that go by another version of the session are not kept together', async () => {
  const { written, write } = keeping(({ version }) => version === 1);
  const all = await Promise.all([write(adding('a')), write(adding('a', { version: 2 })), write(adding('a'))]);
  expect(all.map((one) => one?.firstId)).toEqual([undefined, 1, undefined]);
  expect(written).toHaveLength(2);
});

test('a store that fails fails all of them', async () => {
  const { write } = gatherWrites(async () => {
    throw new Error('away');
  });
  const all = await Promise.allSettled([write(adding('a')), write(adding('a'))]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('a flush writes at once what waits', () => {
  const { written, write, flush } = keeping();
  write(adding('a'));
  expect(written).toHaveLength(0);
  flush();
  expect(written).toHaveLength(1);
});
