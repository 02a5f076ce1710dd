import { isObject } from '../../base/json/json-object.ts';
import { parseWireJson, WireJsonError } from '../../base/json/wire-json.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { bodyReaderOf } from '../../body/map/read-body.ts';
import { otherSpelling } from '../../body/privacy/other-spelling.ts';
import type { Contract } from '../../contract/contract.ts';

/** A driver's body as it is taken, and what was done to it. */
export interface ReadDriver {
  readonly body: Readonly<Record<string, unknown>>;
  /** Undefined where it tells none. */
  readonly externalId: string | undefined;
  readonly notes: readonly string[];
}

/** Names under which services wrap what they answer. */
export const ENVELOPES = ['data', 'result', 'response', 'payload', 'user', 'driver', 'value', 'item'];
/** What a driver has at least one of. */
const MARKS = ['externalId', 'tags', 'chargers', 'name', 'id'];

/**
 * Reads the body of a driver: as the contract has it, else as others have one, out of an envelope too.
 * @param instant of the answer, in whole seconds since 1970
 * @returns why it is none, which quotes nothing of it
 */
export function driverOf(text: string | undefined, contract: Contract, instant: number): ReadDriver | string {
  if (text === undefined || text.trim() === '') return 'it has no body';
  let value: unknown;
  try {
    ({ value } = parseWireJson(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof WireJsonError) return `its body is no JSON: ${error.message}`;
    throw error;
  }
  if (!isObject(value)) return Array.isArray(value) ? 'its body is a list' : 'its body is no object';
  if (isOfContract(value, contract)) {
    const read = contract.derived(bodyReaderOf).read(value, instant);
    return {
      body: value,
      externalId: textOf('own' in read ? read.own.externalId : read.externalId),
      notes: [],
    };
  }
  const wrapped =
    typeof value.externalId === 'string' ? undefined : ENVELOPES.find((name) => isObject(own(value, name)));
  const inner = wrapped === undefined ? value : (own(value, wrapped) as Readonly<Record<string, unknown>>);
  if (!MARKS.some((name) => Object.hasOwn(inner, name)))
    return 'its body is no driver: it has none of a driver’s properties';
  const { body, notes } = otherSpelling(inner);
  return {
    body,
    externalId: textOf(body.externalId),
    notes: [...(wrapped === undefined ? [] : [`taken out of its envelope ${wrapped}`]), ...notes],
  };
}

function own(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Whether a body has the form of a spec of one's own: its envelope, or one of its properties. */
function isOfContract(value: Readonly<Record<string, unknown>>, contract: Contract): boolean {
  const { map } = contract.derived(mapSlotOf);
  const { envelope } = contract.operation;
  if (!map || envelope !== undefined) return map !== undefined && isObject(own(value, envelope ?? ''));
  return map.rows.some(({ place }) => Object.hasOwn(value, place.replace(/[.[].*$/, '')));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
