import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  apiRoot,
  contractHash,
  definition,
  operation,
  schemaShapes,
} from '../../src/generated/contract/definition.gen.ts';
import { PAGE_DESCRIPTIONS, PAGE_PROPERTIES, PAGE_RESPONSES } from './api-page.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document is JSON of any form
const spec = definition as any;
const [[path, { get }]] = Object.entries<typeof spec>(spec.paths) as [[string, typeof spec]];

/** A schema of the spec in the words of the page: a property a line, down to the first repetition. */
function pageLines(name: string, prefix = ''): string[] {
  return Object.entries<typeof spec>(spec.components.schemas[name].properties).flatMap(
    ([property, schema]) => {
      const inner = refName(schema) ?? refName(schema.items);
      const isRecursive = inner === name;
      const type = schema.items
        ? `${inner ? (isRecursive ? 'undefined' : 'object') : schema.items.type}[]`
        : pageType(schema);
      const marks = (schema.nullable ? ' nullable' : '') + (schema.deprecated ? ' deprecated' : '');
      const path = `${prefix}${property}`;
      const below = inner && !isRecursive ? pageLines(inner, `${path}${schema.items ? '[]' : ''}.`) : [];
      return [`${path} ${type}${marks}`, ...below];
    },
  );
}

function pageType(schema: typeof spec): string {
  return schema.$ref ? 'object' : (schema.format ?? schema.type);
}

function refName(schema: typeof spec): string | undefined {
  return schema?.$ref?.replace('#/components/schemas/', '');
}

function schemaAt(pagePath: string): typeof spec {
  return pagePath.split('.').reduce((schema, part) => {
    const value = schema.properties[part.replace('[]', '')];
    const name = refName(value) ?? refName(value.items);
    return name ? spec.components.schemas[name] : value;
  }, spec.components.schemas.Driver);
}

describe('the spec says what the API page says', () => {
  test('every property of the page, in its order, with its type, format, nullable and deprecated', () => {
    expect(pageLines('Driver')).toEqual(PAGE_PROPERTIES);
  });

  test.each(Object.entries(PAGE_DESCRIPTIONS))('%s has the description of the page', (at, description) => {
    expect(schemaAt(at).description).toBe(description);
  });

  test('groupType is one of 0 to 4 or null, 0 by default; referenceType is 0 or 1, 0 by default', () => {
    expect(schemaAt('chargerGroups[].groupType')).toMatchObject({ enum: [0, 1, 2, 3, 4, null], default: 0 });
    expect(schemaAt('integratedExternalIds[].referenceType')).toMatchObject({ enum: [0, 1], default: 0 });
  });

  test('customProperties maps any name to a string', () => {
    expect(schemaAt('chargers[].customProperties').additionalProperties).toEqual({ type: 'string' });
  });

  test('no property of any schema is required', () => {
    expect(JSON.stringify(spec.components.schemas)).not.toContain('"required"');
  });

  test('the responses are those of the page, word for word', () => {
    const described = Object.entries<typeof spec>(get.responses).map(([status, { description }]) => [
      status,
      description,
    ]);
    expect(Object.fromEntries(described)).toEqual(PAGE_RESPONSES);
  });

  test('the operation has the summary, description and x-ms-visibility of the page', () => {
    expect(get).toMatchObject({
      summary: 'Get a single driver using externalId',
      description: 'Send a request to get a single driver by its externalId',
      'x-ms-visibility': 'important',
    });
    expect(get.parameters).toHaveLength(1);
    expect(get.parameters[0]).toMatchObject({
      name: 'externalId',
      required: true,
      description: 'This is the unique ExternalID for the driver',
    });
  });
});

describe('what the page leaves open', () => {
  test.each([
    ['the server', () => spec.servers[0]],
    ['the path', () => spec.paths[path]],
    ['HEAD and unknown query parameters', () => get],
    ['which route parameters are errors', () => get.parameters[0].schema],
    ['the header for the key', () => spec.components.securitySchemes.functionKeyHeader],
    ['null in groupType', () => schemaAt('chargerGroups[].groupType')],
    ['the items of subgroups', () => schemaAt('chargerGroups[]').properties.subgroups],
  ])('%s carries x-assumption', (_what, place) => {
    expect(place()['x-assumption']).toMatch(/\w/);
  });

  test.each(['400', '401', '404'])('the bodies of %s carry x-assumption', (status) => {
    const { content } = get.responses[status];
    expect(Object.keys(content)).toEqual(['application/problem+json', 'text/plain']);
    for (const body of Object.values<typeof spec>(content))
      expect(body['x-assumption']).toMatch(/status alone/);
  });
});

describe('the generated tables', () => {
  test('the operation is where a client of the real API looks for it', () => {
    expect(apiRoot).toBe('/api');
    expect(operation).toEqual({
      operationId: 'getDriverByExternalId',
      method: 'GET',
      path: '/user/externalId/{externalId}',
      parameter: 'externalId',
      bodySchema: 'Driver',
      statuses: PAGE_RESPONSES,
    });
    expect(contractHash).toMatch(/^[\da-f]{12}$/);
  });

  test('the shapes have all properties of all schemas of a driver in order', () => {
    for (const [name, schema] of Object.entries<typeof spec>(spec.components.schemas)) {
      if (name === 'Problem') continue;
      expect(schemaShapes[name]!.map((property) => property.name)).toEqual(Object.keys(schema.properties));
    }
  });

  test('a shape names the schema of a value or of the items, and the type of plain items', () => {
    const shape = (schema: string, name: string) =>
      schemaShapes[schema]!.find((property) => property.name === name);
    expect(shape('ChargerGroup', 'subgroups')).toEqual({
      name: 'subgroups',
      type: 'array',
      schema: 'ChargerGroup',
    });
    expect(shape('Charger', 'locationInfo')).toEqual({
      name: 'locationInfo',
      type: 'object',
      schema: 'LocationInfo',
    });
    expect(shape('Charger', 'capabilities')).toEqual({
      name: 'capabilities',
      type: 'array',
      items: 'string',
    });
  });
});

test('redocly finds nothing to complain about in the spec', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const args = [
    'node_modules/@redocly/cli/bin/cli.js',
    'lint',
    'spec/driver-api.openapi.yaml',
    '--format=json',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  expect(JSON.parse(stdout).totals).toMatchObject({ errors: 0, warnings: 0 });
});
