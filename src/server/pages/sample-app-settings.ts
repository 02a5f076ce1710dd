import { formatInstant } from '../../base/time/instant.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { namesOf } from '../../body/map/names-of-map.ts';
import { type Contract, hasDriver } from '../../contract/contract.ts';
import { driverQuestion } from '../../contract/driver-answers.ts';
import { type Credentials, credentialsFor } from '../../contract/entrance/credentials.ts';
import { authOf } from '../../mock/answer/authorise.ts';
import { pathTemplate } from '../../mock/answer/request/path-parameters.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { HostedSimulator } from '../hosted.ts';

/** What is told of a simulator. */
export type AppFacts = Pick<HostedSimulator, 'contract' | 'instant' | 'contentState' | 'options'>;

/** What the page tells the app; examples/app/src/settings.ts reads it. */
export interface SampleAppSettings {
  /** Address of a driver from the page on, `{externalId}` and, where it names the customer, `{customer}` in their places. */
  readonly url: string;
  /** What a request sends, `{key}` and `{customer}` in the place of credentials. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly sample: { readonly externalId: string; readonly key: string; readonly customer: string };
  /** Other ids to try. */
  readonly others: readonly string[];
  readonly envelope?: string | undefined;
  readonly names?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Why there is no driver to ask for; undefined: there is one. */
  readonly unavailable?: string | undefined;
}

/** The built-in customer, whose key stands in the documents; that of another one is not told. */
const BUILT_IN = { customer: 'demo', key: 'demo-key' } as const;
/** What is let in where any key is. */
const ANY_KEY = 'any-key';
/** Who is worth a look comes first. */
const PREFERRED = ['extIdTest', 'fast-hub', 'three-levels', 'fleet-200', 'newcomer'];
/** So many other ids are offered. */
const MOST_OTHERS = 4;

/** From `/_mock/app/` to the root of the session. */
const UP = '../..';

/**
 * What the sample app has to know of the API that is mocked.
 * @param isOpen whether whoever reaches the page may use the control API, and see there who is fixed in files
 */
export async function sampleAppSettings(simulator: AppFacts, isOpen: boolean): Promise<SampleAppSettings> {
  const contract = simulator.contract();
  const { operation } = contract;
  const auth = authOf(simulator.options?.auth, contract);
  const { query, headers } = auth === 'off' ? { query: {}, headers: {} } : templatesOf(contract);
  const unavailable = whyUnavailable(contract, headers);
  if (unavailable !== undefined) {
    const sample = { externalId: '', key: '', customer: '' };
    return { url: '', query: {}, headers: {}, sample, others: [], unavailable };
  }
  const needed = await neededBy(contract, formatInstant(simulator.instant()));
  const customer = simulator.contentState?.customers[0];
  const isBuiltIn = customer?.id === BUILT_IN.customer && customer.keys.includes(BUILT_IN.key);
  // Where ids are masked, the page does not tell them either.
  const mayName = isOpen && simulator.options?.maskId === undefined;
  const ids = idsOf(simulator, mayName).filter((id) => isAllowed(id, contract));
  return {
    url: UP + pathTemplate(contract),
    query: { ...needed.query, ...query },
    headers: { ...needed.headers, ...headers },
    sample: {
      externalId: ids[0] ?? '',
      key: auth === 'any' ? ANY_KEY : isBuiltIn ? BUILT_IN.key : '',
      customer: isOpen || isBuiltIn ? (customer?.id ?? '') : '',
    },
    others: ids.slice(1, 1 + MOST_OTHERS),
    ...(operation.envelope !== undefined && { envelope: operation.envelope }),
    names: namesOf(contract.derived(mapSlotOf).map?.rows, operation.envelope),
  };
}

/** What lets a request in, with places for what somebody signs in with. */
function templatesOf(contract: Contract): Credentials {
  const { query, headers } = credentialsFor(contract, { customer: '{customer}', key: '{key}' });
  const basic = Object.entries(headers).map(([name, value]): [string, string] => {
    // The app encodes name and password itself (RFC 7617).
    return [name, value.startsWith('Basic ') ? 'Basic {basic}' : value];
  });
  return { query, headers: Object.fromEntries(basic) };
}

function whyUnavailable(contract: Contract, headers: Readonly<Record<string, string>>): string | undefined {
  if (!hasDriver(contract)) {
    return 'No operation of the spec answers with a driver. `ev-driver-mock inspect` tells which one came closest, and what it lacks.';
  }
  if (contract.operation.method !== 'GET')
    return `The spec asks for a driver by ${contract.operation.method}, and this app by GET alone.`;
  if (headers.cookie !== undefined) return 'The spec wants its key in a cookie, which this app does not set.';
  return undefined;
}

/** What the operation of a user's spec wants beside credentials. */
async function neededBy(
  contract: Contract,
  now: string,
): Promise<Pick<SampleAppSettings, 'query' | 'headers'>> {
  const operation = contract.validators && contract.derived(driverQuestion);
  if (!operation) return { query: {}, headers: {} };
  const { sampleRequest } = await import('../../body/map/sample-request.ts');
  const { query, headers } = sampleRequest(operation, contract, now);
  return { query: Object.fromEntries(new URLSearchParams(query)), headers };
}

/** Drivers who are there: those of files, and the first of the numbered ones. */
function idsOf({ contentState, options }: AppFacts, mayName: boolean): readonly string[] {
  const first = contentState?.customers[0]?.id ?? '';
  const named = mayName ? [...(contentState?.content.fixtures.drivers.get(first)?.keys() ?? [])] : [];
  const preferred = PREFERRED.filter((id) => named.includes(id));
  const numbered = options ? [writeId(parseIdPattern(options.idPattern), 1)] : [];
  return [...new Set([...preferred, ...named, ...numbered])];
}

function isAllowed(id: string, { operation, validatePathParameters }: Contract): boolean {
  return validatePathParameters({ ...operation.samples, [operation.parameter]: id }).length === 0;
}
