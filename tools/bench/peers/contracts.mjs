// @ts-check
// The contract in the forms that the peers are given.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Our own contract. */
const FILE = new URL('../../../spec/driver-api.openapi.yaml', import.meta.url);
const JSON_TYPE = 'application/json';

/**
 * The contract with nothing but schemas: what makes up bodies has to make them up from these.
 * @returns {object}
 */
export function contractWithoutExamples() {
  const { contract, answer } = read();
  delete answer.examples;
  delete contract.components.examples;
  return contract;
}

/**
 * The contract with one example for 200.
 * @param {string} body JSON of a driver
 * @returns {object}
 */
export function contractWithBody(body) {
  const { contract, answer } = read();
  delete contract.components.examples;
  answer.examples = { given: { value: JSON.parse(body) } };
  return contract;
}

function read() {
  // Without aliases: not every reader of JSON wants the same object twice.
  const contract = JSON.parse(JSON.stringify(parse(readFileSync(FILE, 'utf8'))));
  const [path] = Object.keys(contract.paths);
  const answer = contract.paths[String(path)].get.responses['200'].content[JSON_TYPE];
  return { contract, answer };
}
