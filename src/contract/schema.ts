import type { Validator, Violation } from '../base/violation.ts';

/** A JSON Schema of 2020-12, the dialect of OpenAPI 3.1, with the `x-` keywords of the document. */
export type SchemaObject = Readonly<Record<string, unknown>>;
/** `true` allows anything, `false` nothing. */
export type Schema = boolean | SchemaObject;

/** Holds values against the schemas of a document. */
export interface Validators {
  /**
   * The validator of the schema that a JSON pointer of the document leads to, compiled when it is first asked for.
   * @throws Error what ajv says
   */
  at(pointer: string): Validator;
  /** The validator of a schema whose references lead into the document. @throws Error what ajv says */
  of(schema: Schema): Validator;
  /** Holds a schema against the meta-schema of JSON Schema 2020-12. */
  violationsOfSchema(schema: Schema): readonly Violation[];
}
