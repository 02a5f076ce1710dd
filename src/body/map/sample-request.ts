import { isObject } from '../../base/json/json-object.ts';
import type { Contract } from '../../contract/contract.ts';
import { jsonTypeOf, type Operation, type Parameter } from '../../contract/operations.ts';
import { schemasOf } from '../../contract/schemas.ts';
import { fillerOf } from '../fill/fill.ts';

/** A request that an operation lets pass, without what authorises it. */
export interface OperationSample {
  readonly method: string;
  /** Relative to the API root, percent-encoded. */
  readonly path: string;
  /** Percent-encoded; '' for none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; undefined for none. */
  readonly body: string | undefined;
  /** Names of parameters whose values are neither an example nor a default nor one of an enumeration of the spec. */
  readonly guessed: readonly string[];
}

/**
 * Makes a request of an operation: examples, defaults and enumerations of the spec, else values of its schemas; the same
 * each time. Parameters that are not required are left out.
 * @param now RFC 3339
 */
export function sampleRequest(operation: Operation, contract: Contract, now: string): OperationSample {
  const { id, method, path, requestBody } = operation;
  const { securitySchemes, customer } = contract;
  const places = [...securitySchemes.map(([, scheme]) => scheme), ...(customer ? [customer] : [])];
  const isCredential = ({ in: place, name }: Parameter) =>
    places.some((own) => own.in === place && own.name === name);
  const guessed: string[] = [];
  const make = (schema: unknown, name: string): unknown =>
    contract.derived(fillerOf).fill(schema, `sample/${id}/${name}`, name, {
      ...{ now, direction: 'request', withExamples: true },
    });
  const textOf = (parameter: Parameter): string => {
    const { name, schema, in: place } = parameter;
    const { example, default: preset, enum: listed } = contract.derived(schemasOf).flat(schema);
    const said = parameter.example ?? example ?? preset ?? (Array.isArray(listed) ? listed[0] : undefined);
    if (said === undefined) guessed.push(name);
    const value = said ?? make(schema, name);
    const text = parameter.isJson
      ? JSON.stringify(value)
      : Array.isArray(value) || isObject(value)
        ? Object.values(value).join(',')
        : String(value);
    // A path has no empty segment.
    return text === '' && place === 'path' ? name : text;
  };
  const wanted = operation.parameters.filter(
    (each) => (each.in === 'path' || each.required) && !isCredential(each),
  );
  const of = (place: Parameter['in']) =>
    wanted.filter((each) => each.in === place).map((each): [string, string] => [each.name, textOf(each)]);
  const named = Object.fromEntries(of('path'));
  const cookies = of('cookie').map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const content = requestBody?.content ?? {};
  const type = jsonTypeOf(content) ?? Object.keys(content)[0];
  const made =
    type === undefined ? undefined : bodyOf(content[type], () => make(content[type]?.schema ?? {}, 'body'));
  return {
    method,
    path: path.replace(/\{([^}]*)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? name)),
    query: of('query')
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&'),
    headers: {
      ...Object.fromEntries(of('header')),
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...(type !== undefined && { 'content-type': type }),
    },
    body: made === undefined ? undefined : typeof made === 'string' ? made : JSON.stringify(made),
    guessed,
  };
}

function bodyOf(
  media: { readonly example?: unknown; readonly examples: Readonly<Record<string, unknown>> } | undefined,
  make: () => unknown,
): unknown {
  return media?.example ?? Object.values(media?.examples ?? {})[0] ?? make();
}
