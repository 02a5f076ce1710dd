import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { computeDriver } from '../../../src/body/compute.ts';
import { prepareMap } from '../../../src/body/map/body-map.ts';
import { errorWriterOf } from '../../../src/body/map/error-body.ts';
import { findDriverOperation } from '../../../src/body/map/find-driver.ts';
import { operationWriterOf } from '../../../src/body/map/operation-body.ts';
import { sampleRequest } from '../../../src/body/map/sample-request.ts';
import { operationsOf } from '../../../src/contract/operations.ts';
import { readContract } from '../../../src/contract/read-contract.ts';
import { renamedSpec, retypedSpec, snakeCase, wrappedSpec } from '../../support/renamed-spec.ts';
import { THURSDAY, worldOf } from '../../support/worlds.ts';
import { SPECS } from './specs.ts';

// What a spec of somebody's own is answered by is the same in every version, to the byte.

const NOW = '2026-01-15T09:00:00Z';

async function contractOf(document: unknown) {
  const { contract } = readContract(document, { findDriver: findDriverOperation });
  return { contract, map: await prepareMap(contract) };
}

test.each([
  ...Object.entries(SPECS),
  ['names in snake case', renamedSpec(snakeCase)] as const,
  ['an envelope', wrappedSpec(renamedSpec(snakeCase))] as const,
  ['other types and words', retypedSpec()] as const,
])('of a spec with %s map, driver and errors are what they were', async (name, document) => {
  const { contract, map } = await contractOf(document);
  const own = (n: number) => worldOf().find(`driver-${n}`)!;
  const error = { type: 'about:blank', title: 'Not Found', status: 404, detail: 'None.', instance: '/x' };
  const told = {
    ...{ rows: map?.rows, leftOut: map?.leftOut, further: map?.furtherOfCharger, problems: map?.problems },
    drivers: [86, 7].map((n) => computeDriver(own(n), THURSDAY, contract).body),
    errors: [400, 401, 404, 500].map((status) => errorWriterOf(contract)({ ...error, status }, THURSDAY)),
  };
  await expect(`${JSON.stringify(told, null, 1)}\n`).toMatchFileSnapshot(
    `__snapshots__/${name.replaceAll(' ', '-')}.txt`,
  );
});

const OPERATIONS = parse(`
openapi: 3.1.0
info: {title: Beside, version: "1"}
security: [{key: [], who: []}]
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, who: {type: apiKey, in: query, name: customerId}}
  schemas:
    Car: {type: object, required: [id], properties: {id: {type: integer}, plate: {type: string}, secret: {type: string, writeOnly: true}, made: {type: string, format: date, readOnly: true}}}
    Fault: {type: object, required: [errorCode, message], properties: {errorCode: {type: integer}, message: {type: string}, errors: {type: array, items: {type: object, properties: {reason: {type: string}, field: {type: string}}}}, path: {type: string}, time: {type: string, format: date-time}, title: {type: string}, more: {type: boolean}}}
paths:
  /cars/{id}/{part}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: part, in: path, required: true, schema: {type: string, enum: [wheel & tyre, door]}}
    get:
      operationId: getCar
      parameters:
        - {name: q, in: query, required: true, schema: {type: array, items: {type: integer}}, example: [1, 2]}
        - {name: filter, in: query, required: true, content: {application/json: {schema: {type: object, properties: {a: {const: 1}}}}}}
        - {name: free, in: query, schema: {type: string}}
        - {name: lang, in: cookie, required: true, schema: {type: string, default: "f i"}}
        - {name: X-Region, in: header, required: true, schema: {type: string}}
        - {name: X-Key, in: header, required: true, schema: {type: string}}
        - {name: customerId, in: query, required: true, schema: {type: string}}
      responses:
        "200":
          description: OK
          headers:
            X-Rate: {required: true, schema: {type: integer, minimum: 3, maximum: 3}}
            X-Named: {required: true, examples: {one: {value: first é}}}
            X-Said: {required: true, example: said}
            X-Free: {schema: {type: string}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Car"}}}
        "404": {description: None, content: {application/json: {schema: {$ref: "#/components/schemas/Fault"}}}}
        "409": {description: Text, content: {text/plain: {schema: {type: string}}}}
        "410": {description: Nothing}
        "422": {description: Details, content: {application/problem+json: {schema: {type: object}}}}
        "423": {description: Example, content: {application/json: {example: {said: so}}}}
        5XX: {description: Wrong, content: {application/json: {schema: {type: object, required: [error], properties: {error: {type: object, properties: {code: {type: string}, description: {type: string}, status: {type: integer}, timestamp: {type: integer}}}}}}}}
    post:
      operationId: addCar
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Car"}}}}
      responses:
        "201":
          description: Made
          content: {application/json: {examples: {one: {value: {id: 1}}, two: {value: {id: 2}}}, schema: {$ref: "#/components/schemas/Car"}}}
    put:
      operationId: putCar
      requestBody: {content: {text/plain: {example: as it is}}}
      responses: {"204": {description: Done, content: {application/json: {}}}, "200": {description: Text, content: {text/csv: {example: "a,b"}}}}
    delete:
      operationId: deleteCar
      requestBody: {content: {application/json: {examples: {one: {value: {why: old}}}}}}
      responses: {default: {description: Any, content: {application/vnd.cars+json: {example: {id: "x"}, schema: {$ref: "#/components/schemas/Car"}}}}}
`);

test('requests, answers and errors of other operations are what they were', async () => {
  const { contract } = await contractOf(OPERATIONS);
  const write = operationWriterOf(contract);
  const error = { type: 'about:blank', title: 'Not Found', status: 404, detail: 'None.', instance: '/x' };
  const told = contract.derived(operationsOf).map((operation) => {
    const asked = {
      ...{ parameters: { id: '7', part: 'door' }, seed: 's', instant: THURSDAY, wished: undefined },
      ...{ status: undefined, isDynamic: false },
    };
    return {
      id: operation.id,
      sample: sampleRequest(operation, contract, NOW),
      answer: write(operation, asked),
      dynamic: write(operation, { ...asked, isDynamic: true }),
      wished: write(operation, { ...asked, wished: 'two' }),
      errors: [400, 404, 409, 410, 422, 423, 503].map((status) => [
        errorWriterOf(contract)({ ...error, status }, THURSDAY, operation),
        write(operation, { ...asked, status }),
      ]),
    };
  });
  await expect(`${JSON.stringify(told, null, 1)}\n`).toMatchFileSnapshot(
    '__snapshots__/other-operations.txt',
  );
});
