import { itemAt } from '../../base/present.ts';
import type { Answer } from '../../body/rules/rules.ts';
import { checkSet, type RuleViolation } from '../../body/rules/rules.ts';
import { checkStanding } from '../../body/rules/standing.ts';
import type { Deviation, Judgement } from '../judge/finding.ts';
import { isBinding, ruleDeviation } from '../judge/judge-body.ts';
import type { Done } from './done.ts';

/**
 * What the answers break together and none of them alone. They were given one after another, so what lives is never compared
 * between them (W3 speaks of one instant), and what stands always is; a driver that was asked for several times is compared
 * with itself.
 */
export function judgeTogether(done: readonly Done[]): Judgement {
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
