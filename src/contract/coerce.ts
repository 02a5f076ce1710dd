import type { Schemas } from './schemas.ts';
import { typesOf } from './schemas.ts';

/**
 * What a text of a path, query or header stands for, by its schema: a number, true or false, or the text as it is. One that
 * stands for nothing stays a text, which validators refuse.
 */
export function coerced(text: string, schema: unknown, schemas: Schemas): string | number | boolean | null {
  const types = typesOf(schemas.flat(schema));
  if (types.includes('string') || types.length === 0) return text;
  const isNumber = types.includes('integer') || types.includes('number');
  if (isNumber && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return types.includes('null') && text === '' ? null : text;
}
