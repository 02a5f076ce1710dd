import type { CommandName } from '../options/options.ts';

export type { CommandName };

/** What the help tells about one command. */
export interface CommandSpec {
  /** The words after the name of the program. */
  readonly usage: string;
  readonly summary: string;
  /** One command line to try, and what it does. */
  readonly example: readonly [command: string, meaning: string];
  /** The word that must follow, and the one that may. */
  readonly needs?: string;
  readonly takes?: string;
  /** Whether the word that must follow may be followed by others of its kind. */
  readonly many?: true;
}

/** Every command by its name, in the order of the help. */
export const COMMANDS = {
  serve: {
    usage: '[serve] [options]',
    summary: 'Start the server. This is what happens without a command.',
    example: [
      'ev-driver-mock serve --port 4011 --clock 2026-01-15T09:00:00Z',
      'on port 4011, time stands still',
    ],
  },
  demo: {
    usage: 'demo [options]',
    summary: 'Start the server, stories that are played on its network and the requests of an imaginary app.',
    example: ['ev-driver-mock demo --port 4011', 'open the console that it names, and project it'],
  },
  init: {
    usage: 'init [--spec FILE]',
    summary:
      'Write a config file, a fixture, a scenario and a test into this folder; nothing is overwritten.',
    example: ['ev-driver-mock init --spec api.yaml', 'to begin with a spec of your own'],
  },
  validate: {
    usage: 'validate [options]',
    summary: 'Check the spec, the fixtures and the scenarios; for CI.',
    example: ['ev-driver-mock validate --fixtures ./fixtures', 'ends with exit code 1 on a mistake'],
  },
  inspect: {
    usage: 'inspect --spec FILE [options]',
    summary: 'Tell what is understood of a spec: operations, security, where each property comes from.',
    example: ['ev-driver-mock inspect --spec api.yaml', 'of a back end of your own, before it is served'],
  },
  compile: {
    usage: 'compile --spec FILE [--out FILE]',
    summary: 'Write a spec with its validators as code, for browsers whose policy forbids eval.',
    example: [
      'ev-driver-mock compile --spec api.yaml --out contract.mjs',
      'import it, and hand it over as spec',
    ],
  },
  generate: {
    usage: 'generate [options]',
    summary: 'Write many drivers, as NDJSON or JSON.',
    example: ['ev-driver-mock generate --count 1000 --out drivers.ndjson', 'one driver per line'],
  },
  show: {
    usage: 'show ID [options]',
    summary: 'Show one driver as a tree, or as JSON.',
    example: ['ev-driver-mock show extIdTest', 'the driver of the API page'],
    needs: 'ID',
  },
  scenarios: {
    usage: 'scenarios [NAME] [options]',
    summary: 'List the scenarios, or show one with commands to try it.',
    example: ['ev-driver-mock scenarios flaky', 'what it answers, and how to ask for it'],
    takes: 'NAME',
  },
  'edge-cases': {
    usage: 'edge-cases [NAME] [options]',
    summary: 'List the edge cases of the spec, or show one with commands to try it.',
    example: ['ev-driver-mock edge-cases chargers=empty', 'what breaks, and how to ask for it'],
    takes: 'NAME',
  },
  check: {
    usage: 'check --target URL [options]',
    summary: 'Hold the real service against the contract, read-only; for CI.',
    example: [
      'ev-driver-mock check --target http://127.0.0.1:4010 --code demo-key --client-id demo --id extIdTest',
      'ends with exit code 1 where the service deviates',
    ],
  },
  proxy: {
    usage: 'proxy --target URL [options]',
    summary: 'Stand before the real service: check what passes, add errors and delays on demand.',
    example: [
      'ev-driver-mock proxy --port 4011 --target http://127.0.0.1:4010',
      'marks answers that deviate with x-mock-violations',
    ],
  },
  record: {
    usage: 'record --out FOLDER [options]',
    summary: 'Record drivers of the real service as fixtures, anonymised; read-only.',
    example: [
      'ev-driver-mock record --target http://127.0.0.1:4010 --code demo-key --client-id demo --id extIdTest --out recorded',
      'then: ev-driver-mock serve --fixtures recorded',
    ],
  },
  import: {
    usage: 'import FILE... --out FOLDER [options]',
    summary: 'Write what HAR, Postman, WireMock, Pact, OpenAPI or JSON files hold as fixtures, anonymised.',
    example: [
      'ev-driver-mock import session.har --out imported',
      'what is not taken is told with the reason',
    ],
    needs: 'FILE',
    many: true,
  },
  replay: {
    usage: 'replay RECEIPT [options]',
    summary: 'Make an answer again, byte for byte, from its receipt.',
    example: ['ev-driver-mock replay r2.eyJ... --headers', 'the receipt is the header x-mock-receipt'],
    needs: 'RECEIPT',
  },
  coverage: {
    usage: 'coverage [options]',
    summary: 'Tell what of the contract clients of a running mock have covered; for CI.',
    example: ['ev-driver-mock coverage --fail-under 80', 'ends with exit code 1 under 80 %'],
  },
  verify: {
    usage: 'verify --expect FILE [options]',
    summary: 'Hold what a session of a running mock was asked against what is expected; for CI.',
    example: [
      'ev-driver-mock verify --session checkout-test --expect expectations.yaml',
      'exit code 1 where one does not hold',
    ],
  },
  export: {
    usage: 'export [options]',
    summary: 'Write what a session of a running mock was asked and answered as a file of another tool.',
    example: [
      'ev-driver-mock export --format har --session checkout-test --out checkout.har',
      'opens in the tools of browsers',
    ],
  },
  health: {
    usage: 'health [options]',
    summary: 'Ask a server on this machine whether it is ready; for health checks of containers.',
    example: ['ev-driver-mock health --port 4011', 'ends with exit code 1 where it is not'],
  },
  wait: {
    usage: 'wait [options]',
    summary: 'Wait until a mock is ready; for scripts.',
    example: [
      'ev-driver-mock wait --url http://127.0.0.1:4010 --timeout 30s',
      'ends with exit code 1 where it is not in time',
    ],
  },
  help: {
    usage: 'help [COMMAND]',
    summary: 'Show all commands, or the options of one.',
    example: ['ev-driver-mock help generate', 'the options of generate'],
    takes: 'COMMAND',
  },
} as const satisfies Readonly<Record<CommandName, CommandSpec>>;

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

/** How a command is called, such as `ev-driver-mock show ID [options]`. */
export function usageOf(command: CommandName): string {
  return `ev-driver-mock ${COMMANDS[command].usage}`;
}
