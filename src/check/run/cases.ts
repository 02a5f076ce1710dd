import { type Contract, hasDriver } from '../../contract/contract.ts';
import { credentialsFor, otherWaysOf } from '../../contract/entrance/credentials.ts';
import { type ContractPlaces, contractPlaces } from '../judge/contract-places.ts';
import type { CheckCase, CheckInput, Claim } from './check-case.ts';
import { asContractHas, operationCases } from './operation-cases.ts';

/** An id that nobody has, as far as one can guess. */
export const UNLIKELY_ID = 'ev-driver-mock-check-nobody';
const WRONG_KEY = 'ev-driver-mock-check-wrong-key';
const WRONG_CLIENT = 'ev-driver-mock-check-no-client';
/** The longest id that the spec allows, in code points. */
const LONGEST_ID = 128;

/** Every case of a check, those first on which others rest; none about drivers where the contract has no operation for them. */
export function casesOf(input: CheckInput, contract: Contract): readonly CheckCase[] {
  const plan = { ...input, ...contract.derived(contractPlaces), contract };
  const ofDriver = [
    ...knownDrivers(plan),
    ...missingDrivers(plan),
    ...unauthorized(plan),
    ...badIds(plan),
    ...texts(plan),
    ...unsafe(plan),
  ].flatMap((one) => asContractHas(one, contract));
  return [...(hasDriver(contract) ? ofDriver : []), ...operationCases(input, contract)];
}

/** Whom a check asks, and where in the contract it stands what for. */
interface CheckPlan extends CheckInput, ContractPlaces {
  readonly contract: Contract;
}

/** What a request shows of who asks, where the contract has it. @param scheme as that of `credentialsFor` */
function shown(
  { contract }: CheckPlan,
  { key, customer }: { readonly key?: string; readonly customer?: string },
  scheme?: string,
): Pick<CheckCase, 'query' | 'headers' | 'customer'> {
  return { ...credentialsFor(contract, { key, customer }, scheme), customer };
}

function credentials(plan: CheckPlan) {
  return shown(plan, { key: plan.code, customer: plan.clientId });
}

function knownDrivers(plan: CheckPlan): CheckCase[] {
  const both = credentials(plan);
  const { contract, places } = plan;
  const claims = [{ place: places.server }, { place: places.path }, { place: places.keyQuery }];
  const asked = (id: string) => ({ segment: encodeURIComponent(id), requestedId: id, status: 200 });
  const [first] = plan.ids;
  const known = plan.ids.map((id) => ({
    ...{ title: `driver ${id}`, ...asked(id), ...both, claims },
    isGivenId: true as const,
  }));
  if (first === undefined) return known;
  const byOthers = otherWaysOf(contract)
    .filter(({ scheme }) => scheme.in === 'query' || isHeaderValue(plan.code))
    .map(({ id, scheme }) => ({
      ...{ title: `key in the ${scheme.in}`, ...asked(first), claims: [{ place: places.keyHeader }] },
      ...shown(plan, { key: plan.code, customer: plan.clientId }, id),
    }));
  const ignored = {
    ...{ title: 'unknown query parameter', ...asked(first), ...both },
    ...{ query: { ...both.query, evDriverMockCheck: 'ignored' }, claims: [{ place: places.operation }] },
  };
  const head = {
    ...{ title: 'HEAD in place of GET', method: 'HEAD' as const, segment: encodeURIComponent(first) },
    ...{ ...both, status: 200, claims: [{ place: places.operation }] },
  };
  return [
    ...known,
    ...byOthers.slice(0, 1),
    ignored,
    head,
    ...otherIds(first, plan),
    ...otherPaths(first, plan),
  ];
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
      ...{ ...other, segment: encodeURIComponent(other.requestedId), ...credentials(plan) },
      // There may be a driver of that id, who then is answered with that id.
      ...{ status: 404, alsoAllowed: [200], claims: [], isAboutId: true as const },
    }));
}

/** Paths that a service with lax routes takes for that of the operation. */
function otherPaths(id: string, plan: CheckPlan): CheckCase[] {
  const { contract, places } = plan;
  const { path } = contract.operation;
  const asked = { segment: encodeURIComponent(id), ...credentials(plan), status: 404 };
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
  const asked = { ...credentials(plan), status: 404, claims: [{ place: places.notFound }] };
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
  const { code: key, clientId: customer, ids, missingIds, otherCustomersCode, places, contract } = plan;
  const known = encodeURIComponent(ids[0] ?? UNLIKELY_ID);
  const missing = encodeURIComponent(missingIds[0] ?? UNLIKELY_ID);
  const wrong = { key: WRONG_KEY, customer };
  const causes = { place: places.unauthorized };
  const notBad = { place: places.badRequest, refutedBy: 400 };
  const isKeyed = { place: places.keyQuery, refutedBy: 200 };
  const isCustomers = { place: places.customer, refutedBy: 200 };
  const order = { place: places.operation };
  const of = (
    title: string,
    segment: string,
    by: Parameters<typeof shown>[1],
    claims: readonly Claim[],
    scheme?: string,
  ) => ({ ...{ title, segment, status: 401, claims }, ...shown(plan, by, scheme) });
  const others = otherWaysOf(contract).slice(0, 1);
  return [
    of('no key', known, { customer }, [causes, notBad, isKeyed]),
    of('wrong key', known, wrong, [causes, isKeyed]),
    ...others.map(({ id, scheme }) => of(`wrong key in the ${scheme.in}`, known, wrong, [causes], id)),
    of('unknown client', known, { key, customer: WRONG_CLIENT }, [causes, isCustomers]),
    of('no client', known, { key }, [causes, notBad, isCustomers]),
    ...(otherCustomersCode === undefined
      ? []
      : [
          {
            ...of("another customer's key", known, { key: otherCustomersCode, customer }, [causes]),
            isByOthersKey: true as const,
          },
        ]),
    of('wrong key and a missing driver', missing, wrong, [order]),
    of('wrong key and a blank id', '%20', wrong, [order]),
  ];
}

function badIds(plan: CheckPlan): CheckCase[] {
  const { places } = plan;
  const place = { place: places.idSchema };
  const asked = { ...credentials(plan), status: 400, claims: [place] };
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
  const keyless = shown(plan, { customer: plan.clientId });
  const missing = UNLIKELY_ID;
  const claims = [{ place: plan.places.operation, refutedBy: 406 }];
  const asked = (sent: typeof both) => ({
    ...{ ...sent, claims },
    headers: { ...sent.headers, accept: 'text/plain' },
  });
  return [
    { title: 'blank id, text wanted', segment: '%20', status: 400, ...asked(both) },
    { title: 'no key, text wanted', segment: missing, status: 401, ...asked(keyless) },
    { title: 'missing driver, text wanted', segment: missing, status: 404, ...asked(both) },
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
      ...{ ...credentials(plan), status: 405, alsoAllowed: [400, 401, 403, 404, 501] },
      claims: [{ place: plan.places.operation, refutedBy: 200 }],
    },
  ];
}
