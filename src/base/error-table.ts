/**
 * The one error table of the program. Each code has a section in docs/errors.md; a test holds the
 * two against each other. A new error is a new entry here and a new section there.
 */

/** What the table says about one error. */
export interface ErrorEntry {
  /** Exit code where the error ends a command: 1 = it could not be done, 2 = it was asked for wrongly. */
  readonly exit?: 1 | 2;
  /** HTTP status where the error answers a request. All of these answers are off contract. */
  readonly status?: number;
  /** Where it may be otherwise soon: in how many seconds to ask again (RFC 9110 section 10.2.3). */
  readonly retryAfter?: number;
  /** Short name of the error, the same for every occurrence (RFC 9457 section 3.1.3). */
  readonly title: string;
  /** One line with {placeholders}; one that ends in `?` may be left out. */
  readonly message: string;
  /** One sentence for the docs: when it occurs. */
  readonly help: string;
}

/** Every error of the program by its code. */
export const ERRORS = {
  'unknown-flag': {
    exit: 2,
    title: 'Unknown flag',
    message: 'Unknown flag {given} for {command}.{hint?} All flags: ev-driver-mock help {command}',
    help: 'The command line holds a flag that this command does not have.',
  },
  'unknown-command': {
    exit: 2,
    title: 'Unknown command',
    message: 'Unknown command {given}. Allowed: {allowed}.{hint?}',
    help: 'The first word of the command line is not the name of a command.',
  },
  'unexpected-argument': {
    exit: 2,
    title: 'Unexpected argument',
    message: 'Unexpected argument {given}. Usage: {usage}',
    help: 'The command line holds more words than the command takes.',
  },
  'missing-argument': {
    exit: 2,
    title: 'Missing argument',
    message: 'Missing argument {argument}. Usage: {usage}',
    help: 'The command needs a word that is not there, such as the id of a driver.',
  },
  'missing-value': {
    exit: 2,
    title: 'Missing value',
    message: '{source} needs a value. Allowed: {allowed}.',
    help: 'An option that takes a value stands there without one.',
  },
  'bad-option-value': {
    exit: 2,
    title: 'Bad value of an option',
    message: '{source}: {given} is not allowed. Allowed: {allowed}.{hint?}',
    help: 'An option has a value that it does not allow; the message names the flag, the environment variable, the line of the config file or the name in code.',
  },
  'unknown-option': {
    exit: 2,
    title: 'Unknown option in code',
    message: '{call} has no option {given}.{hint?} Allowed: {allowed}.',
    help: 'A function was given an option that it does not have.',
  },
  'config-unreadable': {
    exit: 2,
    title: 'Config file cannot be read',
    message: 'The config file cannot be read: {reason}.',
    help: 'The config file that was named does not exist or may not be read.',
  },
  'config-invalid': {
    exit: 2,
    title: 'Config file is invalid',
    message: '{reason}. Allowed: {allowed}.',
    help: 'The config file is readable YAML or JSON, and not a list of options with their values.',
  },
  'config-unknown-key': {
    exit: 2,
    title: 'Unknown key in the config file',
    message: 'Unknown key {given}.{hint?} Allowed: {allowed}.',
    help: 'The config file sets something that is no option.',
  },
  'port-taken': {
    exit: 1,
    title: 'Port is taken',
    message: 'Port {port} on {host} is taken. Choose another with --port, or --port 0 for a free one.',
    help: 'Another program already listens on the port.',
  },
  'port-forbidden': {
    exit: 1,
    title: 'Port is forbidden',
    message: 'Port {port} on {host} may not be used by this user. Choose one from 1024 to 65535 with --port.',
    help: 'The operating system does not let this user listen on the port.',
  },
  'address-unavailable': {
    exit: 1,
    title: 'Address is not available',
    message: 'The address {host} cannot be listened on: {reason}. Try --host 127.0.0.1 or --host 0.0.0.0.',
    help: 'The host to listen on is not an address of this machine, or its name cannot be resolved.',
  },
  'file-unreadable': {
    exit: 1,
    title: 'File cannot be read',
    message: 'The file or folder cannot be read: {reason}.',
    help: 'A file or folder that the program needs does not exist or may not be read.',
  },
  'certificate-unusable': {
    exit: 1,
    title: 'Certificate cannot be used',
    message: 'The certificate or its key cannot be used: {reason}.',
    help: 'A file that `--tls-cert`, `--tls-key`, `--ca`, `--client-cert` or `--client-key` names is no PEM, or the two do not belong together.',
  },
  'certificate-incomplete': {
    exit: 2,
    title: 'Certificate incomplete',
    message: '{given} needs {needed}.',
    help: 'A server got a certificate without its key, a key without a certificate, or is to write an authority that it does not make.',
  },
  'file-unused': {
    exit: 1,
    title: 'File is not used',
    message: 'Not used: {reason}.',
    help: 'Something in the fixture folder is not read. It is no mistake, unless `--strict` makes it one.',
  },
  'fixture-not-shown': {
    exit: 1,
    title: 'Property of a fixture is not shown',
    message: 'Not shown: {reason}.',
    help: 'A fixture sets what the spec has no property for. It is no mistake, unless `--strict` makes it one.',
  },
  'file-not-writable': {
    exit: 1,
    title: 'File cannot be written',
    message: 'The file cannot be written: {reason}.',
    help: 'The file for the output cannot be created or written.',
  },
  'folder-not-empty': {
    exit: 1,
    title: 'Folder is not empty',
    message: 'The folder holds something already.',
    help: 'A recording or an import is to be written to a folder in which something is.',
  },
  'recording-other': {
    exit: 1,
    title: 'Another recording',
    message:
      'The interrupted recording in the folder was made with another key, other options or another spec.',
    help: 'A recording is to go on that was interrupted, and what it kept cannot be read with this key and these options.',
  },
  'recording-leaks': {
    exit: 1,
    title: 'A value is left',
    message: 'Nothing is written: a value that was replaced is left at {places}.',
    help: 'The scan of what is to be written found a value of the real service that should have become another one.',
  },
  'nothing-taken': {
    exit: 1,
    title: 'Nothing was taken',
    message: 'Nothing is written: {reason}.{hint?}',
    help: 'A recording has no driver, or none of the files that are imported has anything that can be taken.',
  },
  'yaml-invalid': {
    exit: 1,
    title: 'Invalid YAML',
    message: 'Invalid YAML: {reason}.',
    help: 'A file is not the plain YAML or JSON that is read here.',
  },
  'fixture-invalid': {
    exit: 1,
    title: 'Invalid fixture',
    message: '{reason}. Allowed: {allowed}.{hint?}',
    help: 'A fixture has a value of the wrong type or outside of its range.',
  },
  'fixture-rule-violated': {
    exit: 1,
    title: 'Fixture breaks a world rule',
    message: 'World rule {rule}: {reason}.',
    help: 'A fixture describes something that cannot be in the real network.',
  },
  'fixture-unknown-name': {
    exit: 1,
    title: 'Unknown name in a fixture',
    message: 'Unknown {kind} {given}.{hint?} Allowed: {allowed}.',
    help: 'A fixture uses a property or names a model, a site or a charger that does not exist.',
  },
  'fixture-duplicate': {
    exit: 1,
    title: 'Duplicate in the fixtures',
    message: 'The {kind} {given} exists already in {first}.',
    help: 'Two fixtures define the same name or the same id.',
  },
  'scenario-invalid': {
    exit: 1,
    title: 'Invalid scenario',
    message: '{reason}. Allowed: {allowed}.{hint?}',
    help: 'A scenario in scenarios.yaml has an unknown property or a value that is not allowed.',
  },
  'story-invalid': {
    exit: 1,
    title: 'Invalid story',
    message: '{reason}. Allowed: {allowed}.{hint?}',
    help: 'A story in stories/ has an unknown property, a value that is not allowed, or names what is not there.',
  },
  'customer-invalid': {
    exit: 1,
    title: 'Invalid customer',
    message: '{reason}. Allowed: {allowed}.{hint?}',
    help: 'A customer in customers.yaml has an unknown property or a value that is not allowed.',
  },
  'unknown-driver': {
    exit: 1,
    title: 'Unknown driver',
    message: 'Customer {customer} has no driver {given}.{hint?}',
    help: 'The command show was asked for a driver that does not exist for the customer.',
  },
  'receipt-invalid': {
    exit: 1,
    title: 'No receipt',
    message: '{given} is no receipt: {reason}.',
    help: 'What was given as the receipt of an answer is none, or one of another format.',
  },
  'receipt-mistyped': {
    exit: 1,
    title: 'Receipt is mistyped',
    message:
      'The checksum of the receipt {given} does not fit: a character is missing, too many or mistyped.',
    help: 'The text begins as a receipt does and is not, character for character, one that the mock wrote.',
  },
  'receipt-needs': {
    exit: 1,
    title: 'Answer cannot be made again here',
    message: 'The answer cannot be made again here; it needs: {needs}.',
    help: 'A receipt is sound, and the bytes of its answer follow from something that is not there.',
  },
  'unknown-customer': {
    exit: 1,
    status: 400,
    title: 'Unknown customer',
    message: 'There is no customer {given}. Allowed: {allowed}.{hint?}',
    help: 'The option or parameter customer names a customer that is not in customers.yaml.',
  },
  'control-unreachable': {
    exit: 1,
    title: 'Control API cannot be reached',
    message: 'No answer from the control API at {given}: {reason}.',
    help: 'A command that talks to a running mock gets no answer from it, or one of something else.',
  },
  'control-token-wanted': {
    exit: 1,
    title: 'Control API wants a token',
    message: 'The control API at {given} wants the token that its server was started with. {hint}',
    help: 'A command that talks to a running mock gave it no token, or a wrong one.',
  },
  'control-refused': {
    exit: 1,
    title: 'Control API refused',
    message: 'The control API at {given} answered {status}: {reason}.',
    help: 'A running mock refused what a command asked of it.',
  },
  'expectation-invalid': {
    exit: 2,
    title: 'Bad expectation',
    message: '{reason}. Allowed: {allowed}.{hint?}',
    help: 'What the command verify was to expect, in a file or on the command line, is not what POST /_mock/requests/verify takes.',
  },
  'coverage-too-low': {
    exit: 1,
    title: 'Coverage too low',
    message: 'Coverage is {given} %, which is less than {allowed} %.',
    help: 'The command coverage was asked to fail under a share of the contract that clients have not covered.',
  },
  'spec-invalid': {
    exit: 2,
    title: 'Invalid OpenAPI file',
    message: 'The OpenAPI file is invalid: {reason}.',
    help: 'The OpenAPI file cannot be served.',
  },
  'eval-forbidden': {
    exit: 2,
    title: 'No code may be made of text',
    message:
      'The validators of this spec cannot be made here: the content security policy of the page, or a flag of Node.js, forbids to make code of text (unsafe-eval). Make them ahead of time by `ev-driver-mock compile --spec FILE --out contract.mjs`, and give what that exports as spec.',
    help: 'A spec that is not the built-in one was given as a document where eval is forbidden.',
  },
  'handlers-invalid': {
    exit: 2,
    title: 'Invalid handlers',
    message: 'The handlers are invalid: {reason}. Allowed: {allowed}.{hint?}',
    help: 'What answers operations in place of the spec cannot be loaded, or names what the spec does not have.',
  },
  'malformed-request': {
    status: 400,
    title: 'Malformed request',
    message: 'The request is not valid HTTP: {reason}.',
    help: 'What arrived could not be read as an HTTP request.',
  },
  'malformed-preference': {
    status: 400,
    title: 'Malformed preference',
    message: 'The header Prefer cannot be read at {given}. Allowed: {allowed}.',
    help: 'The request header Prefer does not follow RFC 7240, or a preference of the mock lacks its value.',
  },
  'unknown-preference-code': {
    status: 400,
    title: 'Unknown status code in Prefer',
    message: 'Prefer: code={given} does not exist. Allowed: {allowed}.{hint?}',
    help: 'The request asked by Prefer for a status code that the contract does not have.',
  },
  'unknown-scenario': {
    status: 400,
    title: 'Unknown scenario',
    message: 'There is no scenario {given}. Allowed: {allowed}.{hint?}',
    help: 'Somebody asked for a scenario that does not exist: by Prefer, by the control API or on the command line.',
  },
  'unknown-example': {
    status: 400,
    title: 'Unknown example',
    message: 'There is no example {given} of {operation}.{hint?} Allowed: {allowed}.',
    help: 'Prefer: example=NAME names an example that the spec does not have at the answer of this operation.',
  },
  'unknown-edge-case': {
    exit: 1,
    status: 400,
    title: 'Unknown edge case',
    message:
      'There is no edge case {given}.{hint?} All edge cases: ev-driver-mock edge-cases, or GET /_mock/edge-cases.',
    help: 'A request or a command names an edge case that does not exist.',
  },
  'unknown-reserved': {
    status: 400,
    title: 'Unknown reserved form',
    message:
      'The {kind} {given} is of a reserved form and names nothing.{hint?} All that there are: GET /_mock/reserved and GET /_mock/edge-cases. Where real ids look so: --reserved off.',
    help: 'An id or API key begins with mock- or edge-, or is err- and three digits, and there is no such scenario, edge case or status.',
  },
  'bad-session-name': {
    status: 400,
    title: 'Bad session name',
    message: '{given} cannot name a session. Allowed: {allowed}.',
    help: 'The request named a session by header, path or API key, and the name is not one that a session can have.',
  },
  'control-off': {
    status: 403,
    title: 'Control API is off',
    message:
      'The control API is off: the server listens on {host}, where it needs a token. Start it with --control-token TOKEN.',
    help: 'On any address but a loopback one the control API is off until a token is set; `/_mock/health`, `/_mock/live` and `/_mock/ready` always answer.',
  },
  'control-host-refused': {
    status: 403,
    title: 'Host refused',
    message:
      'The control API does not answer under the host {given}. Allow it with --allow-host NAME, or any with --control-token TOKEN.',
    help: 'The server has no control token, and the header Host of a control request names neither a loopback name nor an allowed host: so it is for a web page whose name was made to point here.',
  },
  'control-origin-refused': {
    status: 403,
    title: 'Origin refused',
    message: 'The control API does not answer the web page {given}. Allow its host with --allow-host NAME.',
    help: 'A web page of another host asked the control API for something.',
  },
  'control-token-refused': {
    status: 401,
    title: 'Token refused',
    message:
      'The control API needs the token that the server was started with, as x-mock-token or Authorization: Bearer.',
    help: 'A control request carried no token or a wrong one.',
  },
  'body-too-large': {
    status: 413,
    title: 'Body too large',
    message: 'The body of the request is too large. Allowed: up to {allowed} bytes.',
    help: 'A control request has a body larger than the server reads.',
  },
  'path-not-found': {
    status: 404,
    title: 'Path not found',
    message: 'There is no operation at {given}. Try: {allowed}.{hint?}',
    help: 'The path is none of the mocked API.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    message: '{given} is not allowed at {path}. Allowed: {allowed}.',
    help: 'The path exists, and not with this method; the header Allow names those that it has.',
  },
  'request-timeout': {
    status: 408,
    title: 'Request timeout',
    message: 'The request was not complete in time.',
    help: 'The client opened a request and did not finish sending it.',
  },
  'uri-too-long': {
    status: 414,
    title: 'URI too long',
    message: 'The request target has {given} characters. Allowed: up to {allowed}.',
    help: 'The path and query of the request are longer than the server reads.',
  },
  'expectation-failed': {
    status: 417,
    title: 'Expectation failed',
    message: 'Expect: {given} cannot be met. Allowed: 100-continue.',
    help: 'The request header Expect asks for something that the server does not know.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    message: 'The request headers are too large. Allowed: up to {allowed} bytes in {lines} lines.',
    help: 'The headers of the request are larger, or have more lines, than the server reads.',
  },
  'control-request-invalid': {
    status: 400,
    title: 'Invalid request to the control API',
    message: '{reason}. Allowed: {allowed}.{hint?}',
    help: 'A path or query parameter, or a part of the body, is not what the OpenAPI file of the control API allows.',
  },
  'control-body-invalid': {
    status: 400,
    title: 'Unreadable body',
    message: 'The body cannot be read: {reason}.',
    help: 'The body of a request to the control API is missing, is not JSON, or is nested too deeply.',
  },
  'replay-refused': {
    status: 409,
    title: 'Answer cannot be made again',
    message: 'The answer of request {given} cannot be made again: {reason}',
    help: 'The journal keeps no bodies; an answer is made again from its receipt, and something that it follows from is not there any more.',
  },
  'control-not-found': {
    status: 404,
    title: 'Not there',
    message: 'There is no {kind} {given}.{hint?}',
    help: 'The control API was asked for a scenario, an activation, a driver, a charger, a journal entry or a session that does not exist.',
  },
  'requests-not-seen': {
    status: 408,
    title: 'Requests not seen',
    message: '{found} of {count} matching requests came within {timeout} ms.',
    help: 'A wait for requests ended before enough of them had come.',
  },
  'charger-change-refused': {
    status: 409,
    title: 'Change of a charger refused',
    message: '{reason}.',
    help: 'A charger is in a state that the change does not fit, or it has no such socket.',
  },
  'nothing-to-undo': {
    status: 409,
    title: 'Nothing can be taken back',
    message: 'There is no reading of the fixtures that could be taken back.',
    help: 'The fixtures were not read again by POST /_mock/reload, all that was kept is in place again, or files or the spec have changed since.',
  },
  'no-story': {
    status: 409,
    title: 'No story is loaded',
    message: 'No story is loaded in the session {session}: load one with PUT /_mock/story.',
    help: 'A story is to be played, paused or moved in a session in which none is loaded.',
  },
  'story-not-shared': {
    status: 409,
    title: 'Stories need sessions of their own',
    message:
      'Stories are played where one process keeps the sessions; here several replicas share them (--store).',
    help: 'A story is to be loaded in a mock whose sessions are kept in a store that several replicas share.',
  },
  'session-full': {
    status: 409,
    title: 'Session is full',
    message: 'The session {session} has no room for more {what}. Allowed: up to {allowed}.',
    help: 'A session holds as many changes as it may.',
  },
  'content-type-not-allowed': {
    status: 415,
    title: 'Content type not allowed',
    message: 'The content type {given} is not read at {path}. Allowed: {allowed}.',
    help: 'The body of a request to the control API has another content type than the operation reads.',
  },
  'snapshot-invalid': {
    status: 422,
    title: 'Snapshot does not fit',
    message: '{reason}. Allowed: {allowed}.{hint?}',
    help: 'A snapshot names something that is not there, such as a customer or a scenario of other fixtures.',
  },
  'reload-refused': {
    status: 422,
    title: 'Fixtures not loaded',
    message: 'The fixtures are not loaded, the last good state stays: {reason}.',
    help: 'The fixtures were to be read again, and something is wrong with them.',
  },
  'internal-error': {
    exit: 1,
    status: 500,
    title: 'Internal error',
    message: 'Internal error{id?}: {reason}. Please report it, with the request or command that led here.',
    help: 'The program itself is at fault.',
  },
  'world-rule-violated': {
    exit: 1,
    status: 500,
    title: 'World rule violated',
    message: 'The computed answer breaks the contract or a world rule: {violations}.',
    help: 'In strict mode, an answer that the world computed did not pass the check against the spec and the world rules.',
  },
  'tunnel-not-offered': {
    status: 501,
    title: 'No tunnel',
    message: 'CONNECT {given} opens no tunnel: the mock is no proxy for https. Ask it at its own URL.',
    help: 'A client took the mock for a forward proxy and asked it for a connection to another host.',
  },
  'handler-failed': {
    status: 500,
    title: 'Handler failed',
    message: 'The handler of {operation} {reason}.',
    help: 'A function of the option handlers threw, took too long, or returned what cannot be answered.',
  },
  'not-implemented': {
    status: 501,
    title: 'Not implemented',
    message: 'The operation {operation} is in the OpenAPI file and the mock has no answer for it.',
    help: 'The OpenAPI file has an operation that the mock does not know.',
  },
  'fault-needs-http': {
    status: 501,
    title: 'Fault needs HTTP',
    message: 'The fault {given} exists on the wire only, and this answer never was on one.',
    help: 'A scenario with a fault on the wire was asked for through a door without a wire: in process, by MSW or by a route of Playwright.',
  },
  'encoding-unavailable': {
    status: 501,
    title: 'No compression in this environment',
    message: 'The scenario sends its body in the content coding {given}, and only Node.js can compress it.',
    help: 'A scenario with an encoding was asked for in a browser, or in another environment without Node.js.',
  },
  'fetch-unavailable': {
    status: 501,
    title: 'No fetch in this environment',
    message:
      'mock.fetch needs the global {missing}, which this environment does not have. Use mock.handle, which takes and gives plain data.',
    help: 'A mock without a server was asked by its `fetch` in an environment that has no Request or no Response, such as jsdom in Jest.',
  },
  'mock-stopping': {
    status: 503,
    title: 'Mock stops',
    message: 'The mock is stopping and waits for nothing more.',
    help: 'The mock was told to stop while a request waited: a long poll of the control API, or an answer of the real service behind the proxy. `GET /_mock/ready` answers so from then on.',
  },
  'mock-not-ready': {
    exit: 1,
    title: 'Mock not ready',
    message: 'The mock at {given} is not ready{after?}: {reason}.',
    help: '`health` found a server that is not ready, or none; `wait` has waited for it as long as `--timeout` says.',
  },
  'store-unavailable': {
    exit: 1,
    status: 503,
    retryAfter: 1,
    title: 'Store unavailable',
    message: 'The store at {address} cannot be reached or takes no more: {reason}.',
    help: 'The sessions are in Redis or Valkey (`--store`), which is away, answers too slowly, refuses the password or has no memory left. Requests that need a session are answered so until it is back, and so is `GET /_mock/ready`; at the start `--store-wait` waits for it.',
  },
  'store-busy': {
    status: 503,
    retryAfter: 1,
    title: 'Session too busy',
    message:
      'Other replicas have changed the session {rounds} times while this request was answered. Ask again.',
    help: 'Several replicas work on one session at once, and others came first each time.',
  },
  'store-mismatch': {
    exit: 1,
    title: 'Store of another mock',
    message:
      'The store at {address} is used by the replica {replica} with {theirs} where this one has {given}. Give both the same, or this one another ?prefix= in its address.',
    help: 'Processes of different versions, or with different worlds, would answer differently in the same session. One that is gone is forgotten after ten seconds.',
  },
  'no-descriptors': {
    exit: 1,
    status: 503,
    title: 'No file descriptor left',
    message:
      'Too few file descriptors are left ({code}): {limit}. New connections are closed or wait, and files cannot be read, until some are free.',
    help: 'Each open connection and file takes one, and a limit of the system is reached. The server tells it once, and once when it is over; `GET /_mock/ready` answers so meanwhile.',
  },
  'too-many-streams': {
    status: 429,
    title: 'Too many streams of events',
    message:
      'There are {allowed} streams of events open, and no more may be. Close one, or ask for the requests at /_mock/requests.',
    help: 'Somebody opens streams of events (`/_mock/events`) and does not close them; those of all sessions count together.',
  },
  'stream-needs-fetch': {
    status: 501,
    title: 'Stream of events needs fetch',
    message:
      'A stream of events goes on for ever, and this answer is given whole. Use mock.fetch or a server, or ask for the requests at /_mock/requests.',
    help: 'Streams of events (`/_mock/events`) were asked for by `mock.handle`, or by a page whose requests a route of Playwright answers.',
  },
  'stream-not-read': {
    exit: 1,
    title: 'Stream of events not read',
    message: 'More than {allowed} bytes of the stream of events wait to be read, so that it was ended.',
    help: 'Code has asked a mock without a server for its stream of events, and has not read it, or too slowly.',
  },
  'mock-closed': {
    exit: 2,
    title: 'Mock closed',
    message:
      '{what} was closed before {asked}, which nobody answers any more. Await every call before close(), or start another one.',
    help: 'Code has gone on to use a mock, or a session, after its `close()`.',
  },
  'upstream-unreachable': {
    status: 502,
    title: 'Real service unreachable',
    message: 'The real service at {target} gives no answer: {reason}.',
    help: 'The proxy has asked the real service, and the connection failed, or the answer has more bytes than are read.',
  },
  'upstream-timeout': {
    status: 504,
    title: 'Real service too slow',
    message: 'The real service at {target} gave no whole answer within {timeout} ms.',
    help: 'The proxy has asked the real service and waited as long as the option timeout allows.',
  },
  'fallback-unreachable': {
    status: 502,
    title: 'Fallback unreachable',
    message:
      'No operation knows this request, and {target}, which it was passed on to, gives no answer: {reason}.',
    help: 'The option fallback names a server that cannot be reached, or is silent for 30 seconds.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
