import { BUNDLES } from '../../body/edge-cases/bundles.ts';

/** An edge case that a client can meet. */
export interface EdgeCaseGoal {
  /** As `Prefer: edge=NAME` asks for it, and as the answer's `edge` tells it. */
  readonly name: string;
  /** What breaks in clients, in a few words. */
  readonly what: string;
  /** 0 to 100: how bad it is never to have met it. */
  readonly danger: number;
}

/** How bad it is never to have met a bundle of edge cases: behind the errors, before single properties. */
const DANGER = 60;

/**
 * The bundles of edge cases: each is a goal of the group `edge-cases`. Single edge cases are none, as the
 * values that they have are goals already.
 */
export const EDGE_CASES: readonly EdgeCaseGoal[] = BUNDLES.map(({ name, why }) => ({
  ...{ name, what: why, danger: DANGER },
}));
