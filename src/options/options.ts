import { DEFAULT_SESSION } from '../mock/session/session-name.ts';
import { CORS_ORIGIN, HOST, HOSTS, SERVER, STORE } from './address-types.ts';
import {
  BASE_PATH,
  BRAND,
  CLOCK,
  COLOR,
  ID_PATTERN,
  IDS,
  NAME,
  type OptionType,
  OUTPUTS,
  oneOf,
  pairs,
  path,
  REPLICA,
  SESSION,
  SWITCH,
  TEXT,
  TEXTS,
  TOKEN,
  timeSpan,
  wholeNumber,
} from './option-types.ts';

/** The commands of the program. */
export type CommandName =
  | 'serve'
  | 'demo'
  | 'validate'
  | 'init'
  | 'compile'
  | 'inspect'
  | 'generate'
  | 'show'
  | 'scenarios'
  | 'edge-cases'
  | 'check'
  | 'proxy'
  | 'record'
  | 'import'
  | 'coverage'
  | 'verify'
  | 'replay'
  | 'export'
  | 'health'
  | 'wait'
  | 'help';

/** One option: what its flag, environment variables, config key, help and reference page are made from. */
export interface OptionSpec<Value = unknown> {
  readonly type: OptionType<Value>;
  /** The default as text; without one, the value is undefined. */
  readonly default?: string;
  /** How the default is called where it cannot be written as a value. */
  readonly defaultName?: string;
  readonly short?: string;
  /** Environment variable besides `EV_DRIVER_MOCK_*`, which wins over it. */
  readonly plainEnv?: string;
  /** Environment variable of which any text but the empty one means `false`. */
  readonly offEnv?: string;
  /** Where it may stand: flags only, flags and environment, or (default) in the config file as well. */
  readonly only?: 'flag' | 'environment';
  /** The commands that have the flag. */
  readonly commands: readonly CommandName[];
  /** Of an option that takes a word: those that a command takes, where they are not the same for all. */
  readonly wordsOf?: Partial<Record<CommandName, readonly string[]>>;
  readonly help: string;
  readonly example: string;
}

const WORLD = ['serve', 'demo', 'validate', 'inspect', 'generate', 'show'] as const;
const FILES = [
  'serve',
  'demo',
  'validate',
  'inspect',
  'generate',
  'show',
  'scenarios',
  'edge-cases',
  'replay',
  'proxy',
] as const;
const SPEC = ['init', 'compile', ...FILES, 'check', 'record', 'import'] as const;
/** Those that ask the real service themselves. */
const ASKING = ['check', 'record'] as const;
/** Those that make a fixture folder of what others have said. */
const TAKING = ['record', 'import'] as const;
const SERVERS = ['serve', 'demo', 'proxy'] as const;
/** A server, and what has to find it by the same options. */
const LISTENING = [...SERVERS, 'health'] as const;
/** Those that may be behind TLS. */
const SECURE = ['serve', 'proxy'] as const;
const ALL = [
  'serve',
  'demo',
  'init',
  'compile',
  'validate',
  'inspect',
  'generate',
  'show',
  'scenarios',
  'edge-cases',
  'replay',
  'check',
  'proxy',
  'record',
  'import',
  'coverage',
  'verify',
  'export',
  'health',
  'wait',
  'help',
] as const;

const REPORTS = ['text', 'json', 'junit', 'markdown', 'github', 'html'] as const;

/** The formats that each command writes. */
const FORMATS = {
  generate: ['ndjson', 'json'],
  check: REPORTS,
  proxy: REPORTS,
  coverage: REPORTS,
  verify: REPORTS,
  export: ['journal', 'har', 'postman', 'pact', 'pact-v4', 'curl', 'wiremock', 'openapi-examples'],
} as const;

