import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
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
      const isNullable = schema.nullable ?? schema.anyOf?.some((part: typeof spec) => part.nullable);
      const marks = (isNullable ? ' nullable' : '') + (schema.deprecated ? ' deprecated' : '');
      const path = `${prefix}${property}`;
      const below = inner && !isRecursive ? pageLines(inner, `${path}${schema.items ? '[]' : ''}.`) : [];
      return [`${path} ${type}${marks}`, ...below];
    },
  );
}

function pageType(schema: typeof spec): string {
  const [part = schema] = schema.anyOf ?? [];
  return part.$ref ? 'object' : (part.format ?? part.type);
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
    expect(schemaAt('chargerGroups[].groupType')).toMatchObject({
      anyOf: [
        { type: 'integer', format: 'int32', enum: [0, 1, 2, 3, 4] },
        { type: 'integer', format: 'int32', nullable: true, minimum: 0, maximum: 0 },
      ],
      default: 0,
    });
    expect(schemaShapes.ChargerGroup?.find(({ name }) => name === 'groupType')).toEqual({
      ...{ name: 'groupType', type: 'integer', format: 'int32', nullable: true },
      ...{ enum: [0, 1, 2, 3, 4], default: 0 },
    });
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
    expect(get.parameters[0]).toMatchObject({
      name: 'externalId',
      required: true,
      description: 'This is the unique ExternalID for the driver',
    });
  });
});

describe('the form that tools take', () => {
  const text = readFileSync(new URL('../../spec/driver-api.openapi.yaml', import.meta.url), 'utf8');
  const pattern = new RegExp(get.parameters[0].schema.pattern, 'u');

  test('key and customer are optional query parameters beside the security schemes', () => {
    expect(get.parameters.slice(1)).toEqual(
      ['code', 'clientId'].map((name) =>
        expect.objectContaining({ name, in: 'query', schema: { type: 'string' } }),
      ),
    );
    expect(get.parameters.slice(1).every((each: object) => !('required' in each))).toBe(true);
  });

  test('no YAML anchor or alias', () => {
    const found: string[] = [];
    visit(parseDocument(text), {
      Alias: (_, { source }) => void found.push(`*${source}`),
      Node: (_, node) => void ('anchor' in node && node.anchor && found.push(`&${node.anchor}`)),
    });
    expect(found).toEqual([]);
  });

  test('no null in a list of values, and no list beside nullable: tools add their own null, or cannot read it', () => {
    const found = Object.entries<typeof spec>(spec.components.schemas).flatMap(([name, { properties }]) =>
      Object.keys(properties).filter((key) => properties[key].nullable && properties[key].enum && name),
    );
    expect(found).toEqual([]);
    expect(JSON.stringify(spec.components.schemas)).not.toMatch(/"enum":\[[^\]]*null/);
  });

  test('the pattern of the id has no look-around, and takes what is not blank and has no control character', () => {
    expect(pattern.source).not.toMatch(/\(\?[=!<]/);
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const awkward = fc.constantFrom(
      ' ',
      '\t',
      '\u00A0',
      '\u0085',
      '\u2028',
      '\u3000',
      '\uFEFF',
      '\u0000',
      'a',
      '/',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(unit, awkward), { maxLength: 6 }), (units) => {
        const id = units.join('');
        const isControl = units.some((each) => each < ' ' || (each >= '\u007F' && each <= '\u009F'));
        expect(pattern.test(id)).toBe(id.trim() !== '' && !isControl);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['blanks', ' '.repeat(1_000_000)],
    ['letters before a control character', `${'a'.repeat(1_000_000)}\n`],
    ['blanks between letters before a control character', `${'a '.repeat(500_000)}\u0000`],
  ])('the pattern reads a long id of %s once', (_what, id) => {
    // Quadratic reading of a million characters takes minutes.
    const before = process.cpuUsage();
    expect(pattern.test(id)).toBe(false);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
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
