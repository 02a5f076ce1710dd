import { copyOfSession } from '../../mock/session/rehearsal.ts';
import type { Session } from '../../mock/session/session.ts';
import type { AnyCall } from '../call.ts';

/** Sessions as they are before a dry run; taken at once, while nobody changes them. */
export interface DryStart {
  readonly before: Session;
  /** The session of the call, on which the operation works. */
  readonly after: Session;
  /** All that there are, the one of the call among them. */
  readonly copies: readonly Session[];
}

/** Copies what an operation may change. */
export function startOfDryRun({ context, session }: AnyCall): DryStart {
  const { seed } = context.options;
  const after = copyOfSession(session, seed);
  const others = context.store.list().filter(({ name }) => name !== session.name);
  return {
    before: copyOfSession(session, seed),
    after,
    copies: [after, ...others.map((each) => copyOfSession(each, seed))],
  };
}
