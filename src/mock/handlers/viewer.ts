import type { Contract } from '../../contract/contract.ts';
import type { HandlerSource } from '../answer/operation-handlers.ts';
import type { Session } from '../session/session.ts';

/** Whose world it is, who sees it and when. */
export interface Viewer extends Omit<HandlerSource, 'wait' | 'failed'> {
  readonly contract: Contract;
  readonly session: Session;
  /** Whole seconds since 1970. */
  readonly instant: number;
}
