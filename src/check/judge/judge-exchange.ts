import { present } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { statusMeans } from '../../contract/driver-answers.ts';
import { lackedBy } from '../../contract/entrance/credentials.ts';
import { type Operation, responseFor } from '../../contract/operations.ts';
import type { ParsedRequest } from '../../mock/answer/parse-request.ts';
import type { Answered } from '../ask/call-target.ts';
import type { Deviation } from './finding.ts';
import { type Judging, judgeContent, judgeHead, secretsIn } from './judge-answer.ts';
import { judgeOperation } from './judge-operation.ts';

/** So many are told in a header, in so many characters. */
const MOST_IN_HEADER = 3;
const LONGEST_HEADER = 600;

/** What a request and its answer break of the contract. */
export interface JudgedExchange {
  /** One line each: first what the request breaks, then what the answer does. */
  readonly lines: readonly string[];
  /** What the answer breaks. */
  readonly findings: readonly Deviation[];
}

/** Holds an answer against the request that it is for. @param mask puts masks in the place of values of people */
export function judgeExchange(
  request: ParsedRequest,
  given: Answered,
  judging: Judging,
  mask: (deviation: Deviation) => Deviation,
): JudgedExchange {
  const faults = requestFaults(request, judging.contract);
  const judged =
    request.request.method === 'HEAD'
      ? judgeHead(given, judging)
      : judgeContent(given, request.externalId, judging).findings;
  const findings = [...statusFaults(request, given, judging.contract), ...judged].map(mask);
  return { lines: [...faults, ...findings.map(lineOf)], findings };
}

/** Holds the answer of another operation than the driver's against what the spec has for it. @param mask as for `judgeExchange` */
export function judgeOther(
  { request }: ParsedRequest,
  operation: Operation,
  given: Answered,
  judging: Judging,
  mask: (deviation: Deviation) => Deviation,
): JudgedExchange {
  const { status } = given;
  const listed = operation.responses.map((response) => response.status).join(', ');
  const isKnown = status === 304 || responseFor(operation, status) !== undefined;
  const about = { rule: '', pointer: '', given: String(status), allowed: listed };
  const faults: Deviation[] = isKnown ? [] : [{ heading: 'status', ...about }];
  const content = request.method === 'HEAD' ? [] : judgeOperation(given, operation, judging);
  const findings = [...faults, ...secretsIn(given, judging), ...content].map(mask);
  return { lines: findings.map(lineOf), findings };
}

/** What is certain of a status, whoever asks: it has to be one of the contract, and nobody gets in without a key. */
function statusFaults(request: ParsedRequest, { status }: Answered, contract: Contract): Deviation[] {
  const wrong = (allowed: string): Deviation[] => [
    { heading: 'status', rule: '', pointer: '', given: String(status), allowed },
  ];
  if (statusMeans(status, contract) === undefined) {
    return status === 304 ? [] : wrong(Object.keys(contract.operation.statuses).join(', '));
  }
  const [missing] = status === 200 ? lackedBy(request, contract) : [];
  if (missing) return wrong(`401, as the request ${missing === 'key' ? 'has no key' : 'names no customer'}`);
  const isBad = idFaults(request, contract).length > 0;
  return isBad && (status === 404 || status === 200) ? wrong('400, as the id is none') : [];
}

function lineOf({ heading, rule, pointer, given, allowed }: Deviation): string {
  const source = heading === 'rule' ? rule : heading === 'schema' ? 'spec' : heading;
  return `${[source, pointer].filter((part) => part !== '').join(' ')}: ${given}; allowed: ${allowed}`;
}

function idFaults(request: ParsedRequest, { operation, validatePathParameters }: Contract) {
  const id = request.externalId;
  if (id === undefined) return [`request /${operation.parameter}: no percent-encoding of UTF-8`];
  return validatePathParameters({ ...operation.samples, [operation.parameter]: id }).map(
    ({ instancePath, message }) => `request ${instancePath}: ${message}`,
  );
}

function requestFaults(request: ParsedRequest, contract: Contract): string[] {
  const { keySchemes, customer } = contract;
  const places = keySchemes.map(([, scheme]) => scheme.name);
  const none = {
    key: `request: no ${[...new Set(places)].join(' and no ')}`,
    customer: `request: no ${customer?.name}`,
  };
  return [...idFaults(request, contract), ...lackedBy(request, contract).map((what) => none[what])];
}

/** The header `x-mock-violations`: how many there are, and the first ones, in printable ASCII. */
export function violationsHeader(violations: readonly string[]): string {
  const text = [String(violations.length), ...violations.slice(0, MOST_IN_HEADER)].join(' | ');
  const plain = text.replace(
    /[^\x20-\x7e]/gu,
    (found) => `\\u{${present(found.codePointAt(0)).toString(16)}}`,
  );
  return plain.length > LONGEST_HEADER ? `${plain.slice(0, LONGEST_HEADER)}...` : plain;
}
