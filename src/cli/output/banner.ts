import { counted, group } from '../../base/counted.ts';
import type { FixtureSet } from '../../content/drivers/fixture-set.ts';
import type { Options } from '../../options/options.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { Paint } from './paint.ts';

/** What the banner tells. */
export interface BannerFacts {
  readonly url: string;
  readonly version: string;
  /** The API's root and path template, such as `/api/user/externalId/{externalId}`. */
  readonly path: string;
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
  readonly options: Pick<Options, 'seed' | 'population' | 'idPattern' | 'unknown'>;
}

/** The lines that `serve` starts with: where, a request to try, which drivers, which world, where to read on. */
export function bannerText(facts: BannerFacts, paint: Paint): string {
  const { url, version, folder, clock, instant, docs, options, withConsole, builtIn } = facts;
  const row = (label: string, text: string) => `  ${paint('dim', label.padEnd(9))}${text}`;
  const shownClock = clock === instant ? `frozen at ${instant}` : `${clock} (${instant})`;
  return [
    `${paint('bold', `ev-driver-mock ${version}`)} listens on ${paint('cyan', url)}`,
    '',
    `  curl "${sampleUrl(facts)}"`,
    '',
    ...(withConsole ? [row('Console', paint('cyan', `${url}/_mock/`))] : []),
    row('Drivers', driversText(facts)),
    ...(builtIn === undefined ? [] : [row('', builtInText(builtIn))]),
    row('Fixtures', `${folder}, reloaded when they change`),
    row('World', `seed ${options.seed}, clock ${shownClock}`),
    row('Docs', docs),
    '',
    '',
  ].join('\n');
}

/** What the URL of a request is made from. */
export type UrlFacts = Pick<BannerFacts, 'url' | 'path' | 'fixtures'> & {
  readonly options: Pick<Options, 'idPattern'>;
};

/**
 * The URL of a driver that exists: extIdTest, or else the first.
 * @param given another id or API key
 */
export function sampleUrl(
  { url, path, fixtures, options }: UrlFacts,
  given: { readonly id?: string; readonly key?: string } = {},
): string {
  const customer = fixtures.customers[0]!;
  const named = [...(fixtures.drivers.get(customer.id)?.keys() ?? [])];
  const id = named.find((name) => name === 'extIdTest') ?? named[0] ?? firstId(options.idPattern);
  const query = `code=${encode(given.key ?? customer.keys[0] ?? '')}&clientId=${encode(customer.id)}`;
  return `${url}${path.replace(/\{[^}]*\}/, encode(given.id ?? id))}?${query}`;
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
