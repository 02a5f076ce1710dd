import { operation } from '../generated/contract/definition.gen.ts';
import { NAMES, PLACES } from './contract-places.ts';

/** Whom a check asks as, and what for. */
export interface CheckInput {
  readonly code: string;
  readonly clientId: string;
  /** Ids of drivers that the customer has. */
  readonly ids: readonly string[];
  /** Ids that nobody has. */
  readonly missingIds: readonly string[];
  /** Ids of drivers that another customer has. */
  readonly otherCustomersIds: readonly string[];
}

/** What a case says about an assumption: refuted by one status, or by any but the one that is expected. */
export interface Claim {
  readonly place: string;
  readonly refutedBy?: number;
}

/** One request and the status that the contract, as we read it, has for it. */
export interface CheckCase {
  readonly title: string;
  /** The id as it stands in the path. */
  readonly segment: string;
  /** A path beside that of the operation, with `{...}` where the id stands. */
  readonly template?: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  /** Set where a driver is expected: the id that was asked for, decoded. */
  readonly requestedId?: string;
  readonly claims: readonly Claim[];
  /** Whether it is about this customer's right to a driver that is somebody else's. */
  readonly isOtherCustomers?: true;
  /** Whether another answer is for information alone, as the contract does not speak of such a request. */
  readonly isForInformation?: true;
}

/** An id that nobody has, as far as one can guess. */
export const UNLIKELY_ID = 'ev-driver-mock-check-nobody';
const WRONG_KEY = 'ev-driver-mock-check-wrong-key';
const WRONG_CLIENT = 'ev-driver-mock-check-no-client';
/** The longest id that the spec allows, in code points. */
const LONGEST_ID = 128;

/** Every case of a check, those first on which others rest. */
export function casesOf(input: CheckInput): readonly CheckCase[] {
  return [...knownDrivers(input), ...missingDrivers(input), ...unauthorized(input), ...badIds(input)];
}

function credentials({ code, clientId }: CheckInput) {
  return { [NAMES.keyQuery]: code, [NAMES.customer]: clientId };
}

function knownDrivers(input: CheckInput): CheckCase[] {
  const both = credentials(input);
  const claims = [{ place: PLACES.server }, { place: PLACES.path }, { place: PLACES.keyQuery }];
  const asked = (id: string) => ({ segment: encodeURIComponent(id), requestedId: id, status: 200 });
  const [first] = input.ids;
  const known = input.ids.map((id) => ({
    ...{ title: `driver ${id}`, ...asked(id), query: both, headers: {}, claims },
  }));
  if (first === undefined) return known;
  const byHeader = {
    ...{ title: 'key in the header', ...asked(first), query: { [NAMES.customer]: input.clientId } },
    ...{ headers: { [NAMES.keyHeader]: input.code }, claims: [{ place: PLACES.keyHeader }] },
  };
  const ignored = {
    ...{ title: 'unknown query parameter', ...asked(first), headers: {} },
    ...{ query: { ...both, evDriverMockCheck: 'ignored' }, claims: [{ place: PLACES.operation }] },
  };
  return [...known, ...(isHeaderValue(input.code) ? [byHeader] : []), ignored, ...otherPaths(first, both)];
}

/** Paths that a service with lax routes takes for that of the operation. */
function otherPaths(id: string, query: CheckCase['query']): CheckCase[] {
  const asked = { segment: encodeURIComponent(id), query, headers: {}, status: 404 };
  const claims = { claims: [{ place: PLACES.id }], isForInformation: true as const };
  const capitals = operation.path.replace(/\{[^}]*\}|[^{]+/g, (part) =>
    part.startsWith('{') ? part : part.toUpperCase(),
  );
  return [
    { title: 'slash after the id', template: `${operation.path}/`, ...asked, ...claims },
    { title: 'path in capitals', template: capitals, ...asked, ...claims },
  ];
}

/** Whether HTTP can carry a text as the value of a header (RFC 9110 section 5.5). */
function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]+$/.test(text) && text.trim() === text;
}

function missingDrivers(input: CheckInput): CheckCase[] {
  const asked = { query: credentials(input), headers: {}, status: 404, claims: [{ place: PLACES.notFound }] };
  const missing = input.missingIds.length > 0 ? input.missingIds : [UNLIKELY_ID];
  return [
    ...missing.map((id) => ({ title: `missing driver ${id}`, segment: encodeURIComponent(id), ...asked })),
    ...input.otherCustomersIds.map((id) => ({
      ...{ title: `another customer's driver ${id}`, segment: encodeURIComponent(id), ...asked },
      isOtherCustomers: true as const,
    })),
  ];
}

function unauthorized(input: CheckInput): CheckCase[] {
  const { code, clientId, ids, missingIds } = input;
  const known = encodeURIComponent(ids[0] ?? UNLIKELY_ID);
  const missing = encodeURIComponent(missingIds[0] ?? UNLIKELY_ID);
  const wrong = { [NAMES.keyQuery]: WRONG_KEY, [NAMES.customer]: clientId };
  const withKey = { [NAMES.keyQuery]: code };
  const causes = { place: PLACES.unauthorized };
  const notBad = { place: PLACES.badRequest, refutedBy: 400 };
  const isKeyed = { place: PLACES.keyQuery, refutedBy: 200 };
  const isCustomers = { place: PLACES.customer, refutedBy: 200 };
  const order = { place: PLACES.operation };
  const of = (title: string, segment: string, query: CheckCase['query'], claims: readonly Claim[]) => ({
    ...{ title, segment, query, headers: {}, status: 401, claims },
  });
  return [
    of('no key', known, { [NAMES.customer]: clientId }, [causes, notBad, isKeyed]),
    of('wrong key', known, wrong, [causes, isKeyed]),
    {
      ...of('wrong key in the header', known, { [NAMES.customer]: clientId }, [causes]),
      headers: { [NAMES.keyHeader]: WRONG_KEY },
    },
    of('unknown client', known, { ...withKey, [NAMES.customer]: WRONG_CLIENT }, [causes, isCustomers]),
    of('no client', known, withKey, [causes, notBad, isCustomers]),
    of('wrong key and a missing driver', missing, wrong, [order]),
    of('wrong key and a blank id', '%20', wrong, [order]),
  ];
}

function badIds(input: CheckInput): CheckCase[] {
  const place = { place: PLACES.idSchema };
  const asked = { query: credentials(input), headers: {}, status: 400, claims: [place] };
  const longest = encodeURIComponent('\u{1f50c}'.repeat(LONGEST_ID));
  return [
    { title: 'id that is not UTF-8', segment: 'a%FF', ...asked },
    { title: 'id with a broken percent-encoding', segment: 'a%ZZ', ...asked },
    { title: 'blank id', segment: '%20', ...asked },
    { title: 'id with a control character', segment: 'a%07b', ...asked },
    {
      ...{ title: 'id of 129 characters', segment: 'x'.repeat(LONGEST_ID + 1), ...asked },
      claims: [place, { place: PLACES.operation }],
    },
    { title: 'id of 128 characters', segment: 'x'.repeat(LONGEST_ID), ...asked, status: 404 },
    { title: 'id of 128 characters beyond 16 bits', segment: longest, ...asked, status: 404 },
  ];
}
