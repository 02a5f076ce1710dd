import { itemAt } from '../../base/present.ts';
import { counted, group } from '../../base/text/counted.ts';
import { sampleRequest as operationSample } from '../../body/map/sample-request.ts';
import type { CustomerFixture, FixtureSet } from '../../content/drivers/fixture-set.ts';
import { type Contract, hasDriver } from '../../contract/contract.ts';
import { credentialsFor, KEY_VARIABLE, withCookies } from '../../contract/entrance/credentials.ts';
import { entranceOf } from '../../contract/entrance/entrance.ts';
import { operationsOf } from '../../contract/operations.ts';
import { type DriverRequest, driverRequest } from '../../mock/answer/request/driver-request.ts';
import { toldKey } from '../../mock/secrets/told-key.ts';
import type { Options } from '../../options/options.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { Paint } from './paint.ts';

/** Makes times in requests to try that need one. */
const SAMPLE_TIME = '2026-01-15T09:00:00Z';

/** What the banner tells. */
export interface BannerFacts {
  readonly url: string;
  readonly version: string;
  readonly contract: Contract;
  readonly fixtures: FixtureSet;
  readonly folder: string;
  /** The clock as the option `clock` reads it, and what it shows (RFC 3339). */
  readonly clock: string;
  readonly instant: string;
  readonly docs: string;
  /** Whether the console can be opened: where the control API is on. */
  readonly withConsole: boolean;
  /** How many built-in drivers there are beside the folder's own; undefined where the folder is the built-in one. */
  readonly builtIn: number | undefined;
  /** What was understood of a user's spec; undefined for the built-in one. */
  readonly spec?: string | undefined;
  readonly options: Pick<Options, 'seed' | 'population' | 'idPattern' | 'unknown' | 'redactIds' | 'auth'>;
}

/** The lines that `serve` starts with: where, a request to try, which drivers, which world, where to read on. */
export function bannerText(facts: BannerFacts, paint: Paint): string {
  const { url, version, folder, clock, instant, docs, options, withConsole, builtIn } = facts;
  const row = (label: string, text: string) => `  ${paint('dim', label.padEnd(9))}${text}`;
  const shownClock = clock === instant ? `frozen at ${instant}` : `${clock} (${instant})`;
  const line = hasDriver(facts.contract) ? curlOf(sampleRequest(facts)) : otherLine(facts);
  return [
    `${paint('bold', `ev-driver-mock ${version}`)} listens on ${paint('cyan', url)}`,
    '',
    ...(line === undefined ? [] : [`  ${line}`]),
    ...(line?.includes(KEY_VARIABLE)
      ? [
          `  ${paint('dim', `${KEY_VARIABLE} is one of the keys of ${customerOf(facts).id} in customers.yaml`)}`,
        ]
      : []),
    ...(line === undefined ? [] : ['']),
    ...(withConsole ? [row('Console', paint('cyan', `${url}/_mock/`))] : []),
    ...(withConsole && hasDriver(facts.contract) ? [row('App', paint('cyan', `${url}/_mock/app/`))] : []),
    ...(facts.spec === undefined ? [] : [row('Spec', `${facts.spec}, reloaded when it changes`)]),
    row('Drivers', driversText(facts)),
    ...(builtIn === undefined || (builtIn === 0 && isCopy(facts)) ? [] : [row('', builtInText(builtIn))]),
    row('Fixtures', `${folder}, reloaded when they change`),
    row('World', `seed ${options.seed}, clock ${shownClock}`),
    row('Docs', docs),
    '',
    '',
  ].join('\n');
}

/** What a request to try is made from. */
export type RequestFacts = Pick<BannerFacts, 'url' | 'contract' | 'fixtures'> & {
  readonly options: Pick<Options, 'idPattern'> & Partial<Pick<Options, 'redactIds' | 'auth'>>;
};

/** A request to try. */
export interface SampleRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The request of a driver that exists: extIdTest, or else the first that the contract's path can name. Where ids are masked, a
 * numbered one: the named ones may be people.
 * @param given another id or API key
 */
