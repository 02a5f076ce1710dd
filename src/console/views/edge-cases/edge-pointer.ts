import { escapeToken } from '../../parts/answer/json-rows.ts';

/**
 * JSON pointer to the first place in a body that a property path such as `chargers.sockets.maxWatts` names, whatever
 * lists are on the way; of a property that is not there, to where it would be, and of more, to what would hold it.
 * Undefined for no path.
 */
export function pointerIn(body: unknown, path: string | null): string | undefined {
  if (path === null) return undefined;
  return follow(body, path.split('.'), '');
}

function follow(value: unknown, names: readonly string[], pointer: string): string {
  if (Array.isArray(value)) return value.length === 0 ? pointer : follow(value[0], names, `${pointer}/0`);
  const [name, ...rest] = names;
  if (name === undefined || typeof value !== 'object' || value === null) return pointer;
  if (!(name in value)) return rest.length > 0 ? pointer : `${pointer}/${escapeToken(name)}`;
  return follow((value as Readonly<Record<string, unknown>>)[name], rest, `${pointer}/${escapeToken(name)}`);
}
