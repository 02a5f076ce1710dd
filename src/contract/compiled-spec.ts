import equalModule from 'ajv/dist/runtime/equal.js';
import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { digest } from '../base/digest.ts';
import { isObject } from '../base/json/json-object.ts';
import { formats } from '../base/text/formats.ts';
import { type Validator, type Violation, validator } from '../base/violation.ts';
import type { Schema, Validators } from './schema.ts';

/** What the code that `compile` writes needs when it runs. */
export interface CompiledKit {
  readonly formats: Readonly<Record<string, unknown>>;
  /** Follows a reference. */
  readonly follow: (pointer: string, value: unknown, instancePath: string) => readonly Violation[];
  /** Functions of ajv, by the names of their modules. */
  readonly runtime: Readonly<Record<string, unknown>>;
}

/** A function that ajv wrote. */
type CompiledFunction = Parameters<typeof validator>[0];

/** A spec with its validators as code, as `ev-driver-mock compile` writes it. */
export interface CompiledSpec {
  /** The form of what follows; tells a compiled spec from a document. */
  readonly evDriverMockCompiled: 1;
  /** The whole document, with what else was said of it. */
  readonly document: object;
  /** The validators by JSON pointer into the document, and by the digest of a schema. */
  validators(kit: CompiledKit): {
    readonly at: Readonly<Record<string, CompiledFunction>>;
    readonly of: Readonly<Record<string, CompiledFunction>>;
  };
}

/** Whether what is given as a spec was compiled. */
export function isCompiled(value: unknown): value is CompiledSpec {
  return (
    isObject(value) &&
    value.evDriverMockCompiled === 1 &&
    isObject(value.document) &&
    typeof value.validators === 'function'
  );
}

/** Under which name the validator of a schema stands that has no pointer. */
export function schemaKey(schema: Schema): string {
  return digest(JSON.stringify(schema));
}

/**
 * The validators of a compiled spec: no code is made of text. One that was never asked for when it was compiled lets all
 * pass: it would be of a value that is made up, and the body around it is held against the spec all the same.
 */
export function compiledValidators(compiled: CompiledSpec): Validators {
  const known = new Map<string, Validator>();
  const follow: CompiledKit['follow'] = (pointer, value, instancePath) =>
    at(pointer)(value).map((violation) => ({
      ...violation,
      instancePath: instancePath + violation.instancePath,
    }));
  const runtime = { ucs2length: defaultOf(ucs2lengthModule), equal: defaultOf(equalModule) };
  const made = compiled.validators({ formats: { ...fullFormats, ...formats }, follow, runtime });
  const at = (pointer: string): Validator => {
    const found = known.get(pointer);
    if (found) return found;
    const written = Object.hasOwn(made.at, pointer) ? made.at[pointer] : undefined;
    if (!written) throw new Error(`The compiled spec has no validator at ${pointer}`);
    const own = validator(written);
    known.set(pointer, own);
    return own;
  };
  const none: Validator = () => [];
  return {
    at,
    of(schema) {
      const key = schemaKey(schema);
      const written = Object.hasOwn(made.of, key) ? made.of[key] : undefined;
      return written ? validator(written) : none;
    },
    // They were looked at when it was compiled.
    violationsOfSchema: () => [],
  };
}

/** What a CommonJS module has as its default; loaders differ in how they give it. */
function defaultOf(module: unknown): unknown {
  return (module as { readonly default?: unknown }).default ?? module;
}
