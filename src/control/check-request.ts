import { mockError } from '../base/errors.ts';
import { DEEPEST_JSON, isDeepJson } from '../base/json/json-depth.ts';
import { itemAt } from '../base/present.ts';
import type { Violation } from '../base/violation.ts';
import { findingsOf } from '../content/drivers/schema-findings.ts';
import type { OperationId } from '../generated/control/control-api.gen.ts';
import { inputs } from '../generated/control/control-definition.gen.ts';
import { validators } from '../generated/control/control-validators.gen.ts';
import { type Invalid, invalidRequest, type RequestPart } from './invalid.ts';

/** A request as it came, of a known operation. */
export interface RawInput {
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Header `content-type`; undefined where there is none. */
  readonly contentType: string | undefined;
  /** Text of the body. */
  readonly text: string;
  /** Path of the request, for messages. */
  readonly rawPath: string;
}

/** The parts of a request as the operation's spec has them. */
export interface CheckedInput {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Read before the operation is known. */
const SESSION = 'session';

/**
 * Checks a request against the spec: parameters coerced to their types, the body parsed.
 * @throws MockError or Refusal that tells what is wrong: 400 or 415
 */
export function checkRequest(id: OperationId, raw: RawInput): CheckedInput {
  const { path: pathTypes, query: queryTypes, bodyTypes } = inputs[id];
  const path = coerced(Object.entries(raw.path), pathTypes);
  const query = coerced(
    [...raw.query].filter(([name]) => name !== SESSION),
    queryTypes,
  );
  const body = bodyTypes.length > 0 ? readBody(raw, bodyTypes) : undefined;
  const checks = validators[id];
  const found = [
    ...invalidIn('path', checks.path?.(path) ?? []),
    ...invalidIn('query', checks.query(query)),
    ...bodyFindings(id, body),
  ];
  const [first, ...more] = found;
  if (first) throw invalidRequest(first, ...more);
  return { path, query, body };
}

/** Values by name; of a name given twice the first counts. What is no value of its type stays a text. */
function coerced(
  pairs: readonly (readonly [name: string, value: string])[],
  types: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>,
): Record<string, unknown> {
  // Without a prototype, so that `__proto__` is a name like any other.
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of pairs) {
    if (!(name in values)) values[name] = coerce(value, Object.hasOwn(types, name) ? types[name] : undefined);
  }
  return values;
}

function coerce(text: string, type: 'string' | 'integer' | 'boolean' | undefined): unknown {
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** What is wrong with a body of an operation, by its schema; nothing for one that is right. */
export function bodyFindings(id: OperationId, body: unknown): readonly Invalid[] {
  return invalidIn('body', validators[id].body?.(body) ?? []);
}

function invalidIn(part: RequestPart, violations: readonly Violation[]): Invalid[] {
  if (violations.length === 0) return [];
  const found = findingsOf(violations);
  // A name that does not exist tells more than the one that is missing for it.
  const inOrder = [...found.filter(({ at }) => at === 'key'), ...found.filter(({ at }) => at !== 'key')];
  return inOrder.map(({ pointer, reason, allowed, hint }) => ({
    part,
    pointer,
    reason: reason.replace(/^the file is /, `the ${part} is `),
    allowed: allowed.length === 0 ? 'none' : allowed,
    hint,
  }));
}

function readBody({ contentType, text, rawPath }: RawInput, allowed: readonly string[]): unknown {
  const given =
    contentType === undefined ? undefined : itemAt(contentType.split(';', 1), 0).trim().toLowerCase();
  if (given !== undefined && !allowed.includes(given)) {
    throw mockError('content-type-not-allowed', { given, path: rawPath, allowed });
  }
  if (text.trim() === '') throw mockError('control-body-invalid', { reason: 'there is none' });
  if (isDeepJson(text)) {
    throw mockError('control-body-invalid', { reason: `it is nested more than ${DEEPEST_JSON} levels deep` });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = `it is not JSON (${(error as Error).message})`;
    throw mockError('control-body-invalid', { reason }, undefined, { cause: error });
  }
}
