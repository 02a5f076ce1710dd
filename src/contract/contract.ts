import type { Json, OperationShape, SchemaShapes } from '../base/shape.ts';
import type { Validator } from '../base/violation.ts';

/** An apiKey security scheme of an OpenAPI document. */
export interface SecurityScheme {
  /** `query` or `header`. */
  readonly in: string;
  /** Name of the query parameter or header. */
  readonly name: string;
}

/** Security schemes, each with its name in the document. */
export type NamedSchemes = readonly (readonly [id: string, scheme: SecurityScheme])[];

/** What is read from an OpenAPI document of one operation. */
export interface ContractParts {
  /** Tells two versions apart: layout and comments do not count, the order of properties does. */
  readonly hash: string;
  /** Path that all paths of the API start with, from the first server. */
  readonly root: string;
  readonly operation: OperationShape;
  /** The properties of each schema, in order. */
  readonly shapes: SchemaShapes;
  /** The whole document. */
  readonly document: { readonly [key: string]: Json };
  /** Holds the body of 200 against its schema. */
  readonly validateBody: Validator;
  /** Holds the body of an error against problem details (RFC 9457). */
  readonly validateProblem: Validator;
  /** Holds path parameters, decoded, by name, against theirs. */
  readonly validatePathParameters: Validator;
}

/** An OpenAPI document of one operation as a value; all that follows from it is passed along with it. */
export interface Contract extends ContractParts {
  /** The document's apiKey schemes, by their names in it. */
  readonly securitySchemes: NamedSchemes;
  /** Those of them that carry a key: all but the one that names the customer. */
  readonly keySchemes: NamedSchemes;
  /** What follows from the contract, made when it is first asked for. @param make the same function gives the same value */
  derived<Value>(make: (contract: Contract) => Value): Value;
}

/** Query parameter that names the customer; every other apiKey scheme of the document carries a key. */
export const CUSTOMER_PARAMETER = 'clientId';

/** Makes a contract of what was read from a document. */
export function contractOf(parts: ContractParts): Contract {
  const known = new Map<unknown, unknown>();
  const components = parts.document.components as
    | { readonly securitySchemes?: Readonly<Record<string, SecurityScheme>> }
    | undefined;
  const securitySchemes = Object.entries(components?.securitySchemes ?? {});
  const contract: Contract = {
    ...parts,
    securitySchemes,
    keySchemes: securitySchemes.filter(([, { name }]) => name !== CUSTOMER_PARAMETER),
    derived<Value>(make: (contract: Contract) => Value): Value {
      if (!known.has(make)) known.set(make, make(contract));
      return known.get(make) as Value;
    },
  };
  return contract;
}
