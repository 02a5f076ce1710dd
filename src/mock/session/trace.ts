/** A scenario or an edge case that is switched on in a session. */
export interface Activation {
  readonly id: string;
  /** Name of the scenario; undefined: it is an edge case. */
  readonly scenario: string | undefined;
  /** Name of the edge case; undefined: it is a scenario. */
  readonly edge?: string | undefined;
  /** Glob of the externalIds it is for; undefined: all. */
  readonly externalId: string | undefined;
  /** The customer it is for; undefined: all. */
  readonly customer: string | undefined;
  /** How many calls it answers before it ends; undefined: no end. */
  readonly times: number | undefined;
  /** The instant (whole seconds since 1970) at which it begins to answer; default: as soon as it is switched on. */
  readonly from?: number | undefined;
  /** The instant at which it answers nothing any more; default: none. */
  readonly until?: number | undefined;
}

/** Those that answer at an instant (whole seconds since 1970): the others wait for their time, or had it. */
export function activationsAt(all: readonly Activation[], instant: number): readonly Activation[] {
  const isOn = ({ from = instant, until = instant + 1 }: Activation) => from <= instant && instant < until;
  return all.every(isOn) ? all : all.filter(isOn);
}

/** Under which name the session counts the calls of an activation that has a number of them. */
export function activationCounter(id: string): string {
  return `activation ${id}`;
}

/** Which rung of the ladder chose an answer. */
export type Rung = 'prefer' | 'session' | 'reserved-id' | 'reserved-key' | 'rule';

/** What led to an answer: a rung of the ladder, nature, or something that the contract does not know. */
export type Reason = Rung | 'natural' | 'off-contract';

/** What the ladder went by, for whoever asks later why: from it alone the choice can be told, whatever has changed since. */
export interface Trace {
  /** What was switched on, the latest first. */
  readonly activations: readonly Activation[];
  /** Ids of the activations that fit and had no call left; the first ones. */
  readonly spent: string[];
  /** Ids of the activations that fit and whose sequence had ended; the first ones. */
  readonly ended: string[];
  /** Names of scenarios that are switched on and fit, and that the files do not have; the first ones. */
  readonly missing: string[];
  /** Id of the activation that chose. */
  activation: string | undefined;
  /** Numbers of the rules that matched when it was not their turn, from 0; the first ones. */
  readonly passed: number[];
  /** Number of the rule that chose. */
  rule: number | undefined;
}

/** So many of a kind are noted in a trace. */
const MOST_TRACED = 20;

/** A trace in which nothing is noted yet. */
export function newTrace(activations: readonly Activation[]): Trace {
  return {
    activations,
    spent: [],
    ended: [],
    missing: [],
    activation: undefined,
    passed: [],
    rule: undefined,
  };
}

/** Notes something in a list of a trace, where there is room. */
export function note<Value>(list: Value[], value: Value): void {
  if (list.length < MOST_TRACED) list.push(value);
}
