import { isObject } from '../../base/json/json-object.ts';
import { formatPointer } from '../../base/json/json-pointer.ts';
import type { ContractProblem } from '../contract-error.ts';
import { LeastDepth } from '../least-depth.ts';
import type { Operation } from '../operations.ts';
import type { Schema, Validators } from '../schema.ts';
import type { Schemas } from '../schemas.ts';

/** So many mistakes of one schema are told. */
const MOST_OF_ONE = 3;

/** Holds each schema of components and of operations against the meta-schema: keywords whose values are none. */
export function schemaProblems(
  schemas: Schemas,
  operations: readonly Operation[],
  validators: Validators,
): readonly ContractProblem[] {
  const problems = new Map<string, ContractProblem>();
  for (const at of placesOf(schemas, operations)) {
    const schema = (schemas.at(at) ?? true) as Schema;
    for (const { instancePath, message } of validators.violationsOfSchema(schema).slice(0, MOST_OF_ONE)) {
      const pointer = at + instancePath;
      problems.set(pointer, { pointer, reason: `no valid keyword of JSON Schema: ${message ?? 'invalid'}` });
    }
  }
  return [...problems.values()];
}

/** Schemas that need a value of themselves, so that no body can end. */
export function endlessProblems(
  schemas: Schemas,
  operations: readonly Operation[],
): readonly ContractProblem[] {
  const depth = new LeastDepth(schemas);
  const problems = new Map<string, ContractProblem>();
  for (const at of placesOf(schemas, operations)) {
    const endless = depth.endless(schemas.at(at));
    if (!endless || endless.pointers.some((each) => problems.has(each))) continue;
    const [pointer = at] = endless.pointers;
    const reason = `it needs itself without end, by ${endless.by || 'what it consists of'}: no body can be valid; allowed: a property that is not required, may be null, or is a list that may be empty`;
    problems.set(pointer, { pointer, reason });
  }
  return [...problems.values()];
}

/** Where the schemas stand that values are held against. */
function placesOf(schemas: Schemas, operations: readonly Operation[]): ReadonlySet<string> {
  const { components } = schemas.document;
  const named = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  return new Set([
    ...Object.keys(named).map((name) => formatPointer(['components', 'schemas', name])),
    ...operations.flatMap(schemaPlaces),
  ]);
}

/** Where the schemas of an operation stand: of its parameters, its body and its answers. */
function schemaPlaces({ parameters, requestBody, responses }: Operation): readonly string[] {
  const contents = [requestBody?.content ?? {}, ...responses.map(({ content }) => content)];
  const bodies = contents.flatMap((content) => Object.values(content).map(({ schemaAt }) => schemaAt));
  return [...parameters.map(({ schemaAt }) => schemaAt), ...bodies].filter((at) => at !== undefined);
}
