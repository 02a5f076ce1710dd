import { hash, keyOf } from '../../base/random.ts';
import { forEachInSteps, type Steps, sortedInSteps } from '../../base/steps.ts';
import { type Identity, LAST_FIXTURE_ID } from '../../world/identity.ts';
import { KIND } from '../../world/kinds.ts';

/** Kinds of things whose ids are unique by themselves (W2). */
const NUMBERS = { driver: 1, site: 2, charger: 3, tag: 4 } as const;

/** A kind of thing that has ids of its own. */
export type IdKind = keyof typeof NUMBERS;

/** Something that needs an id. */
export interface IdClaim {
  /** Tells it from all others of its kind and customer, and stays when other fixtures are added. */
  readonly key: string;
  /** The id that the fixture gives, 1 to 1,000,000. */
  readonly id: number | undefined;
}

/** A random number for a text, 0..2^32-1, the same in any order of questions. */
export function hashText(identity: Identity, kind: number, text: string, part = 0): number {
  const own = keyOf(text);
  return hash({ a: identity.key.a ^ own.a, b: identity.key.b ^ own.b }, kind, part);
}

/**
 * Gives ids from 1 to 1,000,000, unique by construction (W2): each key has a slot by its hash, and
 * where that is taken, the next free one. Ids given by fixtures are taken first, and the rest in the
 * order of the keys, so a new fixture moves another's id only if both hash to one slot.
 * @returns ids by key
 */
export function* allocateIds(
  identity: Identity,
  kind: IdKind,
  claims: readonly IdClaim[],
): Steps<ReadonlyMap<string, number>> {
  const stage = `number the ${kind}s`;
  const ids = new Map<string, number>();
  const taken = new Set<number>();
  const open: string[] = [];
  yield* forEachInSteps(claims, stage, ({ key, id }) => {
    if (id === undefined) open.push(key);
    else {
      ids.set(key, id);
      taken.add(id);
    }
  });
  const sorted = yield* sortedInSteps(open, stage);
  yield* forEachInSteps(sorted, stage, (key) => {
    let id = (hashText(identity, KIND.fixtureId, key, NUMBERS[kind]) % LAST_FIXTURE_ID) + 1;
    while (taken.has(id)) id = (id % LAST_FIXTURE_ID) + 1;
    taken.add(id);
    ids.set(key, id);
  });
  return ids;
}
