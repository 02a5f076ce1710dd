import { formatInstant, parseInstant } from '../../base/instant.ts';
import type { Json } from '../../base/shape.ts';
import { definition, operation, schemaShapes } from '../../generated/contract/definition.gen.ts';
import { plausibleValue } from '../conform.ts';
import { mapProperties } from './walk.ts';
import { isObject, readJson, type Wire, type WireObject } from './wire.ts';

/** What an edge case is made from: the answer about a driver. */
export interface EdgeBase {
  readonly body: WireObject;
  /** The id that was asked for. */
  readonly externalId: string;
  /** Whole seconds since 1970. */
  readonly instant: number;
}

/** Where the spec has no example that says when it is. */
const SOME_INSTANT = 1_767_225_600;
let example: EdgeBase | undefined;

/** The spec's own example of a driver, at the instant that its description names. */
export function exampleBase(): EdgeBase {
  example ??= readExample();
  return example;
}

function readExample(): EdgeBase {
  const components = definition.components as { readonly examples?: Readonly<Record<string, Json>> };
  const [given] = Object.values(components.examples ?? {}) as { description?: string; value?: Json }[];
  const [written = ''] = /\d{4}-[\d-]+T[\d:]+Z/.exec(given?.description ?? '') ?? [];
  const instant = parseInstant(written) ?? SOME_INSTANT;
  const value = readJson(JSON.stringify(given?.value ?? null));
  const body = isObject(value) ? value : sampleOf(operation.bodySchema, instant);
  const { externalId } = body;
  return { body, instant, externalId: typeof externalId === 'string' ? externalId : '' };
}

/** A property of the spec's example, its times moved so that it is about another instant. */
export function exampleOf(name: string, instant: number): Wire | undefined {
  const base = exampleBase();
  const moved = mapProperties({ [name]: base.body[name] ?? null }, (property, value) =>
    property.format === 'date-time' ? movedBy(value, instant - base.instant) : undefined,
  );
  return moved[name];
}

function movedBy(value: Wire, seconds: number): Wire {
  const before = typeof value === 'string' ? parseInstant(value) : undefined;
  return before === undefined ? value : formatInstant(before + seconds);
}

/** An object of a schema, as far as the spec alone tells what is in it; each list has one element. */
export function sampleOf(schema: string, instant: number, within: readonly string[] = []): WireObject {
  const inner = [...within, schema];
  const entries = schemaShapes[schema]!.map((property): [string, Wire] => {
    const { name, schema: of, type } = property;
    if (!of) return [name, plausibleValue(property, schemaShapes, formatInstant(instant)) as Wire];
    const value = inner.includes(of) ? [] : [sampleOf(of, instant, inner)];
    return [name, type === 'array' ? value : (value[0] ?? {})];
  });
  return Object.fromEntries(entries);
}

/** A body in which nothing that the spec's example shows is missing: empty lists are filled from it. */
export function enriched({ body, instant }: EdgeBase): WireObject {
  const entries = schemaShapes[operation.bodySchema]!.map(({ name, schema }): [string, Wire] | undefined => {
    const value = body[name];
    const isEmpty = schema && (!Array.isArray(value) || value.length === 0) && !isObject(value);
    const filled = isEmpty ? exampleOf(name, instant) : value;
    return filled === undefined ? undefined : [name, filled];
  });
  return { ...body, ...Object.fromEntries(entries.filter((entry) => entry !== undefined)) };
}
