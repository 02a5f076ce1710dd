import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { formats } from '../base/formats.ts';
import { type Validator, validator } from '../base/violation.ts';
import type { Schema, Validators } from './schema.ts';
import type { Schemas } from './schemas.ts';

const ID = 'contract:/document';

/** Compiles the schemas of a document by ajv: each when it is first asked for, for a document may have thousands. */
export function validatorsOf(schemas: Schemas): Validators {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, validateSchema: false });
  // The package is CommonJS: what stands for its default differs between loaders.
  const add = (addFormats as unknown as { default?: typeof addFormats.default }).default ?? addFormats;
  (add as typeof addFormats.default)(ajv);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  ajv.addSchema(schemas.document, ID);
  const known = new Map<string, Validator>();
  const validatorOf = (schema: Schema): Validator => validator(ajv.compile(schema));
  return {
    at(pointer) {
      const found = known.get(pointer);
      if (found) return found;
      const made = validatorOf({ $ref: `${ID}#${encodeURI(pointer)}` });
      known.set(pointer, made);
      return made;
    },
    of: (schema) => validatorOf(based(schema) as Schema),
    violationsOfSchema: (schema) => (ajv.validateSchema(schema) === true ? [] : (ajv.errors ?? [])),
  };
}

/** A schema whose references into the document say which document. */
function based(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(based);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      name === '$ref' && typeof inner === 'string' && inner.startsWith('#')
        ? [name, ID + inner]
        : [name, based(inner)],
    ),
  );
}
