// What the generated tables of definition.gen.ts look like.

/** A JSON value, as in the spec's examples and defaults. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One property of a schema, as far as ordering and filling in a body need it. */
export interface PropertyShape {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly format?: string;
  readonly nullable?: true;
  readonly deprecated?: true;
  readonly enum?: readonly Json[];
  readonly default?: Json;
  readonly example?: Json;
  /** Schema of the value, or of the items of an array; absent for plain values and free-form objects. */
  readonly schema?: string;
  /** Type of the items of an array of plain values. */
  readonly items?: string;
}

/** The schemas of the spec by name, each a list of its properties in the spec's order. */
export type SchemaShapes = Readonly<Record<string, readonly PropertyShape[]>>;

/** The operation that answers with a driver. */
export interface OperationShape {
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** Relative to the API root, with the parameter in braces. */
  readonly path: string;
  /** Name of the path parameter that carries the external id. */
  readonly parameter: string;
  /** Values for the other path parameters, where there are some. */
  readonly samples?: Readonly<Record<string, string>>;
  /** Name of the property of the 200 body that holds the driver; the body itself where there is none. */
  readonly envelope?: string;
  /** Name of the schema of the 200 body. */
  readonly bodySchema: string;
  /** Description of each status of the contract. */
  readonly statuses: Readonly<Record<number, string>>;
}
