import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { RedisOptions } from 'ioredis';
import { MockError } from '../base/errors.ts';
import { realNow, setTimeout } from '../base/time/real-time.ts';
import { DEFAULT_SESSION } from '../mock/session/session-name.ts';
import { SESSION_LIMITS } from '../mock/session/sessions.ts';
import type { ShareSessions } from '../mock/simulator-options.ts';
import { StoreTally } from '../server/metrics/store-tally.ts';
import { RedisStore } from './redis-store.ts';
import type { WorldTerms } from './replicas.ts';
import { SharedSessions } from './shared-sessions.ts';
import { storeAddress } from './store-address.ts';

/** So often a store that is not there yet is tried again, in ms. */
const AGAIN_MS = 250;

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
  const { address, prefix, ...connection } = storeAddress(url);
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
        const isAway = error instanceof MockError && error.code === 'store-unavailable';
        if (!isAway || realNow() >= giveUpMs) throw error;
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
