import { didYouMean } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Violation } from '../../base/violation.ts';
import { show } from '../../body/rules/judged-answer.ts';
import { step } from './source-file.ts';

/** One way in which a fixture file breaks its schema, ready to be made an error of the table. */
export interface SchemaFinding {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** Whether the key or the value of the entry is at fault. */
  readonly at: 'key' | 'value';
  /** What kind of name is unknown; undefined where it is not about a name. */
  readonly kind: string | undefined;
  /** The name or value at fault as a message shows it. */
  readonly given: string;
  /** What is wrong, without the closing period. */
  readonly reason: string;
  readonly allowed: string | readonly string[];
  /** ` Did you mean x?`, or nothing. */
  readonly hint: string;
}

/** The part of a JSON Schema that tells what is allowed. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly patternErrorMessage?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** What ajv adds to an error in its mode `verbose`. */
interface VerboseViolation extends Violation {
  readonly parentSchema: Schema;
  readonly data: unknown;
  /** The name, where a name of a property is at fault; `instancePath` is then that of the object. */
  readonly propertyName?: string;
}

/** Keywords that only say that another one is not met. */
const ECHOES = ['if', 'allOf', 'propertyNames'];

/** What is written in the file at a JSON pointer, where it is a scalar without quotes. */
export type Written = (pointer: string) => string | undefined;

/**
 * Tells in words what validators of `validators.gen.ts` found; at most one finding for each place.
 * @param written lets values be told as they stand in the file
 */
export function findingsOf(violations: readonly Violation[], written?: Written): readonly SchemaFinding[] {
  const found = new Map<string, SchemaFinding>();
  for (const violation of violations as readonly VerboseViolation[]) {
    if (ECHOES.includes(violation.keyword)) continue;
    const finding = findingOf(violation, written);
    const key = `${finding.at} ${finding.pointer} ${violation.keyword === 'required' ? finding.given : ''}`;
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}

function findingOf(violation: VerboseViolation, written?: Written): SchemaFinding {
  const { instancePath, keyword, params, parentSchema, data, propertyName } = violation;
  if (propertyName !== undefined) {
    const reason = `the name ${show(propertyName)} is not allowed here`;
    const pointer = instancePath + step(propertyName);
    return value(pointer, 'key', propertyName, reason, allowedBy(parentSchema));
  }
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    return unknownName(instancePath + step(name), 'key', 'property', name, propertiesOf(parentSchema));
  }
  if (keyword === 'required') {
    const name = String(params.missingProperty);
    const allowed = `${name}: ${allowedBy(parentSchema.properties?.[name] ?? {})}`;
    return value(instancePath, 'value', name, `${name} is missing`, allowed);
  }
  if (keyword === 'enum' && typeof data === 'string') {
    const allowed = (params.allowedValues as readonly unknown[]).map(String);
    return unknownName(instancePath, 'value', kindAt(instancePath), data, allowed);
  }
  const isPlain = data === null || (typeof data !== 'object' && typeof data !== 'string');
  const source = isPlain ? written?.(instancePath) : undefined;
  const isEmpty = source === '' || (instancePath === '' && data === null && written && source === undefined);
  const given = isEmpty ? 'empty' : (source ?? show(data));
  const reason = `${nameAt(instancePath)} is ${given}`;
  const finding = value(instancePath, 'value', given, reason, allowedBy(parentSchema));
  const isTextMeant = isPlain && !isEmpty && written !== undefined && textIsAllowed(violation);
  return isTextMeant ? { ...finding, hint: ` In quotes it is a text: '${given}'.` } : finding;
}

function textIsAllowed({ keyword, parentSchema: { type = [] } }: VerboseViolation): boolean {
  return keyword === 'type' && [type].flat().includes('string');
}

function propertiesOf(schema: Schema): readonly string[] {
  return Object.keys(schema.properties ?? {});
}

/** A finding about a name that does not exist, with the nearest ones that do. */
export function unknownName(
  pointer: string,
  at: 'key' | 'value',
  kind: string,
  given: string,
  allowed: readonly string[],
): SchemaFinding {
  const reason = `there is no ${kind} ${show(given)}`;
  return { pointer, at, kind, given, reason, allowed, hint: didYouMean(nearest(given, allowed)) };
}

function value(
  pointer: string,
  at: 'key' | 'value',
  given: string,
  reason: string,
  allowed: string | readonly string[],
): SchemaFinding {
  return { pointer, at, kind: undefined, given, reason, allowed, hint: '' };
}

function stepsOf(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const isNumber = (text: string) => /^\d+$/.test(text);

/** How a value is called: its key; an element of a list by its number; a socket by its own. */
function nameAt(pointer: string): string {
  const steps = stepsOf(pointer);
  const last = steps.at(-1);
  if (last === undefined) return 'the file';
  if (!isNumber(last)) return last;
  const list = steps.findLast((part) => !isNumber(part));
  if (list === 'sockets') return `socket ${last}`;
  return list === undefined ? `entry ${Number(last) + 1}` : `${list} number ${Number(last) + 1}`;
}

/** What kind of name stands at a pointer. */
function kindAt(pointer: string): string {
  const name = stepsOf(pointer).findLast((part) => !isNumber(part)) ?? 'value';
  return name === 'sockets' ? 'status' : name;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'null',
};

/** What a schema allows, in words. */
function allowedBy(schema: Schema): string {
  if (schema.enum) return schema.enum.map(String).join(', ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const words = types.map((type) => allowedOfType(type, schema));
  if (words.length > 0) return words.join(' or ');
  return schema.patternErrorMessage ?? 'see the schema of the file';
}

function allowedOfType(type: string, schema: Schema): string {
  const { minimum, maximum, minItems, maxItems, maxLength } = schema;
  if (type === 'integer' || type === 'number') return numberBetween(type, minimum, maximum);
  if (type === 'array' && minItems !== undefined) return `a list of ${minItems} to ${maxItems} entries`;
  if (type === 'array' && maxItems !== undefined) return `a list of at most ${maxItems} entries`;
  if (type !== 'string') return TYPES[type] ?? type;
  if (schema.patternErrorMessage !== undefined) return schema.patternErrorMessage;
  if (maxLength !== undefined) return `text of 1 to ${maxLength} characters (numbers in quotes)`;
  return schema.minLength === undefined ? 'text' : 'text that is not empty (numbers in quotes)';
}

function numberBetween(
  type: 'integer' | 'number',
  minimum: number | undefined,
  maximum: number | undefined,
): string {
  const words = TYPES[type] ?? type;
  if (maximum !== undefined) return `${words} from ${minimum ?? 0} to ${maximum}`;
  return minimum === undefined ? words : `${words} from ${minimum} on`;
}
