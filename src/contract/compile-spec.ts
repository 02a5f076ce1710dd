import { _, type CodeKeywordDefinition, Name, str } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { formats } from '../base/text/formats.ts';
import { schemaKey } from './compiled-spec.ts';
import type { Contract } from './contract.ts';
import { operationsOf } from './operations.ts';
import { REFERENCE, referencesIn, withReferences } from './references.ts';
import { validatorsOf } from './run-time-validators.ts';
import type { Schema, Validators } from './schema.ts';
import { type Schemas, schemasOf } from './schemas.ts';

/** Which validators of a document were asked for. */
export interface AskedValidators {
  readonly at: Set<string>;
  readonly of: Map<string, Schema>;
}

/** The validators of a document, and what is asked of them. */
export function recordedValidators(schemas: Schemas, asked: AskedValidators): Validators {
  const real = validatorsOf(schemas);
  return {
    ...real,
    at(pointer) {
      asked.at.add(pointer);
      return real.at(pointer);
    },
    of(schema) {
      asked.of.set(schemaKey(schema), schema);
      return real.of(schema);
    },
  };
}

/**
 * The text of an ES module whose default is the `CompiledSpec` of a contract: all that requests and answers are held
 * against, and what was asked for.
 * @param heading comment at its top
 */
export function compiledModule(contract: Contract, asked: AskedValidators, heading: string): string {
  const schemas = contract.derived(schemasOf);
  const ajv = new Ajv2020({
    ...{ strict: false, allErrors: true, logger: false, validateSchema: false },
    code: { source: true, formats: _`formats` },
  });
  for (const [name, format] of Object.entries({ ...fullFormats, ...formats })) ajv.addFormat(name, format);
  ajv.addKeyword(REFERENCE_KEYWORD);
  const names: Record<string, string> = {};
  const add = (schema: unknown): string => {
    const name = `v${Object.keys(names).length}`;
    ajv.addSchema(schema as Schema, name);
    names[name] = name;
    return name;
  };
  const at: string[] = [];
  const pointers = new Set([...asked.at, ...pointersOf(contract)]);
  // The set grows while schemas are read that refer to further ones.
  for (const pointer of pointers) {
    const schema = withReferences(schemas.at(pointer) ?? true, schemas);
    for (const reference of referencesIn(schema)) pointers.add(reference);
    at.push(`${JSON.stringify(pointer)}: made.${add(schema)}`);
  }
  const of = [...asked.of].map(([key, schema]) => {
    const written = withReferences(schema, schemas);
    return `${JSON.stringify(key)}: made.${add(written)}`;
  });
  return `${heading}
export default {
  evDriverMockCompiled: 1,
  document: ${JSON.stringify(contract.document)},
  validators({ formats, follow, runtime }) {
    const made = {};
${codeOf(ajv, names)}
    return { at: { ${at.join(', ')} }, of: { ${of.join(', ')} } };
  },
};
`;
}

/** Where all schemas stand that parameters and bodies are held against. */
function pointersOf(contract: Contract): readonly string[] {
  return contract
    .derived(operationsOf)
    .flatMap(({ parameters, requestBody, responses }) => [
      ...parameters.map(({ schemaAt }) => schemaAt),
      ...[requestBody, ...responses].flatMap((part) =>
        Object.values(part?.content ?? {}).flatMap(({ schemaAt }) => schemaAt ?? []),
      ),
    ]);
}

type Standalone = (ajv: Ajv2020, names: Record<string, string>) => string;

/** The code of validators as statements that put each into `made`. */
function codeOf(ajv: Ajv2020, names: Record<string, string>): string {
  const module = standaloneModule as unknown as Standalone & { readonly default?: Standalone };
  const code = (module.default ?? module)(ajv, names)
    .replace('"use strict";', '')
    .replaceAll('exports.', 'made.')
    .replace(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, 'runtime.$1');
  if (/\brequire\(/.test(code)) throw new Error('The validators would need require()');
  return code;
}

/**
 * The keyword that follows references, for code that ajv writes: by the function `follow(pointer, value, instancePath)`, which
 * is there when the code runs and returns what the value breaks.
 */
const REFERENCE_KEYWORD: CodeKeywordDefinition = {
  keyword: REFERENCE,
  schemaType: 'string',
  code(context) {
    const { gen, data, schema, it } = context;
    const path = str`${new Name('instancePath')}${it.errorPath}`;
    const found = gen.const('found', _`${new Name('follow')}(${schema}, ${data}, ${path})`);
    context.result(_`${found}.length === 0`, undefined, () => {
      // As ajv calls them in all that it writes.
      const [vErrors, errors] = [new Name('vErrors'), new Name('errors')];
      gen.assign(vErrors, _`${vErrors} === null ? ${found} : ${vErrors}.concat(${found})`);
      gen.assign(errors, _`${vErrors}.length`);
    });
  },
};
