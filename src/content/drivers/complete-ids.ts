import { type MockError, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import { type Identity, LAST_FIXTURE_ID } from '../../world/identity.ts';
import { type Definitions, type DriverDefinition, duplicate } from './definitions.ts';
import { allocateIds, type IdClaim, type IdKind } from './fixture-ids.ts';
import type { RawTag } from './raw.ts';
import { type FilePart, placeOf } from './source-file.ts';

/** Ids by kind and by the key of each definition. */
export interface Ids {
  readonly driver: ReadonlyMap<string, number>;
  readonly site: ReadonlyMap<string, number>;
  readonly charger: ReadonlyMap<string, number>;
  readonly tag: ReadonlyMap<string, number>;
}

interface PlacedClaim extends IdClaim {
  readonly part: FilePart;
}

/** Gives every definition of a customer its id; reports ids that two fixtures give (W2). @returns undefined, with a problem, where there are too few */
export function* completeIds(
  identity: Identity,
  definitions: Definitions,
  problems: Problems,
): Steps<Ids | undefined> {
  const { drivers, sites, chargers } = definitions;
  function* allocate<Item>(
    kind: IdKind,
    items: readonly Item[],
    claimsOf: (item: Item) => readonly PlacedClaim[],
  ): Steps<ReadonlyMap<string, number> | undefined> {
    const claims: PlacedClaim[] = [];
    yield* forEachInSteps(items, `number the ${kind}s`, (item) => void claims.push(...claimsOf(item)));
    if (claims.length > LAST_FIXTURE_ID) {
      problems.add(() => tooMany(kind, claims));
      return undefined;
    }
    yield* reportDuplicates(kind, claims, problems);
    return yield* allocateIds(identity, kind, claims);
  }
  const ids = {
    driver: yield* allocate('driver', drivers, ({ raw, part }) => [
      { key: raw.externalId, id: raw.id, part },
    ]),
    site: yield* allocate('site', [...sites.values()], ({ key, raw, part }) => [{ key, id: raw.id, part }]),
    charger: yield* allocate('charger', chargers, ({ idKey, raw, nth, part }) => [
      { key: idKey, id: raw.id === undefined ? undefined : raw.id + nth, part },
    ]),
    tag: yield* allocate('tag', drivers, tagClaims),
  };
  return Object.values(ids).includes(undefined) ? undefined : (ids as Ids);
}

/** There are no more ids than that, so the rest would search for one for ever. */
function tooMany(kind: IdKind, claims: readonly PlacedClaim[]): MockError {
  const reason = `a customer has ${claims.length} ${kind}s`;
  const place = placeOf(itemAt(claims, LAST_FIXTURE_ID).part);
  return mockError('fixture-invalid', { reason, allowed: `up to ${LAST_FIXTURE_ID}` }, place);
}

/** The key of a driver's tag, by its index. */
export function tagKey(externalId: string, index: number): string {
  return `${externalId}/${index}`;
}

/** The tags of a driver; a number of tags stands for as many that say nothing. */
export function rawTags({ raw }: DriverDefinition): readonly RawTag[] {
  const { tags = [] } = raw;
  return typeof tags === 'number' ? Array.from({ length: tags }, () => ({})) : tags;
}

function tagClaims(driver: DriverDefinition): PlacedClaim[] {
  return rawTags(driver).map((tag, index) => ({
    key: tagKey(driver.raw.externalId, index),
    id: tag.id,
    part: { source: driver.part.source, pointer: `${driver.part.pointer}/tags/${index}` },
  }));
}

function* reportDuplicates(kind: IdKind, claims: readonly PlacedClaim[], problems: Problems): Steps<void> {
  const first = new Map<number, FilePart>();
  yield* forEachInSteps(claims, `number the ${kind}s`, ({ id, part }) => {
    if (id === undefined) return;
    const other = first.get(id);
    if (other) problems.add(() => duplicate(`${kind} id`, id, placeOf(other, '/id'), placeOf(part, '/id')));
    else first.set(id, part);
  });
}
