import { createHash } from 'node:crypto';
import type { Redis as Client, RedisOptions } from 'ioredis';
import { type MockError, mockError } from '../base/errors.ts';
import type { StoreTally } from '../server/metrics/store-tally.ts';

/** What is not answered by then is given up, in ms. */
const ANSWER_MS = 2000;
/** A lost connection is tried again at least so often, in ms. */
const RECONNECT_MS = 250;

/** How a server is reached. */
export interface RedisConnectionOptions {
  readonly connection: RedisOptions;
  /** Where it is, as it may be told: without a password. */
  readonly address: string;
  /** Counts what it is asked. */
  readonly tally: StoreTally;
}

/** A connection to Redis that is there again after it was lost, and knows why it is not while it is not. */
export class RedisConnection {
  readonly client: Client;
  /** One that listens alone: nothing else can be asked by it. */
  readonly listener: Client;
  private readonly options: RedisConnectionOptions;
  private readonly shas = new Map<string, string>();
  private reason: string | undefined = 'it was not reached yet';

  /** @param Redis ioredis' client, loaded when it is needed */
  constructor(Redis: new (options: RedisOptions) => Client, options: RedisConnectionOptions) {
    this.options = options;
    let isOpen = false;
    const retryStrategy = () => (isOpen ? RECONNECT_MS : null);
    const settings: RedisOptions = {
      ...options.connection,
      ...{ lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0 },
      ...{ connectTimeout: ANSWER_MS, commandTimeout: ANSWER_MS, retryStrategy },
    };
    this.client = new Redis({ ...settings, enableAutoPipelining: true });
    this.listener = new Redis({ ...settings, enableOfflineQueue: true, maxRetriesPerRequest: null });
    this.client.on('ready', () => {
      isOpen = true;
      this.works();
    });
    this.client.on('close', () => this.fails('the connection was closed'));
    this.client.on('error', (error: Error) => {
      this.reason = error.message;
    });
  }

  /** It was seen to do what it should. */
  works(): void {
    this.reason = undefined;
  }

  /** It does not do what it should, connected or not. @param reason told where none is known yet */
  fails(reason: string): void {
    this.reason ??= reason;
  }

  /** Why nothing can be asked now; undefined where it can. */
  hindrance(): MockError | undefined {
    return this.reason === undefined ? undefined : this.unavailable(this.reason);
  }

  /**
   * Asks something, which is counted.
   * @param operation what it is called in the metrics
   * @throws MockError store-unavailable
   */
  async ask<Answer>(command: () => Promise<Answer>, operation = 'read'): Promise<Answer> {
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

  /** Runs a script, which the server is given when it does not have it. @throws what ioredis throws */
  async evaluate(script: string, args: readonly string[]): Promise<unknown> {
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

  /** What went wrong, as an error of ours. */
  unavailable(cause: unknown): MockError {
    const said = cause instanceof Error ? cause.message : String(cause);
    // A client whose connection is gone says no more than that; what went before tells why.
    const reason = /Connection is closed|isn't writeable/.test(said) ? (this.reason ?? said) : said;
    return mockError('store-unavailable', {
      address: this.options.address,
      reason: reason.replace(/\.$/, ''),
    });
  }
}
