import fc from 'fast-check';
import type { Asked } from '../ask.ts';
import { hostileJson, hostileText } from '../hostile.ts';
import type { OpenApi, Operation, Part } from './open-api.ts';

/** Names that exist in the mock that is asked, so that many requests hit something. */
export interface Known {
  readonly chargerIds: readonly string[];
  readonly siteIds: readonly number[];
  readonly edges: readonly string[];
}

/** A request of an operation. */
export interface ControlAsk extends Asked {
  readonly id: string;
  readonly session: string;
}

/** Sessions that are asked for; few, so that requests meet in them. */
export const SESSIONS = ['default', 'one', 'two.2', 'three_3', 'constructor'] as const;

const INSTANTS = ['2026-01-15T09:00:00Z', '2026-03-29T01:30:00+02:00', '2019-02-28T23:59:59.25Z'];
const DRIVERS = [
  'driver-1',
  'driver-7',
  'extIdTest',
  'fleet-200',
  'recorded',
  'acme-driver',
  'nobody',
  'Zoë 🚗',
  'a/b',
];

/** Requests of an operation that keep the spec as far as it says, with names that often exist. */
export function validAsks(api: OpenApi, operation: Operation, known: Known): fc.Arbitrary<ControlAsk> {
  const likely = likelyValues(known, operation);
  return asks(api, operation, (name, schema) => likely[name] ?? valueOfSchema(api, schema, likely));
}

/** Requests of an operation with anything at all in every place. */
export function hostileAsks(api: OpenApi, operation: Operation, known: Known): fc.Arbitrary<ControlAsk> {
  const likely = likelyValues(known, operation);
  return asks(api, operation, (name, schema) =>
    fc.oneof(
      { weight: 2, arbitrary: likely[name] ?? valueOfSchema(api, schema, likely) },
      {
        weight: 3,
        arbitrary: name === 'body' ? hostileJson(valueOfSchema(api, schema, likely)) : hostileText,
      },
    ),
  );
}

/** The request that the spec itself gives as an example, with names that exist. */
export function exampleAsk(api: OpenApi, operation: Operation, known: Known, session: string): ControlAsk {
  const { id, method, parameters, bodyTypes } = operation;
  const names: Readonly<Record<string, unknown>> = {
    ...{ chargerId: known.chargerIds[1], siteId: known.siteIds[0], externalId: 'driver-7' },
    name: { getScenario: 'driver-not-found', getEdgeCase: known.edges[0] }[id] ?? session,
  };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => {
    const example = parameters.find((parameter) => parameter.name === name).example;
    return encodeURIComponent(String(names[name] ?? example));
  });
  const query = new URLSearchParams(id === 'waitForRequests' ? { timeout: '0' } : {});
  for (const { in: place, name, required, example } of parameters)
    if (place === 'query' && required) query.set(name, String(example));
  const body = id === 'putSnapshot' ? emptySnapshot : operation.example;
  const sent = { 'content-type': bodyTypes[0], 'x-mock-session': session };
  return {
    ...{ id, method, session, path: `${api.root}${path}${query.size > 0 ? `?${query}` : ''}` },
    ...(body === undefined
      ? { headers: { 'x-mock-session': session } }
      : { headers: sent, body: JSON.stringify(body) }),
  };
}

const emptySnapshot = {
  ...{ format: 'ev-driver-mock/session', version: 1, clock: '2026-01-15T09:00:00Z' },
  ...{ chargers: [], drivers: [], activations: [], counters: [] },
};

