import { addBits, setBit } from '../../base/bits.ts';
import { BoundedMemo } from '../../base/bounded-memo.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Exchange } from '../answer/exchange.ts';
import type { Reply } from '../reply.ts';
import type { Coverage } from './coverage.ts';
import { type GoalIndex, goalsOf, operationGoal } from './goal-index.ts';

/** An answer that waits longer, in ms, comes late. */
const LONG_DELAY = 1000;
/** Characters of given bodies of which it is remembered what they cover. */
const MEMO_LIMIT = 1_000_000;

/** Notes what a client meets of a contract. A request costs a few bits; what a body covers comes with the body. */
export class CoverageRecorder {
  private readonly goals: GoalIndex;
  /** What the exchange at hand covers; used again for each. */
  private readonly met: Uint32Array;
  private readonly given = new BoundedMemo<{ readonly text: string; readonly covers: Uint32Array }>(
    MEMO_LIMIT,
  );
  private readonly bits: ReturnType<typeof bitsOf>;
  /** The query parameters that the contract has. */
  private readonly parameters: ReadonlySet<string>;

  constructor(contract: Contract) {
    this.goals = contract.derived(goalsOf);
    this.met = new Uint32Array(this.goals.words);
    this.bits = bitsOf(this.goals);
    const { securitySchemes, customer } = contract;
    const places = [...securitySchemes.map(([, scheme]) => scheme), ...(customer ? [customer] : [])];
    this.parameters = new Set(places.filter(({ in: place }) => place === 'query').map(({ name }) => name));
  }

  /** Notes an answer of the contract, or one that stands in for it; the program's own errors are none. */
  record(exchange: Exchange, reply: Reply, session: Coverage, all: Coverage): void {
    const { reason, operation } = reply.provenance;
    if (reason === 'off-contract') return;
    const { goals, met } = this;
    met.fill(0);
    if (operation !== undefined) this.noteOperation(operation, reply);
    else {
      this.noteRequest(exchange);
      this.noteWay(reply);
      // Of an answer that is broken on the wire nothing else arrives for certain.
      if (reply.fault === undefined) this.noteContent(exchange, reply);
    }
    session.add(goals, met);
    all.add(goals, met);
  }

  /** What a client meets of an operation that is not the driver's: its statuses. */
  private noteOperation(operation: string, { status, fault }: Reply): void {
    if (fault !== undefined) return;
    const { met, goals } = this;
    const bits = [String(status), `${Math.trunc(status / 100)}XX`, 'default'].map((each) =>
      goals.bitOrNone(operationGoal(operation, each)),
    );
    setBit(met, bits.find((bit) => bit >= 0) ?? -1);
  }

  private noteRequest({ request, rawPath, decodes, query, keys, sessionNamedBy }: Exchange): void {
    const { met, bits, parameters } = this;
    for (const scheme of keys.keys()) setBit(met, bits.keys.get(scheme) ?? -1);
    if (rawPath.includes('%')) setBit(met, decodes ? bits.encodedId : -1);
    else setBit(met, bits.plainId);
    if (request.method === 'HEAD') setBit(met, bits.head);
    for (const name of query.keys()) if (!parameters.has(name)) setBit(met, bits.unknownQuery);
    if (sessionNamedBy !== undefined) setBit(met, bits.session[sessionNamedBy]);
  }

  private noteWay({ fault, delayMs, dribbleMs, provenance: { edge } }: Reply): void {
    const { met, bits, goals } = this;
    if (fault !== undefined) setBit(met, goals.bitOrNone(`fault=${fault}`));
    if (delayMs > 0) setBit(met, delayMs > LONG_DELAY ? bits.longDelay : bits.shortDelay);
    if (dribbleMs > 0) setBit(met, bits.dribble);
    if (edge !== undefined) setBit(met, goals.bitOrNone(`edge=${edge}`));
  }

  private noteContent({ request }: Exchange, reply: Reply): void {
    const { met, bits, goals } = this;
    const { status, provenance } = reply;
    const { scenario } = provenance;
    setBit(met, bits.statuses.get(status) ?? bits.statuses.get(Math.trunc(status / 100)) ?? -1);
    if (status >= 400 && scenario !== undefined) setBit(met, goals.bitOrNone(`cause=${scenario}`));
    if (request.method === 'HEAD') return;
    if (status >= 400) setBit(met, bits.errorBodies[styleOf(reply)]);
    if (status !== 200) return;
    const covers = provenance.covers ?? this.coverText(reply);
    addBits(met, covers);
  }

  /** What a body covers that a scenario gives; what is no JSON covers nothing. */
  private coverText({ body: text }: Reply): Uint32Array {
    const known = this.given.get(text);
    if (known) return known.covers;
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      body = undefined;
    }
    const covers = this.goals.cover(body);
    this.given.set(text, { text: '', covers });
    return covers;
  }
}

function bitsOf(goals: GoalIndex) {
  const statuses = new Map<number, number>();
  for (const { id, kind, value } of goals.slots) {
    if (kind === 'status') statuses.set(Number(value), goals.bit(id));
    // Those that the contract does not name, by the first digit.
    if (kind === 'other-status') statuses.set(Number(String(value)[0]), goals.bit(id));
  }
  const keys = goals.slots.filter(({ kind }) => kind === 'key');
  return {
    statuses,
    keys: new Map(keys.map(({ id, value }) => [String(value), goals.bit(id)])),
    errorBodies: {
      problem: goals.bit('error-body=problem'),
      text: goals.bit('error-body=text'),
      empty: goals.bit('error-body=empty'),
      given: goals.bit('error-body=given'),
    },
    shortDelay: goals.bit('delay=short'),
    longDelay: goals.bit('delay=long'),
    dribble: goals.bit('delay=dribble'),
    plainId: goals.bit('request=plain-id'),
    encodedId: goals.bit('request=encoded-id'),
    head: goals.bit('request=head'),
    unknownQuery: goals.bit('request=unknown-query'),
    session: {
      path: goals.bit('session=path'),
      header: goals.bit('session=header'),
      key: goals.bit('session=key'),
    },
  };
}

/** How the body of an error is written, as a client sees it: by its media type. */
function styleOf({ headers, body }: Reply): 'problem' | 'text' | 'empty' | 'given' {
  if (body === '') return 'empty';
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  if (type.startsWith('application/problem+json')) return 'problem';
  return type.startsWith('text/plain') ? 'text' : 'given';
}