/** Every option by the name of its property, in the order of the help. */
const OPTIONS = {
  port: option({
    type: wholeNumber(0, 65535),
    default: '4010',
    plainEnv: 'PORT',
    commands: LISTENING,
    help: 'Port to listen on; 0 takes a free one.',
    example: '4011',
  }),
  host: option({
    type: HOST,
    default: '127.0.0.1',
    plainEnv: 'HOST',
    commands: LISTENING,
    help: 'Host name or address to listen on; 0.0.0.0 for every network.',
    example: '0.0.0.0',
  }),
  seed: option({
    type: wholeNumber(0, Number.MAX_SAFE_INTEGER),
    default: '1',
    commands: [...WORLD, 'proxy'],
    help: 'Which world: the same seed gives the same drivers everywhere.',
    example: '42',
  }),
  clock: option({
    type: CLOCK,
    default: 'live',
    commands: [...WORLD, 'proxy'],
    help: 'Time in the world: live, an instant (frozen there), x60 (fast), +PT2H or -P1D (shifted), or an instant and a speed.',
    example: '2026-01-15T09:00:00Z,x60',
  }),
  population: option({
    type: wholeNumber(0, 1e12),
    default: '1000000',
    commands: WORLD,
    help: 'How many drivers each customer has.',
    example: '500',
  }),
  idPattern: option({
    type: ID_PATTERN,
    default: 'driver-{n}',
    commands: WORLD,
    help: 'How the ids of computed drivers look; {n} is the number, from 1.',
    example: 'EMP-{n}',
  }),
  unknown: option({
    type: oneOf('404', 'generate'),
    default: '404',
    commands: ['serve', 'demo', 'show'],
    help: 'What any other id gets: not found, or a driver of its own.',
    example: 'generate',
  }),
  spec: option({
    type: path('FILE', 'the path of an OpenAPI file of 3.0 or 3.1, YAML or JSON'),
    defaultName: 'built in',
    commands: SPEC,
    help: 'OpenAPI file of the API that is served, in place of the built-in one.',
    example: './api.yaml',
  }),
  basePath: option({
    type: BASE_PATH,
    defaultName: "the path of the spec's first server",
    commands: SPEC,
    help: 'Path that all paths of the API start with; / for none.',
    example: '/api/v2',
  }),
  operations: option({
    type: pairs(
      'ROLE=ID',
      'driver',
      'driver=ID, the operationId of the operation that answers with a driver',
    ),
    defaultName: 'the operation that fits best',
    commands: SPEC,
    help: "Which of the spec's operations answers with a driver.",
    example: 'driver=getUser',
  }),
  map: option({
    type: pairs(
      'PLACE=SOURCE',
      undefined,
      'PLACE=SOURCE, separated by commas: the place of a property as inspect prints it, and what it shows',
    ),
    defaultName: 'what the names of properties say',
    commands: SPEC,
    help: 'What properties of the driver show, in a spec that calls them otherwise.',
    example: 'data.nick=driver.name,data.seen=charger.lastSeen',
  }),
  handlers: option({
    type: path('FILE', 'the path of an ES module'),
    defaultName: 'none',
    commands: ['serve', 'demo'],
    help: 'ES module whose functions, by operationId, answer operations of the spec.',
    example: './handlers.mjs',
  }),
  fallback: option({
    type: SERVER,
    defaultName: 'none',
    commands: ['serve', 'demo'],
    help: 'Server that requests are passed on to which no operation of the spec knows; without it they are a 404.',
    example: 'https://api.example.com',
  }),
  auth: option({
    type: oneOf('keys', 'any', 'off'),
    defaultName: 'keys where the spec has an API key and a customer, else any',
    commands: ['serve', 'demo'],
    help: "Which credentials are right: the customers' keys, any that are not empty, or none is needed.",
    example: 'any',
  }),
  fixtures: option({
    type: path('FOLDER', 'the path of a folder'),
    defaultName: 'built in',
    commands: [...FILES, 'import'],
    help: 'Folder with customers, named drivers and scenarios.',
    example: './fixtures',
  }),
  builtInDrivers: option({
    type: SWITCH,
    default: 'false',
    commands: [...WORLD, 'replay', 'import'],
    help: 'Keep the built-in drivers beside those of the folder, which win where ids meet.',
    example: '',
  }),
  story: option({
    type: { ...NAME, placeholder: 'NAME', allowed: 'the name of a story' },
    defaultName: 'all of them, one after the other',
    commands: ['demo'],
    help: 'The story of the fixtures that is played, again and again.',
    example: 'an-evening-at-the-hub',
  }),
  brandName: option({
    type: BRAND,
    defaultName: 'ev-driver-mock',
    commands: ['serve', 'demo'],
    help: 'Name that the console and the wall show.',
    example: 'Acme Charging',
  }),
  brandColor: option({
    type: COLOR,
    defaultName: 'green',
    commands: ['serve', 'demo'],
    help: 'Colour of the console and the wall; where it could not be read, the nearest one that can.',
    example: '#0a5fd6',
  }),
  brandLogo: option({
    type: path('FILE', 'the path of a PNG, JPEG, WebP or SVG file of at most 256 KiB'),
    defaultName: 'none',
    commands: ['serve', 'demo'],
    help: 'Logo that the console and the wall show.',
    example: './logo.svg',
  }),
  poll: option({
    type: wholeNumber(0, 3_600_000),
    default: '0',
    commands: ['serve', 'demo'],
    help: 'Look for changed fixtures every so many milliseconds; 0 uses events of the file system.',
    example: '1000',
  }),
  config: option({
    type: path('FILE', 'the path of a YAML or JSON file'),
    defaultName: 'ev-driver-mock.config.yaml, if there is one',
    only: 'environment',
    commands: [...FILES, 'check', 'health'],
    help: 'Config file with options as keys.',
    example: './mock.yaml',
  }),
  contractOnly: option({
    type: SWITCH,
    default: 'false',
    commands: WORLD,
    help: 'Turn off all that the contract does not know.',
    example: '',
  }),
  mockHeaders: option({
    type: SWITCH,
    defaultName: 'on; off with --contract-only',
    commands: ['serve', 'demo'],
    help: 'Send the headers that begin with x-mock-, which tell how an answer came about.',
    example: '',
  }),
  redactIds: option({
    type: SWITCH,
    default: 'false',
    commands: ['serve', 'demo'],
    help: 'Mask the ids of drivers in log, journal, events and receipts, the same id always alike; with --store also give --pseudonym-key-file.',
    example: '',
  }),
  reserved: option({
    type: oneOf('on', 'off'),
    default: 'on',
    commands: [...WORLD, 'scenarios', 'edge-cases', 'proxy'],
    help: 'Whether ids and keys such as err-404, mock-flaky and edge-chargers=empty ask for scenarios and edge cases; off where real ids look so.',
    example: 'off',
  }),
  strict: option({
    type: SWITCH,
    default: 'false',
    commands: ['serve', 'demo', 'validate'],
    help: 'Answer 500 where a computed answer breaks the contract or a world rule; validate: a file that is not used is a mistake.',
    example: '',
  }),
  errorBody: option({
    type: oneOf('problem', 'text', 'empty'),
    default: 'problem',
    commands: SERVERS,
    help: 'Body of error answers: RFC 9457 problem details, plain text, or nothing.',
    example: 'text',
  }),
  corsOrigin: option({
    type: CORS_ORIGIN,
    default: '*',
    commands: SERVERS,
    help: 'Which web pages may call: any, none, or those of the origins listed.',
    example: 'http://localhost:3000,https://app.example',
  }),
  controlToken: option({
    type: TOKEN,
    defaultName: 'none: the control API is on only where nobody else can reach it',
    commands: SERVERS,
    help: 'Token that requests of the control API must carry.',
    example: 'a-long-secret',
  }),
  allowHost: option({
    type: HOSTS,
    defaultName: 'loopback names',
    commands: SERVERS,
    help: 'Further host names under which the control API answers.',
    example: 'mock,10.0.2.2',
  }),
  metricsOpen: option({
    type: SWITCH,
    default: 'false',
    commands: SERVERS,
    help: 'Let everybody who reaches the server read the metrics, /_mock/metrics; else who may use the control API.',
    example: '',
  }),
  tls: option({
    type: SWITCH,
    default: 'false',
    commands: [...SECURE, 'health'],
    help: 'Serve https (HTTP/1.1 and HTTP/2) with a certificate made on the spot, for loopback names, --host and --allow-host.',
    example: '',
  }),
  tlsCert: option({
    type: path('FILE', 'the path of a PEM file'),
    defaultName: 'none',
    commands: [...SECURE, 'health'],
    help: 'Serve https with this certificate, which is read again when it changes; with --tls-key.',
    example: './tls.crt',
  }),
  tlsKey: option({
    type: path('FILE', 'the path of a PEM file'),
    defaultName: 'none',
    commands: [...SECURE, 'health'],
    help: 'Key of the certificate.',
    example: './tls.key',
  }),
  tlsCaOut: option({
    type: path('FILE', 'the path of a file'),
    defaultName: 'none',
    commands: SECURE,
    help: 'File to write the authority of the certificate to that --tls makes, for clients to trust.',
    example: './ca.pem',
  }),
  compress: option({
    type: SWITCH,
    default: 'false',
    commands: ['serve', 'demo'],
    help: 'Compress answers of the API for who accepts it: brotli, gzip, and zstd where Node.js has it.',
    example: '',
  }),
  drain: option({
    type: timeSpan(0, 3_600_000),
    default: '0s',
    commands: SERVERS,
    help: 'How long a server that gets SIGTERM goes on answering while it says that it is not ready.',
    example: '10s',
  }),
  endWithParent: option({
    type: SWITCH,
    default: 'false',
    commands: SERVERS,
    help: 'End when the process that started this one is gone, as test runners want it.',
    example: '',
  }),
  store: option({
    type: STORE,
    default: 'memory',
    commands: ['serve', 'demo'],
    help: 'Where sessions are kept: in this process, or in Redis 7 or Valkey, which several replicas share.',
    example: 'redis://127.0.0.1:6379',
  }),
  storeWait: option({
    type: timeSpan(0, 3_600_000),
    default: '0s',
    commands: ['serve', 'demo'],
    help: 'How long to wait at the start for a store that is not there yet.',
    example: '30s',
  }),
  replica: option({
    type: REPLICA,
    defaultName: 'none; with a store the name of the machine and the number of the process',
    commands: ['serve', 'demo'],
    help: 'Name of this process among several, which answers carry as x-mock-replica.',
    example: 'mock-1',
  }),
  log: option({
    type: oneOf('pretty', 'json', 'silent'),
    default: 'pretty',
    commands: SERVERS,
    help: 'How requests are logged.',
    example: 'json',
  }),
  count: option({
    type: wholeNumber(0, 1e12),
    default: '100',
    only: 'flag',
    commands: ['generate'],
    help: 'How many drivers to write.',
    example: '1000',
  }),
  from: option({
    type: wholeNumber(1, 1e12),
    default: '1',
    only: 'flag',
    commands: ['generate'],
    help: 'Number of the first driver.',
    example: '5001',
  }),
  target: option({
    type: { ...TEXT, placeholder: 'URL', allowed: 'an http or https URL without user and query' },
    defaultName: 'none',
    commands: [...ASKING, 'proxy'],
    help: "URL of the real service; without a path it is the spec's.",
    example: 'https://service.example/api',
  }),
  code: option({
    type: { ...TEXT, placeholder: 'KEY', secret: true },
    defaultName: 'none',
    only: 'environment',
    commands: ASKING,
    help: 'API key to ask the real service with; better given as environment variable.',
    example: 'the-key',
  }),
  clientId: option({
    type: { ...TEXT, placeholder: 'CUSTOMER' },
    defaultName: 'none',
    commands: ASKING,
    help: 'Customer to ask the real service as.',
    example: 'demo',
  }),
  id: option({
    type: IDS,
    defaultName: 'none',
    only: 'flag',
    commands: ASKING,
    help: 'Id of a driver that the customer has; may be given several times.',
    example: 'extIdTest',
  }),
  missingId: option({
    type: IDS,
    defaultName: 'an unlikely one',
    only: 'flag',
    commands: ['check'],
    help: 'Id that no driver has; may be given several times.',
    example: 'nobody',
  }),
  otherCustomersId: option({
    type: IDS,
    defaultName: 'none',
    only: 'flag',
    commands: ['check'],
    help: "Id of another customer's driver; may be given several times.",
    example: 'acme-driver',
  }),
  otherCustomersCode: option({
    type: { ...TEXT, placeholder: 'KEY', secret: true },
    defaultName: 'none',
    only: 'environment',
    commands: ['check'],
    help: "Another customer's API key, which must not let this customer in; better given as environment variable.",
    example: 'their-key',
  }),
  unsafe: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['check'],
    help: 'Ask with POST too, which a service that takes it might write by, and the POST, PUT and PATCH operations of the spec that have examples.',
    example: '',
  }),
  only: option({
    type: { ...TEXTS, placeholder: 'CASES' },
    defaultName: 'all',
    only: 'flag',
    commands: ['check'],
    help: 'Ask these cases alone, by their titles; * is anything. May be given several times. The first one is always asked.',
    example: 'driver*',
  }),
  skip: option({
    type: { ...TEXTS, placeholder: 'CASES' },
    defaultName: 'none',
    only: 'flag',
    commands: ['check'],
    help: 'Leave these cases out, by their titles; * is anything. May be given several times.',
    example: 'wrong key*',
  }),
  dryRun: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['check'],
    help: 'List what would be asked, and ask nothing.',
    example: '',
  }),
  retries: option({
    type: wholeNumber(0, 20),
    default: '3',
    only: 'flag',
    commands: ASKING,
    help: 'How often a request is asked again where the service is busy (408, 429, 502, 503, 504) or cuts the connection.',
    example: '5',
  }),
  maxTime: option({
    type: timeSpan(1, 86_400_000),
    default: '10m',
    only: 'flag',
    commands: ['check'],
    help: 'How long the check may take in all.',
    example: '1m',
  }),
  assumptions: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['check'],
    help: 'List all assumptions of the spec with what was seen of them, not only those that are refuted.',
    example: '',
  }),
  showValues: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['check', 'proxy'],
    help: 'Show names, tags, ids and places in what deviates as they are, and not masked.',
    example: '',
  }),
  failOnDeviation: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['proxy'],
    help: 'End with exit code 1 where an answer was not as the contract says, and with 3 where none has passed.',
    example: '',
  }),
  baseline: option({
    type: path('FILE', 'the path of a file'),
    defaultName: 'none',
    only: 'flag',
    commands: ['check'],
    help: 'Accept the deviations that this file lists: only new ones are told, and those that are gone.',
    example: 'known-deviations.json',
  }),
  writeBaseline: option({
    type: path('FILE', 'the path of a file'),
    defaultName: 'none',
    only: 'flag',
    commands: ['check'],
    help: 'Write what deviates to a file for --baseline.',
    example: 'known-deviations.json',
  }),
  header: option({
    type: {
      ...TEXTS,
      placeholder: 'HEADER',
      allowed: "'name: value', each with a flag of its own",
      secret: true,
    },
    defaultName: 'none',
    only: 'flag',
    commands: ASKING,
    help: 'Header that is sent with every request, such as that of a gateway; may be given several times. Its value is told nowhere.',
    example: 'ocp-apim-subscription-key: gateway-key',
  }),
  codeFile: option({
    type: path('FILE', 'the path of a file'),
    defaultName: 'none',
    commands: ASKING,
    help: 'File that holds the API key, in place of --code.',
    example: '/run/secrets/charging-key',
  }),
  codeCommand: option({
    type: { ...TEXT, placeholder: 'COMMAND' },
    defaultName: 'none',
    only: 'environment',
    commands: ASKING,
    help: 'Command of the shell that writes the API key to standard output, in place of --code; a password manager has one.',
    example: 'pass show charging/key',
  }),
  ca: option({
    type: path('FILE', 'the path of a file with certificates (PEM)'),
    defaultName: 'none',
    commands: [...ASKING, 'proxy', 'coverage', 'verify', 'export', 'wait'],
    help: 'Certificates of authorities that the server which is asked may be signed by, beside the usual ones.',
    example: 'company.pem',
  }),
  clientCert: option({
    type: path('FILE', 'the path of a file with a certificate (PEM)'),
    defaultName: 'none',
    commands: [...ASKING, 'proxy'],
    help: 'Certificate to show to the real service, with its --client-key.',
    example: 'client.pem',
  }),
  clientKey: option({
    type: path('FILE', 'the path of a file with a key (PEM)'),
    defaultName: 'none',
    commands: [...ASKING, 'proxy'],
    help: 'Private key of --client-cert.',
    example: 'client-key.pem',
  }),
  idsFrom: option({
    type: path('FILE', 'the path of a file'),
    defaultName: 'none',
    only: 'flag',
    commands: ['record'],
    help: 'File with the ids of further drivers: one on each line, or a JSON list.',
    example: 'ids.txt',
  }),
  anonymise: option({
    type: SWITCH,
    default: 'true',
    only: 'flag',
    commands: TAKING,
    help: 'Leave names, tags, ids, places and all else that is not known to be harmless as it is: the folder then holds the data of people. Keys are struck all the same.',
    example: '',
  }),
  keep: option({
    type: {
      ...TEXTS,
      placeholder: 'PROPERTY',
      allowed: 'a property of the contract, each with a flag of its own',
    },
    defaultName: 'none',
    only: 'flag',
    commands: [...TAKING, 'proxy'],
    help: 'Leave the values of this property as they are, such as chargerModel or Tag.tokenName; may be given several times.',
    example: 'chargerModel',
  }),
  frozen: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: [...TAKING, 'proxy'],
    help: 'Serve what was recorded letter by letter: nothing of it lives.',
    example: '',
  }),
  pseudonymKeyFile: option({
    type: path('FILE', 'the path of a file'),
    defaultName: 'none: the key is thrown away',
    commands: [...TAKING, 'proxy', 'serve', 'demo'],
    help: 'File with the key that new values and masks follow from; made where there is none. The same key gives the same ones again, and lets an interrupted recording go on.',
    example: '../pseudonyms.key',
  }),
  record: option({
    type: path('FOLDER', 'the path of a folder'),
    defaultName: 'none',
    only: 'flag',
    commands: ['proxy'],
    help: 'New folder to write the drivers to that have passed, anonymised, when the proxy ends.',
    example: './recorded',
  }),
  rate: option({
    type: wholeNumber(1, 100),
    default: '5',
    only: 'flag',
    commands: ASKING,
    help: 'At most so many requests a second.',
    example: '1',
  }),
  timeout: option({
    type: timeSpan(1, 600_000),
    defaultName: '10s of check, record and proxy, 3s of health, 30s of wait',
    only: 'flag',
    commands: [...ASKING, 'proxy', 'health', 'wait'],
    help: 'How long an answer of the real service may take; health: that of the mock; wait: how long until it is ready.',
    example: '30s',
  }),
  out: option({
    type: OUTPUTS,
    default: '-',
    only: 'flag',
    commands: ['compile', 'generate', 'check', 'proxy', 'coverage', 'verify', 'export', ...TAKING],
    help: 'File to write to; - is standard output. Of record and import the folder, which is new or empty. Of check, proxy, coverage, verify and export it may be given several times, each with its format, such as --out junit=check.xml --out json=check.json: of all but export the terminal gets the text all the same.',
    example: 'drivers.ndjson',
  }),
  format: option({
    type: { ...oneOf(...FORMATS.generate, ...REPORTS, ...FORMATS.export), placeholder: 'FORMAT' },
    wordsOf: FORMATS,
    defaultName:
      'ndjson of generate, text of check, coverage and verify, journal of export; of proxy none: there is no report',
    only: 'flag',
    commands: ['generate', 'check', 'proxy', 'coverage', 'verify', 'export'],
    help: 'generate: ndjson (one driver per line) or json (one array); check, proxy (at its end), coverage and verify: text, json, junit (XML), markdown, github (annotations, and the summary of the job) or html (a page that opens offline); export: journal, har, postman, pact, pact-v4, curl, wiremock or openapi-examples.',
    example: 'json',
  }),
  json: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['show', 'inspect', 'scenarios', 'edge-cases', 'replay'],
    help: 'Write JSON: the body of the answer, all about the scenarios or edge cases, or what the receipt says.',
    example: '',
  }),
  headers: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['replay'],
    help: 'Write status and headers before the body.',
    example: '',
  }),
  customer: option({
    type: NAME,
    default: 'demo',
    only: 'flag',
    commands: ['generate', 'show'],
    help: 'The customer (clientId) that the drivers belong to.',
    example: 'acme',
  }),
  url: option({
    type: SERVER,
    default: 'http://127.0.0.1:4010',
    only: 'environment',
    commands: ['coverage', 'verify', 'export', 'wait'],
    help: 'Where the mock runs.',
    example: 'http://mock:4010',
  }),
  token: option({
    type: TOKEN,
    defaultName: 'none',
    only: 'environment',
    commands: ['coverage', 'verify', 'export'],
    help: "The mock's control token.",
    example: 'a-long-secret',
  }),
  session: option({
    type: SESSION,
    default: DEFAULT_SESSION,
    only: 'flag',
    commands: ['coverage', 'verify', 'export'],
    help: 'The session to look at.',
    example: 'checkout-test',
  }),
  expect: option({
    type: { ...TEXTS, placeholder: 'FILE', allowed: 'the path of a file, or JSON itself' },
    defaultName: 'none',
    only: 'flag',
    commands: ['verify'],
    help: 'File (YAML or JSON) with what is expected, or the JSON itself, as POST /_mock/requests/verify takes it, with a name if you like: one expectation or a list. At least one request where nothing is said of how many. May be given several times.',
    example: 'expectations.yaml',
  }),
  consumer: option({
    type: NAME,
    defaultName: 'client',
    only: 'flag',
    commands: ['export'],
    help: 'Name of the consumer in a pact.',
    example: 'checkout',
  }),
  provider: option({
    type: NAME,
    defaultName: 'the title of the spec',
    only: 'flag',
    commands: ['export'],
    help: 'Name of the provider in a pact.',
    example: 'charging-api',
  }),
  all: option({
    type: SWITCH,
    default: 'false',
    only: 'flag',
    commands: ['coverage'],
    help: 'Look at all sessions together, those that are gone included.',
    example: '',
  }),
  failUnder: option({
    type: wholeNumber(0, 100),
    default: '0',
    only: 'flag',
    commands: ['coverage'],
    help: 'End with exit code 1 where less than so many percent are covered.',
    example: '80',
  }),
  color: option({
    type: SWITCH,
    defaultName: 'colours on a terminal',
    offEnv: 'NO_COLOR',
    only: 'environment',
    commands: ALL,
    help: 'Write without colours.',
    example: '',
  }),
  help: option({
    type: SWITCH,
    default: 'false',
    short: 'h',
    only: 'flag',
    commands: ALL,
    help: 'Show the help of the command.',
    example: '',
  }),
  version: option({
    type: SWITCH,
    default: 'false',
    short: 'v',
    only: 'flag',
    commands: ALL,
    help: 'Show the version.',
    example: '',
  }),
};

