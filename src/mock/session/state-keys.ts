import type { Session } from './session.ts';

/**
 * Names the states of sessions, for what is remembered of them. Neither a session's name nor its version does: sessions of
 * one name follow one another, and a copy of what a store has is made anew after each change of others.
 */
export class StateKeys {
  private readonly numbers = new WeakMap<Session, number>();
  private count = 0;

  /** @returns '' for sessions whose drivers and chargers nobody has changed: they all show the same */
  of(session: Session): string {
    if (session.untouched) return '';
    let number = this.numbers.get(session);
    if (number === undefined) {
      number = ++this.count;
      this.numbers.set(session, number);
    }
    return `${number}.${session.version}`;
  }
}
