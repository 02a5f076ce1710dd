import type { MapRow } from '../../body/map/map-slot.ts';
import type { Contract } from '../../contract/contract.ts';
import { describeCredentials } from '../../contract/entrance/credentials.ts';
import { authOf } from '../../mock/answer/authorise.ts';
import type { FirstFile } from './first-test.ts';

/** The folder of fixtures that is written. */
export const FIXTURES = 'ev-driver-mock';
/** The scenario that is written, and its status. */
export const SCENARIO = { name: 'planned-maintenance', status: 503 } as const;

/** What was found in a spec. */
export interface SpecFindings {
  readonly contract: Contract;
  /** Path of the spec as the config file has it; undefined for the built-in one. */
  readonly spec: string | undefined;
  readonly basePath: string | undefined;
  /** Where the driver's properties come from. */
  readonly rows: readonly MapRow[];
  /** An id that requests may ask for. */
  readonly externalId: string;
}

/** The config file, with what was found; the driver and the scenario of the fixture folder. */
export function firstFiles(found: SpecFindings): readonly FirstFile[] {
  return [
    { path: 'ev-driver-mock.config.yaml', text: configText(found) },
    { path: `${FIXTURES}/drivers/${fileName(found.externalId)}.yaml`, text: driverText(found.externalId) },
    { path: `${FIXTURES}/scenarios.yaml`, text: SCENARIOS },
  ];
}

function configText({ contract, spec, basePath, rows }: SpecFindings): string {
  const { operation, root } = contract;
  const driver =
    operation.operationId === ''
      ? `# No operation answers with a driver; where one does, its operationId stands here.
# operations: { driver: ID }`
      : `# ${operation.method} ${root}${operation.path} answers with a driver; another operation would be named here.
operations: { driver: ${quoted(operation.operationId)} }`;
  const mapped = rows.filter(({ from }) => from === 'map');
  const made = rows.filter(({ source }) => source === '').map(({ place }) => place);
  const map =
    mapped.length === 0
      ? []
      : [
          '# What of the world properties show that are called otherwise (ev-driver-mock inspect lists all).',
          'map:',
          ...mapped.map(({ place, source }) => `  ${quoted(place)}: ${source}`),
        ];
  const makes = made.length === 0 ? [] : [`# Made up, as the world does not know them: ${made.join(', ')}.`];
  const ofSpec =
    spec === undefined
      ? []
      : [
          '',
          driver,
          '',
          ...(map.length + makes.length > 0 ? [...map, ...makes, ''] : []),
          `# Requests are let in by ${describeCredentials(contract)}: keys of the customers, any, or off.`,
          `auth: ${authOf(undefined, contract)}`,
        ];
  return `${[
    '# What ev-driver-mock starts with in this folder; ev-driver-mock help serve lists what may stand here.',
    ...(spec === undefined ? [] : [`spec: ${quoted(spec)}`]),
    ...(basePath === undefined ? [] : [`base-path: ${quoted(basePath || '/')}`]),
    `fixtures: ./${FIXTURES}`,
    ...ofSpec,
  ].join('\n')}\n`;
}

function driverText(externalId: string): string {
  return `# A driver of your own. What is not written does not exist, details are drawn: docs/fixtures.md of the package tells all.
externalId: ${quoted(externalId)}
story: Charges at the office, where one socket is in error. The old card has expired.
name: Ada Berg
country: SE
tags:
  - { state: current }
  - { state: expired, tokenName: Old card }
sites:
  office:
    name: Office
    kind: workplace
    city: Malmö
    chargers:
      - { model: Eve Double Pro-line, sockets: { 1: Error } }
      - { model: Zaptec Pro, count: 2 }
`;
}

const SCENARIOS = `# A way to answer of your own, beside the built-in ones (ev-driver-mock scenarios lists them).
scenarios:
  ${SCENARIO.name}:
    description: ${SCENARIO.status} while the back end is updated.
    status: ${SCENARIO.status}
    headers: { Retry-After: "600" }
    detail: Back in ten minutes.
rules:
  # Who asks with this header gets it; a test switches it on by its name.
  - scenario: ${SCENARIO.name}
    when: { headers: { x-demo: maintenance } }
`;

/** A text of YAML; in quotes where it would be read as anything else. */
function quoted(text: string): string {
  const isPlain =
    /^[A-Za-z./][\w./@-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function fileName(text: string): string {
  return text.replace(/[^\w-]+/g, '-');
}
