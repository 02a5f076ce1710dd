import { mockError } from '../../base/errors.ts';
import type { Delivered } from '../request.ts';
import type { JournalEntry } from './journal.ts';

/** Something that happened in a session. */
export type MockEvent =
  | { readonly type: 'request'; readonly session: string; readonly entry: JournalEntry }
  | {
      readonly type: 'delivered';
      readonly session: string;
      /** Id of the entry. */
      readonly id: number;
      readonly delivered: Delivered;
    }
  | { readonly type: 'state'; readonly session: string; readonly what: string; readonly instant: number }
  | { readonly type: 'scenario'; readonly session: string; readonly what: string; readonly scenario: string }
  | {
      readonly type: 'session';
      readonly session: string;
      readonly what: 'started' | 'idle' | 'evicted' | 'deleted';
    }
  | { readonly type: 'note'; readonly session: string; readonly text: string }
  | {
      readonly type: 'story';
      readonly session: string;
      readonly what: 'loaded' | 'playing' | 'paused' | 'step' | 'moved' | 'ended' | 'unloaded';
      /** Name of the story. */
      readonly story: string;
    }
  | { readonly type: 'content'; readonly session: undefined; readonly what: 'reloaded' | 'refused' };

/** What those who listen to one event share, so that it is written as text once, however many they are. */
export interface Shared {
  text?: string;
}

/** The most streams of events that may be open at once, in all sessions together. */
export const MOST_STREAMS = 1000;

/** The most bytes of a stream that may wait to be read, and those of all streams together. */
const MOST_UNREAD = 5_000_000;
const MOST_UNREAD_TOGETHER = 100_000_000;

/** Told of each event. */
export type EventListener = (event: MockEvent, shared: Shared) => void;

/** Where events of several processes meet. */
export interface EventSource {
  /** Takes over an event that all processes are to hear, this one included; false: only this one hears it. */
  pass(event: MockEvent): boolean;
  /**
   * Hears what the others tell until the function that is returned is called.
   * @param onOpen told when all is heard from now on, and again when that was interrupted
   */
  listen(onOpen: () => void): () => void;
}

/** Tells listeners what happens, in the order in which it happens. */
export class EventHub {
  private readonly listeners = new Set<EventListener>();
  private streams = 0;
  /** Set where events of other processes are heard, too. */
  source: EventSource | undefined;

  /**
   * Listens from now on; the function that is returned ends it.
   * @param onOpen told when all is heard: at once, but for what other processes tell; again where they could not be heard
   */
  listen(listener: EventListener, onOpen = (): void => {}): () => void {
    this.listeners.add(listener);
    const close = this.source?.listen(onOpen);
    if (!close) onOpen();
    return () => {
      this.listeners.delete(listener);
      close?.();
    };
  }

  /** How often files were put in place anew, and refused. */
  readonly contents = { reloaded: 0, refused: 0 };

  /** Tells everybody who listens, in whichever process. */
  tell(event: MockEvent): void {
    if (event.type === 'content') this.contents[event.what]++;
    if (!this.source?.pass(event)) this.tellHere(event);
  }

  /** Tells those who listen in this process. */
  tellHere(event: MockEvent): void {
    const shared: Shared = {};
    for (const listener of this.listeners) listener(event, shared);
  }

  /**
   * Takes a place for a stream of events, before there is one; the function that is returned gives it back, once.
   * @throws MockError too-many-streams
   */
  openStream(): () => void {
    if (this.streams >= MOST_STREAMS) throw mockError('too-many-streams', { allowed: MOST_STREAMS });
    this.streams++;
    let isOpen = true;
    return () => {
      if (isOpen) this.streams--;
      isOpen = false;
    };
  }

  /** So many bytes of each stream may wait to be read now. */
  get mayWait(): number {
    return Math.min(MOST_UNREAD, Math.floor(MOST_UNREAD_TOGETHER / Math.max(1, this.streams)));
  }

  /** How many listen. */
  get count(): number {
    return this.listeners.size;
  }
}
