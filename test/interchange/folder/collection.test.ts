import { expect, it } from 'vitest';
import type { CommandContext } from '../../../src/cli/command.ts';
import { openRecorder } from '../../../src/cli/output/passing-recorder.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { Collection, MOST_ANSWERS } from '../../../src/interchange/folder/collection.ts';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';
import { fakeIo } from '../../support/fake-io.ts';

const redact = (text: string) => text;
const collection = () =>
  new Collection({ contract: builtInContract, key: 'a secret', keep: new Set(), frozen: true, redact });

it('a driver that is asked for again is there once, the last answer of it; of all answers the latest are kept', () => {
  const many = collection();
  for (let at = 0; at <= MOST_ANSWERS; at++)
    many.addDriver(`driver-${at % 3}`, { id: at, name: `Anna ${at}` }, at);
  expect([many.size, many.answerCount]).toEqual([3, MOST_ANSWERS + 1]);
  const answer = many.soFar();
  expect([answer(0), answer(1)?.isText, answer(MOST_ANSWERS)?.isText]).toEqual([undefined, false, false]);
  expect(many.made().map(({ instant }) => instant)).toEqual([
    MOST_ANSWERS - 2,
    MOST_ANSWERS - 1,
    MOST_ANSWERS,
  ]);
});

it('a body that is nested as deeply as is read is written', () => {
  const deep = collection();
  const body = JSON.parse(`${'{"a":'.repeat(999)}["Anna Virtanen"]${'}'.repeat(999)}`) as unknown;
  deep.addDriver('deep', body, 0);
  expect(JSON.stringify(deep.made()[0]?.body)).toMatch(/^\{"a":\{"a":.*\["(?!Anna).+"\]/);
});

it('times that pass are not remembered', () => {
  const times = collection();
  for (let at = 0; at < 100; at++)
    times.addDriver('driver-7', { tags: [{ lastUpdated: new Date(at * 1e6).toISOString() }] }, at);
  expect(times.anonymiser?.ledger.harmless.size).toBe(0);
});

it('proxy --record takes in no more drivers than it has room for, and tells it', async () => {
  const { io, written } = fakeIo([]);
  const options = { record: `${temporaryFolder({})}/out`, frozen: true, out: [] };
  const sources = { keep: { name: '--keep' } };
  const context = { io, options, contract: builtInContract, sources } as unknown as CommandContext;
  const recorder = await openRecorder(context, 2);
  const bytes = Buffer.from('{"externalId":"x"}');
  const answer = { kind: 'answered', status: 200, headers: [], bytes } as never;
  const taken = ['a', 'b', 'c', 'a'].map((id) => recorder?.add(id, answer, redact));
  expect(taken).toEqual([0, 1, undefined, 2]);
  await recorder?.write();
  await new Promise(setImmediate);
  expect(written.stderr).toBe('ev-driver-mock: Not recorded: 1 answer: more than 2 drivers.\n');
  expect(written.stdout).toContain('2 drivers:');
});
