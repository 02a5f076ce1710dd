import type { Contract } from '../../contract/contract.ts';
import { statusMeans } from '../../contract/driver-answers.ts';
import type { ParsedRequest } from '../../mock/answer/parse-request.ts';
import { externalIdOf } from '../../mock/answer/request-context.ts';
import type { Answered } from '../ask/call-target.ts';
import { contractPlaces } from './contract-places.ts';
import type { Deviation } from './finding.ts';
import { type Judging, judgeContent } from './judge-answer.ts';

/** So many are told in a header, in so many characters. */
const MOST_IN_HEADER = 3;
const LONGEST_HEADER = 600;

/** What a request and its answer break of the contract, one line each. */
export function judgeExchange(request: ParsedRequest, given: Answered, judging: Judging): readonly string[] {
  const { findings } = judgeContent(given, externalIdOf(request), judging);
  const { operation } = judging.contract;
  const known = statusMeans(given.status, judging.contract) !== undefined;
  const status = known
    ? []
    : [`status: ${given.status}; allowed: ${Object.keys(operation.statuses).join(', ')}`];
  return [...requestFaults(request, judging.contract), ...status, ...findings.map(lineOf)];
}

function lineOf({ heading, rule, pointer, given, allowed }: Deviation): string {
  const source = heading === 'rule' ? rule : heading === 'schema' ? 'spec' : heading;
  return `${[source, pointer].filter((part) => part !== '').join(' ')}: ${given}; allowed: ${allowed}`;
}

function requestFaults(request: ParsedRequest, contract: Contract): string[] {
  const { operation, validatePathParameters } = contract;
  const { names } = contract.derived(contractPlaces);
  const id = externalIdOf(request);
  const parameters = { [operation.parameter]: id };
  return [
    ...(id === undefined ? [`request /${operation.parameter}: no percent-encoding of UTF-8`] : []),
    ...(id === undefined ? [] : validatePathParameters(parameters)).map(
      ({ instancePath, message }) => `request ${instancePath}: ${message}`,
    ),
    ...(request.keys.size === 0 ? [`request: no ${names.keyQuery} and no ${names.keyHeader}`] : []),
    ...(request.query.has(names.customer) ? [] : [`request: no ${names.customer}`]),
  ];
}

/** The header `x-mock-violations`: how many there are, and the first ones, in printable ASCII. */
export function violationsHeader(violations: readonly string[]): string {
  const text = [String(violations.length), ...violations.slice(0, MOST_IN_HEADER)].join(' | ');
  const plain = text.replace(/[^\x20-\x7e]/gu, (found) => `\\u{${found.codePointAt(0)!.toString(16)}}`);
  return plain.length > LONGEST_HEADER ? `${plain.slice(0, LONGEST_HEADER)}...` : plain;
}
