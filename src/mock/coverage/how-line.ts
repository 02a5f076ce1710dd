import type { Json } from '../../base/json/shape.ts';
import type { OperationSample } from '../../body/map/sample-request.ts';
import { type Credentials, credentialsFor, withCookies } from '../../contract/entrance/credentials.ts';
import type { Entrance } from '../../contract/entrance/entrance.ts';
import { driverPath } from '../../contract/operations.ts';
import { DEFAULT_SESSION } from '../session/session-name.ts';
import type { GoalContract } from './goal-index.ts';

/** A request to the API that meets something; what is left out is as usual. */
export interface Ask {
  /** The id as it stands in the path, percent-encoded. */
  readonly id?: string;
  /** Header `Prefer`. */
  readonly prefer?: string;
  /** Options of curl; default `-i`. */
  readonly options?: string;
  /** Further query parameters. */
  readonly query?: string;
  /** The security scheme that carries the key; default: one in the query. */
  readonly scheme?: string;
  /** What names the session; default: the header, unless it is the default session. */
  readonly sessionBy?: 'path' | 'header' | 'key';
  /** The request of an operation that is not the driver's. */
  readonly sample?: OperationSample;
  /** How that operation lets requests in; default: as the driver's does. */
  readonly entrance?: Entrance;
  /** A body that is put in the place of the driver's first. */
  readonly body?: Json;
}

/** What a line is written with. */
export interface HowFacts {
  readonly contract: Pick<GoalContract, 'root' | 'operation'> & Entrance;
  /** Scheme, host and port of the mock. */
  readonly url: string;
  readonly session: string;
  /** `clientId` of the customer that asks, and its API key. */
  readonly customer: string;
  readonly key: string;
  /** What the driver's operation wants beside that; default: nothing. */
  readonly needed?: Credentials;
  /** A driver that there is. */
  readonly sampleId: string;
}

/** The id under which a body of its own is put; a driver that there is stays as it is. */
const OWN_ID = 'coverage';

/** The one line, for a POSIX shell, that makes a request. */
export function howLine(ask: Ask, facts: HowFacts): string {
  if (ask.body === undefined) return askLine(ask, facts);
  const { url, session, customer } = facts;
  const query = session === DEFAULT_SESSION ? '' : `&session=${session}`;
  const target = `${url}/_mock/drivers/${OWN_ID}?customer=${encode(customer)}${query}`;
  const json = JSON.stringify(ask.body).replaceAll("'", "'\\''");
  const put = `curl -s -o /dev/null -X PUT "${target}" -H "content-type: application/json" -d '${json}'`;
  return `${put} && ${askLine({ ...ask, id: OWN_ID }, facts)}`;
}

function askLine(ask: Ask, facts: HowFacts): string {
  const { prefer, options = '-i', query = '', sessionBy, scheme } = ask;
  const { contract, url, session, customer } = facts;
  const key = sessionBy === 'key' ? `${facts.key}~${session}` : facts.key;
  // The key may be the name of a variable of the shell.
  const sent = credentialsFor(ask.entrance ?? contract, { key, customer }, scheme);
  const { sample } = ask;
  const path = sample
    ? contract.root + sample.path
    : contract.root + driverPath(contract, ask.id ?? facts.sampleId, customer);
  const base = sessionBy === 'path' ? `${url}/_session/${session}` : url;
  const needed = sample ? undefined : facts.needed;
  const parameters = [
    ...Object.entries({ ...sent.query, ...needed?.query }).map(
      ([name, value]) => `${name}=${value === key ? key : encode(value)}`,
    ),
    query,
  ].filter((part) => part !== '');
  const byHeader = sessionBy === 'header' || (sessionBy === undefined && session !== DEFAULT_SESSION);
  const headers = [
    ...Object.entries(withCookies((sample ?? needed)?.headers ?? {}, sent.headers)).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    byHeader ? `x-mock-session: ${session}` : '',
    prefer === undefined ? '' : `Prefer: ${prefer}`,
  ].filter((header) => header !== '');
  const written = headers.map((header) => ` -H "${header}"`).join('');
  const more = sample ? sampleOptions(sample) : '';
  return `curl ${options}${more} "${base}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}"${written}`;
}

/** The options of curl for method and body, for a POSIX shell. */
function sampleOptions({ method, body }: OperationSample): string {
  const data = body === undefined ? '' : ` -d '${body.replaceAll("'", "'\\''")}'`;
  return `${method === 'GET' ? '' : ` -X ${method}`}${data}`;
}

/** Percent-encodes a text so that it can stand in a URL in double quotes, in any shell. */
export function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('!', '%21');
}
