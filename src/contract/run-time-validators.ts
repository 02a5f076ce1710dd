import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { SchemaValidateFunction } from 'ajv/dist/types/index.js';
import addFormats from 'ajv-formats';
import { mockError } from '../base/errors.ts';
import { formats } from '../base/text/formats.ts';
import { type Validator, validator } from '../base/violation.ts';
import { REFERENCE, withReferences } from './references.ts';
import type { Schema, Validators } from './schema.ts';
import type { Schemas } from './schemas.ts';

function withFormats(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, validateSchema: false });
  // The package is CommonJS: what stands for its default differs between loaders.
  const add = (addFormats as unknown as { default?: typeof addFormats.default }).default ?? addFormats;
  (add as typeof addFormats.default)(ajv);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv;
}

/** Knows no schema but the meta-schema, which is the same for all documents and takes longer to compile than most of them. */
const FOR_SCHEMAS = withFormats();

/**
 * Compiles the schemas of a document by ajv: each when it is first asked for, for a document may have thousands. A reference
 * is followed when a value is there: ajv compiles what a schema refers to within it, and would run out of stack where a
 * hundred refer to each other in a row. Each validator throws MockError `eval-forbidden` where no code may be made of text.
 */
export function validatorsOf(schemas: Schemas): Validators {
  const ajv = withFormats();
  const known = new Map<string, Validator>();
  const of = (schema: Schema): Validator =>
    validator(withEval(() => ajv.compile(withReferences(schema, schemas) as Schema)));
  const at = (pointer: string): Validator => {
    const found = known.get(pointer);
    if (found) return found;
    const made = of((schemas.at(pointer) ?? true) as Schema);
    known.set(pointer, made);
    return made;
  };
  const follow: SchemaValidateFunction = (pointer: string, value: unknown, _schema, place) => {
    const within = place?.instancePath ?? '';
    const violations = at(pointer)(value);
    follow.errors = violations.map(
      (violation) => ({ ...violation, instancePath: within + violation.instancePath }) as ErrorObject,
    );
    return violations.length === 0;
  };
  ajv.addKeyword({ keyword: REFERENCE, schemaType: 'string', errors: 'full', validate: follow });
  return {
    at,
    of,
    violationsOfSchema(schema) {
      // Whatever dialect it names: it is read in ours.
      const { $schema: _, ...own } = typeof schema === 'boolean' ? {} : schema;
      const isGood = withEval(() => FOR_SCHEMAS.validateSchema(typeof schema === 'boolean' ? schema : own));
      return isGood === true ? [] : (FOR_SCHEMAS.errors ?? []);
    },
  };
}

/** ajv makes code of text. @throws MockError `eval-forbidden` where that is not allowed */
function withEval<Value>(compile: () => Value): Value {
  try {
    return compile();
  } catch (error) {
    if ((error as Error).name !== 'EvalError') throw error;
    throw mockError('eval-forbidden', {}, undefined, { cause: error });
  }
}
