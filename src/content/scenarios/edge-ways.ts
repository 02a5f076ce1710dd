import { formatPreferenceApplied } from './prefer.ts';

/** Value of the header `Prefer` that asks for an edge case: `edge="chargers=empty"`. */
export function preferOf(name: string): string {
  return formatPreferenceApplied([{ name: 'edge', value: name }]);
}

/** A reserved id or key begins so when it asks for an edge case. */
export const RESERVED_PREFIX = 'edge-';

/** The id, and API key, that asks for an edge case without a header: `edge-chargers=empty`. */
export function reservedForEdge(name: string): string {
  return RESERVED_PREFIX + name;
}
