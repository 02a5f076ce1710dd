import { createHash, randomUUID } from 'node:crypto';
import type { Redis as Client, RedisOptions } from 'ioredis';
import { MockError, mockError } from '../base/errors.ts';
import { itemAt, present } from '../base/present.ts';
import { clearInterval, setImmediate, setInterval } from '../base/time/real-time.ts';
import { COUNTER_LIMIT } from '../content/scenarios/counters.ts';
import type { Delivered } from '../mock/request.ts';
import { JOURNAL_LIMIT } from '../mock/session/journal.ts';
import type { Drop, Loss, SessionLimits } from '../mock/session/sessions.ts';
import type { StoreTally } from '../server/metrics/store-tally.ts';
import { gatherWrites } from './gather-writes.ts';
import { RedisEvents } from './redis-events.ts';
import { type Replica, refuseOthers, sayGone, sayThere } from './replicas.ts';
import { ADOPT, DELIVER, PULL, REMOVE, SWEEP, WRITE } from './scripts.ts';
import type { Entries, FoundSession, SessionWrite, Store, WrittenSession } from './store.ts';

/** Which form of keys and values this is: stores of another one are left alone. */
const FORMAT = 1;
/** What is not answered by then is given up, in ms. */
const ANSWER_MS = 2000;
/** A lost connection is tried again at least so often, in ms. */
const RECONNECT_MS = 250;
const SWEEP_MS = 1000;
/** What nobody asks for outlives the last process by so long at most, in ms. */
const LONGEST_LIFE_MS = 30 * 24 * 3_600_000;

/** What a store in Redis is opened with. */
export interface RedisStoreOptions {
  readonly connection: RedisOptions;
  /** Where it is, as it may be told: without a password. */
  readonly address: string;
  /** What the names of all keys begin with. */
  readonly prefix: string;
  readonly limits: SessionLimits;
  /** Counts what it is asked. */
  readonly tally: StoreTally;
}

/** What the scripts are called in the metrics. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ...([
    [PULL, 'pull'],
    [WRITE, 'write'],
    [REMOVE, 'remove'],
    [SWEEP, 'sweep'],
    [DELIVER, 'deliver'],
  ] as const),
]);

/** Sessions in Redis 7 or later, or Valkey. */
export class RedisStore implements Store {
  onDrop = (_name: string, _why: Drop): void => {};
  onLost = (): void => {};
  onGoalsCleared = (): void => {};
  private readonly options: RedisStoreOptions;
  private readonly client: Client;
  private readonly events: RedisEvents;
  private readonly P: string;
  private boot = '';
  private reason: string | undefined = 'it was not reached yet';
  private readonly known = new Set<string>();
  private readonly shas = new Map<string, string>();
  private readonly gathered = gatherWrites((write) => this.keep(write));
  /** Ids by how it went and the session's name. */
  private undelivered = new Map<string, number[]>();
  private adopting: Promise<void> | undefined;
  private replica: Replica | undefined;
  private sweeping: ReturnType<typeof setInterval> | undefined;

  /** @param Redis ioredis' client, loaded when it is needed */
  constructor(Redis: new (options: RedisOptions) => Client, options: RedisStoreOptions) {
    this.options = options;
    this.P = `${options.prefix}${FORMAT}:`;
    let isOpen = false;
    const retryStrategy = () => (isOpen ? RECONNECT_MS : null);
    const settings: RedisOptions = {
      ...options.connection,
      ...{ lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0 },
      ...{ connectTimeout: ANSWER_MS, commandTimeout: ANSWER_MS, retryStrategy },
    };
    this.client = new Redis({ ...settings, enableAutoPipelining: true });
    const listening = { ...settings, enableOfflineQueue: true, maxRetriesPerRequest: null };
    this.events = new RedisEvents(new Redis(listening), this.P, (news) => this.learn(news));
    this.client.on('ready', () => {
      isOpen = true;
      this.reason = undefined;
    });
    this.client.on('close', () => {
      this.reason ??= 'the connection was closed';
    });
    this.client.on('error', (error: Error) => {
      this.reason = error.message;
    });
  }

