import { valueAtPointer } from '../../base/json/json-pointer.ts';
import { plainNumbers } from '../../base/json/wire-json.ts';
import { parseInstant } from '../../base/time/instant.ts';
import type { Answer } from '../../body/rules/rules.ts';
import type { Contract } from '../../contract/contract.ts';
import { mediaTypesFor, statusMeans } from '../../contract/driver-answers.ts';
import { responseFor } from '../../contract/operations.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { codingOf, jsonOf, textOf } from '../ask/body-text.ts';
import { type Answered, headerOf, mediaTypeOf, type Unanswered } from '../ask/call-target.ts';
import type { CheckCase } from '../run/check-case.ts';
import { shortly, type Walked } from './body-walk.ts';
import type { Deviation, Judgement } from './finding.ts';
import { redactForeign } from './foreign.ts';
import { allowedBy, judgeBody } from './judge-body.ts';
import { judgeOperation } from './judge-operation.ts';
import { isRedirect, redirectOf } from './redirect.ts';

/** What an answer is, held against what was expected of it. */
export interface JudgedAnswer extends Judgement {
  /** The body of a driver, where there is one. */
  readonly walked?: Walked | undefined;
  readonly answer?: Answer | undefined;
}

/** What of a request an answer is held against. */
export type Expected = Pick<
  CheckCase,
  'status' | 'alsoAllowed' | 'claims' | 'isForInformation' | 'isAboutId' | 'operation'
> & {
  readonly method?: string | undefined;
  readonly requestedId?: string | undefined;
};

/** What answers are held against, and how. */
export interface Judging {
  readonly contract: Contract;
  /** Takes the keys out of what is told. */
  readonly redact: Redact;
  /** Takes out the caller's own key alone, where `redact` takes out more, such as cookies. */
  readonly redactKey?: Redact;
  /** Real time in ms since 1970. */
  readonly nowMs: number;
  /** The content codings that the request asked for (its `Accept-Encoding`); undefined: any may come. */
  readonly codings?: string | undefined;
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
  if (expected.operation) {
    const own = deviation ? [] : judgeOperation(given, expected.operation, judging);
    return { findings: [...findings, ...secretsIn(given, judging), ...own], information: [] };
  }
  const judged =
    expected.method === 'HEAD'
      ? { findings: judgeHead(given, judging), information: [] }
      : judgeContent(given, expected.requestedId, judging);
  // The body of another status tells of that status: that it is not the expected one has been said.
  const own = deviation && given.status !== 200 ? judged.findings.filter(isOfAnyStatus) : judged.findings;
  const all = [...findings, ...own];
  if (expected.isAboutId) return { findings: all.filter(isAboutId), information: [] };
  if (expected.isForInformation) return { findings: [], information: [...all, ...judged.information] };
  return { ...judged, findings: all };
}

function isAboutId({ heading, rule }: Deviation): boolean {
  return rule === 'W1' || !['schema', 'absent', 'rule', 'impossible'].includes(heading);
}

function isOfAnyStatus({ heading }: Deviation): boolean {
  return heading === 'secret';
}

function statusDeviation(
  { status, alsoAllowed = [], claims, operation }: Expected,
  given: Answered | Unanswered,
  { redact, contract }: Judging,
): Deviation | undefined {
  const about = { rule: '', pointer: '' };
  if (given.kind !== 'answered') {
    return { ...about, heading: 'transport', given: redact(given.reason), allowed: 'an answer' };
  }
  if (given.status === status || alsoAllowed.includes(given.status)) return undefined;
  const [claim] = claims.filter(({ refutedBy }) => refutedBy === undefined || refutedBy === given.status);
  const assumption = claim && { assumption: claim.place };
  const meaning = (of: number) =>
    operation ? responseFor(operation, of)?.description : statusMeans(of, contract);
  const allowed = `${status} ${meaning(status) ?? ''}`.trim();
  if (isRedirect(given.status)) {
    return { ...about, heading: 'redirect', given: redirectOf(given, redact), allowed };
  }
  const known = meaning(given.status);
  const hint = known ? '' : ': not in the contract';
  return { ...about, heading: 'status', given: `${given.status}${hint}`, allowed, ...assumption };
}

