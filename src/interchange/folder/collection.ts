import { present } from '../../base/present.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { bodyReaderOf } from '../../body/map/read-body.ts';
import { type LiveOrFrozen, liveDrivers } from '../../content/drivers/recorded/live-drivers.ts';
import type { Contract } from '../../contract/contract.ts';
import { redactJson } from '../../mock/secrets/redact-json.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { Anonymiser, ERRORS } from '../anonymise/anonymiser.ts';
import type { Captured, PropertyTally } from '../anonymise/ledger.ts';
import { RECORDED_CUSTOMER } from '../anonymise/pseudonyms.ts';
import { withId, withoutId } from './id-in-text.ts';

/** How a collection is made. */
export interface CollectionOptions {
  readonly contract: Contract;
  /** Secret that new values follow from; undefined where nothing is anonymised. */
  readonly key: string | undefined;
  /** Properties that stay as they are. */
  readonly keep: ReadonlySet<string>;
  /** Whether bodies are served letter by letter, and nothing of them lives. */
  readonly frozen: boolean;
  /** Takes keys out of every text. */
  readonly redact: Redact;
}

/** A body that was taken in. */
interface TakenBody {
  /** Where it is anonymised, in the world's own words unless there is a reason; else as it came. */
  readonly body: Captured | unknown;
  /** When it was answered, in whole seconds. */
  readonly instant: number;
  /** Why a driver cannot be told in the world's own words. */
  readonly reason?: string | undefined;
}

/** A driver that was taken in. */
interface TakenDriver extends TakenBody {
  readonly id: Captured | string;
}

/** What is kept of a driver between two runs: no value of it. */
export interface KeptDriver extends TakenDriver {
  readonly id: Captured;
  readonly body: Captured;
}

/** An answer that was taken in, a driver or another, for exports. */
interface TakenAnswer {
  readonly id: Captured | string;
  readonly body: TakenBody | { readonly other: Captured | unknown };
  readonly isText?: boolean;
}

/** An answer that is no driver for the folder: JSON of a driver or of an error, a text, or one of ours, which is nobody's. */
export type AnswerToTake =
  | { readonly driver: unknown }
  | { readonly error: unknown }
  | { readonly text: string }
  | { readonly own: string };

/** An answer as it would be written now. */
export interface AnswerSoFar {
  readonly externalId: string;
  /** JSON, or a text. */
  readonly body: unknown;
  readonly isText: boolean;
}

/** A driver as it is written. */
export interface MadeDriver {
  readonly externalId: string;
  readonly body: unknown;
  readonly instant: number;
  readonly recorded: LiveOrFrozen;
}

/** Drivers, and other values, on their way into a fixture folder. */
export class Collection {
  readonly options: CollectionOptions;
  readonly anonymiser: Anonymiser | undefined;
  private readonly drivers: TakenDriver[] = [];
  private readonly answers: TakenAnswer[] = [];

  constructor(options: CollectionOptions) {
    this.options = options;
    const { contract, key, frozen, redact } = options;
    const { ownNames } = contract.derived(bodyReaderOf);
    const keep = new Set([...options.keep].flatMap((name) => [name, ownNames.get(name) ?? []].flat()));
    this.anonymiser =
      key === undefined ? undefined : new Anonymiser({ contract, key, keep, redact, smallIds: !frozen });
  }

  /** How many drivers there are. */
  get size(): number {
    return this.drivers.length;
  }

  /** How many answers there are, drivers among them, numbered from 0. */
  get answerCount(): number {
    return this.answers.length;
  }

  /** What was done, by property; empty where nothing is anonymised. */
  get tally(): ReadonlyMap<string, PropertyTally> {
    return this.anonymiser?.ledger.tally ?? new Map();
  }

  /**
   * Takes in the body of a driver.
   * @param id what it was asked for by
   * @param instant when, in whole seconds
   * @returns what may be kept of it; undefined where nothing is anonymised
   */
  addDriver(id: string, body: unknown, instant: number): KeptDriver | undefined {
    const taken = this.takeBody(body, instant);
    if (!this.anonymiser) {
      this.take({ id, ...taken });
      return undefined;
    }
    const asked = this.anonymiser.takeText('external-id', id, 'id that was asked for');
    const kept = { ...taken, id: asked, body: taken.body as Captured };
    this.take(kept);
    return kept;
  }

  /** Reads the body of a driver in the world's own words, where those can say it. */
  private takeBody(given: unknown, instant: number): TakenBody {
    const { frozen, contract, redact } = this.options;
    const body = this.anonymiser ? given : redactJson(given, redact);
    const read = frozen
      ? { reason: 'as --frozen wants it' }
      : contract.derived(bodyReaderOf).read(body, instant);
    const reason = 'reason' in read ? read.reason : undefined;
    if (!this.anonymiser) return { body, instant, reason };
    const taken = 'own' in read ? this.anonymiser.takeOwn(read.own) : this.anonymiser.take(body);
    return { body: taken, instant, reason };
  }

  /** A body with its new values, and as the contract writes it. */
  private wire({ body, instant, reason }: TakenBody, filled: Fill): unknown {
    if (!this.anonymiser) return body;
    const own = filled(body as Captured);
    const { map } = this.options.contract.derived(mapSlotOf);
    return map && reason === undefined ? map.write(own as never, instant) : own;
  }

