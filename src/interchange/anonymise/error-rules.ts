import { STATUS_CODES } from 'node:http';
import { parseInstant } from '../../base/time/instant.ts';
import { type PropertyRule, UNKNOWN } from '../../body/privacy/property-rules.ts';

const PHRASES: ReadonlySet<unknown> = new Set(Object.values(STATUS_CODES));

/** A status, what it is called, or that there is no more to say (RFC 9457 section 4.2.1): nobody's. */
const OF_STATUS: PropertyRule = {
  ...UNKNOWN,
  isHarmless: (value) =>
    typeof value === 'number'
      ? Number.isInteger(value) && value >= 100 && value <= 599
      : PHRASES.has(value) || value === 'about:blank',
};
const MOMENT: PropertyRule = {
  ...UNKNOWN,
  isHarmless: (value) => typeof value === 'string' && parseInstant(value) !== undefined,
};

const RULES: ReadonlyMap<string, PropertyRule> = new Map([
  ...['status', 'statuscode', 'statustext', 'code', 'title', 'type', 'error', 'message', 'reason'].map(
    (name) => [name, OF_STATUS] as const,
  ),
  ...['timestamp', 'time', 'date'].map((name) => [name, MOMENT] as const),
]);

/** What is known of a property of an error's body, whatever its form; undefined for all others, which are replaced. */
export function errorRule(name: string): PropertyRule | undefined {
  return RULES.get(name.toLowerCase().replace(/[_-]/g, ''));
}
