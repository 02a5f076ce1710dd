import { randomUUID } from 'node:crypto';
import type { Redis as Client, RedisOptions } from 'ioredis';
import { MockError } from '../base/errors.ts';
import { itemAt, present } from '../base/present.ts';
import { clearInterval, setImmediate, setInterval } from '../base/time/real-time.ts';
import type { Delivered } from '../mock/request.ts';
import { JOURNAL_LIMIT } from '../mock/session/journal.ts';
import type { Drop, SessionLimits } from '../mock/session/sessions.ts';
import { gatherWrites } from './gather-writes.ts';
import { RedisConnection, type RedisConnectionOptions } from './redis-connection.ts';
import { RedisEvents } from './redis-events.ts';
import { type Replica, refuseOthers, sayGone, sayThere } from './replicas.ts';
import { foundSession, writeArguments, writtenSession } from './script-values.ts';
import { ADOPT, DELIVER, PULL, REMOVE, SWEEP, WRITE } from './scripts.ts';
import type { Entries, FoundSession, SessionWrite, Store, WrittenSession } from './store.ts';

/** Which form of keys and values this is: stores of another one are left alone. */
const FORMAT = 1;
const SWEEP_MS = 1000;
/** What nobody asks for outlives the last process by so long at most, in ms. */
const LONGEST_LIFE_MS = 30 * 24 * 3_600_000;

/** What a store in Redis is opened with. */
export interface RedisStoreOptions extends RedisConnectionOptions {
  /** What the names of all keys begin with. */
  readonly prefix: string;
  readonly limits: SessionLimits;
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
  private readonly redis: RedisConnection;
  private readonly events: RedisEvents;
  private readonly P: string;
  private boot = '';
  private readonly known = new Set<string>();
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
    this.redis = new RedisConnection(Redis, options);
    this.events = new RedisEvents(this.redis.listener, this.P, (news) => this.learn(news));
  }

  /** Connects, as one of those who share it. @throws MockError store-unavailable, store-mismatch */
  async open(replica: Replica): Promise<void> {
    const { prefix, address } = this.options;
    const { client } = this.redis;
    try {
      await client.connect();
      await refuseOthers(client, prefix, replica, address);
      await sayThere(client, prefix, replica);
      this.replica = replica;
      await this.events.open();
      for (const name of await this.names()) this.known.add(name);
      await this.adopt();
    } catch (error) {
      client.disconnect();
      this.events.close();
      throw error instanceof MockError ? error : this.redis.unavailable(error);
    }
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS);
    this.sweeping.unref();
  }

  async pull(name: string): Promise<FoundSession> {
    return foundSession(await this.call(PULL, [name]));
  }

  write(write: SessionWrite): Promise<WrittenSession | undefined> {
    return this.gathered.write(write);
  }

  private async keep(write: SessionWrite): Promise<WrittenSession | undefined> {
    return writtenSession(await this.call(WRITE, writeArguments(write, this.options.limits.count)));
  }

  async remove(name: string): Promise<void> {
    await this.call(REMOVE, [name]);
  }

  names(): Promise<readonly string[]> {
    return this.ask(() => this.redis.client.zrange(`${this.P}sessions`, '0', '-1'));
  }

  goalsOfAll(): Promise<readonly string[]> {
    return this.ask(() => this.redis.client.smembers(`${this.P}g`));
  }

  async clearGoalsOfAll(): Promise<void> {
    await this.ask(() => this.redis.client.del(`${this.P}g`));
    await this.ask(() => this.redis.client.publish(`${this.P}news`, 'goals-cleared'));
  }

  async entries(name: string, after: number): Promise<Entries> {
    const { P } = this;
    const { client } = this.redis;
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
    this.ask(() => this.redis.client.publish(`${this.P}events`, event)).catch(() => {});
  }

  listen(hear: (event: string) => void, onOpen: () => void): () => void {
    return this.events.listen(hear, onOpen);
  }

  hindrance(): MockError | undefined {
    return this.redis.hindrance();
  }

  async close(): Promise<void> {
    clearInterval(this.sweeping);
    await this.flush();
    if (this.replica) await sayGone(this.redis.client, this.options.prefix, this.replica).catch(() => {});
    this.events.close();
    this.redis.client.disconnect();
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
      await sayThere(this.redis.client, this.options.prefix, present(this.replica));
      const [, idle, evicted] = (await this.call(SWEEP, limits)) as [string, string[], string[]];
      for (const name of idle) this.onDrop(name, 'idle');
      for (const name of evicted) this.onDrop(name, 'evicted');
      for (const name of [...idle, ...evicted]) this.known.delete(name);
      this.redis.works();
    } catch (error) {
      // The next one does what was left.
      this.redis.fails((error as Error).message);
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
        () => this.redis.evaluate(script, [this.P, boot, ...args]),
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
    const boot = await this.ask(() => this.redis.evaluate(ADOPT, [this.P, own, ...this.known]), 'adopt');
    this.boot = String(boot);
    if (!isFirst) this.onLost();
  }

  private ask<Answer>(command: () => Promise<Answer>, operation = 'read'): Promise<Answer> {
    this.gathered.flush();
    return this.redis.ask(command, operation);
  }
}
