import type { Redis } from 'ioredis';
import { mockError } from '../base/errors.ts';

/** A process that is not heard of for so long is gone, in ms. */
const GONE_MS = 10_000;

/** What processes that share sessions have in common: with another version or world, the same session answers otherwise. */
export interface WorldTerms {
  /** Version of the program. */
  readonly version: string;
  readonly seed: number;
  readonly population: number;
  readonly idPattern: string;
  readonly unknown: string;
}

/** A process that has a store. */
export interface Replica extends WorldTerms {
  readonly id: string;
  readonly name: string;
}

const WORDS: Readonly<Record<keyof WorldTerms, string>> = {
  version: 'version',
  seed: 'seed',
  population: 'population',
  idPattern: 'id-pattern',
  unknown: 'unknown',
};

/** Says in the store that a process is there. @param prefix of all keys of the store, whatever their format */
export async function sayThere(client: Redis, prefix: string, replica: Replica): Promise<void> {
  await client.set(`${prefix}replica:${replica.id}`, JSON.stringify(replica), 'PX', GONE_MS);
}

/** Says in the store that a process is gone. */
export async function sayGone(client: Redis, prefix: string, { id }: Replica): Promise<void> {
  await client.del(`${prefix}replica:${id}`);
}

/**
 * Refuses to share a store with processes that would answer otherwise.
 * @throws MockError store-mismatch
 */
export async function refuseOthers(
  client: Redis,
  prefix: string,
  own: Replica,
  address: string,
): Promise<void> {
  const pattern = `${prefix.replace(/[?*[\]\\]/g, '\\$&')}replica:*`;
  let cursor = '0';
  do {
    const [next, keys] = await client.scan(cursor, 'MATCH', pattern, 'COUNT', 1000);
    const texts = keys.length === 0 ? [] : await client.mget(keys);
    for (const text of texts) {
      if (text === null) continue;
      const other = JSON.parse(text) as Replica;
      const what = (Object.keys(WORDS) as (keyof WorldTerms)[]).find((name) => other[name] !== own[name]);
      if (what === undefined) continue;
      const { name } = other;
      const given = `${WORDS[what]} ${own[what]}`;
      throw mockError('store-mismatch', {
        address,
        replica: name,
        theirs: `${WORDS[what]} ${other[what]}`,
        given,
      });
    }
    cursor = next;
  } while (cursor !== '0');
}
