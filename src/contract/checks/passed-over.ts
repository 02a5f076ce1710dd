import { isObject } from '../../base/json/json-object.ts';
import { isIgnoredParameter } from '../operations.ts';
import { BUNDLED } from '../schemas.ts';
import { isKnownFormat } from './known-formats.ts';
import { type WalkedKind, walkObjects } from './walk-objects.ts';

/** A field of an object of OpenAPI, or a keyword of a schema, that is read and has no effect. */
interface PassedOver {
  readonly of: WalkedKind;
  readonly field: string;
  /** What is told of it, without the closing period. */
  readonly says: string;
  /** Whether a value of it would have one; default: any would. */
  readonly when?: (value: unknown, of: Readonly<Record<string, unknown>>) => boolean;
  /** Whether every request and every answer is what it would be without: the mock has no part in it. */
  readonly isHarmless?: true;
}

const isFilled = (value: unknown) => isObject(value) && Object.keys(value).length > 0;
const isOtherDialect = (value: unknown) =>
  !/^https?:\/\/(?:json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.1\/dialect\/)/.test(
    String(value),
  );

/**
 * All that OpenAPI has an effect for and nothing is made of. What is not in here is followed, or tells people something and
 * changes no answer.
 */
export const PASSED_OVER: readonly PassedOver[] = [
  { of: 'document', field: 'webhooks', says: 'Webhooks are not called', when: isFilled, isHarmless: true },
  {
    ...{ of: 'document', field: 'jsonSchemaDialect', when: isOtherDialect },
    says: 'Schemas are read as those of JSON Schema 2020-12, whatever dialect is named',
  },
  { of: 'operation', field: 'callbacks', says: 'Callbacks are not called', when: isFilled, isHarmless: true },
  { of: 'response', field: 'links', says: 'Links have no effect', when: isFilled, isHarmless: true },
  {
    of: 'example',
    field: 'externalValue',
    says: 'Examples that stand elsewhere (externalValue) are not read',
  },
  {
    ...{ of: 'mediaType', field: 'encoding', when: isFilled },
    says: 'How the parts of a form are encoded (encoding) has no effect: a=1&a=2 is a list, a[b]=1 an object',
  },
  {
    ...{ of: 'parameter', field: 'style', when: (value) => value === 'label' || value === 'matrix' },
    says: 'Parameters in the style label or matrix are read as plain ones',
  },
  {
    ...{ of: 'parameter', field: 'allowEmptyValue', when: (value) => value === true },
    says: 'allowEmptyValue has no effect: an empty value is held against the schema',
  },
  {
    ...{ of: 'parameter', field: 'name', isHarmless: true },
    says: 'Header parameters called Accept, Content-Type or Authorization are ignored, as OpenAPI has it: media types and security schemes say what is needed',
    when: (name, { in: place }) => isIgnoredParameter(place, name),
  },
  {
    ...{ of: 'header', field: 'content' },
    says: 'Headers of answers that have a media type (content) are made up as plain texts',
  },
  {
    ...{ of: 'flow', field: 'scopes', when: isFilled, isHarmless: true },
    says: 'Scopes are not checked: a token lets in for all of them',
  },
  {
    ...{ of: 'serverVariable', field: 'enum', when: (value) => Array.isArray(value) && value.length > 1 },
    says: 'Of a variable of servers the default counts alone (--base-path says another path)',
  },
  {
    ...{ of: 'schema', field: '$schema', when: isOtherDialect },
    says: 'Schemas are read as those of JSON Schema 2020-12, whatever dialect is named',
  },
  {
    ...{ of: 'schema', field: 'format', isHarmless: true },
    says: 'Formats of other makers mean nothing here: any value of the type is right there, and what is made up goes by its name',
    when: (format) => typeof format === 'string' && !isKnownFormat(format),
  },
  { of: 'schema', field: '$id', says: 'Schemas are not found by $id, but by their place' },
  {
    ...{ of: 'schema', field: '$dynamicRef' },
    says: 'References by $dynamicRef are not followed: any value is valid there',
  },
  { of: 'schema', field: '$vocabulary', says: 'Vocabularies are not told apart' },
  {
    ...{ of: 'schema', field: 'contentSchema' },
    says: 'What a text holds is not held against contentSchema',
  },
];

/** One kind of thing in a document that has no effect. */
export interface PassedOverFinding {
  /** What is told of it, without the closing period. */
  readonly says: string;
  /** JSON pointers to where it stands. */
  readonly places: readonly string[];
  /** Whether it is of no consequence for requests and answers. */
  readonly isHarmless: boolean;
}

/** Each kind of thing in a document that has no effect, with where it stands. */
export function passedOver(root: Readonly<Record<string, unknown>>): readonly PassedOverFinding[] {
  const found = new Map<string, Set<string>>();
  const byKind = new Map<WalkedKind, readonly PassedOver[]>();
  for (const one of PASSED_OVER) byKind.set(one.of, [...(byKind.get(one.of) ?? []), one]);
  walkObjects(root, (of, value, at) => {
    for (const one of byKind.get(of) ?? []) {
      if (!Object.hasOwn(value, one.field)) continue;
      if (one.when && !one.when(value[one.field], value)) continue;
      const places = found.get(one.says) ?? new Set();
      found.set(one.says, places.add(shown(`${at()}/${one.field}`)));
    }
  });
  return PASSED_OVER.flatMap(({ says, isHarmless = false }) => {
    const places = found.get(says);
    found.delete(says);
    return places ? [{ says, places: [...places], isHarmless }] : [];
  });
}

/** A pointer as somebody finds it, where what other files have is in one document: `other.yaml#/Site`. */
function shown(pointer: string): string {
  const [, bundled, file = '', ...below] = pointer.split('/');
  return bundled === BUNDLED ? `${file.replaceAll('~1', '/')}#/${below.join('/')}` : pointer;
}
