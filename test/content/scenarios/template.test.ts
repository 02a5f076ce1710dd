import { validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileTemplate,
  type TemplateUse,
  type TemplateValues,
  useOfContentType,
} from '../../../src/content/scenarios/template.ts';
import { anyCharacter } from '../../support/any-character.ts';

const valuesOf = (query: Readonly<Record<string, string>> = {}): TemplateValues => ({
  externalId: 'driver-7',
  customer: undefined,
  method: 'GET',
  path: '/api/user/externalId/driver-7',
  instant: 1_768_467_600,
  query: (name) => (Object.hasOwn(query, name) ? query[name] : undefined),
  header: (name) => (name === 'x-app' ? 'ios' : undefined),
});
const render = (text: string, use: TemplateUse = 'text', query: Record<string, string> = {}) =>
  compileTemplate(text, use).render(valuesOf(query));

describe('a template', () => {
  test.each([
    ['{externalId} {method} {path}', 'driver-7 GET /api/user/externalId/driver-7'],
    ['{instant}', '2026-01-15T09:00:00Z'],
    ['[{customer}]', '[]'],
    ['{query.page}/{query.none}', '2/'],
    ['{header.X-App}', 'ios'],
    ['{{externalId}', '{externalId}'],
    ['{{{externalId}}', '{driver-7}'],
    ['{"a": {"b": {}}, "c": "{method}"}', '{"a": {"b": {}}, "c": "GET"}'],
    ['body { color: red } {', 'body { color: red } {'],
    ['', ''],
    ['{query.a}{query.b}', '{method}x'],
  ])('%j writes %j', (text, written) => {
    expect(render(text, 'text', { page: '2', a: '{method}', b: 'x' })).toBe(written);
  });

  test('tells its placeholders, each once', () => {
    const { placeholders } = compileTemplate('{method} {header.X-App} {method} {{path}', 'text');
    expect(placeholders).toEqual(['method', 'header.X-App']);
  });

  test.each([
    ['{extrenalId}', /Unknown placeholder \{extrenalId\}.* Did you mean \{externalId\}\?/],
    ['{external-id}', /Did you mean \{externalId\}\?/],
    ['{qeury.page}', /Did you mean \{query\.page\}\?/],
    ['{headers.x-app}', /Did you mean \{header\.x-app\}\?/],
    ['{query}', /Did you mean \{query\.NAME\}\?/],
    ['{header.}', /Unknown placeholder \{header\.\}/],
    ['{constructor}', /Allowed: \{externalId\}, \{customer\}.*\{header\.NAME\}, and \{\{ for a brace\./],
    ['{method.x}', /Unknown placeholder/],
  ])('refuses %j', (text, message) => {
    expect(() => compileTemplate(text, 'text')).toThrow(message);
    expect(() => compileTemplate(text, 'text')).toThrow(
      expect.objectContaining({ code: 'scenario-invalid' }),
    );
  });

  test('names its place in the file', () => {
    const place = { file: 'scenarios.yaml', line: 3 };
    expect(() => compileTemplate('{x}', 'text', place)).toThrow(/^scenarios\.yaml:3: Unknown/);
  });

  test('takes time linear in its length', () => {
    for (const text of [
      '{'.repeat(50_001),
      '{a'.repeat(50_000),
      `{${'a'.repeat(100_000)}`,
      '{a.'.repeat(50_000),
    ]) {
      const started = performance.now();
      compileTemplate(text, 'json');
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: fc.constantFrom('\r', '\n', '\0', 'a', '"', '\\', '\ud800') }),
);

describe('values cannot get out of their place', () => {
  test('headers: whatever is inserted is printable ASCII', () => {
    expect(render('id={query.x}', 'header', { x: 'a\r\nset-cookie: b=1\0ä' })).toBe(
      'id=a%0D%0Aset-cookie: b=1%00%C3%A4',
    );
    fc.assert(
      fc.property(anyText, (x) => {
        const value = render('id={query.x}', 'header', { x });
        expect(value).toMatch(/^[\x20-\x7e]*$/);
        validateHeaderValue('x', value);
      }),
    );
  });

  test.each(['a\r\nb', 'a\0', '€'])('headers: %j is no text of one', (text) => {
    expect(() => compileTemplate(text, 'header')).toThrow(/up to U\+00FF/);
  });

  test('JSON: in quotes a string stays that string, outside it becomes one', () => {
    const template = '{"a": "\\"{query.x}\\\\", "{query.x}": [{query.x}, {query.none}], "b": "{query.none}"}';
    fc.assert(
      fc.property(anyText, (x) => {
        const parsed = JSON.parse(render(template, 'json', { x }));
        fc.pre(x !== 'a' && x !== 'b' && x !== '__proto__');
        expect(parsed).toEqual({ a: `"${x}\\`, [x]: [x, null], b: '' });
      }),
    );
    expect(JSON.parse(render(template, 'json', { x: '","c":1' }))).toEqual({
      a: '"","c":1\\',
      '","c":1': ['","c":1', null],
      b: '',
    });
  });

  test('markup: no tag and no attribute can start or end', () => {
    expect(render('<p>{query.x}</p>', 'markup', { x: `<script>"'&` })).toBe(
      '<p>&#60;script&#62;&#34;&#39;&#38;</p>',
    );
  });

  test.each([
    ['application/json', 'json'],
    ['Application/Problem+JSON; charset=utf-8', 'json'],
    ['text/html', 'markup'],
    ['image/svg+xml', 'markup'],
    ['text/plain', 'text'],
    ['', 'text'],
  ])('a body of %j is %s', (contentType, use) => expect(useOfContentType(contentType)).toBe(use));
});
