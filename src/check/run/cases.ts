import type { Contract } from '../../contract/contract.ts';
import { type ContractPlaces, contractPlaces } from '../judge/contract-places.ts';
import type { CheckCase, CheckInput, Claim } from './check-case.ts';
import { asContractHas, operationCases } from './operation-cases.ts';

/** An id that nobody has, as far as one can guess. */
export const UNLIKELY_ID = 'ev-driver-mock-check-nobody';
const WRONG_KEY = 'ev-driver-mock-check-wrong-key';
const WRONG_CLIENT = 'ev-driver-mock-check-no-client';
/** The longest id that the spec allows, in code points. */
const LONGEST_ID = 128;

/** Every case of a check, those first on which others rest. */
export function casesOf(input: CheckInput, contract: Contract): readonly CheckCase[] {
  const plan = { ...input, ...contract.derived(contractPlaces), path: contract.operation.path };
  const ofDriver = [
    ...knownDrivers(plan),
    ...missingDrivers(plan),
    ...unauthorized(plan),
    ...badIds(plan),
    ...texts(plan),
    ...unsafe(plan),
  ].flatMap((one) => asContractHas(one, contract, plan.names));
  return [...ofDriver, ...operationCases(input, contract)];
}

/** Whom a check asks, and where in the contract it stands what for. */
interface CheckPlan extends CheckInput, ContractPlaces {
  /** Template of the operation's path. */
  readonly path: string;
}

function credentials({ code, clientId, names }: CheckPlan) {
  return { [names.keyQuery]: code, [names.customer]: clientId };
}

function knownDrivers(plan: CheckPlan): CheckCase[] {
  const both = credentials(plan);
  const { names, places } = plan;
  const claims = [{ place: places.server }, { place: places.path }, { place: places.keyQuery }];
  const asked = (id: string) => ({ segment: encodeURIComponent(id), requestedId: id, status: 200 });
  const [first] = plan.ids;
  const known = plan.ids.map((id) => ({
    ...{ title: `driver ${id}`, ...asked(id), query: both, headers: {}, claims },
    isGivenId: true as const,
  }));
  if (first === undefined) return known;
  const byHeader = {
    ...{ title: 'key in the header', ...asked(first), query: { [names.customer]: plan.clientId } },
    ...{ headers: { [names.keyHeader]: plan.code }, claims: [{ place: places.keyHeader }] },
  };
  const ignored = {
    ...{ title: 'unknown query parameter', ...asked(first), headers: {} },
    ...{ query: { ...both, evDriverMockCheck: 'ignored' }, claims: [{ place: places.operation }] },
  };
  const head = {
    ...{ title: 'HEAD in place of GET', method: 'HEAD' as const, segment: encodeURIComponent(first) },
    ...{ query: both, headers: {}, status: 200, claims: [{ place: places.operation }] },
  };
  const byKey = isHeaderValue(plan.code) ? [byHeader] : [];
  return [...known, ...byKey, ignored, head, ...otherIds(first, plan), ...otherPaths(first, plan)];
}

/** Ids that are another one by W1, and the same to a service that ignores letter case or blanks. */
function otherIds(id: string, plan: CheckPlan): CheckCase[] {
  const swapped = [...id].map((letter) => {
    return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  });
  const others = [
    { title: 'id in another letter case', requestedId: swapped.join('') },
    { title: 'id with a blank before it', requestedId: ` ${id}` },
  ];
  return others
    .filter(({ requestedId }) => requestedId !== id && [...requestedId].length <= LONGEST_ID)
    .map((other) => ({
      ...{ ...other, segment: encodeURIComponent(other.requestedId), query: credentials(plan), headers: {} },
      // There may be a driver of that id, who then is answered with that id.
      ...{ status: 404, alsoAllowed: [200], claims: [], isAboutId: true as const },
    }));
}

/** Paths that a service with lax routes takes for that of the operation. */
function otherPaths(id: string, plan: CheckPlan): CheckCase[] {
  const { path, places } = plan;
  const asked = { segment: encodeURIComponent(id), query: credentials(plan), headers: {}, status: 404 };
  const claims = { claims: [{ place: places.id }], isForInformation: true as const };
  const capitals = path.replace(/\{[^}]*\}|[^{]+/g, (part) =>
    part.startsWith('{') ? part : part.toUpperCase(),
  );
  return [
    { title: 'slash after the id', template: `${path}/`, ...asked, ...claims },
    { title: 'path in capitals', template: capitals, ...asked, ...claims },
  ];
}

/** Whether HTTP can carry a text as the value of a header (RFC 9110 section 5.5). */
function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]+$/.test(text) && text.trim() === text;
}

