/** An edge case that a client can meet. */
export interface EdgeCaseGoal {
  /** As `Prefer: edge=NAME` asks for it, and as the answer's `edgeCase` tells it. */
  readonly name: string;
  /** What breaks in clients, in a few words. */
  readonly what: string;
  /** 0 to 100: how bad it is never to have met it. */
  readonly danger: number;
}

/**
 * The place for edge cases: every entry is a goal of the group `edge-cases`, met when an answer's
 * `edgeCase` is its name. A catalogue is taken in by putting its entries here; nothing else has to change.
 */
export const EDGE_CASES: readonly EdgeCaseGoal[] = [];
