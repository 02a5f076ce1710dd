import { isObject } from '../../base/json/json-object.ts';
import type { Schemas } from '../../contract/schemas.ts';
import { typesOf } from '../../contract/schemas.ts';

/** A matcher of Pact, as version 3 of its specification has it. */
export type Matcher =
  | { readonly match: 'type' | 'integer' | 'number' | 'null' }
  | { readonly match: 'regex'; readonly regex: string };

/** Matchers of a place, and whether all or one of them has to hold. */
export interface MatcherList {
  readonly matchers: readonly Matcher[];
  readonly combine: 'AND' | 'OR';
}

/** A body that a consumer expects, and how each place in it is compared. */
export interface ExpectedBody {
  readonly body: unknown;
  /** By JSON path, such as `$.chargers[*].id`. */
  readonly rules: Readonly<Record<string, MatcherList>>;
}

/** Deeper than any body of a contract is meant to be. */
const DEEPEST = 60;

/**
 * How a body is compared with that of the provider: by what the schema says of each place (type, list of values, null),
 * never by the value that stands there, and lists whatever their length. Where null stands for an object or a list, Pact
 * has no matcher for both, so nothing is expected of the place.
 * @param body JSON; bigint for whole numbers beyond 2^53
 */
export function expectedBody(body: unknown, schema: unknown, schemas: Schemas): ExpectedBody {
  const rules = new Map<string, Map<string, Matcher>>();
  const add = (path: string, matchers: readonly Matcher[]) => {
    const known = rules.get(path) ?? new Map<string, Matcher>();
    for (const matcher of matchers) known.set(JSON.stringify(matcher), matcher);
    rules.set(path, known);
  };
  const kept = visit(body, schema, '$', 0);
  const listed = [...rules].map(([path, matchers]): [string, MatcherList] => {
    const combine = matchers.size > 1 ? 'OR' : 'AND';
    return [path, { matchers: [...matchers.values()], combine }];
  });
  return { body: kept, rules: Object.fromEntries(listed) };

  function visit(value: unknown, given: unknown, path: string, depth: number): unknown {
    if (depth > DEEPEST) return value;
    const flat = schemas.flat(given);
    const types = typesOf(flat);
    const listedValues = Array.isArray(flat.enum) ? flat.enum : [];
    const isNullable = types.includes('null') || listedValues.includes(null);
    if (value === null) {
      const own = isNullable ? matchersOfNull(types, listedValues) : [{ match: 'null' } as const];
      if (own === undefined) return undefined;
      add(path, own);
      return null;
    }
    // Verifiers hold objects and lists against each matcher by itself, so null cannot stand beside.
    const isPlain = typeof value !== 'object';
    const orNull = isNullable && isPlain ? [{ match: 'null' } as const] : [];
    add(path, [...orNull, matcherOf(value, types, listedValues)]);
    if (Array.isArray(value)) {
      const items = value.map((item) => visit(item, flat.items, `${path}[*]`, depth + 1));
      return items.filter((item) => item !== undefined);
    }
    if (!isObject(value)) return value;
    const properties = isObject(flat.properties) ? flat.properties : {};
    const entries = Object.entries(value).map(([name, own]): [string, unknown] => {
      const inner = Object.hasOwn(properties, name) ? properties[name] : flat.additionalProperties;
      return [name, visit(own, inner, `${path}${step(name)}`, depth + 1)];
    });
    return Object.fromEntries(entries.filter(([, own]) => own !== undefined));
  }
}

function matcherOf(value: unknown, types: readonly string[], listed: readonly unknown[]): Matcher {
  if (typeof value === 'string' && listed.length > 0) return oneOf(listed);
  if (typeof value === 'bigint') return { match: 'integer' };
  if (typeof value === 'number')
    return { match: types.includes('integer') && !types.includes('number') ? 'integer' : 'number' };
  return { match: 'type' };
}

/**
 * Null, or a value of the type that the schema has beside it, which no example shows here: only matchers that look at what
 * comes alone can say so. Undefined where there is none.
 */
function matchersOfNull(
  types: readonly string[],
  listed: readonly unknown[],
): readonly Matcher[] | undefined {
  const [type] = types.filter((one) => one !== 'null');
  const nothing = { match: 'null' } as const;
  switch (type) {
    case 'string':
      return [nothing, listed.length > 0 ? oneOf(listed) : { match: 'regex', regex: '[\\s\\S]*' }];
    case 'integer':
    case 'number':
      return [nothing, { match: type }];
    case 'boolean':
      return [nothing, { match: 'regex', regex: 'true|false' }];
    case undefined:
      return [nothing];
    default:
      return undefined;
  }
}

function oneOf(listed: readonly unknown[]): Matcher {
  const values = listed.filter((one) => one !== null).map((one) => String(one));
  return { match: 'regex', regex: `^(?:${values.map(escapedPattern).join('|')})$` };
}

/** A text as a part of a pattern that stands for itself. */
export function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A step of a JSON path. */
function step(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/[\\']/g, '\\$&')}']`;
}