function asks(
  api: OpenApi,
  operation: Operation,
  valueFor: (name: string, schema: Part) => fc.Arbitrary<unknown>,
): fc.Arbitrary<ControlAsk> {
  const named = operation.parameters.filter(
    ({ name, in: place }) => place !== 'header' && name !== 'session',
  );
  const values = fc.record(
    Object.fromEntries(
      named.map(({ name, in: place, schema }): [string, fc.Arbitrary<unknown>] => [
        name,
        // Without it, a wait is ten seconds long.
        place === 'path' || name === 'timeout'
          ? valueFor(name, schema)
          : fc.option(valueFor(name, schema), { nil: undefined, freq: 2 }),
      ]),
    ),
  );
  const body = operation.body ? valueFor('body', operation.body) : fc.constant(undefined);
  const session = fc.tuple(fc.constantFrom(...SESSIONS), fc.constantFrom('header', 'query', 'path'));
  const type = fc.constantFrom(...operation.bodyTypes, 'application/json; charset=utf-8');
  return fc.record({ values, body, session, type }).map(({ values, body, session: [session, by], type }) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => encoded(String(values[name])));
    const query = named
      .filter(({ name, in: place }) => place === 'query' && values[name] !== undefined)
      .map(({ name }) => `${name}=${encoded(String(values[name]))}`);
    if (by === 'query') query.push(`session=${session}`);
    const prefix = by === 'path' ? `/_session/${session}` : '';
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    return {
      ...{ id: operation.id, method: operation.method, session },
      path: `${prefix}${api.root}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
      headers: {
        ...(by === 'header' && { 'x-mock-session': session }),
        ...(text !== undefined && { 'content-type': type }),
      },
      ...(text !== undefined && { body: text }),
    };
  });
}

/** A text in a URL; half a surrogate pair becomes the character for what is none. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** By name of a parameter or property, values that the mock most likely knows. */
function likelyValues(
  { chargerIds, siteIds, edges }: Known,
  { id }: Operation,
): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const scenarios = fc.constantFrom('driver-not-found', 'maintenance', 'renamed', 'flaky', 'no-such-thing');
  const names = { getScenario: scenarios, getEdgeCase: fc.constantFrom(...edges) }[id];
  return {
    ...{ name: names ?? fc.constantFrom(...SESSIONS, 'never-seen') },
    ...{
      externalId: fc.constantFrom(...DRIVERS),
      customer: fc.constantFrom('demo', 'acme', 'demo', 'nobody'),
    },
    chargerId: fc.constantFrom(...chargerIds, 'nope'),
    siteId: fc.constantFrom(...siteIds, 1),
    socketId: fc.constantFrom(1, 2, 1, 64),
    id: fc.integer({ min: 1, max: 5 }),
    scenario: scenarios,
    edge: fc.constantFrom(...edges, 'no-such-thing'),
    clock: fc.constantFrom(
      'live',
      'x60',
      '+PT2H',
      '2026-02-01T00:00:00Z',
      '2026-03-29T00:59:59Z,x1440',
      'soon',
    ),
    by: fc.constantFrom('PT1H', '-P1D', 'PT0S', 'P1Y', 'PT1M30S', 'an hour'),
    from: fc.constantFrom(...INSTANTS),
    to: fc.constantFrom('2026-01-15T21:00:00Z', '2026-03-29T12:00:00Z', INSTANTS[0]),
    since: fc.constantFrom(...INSTANTS),
    timeout: fc.integer({ min: 0, max: 20 }),
    path: fc.constantFrom(
      '/api/user/externalId/driver-1',
      '/api/nothing',
      '/api/user/externalId/%ZZ?x=1',
      '/api/user/*',
    ),
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'G?T'),
    limit: fc.integer({ min: 1, max: 20 }),
    // A path or a driver, not both; so does the spec of `/try` say in words.
    headers: fc.dictionary(
      fc.constantFrom('prefer', 'x-trace', 'accept'),
      fc.constantFrom('code=404', 'delay=1', 'x', '*'),
      { maxKeys: 2 },
    ),
  };
}

/** Values that a schema allows. */
function valueOfSchema(
  api: OpenApi,
  part: Part,
  likely: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<unknown> {
  const {
    type,
    enum: members,
    properties,
    required = [],
    items,
    additionalProperties,
    minLength = 0,
    maxLength = 60,
    minimum = 0,
    maximum = 1000,
    minItems = 0,
  } = api.resolve(part) ?? {};
  if (members) return fc.constantFrom(...members);
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: minimum, max: Math.min(maximum, 1_000_000) });
    case 'string':
      return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) });
    case 'array':
      return fc.array(valueOfSchema(api, items, likely), {
        minLength: minItems,
        maxLength: Math.max(minItems, 3),
      });
    case 'object': {
      if (!properties)
        return fc.dictionary(
          fc.string({ maxLength: 8 }),
          additionalProperties === true ? fc.jsonValue({ maxDepth: 2 }) : fc.string({ maxLength: 20 }),
          { maxKeys: 4 },
        );
      const fields = Object.entries(properties).map(([name, inner]) => [
        name,
        likely[name] ?? valueOfSchema(api, inner, likely),
      ]);
      return fc.record(Object.fromEntries(fields), { requiredKeys: required });
    }
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}
