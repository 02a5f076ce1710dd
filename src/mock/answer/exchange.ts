import type { MockError } from '../../base/errors.ts';
import type { EdgeCase } from '../../body/edge-cases/catalogue.ts';
import type { Cause, Scenario, Step } from '../../content/scenarios/scenario.ts';
import type { Operation } from '../../contract/operations.ts';
import type { RequestProblem } from '../../contract/request-parts.ts';
import type { Wire } from '../reply.ts';
import type { FileNames } from '../session/file-names.ts';
import type { Session } from '../session/session.ts';
import type { Loss } from '../session/sessions.ts';
import type { Trace } from '../session/trace.ts';
import type { ParsedRequest } from './parse-request.ts';

/** A request in its session, at one moment: what the steps pass on. */
export interface Exchange extends ParsedRequest {
  readonly session: Session;
  /** What the session's clock shows, in whole seconds since 1970. */
  readonly instant: number;
  /** Why an earlier session of this name is gone, told once. */
  readonly lost?: Loss | undefined;
  /** The operation that it means, where that is not the driver's. */
  readonly operation?: Operation | undefined;
  /** What the choice of the answer went by; none for one that is made again. */
  readonly trace?: Trace;
  /** Names in the files as they are. */
  readonly files?: FileNames;
}

/** What a handler of the user's own answered. */
export interface Handled {
  readonly status: number;
  readonly headers: Wire['headers'];
  /** Undefined: that of the spec's error. */
  readonly body: string | undefined;
  /** What of it the contract does not have, one line each. */
  readonly violations: readonly string[];
}

/** What is to be answered. */
export type Outcome =
  /** An error of the program, off contract. */
  | { readonly kind: 'error'; readonly error: MockError; readonly headers?: Wire['headers'] }
  /** The methods of a path, to OPTIONS. */
  | { readonly kind: 'methods'; readonly allowed: readonly string[] }
  /** An error of the contract that comes about naturally. */
  | { readonly kind: 'cause'; readonly cause: Cause }
  /** The driver with this id. @param invent whether every id names one */
  | { readonly kind: 'driver'; readonly externalId: string; readonly invent: boolean }
  /** A body made from the driver with this id; broken rules are meant. */
  | { readonly kind: 'edge'; readonly externalId: string; readonly edge: EdgeCase }
  /** What an operation answers that is not the driver's. @param parameters those of the path, decoded */
  | {
      readonly kind: 'other-operation';
      readonly operation: Operation;
      readonly parameters: Readonly<Record<string, string>>;
    }
  /** What a handler of the user's own answered. */
  | { readonly kind: 'handled'; readonly operation: Operation; readonly answer: Handled }
  /** Why an operation that is not the driver's refuses a request. */
  | ({ readonly kind: 'bad-request' } & RequestProblem)
  /** What a step with a status says. */
  | { readonly kind: 'step'; readonly scenario: Scenario; readonly step: Step };