  /**
   * Takes in an answer that is exported and becomes no fixture: an error, or a driver that a scenario has changed.
   * @param id what it was asked for by
   */
  addAnswer(id: string, answer: AnswerToTake, instant: number): void {
    const { anonymiser, options } = this;
    const isText = 'text' in answer || 'own' in answer;
    const asked = anonymiser ? anonymiser.takeText('external-id', id, 'id that was asked for') : id;
    const take = (): TakenAnswer['body'] => {
      if ('driver' in answer) return this.takeBody(answer.driver, instant);
      if (!anonymiser) return { other: redactJson(Object.values(answer)[0], options.redact) };
      if ('own' in answer) return { other: { tree: withoutId(answer.own, id) } };
      if ('text' in answer) return { other: anonymiser.takeText('text', answer.text, ERRORS) };
      return { other: anonymiser.takeError(answer.error) };
    };
    this.answers.push({ id: asked, body: take(), isText });
  }

  private take(driver: TakenDriver): void {
    this.drivers.push(driver);
    this.answers.push({ id: driver.id, body: driver });
  }

  /**
   * The answers so far as they would be made now; more may be taken in after.
   * @returns gives the one that was taken in as the first (0), the second, ...; undefined where there is none
   */
  soFar(): (number: number) => AnswerSoFar | undefined {
    const filled: Fill = this.anonymiser?.soFar() ?? ((value: unknown) => value);
    return (number) => {
      const answer = this.answers[number];
      if (!answer) return undefined;
      const { id, body, isText = false } = answer;
      const externalId = String(filled(id as Captured));
      const own = 'other' in body ? filled(body.other as Captured) : this.wire(body, filled);
      return { externalId, body: isText ? withId(String(own), externalId) : own, isText };
    };
  }

  /** Takes in what was kept of a driver by an earlier run with the same key. */
  restore(kept: KeptDriver): void {
    this.anonymiser?.restore(kept.id);
    this.anonymiser?.restore(kept.body);
    this.take(kept);
  }

  /** Takes in the body of a driver that is no driver of the folder. */
  addBody(body: unknown): () => unknown {
    const taken = this.takeBody(body, 0);
    return () => this.wire(taken, (captured) => this.anonymiser?.made(captured));
  }

  /** Takes in any other JSON. @param schema name of its schema in the contract; undefined where it has none there */
  addValue(value: unknown, schema?: string): () => unknown {
    if (!this.anonymiser) {
      const plain = redactJson(value, this.options.redact);
      return () => plain;
    }
    const taken = this.anonymiser.takeOther(value, schema);
    return () => present(this.anonymiser).made(taken);
  }

  /** Takes in the body of an error, as JSON. */
  addError(value: unknown): () => unknown {
    if (!this.anonymiser) return this.addValue(value);
    const taken = this.anonymiser.takeError(value);
    return () => present(this.anonymiser).made(taken);
  }

  /** Takes in an id. */
  addId(id: string): () => string {
    if (!this.anonymiser) return () => id;
    const taken = this.anonymiser.takeText('external-id', id, 'id that was asked for');
    return () => String(present(this.anonymiser).made(taken));
  }

  /** All drivers with their new values; after this nothing more is taken in. Of several with one id the last one counts. */
  made(): readonly MadeDriver[] {
    const byId = new Map<string, TakenBody>();
    for (const { id, ...taken } of this.drivers) {
      const externalId = typeof id === 'string' ? id : String(present(this.anonymiser).made(id));
      byId.delete(externalId);
      byId.set(externalId, taken);
    }
    const fill: Fill = (captured) => present(this.anonymiser).made(captured);
    const all = [...byId].map(([externalId, taken]) => ({
      externalId,
      ...this.inBothWords(externalId, taken, fill),
    }));
    const candidates = all.flatMap(({ externalId, own, instant }) =>
      own ? [{ externalId, body: own, instant }] : [],
    );
    const found = liveDrivers(candidates, RECORDED_CUSTOMER, this.options.contract);
    const lives = new Map(candidates.map(({ externalId }, at) => [externalId, found[at]]));
    return all.map(({ reason, own: _, ...driver }) => {
      return { ...driver, recorded: lives.get(driver.externalId) ?? { reason } };
    });
  }

  /** A driver as the contract writes it, and in the world's own words, or why it cannot be said in these. */
  private inBothWords(externalId: string, taken: TakenBody, fill: Fill) {
    const { instant, reason = '' } = taken;
    const body = this.wire(taken, fill);
    if (taken.reason !== undefined) return { body, instant, reason };
    const read = this.anonymiser
      ? { own: fill(taken.body as Captured) }
      : this.options.contract.derived(bodyReaderOf).read(body, instant);
    const own = ('own' in read ? read.own : {}) as Readonly<Record<string, unknown>>;
    if ((own.externalId ?? externalId) === externalId)
      return { body, instant, reason, own: { ...own, externalId } };
    return { body, instant, reason: 'externalId of the body is not the id that was asked for' };
  }
}

/** Puts new values into what was taken in. */
type Fill = (captured: Captured) => unknown;
