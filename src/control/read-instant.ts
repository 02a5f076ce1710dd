import { parseInstant } from '../base/time/instant.ts';
import { invalidRequest, type RequestPart } from './invalid.ts';

/**
 * An instant of a request, in whole seconds since 1970.
 * @param pointer where it is in its part
 * @throws Refusal (400) that says what is allowed
 */
export function readInstant(text: string, part: RequestPart, pointer: string): number {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const allowed = 'an RFC 3339 date and time from 1970 to 2199, such as 2026-01-15T09:00:00Z';
  const reason = `${pointer.slice(1)} is ${JSON.stringify(text)}`;
  throw invalidRequest({ part, pointer, reason, allowed });
}
