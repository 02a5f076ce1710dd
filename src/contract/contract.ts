import type { Json, OperationShape, SchemaShapes } from '../base/json/shape.ts';
import type { Validator } from '../base/violation.ts';
import type { Validators } from './schema.ts';
import { type CustomerPlace, type NamedSchemes, securitySchemesOf } from './security.ts';

/** What is read from an OpenAPI document. */
export interface ContractParts {
  /** Tells two versions apart: layout and comments do not count, the order of properties does. */
  readonly hash: string;
  /** Path that all paths of the API start with, from the first server. */
  readonly root: string;
  /** The operation that answers with a driver; one that no request means where the document has none. */
  readonly operation: OperationShape;
  /** Where requests name the customer that asks; undefined where the document does not say. */
  readonly customer?: CustomerPlace | undefined;
  /** The properties of each schema, in order. */
  readonly shapes: SchemaShapes;
  /** The whole document. */
  readonly document: { readonly [key: string]: Json };
  /** Holds the body of 200 against its schema. */
  readonly validateBody: Validator;
  /**
   * Holds the body of an error against the schema that the document has for its status and media type; undefined where it
   * has none.
   */
  validateError(status: number, mediaType: string): Validator | undefined;
  /** Holds path parameters, decoded, by name, against theirs. */
  readonly validatePathParameters: Validator;
  /** Holds values against any schema of the document; there are none for the built-in contract, whose own are precompiled. */
  readonly validators?: Validators;
}

/** An OpenAPI document as a value; all that follows from it is passed along with it. */
export interface Contract extends ContractParts {
  /** The document's security schemes, by their names in it. */
  readonly securitySchemes: NamedSchemes;
  /** Those of them that carry credentials: all but the one that names the customer. */
  readonly keySchemes: NamedSchemes;
  /** What follows from the contract, made when it is first asked for. @param make the same function gives the same value */
  derived<Value>(make: (contract: Contract) => Value): Value;
}

/** Makes a contract of what was read from a document. */
export function contractOf(parts: ContractParts): Contract {
  const known = new Map<unknown, unknown>();
  const securitySchemes = securitySchemesOf(parts.document);
  const { customer } = parts;
  const contract: Contract = {
    ...parts,
    securitySchemes,
    keySchemes: securitySchemes.filter(
      ([, { in: place, name }]) => place !== customer?.in || name !== customer.name,
    ),
    derived<Value>(make: (contract: Contract) => Value): Value {
      if (!known.has(make)) known.set(make, make(contract));
      return known.get(make) as Value;
    },
  };
  return contract;
}

/** The path of the operation that stands for a driver's where a document has none: no request has it. */
export const NO_PATH = '\0';

/** Whether a contract has an operation that answers with a driver. */
export function hasDriver({ operation }: Pick<Contract, 'operation'>): boolean {
  return operation.path !== NO_PATH;
}

/** A contract below another path. @param root such as `/api`; undefined for the path that it has */
export function atBasePath(contract: Contract, root: string | undefined): Contract {
  return root === undefined ? contract : contractOf({ ...contract, root });
}
