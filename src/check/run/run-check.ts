import { isObject } from '../../base/json/json-object.ts';
import { itemAt, lastItem } from '../../base/present.ts';
import type { Loose } from '../../body/rules/judged-answer.ts';
import { type Answer, checkSet, type RuleViolation } from '../../body/rules/rules.ts';
import { checkStanding } from '../../body/rules/standing.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import { mediaTypeOf } from '../ask/call-target.ts';
import { contractPlaces } from '../judge/contract-places.ts';
import { judgeAssumptions } from '../judge/evidence.ts';
import { type Deviation, groupAlike, type Judgement } from '../judge/finding.ts';
import { isBinding, ruleDeviation } from '../judge/judge-body.ts';
import { headerMask, masker } from '../judge/mask.ts';
import type { Evidence } from '../judge/verdict.ts';
import { type CheckReport, TOGETHER } from '../report/check-report.ts';
import { type AskOptions, askAll } from './ask-all.ts';
import { caseReport, told } from './case-report.ts';
import { casesOf } from './cases.ts';
import type { CheckCase, CheckInput } from './check-case.ts';
import type { Done } from './done.ts';
import { notAskedOf } from './operation-cases.ts';

/** What a check is made from. */
export interface CheckOptions extends AskOptions {
  readonly input: CheckInput;
  /** Whether the values of people are told as they are, and not masked. */
  readonly showValues?: boolean;
  /** Which of the cases are asked; default: all. The first one always is. */
  readonly choose?: ((title: string) => boolean) | undefined;
}

/** The cases of a check that are asked, in order. Their titles, which hold ids, hold no key. */
export function chosenCases({ input, target, choose }: Pick<CheckOptions, 'input' | 'target' | 'choose'>) {
  const redact = redactorOf({ input, target });
  return casesOf(input, target.contract)
    .map((one): CheckCase => ({ ...one, title: redact(one.title) }))
    .filter(({ title }, index) => index === 0 || !choose || choose(title));
}

function redactorOf({ input, target }: Pick<CheckOptions, 'input' | 'target'>): Redact {
  return target.contract
    .derived(secretsOf)
    .redactor([input.code, input.otherCustomersCode ?? '', ...(input.secrets ?? [])]);
}

/**
 * Asks the real service, one request after another and nothing but what reads, and holds its answers against the
 * contract. Never rejects.
 */
export async function runCheck(options: CheckOptions): Promise<CheckReport> {
  const { target, input, now } = options;
  const redact = redactorOf(options);
  const startedMs = now();
  const asked = await askAll(chosenCases(options), options, redact);
  const done = withTypingErrors(asked.done);
  const mask = masker(input.code, knownTexts(options));
  const shown = options.showValues ? (_: string, value: string) => value : headerMask(input.code);
  const own = (deviations: readonly Deviation[]) =>
    deviations.map((one) => (options.showValues ? told(one, redact) : mask(told(one, redact))));
  const cases = done.map((one) => {
    const report = caseReport(one, target, redact, input, shown);
    return { ...report, findings: own(report.findings), information: own(report.information) };
  });
  const together = own(judgeTogether(done).findings);
  const grouped = (what: 'findings' | 'information') =>
    groupAlike(cases.map((one) => ({ title: one.title, deviations: one[what] })));
  const all = groupAlike([
    ...cases.map(({ title, findings }) => ({ title, deviations: findings })),
    { title: TOGETHER, deviations: together },
  ]);
  const notAsked = notAskedOf(
    input,
    target.contract,
    done.map(({ case: one, given }) => ({
      operation: one.operation?.id ?? target.contract.operation.operationId,
      statuses: [one.status, statusOf(given) ?? one.status],
    })),
  );
  // What it rests on may be a value of the service's.
  const reasonOf = ({ place, reason }: { readonly place: string; readonly reason: string }) => {
    const given = redact(reason);
    return options.showValues ? given : mask({ pointer: place, given, allowed: '' }).given;
  };
  const isWhole = cases.every(({ outcome }) => outcome === 'agrees' || outcome === 'deviates');
  return {
    ...{ form: 2, by: 'check' },
    verdict: all.length > 0 ? 'deviates' : isWhole ? 'agrees' : 'untested',
    stopped: asked.stopped,
    target: redact(target.shown),
    contract: target.contract.hash,
    startedAt: new Date(startedMs).toISOString(),
    ms: now() - startedMs,
    requests: done.reduce((sum, { attempts }) => sum + attempts, 0),
    ...(notAsked.length > 0 && { notAsked }),
    ...{ cases, together, findings: all, information: grouped('information') },
    assumptions: judgeAssumptions(target.contract, evidenceOf(done)).map((one) => ({
      ...one,
      reason: reasonOf(one),
    })),
  };
}

