import type { Json } from '../../base/json/shape.ts';
import { memberOf } from '../../base/present.ts';
import { formatInstant, parseInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverAnswerFor } from '../../contract/driver-answers.ts';
import { plausibleValue } from '../plausible-value.ts';
import { mapProperties, type Visit } from './walk.ts';
import { isObject, readJson, type WireObject, type WireValue } from './wire.ts';

/** What an edge case is made from: the answer about a driver. */
export interface EdgeBase {
  readonly contract: Contract;
  readonly body: WireObject;
  /** The id that was asked for. */
  readonly externalId: string;
  /** Whole seconds since 1970. */
  readonly instant: number;
}

/** Where the spec has no example that says when it is. */
const SOME_INSTANT = 1_767_225_600;

/** A contract's own example of a driver, at the instant that its description names. */
export function exampleBase(contract: Contract): EdgeBase {
  return contract.derived(readExample);
}

function readExample(contract: Contract): EdgeBase {
  const given = givenExample(contract);
  const [written = ''] = /\d{4}-[\d-]+T[\d:]+Z/.exec(given?.description ?? '') ?? [];
  const instant = parseInstant(written) ?? SOME_INSTANT;
  const value = readJson(JSON.stringify(given?.value ?? null));
  const body = isObject(value) ? value : sampleOf(contract.operation.bodySchema, instant, contract);
  const { externalId } = body;
  return { contract, body, instant, externalId: typeof externalId === 'string' ? externalId : '' };
}

/** The example of the built-in contract, with its description; of a user's the one of its own 200 answer. */
function givenExample(
  contract: Contract,
): { readonly description?: string; readonly value?: Json } | undefined {
  if (contract.validators) {
    const content = Object.values(driverAnswerFor(200, contract)?.content ?? {});
    const values = content.flatMap(({ example, examples }) => [example, ...Object.values(examples)]);
    return { value: (values.find((value) => contract.validateBody(value).length === 0) ?? null) as Json };
  }
  const { components } = contract.document as { readonly components?: { readonly examples?: object } };
  return Object.values(components?.examples ?? {})[0];
}

/** A property of the contract's example, its times moved so that it is about another instant. */
export function exampleOf(name: string, instant: number, contract: Contract): WireValue | undefined {
  const base = exampleBase(contract);
  const visit: Visit = (property, value) =>
    property.format === 'date-time' ? movedBy(value, instant - base.instant) : undefined;
  const moved = mapProperties({ [name]: base.body[name] ?? null }, visit, contract);
  return moved[name];
}

function movedBy(value: WireValue, seconds: number): WireValue {
  const before = typeof value === 'string' ? parseInstant(value) : undefined;
  return before === undefined ? value : formatInstant(before + seconds);
}

/** An object of a schema, as far as the spec alone tells what is in it; each list has one element. */
export function sampleOf(
  schema: string,
  instant: number,
  contract: Contract,
  within: readonly string[] = [],
): WireObject {
  const { shapes } = contract;
  const inner = [...within, schema];
  const entries = memberOf(shapes, schema).map((property): [string, WireValue] => {
    const { name, schema: of, type } = property;
    if (!of) return [name, plausibleValue(property, shapes, formatInstant(instant)) as WireValue];
    const value = inner.includes(of) ? [] : [sampleOf(of, instant, contract, inner)];
    return [name, type === 'array' ? value : (value[0] ?? {})];
  });
  return Object.fromEntries(entries);
}

/** A body in which nothing that the spec's example shows is missing: empty lists are filled from it. */
export function enriched({ body, instant, contract }: EdgeBase): WireObject {
  const { shapes, operation } = contract;
  const entries = memberOf(shapes, operation.bodySchema).map(
    ({ name, schema }): [string, WireValue] | undefined => {
      const value = body[name];
      const isEmpty = schema && (!Array.isArray(value) || value.length === 0) && !isObject(value);
      const filled = isEmpty ? exampleOf(name, instant, contract) : value;
      return filled === undefined ? undefined : [name, filled];
    },
  );
  return { ...body, ...Object.fromEntries(entries.filter((entry) => entry !== undefined)) };
}
