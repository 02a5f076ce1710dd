import { parseInstant } from '../base/instant.ts';
import type { Answer } from '../body/rules/rules.ts';
import type { Contract } from '../contract/contract.ts';
import { mediaTypesFor, statusMeans } from '../contract/driver-answers.ts';
import type { Redact } from '../mock/secrets/redactor.ts';
import { shortly, type Walked } from './body-walk.ts';
import { type Answered, headerOf, mediaTypeOf, textOf, type Unanswered } from './call-target.ts';
import type { CheckCase } from './cases.ts';
import type { Deviation, Judgement } from './finding.ts';
import { redactForeign } from './foreign.ts';
import { withoutSecrets } from './forward-proxy.ts';
import { allowedBy, judgeBody, valueAt } from './judge-body.ts';

/** What an answer is, held against what was expected of it. */
export interface JudgedAnswer extends Judgement {
  /** The body of a driver, where there is one. */
  readonly walked?: Walked;
  readonly answer?: Answer;
}

/** What of a request an answer is held against. */
export type Expected = Pick<CheckCase, 'status' | 'claims' | 'isForInformation'> & {
  readonly requestedId?: string | undefined;
};

/** What answers are held against, and how. */
export interface Judging {
  readonly contract: Contract;
  /** Takes the keys out of what is told. */
  readonly redact: Redact;
  /** Real time in ms since 1970. */
  readonly nowMs: number;
}

/** Holds an answer, or that there is none, against what was expected. */
export function judgeAnswer(
  expected: Expected,
  given: Answered | Unanswered,
  judging: Judging,
): JudgedAnswer {
  const deviation = statusDeviation(expected, given, judging);
  const findings = deviation ? [deviation] : [];
  if (given.kind !== 'answered') return { findings, information: [] };
  const judged = judgeContent(given, expected.requestedId, judging);
  const all = [...findings, ...judged.findings];
  if (expected.isForInformation) return { findings: [], information: [...all, ...judged.information] };
  return { ...judged, findings: all };
}

function statusDeviation(
  { status, claims }: Expected,
  given: Answered | Unanswered,
  { redact, contract }: Judging,
): Deviation | undefined {
  const about = { rule: '', pointer: '' };
  if (given.kind !== 'answered') {
    return { ...about, heading: 'transport', given: redact(given.reason), allowed: 'an answer' };
  }
  if (given.status === status) return undefined;
  const [claim] = claims.filter(({ refutedBy }) => refutedBy === undefined);
  const assumption = claim && { assumption: claim.place };
  const allowed = `${status} ${statusMeans(status, contract) ?? ''}`.trim();
  if (given.status >= 300 && given.status < 400) {
    const location = headerOf(given, 'location') ?? 'nowhere';
    const where = `${given.status} to ${withoutSecrets(redact(location))}`;
    return { ...about, heading: 'redirect', given: where, allowed };
  }
  const known = statusMeans(given.status, contract);
  const hint = given.status === 429 ? ': ask more slowly, with --rate' : known ? '' : ': not in the contract';
  return { ...about, heading: 'status', given: `${given.status}${hint}`, allowed, ...assumption };
}

/**
 * Holds the content of an answer against what the contract has for its status.
 * @param requestedId undefined where no driver can have been asked for: then its body is not looked at
 */
export function judgeContent(
  given: Answered,
  requestedId: string | undefined,
  judging: Judging,
): JudgedAnswer {
  if (given.status !== 200) return { findings: [], information: errorBody(given, judging) };
  const { contract, redact, nowMs } = judging;
  const types = mediaTypesFor(200, contract);
  const type = mediaTypeOf(given);
  const findings: Deviation[] = types.includes(type)
    ? []
    : [whole('content-type', redact(type) || 'none', types.join(' or '))];
  if (requestedId === undefined) return { findings, information: [] };
  try {
    // Before anything is held against anything: what is cut short later would show half of a key.
    const body = redactForeign(JSON.parse(textOf(given)), redact, contract);
    const judged = judgeBody(body, redact(requestedId), instantOf(given, nowMs), contract);
    return { ...judged, findings: [...findings, ...judged.findings] };
  } catch (error) {
    // With another type it may be anything: that has been said.
    if (findings.length > 0) return { findings, information: [] };
    return { findings: [whole('body', redact(bodyFault(error)), 'JSON in UTF-8')], information: [] };
  }
}

/** The parser of JSON quotes what it reads: not here. */
function bodyFault(error: unknown): string {
  if (error instanceof SyntaxError) return 'no JSON';
  return error instanceof RangeError ? 'too deep or too large' : (error as Error).message;
}

/** What is worth knowing of the body of an error. Clients rely on the status alone. */
function errorBody(given: Answered, { redact, contract }: Judging): Deviation[] {
  const type = mediaTypeOf(given);
  const types = mediaTypesFor(given.status, contract);
  if (types.length === 0 || given.bytes.length === 0) return [];
  if (!types.includes(type)) {
    return [whole('error-body', `${redact(type) || 'no content type'}`, `${types.join(', ')} or no body`)];
  }
  if (!/[/+]json$/.test(type)) return [];
  try {
    const body = redactForeign(JSON.parse(textOf(given)), redact, contract);
    const validate = contract.validateError(given.status, type);
    return (validate?.(body) ?? []).map((violation) => ({
      ...{ heading: 'error-body', rule: violation.keyword, pointer: violation.instancePath },
      ...{ given: shortly(valueAt(body, violation.instancePath)), allowed: allowedBy(violation) },
    }));
  } catch {
    return [whole('error-body', 'no JSON', `a body of ${type}`)];
  }
}

function whole(heading: Deviation['heading'], given: string, allowed: string): Deviation {
  return { heading, rule: '', pointer: '', given, allowed };
}

/**
 * What an answer is about, in whole seconds since 1970: what the clock of a mock says, or the date of the
 * answer, or now.
 */
export function instantOf(given: Answered, nowMs: number): number {
  const clock = parseInstant(headerOf(given, 'x-mock-clock') ?? '');
  if (clock !== undefined) return clock;
  const date = Date.parse(headerOf(given, 'date') ?? '');
  return Math.floor((Number.isNaN(date) ? nowMs : date) / 1000);
}