/** What may be told in a report: words of the contract, and the ids that the user typed. */
function knownTexts({ input, target }: CheckOptions): ReadonlySet<string> {
  const asked = casesOf(input, target.contract).map(({ requestedId }) => requestedId ?? '');
  return new Set([...target.contract.derived(contractPlaces).words, ...asked]);
}

/**
 * Where another answer shows that the service does as it should, an id that the user typed is in doubt and no assumption:
 * one that is not found beside one that is, one that is found beside one that is not.
 */
function withTypingErrors(done: readonly Done[]): Done[] {
  const has = (status: number) =>
    done.some(({ case: one, given }) => one.status === status && statusOf(given) === status);
  return done.map((one) => {
    const { status, isGivenId } = one.case;
    const given = statusOf(one.given);
    const hint =
      status === 200 && given === 404
        ? 'another id is found by the same key: is this one right?'
        : status === 404 && given === 200
          ? 'other ids are not found: has this one a driver after all?'
          : undefined;
    if (!isGivenId || hint === undefined || !has(status)) return one;
    const findings = one.judged.findings.map((finding): Deviation => {
      if (finding.heading !== 'status') return finding;
      return { ...finding, given: `${given}: ${hint}`, assumption: undefined };
    });
    return { ...one, case: { ...one.case, claims: [] }, judged: { ...one.judged, findings } };
  });
}

function statusOf(given: Done['given']): number | undefined {
  return given?.kind === 'answered' ? given.status : undefined;
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
    outcomes: done.map(({ case: one, given, judged, untested }) => ({
      case: one,
      status: untested === undefined ? statusOf(given) : undefined,
      mediaType: given?.kind === 'answered' && given.bytes.length > 0 ? mediaTypeOf(given) : '',
      information: judged.information.filter(({ heading }) => heading === 'error-body'),
    })),
    objects,
    schemaFaults: pointersOf('schema'),
    unknownProperties: [
      ...new Set(pointersOf('unknown-property').map((pointer) => lastItem(pointer.split('/')))),
    ],
  };
}

/**
 * What the answers break together and none of them alone. They were given one after another, so what lives is never compared
 * between them (W3 speaks of one instant), and what stands always is; a driver that was asked for several times is compared
 * with itself.
 */
function judgeTogether(done: readonly Done[]): Judgement {
  // An answer with another driver's id is another driver: that has been told.
  const taken = done.flatMap(({ judged: { answer, findings } }) => {
    if (!answer) return [];
    const { driver, requestedId } = answer;
    const isOther = driver.externalId !== undefined && driver.externalId !== requestedId;
    return isOther ? [] : [{ answer, broken: findings.filter(({ heading }) => heading === 'schema') }];
  });
  const answers = taken.map(({ answer }) => answer);
  // What follows from a value that is wrong is not judged.
  const follows = (one: RuleViolation) =>
    itemAt(taken, at(one)).broken.some(
      ({ pointer }) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`),
    );
  const known = new Set(answers.flatMap((answer, at) => checkSet([answer]).map((own) => keyOf(own, at))));
  const all = [...checkSet(answers).filter(isBetweenAnswers), ...checkStanding(answers)];
  const news = all.filter((one) => !known.has(keyOf(one, at(one))) && !follows(one));
  const renumbered = new Set(news.filter(({ rule, pointer }) => rule === 'W2' && pointer === '/id').map(at));
  return {
    findings: news
      // Of a driver under another id the tags are another's, too.
      .filter((one) => !(one.rule === 'W2' && one.pointer.startsWith('/tags/') && renumbered.has(at(one))))
      .map((one) => deviationOf(one, answers)),
    information: [],
  };
}

function at({ answer }: RuleViolation): number {
  return answer ?? 0;
}

/** The rules of our world compare what lives and what is different in every network: they are for one answer. */
function isBetweenAnswers(violation: RuleViolation): boolean {
  return isBinding(violation) && violation.rule !== 'W3';
}

function deviationOf(violation: RuleViolation, answers: readonly Answer[]): Deviation {
  const { body, requestedId } = itemAt(answers, at(violation));
  const deviation = ruleDeviation(violation, body);
  return { ...deviation, given: `driver ${requestedId}: ${deviation.given}` };
}

function keyOf({ rule, pointer }: RuleViolation, answer: number): string {
  return `${rule} ${answer} ${pointer}`;
}
