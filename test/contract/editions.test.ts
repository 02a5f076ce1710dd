import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContract } from '../../src/contract/read-contract.ts';
import { makeValidators } from '../support/documents.ts';

const read = (file: string) => {
  const document = parse(readFileSync(`spec/${file}`, 'utf8'));
  const findDriver = ([operation]: readonly unknown[]) =>
    ({ operation, parameter: 'externalId' }) as ReturnType<Parameters<typeof readContract>[1]['findDriver']>;
  return { document, contract: readContract(document, { findDriver, makeValidators }).contract };
};

const readSource = () => read('driver-api.openapi.yaml');
const readJson = () => read('driver-api.openapi.json');
const readEdition31 = () => read('driver-api.openapi-3.1.json');

describe('the editions of the spec', () => {
  test('the one in JSON is the same document', () => {
    const [source, json] = [readSource(), readJson()];
    expect(json.document).toEqual(source.document);
    expect(json.contract.hash).toBe(source.contract.hash);
  });

  test('the one in OpenAPI 3.1 says so, and has no word that 3.1 does not know', () => {
    const edition31 = readEdition31();
    expect(edition31.document.openapi).toBe('3.1.1');
    expect(JSON.stringify(edition31.document)).not.toContain('"nullable":');
  });

  test('are the same contract', () => {
    const [source, edition31] = [readSource(), readEdition31()];
    const { operation, securitySchemes, customer, root } = source.contract;
    expect(edition31.contract).toMatchObject({ operation, securitySchemes, customer, root });
    // In 3.1 null is a member of a list beside null among the types.
    const withoutNull = JSON.stringify(edition31.contract.shapes).replaceAll(',null]', ']');
    expect(JSON.parse(withoutNull)).toEqual(source.contract.shapes);
  });

  test('find the same bodies right and wrong', () => {
    const [source, edition31] = [readSource(), readEdition31()];
    const example = source.document.components.examples.extIdTest.value;
    const value = fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constantFrom(null, 'text', true, [], {}));
    const group = fc.constantFrom(...Object.keys(source.document.components.schemas.ChargerGroup.properties));
    let wrong = 0;
    fc.assert(
      fc.property(fc.oneof(fc.constant('groupType'), group), value, (name, given) => {
        const body = structuredClone(example);
        body.chargerGroups[0][name] = given;
        const places = ({ contract }: ReturnType<typeof read>) =>
          [...new Set(contract.validateBody(body).map(({ instancePath }) => instancePath))].sort();
        expect(places(edition31)).toEqual(places(source));
        if (places(source).length > 0) wrong++;
      }),
      { numRuns: 300 },
    );
    expect(wrong).toBeGreaterThan(30);
  });
});
