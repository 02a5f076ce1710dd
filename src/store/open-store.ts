import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import type { RedisOptions } from 'ioredis';
import { MockError, mockError } from '../base/errors.ts';
import { realNow, setTimeout } from '../base/time/real-time.ts';
import { DEFAULT_SESSION } from '../mock/session/session-name.ts';
import { SESSION_LIMITS } from '../mock/session/sessions.ts';
import type { ShareSessions } from '../mock/simulator-options.ts';
import { StoreTally } from '../server/metrics/store-tally.ts';
import { RedisStore } from './redis-store.ts';
import type { WorldTerms } from './replicas.ts';
import { SharedSessions } from './shared-sessions.ts';
import { type StoreAddress, storeAddress } from './store-address.ts';

/** So often a store that is not there yet is tried again, in ms. */
const AGAIN_MS = 250;

/** So long a server that refuses whoever connects has for saying so, in ms. */
const REFUSAL_MS = 500;

/** How a store is opened. */
export interface OpenStoreOptions {
  /** Such as `redis://user:password@host:6379/0?prefix=mock:`. */
  readonly url: string;
  /** What this process is called among those that share the store; default: the machine and the process. */
  readonly replica?: string | undefined;
  /** What all that share it have in common. */
  readonly about: WorldTerms;
  /** So long a store is waited for that is not there, in ms; default: not at all. */
  readonly waitMs?: number | undefined;
}

/** A store that was opened. */
export interface OpenedStore {
  /** Where it is, without a password. */
  readonly address: string;
  /** What this process is called, and which start of it this is. */
  readonly replica: string;
  /** The latter alone. */
  readonly boot: string;
  readonly share: ShareSessions;
  /** What was asked of it. */
  readonly tally: StoreTally;
  /** Writes what is left and lets go of it. */
  close(): Promise<void>;
}

/**
 * Opens the store that several processes share.
 * @throws MockError store-unavailable; store-mismatch where processes have it that are not of the same version or world
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const { url, about, waitMs = 0 } = options;
  const name = options.replica ?? `${hostname().replace(/[^\w.-]/g, '-')}-${process.pid}`;
  const id = randomUUID();
  const boot = id.slice(0, 8);
  const { Redis } = await import('ioredis');
  const at = storeAddress(url);
  const { address, prefix, ...connection } = at;
  const giveUpMs = realNow() + waitMs;
  const settings: RedisOptions = { ...connection, tls: connection.tls ? {} : undefined };
  const tally = new StoreTally();
  let limits = SESSION_LIMITS;
  const open = async () => {
    for (;;) {
      const store = new RedisStore(Redis, { connection: settings, address, prefix, limits, tally });
      try {
        await store.open({ id, name, ...about });
        return store;
      } catch (error) {
        if (!(error instanceof MockError) || error.code !== 'store-unavailable') throw error;
        if (realNow() >= giveUpMs) throw await refusalAt(at, error);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  };
  let store: RedisStore | undefined;
  return {
    address,
    replica: `${name}; boot=${boot}`,
    boot,
    tally,
    async share(options, around) {
      limits = options.limits;
      store = await open();
      const sessions = new SharedSessions(store, options, around);
      // The default session is there from the start, and its clock is the same for all.
      await sessions.run(() => sessions.use(DEFAULT_SESSION, around.now()));
      return sessions;
    },
    close: async () => store?.close(),
  };
}

/** What to do about what a client says at the start. */
const ADVICE: readonly (readonly [said: RegExp, isTls: boolean, advice: string])[] = [
  [/ECONNRESET|EPIPE/, false, 'a server that speaks TLS is rediss://'],
  [/ETIMEDOUT|wrong version number/, true, 'a server without TLS is redis://'],
  [/certificate/, true, 'NODE_EXTRA_CA_CERTS=FILE names the authority of a certificate of your own'],
];

/** Why there is no store, and what to do about it. */
async function refusalAt({ host, port, tls, address }: StoreAddress, error: MockError): Promise<MockError> {
  const { reason: cause } = error.details;
  const said = (tls ? undefined : await firstWords(host, port)) ?? String(cause);
  const advice = ADVICE.find(([words, isTls]) => isTls === tls && words.test(said))?.[2];
  const reason = advice === undefined ? said : `${said} (${advice})`;
  return mockError('store-unavailable', { address, reason }, undefined, { cause: error });
}

/**
 * Redis in protected mode tells whoever connects what is wrong before it is asked anything, and closes: its client, which
 * has asked by then, knows no more than that.
 */
function firstWords(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: REFUSAL_MS });
    const end = (said?: string) => {
      socket.destroy();
      resolve(said);
    };
    socket.setEncoding('utf8');
    // The rest is advice of a thousand letters on how to configure Redis.
    socket.on('data', (said: string) => end(/^-([^.\r\n]+(?:\.[^.\r\n]*)?)/.exec(said)?.[1]));
    for (const event of ['error', 'timeout', 'end']) socket.on(event, () => end());
  });
}
