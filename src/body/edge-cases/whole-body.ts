import { memberOf } from '../../base/present.ts';
import type { EdgeDefinition } from './definition.ts';
import type { EdgeBase } from './edge-base.ts';
import { PAGE_EXAMPLE, PAGE_EXAMPLE_SHORT } from './page-example.ts';
import type { EdgeGroup } from './variant.ts';
import { mapObjects } from './walk.ts';
import { type WireObject, type WireValue, writeAscii, writeJson } from './wire.ts';

function edge(
  group: EdgeGroup,
  name: string,
  why: string,
  build: (base: EdgeBase) => string,
  breaksSpec = false,
): EdgeDefinition {
  return { name, group, why, path: undefined, breaksSpec, build };
}

/** Edge cases about the body as a whole. */
export const WHOLE_BODY: readonly EdgeDefinition[] = [
  edge(
    'body',
    'empty-object',
    'The body is {}: nothing is required, and code that reads anything unchecked fails.',
    () => '{}',
  ),
  edge(
    'body',
    'properties-reversed',
    'Every object has its properties in reverse order: parsers that rely on an order fail.',
    ({ body, contract }) =>
      writeJson(mapObjects(body, (object) => reordered(object, (names) => names.reverse()), contract)),
  ),
  edge(
    'body',
    'properties-sorted',
    'Every object has its properties in alphabetical order, as another serializer would write them.',
    ({ body, contract }) =>
      writeJson(mapObjects(body, (object) => reordered(object, (names) => names.sort()), contract)),
  ),
  edge(
    'body',
    'unknown-properties',
    'Every object has properties that the spec does not have: readers that are not tolerant refuse it all.',
    ({ body, contract }) => writeJson(mapObjects(body, (object) => ({ ...object, ...UNKNOWN }), contract)),
  ),
  edge(
    'body',
    'unknown-properties-first',
    'Every object begins with properties that the spec does not have: readers that go by position fail.',
    ({ body, contract }) => writeJson(mapObjects(body, (object) => ({ ...UNKNOWN, ...object }), contract)),
  ),
  edge(
    'body',
    'indented',
    'The body is indented, with line breaks of Windows: what cuts it apart as text fails.',
    ({ body }) => writeJson(body, '\r\n'),
  ),
  edge(
    'body',
    'ascii-escaped',
    'Everything but plain ASCII is escaped, as .NET does by default: what searches the text for a name misses it.',
    ({ body }) => writeAscii(body),
  ),
];

const UNKNOWN: WireObject = {
  $type: 'Added.In.A.Later.Version',
  futureText: 'added in a later version',
  futureObject: { list: [1, 'two', null, { three: 3 }] },
  futureNull: null,
};

function reordered(object: WireObject, order: (names: string[]) => string[]): WireObject {
  return Object.fromEntries(
    order(Object.keys(object)).map((name): [string, WireValue] => [name, memberOf(object, name)]),
  );
}

/** Bodies of the real service, or of its own documents, that its spec forbids. */
export const REAL_SERVICE: readonly EdgeDefinition[] = [
  edge(
    'real-service',
    'page-example',
    'The example of the API page, letter by letter: a null among the sites, a text that is no URI, and zeros for ids.',
    () => PAGE_EXAMPLE,
    true,
  ),
  edge(
    'real-service',
    'page-example-short',
    'The older example of the API page, letter by letter: texts in place of lists, and groups for chargerGroups.',
    () => PAGE_EXAMPLE_SHORT,
    true,
  ),
];
