import type { MockError } from '../../base/errors.ts';
import type { Wait } from '../../base/time/wait.ts';
import type { DriverFixture } from '../../content/drivers/fixture-set.ts';
import type { World } from '../../world/world.ts';
import type { Failed } from '../failures.ts';
import type { Exchange, Handled, Outcome } from './exchange.ts';

/** What handlers work with. */
export interface HandlerSource {
  /** Id of the customer that asks. */
  readonly customer: string;
  readonly world: World;
  /** The customer's hand-written drivers, by externalId. */
  readonly fixtures: ReadonlyMap<string, DriverFixture>;
  /** The 200 body about a driver as the session sees it; undefined where there is none. */
  readonly driverText: (externalId: string) => string | undefined;
  readonly wait: Wait;
  readonly failed: Failed;
}

/** Answers operations by functions of the user's own. What runs them is loaded where there are some. */
export interface OperationHandlers {
  /** Whether an operation has a handler. */
  has(operation: string): boolean;
  /** Calls the handler of an operation; never throws. @returns its answer, or why there is none */
  answer(
    source: HandlerSource,
    exchange: Exchange,
    asked: Extract<Outcome, { kind: 'other-operation' }>,
  ): Handled | MockError | Promise<Handled | MockError>;
}
