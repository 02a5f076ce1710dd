import { describe, expect, test } from 'vitest';
import { handlers } from '../../src/control/handlers.ts';
import { controlSpec, resolve, schemaAt } from '../support/controls.ts';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

/** Every operation with its place in the document. */
const operations = Object.entries<Record<string, never>>(controlSpec.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method]).map((method) => ({
    name: `${method.toUpperCase()} ${path}`,
    // biome-ignore lint/suspicious/noExplicitAny: a part of the document
    operation: item[method] as any,
    // biome-ignore lint/suspicious/noExplicitAny: a part of the document
    parameters: [...((item as any).parameters ?? []), ...((item[method] as any).parameters ?? [])].map(
      resolve,
    ),
    pointer: `/paths/${path.replaceAll('/', '~1')}/${method}`,
  })),
);

const encoded = (pointer: string) => pointer.replaceAll('{', '%7B').replaceAll('}', '%7D');

describe("the control API's spec", () => {
  test('has a handler for each operation, and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual(
      operations.map(({ operation }) => operation.operationId).sort(),
    );
  });

  test.each(operations)(
    '$name has summary, description, answers and examples',
    ({ operation, parameters }) => {
      expect(operation.summary).toBeTruthy();
      expect(operation.description).toBeTruthy();
      for (const parameter of parameters) {
        expect(parameter.description, parameter.name).toBeTruthy();
        expect(parameter.example, parameter.name).toBeDefined();
      }
      for (const response of Object.values<{ content?: object }>(operation.responses).map(resolve)) {
        for (const content of Object.values<{ example?: unknown }>(response.content ?? {})) {
          expect(content.example).toBeDefined();
        }
      }
    },
  );

  test.each(operations)('the examples of $name are what the schemas say', ({ operation, pointer }) => {
    const bodies = Object.entries<{ example: unknown }>(operation.requestBody?.content ?? {});
    for (const [type, { example }] of bodies) {
      const schema = `${pointer}/requestBody/content/${type.replaceAll('/', '~1').replaceAll('+', '%2B')}/schema`;
      const validate = schemaAt(encoded(schema));
      expect(validate(example) ? [] : validate.errors, schema).toEqual([]);
    }
    for (const [status, response] of Object.entries<{ $ref?: string }>(operation.responses)) {
      const at = response.$ref ? response.$ref.slice(1) : `${pointer}/responses/${status}`;
      for (const [type, { example }] of Object.entries<{ example: unknown }>(
        resolve(response).content ?? {},
      )) {
        const schema = `${at}/content/${type.replaceAll('/', '~1').replaceAll('+', '%2B')}/schema`;
        const validate = schemaAt(encoded(schema));
        expect(validate(example) ? [] : validate.errors, schema).toEqual([]);
      }
    }
  });
});
