import { type Schema, Validator } from '@cfworker/json-schema';
import { definition, operation } from '../../../src/generated/contract/definition.gen.ts';
import { wholeNumbersIn } from './whole-numbers.ts';

// A validator that neither the generator nor the server uses: another implementation of JSON Schema and of its
// formats, over the spec's own schemas.

type Document = { readonly [key: string]: unknown };

/** A schema of OpenAPI 3.0 as one of JSON Schema 2020-12. */
function converted(value: unknown, isSchema = true): unknown {
  if (Array.isArray(value)) return value.map((item) => converted(item));
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, format, ...rest } = value as Document;
  if (!isSchema) return mapValues(value as Document, (inner) => converted(inner));
  if (typeof rest.$ref === 'string') return { $ref: rest.$ref.replace('#/components/schemas/', '#/$defs/') };
  const limits = format === 'int32' ? { minimum: -2147483648, maximum: 2147483647 } : {};
  const known = typeof format === 'string' && !/^(?:int|double|float)/.test(format) ? { format } : {};
  return {
    ...limits,
    ...mapValues(rest, (inner, key) => (key === 'enum' ? inner : converted(inner, key !== 'properties'))),
    ...known,
    ...(nullable === true && { type: [rest.type, 'null'] }),
  };
}

function mapValues(object: Document, change: (value: unknown, key: string) => unknown): Document {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}

const { schemas } = definition.components as unknown as { schemas: Document };
const validator = new Validator(
  { $ref: `#/$defs/${operation.bodySchema}`, $defs: converted(schemas, false) } as Schema,
  '2020-12',
  true,
);

/** How a 200 body breaks the spec in the eyes of the second validator; an empty list if it does not. */
export function secondOpinion(text: string): readonly string[] {
  const { valid, errors } = validator.validate(JSON.parse(text));
  const reasons = errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);
  return valid ? numbersBeyond64Bits(text) : reasons;
}

function numbersBeyond64Bits(text: string): readonly string[] {
  return wholeNumbersIn(text).filter((number) => BigInt.asIntN(64, BigInt(number)) !== BigInt(number));
}
