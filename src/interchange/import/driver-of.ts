import { isObject } from '../../base/json/json-object.ts';
import { parseWireJson, WireJsonError } from '../../base/json/wire-json.ts';
import { otherSpelling } from '../../body/privacy/other-spelling.ts';

/** A driver's body as it is taken, and what was done to it. */
export interface ReadDriver {
  readonly body: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

/** Names under which services wrap what they answer. */
const ENVELOPES = ['data', 'result', 'response', 'payload', 'user', 'driver', 'value', 'item'];
/** What a driver has at least one of. */
const MARKS = ['externalId', 'tags', 'chargers', 'name', 'id'];

/** Reads the body of a driver, out of an envelope too. @returns why it is none, which quotes nothing of it */
export function driverOf(text: string | undefined): ReadDriver | string {
  if (text === undefined || text.trim() === '') return 'it has no body';
  let value: unknown;
  try {
    ({ value } = parseWireJson(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof WireJsonError) return `its body is no JSON: ${error.message}`;
    throw error;
  }
  if (!isObject(value)) return Array.isArray(value) ? 'its body is a list' : 'its body is no object';
  const wrapped =
    typeof value.externalId === 'string' ? undefined : ENVELOPES.find((name) => isObject(own(value, name)));
  const inner = wrapped === undefined ? value : (own(value, wrapped) as Readonly<Record<string, unknown>>);
  if (!MARKS.some((name) => Object.hasOwn(inner, name)))
    return 'its body is no driver: it has none of a driver’s properties';
  const { body, notes } = otherSpelling(inner);
  return {
    body,
    notes: [...(wrapped === undefined ? [] : [`taken out of its envelope ${wrapped}`]), ...notes],
  };
}

function own(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
