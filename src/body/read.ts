/** How a list shows a driver of which there is a body. */
export interface Outline {
  /** null where the body has none. */
  readonly name: string | null;
  readonly id: number | null;
  /** How many there are of each. */
  readonly tags: number;
  readonly sites: number;
  readonly chargers: number;
  /** Chargers of sites and single ones, each once. */
  readonly allChargers: number;
}

/** What a list shows of a body; it may be any JSON. */
export function outlineOf(body: unknown): Outline {
  const { name, id, tags, chargerGroups, chargers } = objectOf(body);
  return {
    name: typeof name === 'string' ? name : null,
    id: Number.isInteger(id) ? (id as number) : null,
    tags: listOf(tags).length,
    sites: listOf(chargerGroups).length,
    chargers: listOf(chargers).length,
    allChargers: new Set(chargerIdsIn(body)).size,
  };
}

/** `chargerId` of each charger in a body, those of sites first; it may be any JSON. */
export function chargerIdsIn(body: unknown): readonly string[] {
  const { chargerGroups, chargers } = objectOf(body);
  const inGroup = (group: unknown): readonly string[] => {
    const { chargers: own, subgroups } = objectOf(group);
    return [...listOf(own).flatMap(idOf), ...listOf(subgroups).flatMap(inGroup)];
  };
  return [...listOf(chargerGroups).flatMap(inGroup), ...listOf(chargers).flatMap(idOf)];
}

/** A JSON pointer into a body, for all places like it: `*` for an index, and sites in sites as one step. */
export function placesLike(pointer: string): string {
  return pointer.replace(/\/(?:0|[1-9]\d*)(?=\/|$)/g, '/*').replace(/(?:\/subgroups\/\*)+/g, '/subgroups/*');
}

function idOf(charger: unknown): readonly string[] {
  const { chargerId } = objectOf(charger);
  return typeof chargerId === 'string' ? [chargerId] : [];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
