import type { MockError } from '../base/errors.ts';
import type { Content } from '../content/content.ts';
import type { Contract } from '../contract/contract.ts';
import type { World } from '../world/world.ts';
import type { OperationHandlers } from './answer/operation-handlers.ts';
import type { Parts } from './answer/parts.ts';
import type { HoldBytes, Reply } from './reply.ts';
import type { Delivered, MockRequest } from './request.ts';
import type { LeaveWhenKept } from './session/sessions.ts';

/** Answers requests; knows no transport. */
export interface Simulator extends Parts {
  /** Never throws, never rejects. @param asker where the answer waits for its session to be kept; default: where it was made */
  answer(request: MockRequest, asker?: { readonly hold: HoldBytes }): Promise<Reply>;
  /**
   * Answers at once a question that was answered before and gets the same answer again, as `answer` would, with all
   * that goes with it; undefined for any other, of which nothing has been noted then. The answer is the same object
   * each time.
   */
  repeat(request: MockRequest): Reply | undefined;
  /**
   * The same where sessions are kept elsewhere: the answer may leave when that has it.
   * @param leave called later, once: with the answer, with nothing where it has to be asked for by `answer` after all, or
   *   with why it cannot be kept
   * @returns whether it is such a question; false: `leave` is not called
   */
  repeatOnceKept(request: MockRequest, leave: LeaveWhenKept<Reply>): boolean;
  /** Path and query of a request that no operation knows, without what names its session; undefined for all others. */
  unknownTarget(request: MockRequest): string | undefined;
  /** Takes note of whether the answer to a request reached the client; the door tells it, once it is known. */
  delivered(request: MockRequest, delivered: Delivered): void;
  /** Why sessions cannot be reached; undefined: they can. */
  hindrance(): MockError | undefined;
  /** What the clock of the default session shows, in whole seconds since 1970. */
  instant(): number;
  /** The clock of the default session as the option `clock` reads it. */
  clockText(): string;
  /** The world of a customer; undefined when there is no such customer. */
  world(customer: string): World | undefined;
  /** The contract that is in place. */
  contract(): Contract;
  /**
   * Puts other fixtures and scenarios in place from the next request on.
   * @param contract default: the same as before; the same for handlers
   */
  replaceContent(content: Content, contract?: Contract, handlers?: OperationHandlers): void;
}