/** Name of an option as a property of the resolved options. */
export type OptionKey = keyof typeof OPTIONS;

/** The value of each option. */
export type Options = {
  readonly [Key in Exclude<OptionKey, 'help' | 'version'>]: (typeof OPTIONS)[Key] extends OptionSpec<
    infer Value
  >
    ? Value
    : never;
};

/** All keys of the table, in its order. */
export const OPTION_KEYS = Object.keys(OPTIONS) as readonly OptionKey[];

/** The entry of an option, without the type of its value. */
export function specOf(key: OptionKey): OptionSpec {
  return OPTIONS[key] as OptionSpec;
}

/** The name of an option's flag without its hyphens, such as `id-pattern`. */
export function flagName(key: OptionKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The flag as it is usually written: with `no-` where the option is on without it. */
export function flagOf(key: OptionKey): string {
  return key === 'color' || specOf(key).default === 'true' ? `--no-${flagName(key)}` : `--${flagName(key)}`;
}

/** The environment variables of an option, the one that wins first. */
export function envNames(key: OptionKey): readonly string[] {
  const { only, plainEnv, offEnv } = specOf(key);
  if (only === 'flag') return [];
  const own = `EV_DRIVER_MOCK_${flagName(key).replaceAll('-', '_').toUpperCase()}`;
  return [own, plainEnv, offEnv].filter((name) => name !== undefined);
}

/** The keys that the config file may have, as they are documented. */
export const CONFIG_KEYS: readonly OptionKey[] = OPTION_KEYS.filter((key) => specOf(key).only === undefined);

function option<Value>(spec: OptionSpec<Value> & { readonly default: string }): OptionSpec<Value>;
function option<Value>(
  spec: OptionSpec<Value> & { readonly defaultName: string },
): OptionSpec<Value | undefined>;
function option<Value>(spec: OptionSpec<Value>): OptionSpec<Value> {
  return spec;
}