function missingDrivers(plan: CheckPlan): CheckCase[] {
  const { places } = plan;
  const asked = { query: credentials(plan), headers: {}, status: 404, claims: [{ place: places.notFound }] };
  const missing = plan.missingIds.length > 0 ? plan.missingIds : [UNLIKELY_ID];
  return [
    ...missing.map((id) => ({
      ...{ title: `missing driver ${id}`, segment: encodeURIComponent(id), ...asked },
      ...(plan.missingIds.length > 0 && { isGivenId: true as const }),
    })),
    ...plan.otherCustomersIds.map((id) => ({
      ...{ title: `another customer's driver ${id}`, segment: encodeURIComponent(id), ...asked },
      isOtherCustomers: true as const,
    })),
  ];
}

function unauthorized(plan: CheckPlan): CheckCase[] {
  const { code, clientId, ids, missingIds, otherCustomersCode, names, places } = plan;
  const known = encodeURIComponent(ids[0] ?? UNLIKELY_ID);
  const missing = encodeURIComponent(missingIds[0] ?? UNLIKELY_ID);
  const wrong = { [names.keyQuery]: WRONG_KEY, [names.customer]: clientId };
  const withKey = { [names.keyQuery]: code };
  const causes = { place: places.unauthorized };
  const notBad = { place: places.badRequest, refutedBy: 400 };
  const isKeyed = { place: places.keyQuery, refutedBy: 200 };
  const isCustomers = { place: places.customer, refutedBy: 200 };
  const order = { place: places.operation };
  const of = (title: string, segment: string, query: CheckCase['query'], claims: readonly Claim[]) => ({
    ...{ title, segment, query, headers: {}, status: 401, claims },
  });
  return [
    of('no key', known, { [names.customer]: clientId }, [causes, notBad, isKeyed]),
    of('wrong key', known, wrong, [causes, isKeyed]),
    {
      ...of('wrong key in the header', known, { [names.customer]: clientId }, [causes]),
      headers: { [names.keyHeader]: WRONG_KEY },
    },
    of('unknown client', known, { ...withKey, [names.customer]: WRONG_CLIENT }, [causes, isCustomers]),
    of('no client', known, withKey, [causes, notBad, isCustomers]),
    ...(otherCustomersCode === undefined
      ? []
      : [of("another customer's key", known, { ...wrong, [names.keyQuery]: otherCustomersCode }, [causes])]),
    of('wrong key and a missing driver', missing, wrong, [order]),
    of('wrong key and a blank id', '%20', wrong, [order]),
  ];
}

function badIds(plan: CheckPlan): CheckCase[] {
  const { places } = plan;
  const place = { place: places.idSchema };
  const asked = { query: credentials(plan), headers: {}, status: 400, claims: [place] };
  // Any other status than 400 says nothing of how long an id may be.
  const tooLong = { claims: [{ ...place, refutedBy: 400 }] };
  const longest = encodeURIComponent('\u{1f50c}'.repeat(LONGEST_ID));
  return [
    { title: 'id that is not UTF-8', segment: 'a%FF', ...asked },
    { title: 'id with a broken percent-encoding', segment: 'a%ZZ', ...asked },
    { title: 'blank id', segment: '%20', ...asked },
    { title: 'id with a control character', segment: 'a%07b', ...asked },
    {
      ...{ title: 'id of 129 characters', segment: 'x'.repeat(LONGEST_ID + 1), ...asked },
      claims: [place, { place: places.operation }],
    },
    { title: 'id of 128 characters', segment: 'x'.repeat(LONGEST_ID), ...asked, status: 404, ...tooLong },
    { title: 'id of 128 characters beyond 16 bits', segment: longest, ...asked, status: 404, ...tooLong },
  ];
}

/** An error of each status, from a client that would rather have text. */
function texts(plan: CheckPlan): CheckCase[] {
  const both = credentials(plan);
  const missing = UNLIKELY_ID;
  const claims = [{ place: plan.places.operation, refutedBy: 406 }];
  const asked = { headers: { accept: 'text/plain' }, claims };
  return [
    { title: 'blank id, text wanted', segment: '%20', query: both, status: 400, ...asked },
    {
      ...{ title: 'no key, text wanted', segment: missing, query: { [plan.names.customer]: plan.clientId } },
      ...{ status: 401, ...asked },
    },
    { title: 'missing driver, text wanted', segment: missing, query: both, status: 404, ...asked },
  ];
}

/** A method that might change something at a service which takes it. */
function unsafe(plan: CheckPlan): CheckCase[] {
  if (!plan.isUnsafe) return [];
  return [
    {
      ...{
        title: 'POST in place of GET',
        method: 'POST',
        segment: encodeURIComponent(plan.ids[0] ?? UNLIKELY_ID),
      },
      ...{ query: credentials(plan), headers: {}, status: 405, alsoAllowed: [400, 401, 403, 404, 501] },
      claims: [{ place: plan.places.operation, refutedBy: 200 }],
    },
  ];
}
