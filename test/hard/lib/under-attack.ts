import { afterAll, beforeAll, expect } from 'vitest';
import { type Talk, type TalkOptions, talk } from '../../support/raw-client.ts';
import { readAnswers, type WireAnswer } from './read-answers.ts';
import {
  type Holding,
  holdingAtRest,
  lettingGo,
  type ServerProcess,
  STOPPED,
  startProcess,
} from './server-process.ts';
import { startWitness, type Witness } from './witness.ts';

/** What a stack, or a piece of the program's inside, looks like. */
const INSIDE = /\bat \S+ \(|node:internal|node_modules|\.[cm]?[jt]s:\d+|\bTypeError\b|\bRangeError\b/;

/** A server that a file's tests attack, while somebody else uses it. */
export interface UnderAttack {
  readonly port: number;
  readonly server: ServerProcess;
  /** Sends bytes, and reads what comes back as clean answers. @throws Error for what is none */
  attack(pieces: Parameters<typeof talk>[1], options?: AttackOptions): Promise<Attacked>;
}

/** How an attack goes. */
export interface AttackOptions extends TalkOptions {
  /** Methods of the requests, as far as not GET. */
  readonly methods?: readonly string[];
}

/** What an attack brought. */
export interface Attacked extends Talk {
  readonly answers: readonly WireAnswer[];
  readonly statuses: readonly number[];
  /** Bytes of an answer that is not complete. */
  readonly rest: Buffer;
}

/**
 * Starts a server for the tests of a file, with a witness who asks the same all the while. After the tests, the witness
 * must have got the same bytes each time, and the server must hold no more than before, have written nothing on stderr
 * and only printable lines into its log, and stop as it should.
 */
export function underAttack(): UnderAttack {
  let server: ServerProcess | undefined;
  let witness: Witness | undefined;
  let before: Holding | undefined;
  beforeAll(async () => {
    server = await startProcess({ flags: ['--log', 'pretty'] });
    witness = await startWitness(server.port);
    before = await holdingAtRest(server);
  });
  afterAll(async () => {
    if (!server || !witness || !before) return;
    try {
      expect(await witness.end()).toBeGreaterThan(10);
      await lettingGo(server, before);
    } finally {
      await server.stop();
    }
    expect(server.written.stderr).toBe('');
    expect(server.written.stdout).toMatch(/^[\x20-\x7e\n]*$/);
    expect(await server.ended).toBe(STOPPED);
  });
  return {
    get server() {
      return server!;
    },
    get port() {
      return server!.port;
    },
    attack: (pieces, options) => attack(server!.port, pieces, options),
  };
}

async function attack(
  port: number,
  pieces: Parameters<typeof talk>[1],
  { methods, ...options }: AttackOptions = {},
): Promise<Attacked> {
  const said = await talk(port, pieces, options);
  const { answers, rest } = readAnswers(said.received, methods);
  for (const answer of answers) mustBeClean(answer);
  return { ...said, answers, rest, statuses: answers.map(({ status }) => status) };
}

/** @throws Error for a 5xx but for the 501 of a tunnel, a stack, a header that somebody slipped in, or a 4xx that says nothing */
export function mustBeClean({ status, headers, body, bytes }: WireAnswer): void {
  if (status >= 500 && status !== 501) throw new Error(`A ${status}: ${bytes.slice(0, 500)}`);
  if (INSIDE.test(bytes)) throw new Error(`It shows its inside: ${bytes.slice(0, 1000)}`);
  if (headers.some(([name]) => name.startsWith('x-evil')))
    throw new Error(`Slipped in: ${bytes.slice(0, 1000)}`);
  if (status < 400 || body.length === 0) return;
  const problem = JSON.parse(body.toString()) as { status?: unknown; title?: unknown };
  if (problem.status !== status || typeof problem.title !== 'string') {
    throw new Error(`No problem: ${bytes.slice(0, 500)}`);
  }
}

/** Works through items, several at a time. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  width = 16,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