  /** Connects, as one of those who share it. @throws MockError store-unavailable, store-mismatch */
  async open(replica: Replica): Promise<void> {
    const { prefix, address } = this.options;
    try {
      await this.client.connect();
      await refuseOthers(this.client, prefix, replica, address);
      await sayThere(this.client, prefix, replica);
      this.replica = replica;
      await this.events.open();
      for (const name of await this.names()) this.known.add(name);
      await this.adopt();
    } catch (error) {
      this.client.disconnect();
      this.events.close();
      throw error instanceof MockError ? error : this.unavailable(error);
    }
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS);
    this.sweeping.unref();
  }

  async pull(name: string): Promise<FoundSession> {
    const reply = await this.call(PULL, [name]);
    if (reply[0] === 'none') return { kept: undefined, lost: (reply[1] || undefined) as Loss | undefined };
    const [, incarnation, version, state, size, forgotten, used, counters, goals] = reply as [
      string,
      string,
      string,
      string,
      number,
      number,
      string,
      string[],
      string[],
    ];
    return {
      lost: undefined,
      kept: {
        ...{ incarnation, version: Number(version), state: JSON.parse(state) },
        ...{ size, forgotten, lastUsedMs: Number(used), goals },
        counters: inTurn(pairsOf(counters)),
      },
    };
  }

  write(write: SessionWrite): Promise<WrittenSession | undefined> {
    return this.gathered.write(write);
  }

  private async keep(write: SessionWrite): Promise<WrittenSession | undefined> {
    const { name, incarnation, version, state, counted, counters } = write;
    const calls = counters
      ? counters.flatMap((counter) => [counter.name, '0', String(counter.count)])
      : [...(counted ?? [])].flatMap(([counter, { before, after }]) => [
          counter,
          String(before),
          String(after),
        ]);
    const clears = `${write.clearsJournal ? 'j' : ''}${write.clearsCoverage ? 'g' : ''}${counters ? 'c' : ''}`;
    const rests = new Map<string, string>();
    let entries = '';
    for (const { atMs, rest } of write.entries) {
      const place = rests.get(rest) ?? String(rests.size);
      rests.set(rest, place);
      entries += `${atMs}:${place} `;
    }
    const goals = [write.goals, [...write.goals, ...write.goalsOfAll]];
    const lists = [calls, ...goals, [...rests.keys()], [entries], write.events];
    const reply = await this.call(WRITE, [
      ...[name, incarnation, String(version)],
      // Only a session that begins needs one.
      incarnation === '' ? randomUUID() : '',
      state ? JSON.stringify(state) : '',
      ...[String(this.options.limits.count), String(JOURNAL_LIMIT), String(COUNTER_LIMIT), clears],
      ...lists.flatMap((list) => [String(list.length), ...list]),
    ]);
    if (reply[0] === 'stale') return undefined;
    const [, isNow, nowVersion, firstId, dropped] = reply as [string, string, string, number, string[]];
    return { incarnation: isNow, version: Number(nowVersion), firstId, dropped };
  }

  async remove(name: string): Promise<void> {
    await this.call(REMOVE, [name]);
  }

  names(): Promise<readonly string[]> {
    return this.ask(() => this.client.zrange(`${this.P}sessions`, '0', '-1'));
  }

  goalsOfAll(): Promise<readonly string[]> {
    return this.ask(() => this.client.smembers(`${this.P}g`));
  }

  async clearGoalsOfAll(): Promise<void> {
    await this.ask(() => this.client.del(`${this.P}g`));
    await this.ask(() => this.client.publish(`${this.P}news`, 'goals-cleared'));
  }

  async entries(name: string, after: number): Promise<Entries> {
    const { P, client } = this;
    const [incarnation, first, more, delivered] = await this.ask(() =>
      Promise.all([
        client.hget(`${P}s:${name}`, 'incarnation'),
        client.xrange(`${P}j:${name}`, '-', '+', 'COUNT', 1),
        client.xrange(`${P}j:${name}`, `(${after}-0`, '+'),
        client.hgetall(`${P}d:${name}`),
      ]),
    );
    const idOf = ([id]: [string, string[]]) => Number.parseInt(id, 10);
    return {
      incarnation: incarnation ?? undefined,
      firstId: first[0] && idOf(first[0]),
      entries: more.map((entry) => ({ id: idOf(entry), text: itemAt(entry[1], 1) })),
      delivered: new Map(Object.entries(delivered).map(([id, how]) => [Number(id), how as Delivered])),
    };
  }

  deliver(name: string, id: number, how: Delivered): void {
    // Those of one turn of the event loop go together.
    if (this.undelivered.size === 0) setImmediate(() => void this.flush());
    const key = `${how} ${name}`;
    const ids = this.undelivered.get(key);
    if (ids) ids.push(id);
    else this.undelivered.set(key, [id]);
  }

  publish(event: string): void {
    this.ask(() => this.client.publish(`${this.P}events`, event)).catch(() => {});
  }

  listen(hear: (event: string) => void, onOpen: () => void): () => void {
    return this.events.listen(hear, onOpen);
  }

  hindrance(): MockError | undefined {
    return this.reason === undefined ? undefined : this.unavailable(this.reason);
  }

  async close(): Promise<void> {
    clearInterval(this.sweeping);
    await this.flush();
    if (this.replica) await sayGone(this.client, this.options.prefix, this.replica).catch(() => {});
    this.events.close();
    this.client.disconnect();
  }

  private async flush(): Promise<void> {
    const told = this.undelivered;
    if (told.size === 0) return;
    this.undelivered = new Map();
    const args = [...told].flatMap(([key, ids]) => {
      const at = key.indexOf(' ');
      return [key.slice(at + 1), key.slice(0, at), ids.join(' ')];
    });
    await this.call(DELIVER, [String(JOURNAL_LIMIT), ...args]).catch(() => {});
  }

  private async sweep(): Promise<void> {
    const { idleMs, weight } = this.options.limits;
    const life = Math.min(2 * idleMs + 60_000, LONGEST_LIFE_MS);
    const limits = [Math.min(idleMs, LONGEST_LIFE_MS), weight, life].map(String);
    try {
      await sayThere(this.client, this.options.prefix, present(this.replica));
      const [, idle, evicted] = (await this.call(SWEEP, limits)) as [string, string[], string[]];
      for (const name of idle) this.onDrop(name, 'idle');
      for (const name of evicted) this.onDrop(name, 'evicted');
      for (const name of [...idle, ...evicted]) this.known.delete(name);
      this.reason = undefined;
    } catch (error) {
      // Connected or not, it does not do what it should; the next one does what was left.
      this.reason ??= (error as Error).message;
    }
  }

  private learn(news: string): void {
    if (news === 'goals-cleared') {
      this.onGoalsCleared();
      return;
    }
    const name = news.slice('started '.length);
    this.known.delete(name);
    this.known.add(name);
    for (const oldest of this.known) {
      if (this.known.size <= this.options.limits.count) break;
      this.known.delete(oldest);
    }
  }

  /** Runs a script on the data that are known here; where there are others, these are taken over first. */
  private async call(script: string, args: readonly string[]): Promise<unknown[]> {
    for (;;) {
      const boot = this.boot;
      const reply = (await this.ask(
        () => this.evaluate(script, [this.P, boot, ...args]),
        OPERATIONS.get(script),
      )) as unknown[];
      if (reply[0] !== 'boot') return reply;
      this.adopting ??= this.adopt().finally(() => {
        this.adopting = undefined;
      });
      await this.adopting;
      // What was to be written went by data that are lost.
      if (script === WRITE) return ['stale'];
    }
  }

  private async adopt(): Promise<void> {
    const isFirst = this.boot === '';
    const own = randomUUID();
    const boot = await this.ask(() => this.evaluate(ADOPT, [this.P, own, ...this.known]), 'adopt');
    this.boot = String(boot);
    if (!isFirst) this.onLost();
  }

  private async evaluate(script: string, args: readonly string[]): Promise<unknown> {
    let sha = this.shas.get(script);
    if (sha === undefined) {
      sha = createHash('sha1').update(script).digest('hex');
      this.shas.set(script, sha);
    }
    try {
      return await this.client.evalsha(sha, 0, ...args);
    } catch (error) {
      if (!String((error as Error).message).startsWith('NOSCRIPT')) throw error;
      return this.client.eval(script, 0, ...args);
    }
  }

  private async ask<Answer>(command: () => Promise<Answer>, operation = 'read'): Promise<Answer> {
    this.gathered.flush();
    const { tally } = this.options;
    const started = performance.now();
    try {
      const answer = await command();
      tally.add(operation, performance.now() - started);
      return answer;
    } catch (error) {
      tally.fail(operation);
      throw this.unavailable(error);
    }
  }

  private unavailable(cause: unknown): MockError {
    const said = cause instanceof Error ? cause.message : String(cause);
    // A client whose connection is gone says no more than that; what went before tells why.
    const reason = /Connection is closed|isn't writeable/.test(said) ? (this.reason ?? said) : said;
    return mockError('store-unavailable', {
      address: this.options.address,
      reason: reason.replace(/\.$/, ''),
    });
  }
}

function pairsOf(flat: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return flat.flatMap((name, i) => (i % 2 === 0 ? [[name, itemAt(flat, i + 1)] as const] : []));
}

/** Counters in the order in which they were asked for last: `count when`. */
function inTurn(pairs: readonly (readonly [name: string, value: string])[]) {
  return pairs
    .map(([name, value]) => {
      const [count, when] = value.split(' ').map(Number) as [number, number];
      return { name, count, when };
    })
    .sort((a, b) => a.when - b.when)
    .map(({ name, count }) => ({ name, count }));
}
