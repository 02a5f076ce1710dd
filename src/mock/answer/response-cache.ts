import { BoundedMemo } from '../../base/bounded-memo.ts';
import type { Recipe } from '../recipe.ts';
import type { Reply } from '../reply.ts';
import type { Note } from '../session/journal.ts';
import { StateKeys } from '../session/state-keys.ts';
import type { DriverBody } from './driver-body.ts';
import type { Exchange } from './exchange.ts';

/** Characters of bodies and keys that are kept, in all. */
const LIMIT = 6_000_000;

/** A body with what it was made from; the same object each time it is found. */
export interface CachedBody extends DriverBody {
  readonly recipe: Recipe;
}

/** An answer, and what the journal tells of it. */
export interface Recorded {
  readonly exchange: Exchange;
  readonly reply: Reply;
  readonly note: Note;
}

/** An answer that the same question gets again, as long as its session is in the same state. */
export interface CachedReply extends Recorded {
  readonly version: number;
}

interface Entry {
  /** The body; what the entry weighs. An answer and its body have it together. */
  readonly text: string;
  readonly shared: Recipe;
  readonly body?: CachedBody;
  readonly reply?: CachedReply;
}

/**
 * Bodies by driver and instant, and whole answers by question, for one state of the files. One rule of admission: what is
 * asked for a second time enters, so that a scan over many drivers evicts nothing; one bound, from which the least
 * recently used ones go.
 */
export class ResponseCache {
  /** Names the states of sessions, which are a part of keys. */
  readonly states = new StateKeys();
  private readonly entries = new BoundedMemo<Entry>(LIMIT);

  /** @param key starts with no method */
  body(key: string): CachedBody | undefined {
    return this.entries.get(key)?.body;
  }

  /**
   * Keeps a body.
   * @param atOnce keeps it when it is given for the first time
   */
  keepBody(key: string, body: CachedBody, atOnce: boolean): void {
    const { text, recipe } = body;
    if (this.entries.set(key, { text, shared: recipe, body }, atOnce)) recipe.isCached = true;
  }

  /** @param question starts with the method */
  reply(question: string): CachedReply | undefined {
    return this.entries.get(question)?.reply;
  }

  /** Keeps an answer whose body is there; another one would be asked for again at another instant only. */
  keepReply(question: string, reply: CachedReply, recipe: Recipe): void {
    if (!recipe.isCached) this.entries.meet(question);
    else this.entries.set(question, { text: reply.reply.body, shared: recipe, reply });
  }

  /** Forgets everything: the files are others now. */
  clear(): void {
    this.entries.clear();
  }
}
