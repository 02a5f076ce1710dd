import { formatWireJson, parseWireJson } from '../../base/json/wire-json.ts';
import { present } from '../../base/present.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { bodyReaderOf } from '../../body/map/read-body.ts';
import { liveDrivers } from '../../content/drivers/recorded/live-drivers.ts';
import type { Contract } from '../../contract/contract.ts';
import { redactJson } from '../../mock/secrets/redact-json.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { Anonymiser, ERRORS } from '../anonymise/anonymiser.ts';
import type { Captured, PropertyTally } from '../anonymise/ledger.ts';
import { RECORDED_CUSTOMER } from '../anonymise/pseudonyms.ts';
import { withId, withoutId } from './id-in-text.ts';
import type {
  AnswerSoFar,
  AnswerToTake,
  KeptDriver,
  MadeDriver,
  TakenAnswer,
  TakenBody,
} from './taken-bodies.ts';

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

/** So many answers are kept for exports, the latest: twice what the journal of a session has. */
export const MOST_ANSWERS = 2000;
/** A tree is a level deeper than the body, of which no more than 1,000 are read. */
const DEEPEST_TREE = 1001;

/** Drivers, and other values, on their way into a fixture folder. */
export class Collection {
  readonly options: CollectionOptions;
  readonly anonymiser: Anonymiser | undefined;
  /** How many answers were taken in, drivers among them, numbered from 0; the latest of them are there. */
  answerCount = 0;
  private readonly drivers = new Map<string, TakenAnswer>();
  private readonly answers = new Map<number, TakenAnswer>();

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
    return this.drivers.size;
  }

  /** What was done, by property; empty where nothing is anonymised. */
  get tally(): ReadonlyMap<string, PropertyTally> {
    return this.anonymiser?.ledger.tally ?? new Map();
  }

  /**
   * Takes in the body of a driver; of several with one id the last one counts.
   * @param id what it was asked for by
   * @param instant when, in whole seconds
   * @returns what may be kept of it; undefined where nothing is anonymised
   */
  addDriver(id: string, body: unknown, instant: number): KeptDriver | undefined {
    const { captured, ...taken } = this.takeBody(body, instant);
    const asked = this.takeId(id);
    this.take({ ...taken, id: asked.tree });
    return captured && { id: asked, body: captured, instant, reason: taken.reason };
  }

  private takeId(id: string): Captured {
    const asked = this.anonymiser?.takeText('external-id', id, 'id that was asked for');
    return asked ?? { tree: id, entries: [], originals: [], harmless: [], tally: {} };
  }

  /** Reads the body of a driver in the world's own words, where those can say it. */
  private takeBody(given: unknown, instant: number): TakenBody & { readonly captured?: Captured } {
    const { frozen, contract, redact } = this.options;
    const body = this.anonymiser ? given : redactJson(given, redact);
    const read = frozen
      ? { reason: 'as --frozen wants it' }
      : contract.derived(bodyReaderOf).read(body, instant);
    const reason = 'reason' in read ? read.reason : undefined;
    if (!this.anonymiser) return { json: formatWireJson(body), instant, reason };
    const captured = 'own' in read ? this.anonymiser.takeOwn(read.own) : this.anonymiser.take(body);
    return { json: formatWireJson(captured.tree), instant, reason, captured };
  }

  /** A body with its new values, and as the contract writes it. */
  private wire({ json, instant, reason }: TakenBody, filled: Fill): unknown {
    const tree = parseWireJson(json, DEEPEST_TREE).value;
    if (!this.anonymiser) return tree;
    const own = filled({ tree });
    const { map } = this.options.contract.derived(mapSlotOf);
    return map && reason === undefined ? map.write(own as never, instant) : own;
  }

  /**
   * Takes in an answer that is exported and becomes no fixture: an error, or a driver that a scenario has changed.
   * @param id what it was asked for by
   * @param instant when, in whole seconds
   */
  addAnswer(id: string, answer: AnswerToTake, instant: number): void {
    const { anonymiser, options } = this;
    const isText = 'text' in answer || 'own' in answer;
    const treeOf = (): unknown => {
      if ('own' in answer) return anonymiser ? withoutId(answer.own, id) : options.redact(answer.own);
      if ('text' in answer)
        return anonymiser
          ? anonymiser.takeText('text', answer.text, ERRORS).tree
          : options.redact(answer.text);
      const error = 'error' in answer ? answer.error : undefined;
      return anonymiser ? anonymiser.takeError(error).tree : redactJson(error, options.redact);
    };
    const { tree } = this.takeId(id);
    const taken =
      'driver' in answer
        ? this.takeBody(answer.driver, instant)
        : { json: formatWireJson(treeOf()), instant, reason: 'no driver' };
    this.keep({ json: taken.json, instant, reason: taken.reason, id: tree, isText });
  }

  private take(driver: TakenAnswer): void {
    const key = formatWireJson(driver.id);
    this.drivers.delete(key);
    this.drivers.set(key, driver);
    this.keep(driver);
  }

  private keep(answer: TakenAnswer): void {
    this.answers.set(this.answerCount++, answer);
    if (this.answers.size > MOST_ANSWERS) this.answers.delete(this.answerCount - MOST_ANSWERS - 1);
  }

  /**
   * The answers so far as they would be made now; more may be taken in after.
   * @returns gives the one that was taken in as the first (0), the second, ...; undefined where there is none, or none any more
   */
  soFar(): (number: number) => AnswerSoFar | undefined {
    const filled: Fill = this.anonymiser?.soFar() ?? (({ tree }) => tree);
    return (number) => {
      const answer = this.answers.get(number);
      if (!answer) return undefined;
      const externalId = String(filled({ tree: answer.id }));
      const own = this.wire(answer, filled);
      const isText = answer.isText === true;
      return { externalId, body: isText ? withId(String(own), externalId) : own, isText };
    };
  }

  /** Takes in what was kept of a driver by an earlier run with the same key. */
  restore({ id, body, instant, reason }: KeptDriver): void {
    this.anonymiser?.restore(id);
    this.anonymiser?.restore(body);
    this.take({ id: id.tree, json: formatWireJson(body.tree), instant, reason });
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

  /** All drivers with their new values; after this nothing more is taken in. */
  made(): readonly MadeDriver[] {
    const fill: Fill = (captured) => present(this.anonymiser).made(captured);
    const all = [...this.drivers.values()].map((taken) => this.inBothWords(taken, fill));
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
  private inBothWords(taken: TakenAnswer, fill: Fill): BothWords {
    const { id, instant, reason = '' } = taken;
    const externalId = String(this.anonymiser ? fill({ tree: id }) : id);
    const made = { externalId, body: this.wire(taken, fill), instant };
    if (taken.reason !== undefined) return { ...made, reason };
    const read = this.anonymiser
      ? { own: fill({ tree: parseWireJson(taken.json, DEEPEST_TREE).value }) }
      : this.options.contract.derived(bodyReaderOf).read(made.body, instant);
    const own = ('own' in read ? read.own : {}) as Readonly<Record<string, unknown>>;
    if ((own.externalId ?? externalId) === externalId)
      return { ...made, reason, own: { ...own, externalId } };
    return { ...made, reason: 'externalId of the body is not the id that was asked for' };
  }
}

/** A driver on its way into a file. */
interface BothWords extends Omit<MadeDriver, 'recorded'> {
  readonly own?: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Puts new values into what was taken in. */
type Fill = (captured: Pick<Captured, 'tree'>) => unknown;
