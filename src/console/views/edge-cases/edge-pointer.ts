import { escapeToken } from '../../parts/answer/json-rows.ts';

/**
 * JSON pointer to the first place in a body that a property path such as `chargers.sockets.maxWatts` names, whatever
 * lists are on the way; of what is not there, to what would hold it. Undefined for no path.
 */
export function pointerIn(body: unknown, path: string | null): string | undefined {
  if (path === null) return undefined;
  return follow(body, path.split('.'), '');
}

function follow(value: unknown, names: readonly string[], pointer: string): string {
  if (Array.isArray(value)) return value.length === 0 ? pointer : follow(value[0], names, `${pointer}/0`);
  const [name, ...rest] = names;
  if (name === undefined || typeof value !== 'object' || value === null || !(name in value)) return pointer;
  return follow((value as Readonly<Record<string, unknown>>)[name], rest, `${pointer}/${escapeToken(name)}`);
}
