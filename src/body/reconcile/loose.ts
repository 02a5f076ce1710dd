/** A JSON object of a body that is being changed; anything may be under any name. */
export type MutableObject = { [name: string]: unknown };

/** The value as an object; undefined when it is something else. */
export function objectOf(value: unknown): MutableObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as MutableObject)
    : undefined;
}

/** The value as a list; an empty one, that belongs to nobody, when it is something else. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
