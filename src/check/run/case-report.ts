import type { Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { Target } from '../ask/target.ts';
import type { Deviation } from '../judge/finding.ts';
import type { CaseReport, ReportedAnswer } from '../report/check-report.ts';
import { curlOf, requestLine } from './case-request.ts';
import type { CheckInput } from './check-case.ts';
import type { Done } from './done.ts';

/**
 * What a report says of a case.
 * @param shown the value of a header of an answer as it may be told
 */
export function caseReport(
  { case: one, given, judged, attempts, untested }: Done,
  target: Target,
  redact: Redact,
  { code, otherCustomersCode }: Pick<CheckInput, 'code' | 'otherCustomersCode'>,
  shown: (name: string, value: string) => string,
): CaseReport {
  const { title, status: expected } = one;
  const outcome = !given
    ? 'skipped'
    : untested !== undefined
      ? 'untested'
      : judged.findings.length > 0
        ? 'deviates'
        : 'agrees';
  const key = one.isByOthersKey ? (otherCustomersCode ?? code) : code;
  const about = { title, request: requestLine(one, target, redact), curl: curlOf(one, target, redact, key) };
  return {
    ...about,
    ...{ expected, given: given?.kind === 'answered' ? given.status : null, outcome },
    ...(untested !== undefined && { reason: untested }),
    ...{
      attempts,
      ms: given?.ms ?? 0,
      answer: given?.kind === 'answered' ? answerOf(given, target, redact, shown) : null,
    },
    findings: judged.findings.map((one) => told(one, redact)),
    information: judged.information.map((one) => told(one, redact)),
  };
}

/** Takes the key out of what a deviation tells of others, and leaves our own words as they are. */
export function told<Own extends Deviation>(deviation: Own, redact: Redact): Own {
  const { pointer, given, allowed } = deviation;
  return { ...deviation, pointer: redact(pointer), given: redact(given), allowed: redact(allowed) };
}

function answerOf(
  {
    status,
    headers,
    bytes,
  }: { status: number; headers: readonly (readonly [string, string])[]; bytes: Buffer },
  { contract }: Target,
  redact: Redact,
  shown: (name: string, value: string) => string,
): ReportedAnswer {
  const secrets = contract.derived(secretsOf);
  const told = headers.map(
    ([name, value]) => [redact(name), shown(name, secrets.header(name, value, redact))] as const,
  );
  return { status, headers: told, bytes: bytes.length };
}
