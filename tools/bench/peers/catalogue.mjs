// @ts-check
// The mock servers that stand beside ours, and how each is started with the same contract.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyScript, programOf, writeJson, writeText } from './files.mjs';

/**
 * What a peer is given to serve.
 * @typedef {object} Material
 * @property {string} folder where its packages are installed, and its own to write to
 * @property {object} withBody the contract with one example for 200, the body
 * @property {object} withoutExamples the contract with nothing but schemas
 * @property {string} body JSON of one driver
 */

/**
 * Arguments of Node.js that start a server.
 * @typedef {(port: number) => readonly string[]} Command
 */

/**
 * @typedef {object} Peer
 * @property {string} name for `--only`
 * @property {string} label for the table
 * @property {Readonly<Record<string, string>>} packages exact versions by name; the first is the peer itself. The newest that
 *   run on Node.js 20.20, some of which ask for a newer one.
 * @property {string} prefix of the path of the operation, which some take from the contract's server URL and some do not
 * @property {string} bodies where its bodies come from, for the table
 * @property {(material: Material) => { given: Command, generated?: Command }} prepare writes the peer's files and tells how
 *   it is started: to answer with the given body, and to make up bodies, if it can
 */

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const API = '/api';

/** Ours first. @type {readonly Peer[]} */
export const PEERS = [
  {
    name: 'ours',
    label: 'ev-driver-mock',
    packages: {},
    prefix: API,
    bodies: 'the world',
    prepare() {
      const serve = (/** @type {number} */ port) => [CLI, 'serve', '--port', String(port), '--log', 'silent'];
      // Rules over many drivers hold at one instant, so the clock stands.
      return { given: serve, generated: (port) => [...serve(port), '--clock', '2026-01-15T09:00:00Z'] };
    },
  },
  {
    name: 'scalar',
    label: "Scalar's mock server",
    packages: { '@scalar/mock-server': '0.14.4', '@hono/node-server': '2.1.9' },
    prefix: '',
    bodies: 'the schema',
    prepare({ folder, withBody, withoutExamples }) {
      const script = copyScript('scalar.mjs', folder);
      const given = writeJson(folder, 'with-body.json', withBody);
      const generated = writeJson(folder, 'without-examples.json', withoutExamples);
      return {
        given: (port) => [script, given, String(port)],
        generated: (port) => [script, generated, String(port)],
      };
    },
  },
  {
    name: 'msw',
    label: "MSW's HTTP middleware",
    packages: { '@mswjs/http-middleware': '0.10.3', msw: '2.15.0' },
    prefix: API,
    bodies: 'given, the id set by a handler',
    prepare({ folder, body }) {
      const script = copyScript('msw.mjs', folder);
      const file = writeText(folder, 'body.json', body);
      return { given: (port) => [script, file, String(port)] };
    },
  },
  {
    name: 'prism',
    label: 'Prism',
    packages: { '@stoplight/prism-cli': '5.16.0' },
    prefix: '',
    bodies: 'json-schema-faker',
    prepare({ folder, withBody, withoutExamples }) {
      const prism = programOf(folder, '@stoplight/prism-cli', 'prism');
      const options = ['--host', '127.0.0.1', '--verboseLevel', 'silent'];
      const mock = (/** @type {string} */ contract, /** @type {number} */ port) => [
        ...[prism, 'mock', contract, '--port', String(port)],
        ...options,
      ];
      const given = writeJson(folder, 'with-body.json', withBody);
      const generated = writeJson(folder, 'without-examples.json', withoutExamples);
      return {
        given: (port) => mock(given, port),
        generated: (port) => [...mock(generated, port), '--dynamic'],
      };
    },
  },
  {
    name: 'mockoon',
    label: 'Mockoon',
    packages: { '@mockoon/cli': '9.9.0' },
    prefix: API,
    bodies: 'faker, by templates',
    prepare({ folder, withoutExamples, body }) {
      const mockoon = programOf(folder, '@mockoon/cli', 'mockoon-cli');
      const generated = writeJson(folder, 'without-examples.json', withoutExamples);
      const given = mockoonData(mockoon, folder, generated, body);
      const options = [
        '--hostname',
        '127.0.0.1',
        '--disable-log-to-file',
        '--disable-admin-api',
        '--disable-external-refs',
      ];
      const start = (/** @type {string} */ data, /** @type {number} */ port) => [
        ...[mockoon, 'start', '--data', data, '--port', String(port)],
        ...options,
      ];
      return { given: (port) => start(given, port), generated: (port) => start(generated, port) };
    },
  },
  {
    name: 'mocks-server',
    label: 'mocks-server',
    packages: { '@mocks-server/main': '4.1.0' },
    prefix: API,
    bodies: "the contract's example",
    prepare({ folder, withBody }) {
      const program = programOf(folder, '@mocks-server/main', 'mocks-server');
      writeJson(folder, 'mocks/openapi/driver.json', [{ basePath: API, document: withBody }]);
      writeJson(folder, 'mocks/collections.json', []);
      writeText(folder, 'mocks.config.js', 'module.exports = {};\n');
      const options = [
        '--no-plugins.inquirerCli.enabled',
        '--no-files.watch',
        '--log=silent',
        '--server.host=127.0.0.1',
      ];
      const control = ['--plugins.adminApi.port=0', '--plugins.adminApi.host=127.0.0.1'];
      return { given: (port) => [program, ...options, ...control, `--server.port=${port}`] };
    },
  },
  {
    name: 'json-server',
    label: 'json-server',
    packages: { 'json-server': '0.17.4' },
    prefix: API,
    bodies: 'a file of drivers',
    prepare({ folder, body }) {
      const program = programOf(folder, 'json-server', 'json-server');
      const data = writeText(folder, 'drivers.json', `{"drivers":[${body}]}`);
      const routes = writeJson(folder, 'routes.json', { '/api/user/externalId/:id': '/drivers/:id' });
      const options = ['--routes', routes, '--id', 'externalId', '--host', '127.0.0.1', '--quiet'];
      return { given: (port) => [program, data, ...options, '--port', String(port)] };
    },
  },
];

/**
 * The version of a peer, as it is pinned; `undefined` for ours.
 * @param {Peer} peer
 */
export function versionOf({ packages }) {
  return Object.values(packages)[0];
}

/**
 * Mockoon's own import of the contract, with the given body for 200, as one would set it in its editor.
 * @param {string} mockoon
 * @param {string} folder
 * @param {string} contract
 * @param {string} body
 */
function mockoonData(mockoon, folder, contract, body) {
  const file = join(folder, 'with-body.json');
  execFileSync(process.execPath, [mockoon, 'import', '--input', contract, '--output', file], {
    stdio: 'pipe',
  });
  const data = JSON.parse(readFileSync(file, 'utf8'));
  for (const { responses } of data.routes) {
    for (const response of responses) if (response.statusCode === 200) response.body = body;
  }
  return writeJson(folder, 'with-body.json', data);
}