/** The answer to HEAD has the headers of that to GET (RFC 9110 section 9.3.2); those that a client relies on are held against it. */
export function judgeHead(given: Answered, judging: Judging): Deviation[] {
  return [...secretsIn(given, judging), ...(given.status === 200 ? typeDeviations(given, judging) : [])];
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
  const leaks = secretsIn(given, judging);
  if (given.status !== 200) {
    const { findings, information } = errorBody(given, judging);
    return { findings: [...leaks, ...findings], information };
  }
  const { contract, redact, nowMs } = judging;
  const types = typeDeviations(given, judging);
  const findings = [...leaks, ...types, ...codingDeviations(given, judging)];
  if (requestedId === undefined) return { findings, information: [] };
  try {
    const { value, duplicates } = jsonOf(given);
    // Before anything is held against anything: what is cut short later would show half of a key.
    const body = redactForeign(value, redact, contract);
    const judged = judgeBody(body, redact(requestedId), instantOf(given, nowMs), contract);
    const twice = duplicates.map((pointer): Deviation => {
      const allowed = 'each name once: readers take the first one, the last one, or neither';
      return {
        heading: 'body',
        rule: 'duplicate',
        pointer: redact(pointer),
        given: 'a name that stands twice',
        allowed,
      };
    });
    return { ...judged, findings: [...findings, ...twice, ...judged.findings] };
  } catch (error) {
    // With another type it may be anything: that has been said.
    if (types.some(({ rule }) => rule === '')) return { findings, information: [] };
    return {
      findings: [...findings, whole('body', redact(bodyFault(error)), 'JSON in UTF-8')],
      information: [],
    };
  }
}

function bodyFault(error: unknown): string {
  return error instanceof RangeError ? 'too deep or too large' : (error as Error).message;
}

function typeDeviations(given: Answered, { contract, redact }: Judging): Deviation[] {
  const types = mediaTypesFor(200, contract);
  const type = mediaTypeOf(given);
  if (!types.includes(type)) return [whole('content-type', redact(type) || 'none', types.join(' or '))];
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headerOf(given, 'content-type') ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return [];
  const allowed = 'charset utf-8 or none: JSON is UTF-8 (RFC 8259 section 8.1)';
  return [{ ...whole('content-type', redact(`charset ${charset}`), allowed), rule: 'charset' }];
}

/** A coding that was not asked for: clients that did not ask cannot read it. */
function codingDeviations(given: Answered, { codings, redact }: Judging): Deviation[] {
  const coding = codingOf(given);
  if (codings === undefined || coding === 'identity') return [];
  const asked = codings
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
  const isAsked = asked.some((one) => {
    const [name, ...parameters] = one.split(';').map((part) => part.trim());
    return (name === coding || name === '*') && !parameters.some((part) => /^q=0(?:\.0*)?$/.test(part));
  });
  if (isAsked) return [];
  const allowed = `one that was asked for: ${codings || 'none'}`;
  return [{ ...whole('content-type', redact(`content-encoding ${coding}`), allowed), rule: 'coding' }];
}

/** Where the answer repeats the caller's key: a log, a cache or a history on the way would keep it. */
export function secretsIn(given: Answered, { redact, redactKey = redact }: Judging): Deviation[] {
  const told = (where: string): Deviation => ({
    ...whole('secret', `the caller's key, in ${where}`, 'an answer without it'),
    rule: 'key',
  });
  const text = bodyText(given);
  const headers = given.headers.flatMap(([name, value]) => {
    if (redactKey(value) === value) return [];
    return [told(name === 'set-cookie' ? 'a cookie' : `the header ${redact(name)}`)];
  });
  return [...headers, ...(redactKey(text) !== text ? [told('the body')] : [])];
}

function bodyText(given: Answered): string {
  try {
    return textOf(given);
  } catch {
    return given.bytes.toString('latin1');
  }
}

/** What is worth knowing of the body of an error. Clients rely on the status alone, which it must not contradict. */
function errorBody(given: Answered, { redact, contract }: Judging): Judgement {
  const type = mediaTypeOf(given);
  const types = mediaTypesFor(given.status, contract);
  const only = (...information: Deviation[]): Judgement => ({ findings: [], information });
  if (types.length === 0 || given.bytes.length === 0) return only();
  if (!types.includes(type)) {
    return only(
      whole('error-body', `${redact(type) || 'no content type'}`, `${types.join(', ')} or no body`),
    );
  }
  if (!/[/+]json$/.test(type)) return only();
  try {
    const body = redactForeign(plainNumbers(jsonOf(given).value), redact, contract);
    const validate = contract.validateError(given.status, type);
    const information = (validate?.(body) ?? []).map(
      (violation): Deviation => ({
        ...{ heading: 'error-body', rule: violation.keyword, pointer: violation.instancePath },
        ...{ given: shortly(valueAtPointer(body, violation.instancePath)), allowed: allowedBy(violation) },
      }),
    );
    return { findings: otherStatus(given.status, type, valueAtPointer(body, '/status')), information };
  } catch (error) {
    return only(whole('error-body', redact(bodyFault(error)), `a body of ${type}`));
  }
}

/** RFC 9457 section 3.1.2: problem details repeat the status of their answer. */
function otherStatus(status: number, type: string, told: unknown): Deviation[] {
  if (type !== 'application/problem+json' || typeof told !== 'number' || told === status) return [];
  const allowed = `${status}, the status of the answer (RFC 9457 section 3.1.2)`;
  return [{ heading: 'error-body', rule: 'status', pointer: '/status', given: String(told), allowed }];
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
