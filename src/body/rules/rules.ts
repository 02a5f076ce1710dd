import { W7, W8 } from './counting.ts';
import { W23, W24, W25 } from './determinism.ts';
import { W14, W15, W16 } from './electricity.ts';
import { W13 } from './hardware.ts';
import { W18, W19 } from './identifiers.ts';
import { W1, W4, W5, W6 } from './identity-rules.ts';
import { type Answer, answerOf } from './judged-answer.ts';
import { W17 } from './place.ts';
import type {
  CustomerView,
  JudgedReply,
  Report,
  RuleId,
  RuleViolation,
  Timeline,
  WorldRule,
} from './rule.ts';
import { W9, W10, W11, W12 } from './status.ts';
import { W20, W21, W22 } from './tag-rules.ts';
import { timelineOf, W26 } from './timeline-rules.ts';
import { W2, W3 } from './truth.ts';

export type { Answer, CustomerView, JudgedReply, RuleViolation, Timeline, WorldRule };
export { answerOf, timelineOf };

/** The rules of the world, W1 to W26, in order. */
export const RULES: readonly WorldRule[] = [
  W1,
  W2,
  W3,
  W4,
  W5,
  W6,
  W7,
  W8,
  W9,
  W10,
  W11,
  W12,
  W13,
  W14,
  W15,
  W16,
  W17,
  W18,
  W19,
  W20,
  W21,
  W22,
  W23,
  W24,
  W25,
  W26,
];

/**
 * The rules that hold sites and chargers of one answer against each other. All others look at one charger, at one site with
 * what is below it, or at what stands beside these lists.
 */
const ACROSS: readonly WorldRule[] = [W2, W3, W4, W5, W6, W17, W18];

/** Runs `visit` for every rule with a report that files violations under that rule. */
function collect(
  visit: (rule: WorldRule, report: Report) => void,
  rules: readonly WorldRule[] = RULES,
): RuleViolation[] {
  const violations: RuleViolation[] = [];
  let rule: RuleId = 'W1';
  const report: Report = (pointer, message, answer) => {
    violations.push(answer === undefined ? { rule, pointer, message } : { rule, pointer, answer, message });
  };
  for (const next of rules) {
    rule = next.id;
    visit(next, report);
  }
  return violations;
}

/**
 * Every rule that one answer breaks by itself: the rules over an answer, and those over a set for the set of
 * this one. Pointers are into the body. Never throws, whatever the body; empty when all rules hold.
 */
export function checkAnswer(answer: Answer): RuleViolation[] {
  return checkBy(RULES, answer);
}

/**
 * As `checkAnswer`, by the rules alone that hold sites and chargers against each other. When a body with one of the sites
 * and chargers breaks nothing, whichever it is, and this finds nothing, then all of them together break nothing.
 */
export function checkAcross(answer: Answer): RuleViolation[] {
  return checkBy(ACROSS, answer);
}

function checkBy(rules: readonly WorldRule[], answer: Answer): RuleViolation[] {
  const answers = [answer];
  return collect((rule, report) => {
    if (rule.over === 'answer') rule.check(answer, report);
    else if (rule.over === 'answers') rule.check(answers, (pointer, message) => report(pointer, message));
  }, rules);
}

/**
 * Every rule over a set that these answers of one customer at one instant break together; `answer` is the
 * index of the answer that `pointer` points into. Does not repeat the rules over a single answer.
 */
export function checkSet(answers: readonly Answer[]): RuleViolation[] {
  return collect((rule, report) => {
    if (rule.over === 'answers') rule.check(answers, report);
    else if (rule.over === 'answer') rule.checkMany?.(answers, report);
  });
}

/** What the timeline of one socket breaks (W26); pointers are into the timeline. */
export function checkTimeline(timeline: Timeline): RuleViolation[] {
  return collect((rule, report) => {
    if (rule.over === 'timeline') rule.check(timeline, report);
  });
}

/** Replies of any origin: the same question at the same instant has the same bytes (W23). */
export function checkReplies(replies: readonly JudgedReply[]): RuleViolation[] {
  return collect((rule, report) => {
    if (rule.over === 'replies') rule.check(replies, report);
  });
}

/** What several customers of one seed get for the same ids at one instant (W24). */
export function checkCustomers(views: readonly CustomerView[]): RuleViolation[] {
  return collect((rule, report) => {
    if (rule.over === 'customers') rule.check(views, report);
  });
}

/** The same world asked in several runs, each in its own order and as often as it likes (W25). */
export function checkRuns(runs: readonly (readonly JudgedReply[])[]): RuleViolation[] {
  return collect((rule, report) => {
    if (rule.over === 'runs') rule.check(runs, report);
  });
}

/** A violation as one line: `W7 /chargerGroups/0: ...`, with the answer's index where there is one. */
export function describeViolation({ rule, pointer, answer, message }: RuleViolation): string {
  const where = [answer === undefined ? '' : `answer ${answer}`, pointer].filter((part) => part !== '');
  return `${[rule, ...where].join(' ')}: ${message}`;
}
