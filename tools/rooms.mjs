// @ts-check
// The rooms of src/: who may import whom, and what of what is installed. A test holds the table of CONTRIBUTING.md to it.

/**
 * @typedef {object} Room
 * @property {string} room a folder of src/; one inside another is a room of its own
 * @property {readonly string[]} uses packages, and `node` for the modules of Node.js; types among them
 * @property {true} [apart] imports `base/` and `generated/` alone, and no room imports it
 */

/**
 * From the ground up: each may import those before it and none after it.
 * @type {readonly Room[]}
 */
export const ROOMS = [
  { room: 'base', uses: [] },
  { room: 'contract', uses: ['openapi-backend', 'ajv', 'ajv-formats'] },
  { room: 'world', uses: [] },
  { room: 'body', uses: ['@faker-js/faker', 'randexp'] },
  { room: 'content', uses: [] },
  { room: 'content/disk', uses: ['node', 'yaml', 'chokidar', 'jsonc-parser'] },
  { room: 'mock', uses: [] },
  { room: 'interchange/export', uses: [] },
  { room: 'control', uses: [] },
  { room: 'server', uses: ['node', 'express', 'https-proxy-agent', 'prom-client', 'selfsigned'] },
  { room: 'store', uses: ['node', 'ioredis'] },
  { room: 'check', uses: ['node'] },
  { room: 'interchange', uses: ['node', 'yaml'] },
  { room: 'options', uses: [] },
  { room: 'doors', uses: ['node', 'msw', 'vite', 'vitest', '@playwright/test'] },
  { room: 'cli', uses: ['node', 'yaml'] },
  {
    room: 'console',
    uses: [
      'react',
      'react-dom',
      'wouter',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'openapi-fetch',
      'eventsource-parser',
      'cmdk',
      'world-atlas',
      'rapidoc',
      'uqr',
    ],
    apart: true,
  },
];

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * The table as rules of dependency-cruiser.
 * @param {readonly Room[]} rooms
 * @returns {Rule[]}
 */
export function rulesOf(rooms) {
  const paths = rooms.map((room) => inside(room.room, rooms));
  const generated = '^src/generated/';
  return [
    {
      name: 'every-file-has-a-room',
      comment: 'A new kind of thing gets its room in the table first.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [...paths, generated] },
    },
    {
      name: 'generated-imports-base-alone',
      severity: 'error',
      from: { path: generated },
      to: { pathNot: [generated, '^src/base/'] },
    },
    {
      name: 'the-contract-is-passed',
      comment:
        'What is computed from a contract takes one (src/contract/contract.ts), so that it can be another than the built-in one.',
      severity: 'error',
      from: { path: '^src/(?:world|body|content|mock|control|server|store|check|interchange|options)/' },
      to: { path: '^src/generated/contract/(?:definition|validators)' },
    },
    {
      name: 'the-built-in-contract-is-chosen-outside',
      comment: 'Doors and commands say which contract is served; what answers by it is told.',
      severity: 'error',
      from: { path: '^src/(?:world|body|mock|control|server|check|interchange|options)/' },
      to: { path: '^src/contract/built-in-contract' },
    },
    ...rooms.flatMap(({ room, uses, apart }, at) => rulesOfRoom(room, uses, apart, at, paths)),
  ];
}

/**
 * @param {string} room
 * @param {readonly string[]} uses
 * @param {true | undefined} apart
 * @param {number} at its place in the table
 * @param {string[]} paths of all rooms
 * @returns {Rule[]}
 */
function rulesOfRoom(room, uses, apart, at, paths) {
  const from = { path: /** @type {string} */ (paths[at]) };
  const others = apart ? paths.filter((_path, place) => place !== 0 && place !== at) : paths.slice(at + 1);
  const packages = uses.filter((name) => name !== 'node').map(packagePath);
  /** @type {Rule[]} */
  const rules = [
    {
      name: `${room}-uses-its-packages-alone`,
      severity: 'error',
      from,
      to: { pathNot: ['^(?:src|spec)/', ...packages], dependencyTypesNot: ['core'] },
    },
  ];
  if (others.length > 0) {
    const name = apart ? `${room}-is-apart` : `${room}-imports-those-before-it`;
    rules.push({ name, severity: 'error', from, to: { path: others } });
  }
  if (!uses.includes('node')) {
    rules.push({ name: `${room}-knows-no-node`, severity: 'error', from, to: { dependencyTypes: ['core'] } });
  }
  return rules;
}

/**
 * A room without the rooms inside it, as a pattern of paths.
 * @param {string} room
 * @param {readonly Room[]} rooms
 */
function inside(room, rooms) {
  const inner = rooms.filter((other) => other.room.startsWith(`${room}/`));
  const except = inner.map((other) => other.room.slice(room.length + 1)).join('|');
  return `^src/${room}/${except === '' ? '' : `(?!(?:${except})/)`}`;
}

/** @param {string} name of a package; where it has types of its own elsewhere, those */
function packagePath(name) {
  const types = name.startsWith('@') ? name.slice(1).replace('/', '__') : name;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `(?:^|node_modules/)(?:@types/${types}|${escaped})(?:/|$)`;
}
