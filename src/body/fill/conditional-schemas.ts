import { isObject } from '../../base/json/json-object.ts';
import type { SchemaObject } from '../../contract/schema.ts';
import type { Schemas } from '../../contract/schemas.ts';

/** A schema without its condition (`if`), and with what it adds where that holds and where not; undefined where it adds nothing. */
export interface ConditionalSchema {
  readonly own: SchemaObject;
  readonly held: SchemaObject | undefined;
  readonly broken: SchemaObject | undefined;
}

/** Takes conditions out of schemas: the same objects each time, as validators are kept by them. */
export class ConditionalSchemas {
  private readonly known = new WeakMap<SchemaObject, ConditionalSchema>();
  private readonly schemas: Schemas;

  constructor(schemas: Schemas) {
    this.schemas = schemas;
  }

  /** The parts of a schema. */
  of(schema: SchemaObject): ConditionalSchema {
    const known = this.known.get(schema);
    if (known) return known;
    const { if: _, then: held, else: broken, ...own } = schema;
    const joined = (branch: unknown) =>
      isObject(branch) ? this.schemas.flat({ allOf: [own, branch] }) : undefined;
    const made = { own, held: joined(held), broken: joined(broken) };
    this.known.set(schema, made);
    return made;
  }
}
