import { type OperationSample, sampleRequest } from '../../body/map/sample-request.ts';
import type { Contract } from '../../contract/contract.ts';
import { credentialsFor, isOpen } from '../../contract/entrance/credentials.ts';
import { entranceOf } from '../../contract/entrance/entrance.ts';
import { type Operation, operationsOf, responseFor } from '../../contract/operations.ts';
import { schemasOf } from '../../contract/schemas.ts';
import type { CheckCase, CheckInput } from './check-case.ts';

/** What stands for the time in values that are made up. */
const SOME_INSTANT = '2026-01-15T09:00:00Z';

/** Methods that `--unsafe` lets a check ask with the spec's examples. What deletes is never asked. */
const WRITING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** An operation that is not asked, or answers of one that are not asked for, and why. */
export interface NotAsked {
  readonly operation: string;
  /** Statuses as the spec has them; left out where the operation was not asked at all. */
  readonly answers?: readonly string[];
  readonly reason: string;
}

/** A question of a check: whose operation, which status was expected, and which was given if any. */
export interface Question {
  readonly operation: string;
  readonly statuses: readonly number[];
}

/**
 * One case for each GET operation that is not the driver's, asked with the examples of the spec. Where it has none for a
 * parameter that is needed, the value is a guess: then every answer that the spec has for the operation agrees. What writes
 * is asked where `isUnsafe` says so, and the spec has an example for all of it.
 */
export function operationCases(input: CheckInput, contract: Contract): readonly CheckCase[] {
  return othersOf(contract).flatMap((operation): CheckCase[] => {
    const sample = sampleRequest(operation, contract, SOME_INSTANT);
    if (whyNot(operation, sample, input, contract) !== undefined) return [];
    const statuses = operation.responses.flatMap(({ status }) =>
      /^[234]\d\d$/.test(status) ? Number(status) : [],
    );
    const { method } = operation;
    const asker = { key: input.code, customer: input.clientId };
    const credentials = credentialsFor(entranceOf(contract, operation), asker);
    const isGuessed = sample.guessed.length > 0;
    const isWriting = method !== 'GET';
    return [
      {
        ...{ title: `operation ${operation.id}`, operation, segment: '', template: sample.path },
        ...(isWriting && { method, body: sample.body }),
        query: { ...Object.fromEntries(new URLSearchParams(sample.query)), ...credentials.query },
        headers: { ...sample.headers, ...credentials.headers },
        ...{ status: statuses[0] ?? 200, claims: [] },
        // Whether an example can be written, such as twice, is no question of the spec.
        alsoAllowed: isGuessed || isWriting ? [...statuses, 404] : statuses.filter((status) => status < 300),
      },
    ];
  });
}

/**
 * The operations of a user's spec that a check leaves out, and the answers of the others that none of its questions is meant to
 * bring, each with the reason.
 */
export function notAskedOf(
  input: CheckInput,
  contract: Contract,
  questions: readonly Question[],
): readonly NotAsked[] {
  const all = contract.validators ? contract.derived(operationsOf) : [];
  return all.flatMap((operation): readonly NotAsked[] => {
    const { id, responses } = operation;
    const asked = questions.filter((one) => one.operation === id);
    if (asked.length === 0) {
      const sample = sampleRequest(operation, contract, SOME_INSTANT);
      const reason = whyNot(operation, sample, input, contract) ?? 'it was left out by --only or --skip';
      return [{ operation: id, reason }];
    }
    const met = new Set(asked.flatMap(({ statuses }) => statuses.map((one) => responseFor(operation, one))));
    const answers = responses.filter((one) => !met.has(one)).map(({ status }) => status);
    return answers.length === 0 ? [] : [{ operation: id, answers, reason: NO_QUESTION }];
  });
}

/** Why an answer is not asked for. */
const NO_QUESTION = 'no question of a check is meant to bring them';

function othersOf(contract: Contract): readonly Operation[] {
  // The built-in contract has no other operation, and its document need not be read for it.
  if (!contract.validators) return [];
  return contract.derived(operationsOf).filter(({ id }) => id !== contract.operation.operationId);
}

function whyNot(
  { method, requestBody }: Operation,
  { guessed }: OperationSample,
  { isUnsafe = false }: CheckInput,
  contract: Contract,
): string | undefined {
  if (method === 'GET') return undefined;
  if (!WRITING.has(method)) return `${method} is never asked`;
  if (!isUnsafe) return `${method} is asked with --unsafe alone, as it may write`;
  const [parameter] = guessed;
  if (parameter !== undefined) return `the spec has no example for the parameter ${parameter}`;
  const hasExample = Object.values(requestBody?.content ?? {}).some(
    ({ example, examples, schema }) =>
      (example ?? Object.values(examples)[0] ?? contract.derived(schemasOf).flat(schema).example) !==
      undefined,
  );
  return requestBody && !hasExample ? 'the spec has no example for the body' : undefined;
}

/**
 * A case as another contract than the built-in one has it: without what it has not, such as a customer, and an id that its
 * parameter allows is a missing driver's.
 */
export function asContractHas(one: CheckCase, contract: Contract): readonly CheckCase[] {
  const { customer, securitySchemes, validators, operation, validatePathParameters } = contract;
  if (!validators || one.operation) return [one];
  const isAboutClient = /\bclient\b/.test(one.title);
  const isInPath = customer?.in === 'path';
  if (isAboutClient && (!customer || (isInPath && one.customer === undefined))) return [];
  // Where the spec lets everybody in, no key is as good as any.
  if (one.status === 401 && isOpen(contract)) return [];
  // What becomes of a customer that is a mere parameter is no question of security.
  const isScheme = securitySchemes.some(
    ([, { name, in: place }]) => name === customer?.name && place === customer.in,
  );
  if (isAboutClient && !isScheme) return [{ ...one, alsoAllowed: [400, 403, 404] }];
  const id = decoded(one.segment);
  const isAboutId = one.status === 400 || (one.status === 404 && !one.isGivenId && !one.isOtherCustomers);
  if (!isAboutId || one.template !== undefined) return [one];
  const isAllowed =
    id !== undefined &&
    validatePathParameters({ ...operation.samples, [operation.parameter]: id }).length === 0;
  // No spec says what becomes of a path that does not decode, or of one that it has no answer for.
  const alsoAllowed = [...(one.alsoAllowed ?? []), ...(isAllowed ? [] : [404])];
  return [{ ...one, status: isAllowed ? 404 : 400, alsoAllowed }];
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
