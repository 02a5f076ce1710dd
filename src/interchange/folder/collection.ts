import { isObject } from '../../base/json/json-object.ts';
import { present } from '../../base/present.ts';
import type { RecordedBody } from '../../content/drivers/recorded/fixtures-of-bodies.ts';
import { type LiveOrFrozen, liveDrivers } from '../../content/drivers/recorded/live-drivers.ts';
import type { Contract } from '../../contract/contract.ts';
import { redactJson } from '../../mock/secrets/redact-json.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { Anonymiser, ERRORS } from '../anonymise/anonymiser.ts';
import type { Captured, PropertyTally } from '../anonymise/ledger.ts';
import { RECORDED_CUSTOMER } from '../anonymise/pseudonyms.ts';

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

/** A driver that was taken in. */
interface TakenDriver {
  readonly id: Captured | string;
  readonly body: Captured | unknown;
  readonly instant: number;
}

/** What is kept of a driver between two runs: no value of it. */
export interface KeptDriver {
  readonly id: Captured;
  readonly body: Captured;
  readonly instant: number;
}

/** An answer that was taken in, a driver or another, for exports. */
interface TakenAnswer {
  readonly id: Captured | string;
  readonly body: Captured | unknown;
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
    const { contract, key, keep, frozen, redact } = options;
    this.anonymiser =
      key === undefined ? undefined : new Anonymiser({ contract, key, keep, redact, smallIds: !frozen });
  }

  /** How many drivers there are. */
  get size(): number {
    return this.drivers.length;
  }

  /** How many answers there are, drivers among them: each has its number, from 0. */
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
    if (!this.anonymiser) {
      this.take({ id, body: redactJson(body, this.options.redact), instant });
      return undefined;
    }
    const kept = {
      id: this.anonymiser.takeText('external-id', id, 'id that was asked for'),
      body: this.anonymiser.take(body),
      instant,
    };
    this.take(kept);
    return kept;
  }

  /**
   * Takes in an answer that is exported and becomes no fixture: an error, or a driver that a scenario has changed.
   * @param id what it was asked for by
   */
  addAnswer(id: string, answer: AnswerToTake): void {
    const { anonymiser, options } = this;
    const isText = 'text' in answer || 'own' in answer;
    if (!anonymiser) {
      const [body] = Object.values(answer) as [unknown];
      this.answers.push({ id, body: redactJson(body, options.redact), isText });
      return;
    }
    const taken = anonymiser.takeText('external-id', id, 'id that was asked for');
    if ('own' in answer) this.answers.push({ id: taken, body: { tree: withoutId(answer.own, id) }, isText });
    else {
      const body =
        'text' in answer
          ? anonymiser.takeText('text', answer.text, ERRORS)
          : 'driver' in answer
            ? anonymiser.take(answer.driver)
            : anonymiser.takeError(answer.error);
      this.answers.push({ id: taken, body, isText });
    }
  }

  private take(driver: TakenDriver): void {
    this.drivers.push(driver);
    this.answers.push(driver);
  }

  /**
   * The answers so far as they would be made now; more may be taken in after.
   * @returns gives the one that was taken in as the first (0), the second, ...; undefined where there is none
   */
  soFar(): (number: number) => AnswerSoFar | undefined {
    const filled = this.anonymiser?.soFar() ?? ((value: unknown) => value);
    return (number) => {
      const answer = this.answers[number];
      if (!answer) return undefined;
      const { id, body, isText = false } = answer;
      const externalId = String(filled(id as Captured));
      const own = filled(body as Captured);
      return { externalId, body: isText ? withId(String(own), externalId) : own, isText };
    };
  }

  /** Takes in what was kept of a driver by an earlier run with the same key. */
  restore(kept: KeptDriver): void {
    this.anonymiser?.restore(kept.id);
    this.anonymiser?.restore(kept.body);
    this.take(kept);
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
    const byId = new Map<string, RecordedBody & { readonly body: never }>();
    for (const { id, body, instant } of this.drivers) {
      const externalId = typeof id === 'string' ? id : String(present(this.anonymiser).made(id));
      const own = this.anonymiser ? this.anonymiser.made(body as Captured) : body;
      byId.delete(externalId);
      byId.set(externalId, { externalId, body: own as never, instant });
    }
    const all = [...byId.values()];
    const { frozen, contract } = this.options;
    const isDriver = (one: (typeof all)[number]) =>
      isObject(one.body) && (one.body as { externalId?: unknown }).externalId === one.externalId;
    const candidates = frozen ? [] : all.filter(isDriver);
    const lives = liveDrivers(candidates, RECORDED_CUSTOMER, contract);
    return all.map((one) => {
      const at = candidates.indexOf(one);
      const reason = frozen
        ? 'as --frozen wants it'
        : 'externalId of the body is not the id that was asked for';
      return { ...one, recorded: lives[at] ?? { reason } };
    });
  }
}

/** What stands for an id in a text, as it would stand in a URL and in JSON. */
const ID_IN: readonly (readonly [sign: string, written: (id: string) => string])[] = [
  ['\0u', encodeURIComponent],
  ['\0j', (id) => JSON.stringify(id).slice(1, -1)],
];

function withoutId(text: string, id: string): string {
  if (id.trim() === '') return text;
  return ID_IN.reduce((left, [sign, written]) => {
    const pattern = written(id).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'), sign);
  }, text);
}

function withId(text: string, id: string): string {
  return ID_IN.reduce((left, [sign, written]) => left.replaceAll(sign, () => written(id)), text);
}