export function sampleRequest(
  { url, contract, fixtures, options }: RequestFacts,
  given: { readonly id?: string; readonly key?: string } = {},
): SampleRequest {
  const customer = customerOf({ fixtures });
  const named = options.redactIds ? [] : [...(fixtures.drivers.get(customer.id)?.keys() ?? [])];
  const ids = [...named.filter((name) => name === 'extIdTest'), ...named, firstId(options.idPattern)];
  const { parameter, samples } = contract.operation;
  const isAllowed = (id: string) =>
    contract.validatePathParameters({ ...samples, [parameter]: id }).length === 0;
  const id = given.id ?? ids.find(isAllowed) ?? itemAt(ids, 0);
  const key = given.key ?? keyOf(customer, options, contract);
  const asked = driverRequest(contract, id, { key, customer: customer.id });
  // An id that is given by hand may be one that no path can name.
  if (!asked) return { url: url + contract.root, headers: {} };
  const pairs = pairsOf(asked.query);
  return {
    url: `${url}${asked.path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`,
    headers: asked.headers,
  };
}

/** Where no operation answers with a driver: a request of the first that reads; undefined where there is none. */
function otherLine({ url, contract, fixtures, options }: RequestFacts): string | undefined {
  const operation = contract.derived(operationsOf).find(({ method }) => method === 'GET');
  if (!operation) return undefined;
  const { path, query, headers } = operationSample(operation, contract, SAMPLE_TIME);
  const customer = customerOf({ fixtures });
  const sent = credentialsFor(entranceOf(contract, operation), {
    ...{ key: keyOf(customer, options, contract), customer: customer.id },
  });
  const search = [...pairsOf(Object.entries(sent.query)), query].filter((part) => part !== '').join('&');
  const target = `${url}${contract.root}${path}${search === '' ? '' : `?${search}`}`;
  return curlOf({ url: target, headers: withCookies(headers, sent.headers) });
}

/** The customer who asks. */
function customerOf({ fixtures }: Pick<RequestFacts, 'fixtures'>): CustomerFixture {
  return itemAt(fixtures.customers, 0);
}

/** The key that a request shows; undefined where none is asked for. */
function keyOf(
  { keys }: CustomerFixture,
  { auth }: Partial<Pick<Options, 'auth'>>,
  contract: Contract,
): string | undefined {
  return auth === 'off' ? undefined : toldKey(keys, auth, contract);
}

function pairsOf(query: DriverRequest['query']): string[] {
  return query.map(([name, value]) => `${encode(name)}=${value === KEY_VARIABLE ? value : encode(value)}`);
}

/** A line for a shell that makes a request. @param options of curl, such as `-i ` */
export function curlOf({ url, headers }: SampleRequest, options = ''): string {
  const fields = Object.entries(headers).map(([name, value]) => ` -H "${name}: ${value}"`);
  return `curl ${options}"${url}"${fields.join('')}`;
}

/** Whether the folder has the driver of the documents itself, as a changed copy of the built-in one does. */
function isCopy({ fixtures }: Pick<BannerFacts, 'fixtures'>): boolean {
  return [...fixtures.drivers.values()].some((named) => named.has('extIdTest'));
}

/** Which of the named drivers are built in: the examples of the documents ask for them. */
function builtInText(count: number): string {
  if (count > 0) return `${count} of the named ones are built in, as the documents show them`;
  return 'those of the documents, such as extIdTest, are not there: --built-in-drivers adds them';
}

function driversText({ fixtures, options }: BannerFacts): string {
  const customers = fixtures.customers.map(({ id }) => id).join(', ');
  const named = [...fixtures.drivers.values()].reduce((sum, { size }) => sum + size, 0);
  const last = writeId(parseIdPattern(options.idPattern), options.population);
  const range = options.population > 0 ? `, ${firstId(options.idPattern)} to ${last}` : '';
  const others = options.unknown === 'generate' ? ', and one for any other id' : '';
  return `${group(options.population)} for each customer (${customers})${range}; ${counted(named, 'named one')}${others}`;
}

function firstId(idPattern: string): string {
  return writeId(parseIdPattern(idPattern), 1);
}

// In double quotes, which every shell knows, `!` is what some shells still read.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('!', '%21');
}
