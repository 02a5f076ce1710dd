import { BoundedMemo } from '../../base/bounded-memo.ts';
import { rulesFor } from '../../content/scenarios/scenario-index.ts';
import { SCHEMES } from '../../contract/built-in-contract.ts';
import type { Note } from '../session/journal.ts';
import type { SessionStore } from '../session/session-store.ts';
import { type Exchange, SESSION_HEADER } from './exchange.ts';
import { factsOf } from './facts.ts';
import type { Loaded } from './loaded.ts';
import type { Made } from './made.ts';
import type { MockRequest, Reply } from './reply.ts';

/** Characters of bodies and targets that are kept, in all. */
const LIMIT = 4_000_000;
/** Request headers that are part of a question: they name the session, or carry a key. */
const ASKING: readonly string[] = [
  SESSION_HEADER,
  ...SCHEMES.filter(([, { in: place }]) => place === 'header').map(([, { name }]) => name.toLowerCase()),
];

/** An answer, and what the journal tells of it. */
export interface Noted {
  readonly exchange: Exchange;
  readonly reply: Reply;
  readonly note: Note;
}

/** An answer that the same question gets again, and for how long. */
export interface Kept extends Noted {
  /** State of the session and of the files from which it follows. */
  readonly version: number;
  readonly loaded: Loaded;
  /** The body; what it weighs. */
  readonly text: string;
  /** What the body was made from, in whichever session. */
  readonly shared: Made;
}

/**
 * Answers that follow from target, session and key alone while instant, session and files stay as they are: those of drivers that
 * come about naturally. Whatever is counted, drawn by luck, switched on or preferred is answered anew.
 */
export class Repeats {
  private readonly memo = new BoundedMemo<Kept>(LIMIT);

  /** The answer to the same question, if nothing that it follows from has changed. */
  find(request: MockRequest, loaded: Loaded, sessions: SessionStore, nowMs: number): Kept | undefined {
    const question = questionOf(request);
    if (question === undefined) return undefined;
    const kept = this.memo.get(question);
    if (!kept || kept.loaded !== loaded) return undefined;
    const { session, instant } = kept.exchange;
    // A session that was idle for too long is another one, as if it were asked for anew.
    sessions.settle(nowMs);
    const isSame = sessions.find(session.name) === session && session.version === kept.version;
    return isSame && session.instant(nowMs) === instant ? kept : undefined;
  }

  /** Keeps an answer if the same question gets it again, and its body was asked for before. */
  keep(noted: Noted, loaded: Loaded): void {
    const { exchange, reply } = noted;
    const { request, session } = exchange;
    const { made, body: text } = reply;
    const question = questionOf(request);
    if (question === undefined || !made || !isPlain(reply)) return;
    if (session.activations.length > 0 || mayMeetRule(exchange, loaded)) return;
    // What is asked for again at another instant only would be kept in vain.
    if (!made.isRemembered) this.memo.meet(question);
    else this.memo.set(question, { ...noted, version: session.version, loaded, text, shared: made });
  }
}

/** All of a request that an answer can follow from; undefined where more than that decides. */
function questionOf({ method, target, headers }: MockRequest): string | undefined {
  if (method !== 'GET' || headers.prefer !== undefined) return undefined;
  let question = target;
  for (const name of ASKING) {
    const value = headers[name];
    // Neither a target nor a header has a line break.
    if (typeof value === 'string') question += `\n${name}\n${value}`;
    else if (value !== undefined) return undefined;
  }
  return question;
}

function isPlain({ status, reason, scenario, edge, delayMs, dribbleMs, fault, hint }: Reply): boolean {
  const isDriver = status === 200 && reason === 'natural' && scenario === undefined && edge === undefined;
  // A hint is told each time.
  if (hint !== undefined) return false;
  return isDriver && delayMs === 0 && dribbleMs === 0 && fault === undefined;
}

/** Whether a rule could match such a request, whatever its headers are. */
function mayMeetRule(exchange: Exchange, { scenarios }: Loaded): boolean {
  const facts = factsOf(exchange);
  for (const { when } of rulesFor(scenarios.rules, facts.externalId)) if (when.mayMatch(facts)) return true;
  return false;
}
