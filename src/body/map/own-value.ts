import { NEVER, parseInstant } from '../../base/time/instant.ts';
import { OWN_SHAPES } from '../../contract/types.ts';
import {
  CAPABILITIES,
  CONNECTOR_TYPES,
  FORMATS,
  PHASE_ROTATIONS,
  POWER_TYPES,
  STATUS_WORDS,
} from '../privacy/known-words.ts';
import type { WorldSource } from './sources.ts';
import { plainName } from './words.ts';

/** Words that specs spell in their own way. */
const LISTED: Readonly<Record<string, ReadonlySet<string>>> = {
  'Charger.chargerStatus': STATUS_WORDS,
  'Charger.capabilities': CAPABILITIES,
  'Socket.status': STATUS_WORDS,
  'Socket.type': CONNECTOR_TYPES,
  'Socket.format': FORMATS,
  'Socket.socketPowerType': POWER_TYPES,
  'Socket.phaseRotation': PHASE_ROTATIONS,
};
/** A larger number of seconds since 1970 is one of milliseconds: 1973-03-03 of these, 5138-11-16 of those. */
const MS_FROM = 1e11;

/**
 * The world's value that a body of another type, format, unit or spelling shows: what `candidates` makes of it, the other way
 * round. What it cannot tell stays as it is; whoever asks has to look whether it gives the same body again.
 * @param name of the property in the body
 */
export function ownValue(value: unknown, { kind, own }: WorldSource, name: string): unknown {
  const property = OWN_SHAPES[kind]?.find((one) => one.name === own);
  if (value === null || !property) return value;
  if (Array.isArray(value)) return value.map((each) => spelled(each, kind, own));
  if (property.type === 'integer' || property.type === 'number') return numberOf(value, own, name);
  if (property.type === 'boolean')
    return ['true', '1'].includes(String(value))
      ? true
      : ['false', '0'].includes(String(value))
        ? false
        : value;
  if (property.format === 'date-time') return timeOf(value);
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : spelled(value, kind, own);
}

function numberOf(value: unknown, own: string, name: string): unknown {
  const isText = typeof value === 'string' && /^-?\d{1,15}(?:\.\d+)?$/.test(value);
  const number = isText ? Number(value) : value;
  const isKilo = /kw$/i.test(plainName(name)) && /watts$/i.test(own);
  return isKilo && typeof number === 'number' ? Math.round(number * 1000) : number;
}

function timeOf(value: unknown): unknown {
  if (value === 0) return NEVER;
  if (typeof value === 'number' && Number.isInteger(value)) {
    const date = new Date(Math.abs(value) >= MS_FROM ? value : value * 1000);
    return Number.isNaN(date.getTime()) ? value : date.toISOString().replace('.000Z', 'Z');
  }
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  return isDay && parseInstant(`${value}T00:00:00Z`) !== undefined ? `${value}T00:00:00Z` : value;
}

function spelled(value: unknown, kind: string, own: string): unknown {
  if (typeof value !== 'string') return value;
  const words = LISTED[`${kind}.${own}`];
  if (!words || words.has(value)) return value;
  return [...words].find((word) => plainName(word) === plainName(value)) ?? value;
}
