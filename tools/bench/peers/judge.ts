// How coherent the drivers of a mock server are, by the contract and by our own rules of the world.

import { type Answer, answerOf, checkAnswer, checkSet } from '../../../src/body/rules/rules.ts';
import { validateDriver } from '../../../src/generated/contract/validators.gen.ts';

/** What a server answered when it was asked for a driver. */
export interface Heard {
  readonly externalId: string;
  readonly status: number;
  readonly body: string;
  /** When, in seconds since 1970-01-01T00:00:00Z, by the clock of the answer. */
  readonly instant: number;
}

/** How many are right of those that show whether they are: a driver without chargers has no power to be wrong. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** How many of the answers... */
export interface Coherence {
  /** ...had status 200 and JSON. */
  readonly answered: number;
  /** ...are different drivers, by `id`. */
  readonly different: number;
  /** ...are valid by the contract's schema. */
  readonly valid: number;
  /** ...carry the id that was asked for (W1). */
  readonly echo: Share;
  /** ...refer to groups by the right id and name, in a tree (W4, W5, W6). */
  readonly groups: Share;
  /** ...count their sockets right (W7, W8). */
  readonly counts: Share;
  /** ...have volts, amperes, watts and phases that agree (W14). */
  readonly power: Share;
  /** ...are valid, echo the id and obey every rule, alone and beside the others (W1 to W22). */
  readonly all: number;
}

interface Judged extends Answer {
  readonly broken: ReadonlySet<string>;
}

/** Judges the answers of one server to different questions. Never throws, whatever the bodies. */
export function judge(heard: readonly Heard[]): Coherence {
  const answers = heard.flatMap((each) => {
    const body = each.status === 200 ? parsed(each.body) : undefined;
    if (typeof body !== 'object' || body === null) return [];
    const answer = answerOf(body, each.externalId, each.instant);
    return [{ ...answer, broken: new Set<string>(checkAnswer(answer).map(({ rule }) => rule)) }];
  });
  const together = new Set(checkSet(answers).map(({ answer }) => answer));
  const echoes = (answer: Judged) => answer.driver.externalId === answer.requestedId;
  const valid = answers.map(({ body }) => validateDriver(body).length === 0);
  const isRight = (answer: Judged, i: number) =>
    valid[i] && echoes(answer) && answer.broken.size === 0 && !together.has(i);
  return {
    answered: answers.length,
    different: new Set(answers.map(({ driver }) => driver.id)).size,
    valid: valid.filter(Boolean).length,
    echo: share(answers, () => true, echoes),
    groups: share(answers, namesGroups, keeps('W4', 'W5', 'W6')),
    counts: share(answers, hasCounts, keeps('W7', 'W8')),
    power: share(answers, hasSockets, keeps('W14')),
    all: answers.filter(isRight).length,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function share(
  answers: readonly Judged[],
  shows: (answer: Judged) => boolean,
  isRight: (answer: Judged) => boolean,
): Share {
  const telling = answers.filter(shows);
  return { right: telling.filter(isRight).length, of: telling.length };
}

function keeps(...rules: readonly string[]): (answer: Judged) => boolean {
  return ({ broken }) => !rules.some((rule) => broken.has(rule));
}

function namesGroups({ chargers }: Judged): boolean {
  return chargers.some(({ site, value }) => site !== null || value.groupId !== undefined);
}

function hasCounts({ chargers }: Judged): boolean {
  return chargers.some(({ sockets }) => sockets !== null);
}

function hasSockets({ chargers }: Judged): boolean {
  return chargers.some(({ sockets }) => sockets !== null && sockets.length > 0);
}
