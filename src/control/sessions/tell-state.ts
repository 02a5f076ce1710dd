import type { AnyCall } from '../call.ts';

/** Tells those who listen that a session was changed. @param what in a few words: `charger 7 offline` */
export function tellState({ context, session, instant }: AnyCall, what: string): void {
  context.events.tell({ type: 'state', session: session.name, what, instant });
}
