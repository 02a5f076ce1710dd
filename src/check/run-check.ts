import { isObject } from '../base/json-object.ts';
import type { Loose } from '../body/rules/answer.ts';
import { checkSet } from '../body/rules/rules.ts';
import { mapTexts, type Redact } from '../mock/secrets/redactor.ts';
import { secretsOf } from '../mock/secrets/secrets.ts';
import { type Answered, callTarget, mediaTypeOf, type Unanswered } from './call-target.ts';
import { type CheckCase, type CheckInput, casesOf } from './cases.ts';
import { type CaseReport, type CheckReport, TOGETHER } from './check-report.ts';
import { contractPlaces } from './contract-places.ts';
import { judgeAssumptions } from './evidence.ts';
import { type Deviation, type Finding, groupAlike } from './finding.ts';
import { type JudgedAnswer, judgeAnswer } from './judge-answer.ts';
import { isBinding, ruleDeviation } from './judge-body.ts';
import { operationPath, type Target } from './target.ts';
import type { Evidence } from './verdict.ts';

/** What a check is made from. */
export interface CheckOptions {
  readonly target: Target;
  readonly input: CheckInput;
  /** At most so many requests a second. */
  readonly rate: number;
  /** How long an answer may take, in ms. */
  readonly timeoutMs: number;
  /** Version of the program, told to the service. */
  readonly version: string;
  /** Real time in ms since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** A service that does not answer so often in a row is not asked any more. */
const MOST_SILENCE = 3;

/** A case, what it got, and what that is. */
interface Done {
  readonly case: CheckCase;
  readonly given: Answered | Unanswered | undefined;
  readonly judged: JudgedAnswer;
}

/**
 * Asks the real service, one request after another and nothing but GET, and holds its answers against the
 * contract. Never rejects.
 */
export async function runCheck(options: CheckOptions): Promise<CheckReport> {
  const { target, input, now } = options;
  const redact = target.contract.derived(secretsOf).redactor([input.code]);
  const startedMs = now();
  const done = await askAll(options, redact);
  const together = judgeTogether(done);
  const listed = [...done.map(titled), { title: TOGETHER, ...together }];
  const grouped = (what: 'findings' | 'information') =>
    groupAlike(listed.map((one) => ({ title: one.title, deviations: one[what] }))).map(redacted(redact));
  return {
    target: redact(target.shown),
    contract: target.contract.hash,
    startedAt: new Date(startedMs).toISOString(),
    ms: now() - startedMs,
    requests: done.filter(({ given }) => given !== undefined).length,
    cases: done.map((one) => caseReport(one, target, redact)),
    findings: grouped('findings'),
    information: grouped('information'),
    assumptions: judgeAssumptions(target.contract, evidenceOf(done)).map((one) => ({
      ...one,
      reason: redact(one.reason),
    })),
  };
}

/** Takes the key out of what a finding tells of others, and leaves our own words as they are. */
function redacted(redact: Redact): (finding: Finding) => Finding {
  return (finding) => {
    const { pointer, pattern, given, allowed } = mapTexts(finding, redact);
    return { ...finding, pointer, pattern, given, allowed };
  };
}

function titled({ case: { title }, judged: { findings, information } }: Done) {
  return { title, findings, information };
}

async function askAll(options: CheckOptions, redact: Redact): Promise<Done[]> {
  const { input, rate, wait, now, onProgress, signal } = options;
  const { contract } = options.target;
  const done: Done[] = [];
  let silence = 0;
  // The ids in titles may be the key.
  for (const one of casesOf(input, contract).map((own) => ({ ...own, title: redact(own.title) }))) {
    if (silence >= MOST_SILENCE || signal?.aborted) {
      done.push({ case: one, given: undefined, judged: { findings: [], information: [] } });
      continue;
    }
    const startedMs = performance.now();
    const given = await ask(options, one);
    silence = given.kind === 'answered' ? 0 : silence + 1;
    done.push({ case: one, given, judged: judgeAnswer(one, given, { contract, redact, nowMs: now() }) });
    onProgress?.(done.length);
    const rest = 1000 / rate - (performance.now() - startedMs);
    if (rest > 0) await wait(rest);
  }
  return done;
}

function ask({ target, timeoutMs, version, signal }: CheckOptions, one: CheckCase) {
  const headers = {
    ...{ accept: 'application/json', 'accept-encoding': 'identity', connection: 'close' },
    ...{ 'user-agent': `ev-driver-mock-check/${version}`, ...one.headers },
  };
  const query = new URLSearchParams(one.query).toString().replaceAll('+', '%20');
  const path = `${operationPath(target, one.segment, one.template)}?${query}`;
  return callTarget(target, { method: 'GET', path, headers }, { timeoutMs, ...(signal && { signal }) });
}

/** What the drivers break together, each of them once. */
function judgeTogether(done: readonly Done[]): { findings: Deviation[]; information: Deviation[] } {
  const first = new Map<string, NonNullable<JudgedAnswer['answer']>>();
  for (const { judged } of done) {
    if (judged.answer && !first.has(judged.answer.requestedId)) {
      first.set(judged.answer.requestedId, judged.answer);
    }
  }
  const answers = [...first.values()];
  const alone = new Set(answers.flatMap((answer, at) => checkSet([answer]).map((own) => keyOf(own, at))));
  const isOneInstant = answers.every(({ instant }) => instant === answers[0]!.instant);
  const findings: Deviation[] = [];
  const information: Deviation[] = [];
  for (const violation of checkSet(answers)) {
    if (alone.has(keyOf(violation, violation.answer ?? 0))) continue;
    const { body, requestedId } = answers[violation.answer ?? 0]!;
    const deviation = ruleDeviation(violation, body);
    const given = `driver ${requestedId}: ${deviation.given}`;
    // Between two answers a charger may have changed (W3 speaks of one instant).
    const isOverTime = violation.rule === 'W3' && !isOneInstant;
    if (isOverTime) information.push({ ...deviation, heading: 'over-time', given });
    else (isBinding(violation) ? findings : information).push({ ...deviation, given });
  }
  return { findings, information };
}

function keyOf({ rule, pointer }: { rule: string; pointer: string }, answer: number): string {
  return `${rule} ${answer} ${pointer}`;
}

function caseReport({ case: one, given, judged }: Done, target: Target, redact: Redact): CaseReport {
  const { title, status: expected, segment, template, query, headers } = one;
  const { names } = target.contract.derived(contractPlaces);
  const shown = Object.entries(query).map(
    ([name, value]) => `${name}=${name === names.keyQuery ? '***' : value}`,
  );
  const key = headers[names.keyHeader] === undefined ? '' : ` with ${names.keyHeader}: ***`;
  const request = redact(`GET ${operationPath(target, segment, template)}?${shown.join('&')}${key}`);
  const outcome = !given ? 'skipped' : judged.findings.length > 0 ? 'deviates' : 'agrees';
  const status = given?.kind === 'answered' ? given.status : null;
  return { title, request, expected, given: status, outcome, ms: given?.ms ?? 0 };
}

function evidenceOf(done: readonly Done[]): Evidence {
  const objects = new Map<string, Loose[]>();
  for (const { judged } of done) {
    for (const [schema, met] of judged.walked?.objects ?? []) {
      objects.set(schema, [...(objects.get(schema) ?? []), ...met.filter(isObject)]);
    }
  }
  const all = done.flatMap(({ judged }) => [...judged.findings, ...judged.information]);
  const pointersOf = (heading: Deviation['heading']) =>
    all.filter((deviation) => deviation.heading === heading).map(({ pointer }) => pointer);
  return {
    outcomes: done.map(({ case: one, given, judged }) => ({
      case: one,
      status: given?.kind === 'answered' ? given.status : undefined,
      mediaType: given?.kind === 'answered' && given.bytes.length > 0 ? mediaTypeOf(given) : '',
      information: judged.information.filter(({ heading }) => heading === 'error-body'),
    })),
    objects,
    schemaFaults: pointersOf('schema'),
    hasAbsent: all.some(({ heading }) => heading === 'absent'),
    unknownProperties: [
      ...new Set(pointersOf('unknown-property').map((pointer) => pointer.split('/').at(-1)!)),
    ],
  };
}
