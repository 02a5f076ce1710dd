import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { driverTarget, requestText, talk } from '../../support/raw-client.ts';
import { load } from '../lib/load.ts';
import { readAnswers } from '../lib/read-answers.ts';
import {
  type Holding,
  holdingAtRest,
  lettingGo,
  type ServerProcess,
  startProcess,
} from '../lib/server-process.ts';
import { startWitness } from '../lib/witness.ts';
import { sized, tally } from '../tally.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));
/** What an edit may do wrong, each in its own way. */
const NONSENSE = [
  'externalId: edited\nname: [',
  'externalId: edited\nnaem: Typo\n',
  'externalId: edited\nhomeSite: no such site\n',
  'externalId: edited\nid: -1\n',
  '{{{{',
  '',
  '\0\0\0',
  'externalId: newcomer\nname: somebody else of that name\n',
  'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
  '- - - - - -\n',
  'externalId: edited\nexternalId: twice\n',
  '!!js/function "function () { throw 1 }"\n',
];

let folder: string;
let file: string;
let server: ServerProcess;
let before: Holding;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ev-hard-'));
  cpSync(FIXTURES, folder, { recursive: true });
  file = join(folder, 'drivers', 'edited.yaml');
  writeFileSync(file, good(0));
  server = await startProcess({ flags: ['--fixtures', folder] });
  before = await holdingAtRest(server);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function good(edit: number): string {
  return `externalId: edited\nname: Edit ${edit}\n`;
}

async function nameNow(): Promise<unknown> {
  const { received } = await talk(server.port, requestText(driverTarget('edited')));
  return JSON.parse(readAnswers(received).answers[0]!.body.toString()).name;
}

/** Waits until the server answers with what was written. */
async function becomes(name: string): Promise<void> {
  await vi.waitFor(async () => expect(await nameNow()).toBe(name), { timeout: 20_000, interval: 20 });
}

test('fixtures that are edited again and again, half of them into nonsense, under load', async ({ task }) => {
  const edits = sized(50, 1000);
  writeFileSync(file, good(0));
  await becomes('Edit 0');
  const written = new Set(['Edit 0']);
  const others = new Map<string, string>();
  let isOver = false;
  let asked = 0;
  const under = load({
    port: server.port,
    connections: 4,
    next: () => {
      if (isOver) return undefined;
      const id = ['edited', 'driver-7', 'recorded', 'edited', 'fleet-200'][asked++ % 5]!;
      return { id, text: requestText(driverTarget(id), []) };
    },
    onAnswer: ({ id }, { status, body }) => {
      const text = body.toString();
      if (status !== 200) throw new Error(`${status} for ${id}: ${text}`);
      if (id === 'edited') {
        const { name } = JSON.parse(text) as { name: string };
        if (!written.has(name)) throw new Error(`Nobody wrote ${name}.`);
        return;
      }
      // Everybody else's driver stays what it is.
      if (text !== (others.get(id) ?? text)) throw new Error(`${id} has changed: ${text}`);
      others.set(id, text);
    },
  });
  under.catch(() => {});
  for (let edit = 1; edit <= edits; edit++) {
    const isGood = edit % 2 === 0;
    const text = isGood ? good(edit) : NONSENSE[((edit - 1) / 2) % NONSENSE.length]!;
    if (isGood) written.add(`Edit ${edit}`);
    // In place, in two steps, or by renaming another file over it, as editors do.
    if (edit % 3 === 0) {
      writeFileSync(`${file}~`, text);
      renameSync(`${file}~`, file);
    } else if (edit % 3 === 1) writeFileSync(file, text);
    else {
      writeFileSync(file, text.slice(0, text.length / 2));
      writeFileSync(file, text);
    }
    // Some are seen, some are overtaken by the next one.
    if (edit % 10 === 0) await becomes(`Edit ${edit}`);
    else await sleep(edit % 4 === 0 ? 80 : 15);
  }
  isOver = true;
  await under;
  const last = edits - (edits % 2);
  await becomes(`Edit ${last}`);
  const told = server.written.stderr.length;
  writeFileSync(file, NONSENSE[1]!);
  await vi.waitFor(() => expect(server.written.stderr.slice(told)).toContain('naem'), { timeout: 20_000 });
  expect(await nameNow()).toBe(`Edit ${last}`);
  expect(asked).toBeGreaterThan(edits);
  expect(server.written.stderr).not.toMatch(/Internal error|\n\s+at |node:internal/);
  // Each complaint names the file.
  const complaints = server.written.stderr.split('\n').filter((line) => /naem|no such site/.test(line));
  expect(complaints.every((line) => line.includes('edited.yaml'))).toBe(true);
  tally(task, 'faults').add(edits);
});

test('files that come and go, and a folder that is gone for a while', async ({ task }) => {
  const counted = tally(task, 'faults');
  writeFileSync(file, good(0));
  await becomes('Edit 0');
  for (let i = 1; i <= sized(2, 30); i++) {
    await counted.attempt(async () => {
      const aside = `${folder}-aside`;
      renameSync(folder, aside);
      await sleep(100);
      // What was loaded before stays good.
      expect(await nameNow()).toBe(`Edit ${i - 1}`);
      renameSync(aside, folder);
      writeFileSync(file, good(i));
      await becomes(`Edit ${i}`);
    });
  }
  await lettingGo(server, { ...before, handles: { ...before.handles, Timeout: 1, FSEventWrap: 10 } });
});

test('reloading leaves nothing behind', async ({ task }) => {
  const reload = async (count: number) => {
    let left = count;
    await load({
      port: server.port,
      connections: 2,
      next: () =>
        left-- > 0 ? { text: requestText('/_mock/reload', ['content-length: 0'], 'POST') } : undefined,
      onAnswer: (_, { status, head }) => {
        if (status !== 200) throw new Error(head);
      },
    });
  };
  writeFileSync(file, good(1));
  await reload(sized(3, 50));
  expect(await nameNow()).toBe('Edit 1');
  // From here on the files are the same, and so is every byte, receipts included.
  const witness = await startWitness(server.port);
  const start = await server.holding();
  await reload(sized(7, 300));
  const end = await server.holding();
  expect(end.heapUsed - start.heapUsed).toBeLessThan(10_000_000);
  expect(await witness.end()).toBeGreaterThan(0);
  tally(task, 'faults').add(sized(10, 350));
});
