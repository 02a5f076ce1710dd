import { expect, test } from 'vitest';
import { type JournalEntry, OwnJournal } from '../../../src/mock/session/journal.ts';

const request = { method: 'GET', target: '/', headers: {} };
const note = { tell: () => ({ status: 200 }) as JournalEntry, weight: 10 };

test('a full journal forgets the oldest entries and says how many', () => {
  const journal = new OwnJournal('a', 3);
  for (let i = 0; i < 10; i++) journal.add(note, 0, request);
  expect(journal.list().map(({ id }) => id)).toEqual([8, 9, 10]);
  expect(journal.forgotten).toBe(7);
  expect(journal.size).toBe(3);
});

test('ids go on counting after the entries are deleted', () => {
  const journal = new OwnJournal('a', 3);
  journal.add(note, 0, request);
  journal.clear();
  expect(journal.size).toBe(0);
  expect(journal.add(note, 0, request).entry.id).toBe(2);
});
